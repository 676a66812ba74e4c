//! *Ordre du jour et échanges*: the agenda; item by item, what each party said at the round or on its day, what they do not agree on and what is open.

use super::{
    super::{
        line::{Line, list, list_of, remark, semicolon},
        telling::Teller,
    },
    Meeting,
};
use crate::{
    ids::ThemeId,
    messages::{long_date, say},
    position::{PointKind, PointRow, PositionRow},
};
use griot_document::tree::{Block, Inline, heading};

impl Meeting<'_> {
    /// Every item of the agenda, then the themes that were spoken about without being on it.
    pub(super) fn exchange(&self, teller: &mut Teller<'_>) -> Vec<Block> {
        let (known, lang) = (self.known, self.known.lang);
        let positions: Vec<_> = known.positions.iter().filter(|position| self.is_of(&position.events, Some(&position.date))).collect();
        let points: Vec<_> =
            known.points.iter().filter(|point| point.kind != PointKind::Agreement && self.is_of(&point.events, point.date.as_deref())).collect();
        let mut blocks = Vec::new();
        let mut told: Vec<&ThemeId> = Vec::new();
        let mut silent: Vec<&str> = Vec::new();
        for item in &self.round.agenda {
            let theme = item.theme.as_ref().filter(|theme| !told.contains(theme));
            let said = theme.map(|theme| self.said(theme, &positions, &points)).unwrap_or_default();
            told.extend(theme);
            if said.is_empty() {
                silent.push(known.plain(&item.title));
            } else {
                blocks.push(heading(3, known.plain(&item.title)));
                blocks.extend(list(said.into_iter()));
            }
        }
        for theme in &known.themes {
            if told.contains(&&theme.id) {
                continue;
            }
            let said = self.said(&theme.id, &positions, &points);
            if !said.is_empty() {
                blocks.push(heading(3, known.plain(&theme.title)));
                blocks.extend(list(said.into_iter()));
            }
        }
        // What its events say, where nobody's position is known.
        if positions.is_empty() && points.is_empty() {
            let dated = self.events.iter().filter_map(|event| Some((event.main_date()?, *event)));
            blocks.extend(list_of(dated.map(|(date, event)| teller.item(event, date)).collect::<Vec<_>>().into_iter()));
        }
        if !silent.is_empty() {
            blocks.push(remark(&say(lang, "draft-nothing-said", &[("items", silent.join(semicolon(lang)))])));
        }
        if !self.round.agenda.is_empty() {
            let items = self.round.agenda.iter().map(|item| known.plain(&item.title)).collect::<Vec<_>>().join(semicolon(lang));
            let line = Line::labelled(lang, &say(lang, "draft-agenda", &[])).text(&items, None).end(&self.basis);
            blocks.insert(0, Block::Paragraph { content: line });
        }
        blocks
    }

    fn said(&self, theme: &ThemeId, positions: &[&PositionRow], points: &[&PointRow]) -> Vec<Vec<Inline>> {
        let (known, lang) = (self.known, self.known.lang);
        let own = positions.iter().filter(|position| position.theme == *theme).map(|position| {
            // What was said before or after the round, and is told of it too, bears its own date.
            let whose = known.name(&position.actor);
            let whose = if self.is_within(&position.date) { whose } else { format!("{whose} ({})", long_date(&position.date, lang)) };
            let line = Line::labelled(lang, &whose).bare(known.words(&position.text));
            line.end(&known.basis(&position.passages, &position.references))
        });
        let points = points.iter().filter(|point| point.theme == *theme).map(|point| {
            let key = if point.kind == PointKind::Disagreement { "draft-disagreement" } else { "draft-question" };
            Line::labelled(lang, &say(lang, key, &[])).bare(known.words(&point.text)).end(&known.basis(&point.passages, &point.references))
        });
        own.chain(points).collect()
    }
}
