//! The deadlines of commitments as a calendar file that every agenda reads (iCalendar, RFC 5545): one whole-day entry each.

use super::{CommitmentCalendar, Exported, ops::written_to};
use crate::{
    Library,
    actor::{ActorRow, Text},
    commitment::{self, CommitmentList, CommitmentRow},
    error::{Code, Error, Result},
    messages::{Lang, say},
    storage,
};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use std::collections::HashMap;

/// Writes the deadlines of commitments that are neither met nor lapsed to a calendar file. Nothing in it depends on the machine: the
/// same commitments at the same time give the same bytes.
///
/// # Errors
/// `refused` where no commitment asked for has a deadline to come or passed unmet; `disk_full`, `read_only` where the file cannot be
/// written, the old file being as it was.
pub fn calendar(library: &Library, request: CommitmentCalendar) -> Result<Exported> {
    let path = library.granted(request.handle)?;
    let dossier = request.dossier;
    let (title, mut commitments, actors) = library.read(|db| {
        let title = storage::dossier::must_exist(db, dossier)?;
        let wanted = CommitmentList { dossier, from: None, to: None, actor: None, theme: None, at: None };
        Ok((title, commitment::load(db, &wanted, &library.today())?, storage::actor::list(db, dossier, None)?))
    })?;
    commitments.retain(|commitment| {
        let asked = request.commitments.as_ref().is_none_or(|ids| ids.contains(&commitment.id));
        asked && commitment.deadline.is_some() && !commitment.status.is_settled()
    });
    if commitments.is_empty() {
        return Err(Error::new(Code::Refused, "error-no-deadline", vec![]));
    }
    let names: HashMap<&str, &ActorRow> = actors.iter().map(|actor| (actor.id.0.as_str(), actor)).collect();
    let mut out = Calendar::empty();
    out.append_property(Property::new("VERSION", "2.0"));
    out.append_property(Property::new("PRODID", "-//Griot//FR"));
    out.append_property(Property::new("CALSCALE", "GREGORIAN"));
    out.name(&title);
    for commitment in &commitments {
        if let Some(day) = commitment.deadline.as_deref().and_then(last_day) {
            out.push(entry(commitment, day, &names, library.lang(), library.now()));
        }
    }
    written_to(&path, out.to_string().as_bytes())
}

fn entry(commitment: &CommitmentRow, day: NaiveDate, names: &HashMap<&str, &ActorRow>, lang: Lang, now: DateTime<Utc>) -> Event {
    let owners: Vec<_> = commitment
        .owners
        .iter()
        .map(|owner| names.get(owner.0.as_str()).map_or_else(|| owner.0.clone(), |actor| shown(&actor.names.fr, &actor.names.en, lang)))
        .collect();
    let Text { fr, en } = &commitment.text;
    let status = say(lang, commitment.status.key(), &[]);
    let details = [("owners", owners.join(", ")), ("made", commitment.made.clone()), ("status", status)];
    let mut event = Event::new();
    event
        .uid(&format!("{}@griot.invalid", commitment.id))
        .timestamp(now)
        .all_day(day)
        .summary(&format!("{} : {}", owners.join(", "), shown(fr, en, lang)).replace(" : ", if lang == Lang::Fr { "\u{a0}: " } else { ": " }))
        .description(&say(lang, "calendar-details", &details));
    event.done()
}

fn shown(fr: &str, en: &str, lang: Lang) -> String {
    let (first, second) = if lang == Lang::Fr { (fr, en) } else { (en, fr) };
    if first.is_empty() { second.to_owned() } else { first.to_owned() }
}

/// The last day of a date: a deadline in a month or a year is kept until its end.
fn last_day(date: &str) -> Option<NaiveDate> {
    let parse = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    match date.len() {
        4 => parse(&format!("{date}-12-31")),
        7 => parse(&format!("{date}-01"))?.checked_add_months(Months::new(1))?.with_day(1)?.pred_opt(),
        _ => parse(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_or_a_year_is_kept_until_its_end() {
        let day = |date| last_day(date).map(|day| day.to_string());
        assert_eq!(day("2026-12-31").as_deref(), Some("2026-12-31"));
        assert_eq!(day("2024-02").as_deref(), Some("2024-02-29"));
        assert_eq!(day("2025-12").as_deref(), Some("2025-12-31"));
        assert_eq!(day("2025").as_deref(), Some("2025-12-31"));
        assert_eq!(day("bientôt"), None);
    }
}
