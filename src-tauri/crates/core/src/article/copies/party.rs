//! Articles of which the user has said something, known again when they come back: by address, or by outlet, title and text.

use crate::{
    ids::{ArticleId, DossierId},
    storage::copies::{self as store, Written},
};
use griot_analysis::words;
use rusqlite::{Connection, Result};

/// The party that an article is, found again if it was one before it was deleted; and whether it stands apart.
pub(super) fn recall(db: &Connection, dossier: DossierId, article: ArticleId) -> Result<Option<(i64, bool)>> {
    let Some(identity) = store::identity(db, article)? else { return Ok(None) };
    let (address, name) = (identity.url.as_deref().map(address), name(&identity));
    let known = match store::party(db, article)? {
        Some((party, _)) => Some(party),
        None => match &address {
            Some(address) => store::party_by_address(db, dossier, address)?,
            None => None,
        },
    };
    let known = match known {
        None => store::party_by_text(db, dossier, &identity.text, &name)?,
        found => found,
    };
    if let Some(party) = known {
        store::set_party(db, party, &Written { article, address: address.as_deref(), name: &name, text: &identity.text })?;
    }
    store::party(db, article)
}

/// The party that an article is, made if it is none yet.
pub(super) fn party(db: &Connection, article: ArticleId) -> Result<Option<(DossierId, i64)>> {
    let Some(identity) = store::identity(db, article)? else { return Ok(None) };
    if let Some((party, _)) = recall(db, identity.dossier, article)? {
        return Ok(Some((identity.dossier, party)));
    }
    let address = identity.url.as_deref().map(address);
    let written = Written { article, address: address.as_deref(), name: &name(&identity), text: &identity.text };
    Ok(Some((identity.dossier, store::insert_party(db, identity.dossier, &written)?)))
}

fn name(identity: &store::Identity) -> String {
    let folded = |text: &str| words::fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}\n{}", folded(identity.outlet.as_deref().unwrap_or_default()), folded(&identity.title))
}

/// An address in one spelling: without scheme, `www.`, fragment, last slash, and what only tells where a reader came from.
fn address(url: &str) -> String {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let mut address = format!("{}/{}", host.trim_start_matches("www."), path.trim_end_matches('/'));
    let idle =
        |pair: &&str| !pair.is_empty() && !pair.starts_with("utm_") && !["fbclid=", "gclid=", "xtor="].iter().any(|start| pair.starts_with(start));
    let kept: Vec<&str> = query.split('&').filter(idle).collect();
    if !kept.is_empty() {
        address.push('?');
        address.push_str(&kept.join("&"));
    }
    address
}
