//! Grouping with a real library: any order, new versions, mended metadata, the user's word.

mod cost;
mod growth;

use super::*;
use rusqlite::named_params;
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

/// An article to be stored.
#[derive(Clone)]
pub(super) struct Piece {
    pub title: &'static str,
    pub outlet: &'static str,
    pub published: &'static str,
    pub url: Option<&'static str>,
    pub text: String,
}

fn piece(title: &'static str, outlet: &'static str, published: &'static str, text: impl Into<String>) -> Piece {
    Piece { title, outlet, published, url: None, text: text.into() }
}

/// A paragraph of invented words; another number, another paragraph.
fn paragraph(number: usize) -> String {
    const SYLLABLES: [&str; 16] = ["ba", "ko", "ti", "mé", "ru", "sa", "lo", "né", "di", "fa", "gou", "wé", "ya", "zi", "pé", "tan"];
    let mut state = number as u64 + 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut words: Vec<String> = (0..30).map(|_| (0..2 + next() % 3).map(|_| SYLLABLES[next() % 16]).collect()).collect();
    words[12].push(',');
    format!("{}.", words.join(" "))
}

fn text(numbers: std::ops::Range<usize>) -> String {
    numbers.map(paragraph).collect::<Vec<_>>().join("\n")
}

/// A library on disk that holds nothing.
pub(super) struct Shelf {
    pub db: Connection,
    _folder: tempfile::TempDir,
    next: i64,
}

impl Shelf {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = crate::storage::open_read_write(&folder.path().join("copies.griot")).unwrap();
        db.execute_batch("PRAGMA synchronous = OFF").unwrap();
        db.execute_batch("INSERT INTO dossier (id, title, created, used) VALUES (1, 'un', '', ''), (2, 'deux', '', '')").unwrap();
        Self { db, _folder: folder, next: 0 }
    }

    fn version(&mut self, article: Option<i64>, text: &str) -> i64 {
        self.next += 1;
        let hash = format!("{:x}", copies::fingerprint(text).seal());
        self.db.execute("INSERT INTO text (hash, body) VALUES (?1, ?2) ON CONFLICT DO NOTHING", (&hash, text)).unwrap();
        let sql = "INSERT INTO article_version (id, article, text, blocks, standfirst, verdict, reasons, format, charset, captured)
            VALUES (?1, ?2, ?3, '[]', 0, 'full', '[]', 'text', 'utf-8', '')";
        self.db.execute(sql, (self.next, article.unwrap_or(self.next), &hash)).unwrap();
        self.next
    }

    /// Stores an article and files it; gives its id and what filing it took.
    pub fn add_to(&mut self, dossier: i64, piece: &Piece) -> (ArticleId, Duration) {
        self.db.execute_batch("BEGIN").unwrap();
        let id = self.version(None, &piece.text);
        let params = named_params! {
            ":id": id, ":dossier": dossier, ":title": piece.title, ":outlet": piece.outlet, ":published": piece.published, ":url": piece.url,
        };
        let sql = "INSERT INTO article (id, dossier, version, title, outlet, authors, published, url, words, excerpt, copy_group, added)
            VALUES (:id, :dossier, :id, :title, :outlet, '[]', :published, :url, 0, '', :id, '')";
        self.db.execute(sql, params).unwrap();
        let begun = Instant::now();
        file(&self.db, DossierId(dossier), ArticleId(id), VersionId(id), &piece.text).unwrap();
        let took = begun.elapsed();
        self.db.execute_batch("COMMIT").unwrap();
        (ArticleId(id), took)
    }

    fn add(&mut self, piece: &Piece) -> ArticleId {
        self.add_to(1, piece).0
    }

    fn again(&mut self, article: ArticleId, text: &str) {
        let version = self.version(Some(article.0), text);
        self.db.execute("UPDATE article SET version = ?2 WHERE id = ?1", (article, version)).unwrap();
        file(&self.db, DossierId(1), article, VersionId(version), text).unwrap();
    }

    fn delete(&mut self, article: ArticleId) {
        self.db.execute_batch("BEGIN").unwrap();
        remove(&self.db, DossierId(1), article).unwrap();
        self.db.execute("DELETE FROM article WHERE id = ?1", [article]).unwrap();
        self.db.execute("DELETE FROM article_version WHERE article = ?1", [article]).unwrap();
        self.db.execute_batch("COMMIT").unwrap();
    }

    fn together(&self, a: ArticleId, b: ArticleId) -> bool {
        store::group_of(&self.db, a).unwrap() == store::group_of(&self.db, b).unwrap()
    }

    fn origin(&self, article: ArticleId) -> Option<(ArticleId, String)> {
        store::origin(&self.db, article).unwrap()
    }

    /// The groups of two and more and their origins, by the places of the pieces in the list.
    fn picture(&self, ids: &[ArticleId]) -> BTreeSet<(Vec<usize>, usize, String)> {
        let place = |id: ArticleId| ids.iter().position(|other| *other == id).unwrap();
        let mut groups: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (index, id) in ids.iter().enumerate() {
            groups.entry(store::group_of(&self.db, *id).unwrap().unwrap()).or_default().push(index);
        }
        groups
            .into_iter()
            .filter(|(_, members)| members.len() > 1)
            .map(|(group, members)| {
                assert_eq!(members.iter().map(|member| ids[*member].0).min(), Some(group), "a group is called by its smallest id");
                let (origin, why) = self.origin(ids[members[0]]).unwrap();
                (members, place(origin), why)
            })
            .collect()
    }
}

/// What the user has said of an article's copies.
#[derive(Debug, PartialEq, Eq)]
enum Choice {
    None,
    Split,
    Join,
}

/// What the user has said of an article's copies.
fn choice(db: &Connection, article: ArticleId) -> Result<Choice> {
    Ok(match store::party(db, article)? {
        None => Choice::None,
        Some((party, apart)) => match (apart, store::joined_with(db, party)?.is_empty()) {
            (_, false) => Choice::Join,
            (true, true) => Choice::Split,
            (false, true) => Choice::None,
        },
    })
}

/// Takes an article out before it is deleted.
fn remove(db: &Connection, dossier: DossierId, article: ArticleId) -> Result<()> {
    let mut touched = withdraw(db, dossier, article)?;
    store::delete(db, article)?;
    if let Some(group) = store::group_of(db, article)? {
        touched.extend(store::members(db, group)?.into_iter().map(|member| member.article));
        store::delete_names(db, article)?;
        store::set_group(db, article, article.0)?;
        store::delete_group(db, group)?;
        touched.remove(&article);
    }
    match touched.first() {
        Some(first) => Ok(regroup(db, *first, &touched)?),
        None => Ok(()),
    }
}

/// Reprints, cuts, quotations, a round-up, a brief that two articles open with.
fn press() -> Vec<Piece> {
    let (one, two) = (text(0..8), text(40..48));
    vec![
        piece("Le bac rouvre", "Agence Presse du Baobab", "2025-05-22T09:00:00Z", one.clone()),
        piece("Rouvert", "Le Relais", "2025-05-22", format!("(APB) {one}\nTous droits réservés.")),
        piece("Un bac pour tous", "Matin Clair", "2025-05-21T20:00:00Z", format!("{one}\nSource : Agence Presse du Baobab")),
        piece("En bref", "La Lettre", "2025-05-23", text(0..3)),
        piece("Le port parle", "Le Relais", "2025-05-22", two.clone()),
        piece("Le port a parlé", "Matin Clair", "2025-05-20", two.clone()),
        piece("Deux nouvelles", "La Lettre", "2025-05-24", format!("{one}\n{two}")),
        piece("Analyse", "Horizons", "2025-05-25", format!("{}\n{two}\n{}", text(60..66), text(70..78))),
        piece("Brève suite", "Horizons", "2025-05-26", format!("{}\n{}", text(0..3), text(80..100))),
        piece("Autre sujet", "Horizons", "2025-05-22", text(110..118)),
    ]
}

/// Numbers in some order, the same for the same seed.
fn order(seed: u64, length: usize) -> Vec<usize> {
    let mut state = seed * 2 + 1;
    let mut order: Vec<usize> = (0..length).collect();
    for at in (1..length).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (state >> 33) as usize % (at + 1));
    }
    order
}

fn stored_in(order: &[usize], pieces: &[Piece]) -> (Shelf, Vec<ArticleId>) {
    let mut shelf = Shelf::new();
    let mut ids = vec![ArticleId(0); pieces.len()];
    for index in order {
        ids[*index] = shelf.add(&pieces[*index]);
    }
    (shelf, ids)
}

#[test]
fn the_same_articles_give_the_same_groups_and_origins_in_any_order() {
    let pieces = press();
    let (shelf, ids) = stored_in(&order(0, pieces.len()), &pieces);
    let expected = shelf.picture(&ids);
    assert!(expected.contains(&(vec![4, 5], 5, "earliest".to_owned())), "the quoted text and its reprint, without those that quote it: {expected:?}");
    assert!(expected.iter().any(|(members, origin, why)| members[..3] == [0, 1, 2] && *origin == 0 && why == "named"), "{expected:?}");
    for seed in 1..30 {
        let (shelf, ids) = stored_in(&order(seed, pieces.len()), &pieces);
        assert_eq!(shelf.picture(&ids), expected, "order {seed}");
    }
}

#[test]
fn the_groups_of_a_library_are_those_of_its_files() {
    let pieces = press();
    let (shelf, ids) = stored_in(&(0..pieces.len()).collect::<Vec<_>>(), &pieces);
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let found: Vec<usize> = ids.iter().map(|id| store::group_of(&shelf.db, *id).unwrap().unwrap() as usize - 1).collect();
    assert_eq!(copies::groups(&texts), found);
}

#[test]
fn new_versions_give_the_groups_that_their_texts_alone_would_give() {
    let pieces = press();
    for seed in 0..6 {
        let (mut shelf, ids) = stored_in(&order(seed, pieces.len()), &pieces);
        let mut now = pieces.clone();
        // The text that holds a core together changes, and comes back; another becomes a copy.
        for (step, index) in order(seed + 7, pieces.len()).into_iter().take(5).enumerate() {
            now[index].text =
                if step % 2 == 0 { text(200 + 10 * index..208 + 10 * index) } else { format!("{}\n{}", paragraph(index + 300), text(0..8)) };
            shelf.again(ids[index], &now[index].text);
        }
        let (fresh, others) = stored_in(&(0..pieces.len()).collect::<Vec<_>>(), &now);
        assert_eq!(shelf.picture(&ids), fresh.picture(&others), "order {seed}");
        for index in 0..pieces.len() {
            shelf.again(ids[index], &pieces[index].text);
        }
        let (fresh, others) = stored_in(&(0..pieces.len()).collect::<Vec<_>>(), &pieces);
        assert_eq!(shelf.picture(&ids), fresh.picture(&others), "order {seed}, and back");
    }
}

#[test]
fn a_deleted_article_leaves_the_groups_of_the_rest() {
    let pieces = press();
    for gone in 0..pieces.len() {
        let (mut shelf, mut ids) = stored_in(&order(gone as u64, pieces.len()), &pieces);
        shelf.delete(ids.remove(gone));
        let mut rest = pieces.clone();
        rest.remove(gone);
        let (fresh, others) = stored_in(&(0..rest.len()).collect::<Vec<_>>(), &rest);
        assert_eq!(shelf.picture(&ids), fresh.picture(&others), "without {gone}");
    }
}

#[test]
fn mended_metadata_move_the_origin() {
    let (mut shelf, body) = (Shelf::new(), text(0..8));
    let first = shelf.add(&piece("Un", "Le Relais", "2025-05-22", body.clone()));
    let second = shelf.add(&piece("Deux", "Matin Clair", "2025-05-23", body));
    assert_eq!(shelf.origin(second), Some((first, "earliest".to_owned())));
    shelf.db.execute("UPDATE article SET published = '2025-05-01' WHERE id = ?1", [second]).unwrap();
    settle(&shelf.db, DossierId(1), second).unwrap();
    assert_eq!(shelf.origin(first), Some((second, "earliest".to_owned())));
}

#[test]
fn a_group_never_crosses_a_dossier() {
    let mut shelf = Shelf::new();
    let here = shelf.add_to(1, &piece("Un", "Le Relais", "2025-05-22", text(0..8))).0;
    let there = shelf.add_to(2, &piece("Deux", "Matin Clair", "2025-05-22", text(0..8))).0;
    assert!(!shelf.together(here, there));
    join(&shelf.db, here, there).unwrap();
    assert!(!shelf.together(here, there), "not even by hand");
}

#[test]
fn a_split_article_stays_apart_from_all_copies_to_come() {
    let (mut shelf, body) = (Shelf::new(), text(0..8));
    let ids: Vec<ArticleId> =
        ["Le Relais", "Matin Clair", "La Lettre"].map(|outlet| shelf.add(&piece("Un", outlet, "2025-05-22", body.clone()))).to_vec();
    split(&shelf.db, ids[0]).unwrap();
    assert!(!shelf.together(ids[0], ids[1]) && shelf.together(ids[1], ids[2]));
    assert_eq!(choice(&shelf.db, ids[0]).unwrap(), Choice::Split);
    let late = shelf.add(&piece("Quatre", "Horizons", "2025-05-23", body));
    assert!(!shelf.together(ids[0], late) && shelf.together(ids[1], late));
    forget(&shelf.db, ids[0]).unwrap();
    assert!(ids.iter().all(|id| shelf.together(*id, late)), "undone, the program decides again");
    assert_eq!(choice(&shelf.db, ids[0]).unwrap(), Choice::None);
}

#[test]
fn a_split_survives_a_new_version_and_a_deletion() {
    let (mut shelf, body) = (Shelf::new(), text(0..8));
    let kept = shelf.add(&piece("Un", "Le Relais", "2025-05-22", body.clone()));
    let with_address =
        Piece { url: Some("https://www.exemple.invalid/deux?utm_source=lettre"), ..piece("Deux", "Matin Clair", "2025-05-22", body.clone()) };
    let other = shelf.add(&with_address);
    split(&shelf.db, other).unwrap();
    shelf.again(other, &format!("{body}\nMis à jour."));
    assert!(!shelf.together(kept, other), "a new version keeps the choice");
    shelf.delete(other);
    let back = shelf.add(&Piece { url: Some("https://exemple.invalid/deux/"), title: "Titre refait", ..with_address });
    assert!(!shelf.together(kept, back), "the same address keeps the choice");
    let nameless = piece("Trois", "La Lettre", "2025-05-22", body);
    let third = shelf.add(&nameless);
    assert!(shelf.together(kept, third));
    split(&shelf.db, third).unwrap();
    shelf.delete(third);
    let back = shelf.add(&nameless);
    assert!(!shelf.together(kept, back), "the same text under the same title keeps the choice");
}

#[test]
fn joined_articles_stay_together_whatever_their_texts() {
    let mut shelf = Shelf::new();
    let first = shelf.add(&piece("Un", "Le Relais", "2025-05-22", text(0..8)));
    let translated = piece("One", "The Relay", "2025-05-23", text(50..58));
    let second = shelf.add(&translated);
    assert!(!shelf.together(first, second));
    join(&shelf.db, first, second).unwrap();
    assert!(shelf.together(first, second));
    assert_eq!(choice(&shelf.db, second).unwrap(), Choice::Join);
    shelf.again(first, &text(90..98));
    assert!(shelf.together(first, second), "a new version keeps the choice");
    shelf.delete(second);
    let second = shelf.add(&translated);
    assert!(shelf.together(first, second), "so does a deletion");
    let third = shelf.add(&piece("Again", "The Post", "2025-05-24", text(50..58)));
    assert!(shelf.together(first, third), "copies of a joined article come with it");
    split(&shelf.db, second).unwrap();
    assert!(!shelf.together(first, second) && !shelf.together(first, third));
    assert_eq!(choice(&shelf.db, first).unwrap(), Choice::None, "the join is gone");
}

#[test]
fn two_articles_split_from_a_group_can_be_joined_with_each_other() {
    let (mut shelf, body) = (Shelf::new(), text(0..8));
    let ids: Vec<ArticleId> = ["A", "B", "C", "D"].map(|outlet| shelf.add(&piece("Un", outlet, "2025-05-22", body.clone()))).to_vec();
    split(&shelf.db, ids[2]).unwrap();
    split(&shelf.db, ids[3]).unwrap();
    join(&shelf.db, ids[2], ids[3]).unwrap();
    assert!(shelf.together(ids[2], ids[3]) && shelf.together(ids[0], ids[1]) && !shelf.together(ids[0], ids[2]));
}

#[test]
fn a_library_of_schema_one_is_filed_once() {
    let pieces = press();
    let (shelf, ids) = stored_in(&(0..pieces.len()).collect::<Vec<_>>(), &pieces);
    let expected = shelf.picture(&ids);
    let clear = "DELETE FROM copy_text; DELETE FROM copy_print; DELETE FROM copy_key; DELETE FROM copy_link; DELETE FROM copy_group;
        UPDATE article SET copy_group = 1; INSERT OR REPLACE INTO setting (name, value) VALUES ('copies-refile', '1')";
    shelf.db.execute_batch(clear).unwrap();
    assert!(must_refile(&shelf.db).unwrap());
    refile_all(&shelf.db).unwrap();
    assert!(!must_refile(&shelf.db).unwrap());
    assert_eq!(shelf.picture(&ids), expected);
}

#[test]
fn the_card_shows_the_origin_first_who_was_joined_and_what_it_was_split_from() {
    let (mut shelf, body) = (Shelf::new(), text(0..8));
    let late = shelf.add(&piece("Un", "Le Relais", "2025-05-23", body.clone()));
    let early = shelf.add(&piece("Deux", "Matin Clair", "2025-05-22", body.clone()));
    let apart = shelf.add(&piece("Trois", "La Lettre", "2025-05-24", body));
    let translated = shelf.add(&piece("One", "The Relay", "2025-05-25", text(50..58)));
    split(&shelf.db, apart).unwrap();
    join(&shelf.db, late, translated).unwrap();
    let card = of(&shelf.db, late).unwrap();
    let rows: Vec<_> = card.members.iter().map(|row| (row.id, row.origin, row.joined)).collect();
    assert_eq!(rows, [(early, true, false), (late, false, false), (translated, false, true)]);
    assert!(card.split_from.is_empty());
    let card = of(&shelf.db, apart).unwrap();
    assert!(card.members.is_empty() && card.why.is_none());
    assert_eq!(card.split_from.iter().map(|row| row.id).collect::<Vec<_>>(), [late, early]);
}
