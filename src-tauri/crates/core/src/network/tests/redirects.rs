//! Redirects: each hop is a request of its own.

use super::{Gate, Server, Why, server::answer};
use std::io::Write;

fn sends_to(location: &str) -> Vec<u8> {
    answer("302 Found", &format!("Location: {location}\r\n"), b"")
}

/// A server whose path `/N` sends on to `/N+1`, up to `/last`.
fn chain(last: usize) -> Server {
    Server::new(move |head, stream| {
        let number: usize = head.split('/').nth(1).and_then(|path| path.split(' ').next()).unwrap().parse().unwrap();
        let reply = if number < last { sends_to(&format!("/{}", number + 1)) } else { answer("200 OK", "", b"la page") };
        drop(stream.write_all(&reply));
    })
}

#[test]
fn five_redirects_are_followed_and_a_sixth_is_not() {
    let server = chain(5);
    let mut gate = Gate::to("site.example", &server);
    let came = gate.get("http://site.example/0").unwrap();
    assert_eq!((came.bytes.as_slice(), came.final_url.as_str()), (b"la page".as_slice(), "http://site.example/5"));
    assert_eq!(server.connections(), 6);
    assert_eq!(gate.told.len(), 6, "each hop is told");

    let server = chain(100);
    let mut gate = Gate::to("site.example", &server);
    assert_eq!(gate.why("http://site.example/0"), Why::TooManyRedirects);
    assert_eq!(server.connections(), 6);
}

#[test]
fn a_redirect_to_a_private_address_is_refused_at_whichever_hop() {
    let canary = Server::saying(answer("200 OK", "", b"reached"));
    let port = canary.address().port();
    let traps = [
        format!("http://127.0.0.1:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("//localhost:{port}/"),
        format!("http://[64:ff9b::7f00:1]:{port}/"),
    ];
    for trap in traps {
        for depth in 0..5 {
            let target = trap.clone();
            let server = Server::new(move |head, stream| {
                let number: usize = head.split('/').nth(1).and_then(|path| path.split(' ').next()).unwrap().parse().unwrap();
                let to = if number < depth { format!("/{}", number + 1) } else { target.clone() };
                drop(stream.write_all(&sends_to(&to)));
            });
            let mut gate = Gate::to("site.example", &server);
            gate.door.ports.push(port);
            assert_eq!(gate.why("http://site.example/0"), Why::RefusedAddress, "{trap} after {depth}");
            assert_eq!(server.connections(), depth + 1);
        }
    }
    assert_eq!(canary.connections(), 0);
}

#[test]
fn a_redirect_to_what_is_not_the_web_is_refused() {
    for (location, why) in [
        ("file:///etc/passwd", Why::Scheme),
        ("ftp://site.example/", Why::Scheme),
        ("javascript:alert(1)", Why::Scheme),
        ("http://site.example:22/", Why::Port),
        ("http://moi:secret@site.example/", Why::Credentials),
        ("http://[::1/", Why::BadRedirect),
    ] {
        let server = Server::saying(sends_to(location));
        let mut gate = Gate::to("site.example", &server);
        assert_eq!(gate.why("http://site.example/"), why, "{location}");
        assert_eq!(server.connections(), 1, "{location}");
    }
    let server = Server::saying(answer("301 Moved Permanently", "", b""));
    assert_eq!(Gate::to("site.example", &server).why("http://site.example/"), Why::BadRedirect);
}

#[test]
fn an_address_has_moved_for_good_only_by_an_unbroken_row_of_permanent_redirects() {
    let moved = |plan: &'static [(&str, &str, &str)]| {
        let server = Server::new(move |head, stream| {
            let path = head.split(' ').nth(1).unwrap();
            let reply = plan
                .iter()
                .find(|(from, ..)| *from == path)
                .map_or_else(|| answer("200 OK", "", b"ici"), |(_, status, to)| answer(status, &format!("Location: {to}\r\n"), b""));
            drop(stream.write_all(&reply));
        });
        Gate::to("site.example", &server).get("http://site.example/a").unwrap().moved_to
    };
    let at = |path: &str| Some(format!("http://site.example/{path}"));
    assert_eq!(moved(&[]), None);
    assert_eq!(moved(&[("/a", "301 Moved Permanently", "/b")]), at("b"));
    assert_eq!(moved(&[("/a", "308 Permanent Redirect", "/b"), ("/b", "301 Moved Permanently", "/c")]), at("c"));
    assert_eq!(moved(&[("/a", "301 Moved Permanently", "/b"), ("/b", "302 Found", "/c")]), at("b"));
    assert_eq!(moved(&[("/a", "302 Found", "/b"), ("/b", "301 Moved Permanently", "/c")]), None);
}
