//! Gathers runs of text and marks into the inline nodes of one paragraph, with every space as it is written.
//!
//! White space is cut off at the ends of the paragraph only. A tab is a space unless one stands there already. Characters that
//! show nothing are left out.

use crate::read::inline::unseen;
use crate::tree::{Inline, Mark};

/// The text of a paragraph in the making.
#[derive(Debug, Default)]
pub struct Runs {
    inlines: Vec<Inline>,
}

impl Runs {
    /// Adds text.
    pub fn push(&mut self, text: &str, marks: &[Mark]) {
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => shown.push(' '),
                c if c.is_control() || unseen(c) => {}
                c => shown.push(c),
            }
        }
        self.append(&shown, marks);
    }

    /// Adds a tab.
    pub fn tab(&mut self, marks: &[Mark]) {
        let spaced = match self.inlines.last() {
            Some(Inline::Text { text, .. }) => text.ends_with(char::is_whitespace),
            _ => true,
        };
        if !spaced {
            self.append(" ", marks);
        }
    }

    /// Adds a line break.
    pub fn line_break(&mut self) {
        self.inlines.push(Inline::HardBreak { marks: Vec::new() });
    }

    /// Adds nodes that are made already.
    pub fn extend(&mut self, inlines: Vec<Inline>) {
        for inline in inlines {
            match inline {
                Inline::Text { text, marks } => self.push(&text, &marks),
                other => self.inlines.push(other),
            }
        }
    }

    /// Whether nothing visible was added.
    pub fn is_blank(&self) -> bool {
        self.inlines.iter().all(|inline| match inline {
            Inline::Text { text, .. } => text.chars().all(char::is_whitespace),
            _ => true,
        })
    }

    /// The inline nodes as they are, spaces at the ends too; leaves this empty.
    pub fn take_raw(&mut self) -> Vec<Inline> {
        std::mem::take(&mut self.inlines)
    }

    /// The inline nodes, none where there is nothing to see; leaves this empty for the next paragraph.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut inlines = std::mem::take(&mut self.inlines);
        while let Some(last) = inlines.last_mut() {
            if let Inline::Text { text, .. } = last {
                text.truncate(text.trim_end().len());
                if !text.is_empty() {
                    break;
                }
            }
            inlines.pop();
        }
        let blank = |inline: &Inline| match inline {
            Inline::Text { text, .. } => text.chars().all(char::is_whitespace),
            _ => true,
        };
        let lead = inlines.iter().take_while(|inline| blank(inline)).count();
        inlines.drain(..lead);
        if let Some(Inline::Text { text, .. }) = inlines.first_mut() {
            *text = text.trim_start().to_owned();
        }
        inlines
    }

    fn append(&mut self, more: &str, marks: &[Mark]) {
        match self.inlines.last_mut() {
            _ if more.is_empty() => {}
            Some(Inline::Text { text, marks: known }) if known == marks => text.push_str(more),
            _ => self.inlines.push(Inline::Text { text: more.to_owned(), marks: marks.to_vec() }),
        }
    }
}

/// Joins neighbours with the same marks.
pub fn join(inlines: &mut Vec<Inline>) {
    let mut joined: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines.drain(..) {
        match (joined.last_mut(), inline) {
            (Some(Inline::Text { text, marks }), Inline::Text { text: more, marks: same }) if *marks == same => text.push_str(&more),
            (_, inline) => joined.push(inline),
        }
    }
    *inlines = joined;
}

/// A heading is bold by itself.
pub fn unbold(inlines: &mut Vec<Inline>) {
    for inline in inlines.iter_mut() {
        if let Inline::Text { marks, .. } | Inline::HardBreak { marks } = inline {
            marks.retain(|mark| *mark != Mark::Bold {});
        }
    }
    join(inlines);
}
