//! The probable origin of a group of copies: whom the others name, else the earliest, else the fullest.
//!
//! 1. The names that each text gives as its source are known ([`credits`](super::credits())); its title may name one too.
//! 2. A member whose outlet another member names is the origin, unless it is dated more than a day after the one that names it.
//! 3. Otherwise the earliest; a bare date counts as that day's end. Equals go by length, then by outlet, title and seal: never by who came first.
//!
//! Names are compared as numbers, so that a library can look them up and find the origin of a large group without reading it again. Refuses to
//! read texts.

use super::{
    credits::{communique, push},
    print::mix,
};
use crate::words;
use chrono::{DateTime, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use std::{cmp::Ordering, collections::HashMap};

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
    /// The names its text gives as its source, as [`credits`](super::credits()) reads them.
    pub credits: &'group [String],
    /// Its words.
    pub words: usize,
    /// Its seal.
    pub seal: u64,
}
/// The probable origin of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Which member.
    pub index: usize,
    /// Why.
    pub why: Why,
    /// How many others name each member.
    pub named: Vec<usize>,
}

/// The probable origin of a group, the first of those that nothing tells apart. None of an empty group.
#[must_use]
pub fn origin(members: &[Member<'_>]) -> Option<Origin> {
    if members.len() < 2 {
        return (!members.is_empty()).then(|| Origin { index: 0, why: Why::Only, named: vec![0] });
    }
    let named = named(members);
    let best = |a: &usize, b: &usize| members[*b].before(&members[*a]).then(b.cmp(a));
    if let Some(index) = (0..members.len()).filter(|index| named[*index] > 0).max_by(|a, b| named[*a].cmp(&named[*b]).then_with(|| best(a, b))) {
        return Some(Origin { index, why: Why::Named, named });
    }
    let index = (0..members.len()).max_by(best)?;
    Some(Origin { index, why: members[index].why_first(), named })
}

/// How many others name each member.
fn named(members: &[Member<'_>]) -> Vec<usize> {
    let names: Vec<Names> = members.iter().map(Names::of).collect();
    let mut namers: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, names) in names.iter().enumerate() {
        names.given.iter().for_each(|name| namers.entry(*name).or_default().push(index));
    }
    let count = |own: &Names| {
        let mut by: Vec<usize> = own.own.iter().filter_map(|name| namers.get(name)).flatten().copied().collect();
        by.sort_unstable();
        by.dedup();
        by.into_iter().filter(|namer| own.allows(&names[*namer])).count()
    };
    names.iter().map(count).collect()
}

impl Member<'_> {
    /// Which of two is the likelier origin where none is named: the lesser.
    #[must_use]
    pub fn before(&self, other: &Self) -> Ordering {
        let (mine, theirs) = (self.published.and_then(end), other.published.and_then(end));
        (mine.is_none(), mine, other.words, self.outlet, self.title, self.seal).cmp(&(
            theirs.is_none(),
            theirs,
            self.words,
            other.outlet,
            other.title,
            other.seal,
        ))
    }

    /// Why it is taken for the origin where it is the first and none is named.
    #[must_use]
    pub fn why_first(&self) -> Why {
        if self.published.and_then(end).is_some() { Why::Earliest } else { Why::Fullest }
    }
}

/// The names that tell whether one member names another as its source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Those its outlet goes by, its own first.
    pub own: Vec<u64>,
    /// Those it gives as its source, and their beginnings. Sorted, each once.
    pub given: Vec<u64>,
    start: Option<i64>,
    end: Option<i64>,
}

impl Names {
    /// The names of a member.
    #[must_use]
    pub fn of(member: &Member<'_>) -> Self {
        let mut in_title = Vec::new();
        communique(&words::fold(member.title), &mut in_title);
        let mut given = Vec::new();
        for phrase in member.credits.iter().chain(&in_title) {
            let ends = phrase.match_indices(' ').map(|(end, _)| end).chain([phrase.len()]);
            given.extend(ends.map(|end| number(&phrase[..end])));
        }
        given.sort_unstable();
        given.dedup();
        let own = member.outlet.map_or_else(Vec::new, names).iter().map(|name| number(name)).collect();
        Self { own, given, start: member.published.and_then(start), end: member.published.and_then(end) }
    }

    /// Whether a member that gives one of its names may mean it: it is another outlet, and does not date from more than a day before.
    #[must_use]
    pub fn allows(&self, namer: &Self) -> bool {
        let is_later = matches!((self.start, namer.end), (Some(named), Some(namer)) if named > namer + DAY);
        self.own.first() != namer.own.first() && !is_later
    }
}

/// A name as a number.
fn number(name: &str) -> u64 {
    mix(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
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
