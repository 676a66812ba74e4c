//! The typed block tree, and the two ways across its border: [`read`] turns untrusted bytes into it,
//! [`write`] turns a finished note into the files people send.
//!
//! Pure: bytes or text in, values out. No database, no clock, no network, no files, no threads.

pub mod read;
pub mod tree;
pub mod write;
