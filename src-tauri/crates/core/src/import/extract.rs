//! What the reader gave, made into an article ready to be stored: dates, language and outlet resolved, every candidate kept.

use super::unpack::{Item, Unpacked, unpack};
use crate::{
    article::{
        MetadataName, excerpt,
        metadata::{Candidates, Origin, Origins, joined},
    },
    error::{Code, Error, Result},
    read_child::Reader,
};
use griot_analysis::{dates, language};
use griot_document::{
    read::{Candidate, Extract, Format, Hint, Picture, ReadError, Verdict},
    tree::{Block, Line, lines_of},
};
use serde::Serialize;
use std::{collections::BTreeMap, fs::File, io::Read, path::Path, sync::Arc};

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// What a text holds, as `griot extract` prints it.
#[derive(Debug, Clone, Serialize)]
pub struct Extracted {
    /// The title; never empty.
    pub title: String,
    /// The authors.
    pub authors: Vec<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// The same to the minute with its time zone, where the source gives that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_time: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    pub lang: Option<String>,
    /// Its main text as blocks.
    pub blocks: Vec<Block>,
    /// The same as text; all spans refer to it.
    pub text: String,
    /// How complete it is.
    pub quality: Quality,
    /// Where each field was found.
    pub origins: Origins,
    /// All that was found for each field, best first.
    #[serde(skip)]
    pub candidates: Candidates,
    /// Its pictures.
    #[serde(skip)]
    pub pictures: Vec<Picture>,
    /// Where each block stands in `text`.
    #[serde(skip)]
    pub lines: Vec<Line>,
    /// Whether the first block is a standfirst.
    #[serde(skip)]
    pub standfirst: bool,
    /// Whether it says of itself that it was written for demonstration.
    #[serde(skip)]
    pub demonstration: bool,
    /// The format read.
    pub format: Format,
    /// The encoding read.
    #[serde(skip)]
    pub charset: String,
}

/// How complete a capture is.
#[derive(Debug, Clone, Serialize)]
pub struct Quality {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is not full, as codes; `no_date` alone does not make it less than full.
    pub reasons: Vec<String>,
    /// Words of main text.
    pub words: usize,
}

/// Reads a file from disk and everything in it, without a library.
///
/// # Errors
/// `refused` with the reason in the user's language; `not_found`.
pub fn extract_file(reader: &Reader, path: &Path, url: Option<&str>) -> Result<Unpacked> {
    unpack(reader, bytes_of(path)?.into(), &hint_of(path, url))
}

/// Reads bytes that hold one text, without a library.
///
/// # Errors
/// `refused` with the reason in the user's language, and where they hold none or several.
pub fn extract(reader: &Reader, bytes: &[u8], hint: &Hint) -> Result<Extracted> {
    only(unpack(reader, Arc::from(bytes), hint)?).map(|item| item.resolve())
}

/// The text of a file that is one text.
///
/// # Errors
/// `refused` where it holds none or several.
pub fn only(mut unpacked: Unpacked) -> Result<Item> {
    match (unpacked.items.len(), unpacked.refused.pop()) {
        (1, _) => unpacked.items.pop().ok_or_else(|| refusal(&ReadError::Nothing)),
        (0, Some((_, error))) => Err(error),
        (0, None) => Err(refusal(&ReadError::Nothing)),
        (several, _) => Err(Error::new(Code::Refused, "refused-several", vec![("count", several.to_string())])),
    }
}

/// A file's name, and the address it came from.
pub(super) fn hint_of(path: &Path, url: Option<&str>) -> Hint {
    Hint { name: path.file_name().map(|name| name.to_string_lossy().into_owned()), url: url.map(str::to_owned), ..Hint::default() }
}

/// A file's bytes, refused over 64 MiB before it is read whole.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > MAX_FILE {
        return Err(refusal(&ReadError::TooLarge { bytes: size }));
    }
    let mut bytes = Vec::new();
    // A file that grows while it is read stops at the limit too.
    file.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A refusal in the user's words.
pub(super) fn refusal(error: &ReadError) -> Error {
    let plain = |key| Error::new(Code::Refused, key, vec![]);
    match error {
        ReadError::Empty => plain("refused-empty"),
        ReadError::Unknown { seen } => {
            let (kind, name) = seen.split_once(':').unwrap_or((seen, ""));
            Error::new(Code::Refused, "refused-unknown", vec![("kind", kind.to_owned()), ("name", name.to_owned())])
        }
        ReadError::TooLarge { bytes } => Error::new(Code::Refused, "refused-too-large", vec![("size", bytes.div_ceil(1 << 20).to_string())]),
        ReadError::OverLimit { limit } => Error::new(Code::Refused, "refused-over-limit", vec![("limit", limit.to_string())]),
        ReadError::Encrypted => plain("refused-encrypted"),
        ReadError::Scanned { pages } => Error::new(Code::Refused, "refused-scanned", vec![("pages", pages.to_string())]),
        ReadError::Doctype => plain("refused-doctype"),
        ReadError::Nothing => plain("refused-nothing"),
        ReadError::TooDeep => plain("refused-too-deep"),
        ReadError::Damaged { reason } => plain("refused-damaged").because(reason),
    }
}

/// Dates, language and outlet of what the reader gave.
#[must_use]
pub(super) fn resolve(read: &Extract, hint: &Hint) -> Extracted {
    let (text, lines) = lines_of(&read.blocks);
    let mut reasons = read.quality.reasons.clone();
    let mut candidates = candidates(read, &text, hint);
    let mut origins = Origins::new();
    let mut first = |field: MetadataName| {
        let found = candidates.get(&field).and_then(|list| list.first())?;
        origins.insert(field, Origin::from(found));
        Some(found.value.clone())
    };
    let (title, outlet, published) = (first(MetadataName::Title), first(MetadataName::Outlet), first(MetadataName::Published));
    let (url, lang, authors) = (first(MetadataName::Url), first(MetadataName::Lang), first(MetadataName::Authors));
    let authors = authors.map(|_| authors_of(read)).unwrap_or_default();
    match published {
        None if !read.published.is_empty() => reasons.push("bad_date".to_owned()),
        None if !reasons.iter().any(|reason| reason == "no_date") => reasons.push("no_date".to_owned()),
        _ => {}
    }
    let title = title.unwrap_or_else(|| {
        let (title, origin) = fallback_title(&text, hint);
        origins.insert(MetadataName::Title, Origin { origin: origin.to_owned(), words: None });
        candidates.insert(MetadataName::Title, vec![Candidate { value: title.clone(), origin: origin.to_owned(), words: None }]);
        title
    });
    let published_time = published.as_deref().and_then(|day| time_of(read, day));
    Extracted {
        title,
        authors,
        outlet,
        published,
        published_time,
        url,
        lang,
        quality: Quality { verdict: read.quality.verdict, reasons, words: read.quality.words },
        origins,
        candidates,
        pictures: read.pictures.clone(),
        standfirst: read.standfirst,
        demonstration: read.demonstration,
        format: read.format,
        charset: read.charset.clone(),
        blocks: read.blocks.clone(),
        text,
        lines,
    }
}

/// Every candidate as its field would hold it, each value once.
fn candidates(read: &Extract, text: &str, hint: &Hint) -> Candidates {
    let mut all = BTreeMap::new();
    let mut list = |field, found: Vec<Candidate>| {
        let mut kept: Vec<Candidate> = Vec::new();
        for candidate in found {
            if !candidate.value.is_empty() && !kept.iter().any(|known| known.value == candidate.value) {
                kept.push(candidate);
            }
        }
        if !kept.is_empty() {
            all.insert(field, kept);
        }
    };
    let with = |candidate: &Candidate, value: String| Candidate { value, ..candidate.clone() };
    let trimmed = |found: &[Candidate]| found.iter().map(|candidate| with(candidate, candidate.value.trim().to_owned())).collect();
    list(MetadataName::Title, trimmed(&read.titles));
    list(MetadataName::Outlet, trimmed(&read.outlets));
    list(MetadataName::Authors, author_sets(read));
    let dated = |candidate: &Candidate| dates::parse(&candidate.value).map(|value| with(candidate, value));
    let mut days: Vec<Candidate> = Vec::new();
    for day in read.published.iter().filter_map(dated) {
        // A month beside a day of that month says nothing else.
        if !days.iter().any(|known| known.value.starts_with(&day.value)) {
            days.push(day);
        }
    }
    list(MetadataName::Published, days);
    let given = hint.url.iter().map(|url| Candidate { value: url.clone(), origin: "hint".to_owned(), words: None });
    let is_web = |candidate: &Candidate| crate::article::check_url(&candidate.value).is_ok();
    list(MetadataName::Url, read.urls.iter().filter(|candidate| is_web(candidate)).cloned().chain(given).filter(is_web).collect());
    let detected = language::tag(text).map(|tag| Candidate { value: tag.to_owned(), origin: "detected".to_owned(), words: None });
    let declared = read.langs.iter().map(|candidate| with(candidate, candidate.value.trim().to_ascii_lowercase()));
    // A declared `fr-fr` beside a detected `fr` says nothing else.
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_owned();
    let known = detected.as_ref().map(|tag| tag.value.clone());
    let declared = declared.filter(|tag| known.as_deref() != Some(primary(&tag.value).as_str()));
    list(MetadataName::Lang, detected.clone().into_iter().chain(declared).collect());
    all
}

/// The authors that one place names, joined; one candidate a place.
fn author_sets(read: &Extract) -> Vec<Candidate> {
    let mut sets: Vec<(String, Vec<String>, Option<String>)> = Vec::new();
    for author in &read.authors {
        match sets.iter_mut().find(|(origin, ..)| *origin == author.origin) {
            Some((_, names, _)) => names.push(author.value.trim().to_owned()),
            None => sets.push((author.origin.clone(), vec![author.value.trim().to_owned()], author.words.clone())),
        }
    }
    sets.into_iter().map(|(origin, names, words)| Candidate { value: joined(&names), origin, words }).collect()
}

/// The authors that the first place names.
fn authors_of(read: &Extract) -> Vec<String> {
    let origin = read.authors.first().map(|author| author.origin.as_str());
    let same = read.authors.iter().filter(|author| Some(author.origin.as_str()) == origin);
    same.map(|author| author.value.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// The time of the best candidate that gives this day with an hour: RFC 3339, with its offset where the source gives one.
fn time_of(read: &Extract, day: &str) -> Option<String> {
    read.published.iter().filter(|candidate| dates::parse(&candidate.value).as_deref() == Some(day)).find_map(|candidate| {
        let raw = candidate.value.trim();
        if let Ok(time) = chrono::DateTime::parse_from_rfc3339(raw).or_else(|_| chrono::DateTime::parse_from_str(raw, "%Y-%m-%dT%H:%M:%S%z")) {
            return Some(time.to_rfc3339());
        }
        let plain = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
        plain.iter().find_map(|shape| chrono::NaiveDateTime::parse_from_str(raw, shape).ok()).map(|time| time.format("%Y-%m-%dT%H:%M:%S").to_string())
    })
}

/// The opening words of the text, else the file's name; and which.
fn fallback_title(text: &str, hint: &Hint) -> (String, &'static str) {
    let opening = text.lines().find(|line| !line.trim().is_empty()).map(|line| (excerpt(line.trim(), 80), "opening"));
    let stem = |name: &str| Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let file = || hint.name.as_deref().and_then(stem).map(|name| (name, "file-name"));
    opening.or_else(file).unwrap_or_else(|| ("?".to_owned(), "file-name"))
}
