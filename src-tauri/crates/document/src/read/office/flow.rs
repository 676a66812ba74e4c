//! Paragraphs of a word processor, one after the other, into blocks: items become nested lists, quoted paragraphs one quotation.
//!
//! It never nests lists deeper than nine levels, and puts nothing into a block that the tree refuses there.

use super::runs;
use crate::read::Picture;
use crate::tree::{Block, HeadingAttrs, Inline, ListItem, OrderedListAttrs};

/// The deepest level of a list.
pub const DEEPEST_LEVEL: usize = 8;

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// By a sign.
    Bullet,
    /// By a number; this is the first one.
    Number(u32),
}

/// Where an item belongs.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// How deep, from 0.
    pub level: usize,
    /// Its mark.
    pub marker: Marker,
    /// Which list: items of two lists never make one.
    pub list: u64,
}

/// Blocks in the making.
#[derive(Debug, Default)]
pub struct Flow {
    blocks: Vec<Block>,
    pictures: Vec<Picture>,
    lists: Vec<Open>,
    quote: Vec<Block>,
}

#[derive(Debug)]
struct Open {
    at: Item,
    items: Vec<Vec<Block>>,
}

impl Flow {
    /// Adds a paragraph; an empty one only ends what was open.
    pub fn paragraph(&mut self, content: Vec<Inline>) {
        self.close();
        if !content.is_empty() {
            self.blocks.push(Block::Paragraph { content });
        }
    }

    /// Adds a heading of any level.
    pub fn heading(&mut self, level: u8, mut content: Vec<Inline>) {
        self.close();
        runs::unbold(&mut content);
        if !content.is_empty() {
            self.blocks.push(Block::Heading { attrs: HeadingAttrs { level: level.clamp(1, 4) }, content });
        }
    }

    /// Adds a paragraph of a quotation.
    pub fn quote(&mut self, content: Vec<Inline>) {
        self.close_lists(0);
        if !content.is_empty() {
            self.quote.push(Block::Paragraph { content });
        }
    }

    /// Adds an item to a list, or opens one for it.
    pub fn item(&mut self, at: Item, content: Vec<Inline>) {
        self.close_quote();
        let at = Item { level: at.level.min(DEEPEST_LEVEL), ..at };
        let paragraph: Vec<Block> = if content.is_empty() { Vec::new() } else { vec![Block::Paragraph { content }] };
        while self.lists.last().is_some_and(|open| open.at.level > at.level || (open.at.level == at.level && !open.at.same(&at))) {
            self.close_list();
        }
        match self.lists.last_mut().filter(|open| open.at.level == at.level) {
            Some(open) => open.items.push(paragraph),
            None => self.lists.push(Open { at, items: vec![paragraph] }),
        }
    }

    /// Adds a paragraph to the last item of this level, or to what is open above it.
    pub fn more(&mut self, level: usize, content: Vec<Inline>) {
        while self.lists.len() > 1 && self.lists.last().is_some_and(|open| open.at.level > level) {
            self.close_list();
        }
        match self.lists.last_mut().and_then(|open| open.items.last_mut()) {
            Some(item) if !content.is_empty() => item.push(Block::Paragraph { content }),
            Some(_) => {}
            None => self.paragraph(content),
        }
    }

    /// Whether the last paragraph was an item of a list.
    pub fn in_list(&self) -> bool {
        !self.lists.is_empty()
    }

    /// Adds blocks that stand at the top level.
    pub fn extend(&mut self, blocks: Vec<Block>) {
        self.close();
        self.blocks.extend(blocks);
    }

    /// Adds a thematic break, unless one stands there or nothing does.
    pub fn rule(&mut self) {
        self.close();
        if !matches!(self.blocks.last(), None | Some(Block::HorizontalRule {})) {
            self.blocks.push(Block::HorizontalRule {});
        }
    }

    /// Adds a picture at this place. One inside a list stands after it.
    pub fn picture(&mut self, mut picture: Picture) {
        self.close_quote();
        picture.block = self.blocks.len() + usize::from(self.in_list());
        self.pictures.push(picture);
    }

    /// Gives the last picture its caption, if nothing stands between.
    pub fn caption(&mut self, text: &str) -> bool {
        let place = self.blocks.len();
        let free = self.lists.is_empty() && self.quote.is_empty();
        match self.pictures.last_mut().filter(|picture| free && picture.block == place && picture.caption.is_empty()) {
            Some(picture) => {
                text.clone_into(&mut picture.caption);
                true
            }
            None => false,
        }
    }

    /// The blocks and the pictures between them.
    pub fn finish(mut self) -> (Vec<Block>, Vec<Picture>) {
        self.close();
        if matches!(self.blocks.last(), Some(Block::HorizontalRule {})) {
            self.blocks.pop();
        }
        for picture in &mut self.pictures {
            picture.block = picture.block.min(self.blocks.len());
        }
        (self.blocks, self.pictures)
    }

    fn close(&mut self) {
        self.close_lists(0);
        self.close_quote();
    }

    fn close_quote(&mut self) {
        if !self.quote.is_empty() {
            self.blocks.push(Block::Blockquote { content: std::mem::take(&mut self.quote) });
        }
    }

    fn close_lists(&mut self, keep: usize) {
        while self.lists.len() > keep {
            self.close_list();
        }
    }

    fn close_list(&mut self) {
        let Some(open) = self.lists.pop() else { return };
        let content: Vec<ListItem> = open.items.into_iter().filter(|item| !item.is_empty()).map(|content| ListItem::ListItem { content }).collect();
        if content.is_empty() {
            return;
        }
        let list = match open.at.marker {
            Marker::Bullet => Block::BulletList { content },
            Marker::Number(start) => Block::OrderedList { attrs: OrderedListAttrs { start }, content },
        };
        match self.lists.last_mut().and_then(|around| around.items.last_mut()) {
            Some(item) => item.push(list),
            None => self.blocks.push(list),
        }
    }
}

impl Item {
    fn same(&self, other: &Self) -> bool {
        self.list == other.list && std::mem::discriminant(&self.marker) == std::mem::discriminant(&other.marker)
    }
}

/// The text-holding blocks as paragraphs, without what is around them.
pub fn flatten(blocks: &[Block]) -> Vec<Block> {
    let mut flat = Vec::new();
    crate::tree::each_leaf(blocks, &mut |leaf| {
        if !leaf.content.is_empty() {
            flat.push(Block::Paragraph { content: leaf.content.to_vec() });
        }
    });
    flat
}
