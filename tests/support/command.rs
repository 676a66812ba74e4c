//! The `griot` command as a user or a program runs it.

use crate::{place, wait};
use serde_json::Value;
use std::{
    ffi::OsStr,
    fs::File,
    io::{Read, Seek, Write},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// The longest a command may take in a test.
const LIMIT: Duration = Duration::from_secs(120);

/// The `griot` command with these arguments, French, on a fixed day, with no library but the one a test names.
#[must_use]
pub fn griot<Part: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Part>) -> Call {
    let mut command = Command::new(place::program("griot"));
    // A library that cannot be made: a test that names none and would write to the user's fails.
    let nowhere = place::program("griot").join("library.griot");
    command.args(arguments).args(["--lang", "fr", "--now", "2026-01-15"]).env("GRIOT_LIBRARY", nowhere);
    Call { command, input: None }
}

/// A call of the command.
#[derive(Debug)]
pub struct Call {
    command: Command,
    input: Option<Vec<u8>>,
}

/// What a call said.
#[derive(Debug)]
pub struct Told {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl Call {
    /// On this library.
    #[must_use]
    pub fn on(mut self, library: &Path) -> Self {
        self.command.arg("--library").arg(library);
        self
    }

    /// One more argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// With an environment variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// With this on standard input.
    #[must_use]
    pub fn input(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.input = Some(text.into());
        self
    }

    /// Runs it.
    ///
    /// # Panics
    /// Where it cannot be started or takes over two minutes.
    #[must_use]
    pub fn run(mut self) -> Told {
        // Files rather than pipes: a command that says much cannot block, and none has to be read while it runs.
        let (mut out, mut err) = (scratch(), scratch());
        let input = self.input.map_or_else(Stdio::null, |text| {
            let mut file = scratch();
            file.write_all(&text).expect("a scratch file can be written");
            file.rewind().expect("a scratch file can be read");
            Stdio::from(file)
        });
        let streams = |file: &File| Stdio::from(file.try_clone().expect("a file can be shared"));
        let mut child = self.command.stdin(input).stdout(streams(&out)).stderr(streams(&err)).spawn().expect("griot starts");
        let status = wait::ended("griot", LIMIT, &mut child);
        Told { code: status.code().unwrap_or(-1), out: whole(&mut out), err: whole(&mut err) }
    }

    /// Runs it with `--json`; it has to end with 0 and one JSON value.
    ///
    /// # Panics
    /// Where it does not.
    #[must_use]
    pub fn json(self) -> Value {
        let told = self.arg("--json").run();
        assert_eq!(told.code, 0, "griot failed: {told:?}");
        serde_json::from_str(&told.out).unwrap_or_else(|error| panic!("not one JSON value ({error}): {}", told.out))
    }
}

impl Told {
    /// Each line of output as JSON.
    ///
    /// # Panics
    /// Where one is not.
    #[must_use]
    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("not JSON ({error}): {line}"))).collect()
    }

    /// The code of the error that `--json` put on standard error.
    ///
    /// # Panics
    /// Where there is no such error.
    #[must_use]
    pub fn error_code(&self) -> String {
        let told: Value = serde_json::from_str(self.err.trim()).unwrap_or_else(|error| panic!("no JSON error ({error}): {self:?}"));
        let error = &told["error"];
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "an error says what happened: {told}");
        assert!(error.get("detail").is_some(), "an error has a field for its detail: {told}");
        error["code"].as_str().unwrap_or_else(|| panic!("an error has a code: {told}")).to_owned()
    }
}

fn scratch() -> File {
    tempfile::tempfile().expect("a scratch file can be made")
}

fn whole(file: &mut File) -> String {
    let mut text = String::new();
    file.rewind().expect("a scratch file can be read");
    file.read_to_string(&mut text).expect("griot prints UTF-8");
    text
}
