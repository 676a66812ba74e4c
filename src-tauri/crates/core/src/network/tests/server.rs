//! A server that answers each connection with prepared bytes and counts them.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

type Reply = Box<dyn Fn(&str, &mut TcpStream) + Send + Sync>;

/// A listener on a port of its own; it ends with the test's process.
pub struct Server {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn new(reply: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").expect("loopback has a free port"), Box::new(reply))
    }

    /// Answers every question with the same bytes.
    pub fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::new(move |_, stream| drop(stream.write_all(&answer)))
    }

    pub fn on(listener: TcpListener, reply: Reply) -> Self {
        let server = Self { address: listener.local_addr().unwrap(), connections: Arc::default(), heads: Arc::default() };
        let (connections, heads, reply) = (Arc::clone(&server.connections), Arc::clone(&server.heads), Arc::new(reply));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                connections.fetch_add(1, Ordering::SeqCst);
                let (mut stream, heads, reply) = (stream.unwrap(), Arc::clone(&heads), Arc::clone(&reply));
                std::thread::spawn(move || {
                    let head = head_of(&mut stream);
                    heads.lock().unwrap().push(head.clone());
                    reply(&head, &mut stream);
                });
            }
        });
        server
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn head_of(stream: &mut TcpStream) -> String {
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count == 1) {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

/// An answer with a length.
pub fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}
