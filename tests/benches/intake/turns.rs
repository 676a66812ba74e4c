//! The turns of each program, and what they took.

use super::pages;
use griot_tests::place;
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Turns of each program; the best one counts, because others use the machine too.
const TURNS: usize = 3;

struct Arguments {
    pages: Option<PathBuf>,
    peer: Option<PathBuf>,
}

pub fn run() {
    let arguments = arguments();
    let folder = tempfile::tempdir().unwrap();
    let pages = arguments.pages.unwrap_or_else(|| pages::write(&folder.path().join("pages")));
    let count = std::fs::read_dir(&pages).unwrap().count();
    println!("intake: {count} pages of {:.0} KB on average", weight(&pages) / count as f64 / 1024.0);

    let (mut ours, mut theirs) = (Best::default(), Best::default());
    for turn in 0..TURNS {
        let library = folder.path().join(format!("{turn}.griot"));
        let program = place::program("griot");
        ours.take(measure(Command::new(&program).arg("--library").arg(&library).args(["import", "--keep-incomplete", "--dossier", "B"]).arg(&pages)));
        if let Some(python) = &arguments.peer {
            theirs.take(measure(Command::new(python).arg(place::root().join("tests/benches/peers/trafilatura_pages.py")).arg(&pages)));
        }
    }
    ours.tell("griot: read, group, index, store", count);
    if arguments.peer.is_some() {
        theirs.tell("trafilatura for Python: read", count);
        println!("  {:.2} times its pages a second of processor time", theirs.processor.as_secs_f64() / ours.processor.as_secs_f64());
    }
}

fn arguments() -> Arguments {
    let mut all = std::env::args().skip(1);
    let mut found = Arguments { pages: None, peer: None };
    while let Some(argument) = all.next() {
        match argument.as_str() {
            "--pages" => found.pages = all.next().map(PathBuf::from),
            "--peer" => found.peer = all.next().map(PathBuf::from),
            other => panic!("{other}: not --pages FOLDER or --peer PYTHON"),
        }
    }
    found
}

/// Bytes of a folder's files.
fn weight(folder: &Path) -> f64 {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len() as f64).sum()
}

/// What a program took.
struct Taken {
    processor: Duration,
    clock: Duration,
}

struct Best {
    processor: Duration,
    clock: Duration,
}

impl Default for Best {
    fn default() -> Self {
        Self { processor: Duration::MAX, clock: Duration::MAX }
    }
}

impl Best {
    fn take(&mut self, taken: Taken) {
        self.processor = self.processor.min(taken.processor);
        self.clock = self.clock.min(taken.clock);
    }

    fn tell(&self, name: &str, pages: usize) {
        let (processor, clock) = (self.processor.as_secs_f64(), self.clock.as_secs_f64());
        println!("  {name:<34} {:>7.1} pages/s of processor time ({processor:.2} s), {clock:.2} s on the clock", pages as f64 / processor);
    }
}

/// The processor time of a program and all its children, in user and system mode.
fn measure(command: &mut Command) -> Taken {
    let (before, began) = (spent(), Instant::now());
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.code().is_some_and(|code| code <= 1), "{command:?} ended with {status}");
    Taken { processor: spent() - before, clock: began.elapsed() }
}

/// What the children that have ended took, from the fields `cutime` and `cstime` of proc_pid_stat(5), in hundredths of a second.
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // The second field is a name in parentheses, which may hold spaces.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |field: usize| fields[field - 3].parse::<u64>().unwrap();
    Duration::from_millis((ticks(16) + ticks(17)) * 10)
}
