//! Long work: numbered, cancellable, told of by notices.

use crate::{Library, error::Result, ids::JobId, library::hold, notice::JobCancel};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

/// The long work of one library.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    next: i64,
    running: HashMap<i64, Arc<AtomicBool>>,
}

/// One piece of long work.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    pub id: JobId,
    cancelled: Arc<AtomicBool>,
}

impl Job {
    /// Whether the user has ended it.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Jobs {
    pub fn start(&self) -> Job {
        let mut state = hold(&self.state);
        state.next += 1;
        let id = state.next;
        let cancelled = Arc::new(AtomicBool::new(false));
        state.running.insert(id, Arc::clone(&cancelled));
        Job { id: JobId(id), cancelled }
    }

    pub fn end(&self, job: &Job) {
        hold(&self.state).running.remove(&job.id.0);
    }
}

/// Asks long work to end; what it has stored stays. Work that has ended already is no error.
///
/// # Errors
/// None.
pub fn cancel(library: &Library, request: JobCancel) -> Result<()> {
    if let Some(flag) = hold(&library.jobs().state).running.get(&request.job.0) {
        flag.store(true, Ordering::Relaxed);
    }
    Ok(())
}
