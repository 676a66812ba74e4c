//! Addresses that may stand in a file: http, https and mailto, spelt so that every reader takes them for a URI.
//!
//! Word refuses a whole document over one malformed relationship target, so what cannot be spelt as a URI (RFC 3986)
//! is no link at all. Nothing is looked up and nothing is guessed.

use crate::tree::is_safe_href;

/// The address as a URI, or nothing where it is of another scheme or cannot be one.
pub fn vet(href: &str) -> Option<String> {
    let href = href.trim();
    if !is_safe_href(href) || href.len() > 2000 {
        return None;
    }
    let (scheme, rest) = href.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    if scheme == "mailto" {
        let address = rest.split('?').next().unwrap_or_default();
        let (user, host) = address.split_once('@')?;
        let is_plain = !user.is_empty() && is_host(host) && user.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-'".contains(c));
        return is_plain.then(|| format!("mailto:{}", escape(rest)));
    }
    let rest = rest.strip_prefix("//")?;
    let cut = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(cut);
    // A name or password before the host only ever hides where a link leads.
    let (host, port) = authority.rsplit_once(':').map_or((authority, ""), |(host, port)| (host, port));
    if !is_host(host) || !port.bytes().all(|byte| byte.is_ascii_digit()) || port.parse::<u16>().is_err() && !port.is_empty() {
        return None;
    }
    let colon = if port.is_empty() { "" } else { ":" };
    Some(format!("{scheme}://{host}{colon}{port}{}", escape(tail)))
}

fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'))
}

/// Percent-encodes what a path, query or fragment may not hold, and a percent sign that encodes nothing.
fn escape(tail: &str) -> String {
    let bytes = tail.as_bytes();
    let mut out = String::with_capacity(tail.len());
    let mut has_fragment = false;
    for (at, &byte) in bytes.iter().enumerate() {
        let is_pair = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
        let is_kept = match byte {
            b'%' => is_pair(at + 1) && is_pair(at + 2),
            b'#' => !std::mem::replace(&mut has_fragment, true),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        if is_kept {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_addresses_pass_unchanged() {
        for href in ["https://example.org/a/b?c=d&e=%C3%A9#f", "http://example.org:8080", "mailto:a.b@example.org?subject=x"] {
            assert_eq!(vet(href).as_deref(), Some(href));
        }
    }

    #[test]
    fn what_a_uri_may_not_hold_is_encoded() {
        assert_eq!(vet("https://example.org/été 1%\"<>").as_deref(), Some("https://example.org/%C3%A9t%C3%A9%201%25%22%3C%3E"));
        assert_eq!(vet("HTTPS://example.org/#a#b").as_deref(), Some("https://example.org/#a%23b"));
    }

    #[test]
    fn what_cannot_be_a_uri_is_no_link() {
        for href in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https:///x",
            "http://[bad",
            "http://a b/",
            "http://u:p@example.org/",
            "http://example.org:99999/",
            "mailto:nobody",
            "mailto:a@b@c",
            "ftp://example.org",
            "//example.org",
            "https://exa..mple/",
            "data:text/html,x",
        ] {
            assert_eq!(vet(href), None, "{href}");
        }
    }
}
