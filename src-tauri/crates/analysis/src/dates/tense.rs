//! Whether what is said around a weekday is still to come.

use super::Page;
use crate::cues;

/// Tokens looked at on either side.
const AROUND: usize = 25;

/// Whether the clause of a token looks ahead; where the clause has no verb we know, its sentence.
pub(super) fn looks_ahead(page: &Page<'_>, at: usize) -> bool {
    let clause = side(page, at, &[",", ";", ":", "(", ")", "«", "»", "–", "—"]);
    match (clause.future, clause.past) {
        (true, false) => true,
        (false, true) => false,
        (true, true) => clause.future_is_nearer,
        (false, false) => {
            let sentence = side(page, at, &[]);
            sentence.future && (!sentence.past || sentence.future_is_nearer)
        }
    }
}

/// Whether a date that would be to come is told as past: by the tense of its clause or, where it is `far`, of its sentence.
pub(super) fn is_told_as_past(page: &Page<'_>, at: usize, far: bool) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|index| page.tokens.get(index)).map_or("", |token| token.span.of(page.text));
    if matches!(before(1).to_lowercase().as_str(), "jusqu" | "jusque" | "until" | "till" | "by")
        || matches!(before(2).to_lowercase().as_str(), "ici" | "jusqu" | "plus" | "partir" | "compter")
        || before(3) == "jusqu"
    {
        return false;
    }
    // *engagé en mai*, *annoncée le 3*: the participle before the date says when.
    if (2..=3).any(|back| cues::is_past_participle(before(back), page.language)) {
        return true;
    }
    let clause = side(page, at, &[",", ";", ":", "(", ")", "«", "»", "–", "—"]);
    if clause.future || clause.past {
        return clause.past && !(clause.future && clause.future_is_nearer);
    }
    let sentence = side(page, at, &[]);
    far && sentence.past && !(sentence.future && sentence.future_is_nearer)
}

struct Signs {
    future: bool,
    past: bool,
    future_is_nearer: bool,
}

/// The tenses between the marks that enclose a token.
fn side(page: &Page<'_>, at: usize, marks: &[&str]) -> Signs {
    let stops = |token: &super::Token| {
        token.first_of_line || matches!(token.folded.as_str(), "." | "!" | "?" | "…") || marks.contains(&token.folded.as_str())
    };
    let mut near = (usize::MAX, usize::MAX);
    let mut look = |index: usize, distance: usize| {
        let word = page.tokens[index].span.of(page.text);
        if cues::is_future_word(word, page.language) {
            near.0 = near.0.min(distance);
        } else if cues::is_past_word(word, page.language) {
            near.1 = near.1.min(distance);
        }
    };
    for distance in 1..=AROUND.min(at) {
        let index = at - distance;
        if stops(&page.tokens[index]) && !page.tokens[index].first_of_line {
            break;
        }
        look(index, distance);
        if page.tokens[index].first_of_line {
            break;
        }
    }
    for distance in 1..=AROUND {
        let Some(token) = page.tokens.get(at + distance) else { break };
        if stops(token) {
            break;
        }
        look(at + distance, distance);
    }
    Signs { future: near.0 != usize::MAX, past: near.1 != usize::MAX, future_is_nearer: near.0 < near.1 }
}
