//! Which sections of a note rest on facts that have moved.
//!
//! A citation rests on every fact that has a passage where it has one. A change moves what rests on the fact itself, where that was
//! changed, settled or contradicted after the note was saved; and what rests on a fact that it follows, replaces or belongs to: the
//! earlier event, the earlier position of the same actor on the same theme, the event at which a commitment was made.

use super::{ChangeKind, ChangeRow, MovedSection, collect::Facts};
use crate::{
    error::Result,
    ids::{EventId, VersionId},
    storage::{self, note::Stored},
};
use griot_document::tree::{Block, Document, text_of};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the citations of a note rest on.
pub(super) struct Rests {
    /// Sections in order: id and heading.
    sections: Vec<(String, String)>,
    /// By fact: the section and number of each citation that rests on it.
    facts: HashMap<String, BTreeSet<(usize, u32)>>,
    /// By article cited, in whatever version, likewise.
    articles: HashMap<String, BTreeSet<(usize, u32)>>,
}

impl Rests {
    pub fn of(db: &Connection, note: &Stored) -> Result<Self> {
        let mut rests = Self { sections: Vec::new(), facts: HashMap::new(), articles: HashMap::new() };
        let mut number = 0;
        for block in &note.document.content {
            let (id, title) = match block {
                Block::Section { attrs, content } => (attrs.id.clone(), heading_of(content)),
                other => (String::new(), heading_of(std::slice::from_ref(other))),
            };
            let part = Document::new(vec![block.clone()]);
            let section = rests.sections.len();
            rests.sections.push((id, title));
            for citation in part.citations() {
                number += 1;
                for passage in &citation.passages {
                    if let Some(article) = storage::article::of_version(db, VersionId(passage.article))? {
                        rests.articles.entry(article.to_string()).or_default().insert((section, number));
                    }
                    for holder in storage::fact::holders(db, note.dossier, VersionId(passage.article))? {
                        if holder.span.0 < passage.end && passage.start < holder.span.1 {
                            rests.facts.entry(holder.fact).or_default().insert((section, number));
                        }
                    }
                }
            }
        }
        Ok(rests)
    }

    /// Whether it cites nothing that could move.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.articles.is_empty()
    }

    /// Writes into each change the sections that it moves. `saved` is when the note was last saved.
    pub fn mark(&self, rows: &mut [ChangeRow], facts: &Facts, saved: &str) {
        for row in rows {
            let mut touched = BTreeSet::new();
            for fact in moved(row, facts, saved) {
                touched.extend(self.facts.get(&fact).into_iter().flatten().copied());
            }
            if row.kind == ChangeKind::Article && row.recorded.as_str() > saved {
                // Captured anew since: what is cited is an earlier version.
                touched.extend(self.articles.get(&row.id).into_iter().flatten().copied());
            }
            row.sections = self.told(&touched);
        }
    }

    fn told(&self, touched: &BTreeSet<(usize, u32)>) -> Vec<MovedSection> {
        let mut by_section: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (section, number) in touched {
            by_section.entry(*section).or_default().push(*number);
        }
        by_section
            .into_iter()
            .filter_map(|(section, citations)| {
                let (id, title) = self.sections.get(section)?;
                Some(MovedSection { id: id.clone(), title: title.clone(), citations })
            })
            .collect()
    }
}

fn heading_of(blocks: &[Block]) -> String {
    let heading = blocks.iter().find(|block| matches!(block, Block::Heading { .. }));
    heading.map(|heading| text_of(std::slice::from_ref(heading))).unwrap_or_default()
}

/// The facts that a change moves.
fn moved(row: &ChangeRow, facts: &Facts, saved: &str) -> Vec<String> {
    let of_events = |events: &[EventId]| events.iter().map(|event| event.0.clone()).collect::<Vec<_>>();
    let is_new = row.recorded.as_str() > saved;
    let mut moved = Vec::new();
    match row.kind {
        ChangeKind::Status | ChangeKind::Deadline | ChangeKind::Commitment => {
            let is_told_anew = row.kind != ChangeKind::Commitment || is_new;
            if is_told_anew {
                moved.push(row.id.clone());
                moved.extend(facts.commitments.iter().filter(|known| known.id.0 == row.id).flat_map(|known| of_events(&known.events)));
            }
        }
        ChangeKind::Event => {
            if is_new {
                moved.push(row.id.clone());
            }
            moved.extend(facts.named(&[EventId(row.id.clone())]).flat_map(|known| of_events(&known.follows)));
        }
        ChangeKind::Position => {
            if is_new {
                moved.push(row.id.clone());
            }
            let this = facts.positions.iter().find(|known| known.id.0 == row.id);
            let earlier = facts
                .positions
                .iter()
                .filter(|known| this.is_some_and(|this| known.actor == this.actor && known.theme == this.theme && known.date < this.date));
            moved.extend(earlier.map(|known| known.id.0.clone()));
        }
        ChangeKind::Round if is_new => {
            moved.extend(facts.rounds.iter().filter(|known| known.id.0 == row.id).flat_map(|known| of_events(&known.events)));
        }
        ChangeKind::Point if is_new => {
            moved.push(row.id.clone());
            moved.extend(facts.points.iter().filter(|known| known.id.0 == row.id).flat_map(|known| of_events(&known.events)));
        }
        ChangeKind::Contradiction if is_new => {
            moved.push(row.id.clone());
            moved.extend(facts.contradictions.iter().filter(|known| known.id.0 == row.id).flat_map(|known| of_events(&known.events)));
        }
        _ => {}
    }
    moved
}
