//! *Participants*: who sat for whom, each with the office held on that day.

use super::{
    super::line::{Basis, Line, list, list_of},
    Meeting,
};
use crate::{event::Participation, messages::say};
use griot_document::tree::{Block, Inline, Passage};
use std::collections::BTreeSet;

impl Meeting<'_> {
    /// The delegations, then whoever sat for none of them.
    pub(super) fn seats(&self) -> Vec<Block> {
        let (known, lang) = (self.known, self.known.lang);
        let mut seated = BTreeSet::new();
        let mut items = Vec::new();
        for delegation in &self.round.delegations {
            seated.insert(&delegation.party);
            seated.extend(delegation.members.iter().map(|member| &member.actor));
            let party = known.full_name(&delegation.party);
            let content = Line::new(lang).bold(&party).end(&self.naming(&party));
            let mut blocks = vec![Block::Paragraph { content }];
            blocks.extend(list(delegation.members.iter().map(|member| self.member(member))));
            items.push(blocks);
        }
        let others: Vec<_> = self.round.participants.iter().filter(|who| !seated.contains(&who.actor)).collect();
        if items.is_empty() {
            return list(others.into_iter().map(|who| self.member(who)));
        }
        if !others.is_empty() {
            let mut blocks = vec![Block::Paragraph { content: Line::new(lang).bold(&say(lang, "draft-others", &[])).unsigned() }];
            blocks.extend(list(others.into_iter().map(|who| self.member(who))));
            items.push(blocks);
        }
        list_of(items.into_iter())
    }

    fn member(&self, who: &Participation) -> Vec<Inline> {
        let known = self.known;
        let name = known.full_name(&who.actor);
        let mut line = Line::new(known.lang).text(&name, None);
        if let Some(office) = who.office.as_ref().filter(|office| !office.is_empty()) {
            line = line.text(", ", None).bare(known.words(office));
        }
        line.end(&self.naming(&name))
    }

    /// The first passage of the round that names somebody by the last word of the name; else all it rests on.
    fn naming(&self, name: &str) -> Basis {
        let last = name.split_whitespace().last().unwrap_or(name);
        let naming: Vec<Passage> = self.round.passages.iter().filter(|passage| passage.quote.contains(last)).cloned().collect();
        let mut basis = self.known.basis(&naming, &[]);
        basis.passages.truncate(1);
        if naming.is_empty() { self.basis.clone() } else { basis }
    }
}
