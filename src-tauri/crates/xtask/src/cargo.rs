//! Calls of cargo. Everything in the workspace is built in one call, so that features unify and nothing is compiled twice.

use crate::place;
use std::process::Command;

/// The feature that lets tests answer the native file dialogs.
const AUTOMATION: &str = "griot-desktop/automation";

/// Cargo in the checkout, free of what the cargo that started this program set for it.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            cargo.env_remove(name.as_ref());
        }
    }
    cargo.current_dir(place::root()).env("CARGO_TERM_COLOR", "never").env("CARGO_TERM_PROGRESS_WHEN", "never");
    cargo
}

/// `cargo <verb>` over the workspace with the tests' features.
pub fn for_tests(verb: &[&str]) -> Command {
    let mut command = cargo();
    command.args(verb).args(["--workspace", "--features", AUTOMATION]);
    command
}
