//! The names that a text gives as its source: `(AFP)`, *avec APA*, *Source : Le Relais*, *paru dans …*, *Communiqué de …*, a last line that is only
//! a name.
//!
//! Refuses to read names out of the body of a text: an article that reports what an agency said is not that agency's.

use crate::words;

/// Letters of a text's beginning and of its end in which it names its source.
const ZONE: usize = 320;
/// Words of a name that are kept.
const NAME: usize = 6;
/// A line of no more words may be a credit.
const CREDIT_LINE: usize = 8;

/// The names a text gives as its source, folded, without articles. Sorted, each once.
#[must_use]
pub fn credits(text: &str) -> Vec<String> {
    let opening = words::fold(cut(text, ZONE));
    let closing = words::fold(tail(text, ZONE));
    let mut found = Vec::new();
    for zone in [&opening, &closing] {
        bracketed(zone, &mut found);
        cued(zone, &mut found);
    }
    communique(&opening, &mut found);
    date_line(&opening, &mut found);
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if LINE_CUES.iter().any(|cue| words::fold(first).starts_with(cue)) {
        credit_line(&words::fold(first), &mut found);
    }
    if let Some(last) = text.lines().rev().map(str::trim).find(|line| !line.is_empty())
        && text.lines().filter(|line| !line.trim().is_empty()).nth(1).is_some()
    {
        credit_line(&words::fold(last), &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

const CUES: [&str; 22] = [
    "source :",
    "source:",
    "source\u{a0}:",
    "source\u{202f}:",
    "sources :",
    "sources:",
    "sources\u{a0}:",
    "sources\u{202f}:",
    "©",
    "copyright",
    "credit :",
    "credit:",
    "credit\u{a0}:",
    "paru dans",
    "parue dans",
    "publie dans",
    "publie par",
    "publie sur",
    "paru sur",
    "published in",
    "published by",
    "appeared in",
];
const LINE_CUES: [&str; 6] = ["par ", "by ", "avec ", "with ", "source", "©"];
const LITTLE: [&str; 22] = [
    "le",
    "la",
    "les",
    "l",
    "the",
    "de",
    "du",
    "des",
    "d",
    "avec",
    "with",
    "par",
    "by",
    "et",
    "and",
    "source",
    "sources",
    "agence",
    "journal",
    "site",
    "quotidien",
    "of",
];

fn cued(zone: &str, found: &mut Vec<String>) {
    for cue in CUES {
        for (at, _) in zone.match_indices(cue) {
            let rest = &zone[at + cue.len()..];
            let end = rest.find(['\n', '.', ';', '(', '|']).unwrap_or(rest.len());
            pieces(&rest[..end], found);
        }
    }
}

fn bracketed(zone: &str, found: &mut Vec<String>) {
    for part in zone.split('(').skip(1) {
        if let Some((inside, _)) = part.split_once(')')
            && inside.split_whitespace().count() <= NAME
        {
            pieces(inside, found);
        }
    }
}

/// `BAMAKO, 12 mai, APB – Les ministres…`
fn date_line(opening: &str, found: &mut Vec<String>) {
    let line = opening.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some((head, _)) = [" – ", " — ", " - ", " -- "].iter().filter_map(|dash| line.split_once(dash)).min_by_key(|(head, _)| head.len())
        && head.split_whitespace().count() <= CREDIT_LINE
    {
        pieces(head, found);
    }
}

fn credit_line(line: &str, found: &mut Vec<String>) {
    if line.split_whitespace().count() <= CREDIT_LINE {
        pieces(line, found);
    }
}

/// The organisation whose communiqué it is: any of the words after the word *communiqué*, because its titles vary.
pub(super) fn communique(zone: &str, found: &mut Vec<String>) {
    for cue in ["communique", "statement by", "press release"] {
        if let Some((_, rest)) = zone.split_once(cue) {
            let line = rest.lines().next().unwrap_or_default();
            let words: Vec<&str> = words::spans(line).into_iter().take(12).map(|span| span.of(line)).collect();
            for at in 0..words.len() {
                if !LITTLE.contains(&words[at]) {
                    push(&words[at..], found);
                }
            }
        }
    }
}

/// The names in a credit: `le relais/afp`, `awa diop avec apa`.
fn pieces(credit: &str, found: &mut Vec<String>) {
    for piece in credit.split(['/', ',', '|', '–', '—', '&', '+', '·', '\n', '.']) {
        for name in
            piece.split(" avec ").flat_map(|name| name.split(" with ")).flat_map(|name| name.split(" et ")).flat_map(|name| name.split(" and "))
        {
            push(&words::spans(name).into_iter().map(|span| span.of(name)).collect::<Vec<_>>(), found);
        }
    }
}

pub(super) fn push(words: &[&str], found: &mut Vec<String>) {
    let name: Vec<&str> = words.iter().skip_while(|word| LITTLE.contains(*word)).take(NAME).copied().collect();
    if name.iter().map(|word| word.len()).sum::<usize>() >= 2 {
        found.push(name.join(" "));
    }
}

fn cut(text: &str, letters: usize) -> &str {
    text.char_indices().nth(letters).map_or(text, |(end, _)| &text[..end])
}

fn tail(text: &str, letters: usize) -> &str {
    text.char_indices().rev().nth(letters).map_or(text, |(start, _)| &text[start..])
}
