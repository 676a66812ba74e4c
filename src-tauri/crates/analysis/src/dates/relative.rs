//! Dates reckoned from the day of publication or from the date said before: *hier*, *jeudi dernier*, *il y a deux mois*, *la veille*. The French ones; `english` has the English.
//!
//! Refuses lengths of time (*depuis trois ans*, *d’ici deux mois*), habits (*le lundi*, *chaque jeudi*) and the present at large (*la France d’aujourd’hui*, *le monde de demain*).

use super::{Hit, Nearness, Page, What, english::english, lexicon::number_word, tense, value::Unit};
use crate::language::Language;
use chrono::{Datelike, Days, NaiveDate};

/// The relative date that starts at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Hit> {
    let hit = match page.language {
        Language::Fr => french(page, at),
        Language::En => english(page, at),
    }?;
    // *hier soir*, *mardi après-midi*
    let days = matches!(hit.what, What::Weekday(..) | What::WeekdayOf(..) | What::FromPublished(_, Unit::Day) | What::FromSaid(_, Unit::Day));
    Some(if days { Hit { next: past_part_of_day(page, hit.next), ..hit } } else { hit })
}

/// Past *soir*, *après-midi*, *au soir*, *night* after a day.
fn past_part_of_day(page: &Page<'_>, at: usize) -> usize {
    if page.tokens.get(at).is_none_or(|token| token.first_of_line) {
        return at;
    }
    match page.folded(at) {
        "apres" if page.says(at + 1, &["-", "midi"]) => at + 3,
        "au" if matches!(page.folded(at + 1), "soir" | "matin") => at + 2,
        word if is_part_of_day(word) => at + 1,
        _ => at,
    }
}

/// Words that part a day.
pub(super) fn is_part_of_day(folded: &str) -> bool {
    matches!(folded, "matin" | "midi" | "soir" | "soiree" | "matinee" | "nuit" | "morning" | "afternoon" | "evening" | "night")
}

/// The weekday of that name nearest to the day of publication: the last one, unless the clause looks ahead.
pub(super) fn weekday_near(published: NaiveDate, weekday: u32, nearness: Nearness, lean: i32) -> Option<NaiveDate> {
    let today = published.weekday().num_days_from_monday();
    let forward = u64::from((weekday + 7 - today) % 7);
    let back = u64::from((today + 7 - weekday) % 7);
    let later = |days: u64| published.checked_add_days(Days::new(days));
    let sooner = |days: u64| published.checked_sub_days(Days::new(days));
    match nearness {
        Nearness::Last => sooner(if back == 0 { 7 } else { back }),
        Nearness::Next => later(if forward == 0 { 7 } else { forward }),
        Nearness::Bare if lean > 0 => later(forward),
        Nearness::This if lean > 0 || lean == 0 && forward <= back => later(forward),
        Nearness::Bare | Nearness::This => sooner(back),
    }
}

/// *lundi 3*: the nearest Monday that is a 3rd, within two months; the other way round from the tense only where it is much nearer.
pub(super) fn weekday_and_day(published: NaiveDate, weekday: u32, day: u32, lean: i32) -> Option<NaiveDate> {
    let fits = |date: &NaiveDate| date.day() == day && date.weekday().num_days_from_monday() == weekday;
    let from = published.checked_sub_days(Days::new(60))?;
    from.iter_days().take(121).filter(fits).min_by_key(|date| {
        let days = (*date - published).num_days();
        days.abs() * if (days > 0 && lean < 0) || (days < 0 && lean > 0) { 3 } else { 1 }
    })
}

fn french(page: &Page<'_>, at: usize) -> Option<Hit> {
    let word = page.folded(at);
    let next = page.folded(at + 1);
    let published = |next: usize, by: i32, unit: Unit| Some(Hit { next, what: What::FromPublished(by, unit) });
    let said = |next: usize, by: i32, unit: Unit| Some(Hit { next, what: What::FromSaid(by, unit) });
    let of = |place: usize| matches!(page.folded(place), "de" | "d" | "du" | "des");
    match word {
        "hier" => return published(at + 1, -1, Unit::Day),
        "avant" if page.says(at + 1, &["-", "hier"]) => return published(at + 3, -2, Unit::Day),
        "apres" if page.says(at + 1, &["-", "demain"]) => return published(at + 3, 2, Unit::Day),
        // *la France d’aujourd’hui* is of no day.
        "aujourd" if matches!(next, "'" | "’") && page.folded(at + 2) == "hui" && page.leads(at) != "d" => return published(at + 3, 0, Unit::Day),
        "demain" if is_the_day_after(page, at) => return published(at + 1, 1, Unit::Day),
        "avant" if page.says(at + 1, &["-", "veille"]) && !of(at + 3) => return said(at + 3, -2, Unit::Day),
        "veille" if page.before(at) == "la" && !of(at + 1) && !matches!(next, "sur" | "a") => return said(at + 1, -1, Unit::Day),
        // *du jour au lendemain* is of no day.
        "lendemain" if matches!(page.before(at), "le" | "au" | "du") && !of(at + 1) && page.before(at - 1) != "jour" => {
            return said(at + 1, 1, Unit::Day);
        }
        "surlendemain" if matches!(page.before(at), "le" | "au" | "du") && !of(at + 1) => return said(at + 1, 2, Unit::Day),
        "meme" if page.before(at) == "le" && next == "jour" => return said(at + 2, 0, Unit::Day),
        "meme" if page.before(at) == "la" && next == "annee" => return said(at + 2, 0, Unit::Year),
        "jour" if page.before(at) == "le" && next == "meme" && !of(at + 2) => return said(at + 2, 0, Unit::Day),
        "ce" if next == "jour" && page.says(at + 2, &["-", "la"]) => return said(at + 4, 0, Unit::Day),
        "cette" if next == "annee" && page.says(at + 2, &["-", "la"]) => return said(at + 4, 0, Unit::Year),
        "ce" | "cet" | "cette" => return french_this(page, at),
        "dans" => {
            let (count, unit, next) = length(page, at + 1)?;
            // *dans une année difficile* is no term.
            return if page.folded(next - 1) == "annee" { None } else { published(next, count, unit) };
        }
        "il" if next == "y" && page.folded(at + 2) == "a" => return ago(page, at + 3),
        "y" if next == "a" && page.before(at) != "il" => return None,
        "voici" | "voila" => return ago(page, at + 1),
        "nuit" if night(page, at).is_some() => return night(page, at),
        _ => {}
    }
    if let Some(weekday) = page.lexicon.weekday(word) {
        return a_weekday(page, at, weekday);
    }
    edge_of_calendar(page, at).or_else(|| calendar(page, at)).or_else(|| {
        // *trois jours plus tard*, *deux mois auparavant*: from the date said before.
        let (count, unit, place) = length(page, at)?;
        match (page.folded(place), page.folded(place + 1)) {
            ("plus", "tard") => said(place + 2, count, unit),
            ("plus", "tot") => said(place + 2, -count, unit),
            ("auparavant", _) => said(place + 1, -count, unit),
            _ => None,
        }
    })
}

/// Whether *demain* is a day: *le match de demain* is, *le monde de demain* is the future at large.
fn is_the_day_after(page: &Page<'_>, at: usize) -> bool {
    if page.before(at) != "de" {
        return true;
    }
    matches!(
        page.before(at - 1),
        "match"
            | "rencontre"
            | "reunion"
            | "journee"
            | "seance"
            | "soiree"
            | "finale"
            | "course"
            | "etape"
            | "scrutin"
            | "vote"
            | "compter"
            | "partir"
            | "edition"
            | "matinee"
    )
}

fn a_weekday(page: &Page<'_>, at: usize, weekday: u32) -> Option<Hit> {
    let before = page.before(at);
    let (nearness, next) = near(page, at + 1);
    let here = past_part_of_day(page, next);
    // *lundi de la semaine prochaine*, *lundi en huit*
    let week = if page.says(here, &["de", "la", "semaine"]) {
        here + 3
    } else if page.says(here, &["la", "semaine"]) {
        here + 2
    } else {
        0
    };
    if week > 0 {
        return match near(page, week) {
            (Nearness::Last, next) => Some(Hit { next, what: What::WeekdayOf(weekday, -1) }),
            (Nearness::Next, next) => Some(Hit { next, what: What::WeekdayOf(weekday, 1) }),
            _ => None,
        };
    }
    if page.says(here, &["de", "cette", "semaine"]) {
        return Some(Hit { next: here + 3, what: What::WeekdayOf(weekday, 0) });
    }
    if nearness == Nearness::Bare && matches!(before, "chaque" | "les" | "tous" | "un") {
        return None;
    }
    // *le lundi* is a habit, unless something is told or a term is set.
    if nearness == Nearness::Bare && matches!(before, "le" | "du" | "au") {
        let term = matches!(
            page.leads(at - 1),
            "ici" | "avant" | "depuis" | "pour" | "apres" | "jusqu" | "jusque" | "compter" | "partir" | "reporte" | "reportee" | "des"
        );
        let part = before == "du" && (is_part_of_day(page.before(at - 1)) || matches!(page.before(at - 1), "journee" | "scrutin"));
        if !term && !part && tense::lean(page, at, here) > -10 {
            return None;
        }
    }
    Some(Hit { next, what: What::Weekday(weekday, nearness) })
}

/// *la semaine dernière*, *le mois prochain*, *l’an dernier*, *le week-end dernier*, *la fin de l’année*, *l’année suivante*.
fn calendar(page: &Page<'_>, at: usize) -> Option<Hit> {
    let by = |place: usize| match near(page, place) {
        (Nearness::Last, next) => Some((-1, next)),
        (Nearness::Next, next) => Some((1, next)),
        _ => page.says(place, &["en", "cours"]).then_some((0, place + 2)),
    };
    let word = page.folded(at);
    let weekend = if word == "week" && page.folded(at + 1) == "-" { Some(at + 3) } else { (word == "weekend").then_some(at + 1) };
    if let Some(next) = weekend {
        if let Some((by, next)) = by(next) {
            return Some(Hit { next, what: What::Weekend(by) });
        }
        let over =
            matches!(page.folded(next), "de" | "d" | "du" | "des" | "prolonge") || page.tokens.get(next).is_some_and(|token| token.number.is_some());
        let this = matches!(page.before(at), "le" | "du") && matches!(page.before(at - 1), "durant" | "pendant" | "cours" | "tout" | "courant")
            || page.before(at) == "du" && page.before(at - 1) == "lors";
        return (this && !over).then_some(Hit { next, what: What::Weekend(0) });
    }
    // *la nuit dernière* began yesterday.
    if word == "nuit" && page.lexicon.last.contains(page.folded(at + 1)) {
        return Some(Hit { next: at + 2, what: What::FromPublished(-1, Unit::Day) });
    }
    if !matches!(word, "semaine" | "mois" | "an" | "annee") {
        return None;
    }
    let unit = Unit::of(word)?;
    let lead = page.before(at);
    if !matches!(lead, "la" | "le" | "l" | "'" | "’" | "d" | "de" | "du") {
        return None;
    }
    if let Some((by, next)) = by(at + 1) {
        return Some(Hit { next, what: What::FromPublished(by, unit) });
    }
    let said = |by: i32| Some(Hit { next: at + 2, what: What::FromSaid(by, unit) });
    match page.folded(at + 1) {
        "suivante" | "suivant" if word != "an" => said(1),
        "precedente" | "precedent" if word != "an" => said(-1),
        _ => None,
    }
}

/// *la fin de l’année*, *en début de semaine*, *fin du mois prochain*.
fn edge_of_calendar(page: &Page<'_>, at: usize) -> Option<Hit> {
    if !matches!(page.folded(at), "fin" | "debut" | "milieu" | "courant")
        || page.before(at) == "de" && matches!(page.before(at - 1), "fetes" | "primes" | "prime")
    {
        return None;
    }
    let mut place = at + 1;
    while place < at + 4 && matches!(page.folded(place), "de" | "du" | "d" | "la" | "l" | "'" | "’" | "cette") {
        place += 1;
    }
    let unit = Unit::of(page.folded(place)).filter(|unit| place > at + 1 && *unit != Unit::Day)?;
    if page.folded(place).ends_with("ns") || page.folded(place).ends_with("es") {
        return None;
    }
    let after = place + 1;
    let (by, next) = match near(page, after) {
        (Nearness::Last, next) => (-1, next),
        (Nearness::Next, next) => (1, next),
        _ if page.says(after, &["en", "cours"]) => (0, after + 2),
        _ => (0, after),
    };
    let other = by == 0
        && next == after
        && (page.number(after).is_some()
            || matches!(page.folded(after), "scolaire" | "civile" | "de" | "d" | "du" | "suivante" | "suivant" | "precedente" | "sainte"));
    (!other).then_some(Hit { next, what: What::FromPublished(by, unit) })
}

/// *il y a trois jours*, *voici plus de deux ans*.
fn ago(page: &Page<'_>, at: usize) -> Option<Hit> {
    let mut start = at;
    while matches!(
        page.folded(start),
        "environ" | "pres" | "moins" | "plus" | "a" | "peine" | "peu" | "deja" | "exactement" | "tout" | "juste" | "maintenant" | "bientot"
    ) || page.folded(start) == "de" && start > at
    {
        start += 1;
    }
    let (count, unit, next) = length(page, start)?;
    // *voilà trois ans que* tells how long.
    let lasts = matches!(page.folded(at - 1), "voici" | "voila") && matches!(page.folded(next), "que" | "qu");
    (!lasts).then_some(Hit { next, what: What::FromPublished(-count, unit) })
}

/// *la nuit de samedi à dimanche*: the day it began, and the one it ended.
fn night(page: &Page<'_>, at: usize) -> Option<Hit> {
    if page.folded(at) != "nuit" || !matches!(page.folded(at + 1), "de" | "du") {
        return None;
    }
    let first = page.lexicon.weekday(page.folded(at + 2))?;
    if !matches!(page.folded(at + 3), "a" | "au") {
        return None;
    }
    let second = page.lexicon.weekday(page.folded(at + 4))?;
    (second == (first + 1) % 7 && page.number(at + 5).is_none()).then_some(Hit { next: at + 5, what: What::Night(first) })
}

/// *ce soir*, *ce mardi*, *cette semaine*, *ce mois-ci*, *cette année*.
fn french_this(page: &Page<'_>, at: usize) -> Option<Hit> {
    let published = |next: usize, unit: Unit| Some(Hit { next, what: What::FromPublished(0, unit) });
    let ci = |next: usize| if page.says(next, &["-", "ci"]) { next + 2 } else { next };
    let other = |next: usize| page.says(next, &["-", "la"]);
    let place = if page.folded(at + 1) == "meme" { at + 2 } else { at + 1 };
    let word = page.folded(place);
    if let Some(weekday) = page.lexicon.weekday(word) {
        // *ce jeudi 22 mai* is a full date.
        if page.number(place + 1).is_some() || other(place + 1) {
            return None;
        }
        return Some(Hit { next: place + 1, what: What::Weekday(weekday, Nearness::This) });
    }
    match word {
        "matin" | "soir" | "midi" if !other(place + 1) => published(place + 1, Unit::Day),
        "nuit" if !other(place + 1) => published(place + 1, Unit::Day),
        "apres" if page.folded(place + 2) == "midi" && !other(place + 3) => published(place + 3, Unit::Day),
        "week" if page.folded(place + 1) == "-" && !other(place + 3) => Some(Hit { next: place + 3, what: What::Weekend(0) }),
        "weekend" if !other(place + 1) => Some(Hit { next: place + 1, what: What::Weekend(0) }),
        "semaine" if !other(place + 1) => published(ci(place + 1), Unit::Week),
        "mois" if !other(place + 1) && !matches!(page.folded(place + 1), "de" | "d") => published(ci(place + 1), Unit::Month),
        // *cette année-là* is another year.
        "annee" if !other(place + 1) => published(ci(place + 1), Unit::Year),
        _ => None,
    }
}

/// *dernier* or *prochain* after a word.
fn near(page: &Page<'_>, at: usize) -> (Nearness, usize) {
    let word = page.folded(at);
    if page.lexicon.last.contains(word) {
        (Nearness::Last, at + 1)
    } else if page.lexicon.next.contains(word) {
        (Nearness::Next, at + 1)
    } else {
        (Nearness::Bare, at)
    }
}

/// A length of time, and where it is over: *trois jours*, *une dizaine d’années*, *un an et demi*. *Huit jours* are a week, *quinze* are two.
pub(super) fn length(page: &Page<'_>, at: usize) -> Option<(i32, Unit, usize)> {
    let (value, mut place) = count(page, at)?;
    let tens = match page.folded(place) {
        "dizaine" => 10,
        "quinzaine" => 15,
        "vingtaine" => 20,
        "trentaine" => 30,
        "cinquantaine" => 50,
        "demi" if page.says(place + 1, &["-", "siecle"]) => return Some((50, Unit::Year, place + 3)),
        _ => 0,
    };
    let mut value = value;
    if tens > 0 {
        if !matches!(page.folded(place + 1), "de" | "d") {
            return None;
        }
        value = tens;
        place = page.past(place + 2, &["'", "’"]);
    }
    let unit = Unit::of(page.folded(place))?;
    if page.says(place + 1, &["et", "demi"]) && unit == Unit::Year {
        return Some((value * 12 + 6, Unit::Month, place + 3));
    }
    let idiom = unit == Unit::Day && page.language == Language::Fr;
    let value = match value {
        8 if idiom && page.number(at).is_none() => 7,
        15 if idiom => 14,
        other => other,
    };
    Some((value, unit, place + 1))
}

/// A number in figures or words, and where it is over.
fn count(page: &Page<'_>, at: usize) -> Option<(i32, usize)> {
    let token = page.tokens.get(at)?;
    let value = match token.number {
        Some(number) if token.digits <= 3 => number,
        Some(_) => return None,
        None => number_word(&token.folded)?,
    };
    // *vingt-cinq*, *vingt et un*
    let unit = if page.folded(at + 1) == "-" || page.says(at + 1, &["et", "un"]) { at + 2 } else { 0 };
    if unit > 0
        && token.number.is_none()
        && matches!(value, 20 | 30 | 40 | 50 | 60)
        && let Some(more) = number_word(page.folded(unit)).filter(|more| *more < 20)
    {
        return Some((i32::try_from(value + more).ok()?, unit + 1));
    }
    Some((i32::try_from(value).ok()?, at + 1))
}
