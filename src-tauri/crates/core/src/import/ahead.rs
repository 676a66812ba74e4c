//! Files read ahead of the one being stored: two at a time, each in a reader process of its own, handed over in their order.

use super::{
    extract::{bytes_of, hint_of},
    unpack::{Unpacked, unpack},
};
use crate::{error::Result, library::hold, read_child::Reader};
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Condvar, Mutex, PoisonError,
        mpsc::{self, RecvTimeoutError},
    },
    time::Duration,
};

/// Files that are read at the same time.
const READERS: usize = 2;

/// How many files are read ahead of the one being stored: what they hold waits in memory.
const AHEAD: usize = 4;

/// How long the next file may take before what was read is stored meanwhile.
const PAUSE: Duration = Duration::from_millis(100);

/// What the reader threads have to say.
pub(super) enum Came {
    /// The file of this index was read.
    File(usize, Result<Unpacked>),
    /// The next file takes a while.
    Nothing,
}

/// Reads files and hands them over in order, until `take` breaks.
pub(super) fn in_order(reader: &Reader, files: &[PathBuf], take: &mut dyn FnMut(Came) -> ControlFlow<()>) {
    let turn = Turn::default();
    let (give, given) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..READERS.min(files.len()) {
            let (give, turn) = (give.clone(), &turn);
            scope.spawn(move || {
                while let Some(index) = turn.next(files.len()) {
                    let file = &files[index];
                    let read = bytes_of(file).and_then(|bytes| unpack(reader, bytes.into(), &hint_of(file, None)));
                    if give.send((index, read)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(give);
        hand_over(files.len(), &given, &turn, take);
        turn.end();
    });
}

fn hand_over(total: usize, given: &mpsc::Receiver<(usize, Result<Unpacked>)>, turn: &Turn, take: &mut dyn FnMut(Came) -> ControlFlow<()>) {
    let mut early = BTreeMap::new();
    for index in 0..total {
        let read = loop {
            if let Some(read) = early.remove(&index) {
                break read;
            }
            match given.recv_timeout(PAUSE) {
                Ok((at, read)) => drop(early.insert(at, read)),
                Err(RecvTimeoutError::Timeout) if take(Came::Nothing).is_continue() => {}
                Err(_) => return,
            }
        };
        turn.done();
        if take(Came::File(index, read)).is_break() {
            return;
        }
    }
}

/// Who reads which file next, and no further ahead than [`AHEAD`].
#[derive(Default)]
struct Turn {
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Default)]
struct State {
    /// The next file to be read.
    next: usize,
    /// How many were handed over.
    done: usize,
    /// No more are wanted.
    ended: bool,
}

impl Turn {
    fn next(&self, total: usize) -> Option<usize> {
        let must_wait = |state: &mut State| !state.ended && state.next < total && state.next >= state.done + AHEAD;
        let state = hold(&self.state);
        let mut state = self.moved.wait_while(state, must_wait).unwrap_or_else(PoisonError::into_inner);
        let index = state.next;
        if state.ended || index >= total {
            return None;
        }
        state.next += 1;
        Some(index)
    }

    fn done(&self) {
        hold(&self.state).done += 1;
        self.moved.notify_all();
    }

    fn end(&self) {
        hold(&self.state).ended = true;
        self.moved.notify_all();
    }
}
