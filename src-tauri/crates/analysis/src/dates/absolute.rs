//! Dates that name their day, month or year: *le 22 mai 2025*, *du 3 au 5 mai*, *2025-05-22*, *fin juin*, *depuis 2023*.

use super::{
    Hit, Page, What,
    figures::{numeric, short_year, single, year},
    value::{Parts, Toward, is_year},
};
use crate::language::Language;

/// The date that starts at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = page.tokens.get(at)?;
    if !token.word {
        return None;
    }
    if token.number.is_some() {
        return numeric(page, at).or_else(|| days_then_month(page, at, at)).or_else(|| years(page, at));
    }
    if page.lexicon.weekday(&token.folded).is_some() {
        return weekday_then_date(page, at);
    }
    if month_at(page, at).is_some() {
        let english = if page.language == Language::En { month_then_days(page, at, at) } else { None };
        return english.or_else(|| months(page, at));
    }
    part_of_year(page, at)
}

/// A month by name at a token. English months are capitalised: *may* and *march* are verbs.
fn month_at(page: &Page<'_>, at: usize) -> Option<u32> {
    let token = page.tokens.get(at)?;
    if page.language == Language::En && !token.capital {
        return None;
    }
    page.lexicon.month(&token.folded)
}

/// Past the full stop of an abbreviated month.
fn past_month(page: &Page<'_>, at: usize) -> usize {
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
    let (year, after) = match written_year(page, after) {
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

/// Past *of* in *the 3rd of May*.
fn of_month(page: &Page<'_>, at: usize) -> usize {
    if page.language == Language::En && page.folded(at) == "of" { at + 1 } else { at }
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
        return hit.map(|hit| from(hit, at));
    }
    if page.language == Language::En && month_at(page, next).is_some() { month_then_days(page, at, next) } else { None }
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

/// *mai 2025*, *de mars à mai 2024*, *en juillet*, *juin prochain*.
fn months(page: &Page<'_>, at: usize) -> Option<Hit> {
    let month = month_at(page, at)?;
    let after = past_month(page, at);
    let (year, after) = match written_year(page, if page.language == Language::En { page.past(after, &[","]) } else { after }) {
        Year::Of(year, after) => (Some(year), after),
        Year::None => (None, after),
        Year::Impossible(after) => return Some(Hit { next: after, what: What::Nothing }),
    };
    let first = Parts { year, month: Some(month), day: None };
    if (page.lexicon.until.contains(page.folded(after))
        || matches!(page.folded(after), "-" | "–")
        || (page.lexicon.joins.contains(page.folded(after)) && matches!(page.before(at), "entre" | "between")))
        && let Some(second) = month_at(page, after + 1)
        && let Year::Of(end, next) = written_year(page, past_month(page, after + 1))
    {
        return Some(Hit { next, what: What::Range(first, Parts { year: Some(end), month: Some(second), day: None }, Toward::Near) });
    }
    let (mut toward, mut next) = toward(page, after);
    if page.language == Language::En {
        next = after;
        if page.lexicon.last.contains(page.before(at)) {
            toward = Toward::Past;
        } else if page.lexicon.next.contains(page.before(at)) {
            toward = Toward::Future;
        }
    }
    if year.is_none() && !page.lexicon.is_month_in_full(page.folded(at)) {
        return None;
    }
    let told = year.is_some()
        || toward != Toward::Near
        || (page.lexicon.before_month.contains(page.before(at)) && !(page.language == Language::Fr && page.tokens[at].capital))
        || (page.before(at) == "-" && at >= 2 && page.folded(at - 2) == "mi");
    told.then(|| Hit { next, what: What::Dates(vec![(at, next, first)], toward) })
}

/// A year, or years joined, after a word that says so: *depuis 2023*, *de 2020 à 2023*, *(2024)*.
fn years(page: &Page<'_>, at: usize) -> Option<Hit> {
    let token = &page.tokens[at];
    let value = i32::try_from(token.number?).ok().filter(|value| token.digits == 4 && token.plain && is_year(*value))?;
    let after = page.tokens.get(at + 1);
    if after.is_some_and(|after| {
        page.lexicon.units.contains(&after.folded)
            || matches!(after.folded.as_str(), "%" | "€" | "$" | "£" | "°" | "°c" | ":" | "h") && after.folded != ":"
    }) || after.is_some_and(|after| {
        after.glued && matches!(after.folded.as_str(), "," | "." | "-" | "/") && page.tokens.get(at + 2).is_some_and(|token| token.glued)
    }) {
        return None;
    }
    let before = page.before(at);
    let apostrophe = matches!(before, "'" | "’");
    if token.glued && !apostrophe && !matches!(before, "(" | "«" | "“" | "[" | "-") {
        return None;
    }
    let ends = after.is_none_or(|after| {
        !after.word || after.first_of_line || crate::words::is_stop(&after.folded, page.language) || page.lexicon.joins.contains(&after.folded)
    });
    let joined = page.lexicon.until.contains(page.folded(at + 1)).then(|| page.number(at + 2)).flatten();
    if let Some(end) = joined.and_then(|end| i32::try_from(end).ok())
        && is_year(end)
        && end > value
        && (page.lexicon.before_year.contains(before) || page.lexicon.maybe_before_year.contains(before))
    {
        return Some(Hit {
            next: at + 3,
            what: What::Range(Parts { year: Some(value), ..Parts::default() }, Parts { year: Some(end), ..Parts::default() }, Toward::Near),
        });
    }
    let lists = page.lexicon.joins.contains(before) && at >= 2 && page.tokens[at - 2].digits == 4 && ends;
    let bracketed = before == "(" && page.folded(at + 1) == ")";
    let hyphened = before == "-" && at >= 2 && matches!(page.folded(at - 2), "mi" | "mid");
    let told =
        page.lexicon.before_year.contains(before) || (page.lexicon.maybe_before_year.contains(before) && ends) || bracketed || hyphened || lists;
    // *les années 1990*, *the 1990s* is read elsewhere.
    if told && matches!(before, "annees") {
        return Some(Hit {
            next: at + 1,
            what: What::Range(Parts { year: Some(value), ..Parts::default() }, Parts { year: Some(value + 9), ..Parts::default() }, Toward::Near),
        });
    }
    told.then(|| single(at, at + 1, Parts { year: Some(value), ..Parts::default() }))
}

/// *premier trimestre 2025*, *second semestre 2024*, *first quarter of 2025*.
fn part_of_year(page: &Page<'_>, at: usize) -> Option<Hit> {
    let which = match page.folded(at) {
        "premier" | "first" => 1,
        "deuxieme" | "second" => 2,
        "troisieme" | "third" => 3,
        "quatrieme" | "fourth" => 4,
        _ => return None,
    };
    let months = match page.folded(at + 1) {
        "trimestre" | "quarter" => 3,
        "semestre" if which <= 2 => 6,
        "half" if which <= 2 => 6,
        _ => return None,
    };
    let mut next = at + 2;
    while matches!(page.folded(next), "de" | "of" | "l" | "'" | "’" | "annee") {
        next += 1;
    }
    let Year::Of(year, after) = written_year(page, next) else { return None };
    let month = |month: u32| Parts { year: Some(year), month: Some(month), day: None };
    Some(Hit { next: after, what: What::Range(month((which - 1) * months + 1), month(which * months), Toward::Near) })
}

/// A year after a month.
enum Year {
    Of(i32, usize),
    None,
    /// Figures that stand for a year and are none: *22 mai 20025*.
    Impossible(usize),
}

fn written_year(page: &Page<'_>, at: usize) -> Year {
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

/// *dernier*, *prochain* after a date.
fn toward(page: &Page<'_>, at: usize) -> (Toward, usize) {
    if page.language == Language::En {
        return (Toward::Near, at);
    }
    let word = page.folded(at);
    if page.lexicon.last.contains(word) {
        (Toward::Past, at + 1)
    } else if page.lexicon.next.contains(word) {
        (Toward::Future, at + 1)
    } else {
        (Toward::Near, at)
    }
}
