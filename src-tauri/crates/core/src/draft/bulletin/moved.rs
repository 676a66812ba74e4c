//! *Tendance*: an arrow proposed from counts of what moved in the period, with what it counts. The judgement stays the analyst's.

use super::{
    super::{
        days::last_day,
        line::{Line, remark, semicolon},
    },
    Issue,
};
use crate::{
    commitment::CommitmentStatus,
    event::Track,
    messages::say,
    position::{PointKind, PointRow},
};
use chrono::Days as Count;
use griot_document::tree::{Block, Passage};

/// How a kind of move weighs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Better,
    Worse,
    Neither,
}

/// How many moves of a kind, and where they are written.
struct Moved {
    key: &'static str,
    weight: Weight,
    count: usize,
    passages: Vec<Passage>,
    references: Vec<String>,
}

/// The section: the proposal and whose it is to judge; or that alone, where nothing moved.
pub(super) fn trend(issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.known.lang;
    let moved: Vec<_> = moves(issue).into_iter().filter(|moved| moved.count > 0).collect();
    if moved.is_empty() {
        return vec![remark(&say(lang, "draft-judgement", &[]))];
    }
    let sum = |weight| moved.iter().filter(|moved| moved.weight == weight).map(|moved| moved.count).sum::<usize>();
    let arrow = match sum(Weight::Better).cmp(&sum(Weight::Worse)) {
        std::cmp::Ordering::Greater => "draft-trend-up",
        std::cmp::Ordering::Less => "draft-trend-down",
        std::cmp::Ordering::Equal => "draft-trend-level",
    };
    let mut line = Line::labelled(lang, &say(lang, arrow, &[]));
    let mut last = None;
    for moved in &moved {
        let joint = match last {
            None => "",
            Some(weight) if weight == moved.weight => ", ",
            Some(_) => semicolon(lang),
        };
        last = Some(moved.weight);
        let counted = say(lang, moved.key, &[("count", moved.count.to_string())]);
        line = line.text(&format!("{joint}{counted}"), None).rests_on(&issue.known.basis(&moved.passages, &moved.references));
    }
    vec![Block::Paragraph { content: line.text(".", None).done() }, remark(&say(lang, "draft-trend-yours", &[]))]
}

fn moves(issue: &Issue<'_>) -> Vec<Moved> {
    let (known, days) = (issue.known, issue.days);
    let met = known.commitments.iter().filter(|owed| {
        let newly = owed.history.iter().any(|change| change.status == CommitmentStatus::Met && days.begins(&change.on));
        newly && owed.status == CommitmentStatus::Met
    });
    // A deadline is missed on the day after it.
    let missed = known.commitments.iter().filter(|owed| {
        let passed = owed.deadline.as_deref().and_then(last_day).and_then(|day| day.checked_add_days(Count::new(1)));
        owed.overdue && passed.is_some_and(|day| days.holds(day))
    });
    let irritants = known.events.iter().filter(|event| event.track == Some(Track::Irritant) && days.date_of(event).is_some());
    let points = |kind| known.points.iter().filter(move |point| point.kind == kind && point.date.as_deref().is_some_and(|date| days.begins(date)));
    let documents = known.rounds.iter().flat_map(|round| round.documents.iter().map(move |document| (round, document)));
    let approved =
        documents.filter(|(_, document)| document.approved.iter().any(|approval| approval.date.as_deref().is_some_and(|date| days.begins(date))));
    let approved: Vec<_> = approved.map(|(round, document)| known.adoption(round, document)).collect();
    let rounds = known.rounds.iter().filter(|round| round.dates.iter().any(|date| days.begins(&date.value)));
    let positions = known.positions.iter().filter(|position| days.begins(&position.date));
    vec![
        count("draft-moved-met", Weight::Better, met.map(|owed| (&owed.passages, &owed.references))),
        count("draft-moved-agreement", Weight::Better, points(PointKind::Agreement).map(of_point)),
        count("draft-moved-approval", Weight::Better, approved.iter().map(|basis| (&basis.passages, &basis.references))),
        count("draft-moved-irritant", Weight::Worse, irritants.map(|event| (&event.passages, &event.references))),
        count("draft-moved-missed", Weight::Worse, missed.map(|owed| (&owed.passages, &owed.references))),
        count("draft-moved-disagreement", Weight::Worse, points(PointKind::Disagreement).map(of_point)),
        count("draft-moved-round", Weight::Neither, rounds.map(|round| (&round.passages, &round.references))),
        count("draft-moved-position", Weight::Neither, positions.map(|position| (&position.passages, &position.references))),
    ]
}

fn of_point(point: &PointRow) -> (&Vec<Passage>, &Vec<String>) {
    (&point.passages, &point.references)
}

fn count<'fact>(key: &'static str, weight: Weight, facts: impl Iterator<Item = (&'fact Vec<Passage>, &'fact Vec<String>)>) -> Moved {
    let mut moved = Moved { key, weight, count: 0, passages: Vec::new(), references: Vec::new() };
    for (passages, references) in facts {
        moved.count += 1;
        moved.passages.extend_from_slice(passages);
        moved.references.extend_from_slice(references);
    }
    moved
}
