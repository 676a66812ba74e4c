//! One file's bytes into an article ready to be stored: read in the child process, then dates, language and outlet resolved.

use crate::{
    error::{Code, Error, Result},
    messages,
    note::Lang,
    read_child::{Failure, Reader},
};
use griot_analysis::{dates, language};
use griot_document::{
    read::{Candidate, Extract, Format, Hint, ReadError, Verdict},
    tree::{Block, Line, lines_of},
};
use serde::Serialize;
use std::{fs::File, io::Read, path::Path};

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// What a file holds, as `griot extract` prints it.
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
    #[serde(skip)]
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
    /// Why it is not full, as codes.
    pub reasons: Vec<String>,
    /// Words of main text.
    pub words: usize,
}

/// Reads a file from disk, without a library.
///
/// # Errors
/// `refused` with the reason in the user's language; `not_found`.
pub fn extract_file(reader: &Reader, path: &Path, url: Option<&str>) -> Result<Extracted> {
    extract(reader, &bytes_of(path)?, &hint_of(path, url))
}

/// Reads bytes, without a library.
///
/// # Errors
/// `refused` with the reason in the user's language.
pub fn extract(reader: &Reader, bytes: &[u8], hint: &Hint) -> Result<Extracted> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(refusal(&ReadError::TooLarge { bytes: bytes.len() as u64 }));
    }
    if bytes.is_empty() {
        return Err(refusal(&ReadError::Empty));
    }
    match reader.read(bytes, hint) {
        Ok(extract) => Ok(resolve(extract, hint)),
        Err(Failure::Refused(error)) => Err(refusal(&error)),
        Err(Failure::Crashed) => Err(Error::new(Code::Refused, "refused-crashed", vec![])),
        Err(Failure::TooSlow) => Err(Error::new(Code::Refused, "refused-too-slow", vec![])),
        Err(Failure::NoReader(error)) => Err(Error::new(Code::Internal, "error-no-reader", vec![]).because(error)),
    }
}

/// A file's name, and the address it came from.
pub(super) fn hint_of(path: &Path, url: Option<&str>) -> Hint {
    Hint { name: path.file_name().map(|name| name.to_string_lossy().into_owned()), url: url.map(str::to_owned) }
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

fn refusal(error: &ReadError) -> Error {
    match error {
        ReadError::Empty => Error::new(Code::Refused, "refused-empty", vec![]),
        ReadError::Unknown { seen } => Error::new(Code::Refused, "refused-unknown", vec![("seen", seen.clone())]),
        ReadError::TooLarge { bytes } => Error::new(Code::Refused, "refused-too-large", vec![("size", (bytes / 1024 / 1024).to_string())]),
        ReadError::TooDeep => Error::new(Code::Refused, "refused-too-deep", vec![]),
        ReadError::Damaged { reason } => Error::new(Code::Refused, "refused-damaged", vec![]).because(reason),
    }
}

fn resolve(extract: Extract, hint: &Hint) -> Extracted {
    let (text, lines) = lines_of(&extract.blocks);
    let mut reasons = extract.quality.reasons;
    let published = extract.published.iter().find_map(|candidate| dates::parse(&candidate.value));
    if published.is_none() && !extract.published.is_empty() {
        reasons.push("bad_date".to_owned());
    }
    let lang = language::tag(&text).map(str::to_owned).or_else(|| first(&extract.langs).map(|tag| tag.to_ascii_lowercase()));
    Extracted {
        title: first(&extract.titles).unwrap_or_else(|| fallback_title(&text, hint)),
        authors: extract.authors.into_iter().map(|author| author.value).collect(),
        outlet: first(&extract.outlets),
        published,
        url: first(&extract.urls).filter(|url| crate::article::check_url(url).is_ok()).or_else(|| hint.url.clone()),
        lang,
        quality: Quality { verdict: extract.quality.verdict, reasons, words: extract.quality.words },
        standfirst: extract.standfirst,
        demonstration: extract.demonstration,
        format: extract.format,
        charset: extract.charset,
        blocks: extract.blocks,
        text,
        lines,
    }
}

fn first(candidates: &[Candidate]) -> Option<String> {
    candidates.iter().map(|candidate| candidate.value.trim()).find(|value| !value.is_empty()).map(str::to_owned)
}

/// The opening words of the text, else the file's name.
fn fallback_title(text: &str, hint: &Hint) -> String {
    let opening = text.lines().find(|line| !line.trim().is_empty()).map(|line| excerpt(line.trim(), 80));
    let file = || hint.name.as_deref().and_then(|name| Path::new(name).file_stem()).map(|stem| stem.to_string_lossy().into_owned());
    opening.or_else(file).unwrap_or_else(|| "?".to_owned())
}

/// The opening of a text, cut between words, at most `most` characters and an ellipsis.
#[must_use]
pub fn excerpt(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if length > most {
            out.push('…');
            return out;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Why a capture is not full, in the user's language.
#[must_use]
pub fn reasons_in_words(reasons: &[String], lang: Lang) -> String {
    let words: Vec<_> = reasons.iter().map(|reason| messages::say(lang, &format!("why-{}", reason.replace('_', "-")), &[])).collect();
    words.join(if lang == Lang::Fr { "\u{202f}; " } else { "; " })
}
