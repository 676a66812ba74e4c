//! A batch of files: read two at a time, stored one after the other in their order, each on its own, so that one refusal costs one file.

use super::{
    ArticleImport, ImportOutcome, JobStarted, Outcome,
    extract::{bytes_of, hint_of},
    pictures,
    store::{Captured, Word, store},
    unpack::{Item, Unpacked, unpack},
};
use crate::{
    Library, dossier,
    error::{Error, Result},
    feed,
    ids::DossierId,
    messages,
    notice::{JobState, Notice},
    read_child::Reader,
    storage,
};
use griot_document::read::Verdict;
use std::{
    collections::BTreeMap,
    collections::BTreeSet,
    ffi::OsStr,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError, mpsc},
};

/// Files that are read at the same time, each in a reader process of its own.
const READERS: usize = 2;

/// How many files are read ahead of the one being stored: what they hold waits in memory.
const AHEAD: usize = 4;

/// What became of one input of a batch.
#[derive(Debug)]
pub struct Told<'batch> {
    /// What became of it.
    pub outcome: ImportOutcome,
    /// The file.
    pub file: &'batch Path,
    /// The name of the text inside the file; empty where the file is one text.
    pub inner: String,
    /// Files done, this one included.
    pub done: usize,
    /// Files in all.
    pub total: usize,
}

/// Files that belong to a saved page and are no article.
const COMPANIONS: &[&str] =
    &["css", "js", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "woff", "woff2", "ttf", "otf", "mp3", "mp4"];

/// Starts to import what the user chose, on a thread of its own.
///
/// # Errors
/// `not_found` for an unknown dossier, `bad_request` for an unknown handle, `read_only`.
pub fn start(library: &Library, request: ArticleImport) -> Result<JobStarted> {
    library.read(|db| storage::dossier::must_exist(db, request.dossier))?;
    let paths = request.handles.iter().map(|handle| library.granted(*handle)).collect::<Result<Vec<_>>>()?;
    job(library, "job-import", move |library, told| import(library, request.dossier, &paths, Word::Awaited, told))
}

/// Runs long work that has outcomes on a thread of its own; the window is told of each.
///
/// # Errors
/// None.
pub(crate) fn job<Work>(library: &Library, label: &'static str, work: Work) -> Result<JobStarted>
where
    Work: FnOnce(&Library, &mut dyn FnMut(Told<'_>) -> ControlFlow<()>) + Send + 'static,
{
    let job = library.jobs().start();
    let (library, id) = (library.clone(), job.id);
    std::thread::spawn(move || {
        let label = messages::say(library.lang(), label, &[]);
        let tell = |done: usize, total: usize, state, outcomes: &[ImportOutcome]| {
            let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
            library.notify(&Notice::Job {
                job: id,
                label: label.clone(),
                done: number(done),
                total: number(total),
                state,
                outcomes: outcomes.to_vec(),
            });
        };
        let mut outcomes = Vec::new();
        let mut reached = (0, 0);
        work(&library, &mut |Told { outcome, done, total, .. }| {
            outcomes.push(outcome);
            reached = (done, total);
            tell(done, total, JobState::Running, &outcomes);
            if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        library.jobs().end(&job);
        let state = if job.is_cancelled() { JobState::Cancelled } else { JobState::Done };
        let total = if job.is_cancelled() { reached.1 } else { reached.0 };
        tell(reached.0, total, state, &outcomes);
    });
    Ok(JobStarted { job: id })
}

/// Imports files and folders; `told` gets each outcome, several for a file that holds several texts, and may end it.
///
/// With [`Word::Given`], incomplete captures are taken too.
pub fn import(library: &Library, dossier: DossierId, paths: &[PathBuf], word: Word, told: &mut dyn FnMut(Told<'_>) -> ControlFlow<()>) {
    let mut files: Vec<_> = paths.iter().flat_map(|path| walk(path)).collect();
    // Lists of references first: the files that they name are theirs, and are not imported a second time without their metadata.
    files.sort_by_key(|file| !is_list(file));
    let batch = Batch { library, dossier, word };
    let mut taken = BTreeSet::new();
    let total = files.len();
    in_order(library.reader(), &files, &mut |index, read| {
        let file = &files[index];
        let mut flow = ControlFlow::Continue(());
        let mut tell = |inner: &str, outcome: ImportOutcome| {
            if flow.is_continue() {
                flow = told(Told { outcome, file, inner: inner.to_owned(), done: index + 1, total });
            }
        };
        if !taken.contains(file) {
            match read {
                Ok(unpacked) => batch.keep_all(file, unpacked, &mut taken, &mut tell),
                Err(error) => tell("", batch.refused(name(file), error)),
            }
        }
        flow
    });
}

/// Reads files ahead in `READERS` threads and hands them over in order.
fn in_order(reader: &Reader, files: &[PathBuf], take: &mut dyn FnMut(usize, Result<Unpacked>) -> ControlFlow<()>) {
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
        let mut early = BTreeMap::new();
        for index in 0..files.len() {
            let read = loop {
                if let Some(read) = early.remove(&index) {
                    break read;
                }
                let Ok((at, read)) = given.recv() else { return };
                early.insert(at, read);
            };
            turn.done();
            if take(index, read).is_break() {
                break;
            }
        }
        turn.end();
    });
}

/// Who reads which file next, and no further ahead than [`AHEAD`].
#[derive(Default)]
struct Turn {
    /// The next to be read, and how many are stored.
    state: Mutex<(usize, usize)>,
    moved: Condvar,
}

impl Turn {
    fn next(&self, total: usize) -> Option<usize> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut state = self.moved.wait_while(state, |(next, done)| *next < total && *next >= *done + AHEAD).unwrap_or_else(PoisonError::into_inner);
        let index = state.0;
        state.0 += 1;
        (index < total).then_some(index)
    }

    fn done(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1 += 1;
        self.moved.notify_all();
    }

    fn end(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0 = usize::MAX - 1;
        self.moved.notify_all();
    }
}

struct Batch<'import> {
    library: &'import Library,
    dossier: DossierId,
    word: Word,
}

impl Batch<'_> {
    fn refused(&self, input: String, error: Error) -> ImportOutcome {
        let error = error.say(self.library.lang());
        ImportOutcome { input, outcome: Outcome::Refused, article: None, reason: Some(error.message), held: None }
    }

    fn keep_all(&self, file: &Path, unpacked: Unpacked, taken: &mut BTreeSet<PathBuf>, tell: &mut dyn FnMut(&str, ImportOutcome)) {
        let named = |inner: &str| if inner.is_empty() { name(file) } else { format!("{} › {inner}", name(file)) };
        let lists_feeds = unpacked.items.is_empty();
        for item in unpacked.items {
            let inner = item.inner.clone();
            let item = self.with_full_text(file, item, taken);
            let outcome = keep(self.library, self.dossier, &named(&inner), &item, self.word);
            tell(&inner, outcome.unwrap_or_else(|error| self.refused(named(&inner), error)));
        }
        for (inner, error) in unpacked.refused {
            tell(&inner, self.refused(named(&inner), error));
        }
        if lists_feeds {
            for link in unpacked.feeds {
                let input = if link.title.is_empty() { link.url.clone() } else { link.title.clone() };
                let outcome = match feed::follow(self.library, self.dossier, &link) {
                    Ok(row) => ImportOutcome { input: row.title, outcome: Outcome::Followed, article: None, reason: Some(row.url), held: None },
                    Err(error) => self.refused(input.clone(), error),
                };
                tell(&input, outcome);
            }
        }
    }

    /// A reference with the text of the file it names, where that lies beside the list and holds more than the reference.
    fn with_full_text(&self, list: &Path, item: Item, taken: &mut BTreeSet<PathBuf>) -> Item {
        let Some(folder) = list.parent() else { return item };
        for named in &item.read.files {
            let Some(path) = beside(folder, named) else { continue };
            let Ok(bytes) = bytes_of(&path) else { continue };
            let Ok(found) = unpack(self.library.reader(), bytes.into(), &hint_of(&path, None)) else { continue };
            let Some(full) = found.items.into_iter().find(|full| full.read.quality.verdict == Verdict::Full) else { continue };
            if full.read.quality.words > item.read.quality.words {
                taken.insert(path);
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

fn is_list(file: &Path) -> bool {
    file.extension().and_then(OsStr::to_str).is_some_and(|ending| matches!(ending.to_ascii_lowercase().as_str(), "ris" | "bib"))
}

/// Stores one text with the pictures that are in its file.
pub(super) fn keep(library: &Library, dossier: DossierId, input: &str, item: &Item, word: Word) -> Result<ImportOutcome> {
    let extracted = item.resolve();
    let ready = pictures::inside(library, &extracted);
    let captured = Captured { dossier, input, label: &item.inner, read: &item.read, url: item.hint.url.as_deref(), original: &item.original };
    store(library, &captured, &extracted, &ready, word)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The files below a path, in order of their names: hidden files and the pictures, styles and scripts of saved pages are left out.
/// A path that does not exist is given back, so that it is refused by name and not forgotten.
#[must_use]
pub fn walk(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = std::fs::read_dir(path) else { return vec![path.to_owned()] };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let wanted = |path: &PathBuf| {
        let name = name(path);
        let companion = if path.is_dir() {
            name.ends_with("_files") || name.ends_with("_fichiers")
        } else {
            path.extension().and_then(OsStr::to_str).is_some_and(|ending| COMPANIONS.contains(&ending.to_ascii_lowercase().as_str()))
        };
        // A link could lead round in a circle, or out of the folder the user chose.
        !name.starts_with('.') && !companion && !path.is_symlink()
    };
    entries.iter().filter(|path| wanted(path)).flat_map(|path| walk(path)).collect()
}

/// The dossier of this number or title, made where there is none of this title.
///
/// # Errors
/// `bad_request` for a title that cannot be one; `read_only`.
pub fn dossier_for(library: &Library, name: &str) -> Result<DossierId> {
    match dossier::resolve(library, name) {
        Ok(found) => Ok(found.id),
        Err(_) => dossier::create(library, dossier::DossierCreate { title: name.to_owned() }).map(|made| made.id),
    }
}
