//! *État des négociations*: the rounds known by the last day of the period with their agenda, documents and approvals; what the parties
//! said in it.

use super::{
    super::{
        days::{first_day, span_in_words},
        known::Known,
        line::{Basis, Line, colon, list, list_of, quoted, remark, remarked, semicolon},
    },
    Issue,
};
use crate::{
    messages::{long_date, say},
    round::{AdoptedDocument, RoundRow},
};
use griot_document::tree::{Block, Inline, heading};

/// The most rounds told, the latest.
const ROUNDS: usize = 6;

pub(super) fn state(issue: &Issue<'_>) -> Vec<Block> {
    let (known, days, lang) = (issue.known, issue.days, issue.known.lang);
    let has_begun = |round: &&RoundRow| round.dates.iter().any(|date| first_day(&date.value).is_some_and(|day| day <= days.to));
    let mut begun: Vec<_> = known.rounds.iter().filter(has_begun).collect();
    let undated = known.rounds.iter().filter(|round| round.dates.is_empty());
    let mut blocks = Vec::new();
    if begun.is_empty() {
        blocks.push(remark(&say(lang, "draft-no-round", &[])));
    } else if !begun.iter().any(|round| round.dates.iter().any(|date| days.begins(&date.value))) {
        blocks.push(remark(&say(lang, "draft-no-round-within", &[])));
    }
    begun.drain(..begun.len().saturating_sub(ROUNDS));
    let told = begun.into_iter().map(|round| told(issue, round));
    // What is known of a round without a date is the analyst's own word.
    let undated = undated.map(|round| {
        let remark = known.plain(&round.remark);
        let title = known.plain(&round.title);
        let words = if remark.is_empty() { say(lang, "draft-round-undated", &[]) } else { remark.to_owned() };
        vec![Block::Paragraph { content: remarked(&format!("{title}{}{words}", colon(lang))) }]
    });
    blocks.extend(list_of(told.chain(undated)));
    let positions: Vec<_> = known.positions.iter().filter(|position| days.begins(&position.date)).collect();
    blocks.push(heading(3, &say(lang, "draft-positions", &[])));
    if positions.is_empty() {
        blocks.push(remark(&say(lang, "draft-no-position", &[])));
    }
    blocks.extend(list(positions.into_iter().map(|position| {
        let theme = known.theme(&position.theme).unwrap_or_default();
        let whose = format!("{} – {theme}{}", known.name(&position.actor), colon(lang));
        let line = Line::labelled(lang, &long_date(&position.date, lang)).text(&whose, None).bare(known.words(&position.text));
        line.end(&known.basis(&position.passages, &position.references))
    })));
    blocks
}

/// A round, with a list of its agenda and documents below it.
fn told(issue: &Issue<'_>, round: &RoundRow) -> Vec<Block> {
    let (known, days, lang) = (issue.known, issue.days, issue.known.lang);
    let dates = round.dates.iter().filter(|date| first_day(&date.value).is_some_and(|day| day <= days.to));
    let dates = dates.map(|date| span_in_words(&date.value, date.end.as_deref(), lang)).collect::<Vec<_>>().join(", ");
    let basis = known.basis(&round.passages, &round.references);
    let mut line = Line::labelled(lang, &dates).bare(known.words(&round.title));
    let about = about(known, round);
    if !about.is_empty() {
        line = line.text(&format!(" ({})", about.join(", ")), None);
    }
    let mut below = Vec::new();
    if !round.agenda.is_empty() {
        let items = round.agenda.iter().map(|item| known.plain(&item.title)).collect::<Vec<_>>().join(semicolon(lang));
        below.push(Line::new(lang).text(&format!("{}{}{items}", say(lang, "draft-agenda", &[]), colon(lang)), None).end(&basis));
    }
    let by = days.to;
    let is_known = |date: Option<&str>| date.and_then(first_day).is_none_or(|day| day <= by);
    let adopted = round.documents.iter().filter(|document| is_known(document.date.as_deref()));
    below.extend(adopted.map(|document| document_line(known, document, &is_known, &known.adoption(round, document))));
    let mut blocks = vec![Block::Paragraph { content: line.end(&basis) }];
    blocks.extend(list(below.into_iter()));
    blocks
}

/// Where, at what level and between whom, as far as that is known.
pub(in super::super) fn about(known: &Known, round: &RoundRow) -> Vec<String> {
    let place = round.place.iter().cloned();
    place.chain(round.level.map(|level| say(known.lang, level_key(level), &[]))).chain([say(known.lang, kind_key(round.kind), &[])]).collect()
}

/// A document: its date, whether its text can be had, who has approved it.
pub(in super::super) fn document_line(
    known: &Known,
    document: &AdoptedDocument,
    is_known: &impl Fn(Option<&str>) -> bool,
    basis: &Basis,
) -> Vec<Inline> {
    let lang = known.lang;
    let in_brackets = |name: &str, date: Option<&str>| date.map_or(name.to_owned(), |date| format!("{name} ({})", long_date(date, lang)));
    let title = in_brackets(&quoted(known.plain(&document.title), lang), document.date.as_deref());
    let text = say(lang, if document.text_available { "draft-text-had" } else { "draft-text-missing" }, &[]);
    let mut parts = vec![format!("{}{}{title}", say(lang, "draft-document", &[]), colon(lang)), text];
    let approvals = document.approved.iter().filter(|approval| is_known(approval.date.as_deref()));
    let approvals: Vec<_> = approvals.map(|approval| in_brackets(&known.name(&approval.by), approval.date.as_deref())).collect();
    if !approvals.is_empty() {
        parts.push(format!("{}{}{}", say(lang, "draft-approved", &[]), colon(lang), approvals.join(", ")));
    }
    Line::new(lang).text(&parts.join(semicolon(lang)), None).end(basis)
}

fn level_key(level: crate::round::Level) -> &'static str {
    use crate::round::Level;
    match level {
        Level::Heads => "draft-level-heads",
        Level::Ministers => "draft-level-ministers",
        Level::Experts => "draft-level-experts",
        Level::Mixed => "draft-level-mixed",
    }
}

fn kind_key(kind: crate::round::RoundKind) -> &'static str {
    use crate::round::RoundKind;
    match kind {
        RoundKind::Bilateral => "draft-kind-bilateral",
        RoundKind::Internal => "draft-kind-internal",
        RoundKind::Mediation => "draft-kind-mediation",
        RoundKind::Multilateral => "draft-kind-multilateral",
    }
}
