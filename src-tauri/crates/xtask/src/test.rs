//! `cargo xtask test`: everything that can be tested here, from a fresh checkout, ending with `N passed, N failed`.
//!
//! What has to be built stops the run where it fails; a failing suite does not keep the others from running.

use crate::{
    Stop,
    cargo::{cargo, for_tests},
    count::{self, Count},
    machine::{self, npm},
    place,
    steps::{Steps, seconds},
    ui,
};
use std::process::{Command, Stdio};

/// Installs what the tests need, runs them all and prints the table.
pub fn test() -> Result<(), Stop> {
    let mut steps = Steps::new(9)?;
    let mut total = Count::default();
    let ended = everything(&mut steps, &mut total);
    if ended.is_err() {
        total.failed += 1;
    }
    println!();
    for row in steps.rows() {
        println!("  {:<28} {:>13}  {}", row.name, seconds(row.took), row.result);
    }
    if let Err(Stop::Broken(what) | Stop::Missing(what)) = &ended {
        println!("\n{what}");
    }
    println!("\n{}", total.told());
    match ended {
        Err(Stop::Missing(_)) => Err(Stop::Missing(String::new())),
        Err(_) => Err(Stop::Failed),
        Ok(()) if total.failed > 0 || total.passed == 0 => Err(Stop::Failed),
        Ok(()) => Ok(()),
    }
}

fn everything(steps: &mut Steps, total: &mut Count) -> Result<(), Stop> {
    let packages: Vec<&str> = machine::TO_RUN.iter().chain(machine::TO_TEST).copied().collect();
    machine::prepare(steps, &packages)?;
    ui::packages(steps, "interface packages", "ui")?;
    ui::packages(steps, "validator of office files", "tests/export")?;
    ui::make_validator_runnable()?;
    ui::bundle(steps)?;

    let step = steps.begin("interface types")?;
    step.run(npm().args(["run", "--silent", "check"]).current_dir(place::root().join("ui")))?;
    step.end("no error");
    suite(steps, total, "interface tests", npm().args(["run", "--silent", "test"]).current_dir(place::root().join("ui")))?;

    let step = steps.begin("Griot and its tests")?;
    step.run(for_tests(&["build"]).args(["--bins", "--tests"]))?;
    step.end("built");
    suite(steps, total, "Rust tests, the real window", &mut rust_tests())?;
    suite(steps, total, "examples in the documentation", for_tests(&["test"]).args(["--doc", "--no-fail-fast"]))
}

/// Runs one suite, adds up its tests, and goes on whatever came of it.
fn suite(steps: &mut Steps, total: &mut Count, name: &str, command: &mut Command) -> Result<(), Stop> {
    let step = steps.begin(name)?;
    let (status, said) = step.attempt(command)?;
    let mut count = count::of(&said);
    if status.success() {
        step.end(&count.told());
    } else {
        // A suite that did not get as far as counting has failed all the same.
        count.failed = count.failed.max(1);
        step.end_failed(&count.told());
    }
    total.add(count);
    Ok(())
}

/// cargo-nextest where there is one, else cargo's own runner. On systems other than Linux the window's tests compile to nothing.
fn rust_tests() -> Command {
    let nextest = cargo().args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if nextest {
        let mut command = for_tests(&["nextest", "run"]);
        command.args(["--no-fail-fast", "--status-level", "slow", "--final-status-level", "slow", "--failure-output", "final"]);
        command
    } else {
        let mut command = for_tests(&["test"]);
        command.args(["--tests", "--no-fail-fast"]);
        command
    }
}
