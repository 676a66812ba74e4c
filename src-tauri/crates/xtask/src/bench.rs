//! `cargo xtask bench`: measures beside peers, in one run, on this machine.
//!
//! Figures are for people to read and compare; none of them passes or fails.

use crate::{Stop, cargo::for_tests, place, steps::Steps};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A measure, by the name that asks for it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    Intake,
    Summaries,
    FollowUp,
}

const ALL: &[(&str, Measure)] = &[("intake", Measure::Intake), ("summaries", Measure::Summaries), ("follow-up", Measure::FollowUp)];

/// Builds Griot and the measures, installs the peers, runs them and prints what they say. The first of `arguments` may name one measure.
pub fn bench(arguments: &[String]) -> Result<(), Stop> {
    let (measures, arguments) = asked(arguments);
    let mut steps = Steps::new(2)?;
    let step = steps.begin("Griot and its measures")?;
    step.run(optimised(&["build"]).args(["--bins"]))?;
    step.end("built");
    let python = peers(&mut steps)?;
    for measure in measures {
        println!();
        match measure {
            Measure::Intake => {
                run("bench-intake", python.as_deref(), arguments)?;
                grouping()?;
            }
            Measure::Summaries => run("bench-summaries", python.as_deref(), without_pages(arguments).as_slice())?,
            Measure::FollowUp => run("bench-follow-up", None, &[])?,
        }
    }
    Ok(())
}

/// The measures to run, and what is left of the arguments.
fn asked(arguments: &[String]) -> (Vec<Measure>, &[String]) {
    let named = arguments.split_first().and_then(|(first, rest)| Some((ALL.iter().find(|(name, _)| name == first)?.1, rest)));
    named.map_or_else(|| (ALL.iter().map(|(_, measure)| *measure).collect(), arguments), |(measure, rest)| (vec![measure], rest))
}

/// The arguments without the intake's own.
fn without_pages(arguments: &[String]) -> Vec<String> {
    let at = arguments.iter().position(|argument| argument == "--pages");
    let is_pages = |place: usize| at.is_some_and(|at| place == at || place == at + 1);
    arguments.iter().enumerate().filter(|(place, _)| !is_pages(*place)).map(|(_, argument)| argument.clone()).collect()
}

/// Runs a measure; of two `--peer` it takes the last, which is the user's.
fn run(program: &str, python: Option<&Path>, arguments: &[String]) -> Result<(), Stop> {
    let mut command = Command::new(place::program(program));
    if let Some(python) = python {
        command.arg("--peer").arg(python);
    }
    let status = command.args(arguments).status()?;
    if status.success() { Ok(()) } else { Err(Stop::Broken(format!("{program} ended with {status}"))) }
}

fn grouping() -> Result<(), Stop> {
    let grouping = ["--lib", "cost_of_grouping", "--", "--ignored", "--nocapture", "--test-threads", "1"];
    let status = optimised(&["test", "--quiet"]).args(grouping).status()?;
    if status.success() { Ok(()) } else { Err(Stop::Broken(format!("the measure of grouping ended with {status}"))) }
}

/// As for tests, but what we wrote is optimised as what it stands on is: a figure of an unoptimised build says nothing.
fn optimised(verb: &[&str]) -> Command {
    let mut command = for_tests(verb);
    command.env("CARGO_PROFILE_DEV_OPT_LEVEL", "2");
    command
}

/// Python with the peers, in a folder of its own; none where this machine has no Python.
fn peers(steps: &mut Steps) -> Result<Option<PathBuf>, Stop> {
    let step = steps.begin("peers")?;
    let system = if cfg!(windows) { "python" } else { "python3" };
    let home = place::target().join("peers");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python3" });
    if !python.is_file() {
        if Command::new(system).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
            step.end("no Python here: trafilatura and sumy are left out");
            return Ok(None);
        }
        step.run(Command::new(system).args(["-m", "venv"]).arg(&home))?;
    }
    let wanted = place::root().join("tests/benches/peers/requirements.txt");
    step.run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(wanted))?;
    step.end("present");
    Ok(Some(python))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn one_measure_is_named_or_all_are_run() {
        let all = vec![Measure::Intake, Measure::Summaries, Measure::FollowUp];
        assert_eq!(asked(&[]), (all.clone(), &[][..]));
        let pages = words(&["--pages", "here"]);
        assert_eq!(asked(&pages), (all, &pages[..]), "arguments alone name no measure");
        let named = words(&["summaries", "--peer", "python3"]);
        assert_eq!(asked(&named), (vec![Measure::Summaries], &named[1..]));
    }

    #[test]
    fn summaries_are_not_told_of_pages() {
        assert_eq!(without_pages(&words(&["--pages", "here", "--peer", "python3"])), words(&["--peer", "python3"]));
        assert_eq!(without_pages(&words(&["--peer", "python3"])), words(&["--peer", "python3"]));
    }
}
