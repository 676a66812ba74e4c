//! Imports as long work: which files there are below what the user chose, and the job that tells what became of each.

use super::{
    ArticleImport, ImportOutcome, JobStarted,
    ahead::{Came, in_order},
    batch::Batch,
    store::Word,
};
use crate::{
    Library, dossier,
    error::Result,
    ids::DossierId,
    messages,
    notice::{JobState, Notice},
    storage,
};
use std::{
    ffi::OsStr,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

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
    let mut batch = Batch::new(library, dossier, word, &files, told);
    in_order(library.reader(), &files, &mut |came| match came {
        Came::File(index, read) => batch.take(index, read),
        Came::Nothing => batch.pause(),
    });
    batch.end();
}

fn is_list(file: &Path) -> bool {
    file.extension().and_then(OsStr::to_str).is_some_and(|ending| matches!(ending.to_ascii_lowercase().as_str(), "ris" | "bib"))
}

pub(super) fn name(path: &Path) -> String {
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
