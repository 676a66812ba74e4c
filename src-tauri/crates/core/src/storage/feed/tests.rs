use super::*;
use chrono::{DateTime, Utc};
use griot_document::{
    read::{Candidate, Format, Quality, Verdict},
    tree::{Block, plain},
};

fn library() -> (tempfile::TempDir, Connection, Following) {
    let folder = tempfile::tempdir().unwrap();
    let db = crate::storage::open_read_write(&folder.path().join("a.griot")).unwrap();
    let dossier = crate::storage::dossier::insert(&db, "Essai flux", false, "2026-01-15T09:00:00.000Z").unwrap();
    let feed = insert(&db, dossier, "https://courrier.example/flux", "courrier.example", false, None, None).unwrap();
    let following = following(&db, feed).unwrap();
    (folder, db, following)
}

fn entry_of(key: usize, verdict: Verdict, text: &str) -> Entry {
    let candidate = |value: String| vec![Candidate { value, origin: "feed:title".into(), words: None }];
    let now: DateTime<Utc> = "2026-01-15T09:00:00Z".parse().unwrap();
    let extract = Extract {
        format: Format::Feed,
        label: None,
        key: Some(key.to_string()),
        files: Vec::new(),
        pictures: Vec::new(),
        titles: candidate(format!("Titre {key}")),
        authors: Vec::new(),
        outlets: Vec::new(),
        published: candidate(format!("2025-12-{:02}T10:00:00+01:00", key % 28 + 1)),
        urls: candidate(format!("https://courrier.example/{key}")),
        langs: Vec::new(),
        blocks: vec![Block::Paragraph { content: plain(text) }],
        standfirst: false,
        quality: Quality { verdict, reasons: Vec::new(), words: 3 },
        demonstration: false,
        charset: "UTF-8".into(),
    };
    Entry::of(extract, now)
}

fn documents(db: &Connection) -> u32 {
    db.query_row("SELECT count(*) FROM feed_document", [], |row| row.get(0)).unwrap()
}

#[test]
fn two_thousand_entries_are_kept_and_those_the_feed_still_holds_are_among_them() {
    let (_folder, db, feed) = library();
    let batch = |range: std::ops::Range<usize>| range.map(|key| entry_of(key, Verdict::Partial, "Un texte")).collect::<Vec<_>>();
    assert_eq!(keep(&db, &feed, &batch(0..1500), None, "2026-01-15T09:00:00.000Z").unwrap(), 1500);
    assert_eq!(keep(&db, &feed, &batch(1400..2600), None, "2026-01-15T10:00:00.000Z").unwrap(), 1100);
    assert_eq!(get(&db, feed.id).unwrap().unwrap().row.entries, 2000);
    assert_eq!(keep(&db, &feed, &batch(1400..2600), None, "2026-01-15T11:00:00.000Z").unwrap(), 0, "none of them was forgotten");
}

#[test]
fn an_entry_that_is_written_anew_is_read_anew_until_it_is_taken() {
    let (_folder, db, feed) = library();
    keep(&db, &feed, &[entry_of(1, Verdict::Partial, "Début")], Some(b"a"), "2026-01-15T09:00:00.000Z").unwrap();
    assert_eq!(documents(&db), 0, "a feed of teasers need not be kept");
    keep(&db, &feed, &[entry_of(1, Verdict::Full, "Le texte entier")], Some(b"b"), "2026-01-15T10:00:00.000Z").unwrap();
    let (_, rows) = entries(&db, feed.dossier, None, None, 0, 10).unwrap();
    assert_eq!((rows.len(), rows[0].complete, rows[0].excerpt.as_str()), (1, true, "Le texte entier"));
    assert_eq!(content(&db, rows[0].id).unwrap().1.as_deref(), Some(&b"b"[..]));
    taken(&db, rows[0].id, None).unwrap();
    assert_eq!(documents(&db), 0, "what no entry needs is let go");
    keep(&db, &feed, &[entry_of(1, Verdict::Full, "Encore autre chose")], Some(b"c"), "2026-01-15T11:00:00.000Z").unwrap();
    let (_, rows) = entries(&db, feed.dossier, Some(feed.id), None, 0, 10).unwrap();
    assert_eq!((rows[0].state, rows[0].excerpt.as_str()), (EntryState::Taken, "Le texte entier"));
    assert_eq!(documents(&db), 0);
}

#[test]
fn entries_are_listed_by_instant_and_by_the_feeds_order() {
    let (_folder, db, feed) = library();
    let batch: Vec<_> = [3, 31, 2].into_iter().map(|key| entry_of(key, Verdict::Partial, "Un texte")).collect();
    keep(&db, &feed, &batch, None, "2026-01-15T09:00:00.000Z").unwrap();
    let (total, rows) = entries(&db, feed.dossier, None, Some(EntryState::Fresh), 0, 10).unwrap();
    let titles: Vec<_> = rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!((total, titles), (3, vec!["Titre 3", "Titre 31", "Titre 2"]), "those of one instant stay in the feed’s order");
}
