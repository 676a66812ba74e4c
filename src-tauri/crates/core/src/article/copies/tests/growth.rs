//! A group that grows by one is what it would be if it were worked out anew.

use super::*;

/// All that is kept of groups and origins.
fn kept(db: &Connection) -> Vec<String> {
    [
        "SELECT 'article ' || id || ' in ' || copy_group FROM article ORDER BY id",
        "SELECT 'group ' || id || ' from ' || origin || ' ' || why FROM copy_group ORDER BY id",
        "SELECT article || ' named by ' || named FROM copy_text ORDER BY article",
        "SELECT copy_group || ' knows ' || article || ' by ' || name || ' ' || given FROM copy_name ORDER BY copy_group, article, name, given",
    ]
    .iter()
    .flat_map(|sql| db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(|row| row.unwrap()).collect::<Vec<String>>())
    .collect()
}

/// What would be kept if every group were worked out from nothing.
fn anew(db: &Connection, ids: &[ArticleId]) -> Vec<String> {
    db.execute_batch(
        "SAVEPOINT anew; DELETE FROM copy_group; DELETE FROM copy_name; UPDATE article SET copy_group = id; UPDATE copy_text SET named = 0",
    )
    .unwrap();
    let all: BTreeSet<ArticleId> = ids.iter().copied().collect();
    regroup(db, ids[0], &all).unwrap();
    let found = kept(db);
    db.execute_batch("ROLLBACK TO anew; RELEASE anew").unwrap();
    found
}

/// A reprint, cut, quotation or something else, under some outlet, at some date, which may name another as its source.
fn some(next: &mut impl FnMut(usize) -> usize) -> Piece {
    const OUTLETS: [&str; 6] = ["Agence Presse du Baobab", "Le Relais", "Matin Clair", "APB", "La Lettre", "Conférence des ports"];
    const DATES: [&str; 7] = ["2025-05-20", "2025-05-22", "2025-05-22T09:00:00Z", "2025-05-21T22:30:00+02:00", "2025-05-26", "2025", "2025-05"];
    const TITLES: [&str; 4] = ["Le bac rouvre", "Communiqué de la Conférence des ports", "Un", "Deux"];
    let body = match next(12) {
        0..=5 => text(0..8),
        6 => text(0..5),
        7 => text(0..3),
        8 => text(40..48),
        9 => format!("{}\n{}", text(0..8), text(40..48)),
        10 => format!("{}\n{}\n{}", text(60..64), text(40..48), text(70..74)),
        other => text(100 + 10 * next(other)..108 + 10 * next(other)),
    };
    let text = match next(6) {
        0 => format!("(APB) {body}"),
        1 => format!("{body}\nSource : Le Relais"),
        2 => format!("{body}\nMatin Clair / Agence Presse du Baobab"),
        3 => format!("Communiqué de la Conférence des ports\n{body}"),
        _ => body,
    };
    piece(TITLES[next(TITLES.len())], OUTLETS[next(OUTLETS.len())], DATES[next(DATES.len())], text)
}

#[test]
fn a_group_that_grows_by_one_is_what_it_would_be_anew() {
    for seed in 0..6_u64 {
        let mut state = seed * 2 + 1;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let (mut shelf, mut ids) = (Shelf::new(), Vec::new());
        for step in 0..30 {
            let new = some(&mut next);
            match next(10) {
                0 if step > 5 => shelf.again(ids[next(ids.len())], &new.text),
                1 if step > 5 => {
                    let id = ids[next(ids.len())];
                    shelf.db.execute("UPDATE article SET outlet = ?2, published = ?3 WHERE id = ?1", (id, new.outlet, new.published)).unwrap();
                    settle(&shelf.db, DossierId(1), id).unwrap();
                }
                2 if step > 5 => {
                    let gone = ids.remove(next(ids.len()));
                    shelf.delete(gone);
                }
                _ => ids.push(shelf.add(&new)),
            }
            assert_eq!(kept(&shelf.db), anew(&shelf.db, &ids), "seed {seed}, step {step}");
        }
    }
}

#[test]
fn most_reprints_only_make_their_group_grow() {
    let mut shelf = Shelf::new();
    let ids: Vec<ArticleId> = ["Le Relais", "Matin Clair"].map(|outlet| shelf.add(&piece("Un", outlet, "2025-05-22", text(0..8)))).to_vec();
    let third = shelf.add(&piece("Un", "La Lettre", "2025-05-23", text(0..8)));
    shelf.db.execute("UPDATE article SET copy_group = id WHERE id = ?1", [third]).unwrap();
    assert!(grow(&shelf.db, third, Some(ids[1])).unwrap());
    assert!(shelf.together(ids[0], third));
    let fourth = shelf.add(&piece("Un", "Horizons", "2025-05-23", text(50..58)));
    assert!(grow(&shelf.db, fourth, None).unwrap(), "an article without copies stands alone");
    assert!(!grow(&shelf.db, fourth, Some(ArticleId(99))).unwrap(), "with one that is not there nothing is settled");
    assert!(!grow(&shelf.db, third, Some(ids[0])).unwrap(), "one that has a group already is worked out anew");
}
