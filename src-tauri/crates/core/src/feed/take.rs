//! Entries made into articles: from the feed where it holds the whole text, else from the page they point to.

use super::{EntryState, FeedTake, address, hosts, refresh::writable};
use crate::{
    Library,
    error::{Code, Error, Result},
    import::{self, ImportOutcome, JobStarted, Outcome, Told},
    network::{self, Consent},
    notice::Kind,
    storage::{self, feed::Kept},
};
use std::path::Path;

/// How many entries can be taken at once.
const MANY: usize = 200;

/// Makes articles of entries. One that is an article already is left as it is.
///
/// # Errors
/// `bad_request` for none or over 200; `not_found`; `network_off` where one of them has to be fetched and the user has not allowed the
/// network; `read_only`.
pub fn take(library: &Library, request: FeedTake) -> Result<JobStarted> {
    if request.entries.is_empty() || request.entries.len() > MANY {
        return Err(Error::bad_request("1 to 200 entries"));
    }
    writable(library)?;
    let entries: Vec<Kept> = library.read(|db| {
        let entry = |id| storage::feed::entry(db, id)?.ok_or_else(|| Error::not_found("error-not-found-entry", id));
        request.entries.iter().map(|id| entry(*id)).collect()
    })?;
    if entries.iter().any(needs_its_page) {
        network::permitted(library)?;
    }
    import::job(library, "job-feed-take", move |library, told| {
        let total = entries.len();
        let tasks = entries.into_iter().map(|entry| (entry.url.as_deref().map(address::host).unwrap_or_default(), entry)).collect();
        let mut done = 0;
        hosts::each(
            tasks,
            |entry: Kept| take_one(library, &entry).unwrap_or_else(|error| ImportOutcome::refused(entry.title, error, library.lang())),
            &mut |outcome: ImportOutcome| {
                done += 1;
                let file = outcome.input.clone();
                told(Told { outcome, file: Path::new(&file), inner: String::new(), done, total })
            },
        );
    })
}

fn needs_its_page(entry: &Kept) -> bool {
    entry.state != EntryState::Taken && !entry.complete && entry.url.is_some()
}

fn take_one(library: &Library, entry: &Kept) -> Result<ImportOutcome> {
    if entry.state == EntryState::Taken {
        return Ok(ImportOutcome { input: entry.title.clone(), outcome: Outcome::Same, article: entry.article, reason: None, held: None });
    }
    let outcome = match &entry.url {
        Some(url) if needs_its_page(entry) => import::fetch_one(library, entry.dossier, url, Consent::Setting)?,
        None if entry.words == 0 => return Err(Error::new(Code::Refused, "error-entry-bare", vec![])),
        url => {
            let (extract, document) = library.read(|db| Ok(storage::feed::content(db, entry.id)?))?;
            let original = match document {
                Some(bytes) => bytes,
                // A teaser without a page: the feed's bytes are kept for whole texts only.
                None => serde_json::to_vec(&extract)?,
            };
            import::keep_entry(library, entry.dossier, &entry.title, &extract, &original, url.as_deref())?
        }
    };
    if outcome.article.is_some() || outcome.held.is_some() {
        library.write(|db, changes| {
            changes.of(Kind::Feed);
            Ok(storage::feed::taken(db, entry.id, outcome.article)?)
        })?;
    }
    Ok(ImportOutcome { input: entry.title.clone(), ..outcome })
}
