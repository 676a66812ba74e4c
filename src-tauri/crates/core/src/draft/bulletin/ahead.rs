//! *Alertes* and *Agenda*: what comes after the period, and what asks for care now.

use super::{
    super::{
        days::{first_day, last_day},
        line::{Basis, Line, colon, list, quoted, remark, remarked, semicolon},
        telling::Teller,
    },
    Issue,
};
use crate::{
    commitment::CommitmentRow,
    contradiction::ContradictionRow,
    messages::{long_date, say},
};
use chrono::Days as Count;
use griot_document::tree::{Block, Inline};

/// How many days before a deadline it is an alert.
const NEAR: Count = Count::new(60);

/// The most entries of the calendar.
const ENTRIES: usize = 20;

/// The most sides of a contradiction that are quoted.
const SIDES: usize = 4;

/// Deadlines near, deadlines past, and sources of the period that do not agree.
pub(super) fn alerts(issue: &Issue<'_>) -> Vec<Block> {
    let (known, days, lang) = (issue.known, issue.days, issue.known.lang);
    let until = days.to.checked_add_days(NEAR).unwrap_or(days.to);
    let near =
        issue.owed(|owed| !owed.status.is_settled() && owed.deadline.as_deref().and_then(last_day).is_some_and(|day| days.to < day && day <= until));
    let late = issue.owed(|owed| owed.overdue);
    let mut lines: Vec<_> = near.into_iter().map(|owed| due(issue, owed, "draft-alert-near")).collect();
    lines.extend(late.into_iter().map(|owed| due(issue, owed, "draft-alert-late")));
    let within = |contradiction: &&ContradictionRow| {
        contradiction.events.iter().filter_map(|event| known.event(event)).any(|event| days.date_of(event).is_some())
    };
    lines.extend(known.contradictions.iter().filter(within).map(|contradiction| differing(issue, contradiction)));
    if lines.is_empty() { vec![remark(&say(lang, "draft-no-alert", &[]))] } else { list(lines.into_iter()) }
}

/// A deadline with who owes what.
fn due(issue: &Issue<'_>, owed: &CommitmentRow, key: &'static str) -> Vec<Inline> {
    let (known, lang) = (issue.known, issue.known.lang);
    let date = owed.deadline.as_deref().map(|deadline| long_date(deadline, lang)).unwrap_or_default();
    let line = Line::labelled(lang, &say(lang, key, &[("date", date)])).text(&format!("{}{}", known.names(&owed.owners), colon(lang)), None);
    line.bare(known.words(&owed.text)).end(&known.basis(&owed.passages, &owed.references))
}

/// What the sources say differently, each side with what it rests on, and what to hold.
fn differing(issue: &Issue<'_>, contradiction: &ContradictionRow) -> Vec<Inline> {
    let (known, lang) = (issue.known, issue.known.lang);
    let mut line = Line::labelled(lang, &say(lang, "draft-alert-differ", &[])).bare(known.words(&contradiction.subject)).text(colon(lang), None);
    for (index, side) in contradiction.sides.iter().take(SIDES).enumerate() {
        if index > 0 {
            line = line.text(semicolon(lang), None);
        }
        line = line.text(&quoted(&side.value, lang), None).rests_on(&known.basis(&side.passages, &side.references));
    }
    if !contradiction.held.is_empty() {
        let held = format!("{}{}{}", semicolon(lang), say(lang, "draft-held", &[]), colon(lang));
        line = line.text(&held, None).bare(known.words(&contradiction.held));
    }
    line.text(".", None).done()
}

/// Deadlines, events and rounds after the period, in order.
pub(super) fn agenda(issue: &Issue<'_>, teller: &mut Teller<'_>) -> Vec<Block> {
    let (known, days, lang) = (issue.known, issue.days, issue.known.lang);
    let is_after = |date: &str| first_day(date).is_some_and(|day| day > days.to);
    let mut entries: Vec<(&str, Vec<Inline>)> = Vec::new();
    for owed in known.commitments.iter().filter(|owed| !owed.status.is_settled()) {
        if let Some(deadline) = owed.deadline.as_deref().filter(|date| last_day(date).is_some_and(|day| day > days.to)) {
            entries.push((deadline, due(issue, owed, "draft-agenda-deadline")));
        }
    }
    let mut told: Vec<_> =
        known.events.iter().filter_map(|event| Some((event, event.main_date()?))).filter(|(_, date)| is_after(&date.value)).collect();
    told.sort_by_key(|(event, date)| (date.value.as_str(), &event.id));
    entries.extend(told.into_iter().map(|(event, date)| (date.value.as_str(), teller.line(event, date))));
    for round in &known.rounds {
        if let Some(date) = round.dates.iter().find(|date| is_after(&date.value)) {
            let is_told =
                round.events.iter().filter_map(|event| known.event(event)).any(|event| event.dates.iter().any(|own| own.value == date.value));
            if !is_told {
                let basis = Basis { passages: known.basis(&round.passages, &[]).passages, references: round.references.clone() };
                entries.push((&date.value, Line::labelled(lang, &long_date(&date.value, lang)).bare(known.words(&round.title)).end(&basis)));
            }
        }
    }
    entries.sort_by_key(|(date, _)| *date);
    if entries.is_empty() {
        return vec![remark(&say(lang, "draft-no-agenda", &[]))];
    }
    let left = entries.len().saturating_sub(ENTRIES);
    let more = (left > 0).then(|| remarked(&say(lang, "draft-more", &[("count", left.to_string())])));
    list(entries.into_iter().take(ENTRIES).map(|(_, line)| line).chain(more))
}
