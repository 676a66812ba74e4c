//! What a person brings by hand: text pasted from elsewhere, and sources that are no file (an interview, a cable, a meeting).

use super::{
    ArticlePaste, ImportOutcome, Quality,
    extract::{Extracted, extract, only},
    pictures,
    store::{Captured, Kept, Word, keep_as, store},
    unpack::unpack,
};
use crate::{
    Library,
    article::{
        self, ArticleDetail, ArticleShow, ArticleWrite, MetadataName, SourceKind, Standing,
        metadata::{Origin, TYPED},
    },
    error::{Error, Result},
    ids::ArticleId,
    notice::Kind,
    storage,
};
use griot_analysis::dates;
use griot_document::read::{Hint, Verdict};
use std::sync::Arc;

/// The most text that can be brought at once, in bytes.
const MAX_TEXT: usize = 4 * 1024 * 1024;

/// Imports pasted text, as rich text where the clipboard has it. What the user typed into the fields wins over what the text says of itself.
///
/// # Errors
/// `bad_request` for text over 4 MiB, an unreadable date or address; `refused` for an empty text; `not_found`; `read_only`.
pub fn paste(library: &Library, request: ArticlePaste) -> Result<ImportOutcome> {
    let ArticlePaste { dossier, text, rich, title, outlet, published, url } = request;
    if text.len() > MAX_TEXT || rich.as_ref().is_some_and(|rich| rich.len() > MAX_TEXT) {
        return Err(Error::bad_request("text over 4 MiB"));
    }
    library.read(|db| storage::dossier::must_exist(db, dossier))?;
    let (title, outlet, published, url) = (typed(title), typed(outlet), typed(published), typed(url));
    url.as_deref().map_or(Ok(()), article::check_url)?;
    let published = published.map(date).transpose()?;
    let read = |bytes: &[u8], name: &str| {
        only(unpack(library.reader(), Arc::from(bytes), &Hint { name: Some(name.to_owned()), url: None, ..Hint::default() })?)
    };
    // Rich text that holds nothing readable is no loss: the same words lie beside it as plain text.
    let rich = rich.filter(|rich| !rich.trim().is_empty()).and_then(|rich| read(rich.as_bytes(), "paste.fragment.html").ok());
    let item = match rich.filter(|item| !item.read.blocks.is_empty()) {
        Some(item) => item,
        None => read(text.as_bytes(), "paste.txt")?,
    };
    let mut extracted = item.resolve();
    // What a person pasted is what they wanted, however short.
    extracted.quality = Quality { verdict: Verdict::Full, reasons: Vec::new(), words: extracted.quality.words };
    set(&mut extracted, MetadataName::Title, title.map(|title| |extracted: &mut Extracted| extracted.title = title));
    set(&mut extracted, MetadataName::Outlet, outlet.map(|outlet| |extracted: &mut Extracted| extracted.outlet = Some(outlet)));
    set(
        &mut extracted,
        MetadataName::Published,
        published.map(|published| {
            |extracted: &mut Extracted| {
                extracted.published_time = None;
                extracted.published = Some(published);
            }
        }),
    );
    set(&mut extracted, MetadataName::Url, url.map(|url| |extracted: &mut Extracted| extracted.url = Some(url)));
    let input = extracted.title.clone();
    let ready = pictures::inside(library, &extracted);
    let captured = Captured { dossier, input: &input, label: "", read: &item.read, url: None, original: &item.original };
    store(library, &captured, &extracted, &ready, Word::Given)
}

/// Sets a field that somebody has typed, and says so.
fn set<Change: FnOnce(&mut Extracted)>(extracted: &mut Extracted, field: MetadataName, change: Option<Change>) {
    if let Some(change) = change {
        change(extracted);
        extracted.origins.insert(field, Origin { origin: TYPED.to_owned(), words: None });
    }
}

fn typed(field: Option<String>) -> Option<String> {
    field.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn date(raw: String) -> Result<String> {
    dates::parse(&raw).ok_or_else(|| Error::invalid("error-date", raw))
}

/// Writes down a source that is no file, or a new version of one.
///
/// # Errors
/// `bad_request` for an empty title or text, an unreadable date, over 4 MiB, or a new version of something that is no such source;
/// `not_found`; `read_only`.
pub fn write(library: &Library, request: ArticleWrite) -> Result<ArticleDetail> {
    let ArticleWrite { dossier, article, kind, title, text, outlet, authors, published, reliability, marking } = request;
    let Some(title) = typed(Some(title)) else { return Err(Error::new(crate::Code::BadRequest, "error-article-title", vec![])) };
    if text.trim().is_empty() {
        return Err(Error::new(crate::Code::BadRequest, "error-article-text", vec![]));
    }
    if text.len() > MAX_TEXT {
        return Err(Error::bad_request("text over 4 MiB"));
    }
    library.read(|db| storage::dossier::must_exist(db, dossier))?;
    let hint = Hint { name: Some("source.md".to_owned()), url: None, ..Hint::default() };
    let mut extracted: Extracted = extract(library.reader(), text.as_bytes(), &hint)?;
    extracted.title = title;
    extracted.outlet = typed(outlet);
    extracted.authors = authors.into_iter().filter_map(|author| typed(Some(author))).collect();
    extracted.published = typed(published).map(date).transpose()?;
    extracted.published_time = None;
    extracted.quality = Quality { verdict: Verdict::Full, reasons: Vec::new(), words: extracted.quality.words };
    extracted.candidates.clear();
    let language = extracted.origins.remove(&MetadataName::Lang);
    extracted.origins = [MetadataName::Title, MetadataName::Outlet, MetadataName::Authors, MetadataName::Published]
        .map(|field| (field, Origin { origin: TYPED.to_owned(), words: None }))
        .into_iter()
        .chain(language.map(|origin| (MetadataName::Lang, origin)))
        .collect();
    let standing = Standing { kind, reliability, marking };
    let id = library.write(|db, changes| {
        if let Some(known) = article {
            let row = storage::article::get(db, known)?.ok_or_else(|| Error::not_found("error-not-found-article", known))?;
            if row.kind == SourceKind::Press || storage::article::dossier_of(db, known)? != Some(dossier) {
                return Err(Error::bad_request("not a source written down in this dossier"));
            }
        }
        let kept = keep_as(db, dossier, article, &extracted, text.as_bytes(), standing, &library.stamp())?;
        let id = match kept {
            Kept::Same(article) | Kept::New { article, .. } => article,
        };
        if article.is_some() {
            storage::article::restate(db, id, &extracted, standing)?;
        }
        changes.of(Kind::Article);
        changes.of(Kind::Dossier);
        Ok::<ArticleId, Error>(id)
    })?;
    article::show(library, ArticleShow { article: id })
}
