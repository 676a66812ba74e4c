//! *Note d'information*: every sentence of it verbatim from a passage and cited.
//!
//! 1. The articles of the period are loaded, those in the note's language if there are any; near-copies count as one source.
//! 2. Their sentences are ranked by the summariser; only those that stand alone are kept.
//! 3. Sections are filled from the most constrained to the least: the bottom line from the concepts the sources share, the facts from
//!    the chronology and then from dated sentences, what to watch and the assessments of the sources by their wording, the background
//!    from what is older or recalled.
//! 4. Nothing is said twice, not even in other words; each section keeps to its share of the template's words.
//!
//! It judges nothing: the assessment section quotes what the sources think, with their names, or says that the analyst must write it.

use super::{
    line::{citation, list, machine, remark},
    material::Material,
    statement::{Dated, Statement, language},
    telling::telling,
};
use crate::{
    Library,
    error::{Code, Error, Result},
    event::EventRow,
    messages::{long_date, say},
    note::{self, Lang, NoteDetail, NoteDraft, NoteHeader},
    storage,
};
use chrono::Months;
use griot_analysis::{cues, language::Language, summary};
use griot_document::tree::{Block, Inline, Mark, count_words};
use std::collections::BTreeMap;

/// How many dated points the template asks for.
const FEWEST_FACTS: usize = 3;
const MOST_FACTS: usize = 6;

/// How alike two sentences may be before the second says nothing new (LIBRARIES, method A).
const ALIKE: f64 = 0.65;

/// How long a forward look without a date stays worth watching.
const RECENT: Months = Months::new(4);

/// Makes an information note and writes its first draft.
///
/// # Errors
/// `refused` where the dossier has nothing in that period; `not_found`; `read_only`.
pub(super) fn draft(library: &Library, request: NoteDraft) -> Result<NoteDetail> {
    let template = note::template(request.template, request.lang)?;
    let (mut sections, subject) = library.read(|db| {
        let subject = storage::dossier::must_exist(db, request.dossier)?;
        let material = Material::load(db, &request)?;
        if material.parts.is_empty() {
            return Err(Error::new(Code::Refused, "draft-no-article", vec![]));
        }
        Ok((Writer::new(&material, request.lang).write(), subject))
    })?;
    let document = note::document(&template, |id| match sections.remove(id) {
        Some(blocks) if !blocks.is_empty() => blocks,
        _ if id == "sources" => Vec::new(),
        _ if id == "analyse" => vec![remark(&say(request.lang, "draft-judgement", &[]))],
        _ => vec![remark(&say(request.lang, "draft-nothing", &[]))],
    });
    let as_of = request.to.filter(|date| date.len() == 10).unwrap_or_default();
    let header = NoteHeader { subject, as_of, ..NoteHeader::default() };
    note::add(library, note::New::of(request.dossier, request.template, request.lang, header), &document)
}

struct Writer<'material> {
    material: &'material Material,
    lang: Lang,
    /// What can still be said, best first.
    open: Vec<Statement>,
    said: Vec<(String, Language)>,
    words: usize,
}

impl<'material> Writer<'material> {
    fn new(material: &'material Material, lang: Lang) -> Self {
        let open = material.ranked.iter().filter_map(|chosen| material.statement(chosen)).collect();
        Self { material, lang, open, said: Vec::new(), words: 0 }
    }

    fn write(mut self) -> BTreeMap<&'static str, Vec<Block>> {
        let heart: Vec<_> = self.material.heart.iter().filter_map(|chosen| self.material.statement(chosen)).collect();
        let essential = self.take_of(heart, 3, 95, |_| true);
        let facts = self.facts();
        // What was ahead when it was written may lie behind by now.
        let now = self.material.as_of();
        let recent = self.material.months_before(RECENT);
        let mut watch = self.take(4, 120, |statement| {
            let still_ahead = if statement.until > statement.published { statement.until >= now } else { statement.published >= recent };
            still_ahead && cues::looks_ahead(&statement.text, statement.language)
        });
        let views = self.take(2, 90, |statement| {
            cues::assesses(&statement.text, statement.language) && statement.outlet.is_some() && !statement.text.contains(['«', '»', '“', '”', '"'])
        });
        let oldest_fact = facts.iter().map(|(day, _)| day.clone()).min();
        let settled = |statement: &Statement| !cues::looks_ahead(&statement.text, statement.language);
        let mut background = self.take(4, 120, |statement| {
            let older = oldest_fact.as_ref().is_some_and(|oldest| statement.day < *oldest);
            settled(statement) && (older || cues::is_background(&statement.text, statement.language))
        });
        if self.words < 350 {
            background.extend(self.take(5, 420 - self.words, settled));
        }
        for group in [&mut watch, &mut background] {
            group.sort_by(|a, b| a.day.cmp(&b.day));
        }
        let mut sections = BTreeMap::new();
        sections.insert("essentiel", paragraph_of(&self, &essential));
        sections.insert("faits", list(facts.into_iter().map(|(_, inlines)| inlines)));
        sections.insert("contexte", paragraph_of(&self, &background));
        sections.insert("analyse", views.iter().map(|view| Block::Paragraph { content: self.attributed(view) }).collect());
        sections.insert("surveiller", list(watch.iter().map(|statement| self.sentence(statement))));
        sections
    }

    /// Dated points: events first, those with the most independent sources; then dated sentences; told in order of time.
    fn facts(&mut self) -> Vec<(String, Vec<Inline>)> {
        let mut events: Vec<_> = self.material.events.iter().filter(|event| event.independent > 0).collect();
        events.sort_by_key(|event| (std::cmp::Reverse(event.independent), std::cmp::Reverse(event.main_date().map(|date| date.value.clone()))));
        let mut facts = Vec::new();
        let mut budget = 260_usize;
        for event in events {
            let Some((statement, label)) = self.event_statement(event) else { continue };
            let words = count_words(&statement.text);
            if facts.len() == MOST_FACTS || words > budget || self.is_said(&statement) {
                continue;
            }
            budget -= words;
            self.say(&statement);
            let mut inlines = label.map(|label| vec![machine(&label, true, None)]).unwrap_or_default();
            inlines.extend(self.sentence(&statement));
            facts.push((statement.day, inlines));
        }
        for dated in [Dated::Fully, Dated::ByDay, Dated::Loosely] {
            // A date that needs its article is better than no facts, and no better than that.
            if dated == Dated::Loosely && facts.len() >= FEWEST_FACTS {
                break;
            }
            let is_event = |statement: &Statement| {
                let (text, language) = (&statement.text, statement.language);
                statement.dated == dated
                    && !cues::looks_ahead(text, language)
                    && !cues::is_background(text, language)
                    && !cues::assesses(text, language)
            };
            for statement in self.take(MOST_FACTS - facts.len(), budget, is_event) {
                budget = budget.saturating_sub(count_words(&statement.text));
                facts.push((statement.day.clone(), self.sentence(&statement)));
            }
        }
        facts.sort_by(|a, b| a.0.cmp(&b.0));
        facts
    }

    /// An event in the words of a source in the note's language; with the date before it where the sentence does not give it.
    fn event_statement(&self, event: &EventRow) -> Option<(Statement, Option<String>)> {
        let date = event.main_date()?;
        let (mut told, named) = telling(|version| self.material.parts.iter().find(|parts| parts.version.0 == version), &event.passages, &date.value)?;
        told.day.clone_from(&date.value);
        let colon = if self.lang == Lang::Fr { "\u{a0}: " } else { ": " };
        Some((told, (!named).then(|| long_date(&date.value, self.lang) + colon)))
    }

    /// Sentences that are wanted, those first whose dates can be read without their article; a standfirst announces and is left out.
    fn take(&mut self, most: usize, words: usize, wanted: impl Fn(&Statement) -> bool) -> Vec<Statement> {
        let open = std::mem::take(&mut self.open);
        let (vague, plain): (Vec<_>, Vec<_>) = open.iter().filter(|statement| !statement.standfirst).cloned().partition(|statement| statement.vague);
        let mut taken = self.take_of(plain, most, words, &wanted);
        if taken.len() < 2 {
            let left = words.saturating_sub(taken.iter().map(|statement| count_words(&statement.text)).sum());
            taken.extend(self.take_of(vague, most - taken.len(), left, &wanted));
        }
        self.open = open.into_iter().filter(|statement| !taken.iter().any(|taken| taken.text == statement.text)).collect();
        taken
    }

    fn take_of(&mut self, from: Vec<Statement>, most: usize, mut words: usize, wanted: impl Fn(&Statement) -> bool) -> Vec<Statement> {
        let mut taken = Vec::new();
        for statement in from {
            let length = count_words(&statement.text);
            if taken.len() < most && length <= words && wanted(&statement) && !self.is_said(&statement) {
                words -= length;
                self.say(&statement);
                taken.push(statement);
            }
        }
        taken
    }

    fn is_said(&self, statement: &Statement) -> bool {
        self.said.iter().any(|(text, _)| summary::similarity(text, &statement.text, statement.language) > ALIKE)
    }

    fn say(&mut self, statement: &Statement) {
        self.words += count_words(&statement.text);
        self.said.push((statement.text.clone(), statement.language));
    }

    /// A sentence as it stands in its source, the citation before its full stop.
    fn sentence(&self, statement: &Statement) -> Vec<Inline> {
        let (body, stop) = match statement.text.strip_suffix('.') {
            Some(body) if !body.ends_with('.') => (body, "."),
            _ => (statement.text.as_str(), ""),
        };
        let tongue = self.foreign(statement);
        let mut inlines = vec![machine(body, false, tongue), citation(&statement.passages)];
        if !stop.is_empty() {
            inlines.push(machine(stop, false, tongue));
        }
        inlines
    }

    /// What a source thinks, in quotation marks under its name.
    fn attributed(&self, statement: &Statement) -> Vec<Inline> {
        let outlet = statement.outlet.clone().unwrap_or_default();
        let (open, close) = if self.lang == Lang::Fr { ("«\u{a0}", "\u{a0}»") } else { ("“", "”") };
        let before = say(self.lang, "draft-according", &[("outlet", outlet)]);
        let body = statement.text.strip_suffix('.').unwrap_or(&statement.text);
        vec![
            machine(&format!("{before} {open}"), false, None),
            machine(body, false, self.foreign(statement)),
            machine(close, false, None),
            citation(&statement.passages),
            machine(".", false, None),
        ]
    }

    /// The language of a sentence where it is not the note's.
    fn foreign(&self, statement: &Statement) -> Option<&'static str> {
        (statement.language != language(self.lang)).then(|| statement.language.tag())
    }
}

fn paragraph_of(writer: &Writer<'_>, statements: &[Statement]) -> Vec<Block> {
    let mut content = Vec::new();
    for statement in statements {
        if !content.is_empty() {
            content.push(Inline::Text { text: " ".to_owned(), marks: vec![Mark::Machine {}] });
        }
        content.extend(writer.sentence(statement));
    }
    if content.is_empty() { Vec::new() } else { vec![Block::Paragraph { content }] }
}
