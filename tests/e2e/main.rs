//! The real window in WebKitGTK, driven by WebDriver under a display of its own.
//!
//! On Linux only: elsewhere there is no driver for the system's web view.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where its ground is missing")]

mod follow_up;
mod hostile;
mod intake;
mod journey;
mod looks;
mod summaries;
