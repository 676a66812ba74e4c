//! Answers: unpacked and counted, on the clock, told apart.

use super::{Gate, Purpose, Request, Server, Why, server::answer};
use flate2::{
    Compression,
    write::{DeflateEncoder, GzEncoder, ZlibEncoder},
};
use std::{
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

const PAGE: &str = "http://site.example/page";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn why_of(reply: impl Into<Vec<u8>>) -> Why {
    Gate::to("site.example", &Server::saying(reply)).why(PAGE)
}

#[test]
fn a_question_says_who_asks_and_nothing_more() {
    let server = Server::saying(answer("200 OK", "Set-Cookie: a=b\r\nETag: \"v1\"\r\nContent-Type: text/html\r\n", b"bonjour"));
    let mut gate = Gate::to("site.example", &server);
    let came = gate.get("http://site.example/page?q=1#partie").unwrap();
    assert_eq!((came.status, came.etag.as_deref(), came.content_type.as_deref()), (200, Some("\"v1\""), Some("text/html")));
    drop(gate.get(PAGE).unwrap());
    let heads = server.heads();
    assert!(heads[0].starts_with("GET /page?q=1 HTTP/1.1\r\n"), "{}", heads[0]);
    let mut names: Vec<_> = heads[1].lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0.to_ascii_lowercase())).collect();
    names.sort();
    assert_eq!(names, ["accept", "accept-encoding", "accept-language", "host", "user-agent"], "no cookie, no referrer");
    let agent = heads[0].lines().find(|line| line.to_ascii_lowercase().starts_with("user-agent")).unwrap();
    assert_eq!(agent.split_once(": ").unwrap().1, concat!("Griot/", env!("CARGO_PKG_VERSION")));
    let record = &gate.told[0];
    assert_eq!((record.status, record.bytes, record.ip.map(|ip| ip.is_loopback())), (Some(200), 7, Some(true)));
}

#[test]
fn packed_answers_are_unpacked() {
    let text = "Les ministres se sont réunis à Bamako. ".repeat(200);
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    zlib.write_all(text.as_bytes()).unwrap();
    let mut bare = DeflateEncoder::new(Vec::new(), Compression::default());
    bare.write_all(text.as_bytes()).unwrap();
    for (encoding, packed) in [
        ("gzip", gzip(text.as_bytes())),
        ("X-GZIP", gzip(text.as_bytes())),
        ("deflate", zlib.finish().unwrap()),
        ("deflate", bare.finish().unwrap()),
        ("identity", text.clone().into_bytes()),
    ] {
        let server = Server::saying(answer("200 OK", &format!("Content-Encoding: {encoding}\r\n"), &packed));
        let mut gate = Gate::to("site.example", &server);
        assert_eq!(gate.get(PAGE).unwrap().bytes, text.as_bytes(), "{encoding}");
        assert_eq!(gate.told[0].bytes, packed.len() as u64, "the bytes that came are counted as they came");
    }
    // « Bonjour » in one uncompressed block, by hand after RFC 7932.
    let brotli = [0x0b, 0x03, 0x80, b'B', b'o', b'n', b'j', b'o', b'u', b'r', 0x03];
    let server = Server::saying(answer("200 OK", "Content-Encoding: br\r\n", &brotli));
    assert_eq!(Gate::to("site.example", &server).get(PAGE).unwrap().bytes, b"Bonjour");
}

#[test]
fn a_packing_that_cannot_be_undone_has_its_own_words() {
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: zstd\r\n", b"xxxx")), Why::Encoding);
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: gzip, br\r\n", b"xxxx")), Why::Encoding);
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: gzip\r\n", b"this is no gzip")), Why::Encoding);
    let mut cut = gzip("Un texte".repeat(500).as_bytes());
    cut.truncate(cut.len() - 9);
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: gzip\r\n", &cut)), Why::Encoding);
}

#[test]
fn a_bomb_is_put_down_before_it_is_unpacked() {
    let bomb = gzip(&vec![b' '; 200_000_000]);
    assert!(bomb.len() < 300_000, "{}", bomb.len());
    let began = Instant::now();
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: gzip\r\n", &bomb)), Why::TooDense);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    // Less dense, and too large all the same: noise that repeats every 64 bytes packs to about a fiftieth.
    let mut noise = Vec::new();
    let mut seed = 1_u32;
    while noise.len() < 21_000_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.extend_from_slice(&[(seed >> 24) as u8, (seed >> 16) as u8]);
        noise.extend_from_slice(&[b'a'; 62]);
    }
    let packed = gzip(&noise);
    assert!(packed.len() * 90 > noise.len() && packed.len() < 20_000_000, "{}", packed.len());
    assert_eq!(why_of(answer("200 OK", "Content-Encoding: gzip\r\n", &packed)), Why::TooLarge);
}

#[test]
fn too_large_is_refused_by_its_header_and_by_its_stream() {
    let sent = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&sent);
    let server = Server::new(move |head, stream| {
        let by_header = head.contains("/header");
        let head = if by_header { "Content-Length: 20000001\r\n" } else { "" };
        drop(stream.write_all(format!("HTTP/1.1 200 OK\r\n{head}\r\n").as_bytes()));
        if by_header {
            // Nothing of it is waited for.
            std::thread::sleep(Duration::from_secs(3));
            return;
        }
        while stream.write_all(&[b'x'; 64 * 1024]).is_ok() {
            count.fetch_add(64 * 1024, Ordering::SeqCst);
        }
    });
    let mut gate = Gate::to("site.example", &server);
    let began = Instant::now();
    assert_eq!(gate.why("http://site.example/header"), Why::TooLarge);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert_eq!(gate.why("http://site.example/stream"), Why::TooLarge);
    assert!(sent.load(Ordering::SeqCst) < 60_000_000, "it is not read on without end");

    let request = Request { max_bytes: 10, ..Request::new("http://petit.example/", Purpose::Picture) };
    let small = Server::saying(answer("200 OK", "", b"12345678901"));
    assert_eq!(Gate::to("petit.example", &small).ask(&request).unwrap_err().why, Why::TooLarge);
}

#[test]
fn a_server_that_trickles_is_left_when_the_time_is_up() {
    for (name, head) in [("head", ""), ("body", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")] {
        let server = Server::new(move |_, stream| {
            drop(stream.write_all(head.as_bytes()));
            let trickle = if head.is_empty() {
                "HTTP/1.1 200 OK\r\nX-Long: ".bytes().chain(std::iter::repeat_n(b'a', 10_000)).collect()
            } else {
                vec![b'x'; 10_000]
            };
            for byte in trickle {
                if stream.write_all(&[byte]).is_err() {
                    return;
                }
                std::thread::sleep(Duration::from_millis(40));
            }
        });
        let mut gate = Gate::to("lent.example", &server);
        let request = Request { within: Duration::from_millis(700), ..Request::new("http://lent.example/", Purpose::Feed) };
        let began = Instant::now();
        assert_eq!(gate.ask(&request).unwrap_err().why, Why::Timeout, "{name}");
        assert!((Duration::from_millis(650)..Duration::from_millis(1500)).contains(&began.elapsed()), "{name}: {:?}", began.elapsed());
    }
}

#[test]
fn the_time_is_that_of_all_hops_together() {
    let server = Server::new(|head, stream| {
        std::thread::sleep(Duration::from_millis(300));
        let number: usize = head.split('/').nth(1).and_then(|path| path.split(' ').next()).unwrap().parse().unwrap();
        drop(stream.write_all(&answer("302 Found", &format!("Location: /{}\r\n", number + 1), b"")));
    });
    let request = Request { within: Duration::from_millis(800), ..Request::new("http://lent.example/0", Purpose::Feed) };
    assert_eq!(Gate::to("lent.example", &server).ask(&request).unwrap_err().why, Why::Timeout);
    assert!(server.connections() <= 3);
}

#[test]
fn unchanged_is_no_trouble_where_it_was_asked_for() {
    let server = Server::saying("HTTP/1.1 304 Not Modified\r\nETag: \"v2\"\r\n\r\n");
    let mut gate = Gate::to("site.example", &server);
    let usual = Request::new(PAGE, Purpose::Feed);
    let request = Request { etag: Some("\"v1\"".into()), last_modified: Some("Mon, 23 Jun 2025 10:00:00 GMT".into()), ..usual.clone() };
    let came = gate.ask(&request).unwrap();
    assert_eq!((came.not_modified, came.status, came.bytes.len()), (true, 304, 0));
    let head = &server.heads()[0].to_ascii_lowercase();
    assert!(head.contains("if-none-match: \"v1\"\r\n") && head.contains("if-modified-since: mon, 23 jun 2025 10:00:00 gmt\r\n"), "{head}");
    assert_eq!(gate.ask(&usual).unwrap_err().why, Why::Status, "unasked for, it is no answer");
}

#[test]
fn what_goes_wrong_is_told_apart() {
    for (status, why) in [
        ("401 Unauthorized", Why::Denied),
        ("403 Forbidden", Why::Denied),
        ("451 Unavailable For Legal Reasons", Why::Denied),
        ("404 Not Found", Why::Missing),
        ("410 Gone", Why::Gone),
        ("429 Too Many Requests", Why::Busy),
        ("500 Internal Server Error", Why::Server),
        ("503 Service Unavailable", Why::Server),
        ("418 I'm a teapot", Why::Status),
        ("300 Multiple Choices", Why::Status),
    ] {
        assert_eq!(why_of(answer(status, "", b"non")), why, "{status}");
    }
    assert_eq!(why_of("SSH-2.0-OpenSSH_9.2\r\n"), Why::Protocol);
    assert_eq!(why_of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ndébut"), Why::Cut);
    let large = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\n\r\n", "a".repeat(300_000));
    assert_eq!(why_of(large), Why::Protocol, "a head without end is no answer");

    let busy = Server::saying(answer("429 Too Many Requests", "Retry-After: 120\r\n", b""));
    assert_eq!(Gate::to("site.example", &busy).get(PAGE).unwrap_err().retry_after.as_deref(), Some("120"));

    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut gate = Gate::new();
    gate.door.stand_in("site.example", closed).unwrap();
    assert_eq!(gate.why(PAGE), Why::Connect);
    assert!(gate.told[0].ip.is_some(), "the attempt is told with the machine that was tried");

    let plain = Server::saying("HTTP/1.1 400 Bad Request\r\n\r\n");
    assert_eq!(Gate::to("site.example", &plain).why("https://site.example/"), Why::Tls);
}

#[test]
fn one_request_at_a_time_goes_to_a_host() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (running, peak) = (Arc::clone(&now), Arc::clone(&most));
    let server = Server::new(move |_, stream| {
        peak.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(60));
        running.fetch_sub(1, Ordering::SeqCst);
        drop(stream.write_all(&answer("200 OK", "", b"oui")));
    });
    let gate = Gate::to("site.example", &server);
    gate.door.stand_in("autre.example", server.address()).unwrap();
    let ask = |url: &'static str| drop(gate.door.get(&Request::new(url, Purpose::Feed), &mut |_| {}).unwrap());
    std::thread::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(|| ask(PAGE));
        }
    });
    assert_eq!((server.connections(), most.load(Ordering::SeqCst)), (5, 1));
    std::thread::scope(|scope| {
        scope.spawn(|| ask(PAGE));
        scope.spawn(|| ask("http://autre.example/"));
    });
    assert_eq!(most.load(Ordering::SeqCst), 2, "other hosts do not wait");
}
