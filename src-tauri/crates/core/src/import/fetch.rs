//! Pages at an address, fetched through the one door at the user's request, and imported like any file.

use super::{
    ArticleFetch, ImportOutcome, JobStarted,
    extract::resolve,
    pictures,
    run::Told,
    store::{Captured, Word, store},
    unpack::{Item, unpack},
};
use crate::{
    Library,
    error::{Error, Result},
    ids::DossierId,
    network::{self, Consent, Purpose},
    storage,
};
use griot_document::read::{Extract, Hint};
use std::path::Path;

/// How many addresses one request may name.
const MANY: usize = 100;

/// Fetches pages and imports them, on a thread of its own.
///
/// # Errors
/// `network_off` until the user has allowed the network; `bad_request` for no address, over 100, or one that is neither http nor https;
/// `not_found`; `read_only`.
pub fn fetch(library: &Library, request: ArticleFetch) -> Result<JobStarted> {
    if request.urls.is_empty() || request.urls.len() > MANY {
        return Err(Error::bad_request("1 to 100 addresses"));
    }
    request.urls.iter().try_for_each(|url| crate::article::check_url(url))?;
    network::permitted(library)?;
    library.read(|db| storage::dossier::must_exist(db, request.dossier))?;
    super::run::job(library, "job-fetch", move |library, told| {
        let total = request.urls.len();
        for (index, url) in request.urls.iter().enumerate() {
            let outcomes = fetch_all(library, request.dossier, url, Consent::Setting, Word::Awaited);
            for outcome in outcomes {
                let inner = String::new();
                if told(Told { outcome, file: Path::new(url), inner, done: index + 1, total }).is_break() {
                    return;
                }
            }
        }
    })
}

/// Fetches one address and imports what it holds.
///
/// # Errors
/// `network_off`; `refused` with the reason in the user's language.
pub(crate) fn fetch_one(library: &Library, dossier: DossierId, url: &str, consent: Consent) -> Result<ImportOutcome> {
    let mut outcomes = fetch_items(library, dossier, url, consent, Word::Awaited)?;
    if outcomes.is_empty() { Err(Error::new(crate::Code::Refused, "refused-nothing", vec![])) } else { Ok(outcomes.swap_remove(0)) }
}

/// The same for every text at the address, a refusal told like any outcome.
pub fn fetch_all(library: &Library, dossier: DossierId, url: &str, consent: Consent, word: Word) -> Vec<ImportOutcome> {
    fetch_items(library, dossier, url, consent, word).unwrap_or_else(|error| vec![ImportOutcome::refused(url.to_owned(), error, library.lang())])
}

fn fetch_items(library: &Library, dossier: DossierId, url: &str, consent: Consent, word: Word) -> Result<Vec<ImportOutcome>> {
    let page = network::page(library, url, Purpose::Article, consent)?;
    let hint = Hint { name: Some(page.name), url: Some(page.url), charset: page.charset };
    let unpacked = unpack(library.reader(), page.bytes.into(), &hint)?;
    let mut outcomes = Vec::new();
    for item in unpacked.items {
        let input = if item.inner.is_empty() { url.to_owned() } else { format!("{url} › {}", item.inner) };
        outcomes.push(keep_fetched(library, dossier, &input, &item, consent, word)?);
    }
    let refused = unpacked.refused.into_iter();
    outcomes.extend(refused.map(|(inner, error)| ImportOutcome::refused(format!("{url} › {inner}"), error, library.lang())));
    Ok(outcomes)
}

fn keep_fetched(library: &Library, dossier: DossierId, input: &str, item: &Item, consent: Consent, word: Word) -> Result<ImportOutcome> {
    let extracted = item.resolve();
    let ready = pictures::fetched(library, &extracted, consent);
    let captured = Captured { dossier, input, label: &item.inner, read: &item.read, url: item.hint.url.as_deref(), original: &item.original };
    store(library, &captured, &extracted, &ready, word)
}

/// Imports an entry of a feed that holds the whole text. `original`: the feed's bytes; `url`: the page that the entry points to.
///
/// # Errors
/// Where the library cannot be written.
pub(crate) fn keep_entry(
    library: &Library,
    dossier: DossierId,
    input: &str,
    read: &Extract,
    original: &[u8],
    url: Option<&str>,
) -> Result<ImportOutcome> {
    let hint = Hint { name: None, url: url.map(str::to_owned), ..Hint::default() };
    let extracted = resolve(read, &hint);
    let label = read.key.as_deref().or(url).unwrap_or_default();
    let captured = Captured { dossier, input, label, read, url, original };
    let ready = pictures::fetched(library, &extracted, Consent::Setting);
    store(library, &captured, &extracted, &ready, Word::Awaited)
}
