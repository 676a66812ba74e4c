//! Fluent helpers for tests: a library on disk, the `griot` command, the real window under a virtual display.
//!
//! Everything runs the real thing; nothing here stands in for a part of Griot. A helper that cannot do its work ends the test
//! with a sentence that says what was expected.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where its ground is missing")]

pub mod command;
pub mod desk;
pub mod fixture;
pub mod outside;
pub mod place;
#[cfg(target_os = "linux")]
pub mod screen;
pub mod server;
pub mod wait;
#[cfg(target_os = "linux")]
pub mod webdriver;
#[cfg(target_os = "linux")]
pub mod window;

pub use command::{Told, griot};
pub use desk::Desk;
pub use serde_json::{Value, json};
