//! How fast articles come in: pages a second over the whole path, against trafilatura for Python on the same pages in the same run,
//! started by `cargo xtask bench`.
//!
//! 1. The pages: a folder that is named, else 400 written here from the demonstration's articles in the markup of five kinds of site.
//! 2. In turns, three times: `griot import` of all of them into a new library, and trafilatura over the same folder.
//! 3. The processor time of each with its children, and its best turn.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a measure ends where its ground is missing")]

#[cfg(target_os = "linux")]
mod pages;
#[cfg(target_os = "linux")]
mod turns;

fn main() {
    #[cfg(target_os = "linux")]
    turns::run();
    #[cfg(not(target_os = "linux"))]
    println!("processor time is measured on Linux only");
}
