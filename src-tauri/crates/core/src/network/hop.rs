//! One hop of a request: a connection to a checked address, the question, and the answer as far as it is wanted.

use super::{
    Door, Request, body,
    place::Place,
    trouble::{Trouble, Why},
    wire::{Pinned, is_timeout},
};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex},
    time::Instant,
};
use ureq::{
    Agent, Body, Error,
    http::{HeaderMap, Response},
    tls::{TlsConfig, TlsProvider},
    unversioned::transport::{Connector, RustlsConnector},
};

/// What Griot calls itself. It says no more of the user's system than that it runs Griot.
const NAME: &str = concat!("Griot/", env!("CARGO_PKG_VERSION"));

/// The languages that are asked for.
const LANGUAGES: &str = "fr,en;q=0.8";

/// What a hop came to.
#[derive(Debug)]
pub(super) enum Came {
    /// The answer.
    Answer { status: u16, headers: HeaderMap, bytes: Vec<u8> },
    /// The answer that nothing has changed.
    NotModified { headers: HeaderMap },
    /// Where to ask instead.
    Moved { status: u16, to: String },
}

/// What of a hop is recorded however it ends.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub ip: Option<IpAddr>,
    pub status: Option<u16>,
    pub bytes: u64,
}

/// Asks once, at one of `addresses`.
pub(super) fn ask(
    request: &Request,
    place: &Place,
    addresses: Vec<SocketAddr>,
    door: &Door,
    deadline: Instant,
    seen: &mut Seen,
) -> Result<Came, Trouble> {
    let tried = Arc::new(Mutex::new(None));
    let pinned = || Pinned { addresses: addresses.clone(), deadline, dial: Arc::clone(&door.dial), tried: Arc::clone(&tried) };
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        // The environment is not read below the library: no proxy but where a later setting names one.
        .proxy(None)
        .tls_config(TlsConfig::builder().provider(TlsProvider::Rustls).root_certs(door.roots.clone()).build())
        .max_idle_connections(0)
        .user_agent(NAME)
        .accept(request.accept)
        .accept_encoding(body::ACCEPTED)
        .build();
    let agent = Agent::with_parts(config, pinned().chain(RustlsConnector::default()), pinned());
    let mut question = agent.get(place.url.as_str()).header("accept-language", LANGUAGES);
    if let Some(etag) = &request.etag {
        question = question.header("if-none-match", etag);
    }
    if let Some(date) = &request.last_modified {
        question = question.header("if-modified-since", date);
    }
    let secure = place.url.scheme() == "https";
    let answer = question.call();
    seen.ip = *crate::library::hold(&tried);
    let answer = answer.map_err(|error| Trouble::new(why(&error, secure), &place.host, &error))?;
    seen.status = Some(answer.status().as_u16());
    receive(request, place, answer, secure, seen)
}

fn receive(request: &Request, place: &Place, answer: Response<Body>, secure: bool, seen: &mut Seen) -> Result<Came, Trouble> {
    let (head, body) = answer.into_parts();
    let (status, headers) = (head.status.as_u16(), head.headers);
    match status {
        200..=299 => {}
        304 if request.is_conditional() => return Ok(Came::NotModified { headers }),
        301 | 302 | 303 | 307 | 308 => {
            let to = text(&headers, "location").ok_or_else(|| Trouble::new(Why::BadRedirect, &place.host, "no Location"))?;
            return Ok(Came::Moved { status, to });
        }
        _ => return Err(Trouble::of_status(status, &place.host, text(&headers, "retry-after"))),
    }
    let announced = text(&headers, "content-length").and_then(|length| length.parse::<u64>().ok());
    if announced.is_some_and(|length| length > request.max_bytes) {
        return Err(Trouble::new(Why::TooLarge, &place.host, format!("Content-Length over {} bytes", request.max_bytes)));
    }
    let encoding = headers.get_all("content-encoding").iter().map(|value| String::from_utf8_lossy(value.as_bytes())).collect::<Vec<_>>().join(",");
    // The socket's own deadline still holds while the body is read.
    let read = body::read(body.into_reader(), &encoding, request.max_bytes, |error| why_io(error, secure));
    seen.bytes = read.came;
    let bytes = read.bytes.map_err(|(why, detail)| Trouble::new(why, &place.host, detail))?;
    Ok(Came::Answer { status, headers, bytes })
}

/// A header as text, trimmed; none where it is not there or empty. Bytes that are not UTF-8 become replacement characters.
pub(super) fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(name)?.as_bytes()).trim().to_owned();
    (!value.is_empty()).then_some(value)
}

fn why(error: &Error, secure: bool) -> Why {
    match error {
        Error::Io(error) => why_io(error, secure),
        Error::Timeout(_) => Why::Timeout,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => Why::Tls,
        Error::BadUri(_) => Why::BadAddress,
        Error::ConnectionFailed => Why::Connect,
        _ => Why::Protocol,
    }
}

fn why_io(error: &io::Error, secure: bool) -> Why {
    if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        return why(inner, secure);
    }
    match error.kind() {
        _ if is_timeout(error) => Why::Timeout,
        // What rustls refuses comes wrapped as invalid data.
        io::ErrorKind::InvalidData if secure => Why::Tls,
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::InvalidData => Why::Cut,
        _ => Why::Connect,
    }
}
