//! Numbered steps: one line each while all goes well, the tail of the log where one fails.
//!
//! What a step's commands print goes to `target/xtask/<step>.log`. On a terminal the running line is rewritten with the time
//! and the last thing said; elsewhere a line every half minute shows that it lives. A command that outlives its limit is ended.

use crate::{Stop, place};
use std::{
    fs::{self, File, OpenOptions},
    io::{IsTerminal, Write},
    path::PathBuf,
    process::{Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

const LIMIT: Duration = Duration::from_secs(50 * 60);
const HEARTBEAT: Duration = Duration::from_secs(30);
const TAIL: usize = 120;

/// The steps of one command.
pub struct Steps {
    total: usize,
    done: usize,
    rows: Vec<Row>,
}

/// A step that ended, for the table at the end.
pub struct Row {
    /// Its name.
    pub name: String,
    /// How it ended, in a word or a few.
    pub result: String,
    /// How long it took.
    pub took: Duration,
}

impl Steps {
    /// `total` is how many steps will begin.
    pub fn new(total: usize) -> Result<Self, Stop> {
        fs::create_dir_all(place::logs())?;
        Ok(Self { total, done: 0, rows: Vec::new() })
    }

    /// Begins the next step.
    pub fn begin(&mut self, name: &str) -> Result<Step<'_>, Stop> {
        self.done += 1;
        let log = place::logs().join(format!("{}.log", name.replace([' ', ','], "-")));
        File::create(&log)?;
        let label = format!("[{}/{}] {name}", self.done, self.total);
        let step = Step { label, name: name.to_owned(), log, started: Instant::now(), result: None, steps: self };
        step.draw("");
        Ok(step)
    }

    /// The steps that ended so far.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// A step under way.
pub struct Step<'steps> {
    label: String,
    name: String,
    log: PathBuf,
    started: Instant,
    result: Option<String>,
    steps: &'steps mut Steps,
}

impl Drop for Step<'_> {
    /// A step that was left by an error stands in the table as failed.
    fn drop(&mut self) {
        let result = self.result.take().unwrap_or_else(|| "failed".to_owned());
        self.steps.rows.push(Row { name: self.name.clone(), result, took: self.started.elapsed() });
    }
}

impl Step<'_> {
    /// Runs a command that has to succeed; where it does not, shows the end of its log.
    pub fn run(&self, command: &mut Command) -> Result<String, Stop> {
        let (status, said) = self.attempt(command)?;
        if status.success() { Ok(said) } else { Err(self.failed(command, status)) }
    }

    /// Runs a command and returns how it ended, with what it printed.
    pub fn attempt(&self, command: &mut Command) -> Result<(ExitStatus, String), Stop> {
        let mut log = OpenOptions::new().append(true).open(&self.log)?;
        writeln!(log, "$ {}", spelled(command))?;
        let from = usize::try_from(log.metadata()?.len()).unwrap_or(0);
        // Logs are read as text, and a failed test says where it failed without a page of frames.
        command.env("NO_COLOR", "1").env("RUST_BACKTRACE", "0");
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut child = command.spawn().map_err(|error| Stop::Broken(format!("{}: {error}", spelled(command))))?;
        let (began, mut beat) = (Instant::now(), Instant::now());
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            if began.elapsed() > LIMIT {
                child.kill()?;
                child.wait()?;
                self.show_tail();
                return Err(Stop::Broken(format!("{}: ended after {} minutes", self.name, LIMIT.as_secs() / 60)));
            }
            let terminal = std::io::stdout().is_terminal();
            if beat.elapsed() > if terminal { Duration::from_millis(500) } else { HEARTBEAT } {
                beat = Instant::now();
                self.draw(last_line(&self.read_log(0)));
            }
            std::thread::sleep(Duration::from_millis(40));
        };
        Ok((status, self.read_log(from)))
    }

    /// Ends the step well; `result` says what was done, in a word or a few.
    pub fn end(self, result: &str) {
        self.close(result);
    }

    /// Ends the step as failed without ending the command.
    pub fn end_failed(self, result: &str) {
        self.show_tail();
        self.close(result);
    }

    fn close(mut self, result: &str) {
        let took = self.started.elapsed();
        let told = if took.as_millis() < 200 { String::new() } else { format!("  {}", seconds(took)) };
        println!("{}{:<44} {result}{told}", erase(), self.label);
        self.result = Some(result.to_owned());
    }

    fn failed(&self, command: &Command, status: ExitStatus) -> Stop {
        self.show_tail();
        println!("{}{:<44} failed ({status})  {}", erase(), self.label, seconds(self.started.elapsed()));
        println!("step:    {}\ncommand: {}\nlog:     {}", self.name, spelled(command), place::shown(&self.log));
        Stop::Failed
    }

    fn show_tail(&self) {
        let said = self.read_log(0);
        let lines: Vec<&str> = said.lines().collect();
        println!("{}", erase());
        lines[lines.len().saturating_sub(TAIL)..].iter().for_each(|line| println!("    {line}"));
        println!();
    }

    fn read_log(&self, from: usize) -> String {
        let bytes = fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(bytes.get(from..).unwrap_or_default()).into_owned()
    }

    fn draw(&self, detail: &str) {
        if std::io::stdout().is_terminal() {
            let detail: String = detail.chars().filter(|c| !c.is_control()).take(48).collect();
            print!("{}{:<44} {}  {detail}", erase(), self.label, seconds(self.started.elapsed()));
        } else if detail.is_empty() {
            println!("{} …", self.label);
        } else {
            println!("    {} {}", seconds(self.started.elapsed()), detail.chars().take(100).collect::<String>());
        }
        // A terminal that went away is no reason to stop the work.
        let _ = std::io::stdout().flush();
    }
}

/// A duration as a person reads it.
pub fn seconds(took: Duration) -> String {
    let whole = took.as_secs();
    if whole >= 100 { format!("{} min {:02} s", whole / 60, whole % 60) } else { format!("{:.1} s", took.as_secs_f64()) }
}

fn erase() -> &'static str {
    if std::io::stdout().is_terminal() { "\r\x1b[2K" } else { "" }
}

fn last_line(said: &str) -> &str {
    said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

fn spelled(command: &Command) -> String {
    std::iter::once(command.get_program()).chain(command.get_args()).map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_stops_and_a_running_one_returns_what_it_said() {
        let mut steps = Steps::new(2).expect("the log folder can be made");
        let step = steps.begin("a unit test of steps").expect("a log can be made");
        assert_eq!(step.run(Command::new("echo").arg("hello")).expect("echo runs"), "hello\n");
        assert!(matches!(step.run(&mut Command::new("false")), Err(Stop::Failed)), "a command that exits 1 stops the step");
        assert!(matches!(step.run(&mut Command::new("no-such-command-here")), Err(Stop::Broken(_))), "a command that is not there is named");
        step.end("done");
        drop(steps.begin("another step that an error leaves"));
        let results: Vec<&str> = steps.rows().iter().map(|row| row.result.as_str()).collect();
        assert_eq!(results, ["done", "failed"], "no step is missing from the table");
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn the_last_thing_said_skips_blank_lines() {
        assert_eq!(last_line("one\n  two \n\n"), "two");
    }
}
