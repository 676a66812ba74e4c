//! `cargo xtask lint`: formatting, clippy, licences and sources of dependencies, types of the interface, the project's own rules.

use crate::{Stop, cargo::cargo, machine, place, rules, steps::Steps, ui};
use std::process::{Command, Stdio};

/// Runs every check, the quick ones first; the first that fails ends the command.
pub fn lint() -> Result<(), Stop> {
    let mut steps = Steps::new(8)?;
    let step = steps.begin("the project's own rules")?;
    let findings = rules::check(&place::root())?;
    if !findings.is_empty() {
        findings.iter().for_each(|finding| println!("    {finding}"));
        step.end_failed(&format!("{} broken", findings.len()));
        return Err(Stop::Failed);
    }
    step.end("kept");

    let step = steps.begin("formatting")?;
    step.run(cargo().args(["fmt", "--all", "--check"]))?;
    step.end("kept");

    machine::prepare(&mut steps, machine::TO_RUN)?;
    ui::packages(&mut steps, "interface packages", "ui")?;
    ui::bundle(&mut steps)?;

    let step = steps.begin("interface types")?;
    step.run(machine::npm().args(["run", "--silent", "check"]).current_dir(place::root().join("ui")))?;
    step.end("no error");

    let step = steps.begin("clippy")?;
    step.run(cargo().args(["clippy", "--workspace", "--all-targets", "--features", "griot-desktop/automation", "--", "-D", "warnings"]))?;
    step.end("no warning");

    let step = steps.begin("licences and sources")?;
    let ours = place::target().join("tools/bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    let there = |program: &std::ffi::OsStr| Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    let program = if there("cargo-deny".as_ref()) { "cargo-deny".into() } else { ours.into_os_string() };
    if !there(&program) {
        step.run(cargo().args(["install", "cargo-deny", "--locked", "--quiet", "--root"]).arg(place::target().join("tools")))?;
    }
    step.run(Command::new(&program).args(["--offline", "check", "bans", "licenses", "sources"]).current_dir(place::root()))?;
    step.end("accepted");
    Ok(())
}
