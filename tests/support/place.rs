//! Where the checkout, the built programs and the pictures are.

use std::path::{Path, PathBuf};

/// The root of the checkout.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lies in the checkout").to_owned()
}

/// A file below `tests/fixtures`.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// The articles of the demonstration.
#[must_use]
pub fn demonstration() -> PathBuf {
    root().join("src-tauri/crates/core/data/demo/articles")
}

/// Cargo's target folder: test programs lie in its `debug/deps`.
#[must_use]
pub fn target() -> PathBuf {
    let test = std::env::current_exe().expect("a running test knows its file");
    test.ancestors().nth(3).expect("tests lie in target/<profile>/deps").to_owned()
}

/// A built program.
///
/// # Panics
/// Where it was not built: `cargo xtask test` builds it before the tests.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let running = std::env::current_exe().expect("a running test knows its file");
    // Tests lie in target/<profile>/deps, measures beside the programs.
    let folder = running.parent().map(|folder| if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder });
    let folder = folder.expect("a program lies in a folder");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is not built; `cargo xtask test` builds it, or `cargo build --workspace --features griot-desktop/automation`",
        program.display()
    );
    program
}

/// Where the pictures of the real window go.
#[must_use]
pub fn pictures() -> PathBuf {
    let folder = target().join("e2e");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}
