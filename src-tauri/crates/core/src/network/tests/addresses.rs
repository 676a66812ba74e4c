//! Which addresses are refused, as literals and as what a name leads to.

use super::{super::address::is_public, Gate, Purpose, Request, Server, Why, server::answer};
use std::{
    io::Write,
    net::{IpAddr, TcpListener},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

/// An address as a user or a page may write it, and whether it may be spoken to.
const TABLE: &[(&str, bool)] = &[
    // This machine, however it is written.
    ("127.0.0.1", false),
    ("127.1", false),
    ("127.255.255.254", false),
    ("2130706433", false),
    ("0x7f000001", false),
    ("0x7f.1", false),
    ("0177.0.0.1", false),
    ("017700000001", false),
    ("127.0.0.1.", false),
    ("１２７.0.0.1", false),
    ("%31%32%37.0.0.1", false),
    ("[::1]", false),
    ("[0:0:0:0:0:0:0:1]", false),
    ("[::ffff:127.0.0.1]", false),
    ("[::ffff:7f00:1]", false),
    ("[::127.0.0.1]", false),
    ("0.0.0.0", false),
    ("0", false),
    ("0.255.255.255", false),
    ("[::]", false),
    // Private and shared.
    ("10.0.0.1", false),
    ("10.255.255.255", false),
    ("167772161", false),
    ("012.0.0.1", false),
    ("172.16.0.1", false),
    ("172.31.255.255", false),
    ("192.168.0.1", false),
    ("0xc0a80001", false),
    ("192.168.65535", false),
    ("100.64.0.1", false),
    ("100.127.255.255", false),
    ("[fc00::1]", false),
    ("[fd12:3456:789a::1]", false),
    ("[fec0::1]", false),
    ("[::ffff:192.168.1.1]", false),
    ("[::ffff:10.0.0.1]", false),
    ("[::ffff:100.64.0.1]", false),
    // Link-local, where clouds keep credentials.
    ("169.254.169.254", false),
    ("2852039166", false),
    ("0xa9fea9fe", false),
    ("[fe80::1]", false),
    ("[::ffff:169.254.169.254]", false),
    ("[fd00:ec2::254]", false),
    // Translated and tunnelled forms.
    ("[64:ff9b::127.0.0.1]", false),
    ("[64:ff9b::10.0.0.1]", false),
    ("[64:ff9b::a9fe:a9fe]", false),
    ("[64:ff9b:1::10.0.0.1]", false),
    ("[64:ff9b:1::8.8.8.8]", false),
    ("[2002:7f00:1::]", false),
    ("[2002:c0a8:101::1]", false),
    ("[2002:a00:1::1]", false),
    ("[2001:0:4136:e378:8000:63bf:f5ff:fffe]", false),
    ("[2001::1]", false),
    // Nobody's: protocol assignments, documentation, benchmarks, multicast, reserved, broadcast.
    ("192.0.0.1", false),
    ("192.0.2.1", false),
    ("192.88.99.1", false),
    ("198.18.0.1", false),
    ("198.19.255.255", false),
    ("198.51.100.7", false),
    ("203.0.113.9", false),
    ("224.0.0.1", false),
    ("239.255.255.250", false),
    ("240.0.0.1", false),
    ("255.255.255.255", false),
    ("[ff02::1]", false),
    ("[100::1]", false),
    ("[2001:db8::1]", false),
    ("[2001:2::1]", false),
    ("[2001:20::1]", false),
    ("[3fff::1]", false),
    ("[5f00::1]", false),
    ("[4000::1]", false),
    // The public internet, close to the edges of the above.
    ("1.1.1.1", true),
    ("8.8.8.8", true),
    ("134744072", true),
    ("9.255.255.255", true),
    ("11.0.0.0", true),
    ("100.63.255.255", true),
    ("100.128.0.0", true),
    ("126.255.255.255", true),
    ("128.0.0.1", true),
    ("169.253.255.255", true),
    ("172.15.255.255", true),
    ("172.32.0.0", true),
    ("192.0.1.1", true),
    ("192.167.255.255", true),
    ("198.17.255.255", true),
    ("198.20.0.0", true),
    ("223.255.255.255", true),
    ("[2606:4700::1111]", true),
    ("[2a00:1450:4007::200e]", true),
    ("[2001:4860:4860::8888]", true),
    ("[::ffff:8.8.8.8]", true),
    ("[64:ff9b::8.8.8.8]", true),
    ("[2002:808:808::1]", true),
];

#[test]
fn every_address_of_the_table_is_judged_right() {
    assert!(TABLE.len() >= 60);
    for (written, expected) in TABLE {
        let url = url::Url::parse(&format!("http://{written}/")).unwrap_or_else(|error| panic!("{written}: {error}"));
        let host = url.host_str().unwrap().trim_matches(['[', ']']).to_owned();
        let address: IpAddr = host.parse().unwrap_or_else(|_| panic!("{written} is read as the name {host}"));
        assert_eq!(is_public(address), *expected, "{written} is {address}");
    }
}

/// A door that may speak to the canary's port, and the canary on both families of this machine's own address.
fn with_canary() -> (Gate, Server, Option<Server>) {
    let canary = Server::saying(answer("200 OK", "", b"reached"));
    let port = canary.address().port();
    // A machine without IPv6 has no second address to be reached at.
    let second = TcpListener::bind(("::1", port)).ok();
    let second = second.map(|listener| Server::on(listener, Box::new(|_, stream| drop(stream.write_all(&answer("200 OK", "", b"reached"))))));
    let mut gate = Gate::new();
    gate.door.ports.push(port);
    (gate, canary, second)
}

#[test]
fn no_refused_address_reaches_the_canary() {
    let (mut gate, canary, second) = with_canary();
    let port = canary.address().port();
    // The canary is alive: a door told to take a host for it gets through.
    gate.door.stand_in("canary.example", canary.address()).unwrap();
    assert_eq!(gate.get(&format!("http://canary.example:{port}/")).unwrap().bytes, b"reached");
    let before = canary.connections();
    let refused: Vec<_> = TABLE.iter().filter(|(_, public)| !public).collect();
    for (written, _) in &refused {
        assert_eq!(gate.why(&format!("http://{written}:{port}/")), Why::RefusedAddress, "{written}");
    }
    assert_eq!(canary.connections(), before, "nothing reaches the canary");
    assert_eq!(second.map_or(0, |second| second.connections()), 0, "nor over IPv6");
    assert_eq!(gate.told.len(), refused.len() + 1, "each refusal is told");
    assert!(gate.told[1..].iter().all(|record| record.ip.is_none() && record.trouble == Some(Why::RefusedAddress)));
}

#[test]
fn a_name_that_leads_to_a_refused_address_is_refused() {
    let (mut gate, canary, _second) = with_canary();
    let port = canary.address().port();
    for (written, public) in TABLE.iter().filter(|(_, public)| !public) {
        let host = url::Url::parse(&format!("http://{written}/")).unwrap().host_str().unwrap().trim_matches(['[', ']']).to_owned();
        let address: IpAddr = host.parse().unwrap();
        // One bad address spoils the good ones it comes with.
        gate.door.lookup = Arc::new(move |_| Ok(vec!["8.8.8.8".parse().unwrap(), address]));
        assert_eq!(gate.why(&format!("http://nom.example:{port}/")), Why::RefusedAddress, "{written} {public}");
    }
    assert_eq!(canary.connections(), 0);
}

#[test]
fn the_systems_own_names_for_this_machine_are_refused() {
    let (mut gate, canary, _second) = with_canary();
    let port = canary.address().port();
    assert_eq!(gate.why(&format!("http://localhost:{port}/")), Why::RefusedAddress);
    assert_eq!(canary.connections(), 0);
}

#[test]
fn a_name_that_changes_between_check_and_use_is_looked_up_once() {
    let server = Server::saying(answer("200 OK", "", b"public"));
    let mut gate = Gate::new();
    let asked = Arc::new(AtomicUsize::new(0));
    let dialled = Arc::new(Mutex::new(Vec::new()));
    let count = Arc::clone(&asked);
    gate.door.lookup = Arc::new(move |_| {
        let first = count.fetch_add(1, Ordering::SeqCst) == 0;
        Ok(vec![if first { "93.184.215.14" } else { "127.0.0.1" }.parse().unwrap()])
    });
    let (note, address) = (Arc::clone(&dialled), server.address());
    gate.door.dial = Arc::new(move |wanted, within| {
        note.lock().unwrap().push(wanted);
        std::net::TcpStream::connect_timeout(&address, within)
    });
    assert_eq!(gate.get("http://rebond.example/").unwrap().bytes, b"public");
    assert_eq!(asked.load(Ordering::SeqCst), 1, "one look-up a hop");
    assert_eq!(*dialled.lock().unwrap(), ["93.184.215.14:80".parse().unwrap()], "the checked address is the one dialled");
    assert_eq!(gate.told[0].ip, Some("93.184.215.14".parse().unwrap()));

    assert_eq!(gate.why("http://rebond.example/"), Why::RefusedAddress, "the next request is checked anew");
    assert_eq!(dialled.lock().unwrap().len(), 1);
}

#[test]
fn what_is_no_address_of_the_web_is_refused_before_any_look_up() {
    let mut gate = Gate::new();
    gate.door.lookup = Arc::new(|host| panic!("{host} was looked up"));
    for (url, why) in [
        ("", Why::BadAddress),
        ("pas une adresse", Why::BadAddress),
        ("http://", Why::BadAddress),
        ("http://exa mple.org/", Why::BadAddress),
        ("http://1.2.3.4.5/", Why::BadAddress),
        ("http://[::1/", Why::BadAddress),
        ("http://xn--a.example/", Why::BadAddress),
        ("ftp://example.org/", Why::Scheme),
        ("file:///etc/passwd", Why::Scheme),
        ("gopher://example.org/", Why::Scheme),
        ("data:text/html,bonjour", Why::Scheme),
        ("javascript:alert(1)", Why::Scheme),
        ("http://user:secret@example.org/", Why::Credentials),
        ("https://jeton@example.org/", Why::Credentials),
        ("http://example.org:22/", Why::Port),
        ("http://example.org:8080/", Why::Port),
        ("https://example.org:0/", Why::Port),
        ("http://127.0.0.1:631/", Why::Port),
    ] {
        assert_eq!(gate.why(url), why, "{url}");
    }
    assert!(gate.told.iter().all(|record| record.ip.is_none() && !record.url.contains("secret") && !record.url.contains("jeton")));
    let long = format!("https://example.org/{}", "a".repeat(9000));
    assert_eq!(gate.why(&long), Why::BadAddress);
}

#[test]
fn a_name_that_is_unknown_or_slow_has_its_own_words() {
    let mut gate = Gate::new();
    gate.door.lookup = Arc::new(|_| Err(std::io::Error::other("no such host")));
    assert_eq!(gate.why("https://nulle-part.example/"), Why::Dns);
    gate.door.lookup = Arc::new(|_| Ok(Vec::new()));
    assert_eq!(gate.why("https://nulle-part.example/"), Why::Dns);
    gate.door.lookup = Arc::new(|_| {
        std::thread::sleep(std::time::Duration::from_secs(5));
        Ok(vec!["8.8.8.8".parse().unwrap()])
    });
    let began = std::time::Instant::now();
    let request = Request { within: std::time::Duration::from_millis(300), ..Request::new("https://lent.example/", Purpose::Article) };
    assert_eq!(gate.ask(&request).unwrap_err().why, Why::Dns);
    assert!(began.elapsed() < std::time::Duration::from_secs(2), "{:?}", began.elapsed());
}
