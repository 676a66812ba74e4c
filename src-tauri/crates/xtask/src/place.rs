//! Where things are: the checkout, the target folder, the logs.

use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// Cargo's target folder, wherever the user keeps it: this program lies in its `debug` folder, its tests one deeper.
pub fn target() -> PathBuf {
    let named = std::env::var_os("CARGO_TARGET_DIR").map(|path| root().join(path));
    let above = || {
        let exe = std::env::current_exe().ok()?;
        let profile = exe.parent().map(|folder| if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder })?;
        profile.parent().map(Path::to_owned)
    };
    named.or_else(above).unwrap_or_else(|| root().join("target"))
}

/// Logs, stamps, and what `run` writes without a display.
pub fn logs() -> PathBuf {
    target().join("xtask")
}

/// A built program.
pub fn program(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A path as the user would type it from the checkout.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
