//! *Corrections*: what the note before said and what has moved since, section by section; and what was written down since of the time
//! before this period.

use super::{
    super::{
        days::last_day,
        line::{Line, colon, list, quoted, remark, remarked, without_stop},
    },
    Issue,
};
use crate::{
    actor::Text,
    changes::{ChangeKind, ChangeRow, MovedSection},
    messages::{long_date, say},
    storage::note::Stored,
};
use griot_document::tree::{Block, Inline};

pub(super) fn corrections(issue: &Issue<'_>, previous: Option<&Stored>, changed: Option<&[ChangeRow]>) -> Vec<Block> {
    let lang = issue.known.lang;
    let (Some(previous), Some(changed)) = (previous, changed) else { return vec![remark(&say(lang, "draft-no-previous", &[]))] };
    let touching = changed.iter().filter(|row| !row.sections.is_empty()).map(|row| line(issue, row, &sections(issue, &row.sections)));
    let is_earlier = |row: &&ChangeRow| {
        let is_before = row.date.as_deref().and_then(last_day).is_some_and(|day| day < issue.days.from);
        row.sections.is_empty() && row.kind != ChangeKind::Article && is_before && row.recorded > previous.row.changed
    };
    let added = changed.iter().filter(is_earlier).map(|row| line(issue, row, &say(lang, "draft-added-since", &[])));
    let lines: Vec<_> = touching.chain(added).collect();
    if lines.is_empty() { vec![remark(&say(lang, "draft-no-correction", &[]))] } else { list(lines.into_iter()) }
}

/// Which sections and citations of the note before it touches: *« Faits », renvois 2, 3*.
fn sections(issue: &Issue<'_>, sections: &[MovedSection]) -> String {
    let lang = issue.known.lang;
    let told = sections.iter().map(|section| {
        let numbers = section.citations.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let args =
            [("section", quoted(&section.title, lang)), ("count", section.citations.len().to_string()), ("numbers", format!("{numbers}\u{200b}"))];
        // The list of numbers is a text, even where it is one number.
        say(lang, "draft-touched", &args).replace('\u{200b}', "")
    });
    told.collect::<Vec<_>>().join(", ")
}

/// What changed: its date, what it says, from what to what.
fn line(issue: &Issue<'_>, row: &ChangeRow, label: &str) -> Vec<Inline> {
    let (known, lang) = (issue.known, issue.known.lang);
    let date = row.date.as_deref().map(|date| format!("{}{}", long_date(date, lang), colon(lang))).unwrap_or_default();
    if row.kind == ChangeKind::Article {
        let title = quoted(known.plain(&row.title), lang);
        return remarked(&format!("{label}{}{}", colon(lang), say(lang, "draft-captured-anew", &[("title", title)])));
    }
    let words = |text: &Text| without_stop(known.plain(text)).to_owned();
    let turn = match (&row.before, &row.after) {
        (Some(before), Some(after)) => format!(" ({} → {})", words(before), words(after)),
        (None, Some(after)) if row.kind == ChangeKind::Commitment => {
            format!(" ({}{}{})", say(lang, "draft-deadline", &[]), colon(lang), long_date(known.plain(after), lang))
        }
        (None, Some(after)) => format!(" (→ {})", words(after)),
        (Some(before), None) => format!(" ({} →)", words(before)),
        (None, None) => String::new(),
    };
    let references = reference_of(issue, row);
    let line = Line::labelled(lang, label).text(&date, None).bare(known.words(&row.title)).text(&turn, None);
    line.end(&known.basis(&row.passages, &references))
}

/// The addresses of the fact, which the row of changes does not carry.
fn reference_of(issue: &Issue<'_>, row: &ChangeRow) -> Vec<String> {
    let known = issue.known;
    let found = match row.kind {
        ChangeKind::Event => known.events.iter().find(|event| event.id.0 == row.id).map(|event| &event.references),
        ChangeKind::Round => known.rounds.iter().find(|round| round.id.0 == row.id).map(|round| &round.references),
        ChangeKind::Position => known.positions.iter().find(|position| position.id.0 == row.id).map(|position| &position.references),
        ChangeKind::Point => known.points.iter().find(|point| point.id.0 == row.id).map(|point| &point.references),
        ChangeKind::Commitment | ChangeKind::Status | ChangeKind::Deadline => {
            known.commitments.iter().find(|owed| owed.id.0 == row.id).map(|owed| &owed.references)
        }
        ChangeKind::Article | ChangeKind::Office | ChangeKind::Contradiction => None,
    };
    found.cloned().unwrap_or_default()
}
