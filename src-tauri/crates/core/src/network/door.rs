//! The only place that opens a socket.
//!
//! A request goes through these steps, and from the first again for each time it is sent on:
//! 1. The address: http or https, port 80 or 443, no user's name in it ([`super::place`]).
//! 2. The host's turn: one request at a time to a host ([`super::turns`]).
//! 3. Its addresses: looked up once, all of them public, or it is refused ([`super::names`], [`super::address`]).
//! 4. A connection to one of those addresses, with no second look-up ([`super::wire`]).
//! 5. The answer: 20 s in all and 20 MB unpacked, counted while it comes ([`super::hop`], [`super::body`]).
//!
//! Every hop and every refusal is told to the sink. Deliberately absent: cookies, referrers, credentials, proxies from the
//! environment, caches, kept connections, and any way to send more than a question.

use super::{
    Purpose, address,
    hop::{self, Came, Seen},
    names::{self, Lookup},
    place::{PORTS, Place},
    trouble::{Trouble, Why},
    turns::Turns,
    wire::{self, Dial},
};
use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant},
};
use ureq::tls::RootCerts;
use url::Url;

/// The most an answer may hold once unpacked, in bytes: 20 MB.
pub const MAX_BYTES: u64 = 20_000_000;

/// The longest a request may take, all its hops together.
pub const WITHIN: Duration = Duration::from_secs(20);

/// How often a request may be sent on.
pub const MAX_REDIRECTS: usize = 5;

/// A question to a public address.
#[derive(Debug, Clone)]
pub struct Request {
    /// The address.
    pub url: String,
    /// What for.
    pub purpose: Purpose,
    /// The kinds of content that are wanted, as HTTP's `Accept`.
    pub accept: &'static str,
    /// The `ETag` of what is there already.
    pub etag: Option<String>,
    /// The `Last-Modified` of what is there already.
    pub last_modified: Option<String>,
    /// The most the answer may hold once unpacked, in bytes; [`MAX_BYTES`] unless told less.
    pub max_bytes: u64,
    /// The longest it may take; [`WITHIN`] unless told less.
    pub within: Duration,
}

impl Request {
    /// A question with the usual limits.
    #[must_use]
    pub fn new(url: impl Into<String>, purpose: Purpose) -> Self {
        let accept = match purpose {
            Purpose::Article => "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
            Purpose::Picture => "image/webp,image/png,image/jpeg,image/gif",
            Purpose::Feed => "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5",
        };
        Self { url: url.into(), purpose, accept, etag: None, last_modified: None, max_bytes: MAX_BYTES, within: WITHIN }
    }

    pub(super) fn is_conditional(&self) -> bool {
        self.etag.is_some() || self.last_modified.is_some()
    }
}

/// What came.
#[derive(Debug, Clone)]
pub struct Answer {
    /// 2xx, or 304.
    pub status: u16,
    /// The address that answered, after all redirects.
    pub final_url: String,
    /// Where the address has moved for good: the last one of an unbroken row of 301 and 308 from the start.
    pub moved_to: Option<String>,
    /// The `Content-Type`.
    pub content_type: Option<String>,
    /// The `ETag`.
    pub etag: Option<String>,
    /// The `Last-Modified`.
    pub last_modified: Option<String>,
    /// The content, unpacked.
    pub bytes: Vec<u8>,
    /// Whether the host says that nothing has changed.
    pub not_modified: bool,
}

/// A hop, or a refusal at the door, for *Activité réseau*.
#[derive(Debug, Clone)]
pub struct Record {
    /// What for.
    pub purpose: Purpose,
    /// The host; what was given where there is none.
    pub host: String,
    /// The whole address, without a user's name or password.
    pub url: String,
    /// The machine that was spoken to, or tried; none where nothing left this computer.
    pub ip: Option<IpAddr>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// Bytes of content that came, packed as they were.
    pub bytes: u64,
    /// How long it took, in milliseconds.
    pub millis: u64,
    /// What went wrong.
    pub trouble: Option<Why>,
}

/// The door. It keeps no state between requests but whose turn it is.
pub struct Door {
    pub(super) lookup: Lookup,
    pub(super) dial: Dial,
    pub(super) ports: Vec<u16>,
    /// Who may vouch for a host: Mozilla's list, as it came with this version.
    pub(super) roots: RootCerts,
    turns: Turns,
    #[cfg(any(test, feature = "automation"))]
    pub(super) hosts: std::sync::Mutex<std::collections::HashMap<String, SocketAddr>>,
}

impl Default for Door {
    fn default() -> Self {
        Self {
            lookup: names::system(),
            dial: wire::system(),
            ports: PORTS.to_vec(),
            roots: RootCerts::WebPki,
            turns: Turns::default(),
            #[cfg(any(test, feature = "automation"))]
            hosts: std::sync::Mutex::default(),
        }
    }
}

impl fmt::Debug for Door {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Door").field("turns", &self.turns).finish_non_exhaustive()
    }
}

impl Door {
    /// Asks. `sink` is told of every hop and every refusal, in order.
    ///
    /// # Errors
    /// As [`Why`] says; nothing is sent to an address that is refused.
    pub fn get(&self, request: &Request, sink: &mut dyn FnMut(Record)) -> Result<Answer, Trouble> {
        let mut place = Place::of(&request.url, &self.ports).map_err(|trouble| refuse(request, &request.url, trouble, sink))?;
        let mut turn = self.turns.take(&place.host, None);
        // The wait for a turn is not the host's fault; its time starts now.
        let deadline = Instant::now() + request.within;
        let (mut moved_to, mut for_good) = (None, true);
        for redirects in 0.. {
            let came = self.hop(request, &place, deadline, sink)?;
            drop(turn.take());
            let (status, headers, bytes) = match came {
                Came::Answer { status, headers, bytes } => (status, headers, bytes),
                Came::NotModified { headers } => (304, headers, Vec::new()),
                Came::Moved { status, to } => {
                    let next = self.next(&place, &to, redirects).map_err(|trouble| {
                        let shown = place.url.join(&to).map_or_else(|_| to.clone(), |url| url.to_string());
                        refuse(request, &shown, trouble, sink)
                    })?;
                    for_good = for_good && matches!(status, 301 | 308);
                    if for_good {
                        moved_to = Some(next.url.to_string());
                    }
                    place = next;
                    turn = self.turns.take(&place.host, Some(deadline));
                    if turn.is_none() {
                        let trouble = Trouble::new(Why::Timeout, &place.host, "waiting for the host's turn");
                        return Err(refuse(request, place.url.as_str(), trouble, sink));
                    }
                    continue;
                }
            };
            return Ok(Answer {
                status,
                final_url: place.url.to_string(),
                moved_to,
                content_type: hop::text(&headers, "content-type"),
                etag: hop::text(&headers, "etag"),
                last_modified: hop::text(&headers, "last-modified"),
                bytes,
                not_modified: status == 304,
            });
        }
        Err(Trouble::new(Why::TooManyRedirects, &place.host, "without end"))
    }

    /// Where a redirect leads, if it may be followed.
    fn next(&self, from: &Place, to: &str, redirects: usize) -> Result<Place, Trouble> {
        if redirects >= MAX_REDIRECTS {
            return Err(Trouble::new(Why::TooManyRedirects, &from.host, format!("over {MAX_REDIRECTS}")));
        }
        let url = from.url.join(to).map_err(|error| Trouble::new(Why::BadRedirect, &from.host, error))?;
        let place = Place::check(url, &self.ports)?;
        if from.url.scheme() == "https" && place.url.scheme() != "https" {
            return Err(Trouble::new(Why::Downgrade, &place.host, "https to http"));
        }
        Ok(place)
    }

    /// One hop, told to the sink however it ends.
    fn hop(&self, request: &Request, place: &Place, deadline: Instant, sink: &mut dyn FnMut(Record)) -> Result<Came, Trouble> {
        let began = Instant::now();
        let mut seen = Seen::default();
        let came = self.addresses(place, deadline).and_then(|addresses| hop::ask(request, place, addresses, self, deadline, &mut seen));
        sink(Record {
            purpose: request.purpose,
            host: place.host.clone(),
            url: place.url.to_string(),
            ip: seen.ip,
            status: seen.status,
            bytes: seen.bytes,
            millis: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            trouble: came.as_ref().err().map(|trouble| trouble.why),
        });
        came
    }

    /// The addresses of a host, all of them public.
    fn addresses(&self, place: &Place, deadline: Instant) -> Result<Vec<SocketAddr>, Trouble> {
        #[cfg(any(test, feature = "automation"))]
        if let Some(address) = crate::library::hold(&self.hosts).get(&place.host) {
            return Ok(vec![*address]);
        }
        let found = match place.literal {
            Some(address) => vec![address],
            None => names::look_up(&self.lookup, &place.host, deadline).map_err(|(why, detail)| Trouble::new(why, &place.host, detail))?,
        };
        // One bad address among good ones is how a name is turned against its asker, so all must be good.
        if let Some(refused) = found.iter().find(|address| !address::is_public(**address)) {
            return Err(Trouble::new(Why::RefusedAddress, &place.host, refused));
        }
        Ok(found.into_iter().map(|address| SocketAddr::new(address, place.port)).collect())
    }
}

/// Tells the sink of what was refused before anything left.
fn refuse(request: &Request, url: &str, trouble: Trouble, sink: &mut dyn FnMut(Record)) -> Trouble {
    sink(Record {
        purpose: request.purpose,
        host: trouble.host.clone(),
        url: presentable(url),
        ip: None,
        status: None,
        bytes: 0,
        millis: 0,
        trouble: Some(trouble.why),
    });
    trouble
}

/// A refused address for the log: without a user's name or password, and not longer than a line or two.
fn presentable(raw: &str) -> String {
    let shown = match Url::parse(raw.trim()) {
        Ok(mut url) => {
            // An address that can have no user's name says so; it has none to hide.
            let _ = url.set_username("").and_then(|()| url.set_password(None));
            url.to_string()
        }
        Err(_) => raw.rsplit('@').next().unwrap_or_default().to_owned(),
    };
    shown.chars().take(500).collect()
}
