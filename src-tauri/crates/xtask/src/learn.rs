//! `cargo xtask learn`: learns the weights of the summary of one article again, from a folder of texts and their summaries.

use crate::{Stop, cargo::cargo};

/// Builds the learner and runs it in the folder the user is in; its own words say what it wants and what it reached.
pub fn learn(arguments: &[String]) -> Result<(), Stop> {
    let mut command = cargo();
    command.args(["run", "--release", "--quiet", "--package", "griot-analysis", "--example", "learn", "--"]).args(arguments);
    let status = command.current_dir(std::env::current_dir()?).status()?;
    if status.success() { Ok(()) } else { Err(Stop::Failed) }
}
