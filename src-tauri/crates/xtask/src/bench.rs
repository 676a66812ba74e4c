//! `cargo xtask bench`: measures beside peers, in one run, on this machine.
//!
//! Figures are for people to read and compare; none of them passes or fails.

use crate::{Stop, cargo::for_tests, place, steps::Steps};
use std::process::Command;

/// Builds Griot and the measures, installs the peers, runs them and prints what they say. `arguments` go to the measure.
pub fn bench(arguments: &[String]) -> Result<(), Stop> {
    let mut steps = Steps::new(2)?;
    let step = steps.begin("Griot and its measures")?;
    step.run(optimised(&["build"]).args(["--bins"]))?;
    step.end("built");
    let python = peers(&mut steps)?;
    println!();
    let status = Command::new(place::program("bench-intake")).arg("--peer").arg(python).args(arguments).status()?;
    if !status.success() {
        return Err(Stop::Broken(format!("the measure ended with {status}")));
    }
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

/// Python with the peers, in a folder of its own.
fn peers(steps: &mut Steps) -> Result<std::path::PathBuf, Stop> {
    let step = steps.begin("peers")?;
    let home = place::target().join("peers");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python3" });
    if !python.is_file() {
        step.run(Command::new(if cfg!(windows) { "python" } else { "python3" }).args(["-m", "venv"]).arg(&home))?;
    }
    let wanted = place::root().join("tests/benches/peers/requirements.txt");
    step.run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(wanted))?;
    step.end("present");
    Ok(python)
}
