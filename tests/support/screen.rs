//! A virtual display of its own for each test of the real window.

use crate::{place, wait};
use std::{
    fs::{self, File},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A running Xvfb.
#[derive(Debug)]
pub struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    /// Starts a display of 1440 by 900.
    ///
    /// # Panics
    /// Where Xvfb does not say within 20 s which display it is.
    #[must_use]
    pub fn start() -> Self {
        let told = tempfile::NamedTempFile::new().expect("a scratch file can be made");
        let log = File::create(place::pictures().join("xvfb.log")).expect("a log can be made");
        // Xvfb looks for a free display itself and writes its number to descriptor 1.
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(told.reopen().expect("a file can be opened twice"))
            .stderr(log)
            .spawn()
            .expect("Xvfb is installed");
        let number = wait::until("Xvfb names its display", Duration::from_secs(20), || {
            fs::read_to_string(told.path()).ok()?.strip_suffix('\n').map(str::to_owned)
        });
        Self { server, name: format!(":{number}") }
    }

    /// Its name, for `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The test is over; a server that is gone already needs no ending.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_file(format!("/tmp/.X{}-lock", self.name.trim_start_matches(':')));
    }
}
