//! Sentences that end without a mark: a heading or a colon run into the sentence after it.
//!
//! Only where the next sentence shows itself: a pronoun or an article with a capital, a small word after it, and before it nothing that a
//! name or a title follows. What else has no mark stays one sentence.

use super::{Open, abbreviation::LISTS, line::Line};
use crate::{language::Language, words};

/// Whether a sentence ends at the white space at `at`; and where that is over.
pub(super) fn ends(line: &Line, open: Open, at: usize) -> (usize, bool) {
    let next = line.skip(at, char::is_whitespace);
    let found = line.is(next, char::is_uppercase) && open.first < at && begins(line, open, at, next) && !line.enclosures.holds(at, next);
    // The caller goes on at `next` either way: the span is trimmed.
    (next, found)
}

fn begins(line: &Line, open: Open, at: usize, next: usize) -> bool {
    if !line.back(at).is_some_and(|last| last.is_alphanumeric() || matches!(last, ')' | ']' | '%')) {
        return false;
    }
    let end = line.skip(next, char::is_alphanumeric);
    let comma = line.is(end, |letter| letter == ',');
    let elided = line.is(end, is_apostrophe);
    // Most capitals are names: they are let go before any list is looked at.
    let follower = line.skip(end, |letter| letter.is_whitespace() || is_apostrophe(letter));
    if !(comma || (follower > end && line.is(follower, char::is_lowercase))) || line.chars(next + 1, end).any(char::is_uppercase) {
        return false;
    }
    let (letters, word) = (end - next, line.word(next));
    let folded = words::fold(&word);
    let begins = if comma { LISTS.connectors.contains(&folded) } else { LISTS.starters.contains(&folded) && (letters > 1 || elided) };
    if !begins {
        return false;
    }
    let from = line.run_before(open.start, at, char::is_alphanumeric);
    let before = words::fold(&line.chars(from, at).collect::<String>());
    !LISTS.before_a_name.contains(&before) && !words::is_stop(&before, Language::Fr) && !words::is_stop(&before, Language::En)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}
