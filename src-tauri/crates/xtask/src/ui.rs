//! The interface: its packages, its bundle in `ui/dist`, its own checks.

use crate::{Stop, machine::npm, place, stamp::Stamp, steps::Steps};
#[cfg(unix)]
use std::fs;

/// Installs the packages that a folder's `package-lock.json` names, unless they are there already. No package's script runs.
pub fn packages(steps: &mut Steps, name: &str, folder: &str) -> Result<(), Stop> {
    let step = steps.begin(name)?;
    let folder = place::root().join(folder);
    let stamp = Stamp::of(&name.replace(' ', "-"), &[folder.join("package-lock.json"), folder.join("package.json")])?;
    if stamp.holds() && folder.join("node_modules/.package-lock.json").is_file() {
        step.end("unchanged");
        return Ok(());
    }
    step.run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder))?;
    stamp.set()?;
    step.end("installed");
    Ok(())
}

/// Builds `ui/dist`, unless nothing that goes into it has changed.
pub fn bundle(steps: &mut Steps) -> Result<(), Stop> {
    let step = steps.begin("interface")?;
    let root = place::root();
    let stamp = Stamp::of("ui-dist", &[root.join("ui"), root.join("src-tauri/crates/core/messages")])?;
    if stamp.holds() && root.join("ui/dist/index.html").is_file() {
        step.end("unchanged");
        return Ok(());
    }
    step.run(npm().args(["run", "--silent", "build"]).current_dir(root.join("ui")))?;
    stamp.set()?;
    step.end("built");
    Ok(())
}

/// Makes the Open XML validator runnable: installed without scripts it lacks the right.
#[cfg(unix)]
pub fn make_validator_runnable() -> Result<(), Stop> {
    use std::os::unix::fs::PermissionsExt;
    let packages = place::root().join("tests/export/node_modules/@xarsh");
    for program in fs::read_dir(packages)?.flatten().map(|package| package.path().join("ooxml-validator")).filter(|program| program.is_file()) {
        let mut rights = fs::metadata(&program)?.permissions();
        rights.set_mode(rights.mode() | 0o755);
        fs::set_permissions(&program, rights)?;
    }
    Ok(())
}

/// Elsewhere a program needs no such right.
#[cfg(not(unix))]
pub fn make_validator_runnable() -> Result<(), Stop> {
    Ok(())
}
