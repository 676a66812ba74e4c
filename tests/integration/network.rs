//! The network door as the window meets it: shut until the user opens it, and everything that leaves is written down.

use griot_core::{Access, network::automation};
use griot_tests::{
    Desk, Value, json,
    server::{Reply, Server},
};

/// A desk for which these hosts are the server.
pub fn desk_beside(server: &Server, hosts: &[&str]) -> Desk {
    let desk = Desk::new();
    for host in hosts {
        automation::send(desk.library(), host, server.address()).unwrap();
    }
    desk
}

/// Lets the desk use the network, or no longer.
pub fn allow(desk: &Desk, allowed: bool) {
    let mut settings = desk.call("library_state", json!({}))["settings"].clone();
    settings["network"] = json!(allowed);
    drop(desk.call("settings_set", json!({ "settings": settings })));
}

fn log(desk: &Desk) -> Vec<Value> {
    desk.call("network_log", json!({}))["rows"].as_array().unwrap().clone()
}

fn requests(desk: &Desk) -> Value {
    desk.call("library_state", json!({}))["requests"].clone()
}

#[test]
fn nothing_is_fetched_until_the_user_allows_it() {
    let server = Server::new();
    server.put("courrier.example/flux.xml", Reply::feed("<rss version=\"2.0\"><channel><title>Le Courrier</title></channel></rss>"));
    let desk = desk_beside(&server, &["courrier.example"]);
    let dossier = desk.dossier("Essai");
    let feed = desk.call("feed_add", json!({ "dossier": dossier, "url": "http://courrier.example/flux.xml" }));
    assert_eq!(feed["state"], "never", "following asks nothing");
    for allowed in [None, Some(false)] {
        if let Some(allowed) = allowed {
            allow(&desk, allowed);
        }
        let refused = desk.refused("feed_refresh", json!({ "dossier": dossier }));
        assert_eq!(refused["code"], "network_off", "{refused}");
        assert!(refused["message"].as_str().unwrap().contains("réglages"), "{refused}");
        let refused = desk.refused("article_fetch", json!({ "dossier": dossier, "urls": ["http://courrier.example/flux.xml"] }));
        assert_eq!(refused["code"], "network_off", "{refused}");
    }
    assert_eq!(server.connections(), 0, "no connection is made");
    assert_eq!((log(&desk).len(), requests(&desk)), (0, json!(0)));

    allow(&desk, true);
    drop(desk.finished("feed_refresh", json!({ "dossier": dossier })));
    assert_eq!(server.connections(), 1, "the server was there to be asked");
}

#[test]
fn what_leaves_is_written_down_and_counted() {
    let server = Server::new();
    let page = format!(
        "<html><head><title>Une réunion à Bamako</title></head><body><article><h1>Une réunion à Bamako</h1>{}</article></body></html>",
        "<p>Les ministres se sont réunis mardi à Bamako pour préparer le sommet de juillet, a indiqué le secrétariat dans un communiqué.</p>"
            .repeat(12)
    );
    server.put("courrier.example/article", Reply::moved(302, "/article.html"));
    server.put("courrier.example/article.html", Reply::html(page));
    let desk = desk_beside(&server, &["courrier.example"]);
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    let urls = ["http://courrier.example/article", "http://courrier.example/rien", "http://127.0.0.1/", "http://courrier.example:8080/"];
    let outcomes = desk.finished("article_fetch", json!({ "dossier": dossier, "urls": urls }));
    assert_eq!(outcomes.len(), 4, "{outcomes:?}");
    assert_eq!(outcomes[0]["outcome"], "added", "{outcomes:?}");
    for outcome in &outcomes[1..] {
        assert_eq!(outcome["outcome"], "refused", "{outcome}");
    }

    let rows = log(&desk);
    let brief: Vec<_> = rows.iter().map(|row| (row["url"].as_str().unwrap(), row["status"].as_u64(), row["ip"].as_str())).collect();
    assert_eq!(
        brief,
        [
            ("http://courrier.example:8080/", None, None),
            ("http://127.0.0.1/", None, None),
            ("http://courrier.example/rien", Some(404), Some("127.0.0.1")),
            ("http://courrier.example/article.html", Some(200), Some("127.0.0.1")),
            ("http://courrier.example/article", Some(302), Some("127.0.0.1")),
        ],
        "newest first, each hop, and what was refused at the door"
    );
    assert!(rows.iter().all(|row| row["purpose"] == "article" && row["at"].as_str().unwrap().starts_with("2026-01-15")));
    let troubles: Vec<_> = rows.iter().map(|row| row["trouble"].as_str().unwrap_or_default().to_owned()).collect();
    assert!(troubles[0].contains("80 et 443") && troubles[1].contains("adresse réservée") && troubles[2].contains("404"), "{troubles:?}");
    assert!(troubles[3].is_empty() && troubles[4].is_empty(), "{troubles:?}");
    assert!(rows[3]["bytes"].as_u64().unwrap() > 1000);
    assert_eq!(requests(&desk), json!(3), "those that left");
    assert_eq!(server.connections(), 3);

    let desk = desk.reopened();
    assert_eq!((log(&desk).len(), requests(&desk)), (5, json!(3)), "a restart forgets nothing");
    let page = desk.call("network_log", json!({ "offset": 1, "limit": 2 }));
    assert_eq!((page["total"].as_u64(), page["rows"].as_array().unwrap().len()), (Some(5), 2));
}

#[test]
fn a_page_is_read_in_the_charset_that_its_host_names() {
    let server = Server::new();
    let mut page = b"<html><head><title>Une visite</title></head><body><article><h1>Une visite</h1>".to_vec();
    for _ in 0..12 {
        // `\xF8` is a Czech r in ISO 8859-2, and would be a Danish o where nothing were said.
        page.extend_from_slice(
            b"<p>Le ministre a recu mardi a Prague une delegation que conduisait M. Dvo\xF8\xE1k, a indique le secretariat du groupe.</p>",
        );
    }
    page.extend_from_slice(b"</article></body></html>");
    server.put("courrier.example/visite", Reply::page("text/html; charset=\"iso-8859-2\"", page));
    let desk = desk_beside(&server, &["courrier.example"]);
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    let outcomes = desk.finished("article_fetch", json!({ "dossier": dossier, "urls": ["http://courrier.example/visite"] }));
    let article = desk.call("article_show", json!({ "article": outcomes[0]["article"] }));
    assert!(article["text"].as_str().unwrap().contains("Dvořák"), "{article:#}");
}

#[test]
fn a_library_that_cannot_be_written_sends_nothing() {
    let server = Server::new();
    let desk = desk_beside(&server, &["courrier.example"]);
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    let reading = desk.open_again(Access::ReadOnly).unwrap();
    automation::send(&reading, "courrier.example", server.address()).unwrap();
    let asked = json!({ "dossier": dossier, "url": "http://courrier.example/flux.xml" }).to_string();
    assert!(griot_core::commands::dispatch(&reading, "feed_add", &asked).is_err());
    assert_eq!(server.connections(), 0);
}

#[test]
fn only_this_machine_can_stand_in_for_a_host() {
    let desk = Desk::new();
    assert!(automation::send(desk.library(), "courrier.example", "93.184.215.14:80".parse().unwrap()).is_err());
}
