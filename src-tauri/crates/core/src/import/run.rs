//! A batch of files: one after the other, each on its own, so that one refusal costs one file.

use super::{
    ArticleImport, ArticlePaste, ImportOutcome, JobStarted, Outcome, Quality, extract,
    extract::{bytes_of, hint_of},
    store::store,
};
use crate::{
    Library, dossier,
    error::{Error, Result},
    ids::DossierId,
    messages,
    notice::{JobState, Notice},
    storage,
};
use griot_document::read::{Format, Hint, Verdict};
use std::{
    ffi::OsStr,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// The most text that can be pasted at once, in bytes.
const MAX_PASTE: usize = 4 * 1024 * 1024;

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
    let job = library.jobs().start();
    let (library, id) = (library.clone(), job.id);
    std::thread::spawn(move || {
        let label = messages::say(library.lang(), "job-import", &[]);
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
        import(&library, request.dossier, &paths, &mut |outcome, done, total| {
            outcomes.push(outcome);
            tell(done, total, JobState::Running, &outcomes);
            if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        library.jobs().end(&job);
        let state = if job.is_cancelled() { JobState::Cancelled } else { JobState::Done };
        tell(outcomes.len(), outcomes.len(), state, &outcomes);
    });
    Ok(JobStarted { job: id })
}

/// Imports files and folders; `told` gets each outcome, how many are done and of how many, and may end it.
pub fn import(library: &Library, dossier: DossierId, paths: &[PathBuf], told: &mut dyn FnMut(ImportOutcome, usize, usize) -> ControlFlow<()>) {
    let files: Vec<_> = paths.iter().flat_map(|path| walk(path)).collect();
    for (index, file) in files.iter().enumerate() {
        let outcome = import_file(library, dossier, file).unwrap_or_else(|error| {
            let error = error.say(library.lang());
            ImportOutcome { input: name(file), outcome: Outcome::Refused, article: None, reason: Some(error.message) }
        });
        if told(outcome, index + 1, files.len()).is_break() {
            return;
        }
    }
}

fn import_file(library: &Library, dossier: DossierId, file: &Path) -> Result<ImportOutcome> {
    let bytes = bytes_of(file)?;
    let extracted = extract(library.reader(), &bytes, &hint_of(file, None))?;
    store(library, dossier, &name(file), &extracted, &bytes)
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

/// Imports pasted text. What the user typed into the fields wins over what the text says of itself.
///
/// # Errors
/// `bad_request` for text over 4 MiB, an unreadable date or address; `refused` for an empty text; `not_found`; `read_only`.
pub fn paste(library: &Library, request: ArticlePaste) -> Result<ImportOutcome> {
    if request.text.len() > MAX_PASTE {
        return Err(Error::bad_request("text over 4 MiB"));
    }
    library.read(|db| storage::dossier::must_exist(db, request.dossier))?;
    let typed = |field: Option<String>| field.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    let (title, outlet, published, url) = (typed(request.title), typed(request.outlet), typed(request.published), typed(request.url));
    url.as_deref().map_or(Ok(()), crate::article::check_url)?;
    let published = match published {
        Some(raw) => Some(griot_analysis::dates::parse(&raw).ok_or_else(|| Error::invalid("error-date", raw))?),
        None => None,
    };
    let mut extracted = extract(library.reader(), request.text.as_bytes(), &Hint { name: Some("paste.txt".to_owned()), url: None })?;
    if let Some(title) = title {
        extracted.title = title;
    }
    extracted.outlet = outlet.or(extracted.outlet);
    extracted.published = published.or(extracted.published);
    extracted.url = url.or(extracted.url);
    // What a person pasted is what they wanted, however short.
    let words = extracted.quality.words;
    extracted.quality = Quality { verdict: Verdict::Full, reasons: Vec::new(), words };
    extracted.format = Format::Text;
    let input = extracted.title.clone();
    store(library, request.dossier, &input, &extracted, request.text.as_bytes())
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
