//! Lists of feeds (OPML), as readers of feeds export them.

use super::plain;
use super::xml::{self, Element};
use crate::read::{FeedLink, Limit, ReadError};
use std::collections::HashSet;

/// The most feeds that one list gives.
const MOST: usize = 2000;

/// The feeds of a list, each once, with the folders they are filed under.
///
/// # Errors
/// [`ReadError::Nothing`] for a list without feeds, [`ReadError::OverLimit`] over 2,000.
pub fn read(text: &str) -> Result<Vec<FeedLink>, ReadError> {
    let file = xml::parse(text)?;
    let mut walk = Walk { found: Vec::new(), known: HashSet::new(), folders: Vec::new() };
    walk.look(&file);
    match walk.found.len() {
        0 => Err(ReadError::Nothing),
        1..=MOST => Ok(walk.found),
        _ => Err(ReadError::OverLimit { limit: Limit::Entries }),
    }
}

struct Walk {
    found: Vec<FeedLink>,
    known: HashSet<String>,
    folders: Vec<String>,
}

impl Walk {
    /// Goes down at most as deep as the reader of XML nests.
    fn look(&mut self, element: &Element<'_>) {
        for inner in element.elements() {
            if !inner.name.eq_ignore_ascii_case("outline") {
                self.look(inner);
                continue;
            }
            let says = |name: &str| inner.attribute(name).map(|value| plain::line(&value)).filter(|value| !value.is_empty());
            let name = says("title").or_else(|| says("text"));
            let address = inner.attribute("xmlUrl").and_then(|address| http(&address));
            let Some(url) = address else {
                let named = name.is_some();
                self.folders.extend(name);
                self.look(inner);
                if named {
                    self.folders.pop();
                }
                continue;
            };
            if self.found.len() <= MOST && self.known.insert(url.clone()) {
                let site = inner.attribute("htmlUrl").and_then(|address| http(&address));
                let folder = (!self.folders.is_empty()).then(|| self.folders.join(" / "));
                self.found.push(FeedLink { title: name.unwrap_or_else(|| url.clone()), url, site, folder });
            }
            self.look(inner);
        }
    }
}

/// An address as it is written, where it is one of the web.
fn http(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address.strip_prefix("feed://").map(|rest| format!("http://{rest}"));
    let rest = rest.or_else(|| address.strip_prefix("feed:").map(str::to_owned)).unwrap_or_else(|| address.to_owned());
    let url = url::Url::parse(&rest).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(rest)
}
