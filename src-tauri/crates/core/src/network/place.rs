//! What an address must be before anything is looked up: http or https, on the ports of the web, without a user's name in it.

use super::trouble::{Trouble, Why};
use std::net::IpAddr;
use url::{Host, Url};

/// The ports that are spoken to.
pub(super) const PORTS: &[u16] = &[80, 443];

/// The longest address that is asked for, in bytes. RFC 9110, 4.1 recommends at least 8,000; servers stop there.
const LONGEST: usize = 8192;

/// Where a request goes.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub url: Url,
    /// The host, in ASCII (IDNA, by the rules of the URL standard).
    pub host: String,
    pub port: u16,
    /// The address where the host is written as one. The URL standard has by then read decimal, octal, hexadecimal and short
    /// forms of IPv4 (`2130706433`, `0177.1`, `0x7f.0.0.1`).
    pub literal: Option<IpAddr>,
}

impl Place {
    pub fn of(raw: &str, ports: &[u16]) -> Result<Self, Trouble> {
        let raw = raw.trim();
        if raw.len() > LONGEST {
            return Err(Trouble::new(Why::BadAddress, excerpt(raw), "over 8192 bytes"));
        }
        let url = Url::parse(raw).map_err(|error| Trouble::new(Why::BadAddress, excerpt(raw), error))?;
        Self::check(url, ports)
    }

    pub fn check(mut url: Url, ports: &[u16]) -> Result<Self, Trouble> {
        let host = url.host_str().unwrap_or_default().to_owned();
        let trouble = |why, detail: &str| Err(Trouble::new(why, if host.is_empty() { excerpt(url.as_str()) } else { host.clone() }, detail));
        if !matches!(url.scheme(), "http" | "https") {
            return trouble(Why::Scheme, url.scheme());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return trouble(Why::Credentials, "credentials in the address");
        }
        let literal = match url.host() {
            Some(Host::Domain(name)) if !name.is_empty() && name.len() <= 253 => None,
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            _ => return trouble(Why::BadAddress, "no host"),
        };
        let port = url.port_or_known_default().unwrap_or(0);
        if !ports.contains(&port) {
            return trouble(Why::Port, &port.to_string());
        }
        url.set_fragment(None);
        Ok(Self { url, host, port, literal })
    }
}

/// The start of what the user typed, for a message. Never a user's name or password: those stand before an `@`.
fn excerpt(raw: &str) -> String {
    let raw = raw.rsplit('@').next().unwrap_or_default();
    raw.chars().filter(|character| !character.is_control()).take(80).collect()
}
