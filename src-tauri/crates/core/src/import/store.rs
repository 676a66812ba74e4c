//! A capture into the library: the same one recognised, its copies grouped, its words indexed, in one transaction. What is not the whole
//! article waits for the user's word instead.

use super::{Extracted, ImportOutcome, Outcome, held, pictures::Ready};
use crate::{
    Library,
    article::{
        MetadataName, Standing, copies, excerpt, hash, index,
        metadata::TYPED,
        parts::{Parts, language, paragraphs},
    },
    error::Result,
    ids::{ArticleId, DossierId, VersionId},
    library::Changes,
    messages,
    notice::Kind,
    storage::{
        self,
        article::{Capture, New},
    },
};
use griot_document::read::{Extract, Verdict};
use rusqlite::Connection;

/// Whether the user has said that an incomplete capture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Not yet: it waits.
    Awaited,
    /// Yes.
    Given,
}

/// What was captured, and from where.
#[derive(Debug)]
pub(crate) struct Captured<'import> {
    /// Into which dossier.
    pub dossier: DossierId,
    /// The file's name or address, as the user knows it.
    pub input: &'import str,
    /// Its name among the texts of one file, else empty.
    pub label: &'import str,
    /// What the reader gave.
    pub read: &'import Extract,
    /// The address it was fetched from.
    pub url: Option<&'import str>,
    /// The bytes it was read from.
    pub original: &'import [u8],
}

/// Stores a capture, or lets it wait for the user's word.
///
/// # Errors
/// Where the library cannot be written; then nothing of it is stored.
pub(crate) fn store(library: &Library, captured: &Captured<'_>, extracted: &Extracted, pictures: &[Ready], word: Word) -> Result<ImportOutcome> {
    library.write(|db, changes| put(library, db, changes, captured, extracted, pictures, word))
}

/// The same in a transaction of the caller's.
pub(super) fn put(
    library: &Library,
    db: &Connection,
    changes: &mut Changes,
    captured: &Captured<'_>,
    extracted: &Extracted,
    pictures: &[Ready],
    word: Word,
) -> Result<ImportOutcome> {
    let lang = library.lang();
    let tell = |outcome, article, key: Option<&str>, args: &[(&'static str, String)]| ImportOutcome {
        input: captured.input.to_owned(),
        outcome,
        article,
        reason: key.map(|key| messages::say(lang, key, args)),
        held: None,
    };
    let why = || [("why", messages::reasons_joined(&extracted.quality.reasons, lang))];
    let verdict = if extracted.text.trim().is_empty() { Verdict::None } else { extracted.quality.verdict };
    if verdict != Verdict::Full && word == Word::Awaited {
        if let Some(article) = already(db, captured.dossier, extracted)? {
            return Ok(tell(Outcome::Same, Some(article), Some("import-same"), &[]));
        }
        let id = held::hold(db, captured, extracted, verdict, &library.stamp())?;
        changes.of(Kind::Held);
        let (outcome, key) = if verdict == Verdict::None { (Outcome::Refused, "import-no-article") } else { (Outcome::Partial, "import-partial") };
        return Ok(ImportOutcome { held: Some(id), ..tell(outcome, None, Some(key), &why()) });
    }
    let kept = keep(db, captured.dossier, extracted, captured.original, Standing::default(), &library.stamp())?;
    if let Kept::New { version, .. } = &kept {
        pictures.iter().enumerate().try_for_each(|(position, ready)| storage::picture::add(db, *version, position, ready))?;
        changes.of(Kind::Article);
        changes.of(Kind::Dossier);
    }
    Ok(match kept {
        Kept::Same(article) => tell(Outcome::Same, Some(article), Some("import-same"), &[]),
        Kept::New { article, .. } if verdict != Verdict::Full => tell(Outcome::Partial, Some(article), Some("import-partial"), &why()),
        Kept::New { article, copy_of: Some(title), .. } => tell(Outcome::Copy, Some(article), Some("import-copy"), &[("title", title)]),
        Kept::New { article, again: true, .. } => tell(Outcome::Added, Some(article), Some("import-new-version"), &[]),
        Kept::New { article, .. } => tell(Outcome::Added, Some(article), None, &[]),
    })
}

/// The article that is this text already.
fn already(db: &Connection, dossier: DossierId, extracted: &Extracted) -> Result<Option<ArticleId>> {
    let text = hash(extracted.text.as_bytes());
    Ok(storage::article::same(db, dossier, &text, extracted.outlet.as_deref(), &extracted.title)?)
}

/// What became of an extracted article.
#[derive(Debug)]
pub(crate) enum Kept {
    /// It was there already.
    Same(ArticleId),
    /// A text was stored.
    New {
        /// Its article.
        article: ArticleId,
        /// Its version.
        version: VersionId,
        /// Whether it is a further version of an article.
        again: bool,
        /// The title of an article it is a near-copy of.
        copy_of: Option<String>,
    },
}

/// Stores an extracted article in a transaction of the caller's.
pub(crate) fn keep(db: &Connection, dossier: DossierId, extracted: &Extracted, original: &[u8], standing: Standing, now: &str) -> Result<Kept> {
    if let Some(article) = already(db, dossier, extracted)? {
        return Ok(Kept::Same(article));
    }
    let known = match extracted.url.as_deref() {
        Some(url) => storage::article::by_url(db, dossier, url)?,
        None => None,
    };
    keep_as(db, dossier, known, extracted, original, standing, now)
}

/// The same as a version of an article that is known, or as a new one.
pub(crate) fn keep_as(
    db: &Connection,
    dossier: DossierId,
    known: Option<ArticleId>,
    extracted: &Extracted,
    original: &[u8],
    standing: Standing,
    now: &str,
) -> Result<Kept> {
    let (text_hash, original_hash) = (hash(extracted.text.as_bytes()), hash(original));
    let opening = excerpt(&extracted.text, 240);
    let new = New {
        dossier,
        title: &extracted.title,
        outlet: extracted.outlet.as_deref(),
        authors: &extracted.authors,
        published: extracted.published.as_deref(),
        published_time: extracted.published_time.as_deref(),
        url: extracted.url.as_deref(),
        lang: extracted.lang.as_deref(),
        words: u32::try_from(extracted.quality.words).unwrap_or(u32::MAX),
        excerpt: &opening,
        demo: extracted.demonstration,
        standing,
        origins: &extracted.origins,
        capture: Capture {
            text: &extracted.text,
            hash: &text_hash,
            blocks: &extracted.blocks,
            standfirst: extracted.standfirst,
            verdict: extracted.quality.verdict,
            reasons: &extracted.quality.reasons,
            candidates: &extracted.candidates,
            format: extracted.format,
            charset: &extracted.charset,
            original: (&original_hash, original),
        },
    };
    let is_new_text = !storage::article::has_text(db, &text_hash)?;
    let (article, version) = match known {
        Some(article) => {
            let earlier = storage::article::versions(db, article)?;
            if earlier.iter().any(|version| version.hash == text_hash) {
                return Ok(Kept::Same(article));
            }
            index::remove(db, article)?;
            // A title that somebody has typed is theirs, and stays.
            let typed = storage::article::origins(db, article)?.get(&MetadataName::Title).is_some_and(|origin| origin.origin == TYPED);
            (article, storage::article::insert_version(db, article, &new, typed, now)?)
        }
        None => {
            let version = storage::article::insert(db, &new, now)?;
            (ArticleId(version.0), version)
        }
    };
    storage::dossier::touch(db, dossier, now)?;
    if let Some(filed) = index::add(db, article)?
        && is_new_text
    {
        storage::article::count_stems(db, filed.stems().into_iter())?;
    }
    let copy_of = match copies::file(db, dossier, article, version, &extracted.text)? {
        Some(other) => storage::article::get(db, other)?.map(|row| row.title),
        None => None,
    };
    Ok(Kept::New { article, version, again: known.is_some(), copy_of })
}

/// For each text the index of the first text it is a near-copy of, its own where it is none.
#[must_use]
pub fn groups(texts: &[Extracted]) -> Vec<usize> {
    griot_analysis::copies::groups(&texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>())
}

/// Texts that are in no library, as the analysis takes them: numbered from 0, near-copies under one number.
#[must_use]
pub fn parts(texts: &[Extracted]) -> Vec<Parts> {
    texts.iter().zip(groups(texts)).enumerate().map(|(index, (text, group))| loose_parts(index, text, group)).collect()
}

fn loose_parts(index: usize, extracted: &Extracted, group: usize) -> Parts {
    let id = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Parts {
        article: ArticleId(id(index)),
        version: VersionId(id(index)),
        title: extracted.title.clone(),
        published: extracted.published.clone(),
        outlet: extracted.outlet.clone(),
        language: language(extracted.lang.as_deref()),
        lang: extracted.lang.clone(),
        text: extracted.text.clone(),
        hash: hash(extracted.text.as_bytes()),
        paragraphs: paragraphs(&extracted.lines, extracted.standfirst),
        group: ArticleId(id(group)),
    }
}
