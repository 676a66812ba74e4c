//! What the rest of core asks of the network, and what left this computer.

use super::{Answer, Consent, NetworkLog, NetworkPage, Purpose, Record, Request, Trouble, trouble};
use crate::{
    Library,
    error::{Code, Error, Result},
    messages,
    notice::Kind,
    storage::{self, network::Logged},
};

/// A fetched page, as a file is: its name, its address after all redirects, its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// What it would be called if it were saved, with the ending of its kind where the host says one.
    pub name: String,
    /// Where it came from.
    pub url: String,
    /// The charset that the host says it is in.
    pub charset: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Whether the user has allowed addresses and feeds to be fetched.
///
/// # Errors
/// `network_off` until then; the window asks, and tries again.
pub(crate) fn permitted(library: &Library) -> Result<()> {
    if library.read(|db| Ok(storage::dossier::settings(db)?))?.network == Some(true) {
        return Ok(());
    }
    Err(Error::new(Code::NetworkOff, "error-network-off", vec![]))
}

/// Asks through the door, with the user's consent, and records it.
///
/// # Errors
/// `network_off`; `read_only` where it could not be recorded; `refused` with the reason in the user's language.
fn fetch(library: &Library, request: &Request, consent: Consent) -> Result<Answer> {
    Ok(try_fetch(library, request, consent)??)
}

/// The same with the trouble kept apart, for callers that treat its kinds differently.
///
/// # Errors
/// `network_off`; `read_only` where it could not be recorded.
pub(crate) fn try_fetch(library: &Library, request: &Request, consent: Consent) -> Result<std::result::Result<Answer, Trouble>> {
    if consent == Consent::Setting {
        permitted(library)?;
    }
    if library.is_read_only() {
        // What cannot be recorded does not leave.
        return Err(Error::new(Code::ReadOnly, "error-read-only", vec![]));
    }
    let mut records: Vec<(String, Record)> = Vec::new();
    let answer = library.door().get(request, &mut |record| records.push((library.stamp(), record)));
    library.write(|db, changes| {
        changes.of(Kind::Network);
        records.iter().try_for_each(|(at, record)| storage::network::insert(db, at, record))?;
        storage::network::thin(db)?;
        Ok(())
    })?;
    Ok(answer)
}

/// A page with its name and final address.
///
/// # Errors
/// As [`fetch`].
pub(crate) fn page(library: &Library, url: &str, purpose: Purpose, consent: Consent) -> Result<Page> {
    let answer = fetch(library, &Request::new(url, purpose), consent)?;
    let charset = answer.content_type.as_deref().and_then(charset_of);
    Ok(Page { name: name_of(&answer), url: answer.final_url, charset, bytes: answer.bytes })
}

/// The charset of a content type: `text/html; charset="iso-8859-1"`.
pub(crate) fn charset_of(content_type: &str) -> Option<String> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    })
}

/// The bytes at an address, at most `most` of them.
///
/// # Errors
/// As [`fetch`].
pub(crate) fn bytes(library: &Library, url: &str, purpose: Purpose, most: u64, consent: Consent) -> Result<Vec<u8>> {
    let usual = Request::new(url, purpose);
    let request = Request { max_bytes: most.min(usual.max_bytes), ..usual };
    Ok(fetch(library, &request, consent)?.bytes)
}

/// The last part of the path, with the ending that goes with the content's type: readers go by the content first, but a text
/// without a mark of its own is known by its name only.
fn name_of(answer: &Answer) -> String {
    let path = answer.final_url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.rsplit('/').next().filter(|last| !last.is_empty()).unwrap_or("page");
    let kind = answer.content_type.as_deref().and_then(|kind| kind.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
    let ending = match kind.as_str() {
        "text/html" | "application/xhtml+xml" => "html",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "text/markdown" => "md",
        _ => return last.to_owned(),
    };
    if last.to_ascii_lowercase().ends_with(&format!(".{ending}")) { last.to_owned() } else { format!("{last}.{ending}") }
}

/// What left this computer and what was refused at the door, newest first.
///
/// # Errors
/// Where the library cannot be read.
pub fn log(library: &Library, request: NetworkLog) -> Result<NetworkPage> {
    let limit = request.limit.unwrap_or(200).clamp(1, 1000);
    let lang = library.lang();
    library.read(|db| {
        let rows = storage::network::list(db, request.offset, limit)?;
        let rows = rows.into_iter().map(|Logged { mut row, trouble }| {
            row.trouble = trouble.map(|why| messages::say(lang, why.key(), &trouble::args(&row.host, row.status)));
            row
        });
        Ok(NetworkPage { total: storage::network::count(db)?, rows: rows.collect() })
    })
}
