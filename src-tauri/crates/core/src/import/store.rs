//! An extracted article into the library: the same one recognised, its copies grouped, its words indexed, in one transaction.

use super::{Extracted, ImportOutcome, Outcome, excerpt, reasons_in_words};
use crate::{
    Library,
    article::{
        hash, index,
        parts::{Parts, language, paragraphs},
    },
    error::Result,
    ids::{ArticleId, DossierId, VersionId},
    messages,
    notice::Kind,
    storage::{
        self,
        article::{Capture, New},
    },
};
use griot_analysis::{copies, words::words};
use griot_document::read::Verdict;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Stores what was read from `original`, the file's bytes.
///
/// # Errors
/// Where the library cannot be written; then nothing of it is stored.
pub(super) fn store(library: &Library, dossier: DossierId, input: &str, extracted: &Extracted, original: &[u8]) -> Result<ImportOutcome> {
    let lang = library.lang();
    let tell = |outcome, article, key: Option<&str>, args: &[(&'static str, String)]| ImportOutcome {
        input: input.to_owned(),
        outcome,
        article,
        reason: key.map(|key| messages::say(lang, key, args)),
    };
    let why = || [("why", reasons_in_words(&extracted.quality.reasons, lang))];
    if extracted.quality.verdict == Verdict::None || extracted.text.trim().is_empty() {
        return Ok(tell(Outcome::Refused, None, Some("import-no-article"), &why()));
    }
    library.write(|db, changes| {
        let kept = keep(db, dossier, extracted, original, &library.stamp())?;
        if !matches!(kept, Kept::Same(_)) {
            changes.of(Kind::Article);
            changes.of(Kind::Dossier);
        }
        let partial = extracted.quality.verdict == Verdict::Partial;
        Ok(match kept {
            Kept::Same(article) => tell(Outcome::Same, Some(article), Some("import-same"), &[]),
            Kept::New { article, .. } if partial => tell(Outcome::Partial, Some(article), Some("import-partial"), &why()),
            Kept::New { article, copy_of: Some(title), .. } => tell(Outcome::Copy, Some(article), Some("import-copy"), &[("title", title)]),
            Kept::New { article, again: true, .. } => tell(Outcome::Added, Some(article), Some("import-new-version"), &[]),
            Kept::New { article, .. } => tell(Outcome::Added, Some(article), None, &[]),
        })
    })
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
pub(crate) fn keep(db: &Connection, dossier: DossierId, extracted: &Extracted, original: &[u8], now: &str) -> Result<Kept> {
    let (text_hash, original_hash) = (hash(extracted.text.as_bytes()), hash(original));
    let opening = excerpt(&extracted.text, 240);
    let new = New {
        dossier,
        title: &extracted.title,
        outlet: extracted.outlet.as_deref(),
        authors: &extracted.authors,
        published: extracted.published.as_deref(),
        url: extracted.url.as_deref(),
        lang: extracted.lang.as_deref(),
        words: u32::try_from(extracted.quality.words).unwrap_or(u32::MAX),
        excerpt: &opening,
        demo: extracted.demonstration,
        capture: Capture {
            text: &extracted.text,
            hash: &text_hash,
            blocks: &extracted.blocks,
            standfirst: extracted.standfirst,
            verdict: extracted.quality.verdict,
            reasons: &extracted.quality.reasons,
            format: extracted.format,
            charset: &extracted.charset,
            original: (&original_hash, original),
        },
    };
    if let Some(article) = storage::article::same(db, &new)? {
        return Ok(Kept::Same(article));
    }
    let known = match new.url {
        Some(url) => storage::article::by_url(db, dossier, url)?,
        None => None,
    };
    let is_new_text = !storage::article::has_text(db, &text_hash)?;
    let (article, version) = match known {
        Some(article) => {
            let earlier = storage::article::versions(db, article)?;
            if earlier.iter().any(|version| version.hash == text_hash) {
                return Ok(Kept::Same(article));
            }
            index::remove(db, article)?;
            (article, storage::article::insert_version(db, article, &new, now)?)
        }
        None => {
            let version = storage::article::insert(db, &new, now)?;
            (ArticleId(version.0), version)
        }
    };
    storage::dossier::touch(db, dossier, now)?;
    if is_new_text {
        count_stems(db, extracted)?;
    }
    index::add(db, article)?;
    let copy_of = group(db, dossier, article, version, &extracted.text)?;
    Ok(Kept::New { article, version, again: known.is_some(), copy_of })
}

/// Counts a new text among those that its stems occur in.
fn count_stems(db: &Connection, extracted: &Extracted) -> Result<()> {
    let words = words(&extracted.text, language(extracted.lang.as_deref()));
    let stems: BTreeSet<_> = words.iter().filter(|word| !word.stop).map(|word| word.stem.as_str()).collect();
    Ok(storage::article::count_stems(db, stems.into_iter())?)
}

/// Files the text's fingerprint and joins the groups of its near-copies; gives the title of one of them.
fn group(db: &Connection, dossier: DossierId, article: ArticleId, version: VersionId, text: &str) -> Result<Option<String>> {
    let bands: Vec<i64> = copies::bands(&copies::fingerprint(text)).into_iter().map(u64::cast_signed).collect();
    storage::article::file_bands(db, version, &bands)?;
    let mut first = None;
    for candidate in storage::article::candidates(db, dossier, article, &bands)? {
        if copies::is_copy(text, &candidate.text) {
            storage::article::join(db, article, candidate.article)?;
            if first.is_none() {
                first = storage::article::get(db, candidate.article)?.map(|row| row.title);
            }
        }
    }
    Ok(first)
}

/// For each text the index of the first text it is a near-copy of, its own where it is none.
#[must_use]
pub fn groups(texts: &[Extracted]) -> Vec<usize> {
    copies::groups(&texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>())
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
        text: extracted.text.clone(),
        hash: hash(extracted.text.as_bytes()),
        paragraphs: paragraphs(&extracted.lines, extracted.standfirst),
        group: ArticleId(id(group)),
    }
}
