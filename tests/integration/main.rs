//! Journeys through core's command table and the `griot` command, on real files, as the window and a terminal go them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where its ground is missing")]

mod bad_input;
mod bulletins;
mod command_line;
mod demonstration;
mod events;
mod feeds;
mod follow_up;
mod formats;
mod held;
mod import;
mod library;
mod metadata;
mod migration;
mod names;
mod network;
mod notes;
mod passages;
mod questions;
mod search;
mod summaries;
mod whole_line;
