//! *Engagements*: what was met, what is under way and what is overdue, as it stood on the last day of the period.

use super::{
    super::{
        known::Known,
        line::{Line, colon, list, remark, semicolon},
    },
    Issue,
};
use crate::{
    commitment::{CommitmentRow, CommitmentStatus},
    messages::{long_date, say},
};
use griot_document::tree::{Block, Inline, heading};

/// Three lists, and a fourth where something lapsed.
pub(super) fn lists(issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.known.lang;
    if issue.known.commitments.is_empty() {
        return vec![remark(&say(lang, "draft-no-commitment", &[]))];
    }
    let mut blocks = Vec::new();
    let mut put = |key: &'static str, rows: Vec<&CommitmentRow>, always: bool| {
        if !rows.is_empty() || always {
            blocks.push(heading(3, &say(lang, key, &[])));
        }
        if rows.is_empty() && always {
            blocks.push(remark(&say(lang, "draft-none", &[])));
        }
        blocks.extend(list(rows.into_iter().map(|owed| line(issue.known, owed))));
    };
    put("draft-owed-met", issue.owed(|owed| owed.status == CommitmentStatus::Met), true);
    put("draft-owed-open", issue.owed(|owed| !owed.overdue && !owed.status.is_settled()), true);
    put("draft-owed-late", issue.owed(|owed| owed.overdue), true);
    put("draft-owed-lapsed", issue.owed(|owed| owed.status == CommitmentStatus::Lapsed), false);
    blocks
}

/// Who owes what; since when, by when and how it stands; where it is written.
fn line(known: &Known, owed: &CommitmentRow) -> Vec<Inline> {
    let lang = known.lang;
    let mut details = vec![say(lang, "draft-made", &[("date", long_date(&owed.made, lang))])];
    match &owed.deadline {
        Some(deadline) => details.push(format!("{}{}{}", say(lang, "draft-deadline", &[]), colon(lang), long_date(deadline, lang))),
        None if !owed.status.is_settled() => details.push(say(lang, "draft-no-deadline", &[])),
        None => {}
    }
    let since = owed.history.iter().rev().find(|change| change.status == owed.status && change.on != owed.made);
    let status = say(lang, status_key(owed.status), &[]);
    details.push(since.map_or(status.clone(), |change| say(lang, "draft-since", &[("status", status), ("date", long_date(&change.on, lang))])));
    let line = Line::labelled(lang, &known.names(&owed.owners)).bare(known.words(&owed.text));
    line.text(&format!(" ({})", details.join(semicolon(lang))), None).end(&known.basis(&owed.passages, &owed.references))
}

pub(super) fn status_key(status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::Open => "commitment-open",
        CommitmentStatus::InProgress => "commitment-in-progress",
        CommitmentStatus::Met => "commitment-met",
        CommitmentStatus::Lapsed => "commitment-lapsed",
        CommitmentStatus::ToVerify => "commitment-to-verify",
    }
}
