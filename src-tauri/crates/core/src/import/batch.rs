//! What a batch has read, stored several at a time: one commit serves them all, and where it fails each is stored on its own, so that one
//! refusal costs one file.

use super::{
    ImportOutcome, Outcome,
    extract::{Extracted, bytes_of, hint_of},
    pictures::{self, Ready},
    run::{Told, name},
    store::{Captured, Word, put, store},
    unpack::{Item, Unpacked, unpack},
};
use crate::{Library, error::Result, feed, ids::DossierId};
use griot_document::read::Verdict;
use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// How many texts one commit stores at most.
const TOGETHER: usize = 16;

/// Bytes of files that wait to be stored at most, but for the last one.
const WEIGHT: usize = 16 * 1024 * 1024;

/// A batch on its way into the library.
pub(super) struct Batch<'import> {
    library: &'import Library,
    dossier: DossierId,
    word: Word,
    files: &'import [PathBuf],
    told: &'import mut dyn FnMut(Told<'_>) -> ControlFlow<()>,
    /// Files that a list of references has taken: they are not imported a second time.
    taken: BTreeSet<PathBuf>,
    waiting: Vec<Waiting>,
    flow: ControlFlow<()>,
}

/// A text read and resolved.
struct Waiting {
    file: usize,
    input: String,
    item: Item,
    extracted: Extracted,
    pictures: Vec<Ready>,
}

impl<'import> Batch<'import> {
    pub fn new(
        library: &'import Library,
        dossier: DossierId,
        word: Word,
        files: &'import [PathBuf],
        told: &'import mut dyn FnMut(Told<'_>) -> ControlFlow<()>,
    ) -> Self {
        Self { library, dossier, word, files, told, taken: BTreeSet::new(), waiting: Vec::new(), flow: ControlFlow::Continue(()) }
    }

    /// Takes what was read of a file. What becomes of each input is told in their order, once it is stored.
    pub fn take(&mut self, file: usize, read: Result<Unpacked>) -> ControlFlow<()> {
        if self.taken.contains(&self.files[file]) {
            return self.flow;
        }
        match read {
            Ok(unpacked) => self.take_all(file, unpacked),
            Err(error) => {
                self.store();
                let refused = ImportOutcome::refused(name(&self.files[file]), error, self.library.lang());
                self.tell(file, "", refused);
            }
        }
        self.flow
    }

    fn take_all(&mut self, file: usize, unpacked: Unpacked) {
        let path = &self.files[file];
        let named = |inner: &str| if inner.is_empty() { name(path) } else { format!("{} › {inner}", name(path)) };
        let lists_feeds = unpacked.items.is_empty();
        for item in unpacked.items {
            let input = named(&item.inner);
            let item = self.with_full_text(path, item);
            let extracted = item.resolve();
            let pictures = pictures::inside(self.library, &extracted);
            self.waiting.push(Waiting { file, input, item, extracted, pictures });
            if self.waiting.len() >= TOGETHER || self.waiting.iter().map(|one| one.item.original.len()).sum::<usize>() >= WEIGHT {
                self.store();
            }
        }
        let feeds = if lists_feeds { unpacked.feeds } else { Vec::new() };
        if unpacked.refused.is_empty() && feeds.is_empty() {
            return;
        }
        // What is told comes in the order of the files.
        self.store();
        for (inner, error) in unpacked.refused {
            self.tell(file, &inner, ImportOutcome::refused(named(&inner), error, self.library.lang()));
        }
        for link in feeds {
            let input = if link.title.is_empty() { &link.url } else { &link.title };
            let outcome = match feed::follow(self.library, self.dossier, &link) {
                Ok(row) => ImportOutcome { input: row.title, outcome: Outcome::Followed, article: None, reason: Some(row.url), held: None },
                Err(error) => ImportOutcome::refused(input.clone(), error, self.library.lang()),
            };
            self.tell(file, input, outcome);
        }
    }

    /// The next file takes a while: what was read is not kept waiting for it.
    pub fn pause(&mut self) -> ControlFlow<()> {
        self.store();
        self.flow
    }

    /// Stores what is left, unless the user has said to stop.
    pub fn end(&mut self) {
        if self.flow.is_continue() {
            self.store();
        }
    }

    /// Stores what waits, and tells what became of it.
    fn store(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return;
        }
        let together = self.library.write(|db, changes| {
            let all = waiting.iter().map(|one| put(self.library, db, changes, &self.captured(one), &one.extracted, &one.pictures, self.word));
            all.collect::<Result<Vec<_>>>()
        });
        let outcomes = together.unwrap_or_else(|_| {
            let alone = |one| store(self.library, &self.captured(one), &one.extracted, &one.pictures, self.word);
            let refused = |one: &Waiting, error| ImportOutcome::refused(one.input.clone(), error, self.library.lang());
            waiting.iter().map(|one| alone(one).unwrap_or_else(|error| refused(one, error))).collect()
        });
        for (one, outcome) in waiting.iter().zip(outcomes) {
            self.tell(one.file, &one.item.inner, outcome);
        }
    }

    fn captured<'one>(&self, one: &'one Waiting) -> Captured<'one> {
        let Waiting { input, item, .. } = one;
        Captured { dossier: self.dossier, input, label: &item.inner, read: &item.read, url: item.hint.url.as_deref(), original: &item.original }
    }

    /// What is stored is told even where the user has meanwhile said to stop.
    fn tell(&mut self, file: usize, inner: &str, outcome: ImportOutcome) {
        let told = Told { outcome, file: &self.files[file], inner: inner.to_owned(), done: file + 1, total: self.files.len() };
        if (self.told)(told).is_break() {
            self.flow = ControlFlow::Break(());
        }
    }

    /// A reference with the text of the file it names, where that lies beside the list and holds more than the reference.
    fn with_full_text(&mut self, list: &Path, item: Item) -> Item {
        let Some(folder) = list.parent() else { return item };
        for named in &item.read.files {
            let Some(path) = beside(folder, named) else { continue };
            let Ok(bytes) = bytes_of(&path) else { continue };
            let Ok(found) = unpack(self.library.reader(), bytes.into(), &hint_of(&path, None)) else { continue };
            let Some(full) = found.items.into_iter().find(|full| full.read.quality.verdict == Verdict::Full) else { continue };
            if full.read.quality.words > item.read.quality.words {
                self.taken.insert(path);
                return item.with_text_of(full);
            }
        }
        item
    }
}

/// A path that a list names, where it is a file below the list's own folder and nowhere else.
fn beside(folder: &Path, named: &str) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let path = folder.join(named).canonicalize().ok()?;
    (path.starts_with(&folder) && path.is_file()).then_some(path)
}
