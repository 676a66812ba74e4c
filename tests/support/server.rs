//! A web server on this machine: pages that a test puts there, and a count of what was asked of it.
//!
//! It knows as much HTTP as Griot's door asks for: one question a connection, answers with a length, `ETag` and *304*.

use std::{
    collections::HashMap,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// What a path answers.
#[derive(Debug, Clone)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    etag: Option<String>,
    delay: Duration,
}

impl Reply {
    /// A page of this type, *200*.
    #[must_use]
    pub fn page(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::status(200).with("Content-Type", kind).holding(body)
    }

    /// An RSS feed.
    #[must_use]
    pub fn feed(body: impl Into<Vec<u8>>) -> Self {
        Self::page("application/rss+xml; charset=utf-8", body)
    }

    /// A web page.
    #[must_use]
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::page("text/html; charset=utf-8", body)
    }

    /// A status without content.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), etag: None, delay: Duration::ZERO }
    }

    /// Sends on to another address.
    #[must_use]
    pub fn moved(status: u16, to: &str) -> Self {
        Self::status(status).with("Location", to)
    }

    /// The same with a header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with a mark, to which a question that knows it is answered *304*.
    #[must_use]
    pub fn marked(mut self, etag: &str) -> Self {
        self.etag = Some(format!("\"{etag}\""));
        self
    }

    /// The same after a while.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn holding(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    fn write(&self, head: &str, stream: &mut TcpStream) -> std::io::Result<()> {
        let known = header(head, "if-none-match");
        let unchanged = self.etag.is_some() && self.etag == known;
        let (status, body) = if unchanged { (304, &[][..]) } else { (self.status, &self.body[..]) };
        let mut answer = format!("HTTP/1.1 {status} Answer\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
        let marks = self.etag.iter().map(|etag| ("ETag", etag.as_str()));
        for (name, value) in self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(marks) {
            answer.push_str(&format!("{name}: {value}\r\n"));
        }
        answer.push_str("\r\n");
        stream.write_all(answer.as_bytes())?;
        stream.write_all(body)
    }
}

/// A web server on a port of its own. It ends with the test's process.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Reply>>,
    asked: Mutex<Vec<(String, String)>>,
    connections: AtomicUsize,
    /// How many are being answered now for each host, and the most there were at once for any.
    busy: Mutex<(HashMap<String, usize>, usize)>,
}

impl Server {
    /// A server without pages: everything is *404*.
    ///
    /// # Panics
    /// Where loopback has no free port.
    #[must_use]
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let shared = Arc::new(Shared::default());
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                serving.connections.fetch_add(1, Ordering::SeqCst);
                let shared = Arc::clone(&serving);
                thread::spawn(move || shared.answer(stream));
            }
        });
        Self { address, shared }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Puts a page at an address without its scheme, such as `journal.example/flux.xml`.
    pub fn put(&self, place: &str, reply: Reply) {
        hold(&self.shared.pages).insert(place.to_owned(), reply);
    }

    /// How often this address was asked for.
    #[must_use]
    pub fn asked(&self, place: &str) -> usize {
        hold(&self.shared.asked).iter().filter(|(asked, _)| asked == place).count()
    }

    /// A header of the last question for this address.
    #[must_use]
    pub fn header(&self, place: &str, name: &str) -> Option<String> {
        let asked = hold(&self.shared.asked);
        header(&asked.iter().rfind(|(asked, _)| asked == place)?.1, name)
    }

    /// All connections that were ever made.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// The most questions that one host had at the same time.
    #[must_use]
    pub fn most_at_once(&self) -> usize {
        hold(&self.shared.busy).1
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl Shared {
    fn answer(&self, mut stream: TcpStream) {
        let Some(head) = head_of(&mut stream) else { return };
        let path = head.split(' ').nth(1).unwrap_or_default();
        let host = header(&head, "host").unwrap_or_default();
        let place = format!("{host}{path}");
        {
            let mut busy = hold(&self.busy);
            let now = busy.0.entry(host.clone()).or_default();
            *now += 1;
            let now = *now;
            busy.1 = busy.1.max(now);
        }
        hold(&self.asked).push((place.clone(), head.clone()));
        let reply = hold(&self.pages).get(&place).cloned().unwrap_or_else(|| Reply::status(404));
        thread::sleep(reply.delay);
        *hold(&self.busy).0.entry(host).or_default() -= 1;
        // Who asked may be gone by now.
        let _ = reply.write(&head, &mut stream);
    }
}

fn head_of(stream: &mut TcpStream) -> Option<String> {
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}

fn header(head: &str, name: &str) -> Option<String> {
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(':'));
    lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
