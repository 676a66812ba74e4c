//! How good and how fast summaries are, beside sumy's LexRank and the first sentences, on the same articles in the same run, started by
//! `cargo xtask bench`.
//!
//! 1. The committed set `tests/fixtures/summaries`: ROUGE against summaries that people wrote, within the same number of words.
//! 2. Processor time: articles a second, then one article that grows from 100 to 50,000 words, then 200 articles made one synthesis.
//!
//! Asserts nothing about figures: they are for people to read. Fails where a part could not run. `--peer PYTHON` names a Python with sumy;
//! without it sumy's rows are left out, and that is said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a measure ends where its ground is missing")]

mod clock;
mod made;
mod peer;
mod quality;
mod rouge;
mod rules;
mod set;
mod speed;

use peer::Peer;
use set::Set;
use std::{path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let set = Set::read();
    let named = peer_named();
    let peer = named.as_deref().and_then(Peer::at);
    quality::tell(&set, peer.as_ref());
    speed::tell(&set, peer.as_ref());
    match (&named, peer) {
        (_, Some(_)) => ExitCode::SUCCESS,
        (None, None) => {
            println!("\nsumy was not measured: no --peer PYTHON was given");
            ExitCode::SUCCESS
        }
        (Some(python), None) => {
            println!("\nsumy could not run: {} is no Python that has sumy and numpy", python.display());
            ExitCode::FAILURE
        }
    }
}

fn peer_named() -> Option<PathBuf> {
    let mut all = std::env::args().skip(1);
    let mut found = None;
    while let Some(argument) = all.next() {
        match argument.as_str() {
            "--peer" => found = all.next().map(PathBuf::from),
            other => panic!("{other}: not --peer PYTHON"),
        }
    }
    found
}
