//! Feasts of a fixed day: *à Noël*, *le 14-Juillet*, *New Year’s Day*.
//!
//! Refuses feasts that move (Easter, the Ramadan) and a feast that only names a thing (*le marché de Noël*, *le père Noël*).

use super::{
    Hit, Page, What,
    value::{Parts, Toward},
};
use crate::language::Language;

/// The feast that starts at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    match page.language {
        Language::Fr => french(page, at),
        Language::En => english(page, at),
    }
}

fn french(page: &Page<'_>, at: usize) -> Option<Hit> {
    let lead = page.leads(at);
    let when = matches!(lead, "a" | "pour" | "avant" | "apres" | "depuis" | "des" | "jour" | "jusqu" | "ici" | "la" | "le");
    match page.folded(at) {
        "noel" if when && lead != "le" => fixed(page, at, 1, 12, 25),
        "noel" if lead == "de" && matches!(before_of(page, at), "jour" | "lendemain") => fixed(page, at, 1, 12, 25),
        "toussaint" if when => fixed(page, at, 1, 11, 1),
        "saint" if page.says(at + 1, &["-", "sylvestre"]) && when => fixed(page, at, 3, 12, 31),
        "jour" if page.says(at + 1, &["de", "l"]) && page.folded(at + 4) == "an" => fixed(page, at, 5, 1, 1),
        "nouvel" if page.folded(at + 1) == "an" && when => fixed(page, at, 2, 1, 1),
        _ => None,
    }
}

fn english(page: &Page<'_>, at: usize) -> Option<Hit> {
    if !page.tokens[at].capital {
        return None;
    }
    let when = matches!(page.before(at), "at" | "by" | "before" | "after" | "since" | "until" | "on" | "last" | "this");
    match page.folded(at) {
        "christmas" if page.folded(at + 1) == "eve" => fixed(page, at, 2, 12, 24),
        "christmas" if page.folded(at + 1) == "day" => fixed(page, at, 2, 12, 25),
        "christmas" if when => fixed(page, at, 1, 12, 25),
        "new" if page.folded(at + 1) == "year" && page.folded(at + 3) == "s" => match page.folded(at + 4) {
            "eve" => fixed(page, at, 5, 12, 31),
            "day" => fixed(page, at, 5, 1, 1),
            _ => None,
        },
        _ => None,
    }
}

/// The word before *de* before a token.
fn before_of<'a>(page: &'a Page<'_>, at: usize) -> &'a str {
    at.checked_sub(1).map_or("", |of| page.before(of))
}

fn fixed(page: &Page<'_>, at: usize, tokens: usize, month: u32, day: u32) -> Option<Hit> {
    let mut next = at + tokens;
    // *le Nouvel An juif* is of another calendar.
    if matches!(page.folded(next), "juif" | "chinois" | "lunaire" | "berbere" | "musulman" | "orthodoxe" | "russe" | "tibetain" | "iranien") {
        return None;
    }
    // *Noël Diallo* is a man.
    if page.tokens.get(next).is_some_and(|token| token.word && token.capital && !token.first_of_line) {
        return None;
    }
    let (toward, year) = match page.tokens.get(next).filter(|token| token.plain && token.digits == 4 && !token.first_of_line) {
        Some(token) => (Toward::Near, token.number.and_then(|year| i32::try_from(year).ok())),
        None => (super::absolute::toward(page, next).0, None),
    };
    next = if year.is_some() { next + 1 } else { super::absolute::toward(page, next).1 };
    let parts = Parts { year, month: Some(month), day: Some(day) };
    parts.is_possible().then(|| Hit { next, what: What::Dates(vec![(at, next, parts)], toward) })
}
