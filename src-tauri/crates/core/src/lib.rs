//! Everything Griot can do, with no window: the library, the command table, imports, summaries, events, notes, exports.
//!
//! The nouns have one order: article, summary, event and actor, note, dossier. Each may use those before it; `import`, `export`
//! and `search` sit above and may combine all. All SQL is in [`storage`], all writing goes through `Library::write`.

pub mod actor;
pub mod article;
pub mod changes;
pub mod commands;
pub mod commitment;
pub mod contradiction;
pub mod demo;
pub mod dossier;
pub mod draft;
pub mod error;
pub mod event;
pub mod export;
pub mod fact;
pub mod feed;
mod files;
pub mod ids;
pub mod import;
mod jobs;
mod library;
mod lock;
pub mod messages;
pub mod names;
pub mod network;
pub mod note;
pub mod notice;
pub mod position;
pub mod read_child;
pub mod round;
pub mod search;
pub mod storage;
pub mod summary;
pub mod synthesis;
mod typescript;

pub use griot_analysis as analysis;
pub use griot_document as document;

pub use error::{Code, Error, Result};
pub use library::{Access, Library, Now, Options};
pub use typescript::typescript;
