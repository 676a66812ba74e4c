//! The probable origin of a group of copies: whom the others name, else the earliest, else the fullest.
//!
//! 1. From each text's opening and closing words the names it gives as its source are read: `(AFP)`, *avec APA*, *Source : Le Relais*, *paru dans …*,
//!    *Communiqué de …*, a last line that is only a name.
//! 2. A member whose outlet another member names is the origin, unless it is dated more than a day after the one that names it.
//! 3. Otherwise the earliest; a bare date counts as that day's end. Equals go by length, then by outlet, title and seal: never by who came first.
//!
//! Refuses to read names out of the body of a text: an article that reports what an agency said is not that agency's.

use crate::words;
use chrono::{DateTime, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Letters of a text's beginning and of its end in which it names its source.
const ZONE: usize = 320;
/// Words of a name that are kept.
const NAME: usize = 6;
/// A line of no more words may be a credit.
const CREDIT_LINE: usize = 8;
/// Seconds by which a text may be dated after one that names it.
const DAY: i64 = 86_400;

/// Why a member is taken for the origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Others name its outlet as their source.
    Named,
    /// It is the earliest.
    Earliest,
    /// No date is known: it is the longest.
    Fullest,
    /// There is no other.
    Only,
}

/// What is known of a member of a group.
#[derive(Debug, Clone, Copy)]
pub struct Member<'group> {
    /// Its title.
    pub title: &'group str,
    /// Who published it.
    pub outlet: Option<&'group str>,
    /// When: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339.
    pub published: Option<&'group str>,
    /// The names its text gives as its source, as [`credits`] reads them.
    pub credits: &'group [String],
    /// Its words.
    pub words: usize,
    /// Its seal.
    pub seal: u64,
}

/// The probable origin of a group, and why. None of an empty group.
#[must_use]
pub fn origin(members: &[Member<'_>]) -> Option<(usize, Why)> {
    if members.len() < 2 {
        return (!members.is_empty()).then_some((0, Why::Only));
    }
    let named = named(members);
    let dated: Vec<Option<i64>> = members.iter().map(|member| member.published.and_then(end)).collect();
    let rank = |index: usize| {
        let member = &members[index];
        (dated[index].is_none(), dated[index], usize::MAX - member.words, member.outlet, member.title, member.seal)
    };
    if let Some((index, _)) = named.iter().max_by(|(a, times), (b, others)| times.cmp(others).then_with(|| rank(**b).cmp(&rank(**a)))) {
        return Some((*index, Why::Named));
    }
    let first = (0..members.len()).min_by(|a, b| rank(*a).cmp(&rank(*b)))?;
    Some((first, if dated[first].is_some() { Why::Earliest } else { Why::Fullest }))
}

/// The members that others name, and how often.
fn named(members: &[Member<'_>]) -> BTreeMap<usize, usize> {
    let mut namers: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (index, member) in members.iter().enumerate() {
        let mut phrases = member.credits.to_vec();
        communique(&words::fold(member.title), &mut phrases);
        for phrase in &phrases {
            let mut prefix = String::new();
            for word in phrase.split(' ') {
                if !prefix.is_empty() {
                    prefix.push(' ');
                }
                prefix.push_str(word);
                namers.entry(prefix.clone()).or_default().insert(index);
            }
        }
    }
    let keys: Vec<Vec<String>> = members.iter().map(|member| member.outlet.map_or_else(Vec::new, names)).collect();
    let mut found = BTreeMap::new();
    for (index, member) in members.iter().enumerate() {
        let by: BTreeSet<usize> = keys[index]
            .iter()
            .filter_map(|key| namers.get(key))
            .flatten()
            .filter(|namer| keys[**namer].first() != keys[index].first() && !is_later(member.published, members[**namer].published))
            .copied()
            .collect();
        if !by.is_empty() {
            found.insert(index, by.len());
        }
    }
    found
}

/// Whether a text is dated more than a day after one that names it.
fn is_later(named: Option<&str>, namer: Option<&str>) -> bool {
    match (named.and_then(start), namer.and_then(end)) {
        (Some(named), Some(namer)) => named > namer + DAY,
        _ => false,
    }
}

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
fn communique(zone: &str, found: &mut Vec<String>) {
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

fn push(words: &[&str], found: &mut Vec<String>) {
    let name: Vec<&str> = words.iter().skip_while(|word| LITTLE.contains(*word)).take(NAME).copied().collect();
    if name.iter().map(|word| word.len()).sum::<usize>() >= 2 {
        found.push(name.join(" "));
    }
}

/// The names an outlet goes by, folded: its own first, then its initials, or what stands in its brackets.
fn names(outlet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let host = outlet.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let plain = if !host.contains(' ') && host.contains('.') { host.split('.').next().unwrap_or(host) } else { outlet };
    let (name, inside) = plain.split_once('(').map_or((plain, None), |(name, rest)| (name, rest.split_once(')').map(|(inside, _)| inside)));
    for part in [Some(name), inside].into_iter().flatten() {
        let folded = words::fold(part);
        push(&words::spans(&folded).into_iter().map(|span| span.of(&folded)).collect::<Vec<_>>(), &mut found);
    }
    let initials: String =
        words::spans(name).into_iter().filter_map(|span| span.of(name).chars().next()).filter(|letter| letter.is_uppercase()).collect();
    if initials.chars().count() >= 3 {
        found.push(words::fold(&initials));
    }
    found
}

fn cut(text: &str, letters: usize) -> &str {
    text.char_indices().nth(letters).map_or(text, |(end, _)| &text[..end])
}

fn tail(text: &str, letters: usize) -> &str {
    text.char_indices().rev().nth(letters).map_or(text, |(start, _)| &text[start..])
}

/// The first second of a date.
fn start(date: &str) -> Option<i64> {
    bounds(date).map(|(start, _)| start)
}

/// The last second of a date.
fn end(date: &str) -> Option<i64> {
    bounds(date).map(|(_, end)| end)
}

fn bounds(date: &str) -> Option<(i64, i64)> {
    let date = date.trim();
    if let Ok(exact) = DateTime::parse_from_rfc3339(date) {
        return Some((exact.timestamp(), exact.timestamp()));
    }
    for format in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"] {
        if let Ok(exact) = NaiveDateTime::parse_from_str(date, format) {
            return Some((exact.and_utc().timestamp(), exact.and_utc().timestamp()));
        }
    }
    for format in ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%dT%H:%M%#z"] {
        if let Ok(exact) = DateTime::parse_from_str(date, format) {
            return Some((exact.timestamp(), exact.timestamp()));
        }
    }
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let (from, until) = match date.len() {
        4 => day(&format!("{date}-01-01")).map(|from| (from, from.checked_add_months(Months::new(12))))?,
        7 => day(&format!("{date}-01")).map(|from| (from, from.checked_add_months(Months::new(1))))?,
        _ => day(date.get(..10)?).map(|from| (from, from.checked_add_days(Days::new(1))))?,
    };
    let second = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc().timestamp();
    Some((second(from), second(until?) - 1))
}
