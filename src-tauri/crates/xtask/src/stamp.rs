//! Stamps: a step whose inputs are what they were is not done again.
//!
//! Inputs are compared by content, not by time, so that a checkout that was copied or rebased keeps its stamps.

use crate::place;
use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

/// Folders that never hold inputs.
const GENERATED: &[&str] = &["node_modules", "dist", "test-results", "target", ".git"];

/// One stamp: a name, and what it stands for now.
pub struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// The stamp `name` over files and folders; one that is missing counts as empty.
    pub fn of(name: &str, inputs: &[PathBuf]) -> io::Result<Self> {
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            fold(input, &mut hasher)?;
        }
        Ok(Self { file: place::logs().join(format!("{name}.stamp")), now: format!("{:016x}\n", hasher.finish()) })
    }

    /// Whether the inputs are what they were when the step last succeeded.
    pub fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|then| then == self.now)
    }

    /// Remembers that the step succeeded with these inputs.
    pub fn set(&self) -> io::Result<()> {
        fs::create_dir_all(place::logs())?;
        fs::write(&self.file, &self.now)
    }
}

fn fold(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    for file in files(path)? {
        file.hash(hasher);
        fs::read(&file)?.hash(hasher);
    }
    Ok(())
}

/// Every file below a path in a fixed order, generated folders left out; a file gives itself, nothing gives nothing.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if path.is_file() {
        found.push(path.to_owned());
    } else if path.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        entries.sort();
        for entry in entries {
            if !entry.file_name().is_some_and(|name| GENERATED.iter().any(|skip| name == *skip)) {
                found.extend(files(&entry)?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_a_byte_changes_and_ignores_generated_folders() {
        let folder = place::logs().join(format!("stamp-test-{}", std::process::id()));
        fs::create_dir_all(folder.join("node_modules")).expect("a folder can be made");
        fs::write(folder.join("input"), "one").expect("a file can be written");
        let name = format!("unit-{}", std::process::id());
        let stamp = || Stamp::of(&name, std::slice::from_ref(&folder)).expect("inputs can be read");

        assert!(!stamp().holds(), "nothing has succeeded yet");
        stamp().set().expect("a stamp can be written");
        assert!(stamp().holds());
        fs::write(folder.join("node_modules/made"), "by a tool").expect("a file can be written");
        assert!(stamp().holds(), "what tools generate is no input");
        fs::write(folder.join("input"), "two").expect("a file can be written");
        assert!(!stamp().holds(), "a changed input breaks the stamp");

        fs::remove_dir_all(&folder).expect("the folder can be removed");
        fs::remove_file(stamp().file).expect("the stamp can be removed");
    }
}
