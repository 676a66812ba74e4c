//! Bounded waits: what does not come true in time ends the test, saying what it was.

use std::{
    process::{Child, ExitStatus},
    thread,
    time::{Duration, Instant},
};

const STEP: Duration = Duration::from_millis(50);

/// Asks again and again until there is an answer.
///
/// # Panics
/// Where there is none within `limit`.
pub fn until<T>(what: &str, limit: Duration, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < limit, "waited {} s in vain: {what}", limit.as_secs());
        thread::sleep(STEP);
    }
}

/// Waits for a process to end, and ends it where it does not.
///
/// # Panics
/// Where it had to be ended.
pub fn ended(what: &str, limit: Duration, child: &mut Child) -> ExitStatus {
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child can be asked") {
            return status;
        }
        if began.elapsed() > limit {
            child.kill().expect("a child can be ended");
            child.wait().expect("an ended child can be collected");
            panic!("{what} did not end within {} s", limit.as_secs());
        }
        thread::sleep(Duration::from_millis(5));
    }
}
