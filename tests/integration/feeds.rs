//! Feeds that are followed: what they answer, what is kept of it, and what becomes of their entries.

use crate::network::{allow, desk_beside};
use griot_tests::{
    Desk, Value, json,
    server::{Reply, Server},
};
use std::time::{Duration, Instant};

const FLUX: &str = "courrier.example/flux.xml";

/// A paragraph's worth of text.
const TEXT: &str = "Les ministres chargés du commerce se sont réunis mardi à Bamako pour préparer le sommet de juillet. Ils ont adopté \
un calendrier en trois étapes et chargé le secrétariat d’un rapport pour la mi-juin, selon le communiqué publié à l’issue de la rencontre.";

/// An entry with its whole text.
fn whole(number: usize) -> String {
    let body: String = (0..8).map(|part| format!("&lt;p&gt;Partie {part} de l’article {number}. {TEXT}&lt;/p&gt;")).collect();
    entry(number, &format!("<content:encoded>{body}</content:encoded>"))
}

/// An entry with an opening only.
fn teaser(number: usize) -> String {
    entry(number, "<description>Les ministres se sont réunis mardi… Lire la suite</description>")
}

fn entry(number: usize, inside: &str) -> String {
    format!(
        "<item><title>Réunion numéro {number}</title><link>http://courrier.example/articles/{number}.html</link>\
        <guid isPermaLink=\"false\">courrier-{number}</guid><pubDate>{:02} Dec 2025 10:00:00 GMT</pubDate>{inside}</item>",
        number % 28 + 1
    )
}

fn rss(entries: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
        <title>Le Courrier des Lagunes</title><link>http://courrier.example/</link>{}</channel></rss>",
        entries.concat()
    )
}

fn page(number: usize) -> String {
    let body: String = (0..8).map(|part| format!("<p>Partie {part} de l’article {number}. {TEXT}</p>")).collect();
    format!(
        "<html lang=\"fr\"><head><title>Réunion numéro {number}</title></head><body><article><h1>Réunion numéro {number}</h1>{body}</article></body></html>"
    )
}

/// A desk that follows one feed of the server, with the network allowed.
struct Following {
    desk: Desk,
    dossier: Value,
    feed: Value,
}

impl Following {
    fn new(server: &Server, url: &str) -> Self {
        let desk = desk_beside(server, &["courrier.example", "autre.example"]);
        allow(&desk, true);
        let dossier = desk.dossier("Essai");
        let feed = desk.call("feed_add", json!({ "dossier": dossier, "url": url }))["id"].clone();
        Self { desk, dossier, feed }
    }

    /// Asks the feed: what became of it, the words for it, and the feed afterwards.
    fn refresh(&self) -> (String, String, Value) {
        let outcomes = self.desk.finished("feed_refresh", json!({ "dossier": self.dossier, "feeds": [self.feed] }));
        assert_eq!(outcomes.len(), 1, "{outcomes:?}");
        let text = |name: &str| outcomes[0][name].as_str().unwrap_or_default().to_owned();
        (text("outcome"), text("reason"), self.row())
    }

    fn row(&self) -> Value {
        self.desk.call("feed_list", json!({ "dossier": self.dossier })).as_array().unwrap().iter().find(|row| row["id"] == self.feed).unwrap().clone()
    }

    fn entries(&self) -> Vec<Value> {
        self.desk.call("feed_entries", json!({ "dossier": self.dossier }))["rows"].as_array().unwrap().clone()
    }
}

#[test]
fn a_feed_brings_what_is_new_and_keeps_each_entry_once() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[whole(2), teaser(1)])).marked("un"));
    let following = Following::new(&server, "feed:http://courrier.example/flux.xml");
    let (outcome, reason, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str()), ("added", Some("ok")), "{reason} {row}");
    assert!(reason.contains("2 nouvelles entrées"), "{reason}");
    assert_eq!((&row["title"], &row["entries"], &row["fresh"]), (&json!("Le Courrier des Lagunes"), &json!(2), &json!(2)));
    let entries = following.entries();
    assert_eq!(
        (&entries[0]["title"], &entries[0]["complete"], &entries[0]["published"]),
        (&json!("Réunion numéro 2"), &json!(true), &json!("2025-12-03"))
    );
    assert_eq!((&entries[1]["title"], &entries[1]["complete"]), (&json!("Réunion numéro 1"), &json!(false)));
    assert!(entries[0]["words"].as_u64().unwrap() > 200 && entries[0]["excerpt"].as_str().unwrap().starts_with("Partie 0"));

    // The same again under another mark, and one more.
    server.put(FLUX, Reply::feed(rss(&[teaser(3), whole(2), teaser(1)])).marked("deux"));
    let (outcome, reason, row) = following.refresh();
    assert_eq!((outcome.as_str(), &row["entries"]), ("added", &json!(3)));
    assert!(reason.contains("1 nouvelle entrée"), "{reason}");
    server.put(FLUX, Reply::feed(rss(&[whole(2), teaser(1)])));
    let (outcome, reason, row) = following.refresh();
    assert_eq!((outcome.as_str(), &row["entries"], &row["state"]), ("same", &json!(3), &json!("ok")), "{reason}");
    assert_eq!(server.asked(FLUX), 3);
}

#[test]
fn unchanged_empty_and_broken_are_three_answers_with_three_messages() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[whole(1)])).marked("un").with("Last-Modified", "Tue, 02 Dec 2025 10:00:00 GMT"));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    drop(following.refresh());
    assert_eq!(server.header(FLUX, "if-none-match"), None);

    let (outcome, unchanged, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str()), ("same", Some("unchanged")), "{unchanged}");
    assert_eq!(server.header(FLUX, "if-none-match").as_deref(), Some("\"un\""));
    assert_eq!(server.header(FLUX, "if-modified-since").as_deref(), Some("Tue, 02 Dec 2025 10:00:00 GMT"));
    assert_eq!(row["entries"], 1, "what was kept stays");

    server.put(FLUX, Reply::feed(rss(&[])).marked("vide"));
    let (outcome, empty, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str(), &row["entries"]), ("same", Some("empty"), &json!(1)), "{empty}");

    server.put(FLUX, Reply::feed("<rss version=\"2.0\"><chan").marked("abîmé"));
    let (outcome, broken, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str(), &row["entries"]), ("refused", Some("broken"), &json!(1)), "{broken}");
    assert_eq!(server.header(FLUX, "if-none-match").as_deref(), Some("\"vide\""));
    drop(following.refresh());
    assert_eq!(server.header(FLUX, "if-none-match").as_deref(), Some("\"vide\""), "the mark of an answer that could not be read is not kept");

    server.put(FLUX, Reply::html("<html><head><title>Rien</title></head><body><p>Bonjour à tous.</p></body></html>"));
    let (_, page, row) = following.refresh();
    assert_eq!(row["state"], "broken", "{page}");

    server.put(FLUX, Reply::status(404));
    let (outcome, missing, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str()), ("refused", Some("unreachable")), "{missing}");

    server.put(FLUX, Reply::status(410));
    let (_, gone, row) = following.refresh();
    assert_eq!(row["state"], "unreachable");
    assert!(gone.contains("410") && gone.contains("cesser"), "{gone}");
    let mut said = [unchanged, empty, broken, page, missing, gone];
    assert_eq!(row["message"], json!(said[5]), "the list says it too");
    said.sort();
    assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
}

#[test]
fn a_page_leads_to_the_feed_it_announces() {
    let server = Server::new();
    let head = "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/flux.xml\">";
    server.put("courrier.example/", Reply::html(page(1).replace("<head>", &format!("<head>{head}"))));
    server.put(FLUX, Reply::feed(rss(&[whole(1)])).marked("un"));
    let following = Following::new(&server, "http://courrier.example");
    let (outcome, reason, row) = following.refresh();
    assert_eq!((outcome.as_str(), &row["url"]), ("added", &json!("http://courrier.example/flux.xml")), "{reason}");
    assert!(row["message"].as_str().unwrap().contains("http://courrier.example/flux.xml") && reason.contains("nouvelle entrée"), "{reason} {row}");
    let (_, _, row) = following.refresh();
    assert_eq!((server.asked("courrier.example/"), server.asked(FLUX), &row["state"]), (1, 2, &json!("unchanged")));
}

#[test]
fn a_feed_that_has_moved_for_good_is_followed_to_its_new_address() {
    let server = Server::new();
    server.put(FLUX, Reply::moved(301, "http://autre.example/nouveau.xml"));
    server.put("autre.example/nouveau.xml", Reply::feed(rss(&[whole(1)])));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    let (_, reason, row) = following.refresh();
    assert_eq!(row["url"], "http://autre.example/nouveau.xml", "{reason}");
    assert!(row["message"].as_str().unwrap().contains("autre.example"), "{row}");

    // For now only: the address stays.
    server.put("autre.example/nouveau.xml", Reply::moved(302, "http://courrier.example/ailleurs.xml"));
    server.put("courrier.example/ailleurs.xml", Reply::feed(rss(&[whole(1), teaser(2)])));
    let (outcome, _, row) = following.refresh();
    assert_eq!((outcome.as_str(), &row["url"]), ("added", &json!("http://autre.example/nouveau.xml")));
}

#[test]
fn a_host_that_asks_to_wait_is_left_alone() {
    let server = Server::new();
    server.put(FLUX, Reply::status(503).with("Retry-After", "3600"));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    let (outcome, reason, _) = following.refresh();
    assert_eq!(outcome, "refused");
    assert!(reason.contains("10:00"), "an hour from nine o’clock: {reason}");
    server.put(FLUX, Reply::feed(rss(&[whole(1)])));
    let (outcome, reason, row) = following.refresh();
    assert_eq!((outcome.as_str(), row["state"].as_str(), server.asked(FLUX)), ("refused", Some("unreachable"), 1), "{reason}");
}

#[test]
fn the_same_feed_is_followed_once() {
    let server = Server::new();
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    for again in ["http://courrier.example/flux.xml", "feed:http://courrier.example/flux.xml#haut", "courrier.example/flux.xml"] {
        let row = following.desk.call("feed_add", json!({ "dossier": following.dossier, "url": again }));
        assert_eq!(row["id"], following.feed, "{again}");
    }
    assert_eq!(following.desk.call("feed_list", json!({ "dossier": following.dossier })).as_array().unwrap().len(), 1);
    for bad in ["", "bonjour", "ftp://courrier.example/flux.xml", "javascript:alert(1)"] {
        let refused = following.desk.refused("feed_add", json!({ "dossier": following.dossier, "url": bad }));
        assert_eq!(refused["code"], "bad_request", "{bad}");
    }
    assert_eq!(server.connections(), 0, "following asks nothing");
}

#[test]
fn a_feed_is_renamed_filed_and_removed_and_its_articles_stay() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[whole(1)])));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    let row = following.desk.call("feed_edit", json!({ "feed": following.feed, "title": " Mon courrier ", "folder": "Presse" }));
    assert_eq!((&row["title"], &row["folder"]), (&json!("Mon courrier"), &json!("Presse")));
    let (_, _, row) = following.refresh();
    assert_eq!(row["title"], "Mon courrier", "the user’s name for it stays");
    let entry = following.entries()[0]["id"].clone();
    drop(following.desk.finished("feed_take", json!({ "entries": [entry] })));
    drop(following.desk.call("feed_remove", json!({ "feed": following.feed })));
    assert_eq!(following.entries().len(), 0);
    assert_eq!(following.desk.call("article_list", json!({ "dossier": following.dossier }))["total"], 1);
    assert_eq!(following.desk.refused("feed_remove", json!({ "feed": following.feed }))["code"], "not_found");
    assert_eq!(following.desk.refused("feed_edit", json!({ "feed": following.feed, "title": "x" }))["code"], "not_found");
}

#[test]
fn a_whole_entry_becomes_an_article_without_a_request_and_a_teaser_from_its_page() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[whole(2), teaser(1)])));
    server.put("courrier.example/articles/1.html", Reply::html(page(1)));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    drop(following.refresh());
    let entries = following.entries();
    allow(&following.desk, false);
    let before = server.connections();
    let outcomes = following.desk.finished("feed_take", json!({ "entries": [entries[0]["id"]] }));
    assert_eq!((&outcomes[0]["outcome"], &outcomes[0]["input"]), (&json!("added"), &json!("Réunion numéro 2")), "{outcomes:?}");
    assert_eq!(server.connections(), before, "the feed held the whole text");
    let refused = following.desk.refused("feed_take", json!({ "entries": [entries[1]["id"]] }));
    assert_eq!(refused["code"], "network_off");

    allow(&following.desk, true);
    let outcomes = following.desk.finished("feed_take", json!({ "entries": [entries[1]["id"], entries[0]["id"]] }));
    assert_eq!(outcomes.len(), 2);
    assert_eq!(server.asked("courrier.example/articles/1.html"), 1);
    let now = following.entries();
    assert!(now.iter().all(|entry| entry["state"] == "taken" && entry["article"].is_i64()), "{now:?}");
    assert_eq!(following.desk.call("article_list", json!({ "dossier": following.dossier }))["total"], 2, "what was taken is not taken twice");
    assert_eq!(following.row()["fresh"], 0);
    let (outcome, _, row) = following.refresh();
    assert_eq!((outcome.as_str(), &row["fresh"]), ("same", &json!(0)), "a taken entry does not come back");
}

#[test]
fn a_page_that_does_not_come_leaves_its_entry_fresh() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[teaser(1)])));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    drop(following.refresh());
    let entry = following.entries()[0]["id"].clone();
    let outcomes = following.desk.finished("feed_take", json!({ "entries": [entry] }));
    assert_eq!(outcomes[0]["outcome"], "refused", "{outcomes:?}");
    assert!(outcomes[0]["reason"].as_str().unwrap().contains("404"), "{outcomes:?}");
    assert_eq!(following.entries()[0]["state"], "fresh");
}

#[test]
fn entries_are_set_aside_and_taken_back() {
    let server = Server::new();
    server.put(FLUX, Reply::feed(rss(&[whole(3), whole(2), whole(1)])));
    let following = Following::new(&server, "http://courrier.example/flux.xml");
    drop(following.refresh());
    let ids: Vec<_> = following.entries().iter().map(|entry| entry["id"].clone()).collect();
    drop(following.desk.call("feed_aside", json!({ "entries": &ids[..2], "state": "aside" })));
    let of_state = |state: &str| {
        following.desk.call("feed_entries", json!({ "dossier": following.dossier, "feed": following.feed, "state": state }))["total"].clone()
    };
    assert_eq!((of_state("aside"), of_state("fresh")), (json!(2), json!(1)));
    drop(following.refresh());
    assert_eq!(of_state("aside"), json!(2), "what is aside stays aside when the feed is read again");
    drop(following.desk.call("feed_aside", json!({ "entries": [ids[0]], "state": "fresh" })));
    assert_eq!((of_state("aside"), of_state("fresh")), (json!(1), json!(2)));
    assert_eq!(following.desk.refused("feed_aside", json!({ "entries": [ids[0]], "state": "taken" }))["code"], "bad_request");
    assert_eq!(following.desk.refused("feed_aside", json!({ "entries": [9999], "state": "aside" }))["code"], "not_found");
}

#[test]
fn a_hundred_feeds_take_seconds_and_one_host_is_never_pressed() {
    let server = Server::new();
    let hosts: Vec<String> = (0..20).map(|number| format!("journal{number}.example")).collect();
    let desk = desk_beside(&server, &hosts.iter().map(String::as_str).collect::<Vec<_>>());
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    for number in 0..100 {
        let place = format!("{}/flux{number}.xml", hosts[number % 20]);
        server.put(&place, Reply::feed(rss(&[whole(number)])).after(Duration::from_millis(100)));
        drop(desk.call("feed_add", json!({ "dossier": dossier, "url": format!("http://{place}") })));
    }
    let began = Instant::now();
    let outcomes = desk.finished("feed_refresh", json!({ "dossier": dossier }));
    let took = began.elapsed();
    assert_eq!(outcomes.iter().filter(|outcome| outcome["outcome"] == "added").count(), 100, "{outcomes:?}");
    assert!(took < Duration::from_secs(30), "100 answers of 100 ms, four at a time: {took:?}");
    assert_eq!(server.most_at_once(), 1, "one request at a time to a host");
    assert_eq!(server.connections(), 100);
}

#[test]
fn one_feed_that_fails_costs_itself_alone() {
    let server = Server::new();
    server.put("courrier.example/bon.xml", Reply::feed(rss(&[whole(1)])));
    server.put("courrier.example/faux.xml", Reply::feed("ceci n’est pas un flux"));
    let desk = desk_beside(&server, &["courrier.example"]);
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    for url in ["http://courrier.example/bon.xml", "http://courrier.example/faux.xml", "http://127.0.0.1/flux.xml", "http://10.0.0.1/flux.xml"] {
        drop(desk.call("feed_add", json!({ "dossier": dossier, "url": url })));
    }
    let outcomes = desk.finished("feed_refresh", json!({ "dossier": dossier }));
    let count = |outcome: &str| outcomes.iter().filter(|row| row["outcome"] == outcome).count();
    assert_eq!((count("added"), count("refused")), (1, 3), "{outcomes:?}");
    assert!(outcomes.iter().all(|row| !row["reason"].as_str().unwrap_or_default().is_empty()));
}

#[test]
fn a_cancelled_refresh_keeps_what_came() {
    let server = Server::new();
    let desk = desk_beside(&server, &["courrier.example"]);
    allow(&desk, true);
    let dossier = desk.dossier("Essai");
    for number in 0..20 {
        let place = format!("courrier.example/flux{number}.xml");
        server.put(&place, Reply::feed(rss(&[whole(number)])).after(Duration::from_millis(100)));
        drop(desk.call("feed_add", json!({ "dossier": dossier, "url": format!("http://{place}") })));
    }
    let job = desk.call("feed_refresh", json!({ "dossier": dossier }))["job"].clone();
    drop(desk.call("job_cancel", json!({ "job": job })));
    let last = griot_tests::wait::until("the refresh ends", Duration::from_secs(30), || {
        desk.notices().into_iter().find(|notice| notice["event"] == "job" && notice["job"] == job && notice["state"] != "running")
    });
    assert_eq!(last["state"], "cancelled");
    let came = last["outcomes"].as_array().unwrap().len();
    assert!((1..5).contains(&came), "{came}");
    assert_eq!(desk.call("feed_entries", json!({ "dossier": dossier }))["total"], json!(came));
}
