//! The address of a feed as people and programs write it, in one form.

use crate::error::{Error, Result};
use url::{Host, Url};

/// The longest address that is kept, in bytes.
const LONGEST: usize = 2048;

/// `feed:` taken off, a missing scheme made https, the fragment dropped. Whether the host may be asked is the door's matter.
///
/// # Errors
/// `bad_request` for what is no address of the web.
pub(super) fn normal(raw: &str) -> Result<Url> {
    let invalid = || Error::invalid("error-feed-address", raw.trim().chars().take(200).collect::<String>());
    let text = raw.trim();
    // `feed:https://…` and `feed://…` are both in use; neither was ever a standard.
    let text = match text.get(..5) {
        Some(scheme) if scheme.eq_ignore_ascii_case("feed:") => text[5..].trim_start_matches('/'),
        _ => text,
    };
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    let whole = if scheme.is_some() { text.to_owned() } else { format!("https://{text}") };
    let mut url = Url::parse(&whole).map_err(|error| invalid().because(error))?;
    let named = match url.host() {
        // One word is a slip of the pen or a machine of the local network.
        Some(Host::Domain(name)) => name.trim_matches('.').contains('.'),
        Some(_) => true,
        None => false,
    };
    let plain = url.username().is_empty() && url.password().is_none() && url.port().is_none_or(|port| matches!(port, 80 | 443));
    url.set_fragment(None);
    if named && plain && matches!(url.scheme(), "http" | "https") && url.as_str().len() <= LONGEST { Ok(url) } else { Err(invalid()) }
}

/// The address of an entry's page, if it is one of the web.
pub(super) fn page(raw: &str) -> Option<String> {
    let url = Url::parse(raw.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    (url.as_str().len() <= LONGEST).then(|| url.to_string())
}

/// The same address over http or https: one feed all the same.
pub(super) fn other_scheme(url: &str) -> String {
    match url.split_once("://") {
        Some(("http", rest)) => format!("https://{rest}"),
        Some((_, rest)) => format!("http://{rest}"),
        None => url.to_owned(),
    }
}

/// Its host, for messages and turns.
pub(super) fn host(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| url.to_owned())
}

/// What stands before a colon and is no host with its port.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '+' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_to_write_an_address_come_to_one_form() {
        for (written, expected) in [
            ("https://journal.example/rss", "https://journal.example/rss"),
            ("  http://journal.example/rss#haut ", "http://journal.example/rss"),
            ("journal.example", "https://journal.example/"),
            ("journal.example/rss.xml?lang=fr", "https://journal.example/rss.xml?lang=fr"),
            ("feed:https://journal.example/rss", "https://journal.example/rss"),
            ("feed://journal.example/rss", "https://journal.example/rss"),
            ("FEED:http://journal.example/rss", "http://journal.example/rss"),
            ("HTTPS://Journal.Example:443/rss", "https://journal.example/rss"),
            ("journal.example:443/rss", "https://journal.example/rss"),
            ("https://journalé.example/", "https://xn--journal-hya.example/"),
        ] {
            assert_eq!(normal(written).map(String::from).unwrap_or_default(), expected, "{written}");
        }
    }

    #[test]
    fn what_is_no_address_of_the_web_is_refused() {
        for written in ["", "bonjour", "deux mots.example", "javascript:alert(1)", "mailto:redaction@journal.example", "file:///etc/passwd"] {
            assert!(normal(written).is_err(), "{written}");
        }
        for written in ["https://moi:secret@journal.example/", "https://journal.example:8080/", "feed:", "ftp://journal.example/rss"] {
            assert!(normal(written).is_err(), "{written}");
        }
        assert!(normal(&format!("https://journal.example/{}", "a".repeat(3000))).is_err());
    }
}
