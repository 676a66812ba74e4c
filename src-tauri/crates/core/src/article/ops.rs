//! What can be done with articles.

use super::{
    ArticleDetail, ArticleEdit, ArticleList, ArticlePage, ArticleRow, ArticleShow, CopyForget, CopyJoin, CopySplit, ForeignLine, MetadataName,
    OriginalSave, PassageMake, PictureDetail, PictureShow, SourceKind, copies, index, metadata,
};
use crate::{
    Library,
    error::{Code, Error, Result},
    ids::{ArticleId, DossierId, VersionId},
    messages::{self, Lang},
    notice::Kind,
    storage::{self, article::Filter},
};
use base64::Engine;
use griot_analysis::{Span, language};
use griot_document::{
    read::Format,
    tree::{Line, Passage, lines_of},
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// A page of a dossier's articles, newest first.
///
/// # Errors
/// `bad_request` for a filter that is no date.
pub fn list(library: &Library, request: ArticleList) -> Result<ArticlePage> {
    for date in [&request.from, &request.to].into_iter().flatten() {
        check_date(date)?;
    }
    let filter = Filter {
        from: request.from.as_deref(),
        to: request.to.as_deref(),
        outlet: request.outlet.as_deref(),
        lang: request.lang.as_deref(),
        kind: request.kind.as_ref().map(storage::to_word).transpose()?,
        verdict: request.verdict.as_ref().map(storage::to_word).transpose()?,
    };
    let limit = request.limit.unwrap_or(200).clamp(1, 1000);
    library.read(|db| {
        let (total, independent) = storage::article::count(db, request.dossier, &filter)?;
        Ok(ArticlePage {
            total,
            independent,
            outlets: storage::article::outlets(db, request.dossier)?,
            rows: storage::article::list(db, request.dossier, &filter, request.offset, limit)?,
        })
    })
}

/// The lines whose own words tell that they are in another language than the article.
fn foreign(text: &str, lines: &[Line], lang: Option<&str>) -> Vec<ForeignLine> {
    let spans: Vec<_> = lines.iter().map(|line| Span { start: line.start, end: line.end }).collect();
    let primary = lang.and_then(|lang| lang.split(['-', '_']).next()).unwrap_or_default().to_ascii_lowercase();
    let told = language::of_spans(text, &spans).into_iter().enumerate();
    told.filter_map(|(line, detected)| {
        let detected = detected.filter(|detected| detected.source == language::Source::Itself && detected.tag != primary)?;
        Some(ForeignLine { line, lang: detected.tag.to_owned() })
    })
    .collect()
}

/// The dossier that an article is in.
///
/// # Errors
/// `not_found`.
pub fn dossier_of(library: &Library, article: ArticleId) -> Result<DossierId> {
    library.read(|db| storage::article::dossier_of(db, article)?.ok_or_else(|| Error::not_found("error-not-found-article", article)))
}

/// One article, by its id or the id of any of its versions.
///
/// # Errors
/// `not_found`.
pub fn show(library: &Library, request: ArticleShow) -> Result<ArticleDetail> {
    let lang = library.lang();
    library.read(|db| detail(db, request.article, lang))
}

fn detail(db: &Connection, named: ArticleId, lang: Lang) -> Result<ArticleDetail> {
    let missing = || Error::not_found("error-not-found-article", named);
    let article = storage::article::of_version(db, VersionId(named.0))?.ok_or_else(missing)?;
    let row = storage::article::get(db, article)?.ok_or_else(missing)?;
    let shown = if article == named { row.version } else { VersionId(named.0) };
    let content = storage::article::content(db, shown)?.ok_or_else(missing)?;
    let card = storage::article::card(db, article)?.ok_or_else(missing)?;
    let (text, lines) = lines_of(&content.blocks);
    debug_assert_eq!(text, content.text, "blocks and text are two views of one thing");
    let group = copies::of(db, article)?;
    let is_typed = row.kind != SourceKind::Press && matches!(content.format, Format::Markdown | Format::Text);
    let written = match is_typed {
        false => None,
        true => storage::article::original(db, shown)?.and_then(|bytes| String::from_utf8(bytes).ok()),
    };
    Ok(ArticleDetail {
        written,
        metadata: metadata::fields(&values(&row), &card.origins, &content.candidates, lang),
        foreign: foreign(&content.text, &lines, row.lang.as_deref()),
        row,
        shown,
        blocks: content.blocks,
        text: content.text,
        lines,
        reasons_said: messages::reasons(&content.reasons, lang),
        reasons: content.reasons,
        published_time: card.published_time,
        format: content.format,
        original_bytes: content.original_bytes,
        versions: storage::article::versions(db, article)?,
        pictures: storage::picture::list(db, shown)?,
        copy_group: group.members,
        copy_why: group.why,
        split_from: group.split_from,
    })
}

/// The fields of metadata as text.
fn values(row: &ArticleRow) -> Vec<(MetadataName, String)> {
    vec![
        (MetadataName::Title, row.title.clone()),
        (MetadataName::Authors, metadata::joined(&row.authors)),
        (MetadataName::Outlet, row.outlet.clone().unwrap_or_default()),
        (MetadataName::Published, row.published.clone().unwrap_or_default()),
        (MetadataName::Url, row.url.clone().unwrap_or_default()),
        (MetadataName::Lang, row.lang.clone().unwrap_or_default()),
    ]
}

/// Mends an article's metadata.
///
/// # Errors
/// `bad_request` for an empty title, a date that is none or an address that is neither http nor https; `not_found`.
pub fn edit(library: &Library, mut request: ArticleEdit) -> Result<ArticleDetail> {
    request.title = request.title.trim().to_owned();
    if request.title.is_empty() {
        return Err(Error::new(Code::BadRequest, "error-article-title", vec![]));
    }
    request.published.as_deref().map_or(Ok(()), check_date)?;
    request.url.as_deref().map_or(Ok(()), check_url)?;
    let lang = library.lang();
    library.write(|db, changes| {
        let missing = || Error::not_found("error-not-found-article", request.article);
        let before = storage::article::get(db, request.article)?.ok_or_else(missing)?;
        let mut card = storage::article::card(db, request.article)?.ok_or_else(missing)?;
        let candidates = storage::article::content(db, before.version)?.map(|content| content.candidates).unwrap_or_default();
        if request.published != before.published {
            // The hour belonged to the day that was there.
            card.published_time = None;
        }
        let after = ArticleRow {
            title: request.title.clone(),
            authors: request.authors.clone(),
            outlet: request.outlet.clone(),
            published: request.published.clone(),
            url: request.url.clone(),
            lang: request.lang.clone().or_else(|| before.lang.clone()),
            ..before.clone()
        };
        metadata::after_edit(&values(&before), &values(&after), &mut card.origins, &candidates);
        index::remove(db, request.article)?;
        storage::article::edit(db, &request, &card)?;
        index::add(db, request.article)?;
        if let Some(dossier) = storage::article::dossier_of(db, request.article)? {
            copies::settle(db, dossier, request.article)?;
        }
        changes.of(Kind::Article);
        detail(db, request.article, lang)
    })
}

/// A picture's bytes.
///
/// # Errors
/// `not_found`.
pub fn picture(library: &Library, request: PictureShow) -> Result<PictureDetail> {
    let found = library.read(|db| Ok(storage::picture::get(db, request.picture)?))?;
    let (mime, bytes) = found.ok_or_else(|| Error::not_found("error-not-found-picture", request.picture))?;
    Ok(PictureDetail { mime, data: base64::engine::general_purpose::STANDARD.encode(bytes) })
}

/// Writes the bytes that a version was read from to a place the user has chosen. A failure leaves what was there as it was.
///
/// # Errors
/// `not_found` where there are none; `disk_full`, `read_only`.
pub fn save_original(library: &Library, request: OriginalSave) -> Result<()> {
    let path = library.granted(request.handle)?;
    let bytes = library.read(|db| Ok(storage::article::original(db, request.version)?))?;
    let bytes = bytes.ok_or_else(|| Error::not_found("error-not-found-article", request.version))?;
    crate::files::replace(&path, &bytes)
}

/// Says that an article is no copy of the others of its group.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn split_copy(library: &Library, request: CopySplit) -> Result<ArticleDetail> {
    change_copies(library, request.article, |db| copies::split(db, request.article))
}

/// Says that two articles are copies of one text.
///
/// # Errors
/// `not_found`; `bad_request` for articles of two dossiers, or for one and the same; `read_only`.
pub fn join_copy(library: &Library, request: CopyJoin) -> Result<ArticleDetail> {
    change_copies(library, request.article, |db| {
        let (here, there) = (storage::article::dossier_of(db, request.article)?, storage::article::dossier_of(db, request.with)?);
        if here != there || request.article == request.with {
            return Err(Error::bad_request("not two articles of one dossier"));
        }
        copies::join(db, request.article, request.with)
    })
}

/// Forgets what the user has said of an article's copies.
///
/// # Errors
/// `not_found`; `read_only`.
pub fn forget_copy(library: &Library, request: CopyForget) -> Result<ArticleDetail> {
    change_copies(library, request.article, |db| copies::forget(db, request.article))
}

fn change_copies(library: &Library, article: ArticleId, change: impl FnOnce(&Connection) -> Result<()>) -> Result<ArticleDetail> {
    let lang = library.lang();
    library.write(|db, changes| {
        storage::article::get(db, article)?.ok_or_else(|| Error::not_found("error-not-found-article", article))?;
        change(db)?;
        changes.of(Kind::Article);
        detail(db, article, lang)
    })
}

/// Makes a passage of a range of a version's text.
///
/// # Errors
/// `not_found`; `bad_request` where the range is empty, outside the text, or cuts a character.
pub fn passage(library: &Library, request: PassageMake) -> Result<Passage> {
    library.read(|db| {
        let text = storage::article::text(db, request.version)?.ok_or_else(|| Error::not_found("error-not-found-article", request.version))?;
        make_passage(request.version, &text, request.start, request.end).ok_or_else(|| Error::bad_request("passage outside the text"))
    })
}

/// The passage of a range of a version's text; none where the range is empty, outside the text, or cuts a character.
#[must_use]
pub fn make_passage(version: VersionId, text: &str, start: usize, end: usize) -> Option<Passage> {
    let quote = text.get(start..end).filter(|quote| !quote.is_empty())?;
    Some(Passage { article: version.0, start, end, hash: hash(quote.as_bytes()), quote: quote.to_owned() })
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

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Whether a passage still says what it said when it was made.
///
/// # Errors
/// `bad_request` where its article is unknown or its text is not what stands there.
pub fn check_passage(db: &Connection, passage: &Passage) -> Result<()> {
    let text = storage::article::text(db, VersionId(passage.article))?;
    let exact = text.as_deref().and_then(|text| text.get(passage.start..passage.end)).is_some_and(|found| found == passage.quote);
    if exact && passage.hash == hash(passage.quote.as_bytes()) { Ok(()) } else { Err(Error::new(Code::BadRequest, "error-passage", vec![])) }
}

/// Whether a text is a date as dates are stored: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, one that exists, from 1900 to 2100.
///
/// # Errors
/// `bad_request` that quotes the text.
pub fn check_date(text: &str) -> Result<()> {
    let filled = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let shaped = matches!(text.len(), 4 | 7 | 10) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match chrono::NaiveDate::parse_from_str(&filled, "%Y-%m-%d") {
        Ok(date) if shaped && (1900..=2100).contains(&chrono::Datelike::year(&date)) => Ok(()),
        _ => Err(Error::invalid("error-date", text)),
    }
}

/// Whether an end does not come before its beginning, as far as both are precise; both are dates as [`check_date`] wants them.
///
/// # Errors
/// `bad_request` that quotes the end.
pub fn check_order(from: &str, to: &str) -> Result<()> {
    let common = from.len().min(to.len());
    if to[..common] < from[..common] { Err(Error::invalid("error-event-end", to)) } else { Ok(()) }
}

/// Whether an address is http or https.
///
/// # Errors
/// `bad_request` that quotes the text.
pub fn check_url(text: &str) -> Result<()> {
    let web = !text.starts_with("mailto:") && griot_document::tree::is_safe_href(text) && !text.contains(char::is_whitespace);
    if web && text.len() <= 2048 { Ok(()) } else { Err(Error::invalid("error-url", text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_must_exist() {
        for good in ["2025", "2025-05", "2025-05-22", "2024-02-29"] {
            assert!(check_date(good).is_ok(), "{good}");
        }
        for bad in ["", "20025", "2025-13", "2025-02-31", "2025-5-2", "22/05/2025", "2025-05-22T10:00", "1850", "+025-01-01"] {
            assert!(check_date(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_passage_that_cuts_a_character_is_none() {
        assert!(make_passage(VersionId(1), "été", 0, 1).is_none());
        let passage = make_passage(VersionId(1), "été", 0, 5).unwrap();
        assert_eq!((passage.quote.as_str(), passage.hash.len()), ("été", 64));
        assert_eq!(hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
