//! Feeds asked what is new, on threads of their own.

use super::{FeedRefresh, address, ask, hosts};
use crate::{
    Library,
    error::{Code, Error, Result},
    import::{self, ImportOutcome, JobStarted, Told},
    network, storage,
};
use std::path::Path;

/// Asks feeds what is new; each is one outcome: added where something is, same where nothing is, refused where it did not work.
///
/// # Errors
/// `network_off` until the user has allowed the network; `not_found` for an unknown dossier or a feed that is not in it; `read_only`.
pub fn refresh(library: &Library, request: FeedRefresh) -> Result<JobStarted> {
    network::permitted(library)?;
    writable(library)?;
    let feeds = library.read(|db| {
        storage::dossier::must_exist(db, request.dossier)?;
        let mut all = storage::feed::list(db, request.dossier)?;
        if let Some(wanted) = &request.feeds {
            let known = |feed| all.iter().any(|row| row.row.id == feed);
            if let Some(unknown) = wanted.iter().find(|feed| !known(**feed)) {
                return Err(Error::not_found("error-not-found-feed", unknown));
            }
            all.retain(|row| wanted.contains(&row.row.id));
        }
        Ok(all)
    })?;
    import::job(library, "job-feed-refresh", move |library, told| {
        let total = feeds.len();
        let tasks = feeds.into_iter().map(|listed| (address::host(&listed.row.url), (listed.row.id, listed.row.title))).collect();
        let mut done = 0;
        hosts::each(
            tasks,
            |(feed, title)| ask::ask(library, feed).unwrap_or_else(|error| ImportOutcome::refused(title, error, library.lang())),
            &mut |outcome: ImportOutcome| {
                done += 1;
                let file = outcome.input.clone();
                told(Told { outcome, file: Path::new(&file), inner: String::new(), done, total })
            },
        );
    })
}

/// What is read has to be kept somewhere.
pub(super) fn writable(library: &Library) -> Result<()> {
    if library.is_read_only() { Err(Error::new(Code::ReadOnly, "error-read-only", vec![])) } else { Ok(()) }
}
