//! Dates that name their day: *le 22 mai 2025*, *du 3 au 5 mai*, *May 22*; others are handed to `figures`, `months` and `years`.

use super::{
    Hit, Page, What,
    figures::{numeric, short_year, year},
    lexicon::number_word,
    months, relative,
    value::{Parts, Toward, is_year},
    years,
};
use crate::language::Language;

/// The date that starts at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.tokens.get(at)?;
    if token.number.is_some() {
        return numeric(page, at)
            .or_else(|| days_then_month(page, at, at))
            .or_else(|| day_of_month(page, at))
            .or_else(|| months::part_of_year(page, at))
            .or_else(|| years::at(page, at));
    }
    if page.lexicon.weekday(&token.folded).is_some() {
        return weekday_then_date(page, at);
    }
    if month_at(page, at).is_some() {
        let english = if page.language == Language::En { month_then_days(page, at, at) } else { None };
        return english.or_else(|| months::at(page, at));
    }
    day_in_words(page, at).or_else(|| months::part_of_year(page, at)).or_else(|| months::season(page, at)).or_else(|| years::in_words(page, at))
}

/// *le premier mai*, *le quinze août 2024*.
fn day_in_words(page: &Page<'_>, at: usize) -> Option<Hit> {
    if page.language != Language::Fr
        || !(page.folded(at) == "premier" || matches!(page.before(at), "le" | "du" | "au") || page.lexicon.weekday(page.before(at)).is_some())
    {
        return None;
    }
    let day = if page.folded(at) == "premier" { 1 } else { number_word(page.folded(at))? };
    let month = month_at(page, at + 1).filter(|_| page.lexicon.is_month_in_full(page.folded(at + 1)))?;
    let after = past_month(page, at + 1);
    let (year, after) = match written_year(page, after) {
        Year::Of(year, after) => (Some(year), after),
        Year::None => (None, after),
        Year::Impossible(_) => return None,
    };
    let (toward, next) = toward(page, after);
    let parts = Parts { year, month: Some(month), day: Some(day) };
    parts.is_possible().then(|| Hit { next, what: What::Dates(vec![(at, next, parts)], toward) })
}

/// *le 22 de ce mois*, *le 3 du mois prochain*, *le 12 courant*.
fn day_of_month(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = &page.tokens[at];
    let day = token.number.filter(|day| (1..=31).contains(day) && token.digits <= 2)?;
    if page.language != Language::Fr || !matches!(page.before(at), "le" | "du" | "au" | "les") {
        return None;
    }
    let hit = |next: usize, by: i32| Some(Hit { next, what: What::DayOf(day, by) });
    if page.says(at + 1, &["courant"]) {
        return hit(at + 2, 0);
    }
    if page.says(at + 1, &["de", "ce", "mois"]) || page.says(at + 1, &["du", "mois", "courant"]) || page.says(at + 1, &["du", "mois", "en", "cours"])
    {
        return hit(at + if page.folded(at + 3) == "en" { 5 } else { 4 }, 0);
    }
    if page.says(at + 1, &["du", "mois"]) {
        if page.lexicon.last.contains(page.folded(at + 3)) {
            return hit(at + 4, -1);
        }
        if page.lexicon.next.contains(page.folded(at + 3)) {
            return hit(at + 4, 1);
        }
    }
    None
}

/// A month by name at a token. English months are capitalised: *may* and *march* are verbs.
pub(super) fn month_at(page: &Page<'_>, at: usize) -> Option<u32> {
    let token = page.tokens.get(at)?;
    if page.language == Language::En && !token.capital {
        return None;
    }
    page.lexicon.month(&token.folded)
}

/// Past the full stop of an abbreviated month.
pub(super) fn past_month(page: &Page<'_>, at: usize) -> usize {
    let short = page.folded(at).len() <= 5;
    let stop = page.tokens.get(at + 1).is_some_and(|token| token.glued && token.folded == ".");
    // The stop of an abbreviation, where the date goes on.
    if short && stop && page.number(at + 2).is_some() { at + 2 } else { at + 1 }
}

/// *22 mai 2025*, *1er et 2 juin*, *du 3 au 5 mai*, *28 mai au 2 juin 2025*. `from` is where the mention starts.
fn days_then_month(page: &Page<'_>, from: usize, at: usize) -> Option<Hit> {
    let mut days = vec![(from, at)];
    let mut next = at + 1;
    let mut ranged = false;
    // Further days before the month.
    while days.len() < 6 {
        let Some((day, range)) = another(page, next) else { break };
        ranged |= range;
        days.push((day, day));
        next = day + 1;
        if ranged {
            break;
        }
    }
    next = of_month(page, next);
    let month = month_at(page, next)?;
    let after = past_month(page, next);
    let figures: Vec<u32> = days.iter().filter_map(|(_, at)| page.number(*at)).collect();
    if figures.iter().any(|day| !(1..=31).contains(day)) || days.iter().any(|(_, at)| page.tokens[*at].digits > 2) {
        return (figures.len() == 1 && page.tokens[at].digits <= 2).then_some(Hit { next: after, what: What::Nothing });
    }
    let hyphen = page.folded(after) == "-" && page.tokens.get(after + 1).is_some_and(|token| token.glued && token.digits == 4);
    let (year, after) = match written_year(page, if hyphen { after + 1 } else { after }) {
        Year::Of(year, after) => (Some(year), after),
        Year::None => year_after_comma(page, after),
        Year::Impossible(after) => return Some(Hit { next: after, what: What::Nothing }),
    };
    let (toward, after) = toward(page, after);
    let part = |day: u32| Parts { year, month: Some(month), day: Some(day) };
    ranged |= days.len() == 2 && between(page, from);
    if let [first, last] = figures[..]
        && ranged
    {
        return Some(Hit {
            next: after,
            what: if part(first).is_possible() && part(last).is_possible() && first < last {
                What::Range(part(first), part(last), toward)
            } else {
                What::Nothing
            },
        });
    }
    if days.len() == 1
        && let Some((second, end)) = second_date(page, after, between(page, from))
    {
        let first = Parts { year, month: Some(month), day: figures.first().copied() };
        return Some(Hit {
            next: end,
            what: if first.is_possible() && second.is_possible() { What::Range(first, second, toward) } else { What::Nothing },
        });
    }
    let last = days.len() - 1;
    let dates = days
        .iter()
        .zip(&figures)
        .enumerate()
        .map(|(index, ((from, at), day))| (*from, if index == last { after } else { at + 1 }, part(*day)))
        .collect();
    Some(Hit { next: after, what: What::Dates(dates, toward) })
}

/// The day after a comma, *et*, *au* or a hyphen; whether the join makes a range.
fn another(page: &Page<'_>, at: usize) -> Option<(usize, bool)> {
    let join = page.tokens.get(at)?;
    let range = page.lexicon.until.contains(&join.folded) || matches!(join.folded.as_str(), "-" | "–" | "—");
    if !range && join.folded != "," && !page.lexicon.joins.contains(&join.folded) {
        return None;
    }
    let mut day = at + 1;
    if matches!(page.folded(day), "le" | "au" | "les" | "the") {
        day += 1;
    }
    if page.lexicon.weekday(page.folded(day)).is_some() {
        day += 1;
    }
    (page.number(day).is_some() && page.tokens[day].digits <= 2).then_some((day, range))
}

/// *au 2 juin 2025* after a first date; *et le 2 juin* where the first stood after *entre*.
fn second_date(page: &Page<'_>, at: usize, between: bool) -> Option<(Parts, usize)> {
    let join = page.tokens.get(at)?;
    let joins = between && page.lexicon.joins.contains(&join.folded);
    if !joins && !page.lexicon.until.contains(&join.folded) && !matches!(join.folded.as_str(), "-" | "–" | "—") {
        return None;
    }
    let mut next = at + 1;
    while matches!(page.folded(next), "au" | "le" | "the" | "'" | "’") || page.lexicon.weekday(page.folded(next)).is_some() {
        next += 1;
    }
    let (day, month_place) = (page.number(next)?, of_month(page, next + 1));
    let month = month_at(page, month_place)?;
    let after = past_month(page, month_place);
    let (year, after) = match written_year(page, after) {
        Year::Of(year, after) => (Some(year), after),
        Year::None => (None, after),
        Year::Impossible(_) => return None,
    };
    Some((Parts { year, month: Some(month), day: Some(day) }, after))
}

/// Past *of* in *the 3rd of May*, past the hyphen of *14-Juillet*.
fn of_month(page: &Page<'_>, at: usize) -> usize {
    let hyphen = page.folded(at) == "-" && page.tokens[at].glued && page.tokens.get(at + 1).is_some_and(|token| token.glued);
    if hyphen || (page.language == Language::En && page.folded(at) == "of") { at + 1 } else { at }
}

/// Whether a pair of days stands after *entre (le)*, *between (the)*.
fn between(page: &Page<'_>, from: usize) -> bool {
    let back = |steps: usize| from.checked_sub(steps).map_or("", |at| page.folded(at));
    matches!(back(1), "entre" | "between") || (matches!(back(1), "le" | "the") && matches!(back(2), "entre" | "between"))
}

/// *May 22, 2025*, *May 3-5*, *May 28 to June 2, 2025*.
fn month_then_days(page: &Page<'_>, from: usize, at: usize) -> Option<Hit> {
    let month = month_at(page, at)?;
    let mut next = past_month(page, at);
    if page.folded(next) == "the" {
        next += 1;
    }
    let first = page.number(next).filter(|_| page.tokens[next].digits <= 2)?;
    let mut days = vec![(from, next + 1, first)];
    let mut ranged = false;
    next += 1;
    if let Some((day, range)) = another(page, next)
        && !(page.folded(next) == "," && page.tokens[day].digits != 2 && !page.tokens[day].plain)
        && month_at(page, day + 1).is_none()
        && (range || page.lexicon.joins.contains(page.folded(next)))
    {
        ranged = range || between(page, from);
        days.push((day, day + 1, page.number(day)?));
        next = day + 1;
    }
    let mut year = None;
    let comma = page.past(next, &[","]);
    match written_year(page, comma) {
        Year::Of(found, after) => (year, next) = (Some(found), after),
        Year::Impossible(after) if comma == next => return Some(Hit { next: after, what: What::Nothing }),
        _ => {}
    }
    let part = |day: u32, year| Parts { year, month: Some(month), day: Some(day) };
    if days.iter().any(|(_, _, day)| !part(*day, year).is_possible()) {
        return Some(Hit { next, what: What::Nothing });
    }
    if days.len() == 1
        && year.is_none()
        && (page.lexicon.until.contains(page.folded(next)) || matches!(page.folded(next), "-" | "–" | "—"))
        && let Some(second) = month_at(page, next + 1)
        && let Some(day) = page.number(past_month(page, next + 1))
    {
        let mut end = past_month(page, next + 1) + 1;
        if let Year::Of(found, after) = written_year(page, page.past(end, &[","])) {
            (year, end) = (Some(found), after);
        }
        return Some(Hit { next: end, what: What::Range(part(first, None), Parts { year, month: Some(second), day: Some(day) }, Toward::Near) });
    }
    let (toward, next) = toward(page, next);
    if let [(_, _, a), (_, _, b)] = days[..]
        && ranged
    {
        return Some(Hit { next, what: if a < b { What::Range(part(a, year), part(b, year), toward) } else { What::Nothing } });
    }
    let last = days.len() - 1;
    let dates = days.iter().enumerate().map(|(index, (from, end, day))| (*from, if index == last { next } else { *end }, part(*day, year))).collect();
    Some(Hit { next, what: What::Dates(dates, toward) })
}

/// *jeudi 22 mai 2025*, *Thursday, May 22*; a weekday alone is relative.
fn weekday_then_date(page: &Page<'_>, at: usize) -> Option<Hit> {
    let mut next = page.past(at + 1, &[","]);
    if matches!(page.folded(next), "le" | "the") {
        next += 1;
    }
    if page.number(next).is_some() {
        let hit = days_then_month(page, at, next).or_else(|| numeric(page, next).map(|hit| from(hit, at)));
        return hit.map(|hit| from(hit, at)).or_else(|| weekday_and_day(page, at, next));
    }
    if page.language == Language::En && month_at(page, next).is_some() { month_then_days(page, at, next) } else { None }
}

/// *lundi 3*, where nothing makes the number an hour or a count.
fn weekday_and_day(page: &Page<'_>, at: usize, number: usize) -> Option<Hit> {
    let weekday = page.lexicon.weekday(page.folded(at))?;
    let token = &page.tokens[number];
    let day = token.number.filter(|day| (1..=31).contains(day) && token.digits <= 2 && number == at + 1 && token.plain)?;
    let after = page.tokens.get(number + 1);
    // *jeudi 2.295 cas*
    if after.is_some_and(|after| after.glued && !after.word) && page.tokens.get(number + 2).is_some_and(|next| next.glued && next.number.is_some()) {
        return None;
    }
    let free = after.is_none_or(|after| {
        after.first_of_line
            || (after.word
                && (crate::words::is_stop(&after.folded, page.language) || relative::is_part_of_day(&after.folded) || after.folded == "apres"))
            || (!after.word && !matches!(after.folded.as_str(), ":" | "/" | "-" | "%" | "€" | "$" | "°"))
    });
    (free && page.language == Language::Fr && !matches!(page.folded(number + 1), "h" | "a" | "heures")
        || free && page.folded(number + 1) == "a" && page.number(number + 2).is_some())
    .then_some(Hit { next: number + 1, what: What::WeekdayDay(weekday, day) })
}

/// A hit that starts at an earlier token.
fn from(mut hit: Hit, at: usize) -> Hit {
    if let What::Dates(dates, _) = &mut hit.what
        && let Some(first) = dates.first_mut()
    {
        first.0 = at;
    }
    hit
}

/// A year after a month.
pub(super) enum Year {
    Of(i32, usize),
    None,
    /// Figures that stand for a year and are none: *22 mai 20025*.
    Impossible(usize),
}

pub(super) fn written_year(page: &Page<'_>, at: usize) -> Year {
    let Some(token) = page.tokens.get(at).filter(|token| !token.first_of_line && token.plain) else { return Year::None };
    let Some(value) = token.number.and_then(|value| i32::try_from(value).ok()) else { return Year::None };
    // `1,200` and `2 000` are amounts.
    let goes_on = page.tokens.get(at + 1).is_some_and(|next| {
        next.glued && matches!(next.folded.as_str(), "," | ".") && page.tokens.get(at + 2).is_some_and(|third| third.glued && third.digits > 0)
    });
    if goes_on {
        return Year::None;
    }
    match token.digits {
        4 if is_year(value) => Year::Of(value, at + 1),
        4.. => Year::Impossible(at + 1),
        2 if page.language == Language::Fr => {
            let free =
                page.tokens.get(at + 1).is_none_or(|next| !next.word || next.first_of_line || (crate::words::is_stop(&next.folded, page.language)));
            let hour = page.tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), ":" | "%" | "h" | "/"));
            if free && !hour {
                u32::try_from(value).ok().and_then(|value| year(short_year(value))).map_or(Year::None, |year| Year::Of(year, at + 1))
            } else {
                Year::None
            }
        }
        _ => Year::None,
    }
}

/// *22 May, 2025*; an amount after the comma is none.
fn year_after_comma(page: &Page<'_>, at: usize) -> (Option<i32>, usize) {
    match written_year(page, page.past(at, &[","])) {
        Year::Of(year, after) if page.folded(at) == "," && page.tokens[at + 1].digits == 4 && !page.lexicon.units.contains(page.folded(after)) => {
            (Some(year), after)
        }
        _ => (None, at),
    }
}

/// *dernier*, *prochain*, *de l’an dernier*, *this year* after a date.
pub(super) fn toward(page: &Page<'_>, at: usize) -> (Toward, usize) {
    let word = page.folded(at);
    if page.language == Language::En {
        return match (word, page.folded(at + 1)) {
            ("this", "year") => (Toward::Year(0), at + 2),
            ("last", "year") => (Toward::Year(-1), at + 2),
            ("next", "year") => (Toward::Year(1), at + 2),
            _ => (Toward::Near, at),
        };
    }
    if page.lexicon.last.contains(word) {
        return (Toward::Past, at + 1);
    }
    if page.lexicon.next.contains(word) {
        return (Toward::Future, at + 1);
    }
    if word == "de" && page.folded(at + 1) == "cette" && page.folded(at + 2) == "annee" {
        return (Toward::Year(0), at + 3);
    }
    if word == "de" && page.folded(at + 1) == "l" && matches!(page.folded(at + 3), "an" | "annee") {
        if page.lexicon.last.contains(page.folded(at + 4)) {
            return (Toward::Year(-1), at + 5);
        }
        if page.lexicon.next.contains(page.folded(at + 4)) {
            return (Toward::Year(1), at + 5);
        }
    }
    (Toward::Near, at)
}
