//! How the sources tell an event, and the line that a draft makes of it: a sentence of a source in the note's language, its date in bold;
//! else the event's own title, its passages cited.

use super::{
    days::{Days, span_in_words},
    known::{CITED_IN_LINE, Known, same_day},
    line::{Basis, Line, list, list_of},
    statement::{CITED, Statement, language},
};
use crate::{
    article::parts::Parts,
    event::{DateLabel, EventDate, EventRow},
    messages::say,
};
use griot_analysis::{Span, sentences::sentences, summary};
use griot_document::tree::{Block, Inline, Passage, count_words};
use std::collections::BTreeSet;

/// The longest sentence that tells an event in a list of many, in words.
const LONGEST: usize = 45;

/// How alike two sentences may be before the second says nothing new (LIBRARIES, method A).
const ALIKE: f64 = 0.65;

/// How the sources tell an event that took place on `date`: the sentence that gives the date best, the passages of up to two further
/// independent sources, and whether the sentence spells the date out. `parts`: the texts that may tell it, by version.
pub(super) fn telling<'parts>(parts: impl Fn(i64) -> Option<&'parts Parts>, passages: &[Passage], date: &str) -> Option<(Statement, bool)> {
    let mut groups = BTreeSet::new();
    let mut tellings = Vec::new();
    for passage in passages {
        let Some(parts) = parts(passage.article) else { continue };
        if groups.insert(parts.group) {
            tellings.push((passage, sentence_of(parts, passage)));
        }
    }
    let rank = |statement: &Statement| (statement.names(date), !statement.vague, !statement.standfirst);
    let best = (0..tellings.len()).rev().filter(|index| tellings[*index].1.is_some()).max_by_key(|index| tellings[*index].1.as_ref().map(rank))?;
    let mut told = tellings[best].1.clone()?;
    let others = tellings.iter().enumerate().filter(|(index, _)| *index != best).map(|(_, (passage, _))| (*passage).clone());
    told.passages.extend(others.take(CITED - 1));
    let named = told.names(date);
    Some((told, named))
}

/// The whole sentence in which a passage stands.
pub(super) fn sentence_of(parts: &Parts, passage: &Passage) -> Option<Statement> {
    let around = sentences(&parts.text, &parts.paragraphs)
        .into_iter()
        .find(|sentence| sentence.span.start <= passage.start && passage.end <= sentence.span.end)?;
    Statement::at(parts, around.span)
}

/// Tells events one after another; no sentence twice.
pub(super) struct Teller<'known> {
    known: &'known Known,
    said: Vec<String>,
}

impl<'known> Teller<'known> {
    pub fn new(known: &'known Known) -> Self {
        Self { known, said: Vec::new() }
    }

    /// An event as it is told under one of its dates, with what each side says of it where they differ.
    pub fn item(&mut self, event: &EventRow, date: &EventDate) -> Vec<Block> {
        let known = self.known;
        let mut blocks = vec![Block::Paragraph { content: self.line(event, date) }];
        let versions = event.versions.iter().map(|version| {
            let basis = known.basis(&version.passages, &version.references);
            Line::labelled(known.lang, &known.name(&version.by)).bare(known.words(&version.text)).end(&basis)
        });
        blocks.extend(list(versions));
        blocks
    }

    /// The same in one line, without the versions.
    pub fn line(&mut self, event: &EventRow, date: &EventDate) -> Vec<Inline> {
        let known = self.known;
        let (lang, end) = (known.lang, date.end.as_deref());
        if let Some(told) = self.sentence(event, &date.value) {
            let basis = Basis { passages: told.passages.iter().take(CITED_IN_LINE).cloned().collect(), references: Vec::new() };
            self.said.push(told.text.clone());
            return match told.spells(&date.value, end) {
                Some(Span { start, end }) => {
                    let line = Line::new(lang).text(&told.text[..start], None).bold(&told.text[start..end]);
                    line.bare((&told.text[end..], None)).end(&basis)
                }
                None => self.dated(event, date).bare((&told.text, None)).end(&basis),
            };
        }
        self.dated(event, date).bare(known.words(&event.title)).end(&known.basis(&event.passages, &event.references))
    }

    /// A sentence as it stands in its source, in its own language; it will not be told again.
    pub fn verbatim(&mut self, statement: &Statement) -> Vec<Inline> {
        self.said.push(statement.text.clone());
        let tongue = (statement.language != language(self.known.lang)).then(|| statement.language.tag());
        let basis = Basis { passages: statement.passages.clone(), references: Vec::new() };
        Line::new(self.known.lang).bare((&statement.text, tongue)).end(&basis)
    }

    fn dated(&self, event: &EventRow, date: &EventDate) -> Line {
        let lang = self.known.lang;
        let mut label = span_in_words(&date.value, date.end.as_deref(), lang);
        let is_main = event.main_date().is_none_or(|main| main == date || same_day(main, date));
        if !is_main {
            label.push_str(&format!(" ({})", say(lang, label_key(date.label), &[])));
        }
        Line::labelled(lang, &label)
    }

    /// A sentence that can stand in a list: in the note's language, not too long, readable without its article, not said yet.
    fn sentence(&self, event: &EventRow, date: &str) -> Option<Statement> {
        let (told, _) = telling(|version| self.known.parts_in_tongue(version), &event.passages, date)?;
        let fits = count_words(&told.text) <= LONGEST && !told.reckoned && !leans_on_another(&told.text);
        let is_said = self.said.iter().any(|said| summary::similarity(said, &told.text, told.language) > ALIKE);
        (fits && !is_said).then_some(told)
    }
}

/// Events in order of the date they are told under.
pub(super) fn told_in_order(teller: &mut Teller<'_>, days: &Days, events: impl Iterator<Item = EventRow>) -> Vec<Block> {
    let mut dated: Vec<_> = events.filter_map(|event| days.date_of(&event).cloned().map(|date| (date, event))).collect();
    dated.sort_by(|(a, first), (b, second)| (&a.value, &first.id).cmp(&(&b.value, &second.id)));
    list_of(dated.into_iter().map(|(date, event)| teller.item(&event, &date)).collect::<Vec<_>>().into_iter())
}

/// Whether a sentence needs the one before it: it adds to it (*aussi*, *la même session*), or gives a day of a month told there (*Le 8, un
/// avion*). A reader of a list by theme has not read that one.
fn leans_on_another(text: &str) -> bool {
    const OPENINGS: [&str; 4] = ["La même ", "Le même ", "Les mêmes ", "The same "];
    const ADDING: [&str; 3] = [" aussi ", " également ", " also "];
    OPENINGS.iter().any(|opening| text.starts_with(opening)) || ADDING.iter().any(|word| text.contains(word)) || opens_with_bare_day(text)
}

fn opens_with_bare_day(text: &str) -> bool {
    let Some(rest) = ["Le ", "On the ", "The "].into_iter().find_map(|opening| text.strip_prefix(opening)) else { return false };
    let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let after = ["er", "st", "nd", "rd", "th"].into_iter().find_map(|ending| after.strip_prefix(ending)).unwrap_or(after);
    rest.starts_with(|letter: char| letter.is_ascii_digit()) && after.starts_with(',')
}

fn label_key(label: DateLabel) -> &'static str {
    match label {
        DateLabel::Held => "draft-label-held",
        DateLabel::Announced => "draft-label-announced",
        DateLabel::Notified => "draft-label-notified",
        DateLabel::Adopted => "draft-label-adopted",
        DateLabel::Effective => "draft-label-effective",
        DateLabel::Published => "draft-label-published",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_needs_the_one_before_it_is_not_told_alone() {
        for leaning in [
            "Le 8, un avion se pose.",
            "Le 1er, rien.",
            "On the 8th, a plane lands.",
            "La même session a admis les trois États.",
            "Elle a aussi validé le plan.",
        ] {
            assert!(leans_on_another(leaning), "{leaning}");
        }
        for alone in ["Le 8 décembre 2025, un avion se pose.", "Le Collège a adopté quatre protocoles.", "The College adopted four protocols."] {
            assert!(!leans_on_another(alone), "{alone}");
        }
    }
}
