//! Months, quarters, half-years and seasons: *mai 2025*, *de mars à mai*, *fin juin*, *au premier trimestre 2025*, *l’été dernier*.
//!
//! Refuses a capitalised French month (*Mars* is a planet) and a short form without its year.

use super::{
    Hit, Nearness, Page, What,
    absolute::{Year, month_at, past_month, toward, written_year},
    value::{Parts, Toward, season as months_of},
};
use crate::language::Language;

/// *mai 2025*, *de mars à mai 2024*, *en juillet*, *juin prochain*.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let month = month_at(page, at)?;
    let after = past_month(page, at);
    let (year, after) = match written_year(page, past_of(page, after)) {
        Year::Of(year, after) => (Some(year), after),
        Year::None => (None, after),
        Year::Impossible(after) => return Some(Hit { next: after, what: What::Nothing }),
    };
    let first = Parts { year, month: Some(month), day: None };
    let told = year.is_some() || is_told(page, at);
    if let Some(hit) = range(page, at, after, first, told) {
        return Some(hit);
    }
    let (mut toward, next) = toward(page, after);
    if page.language == Language::En && toward == Toward::Near {
        if page.lexicon.last.contains(page.before(at)) {
            toward = Toward::Past;
        } else if page.lexicon.next.contains(page.before(at)) {
            toward = Toward::Future;
        }
    }
    if year.is_none() && !page.lexicon.is_month_in_full(page.folded(at)) {
        return None;
    }
    (told || toward != Toward::Near).then(|| Hit { next, what: What::Dates(vec![(at, next, first)], toward) })
}

/// Past a comma or *of* before an English year: *May, 2025*, *May of 2025*.
fn past_of(page: &Page<'_>, at: usize) -> usize {
    if page.language == Language::En { page.past(at, &[",", "of"]) } else { at }
}

/// Whether what stands before a month without a year makes it one.
fn is_told(page: &Page<'_>, at: usize) -> bool {
    match page.language {
        // *Un poisson d’avril* is a joke.
        Language::Fr => !(page.tokens[at].capital || page.leads(at) == "d" && at > 1 && page.before(at - 2) == "poisson"),
        Language::En => {
            page.lexicon.before_month.contains(page.before(at))
                || (page.before(at) == "-" && at >= 2 && matches!(page.folded(at - 2), "mid" | "late" | "early"))
        }
    }
}

/// *de mars à mai 2024*, *juin-juillet*, *entre avril et juin*.
fn range(page: &Page<'_>, at: usize, after: usize, first: Parts, told: bool) -> Option<Hit> {
    let joins = page.lexicon.until.contains(page.folded(after))
        || matches!(page.folded(after), "-" | "–")
        || (page.lexicon.joins.contains(page.folded(after)) && matches!(page.before(at), "entre" | "between"));
    if !joins {
        return None;
    }
    let second = (after + 1..after + 3).find(|place| month_at(page, *place).is_some() && page.lexicon.is_month_in_full(page.folded(*place)))?;
    if second > after + 1 && !matches!(page.folded(after + 1), "a" | "en" | "fin" | "debut" | "mi" | "late" | "early") {
        return None;
    }
    let month = month_at(page, second);
    let (end, next) = match written_year(page, past_of(page, past_month(page, second))) {
        Year::Of(year, next) => (Some(year), next),
        Year::None if told => (None, past_month(page, second)),
        _ => return None,
    };
    let (toward, next) = if end.is_none() { toward(page, next) } else { (Toward::Near, next) };
    // *d’octobre 2024 à mars*: the end is of the year after.
    let last = match (first.year, end) {
        (Some(year), None) => Parts { year: Some(if month < first.month { year + 1 } else { year }), month, day: None },
        _ => Parts { year: end, month, day: None },
    };
    Some(Hit { next, what: What::Range(first, last, toward) })
}

/// *premier trimestre 2025*, *T1 2025*, *second semestre 2024*, *first quarter of 2025*, *Q1 2025*.
pub(super) fn part_of_year(page: &Page<'_>, at: usize) -> Option<Hit> {
    let (which, months, next) = part(page, at)?;
    let mut next = next;
    while matches!(page.folded(next), "de" | "of" | "l" | "'" | "’" | "annee") {
        next += 1;
    }
    let Year::Of(year, after) = written_year(page, next) else { return None };
    let month = |month: u32| Parts { year: Some(year), month: Some(month), day: None };
    Some(Hit { next: after, what: What::Range(month((which - 1) * months + 1), month(which * months), Toward::Near) })
}

/// Which part, of how many months, and the token after its words.
fn part(page: &Page<'_>, at: usize) -> Option<(u32, u32, usize)> {
    let short = match page.folded(at).as_bytes() {
        [b't' | b'q', digit @ b'1'..=b'4'] => Some((u32::from(digit - b'0'), 3)),
        [b's' | b'h', digit @ b'1'..=b'2'] => Some((u32::from(digit - b'0'), 6)),
        _ => None,
    };
    if let Some((which, months)) = short.filter(|_| page.tokens[at].capital) {
        return Some((which, months, at + 1));
    }
    let which = match page.folded(at) {
        "premier" | "first" | "1er" | "1st" => 1,
        "deuxieme" | "second" | "2e" | "2eme" | "2nd" => 2,
        "troisieme" | "third" | "3e" | "3eme" | "3rd" => 3,
        "quatrieme" | "fourth" | "4e" | "4eme" | "4th" => 4,
        _ => return None,
    };
    let months = match page.folded(at + 1) {
        "trimestre" | "quarter" => 3,
        "semestre" | "half" if which <= 2 => 6,
        _ => return None,
    };
    Some((which, months, at + 2))
}

/// *l’été dernier*, *cet hiver*, *au printemps 2025*, *last summer*, *the winter of 2024*.
pub(super) fn season(page: &Page<'_>, at: usize) -> Option<Hit> {
    let which = match (page.language, page.folded(at)) {
        (Language::Fr, "printemps") | (Language::En, "spring") => 0,
        (Language::Fr, "ete") | (Language::En, "summer") => 1,
        (Language::Fr, "automne") | (Language::En, "autumn") => 2,
        (Language::Fr, "hiver") | (Language::En, "winter") => 3,
        _ => return None,
    };
    let before = page.before(at);
    let next = if page.language == Language::En { page.past(at + 1, &["of"]) } else { at + 1 };
    // *a été 2025 fois* is no summer: an article, an apostrophe or *en* goes before.
    let noun = page.language == Language::En || matches!(before, "'" | "’" | "le" | "au" | "du" | "cet" | "ce" | "en" | "printemps");
    if noun
        && let Year::Of(year, after) = written_year(page, next)
        && page.tokens[next].digits == 4
    {
        let (first, last) = months_of(year, which);
        return Some(Hit { next: after, what: What::Range(first, last, Toward::Near) });
    }
    let hit = |next: usize, nearness: Nearness| Some(Hit { next, what: What::Season(which, nearness) });
    match page.language {
        Language::Fr if noun && page.lexicon.last.contains(page.folded(at + 1)) => hit(at + 2, Nearness::Last),
        Language::Fr if noun && page.lexicon.next.contains(page.folded(at + 1)) => hit(at + 2, Nearness::Next),
        Language::Fr if matches!(before, "cet" | "ce") => hit(at + 1, Nearness::This),
        Language::En if before == "last" => hit(at + 1, Nearness::Last),
        Language::En if before == "next" => hit(at + 1, Nearness::Next),
        Language::En if before == "this" => hit(at + 1, Nearness::This),
        _ => None,
    }
}
