//! Words without content.

use super::memory::hash;
use crate::language::Language;
use serde::Deserialize;
use std::{
    collections::HashSet,
    hash::{BuildHasherDefault, Hasher},
    sync::LazyLock,
};

/// Whether a folded word carries no content.
#[must_use]
pub fn is_stop(folded: &str, language: Language) -> bool {
    match language {
        Language::Fr => STOP.fr.contains(folded),
        Language::En => STOP.en.contains(folded),
    }
}

/// The lists are ours, so nobody can choose words that clash.
#[derive(Default)]
pub(crate) struct Plain(u64);

impl Hasher for Plain {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = self.0.rotate_left(5) ^ hash(bytes);
    }

    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Hashes the words of our own lists.
pub(crate) type Own = BuildHasherDefault<Plain>;

type List = HashSet<String, Own>;

pub(super) struct Stop {
    pub fr: List,
    pub en: List,
    /// What an apostrophe cuts off: all of it is in `fr` too, as a test makes sure, so that nobody need look for the apostrophe.
    #[cfg_attr(not(test), expect(dead_code, reason = "the file says it for its readers, a test compares"))]
    pub elided: List,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StopFile {
    fr: String,
    en: String,
    elided: List,
}

pub(super) static STOP: LazyLock<Stop> = LazyLock::new(|| {
    let file: StopFile = toml::from_str(include_str!("../../data/stopwords.toml")).unwrap_or_default();
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Stop { fr: list(&file.fr), en: list(&file.en), elided: file.elided }
});
