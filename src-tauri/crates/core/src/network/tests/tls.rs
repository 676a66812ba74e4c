//! Hosts that prove who they are, and hosts that cannot.

use super::{Gate, Purpose, Request, Server, Why, server::answer};
use rustls::{
    ServerConfig, ServerConnection,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::Arc,
    time::{Duration, Instant},
};
use ureq::tls::{Certificate, RootCerts};

const HOST: &str = "site.example";
const PAGE: &str = "https://site.example/page";

/// A server that vouches for itself as `host`, and its certificate.
fn secure(host: &str, reply: impl Fn(&mut dyn Write) + Send + Sync + 'static) -> (SocketAddr, CertificateDer<'static>) {
    let made = rcgen::generate_simple_self_signed([host.to_owned()]).unwrap();
    let certificate = made.cert.der().clone();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let config = Arc::new(config.with_single_cert(vec![certificate.clone()], key).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = rustls::StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), stream.unwrap());
            let mut head = [0; 4096];
            if stream.read(&mut head).is_ok() {
                reply(&mut stream);
                stream.conn.send_close_notify();
                drop(stream.flush());
            }
        }
    });
    (address, certificate)
}

fn gate(address: SocketAddr, vouched: Option<&CertificateDer<'_>>) -> Gate {
    let mut gate = Gate::new();
    gate.door.stand_in(HOST, address).unwrap();
    if let Some(certificate) = vouched {
        gate.door.roots = RootCerts::new_with_certs(&[Certificate::from_der(certificate).to_owned()]);
    }
    gate
}

#[test]
fn a_host_that_someone_known_vouches_for_is_read() {
    let (address, certificate) = secure(HOST, |stream| drop(stream.write_all(&answer("200 OK", "", &[b'a'; 200_000]))));
    let came = gate(address, Some(&certificate)).get(PAGE).unwrap();
    assert_eq!((came.status, came.bytes.len()), (200, 200_000));
}

#[test]
fn a_host_that_nobody_known_vouches_for_is_not() {
    let (address, _) = secure(HOST, |stream| drop(stream.write_all(&answer("200 OK", "", b"secret"))));
    assert_eq!(gate(address, None).why(PAGE), Why::Tls);
}

#[test]
fn a_host_that_answers_under_another_name_is_not() {
    let (address, certificate) = secure("autre.example", |stream| drop(stream.write_all(&answer("200 OK", "", b"secret"))));
    assert_eq!(gate(address, Some(&certificate)).why(PAGE), Why::Tls);
}

#[test]
fn the_time_holds_while_a_host_proves_itself_and_while_it_trickles() {
    let silent = Server::new(|_, stream: &mut TcpStream| drop(stream.read(&mut [0; 1])));
    let (trickling, certificate) = secure(HOST, |stream| {
        drop(stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
        while stream.write_all(b"x").and_then(|()| stream.flush()).is_ok() {
            std::thread::sleep(Duration::from_millis(30));
        }
    });
    for address in [silent.address(), trickling] {
        let request = Request { within: Duration::from_millis(700), ..Request::new(PAGE, Purpose::Article) };
        let began = Instant::now();
        assert_eq!(gate(address, Some(&certificate)).ask(&request).unwrap_err().why, Why::Timeout);
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    }
}

#[test]
fn a_secure_address_is_not_left_for_one_that_is_not() {
    let (address, certificate) = secure(HOST, |stream| drop(stream.write_all(&answer("301 Moved", "Location: http://site.example/page\r\n", b""))));
    assert_eq!(gate(address, Some(&certificate)).why(PAGE), Why::Downgrade);
}
