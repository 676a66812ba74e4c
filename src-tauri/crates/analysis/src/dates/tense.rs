//! Whether what is said around a date has been or is still to come: the signs of its clause, weighed by their nearness; where it has none, those of its sentence.
//!
//! Signs are tenses (French futures and imperfects by their endings), participles of what is planned or done, verbs of saying, and words such as *depuis*, *jusqu’à*, *à partir de*. The words are in `data/dates.toml`.
//!
//! Refuses to parse: a sign counts wherever it stands in the clause.

use super::{Page, tokens::Token};
use crate::{cues, language::Language};

/// Tokens looked at on either side.
const AROUND: usize = 25;

/// Marks that enclose a clause.
const MARKS: [&str; 10] = [",", ";", ":", "(", ")", "«", "»", "\"", "–", "—"];

/// What the words around a date say of its time: above 0 that it is to come, below that it has been; 0 where they say nothing.
pub(super) fn lean(page: &Page<'_>, from: usize, next: usize) -> i32 {
    let edge = edge(page, from);
    let clause = edge + around(page, from, next, &MARKS);
    if clause != 0 {
        return clause;
    }
    // The sentence says it less surely than the clause.
    let sentence = around(page, from, next, &[]);
    if sentence != 0 {
        return sentence / 2;
    }
    // *Thé dansant samedi à 21 h*: a notice.
    if has_hour(page, next) { 10 } else { 0 }
}

/// What stands just before the date.
fn edge(page: &Page<'_>, from: usize) -> i32 {
    let tense = page.tense();
    let mut at = from;
    // Past an article, an apostrophe, a part of the day.
    for _ in 0..3 {
        match page.before(at) {
            "le" | "la" | "l" | "'" | "’" | "au" | "a" | "ce" | "cette" | "de" | "du" | "d" | "on" | "the" | "this" | "debut" | "fin" | "early"
            | "late" => at -= 1,
            _ => break,
        }
    }
    let Some(before) = at.checked_sub(1).filter(|_| !page.before(at).is_empty()).map(|before| lower(page, before)) else { return 0 };
    if tense.since.contains(&before) {
        -400
    } else if tense.until.contains(&before) {
        120
    } else if tense.from.contains(&before) {
        30
    } else {
        0
    }
}

/// A word in lower case, with its accents.
fn lower(page: &Page<'_>, at: usize) -> String {
    page.tokens.get(at).map_or_else(String::new, |token| token.span.of(page.text).to_lowercase())
}

/// The signs between the marks that enclose a date, each weighed by its nearness.
fn around(page: &Page<'_>, from: usize, next: usize, marks: &[&str]) -> i32 {
    let ends = |token: &Token| matches!(token.folded.as_str(), "." | "!" | "?" | "…") || marks.contains(&token.folded.as_str());
    let mut sum = 0;
    for distance in 1..=AROUND.min(from) {
        let at = from - distance;
        if ends(&page.tokens[at]) && !is_abbreviation(page, at) || page.tokens[at + 1].first_of_line {
            break;
        }
        sum += sign(page, at) * 60 / (i32::try_from(distance).unwrap_or(i32::MAX) + 2);
    }
    for distance in 1..=AROUND {
        let at = next + distance - 1;
        let Some(token) = page.tokens.get(at) else { break };
        if ends(token) && !is_abbreviation(page, at) || token.first_of_line {
            break;
        }
        sum += sign(page, at) * 60 / (i32::try_from(distance).unwrap_or(i32::MAX) + 3);
    }
    sum
}

/// A full stop inside a sentence: after one letter (*M. Diop*, *U.S.*) or between figures.
fn is_abbreviation(page: &Page<'_>, at: usize) -> bool {
    page.folded(at) == "."
        && page.tokens[at].glued
        && at > 0
        && (page.folded(at - 1).len() == 1 || page.tokens.get(at + 1).is_some_and(|next| next.glued))
}

/// What one word says.
fn sign(page: &Page<'_>, at: usize) -> i32 {
    let token = &page.tokens[at];
    if !token.word || token.number.is_some() {
        return 0;
    }
    let tense = page.tense();
    let lower = lower(page, at);
    let word = token.span.of(page.text);
    if tense.neither.contains(&lower) {
        0
    } else if tense.planned.contains(&lower) {
        8
    } else if tense.coming.contains(&lower) || cues::is_future_word(word, page.language) {
        6
    } else if tense.happens.contains(&lower) {
        3
    } else if tense.says.contains(&lower) {
        -5
    } else {
        match page.language {
            Language::Fr => french(page, at, &lower),
            Language::En => english(page, at, &lower),
        }
    }
}

fn french(page: &Page<'_>, at: usize, lower: &str) -> i32 {
    if matches!(lower, "a" | "ont" | "est" | "sont") {
        // *a annoncé*, *ont appelé*, *est mort*; not *a lieu*, *est prévu*.
        let called = |on: usize| matches!(lower, "a" | "ont") && page.tense().neither.contains(&self::lower(page, at + on));
        return if (1..=4).any(|on| is_done(page, at + on)) || (1..=2).any(called) { -5 } else { 0 };
    }
    if is_done(page, at) {
        // *sera publié*, *doit être remis*: the participle of what is to come.
        let later = |word: &str| matches!(word, "etre" | "avoir" | "sera" | "seront" | "serait" | "seraient" | "aura" | "auront");
        let passive = (1..=3).any(|back| at.checked_sub(back).is_some_and(|before| later(page.folded(before))));
        return if passive { 0 } else { -3 };
    }
    let past = page.tense().past.contains(lower) || cues::is_past_word(lower, Language::Fr);
    // *était prévu* is of what was to come.
    let planned = || (1..=2).any(|on| page.tense().planned.contains(&self::lower(page, at + on)));
    if past && !planned() { -5 } else { 0 }
}

fn english(page: &Page<'_>, at: usize, lower: &str) -> i32 {
    if page.tense().past.contains(lower) || cues::is_past_word(lower, Language::En) {
        let passive = (1..=2).any(|back| at.checked_sub(back).is_some_and(|before| page.folded(before) == "be"));
        let planned = || (1..=2).any(|on| page.tense().planned.contains(&self::lower(page, at + on)));
        return if passive || planned() { 0 } else { -5 };
    }
    0
}

/// A past participle of what has been done.
fn is_done(page: &Page<'_>, at: usize) -> bool {
    let Some(token) = page.tokens.get(at) else { return false };
    let raw = token.span.of(page.text);
    let word = raw.to_lowercase();
    let tense = page.tense();
    // *Élysée* is a name; *Licencié* opens a sentence.
    let opens = token.first_of_line || at.checked_sub(1).is_some_and(|before| matches!(page.folded(before), "." | "!" | "?" | "»" | "\""));
    let raw = if opens { word.as_str() } else { raw };
    !tense.planned.contains(&word) && !tense.neither.contains(&word) && (tense.done.contains(&word) || cues::is_past_participle(raw, page.language))
}

/// *à 20 h*, *de 18 h à 23 h*, *at 8 p.m.* after a date.
fn has_hour(page: &Page<'_>, next: usize) -> bool {
    (next..next + 4).any(|at| {
        page.tokens.get(at).is_some_and(|token| {
            token.number.is_some() && matches!(page.folded(at + 1), "h" | "heures" | "pm" | "am" | "p" | "a")
                || token.folded.len() <= 5 && token.folded.ends_with('h') && token.folded.starts_with(|letter: char| letter.is_ascii_digit())
                || token.folded.contains('h') && token.folded.bytes().filter(u8::is_ascii_digit).count() >= 3 && token.folded.len() <= 5
        })
    })
}
