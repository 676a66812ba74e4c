//! Closing without loss: the page is told, flushes what is being typed, answers `close_ready`, and only then does the program end.
//!
//! It waits two seconds at most: a page that hangs loses nothing more than the last second of typing. A second signal ends at once.

use crate::shell::Shell;
use std::{
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};
use tauri::{AppHandle, Emitter, Manager};

/// The longest that the page may take to save.
const WAIT: Duration = Duration::from_secs(2);

/// How closing stands.
#[derive(Debug, Default)]
pub struct Closing {
    alive: AtomicBool,
    begun: AtomicBool,
    over: AtomicBool,
    ready: Mutex<bool>,
    told: Condvar,
}

impl Closing {
    /// The page has spoken, so it is worth waiting for.
    pub fn page_is_alive(&self) {
        self.alive.store(true, Ordering::Relaxed);
    }

    /// The page has saved everything. An answer to no question is none: it could be an old one.
    pub fn page_is_ready(&self) {
        if self.begun.load(Ordering::Acquire) {
            *self.ready.lock().unwrap_or_else(PoisonError::into_inner) = true;
            self.told.notify_all();
        }
    }

    /// Whether the program may end now.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    fn wait(&self) {
        if self.alive.load(Ordering::Relaxed) {
            let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
            drop(self.told.wait_timeout_while(ready, WAIT, |ready| !*ready));
        }
        self.over.store(true, Ordering::Release);
    }
}

/// Begins to close, unless that has begun already.
pub fn begin(app: &AppHandle) {
    let shell = Arc::clone(&app.state::<Arc<Shell>>());
    if shell.closing.begun.swap(true, Ordering::AcqRel) {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        // A window that is gone has nothing to save.
        let _ = app.emit("closing", ());
        shell.closing.wait();
        shell.close_library();
        app.exit(0);
    });
}

/// The end of a session, a `kill` and Ctrl-C close the window as a person would.
#[cfg(unix)]
pub fn on_signals(app: &AppHandle) -> std::io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    let app = app.clone();
    thread::spawn(move || {
        for (count, signal) in signals.forever().enumerate() {
            if count > 0 {
                std::process::exit(128 + signal);
            }
            begin(&app);
        }
    });
    Ok(())
}

/// Elsewhere the system closes windows instead.
#[cfg(not(unix))]
pub fn on_signals(_app: &AppHandle) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn a_page_that_answers_is_waited_for_no_longer_than_it_takes() {
        let closing = Arc::new(Closing::default());
        closing.page_is_alive();
        closing.begun.store(true, Ordering::Release);
        let page = Arc::clone(&closing);
        let answer = thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            page.page_is_ready();
        });
        let start = Instant::now();
        closing.wait();
        assert!(start.elapsed() >= Duration::from_millis(40) && start.elapsed() < Duration::from_secs(1));
        assert!(closing.is_over());
        answer.join().unwrap();
    }

    #[test]
    fn a_page_that_hangs_holds_the_window_for_two_seconds_at_most() {
        let closing = Closing::default();
        closing.page_is_alive();
        let start = Instant::now();
        closing.wait();
        assert!(start.elapsed() >= WAIT && start.elapsed() < WAIT * 2);
    }

    #[test]
    fn a_page_that_never_loaded_is_not_waited_for() {
        let start = Instant::now();
        Closing::default().wait();
        assert!(start.elapsed() < Duration::from_millis(500));
    }

    #[test]
    fn an_answer_before_the_question_does_not_count() {
        let closing = Closing::default();
        closing.page_is_ready();
        assert!(!*closing.ready.lock().unwrap());
    }
}
