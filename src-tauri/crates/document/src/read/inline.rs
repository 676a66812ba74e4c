//! Gathers runs of text and marks into the inline nodes of one paragraph, with white space as a browser would show it.
//!
//! ASCII white space collapses to one space and is cut off at both ends; no-break spaces stay. Characters that show nothing
//! and only steer the layout of a page (soft hyphens, zero-width spaces, bidirectional overrides) are left out.

use crate::tree::{Inline, Mark};

/// The text of a paragraph in the making.
#[derive(Debug, Default)]
pub(super) struct Runs {
    runs: Vec<(String, Vec<Mark>)>,
    gap: bool,
}

impl Runs {
    /// Adds text; its white space collapses.
    pub fn push(&mut self, text: &str, marks: &[Mark]) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
                self.gap = true;
            } else if !(c.is_control() || unseen(c)) {
                if std::mem::take(&mut self.gap) && !self.runs.is_empty() {
                    self.space(marks);
                }
                self.append(c, marks);
            }
        }
    }

    /// Whether nothing visible was added.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|(text, _)| text.chars().all(char::is_whitespace))
    }

    /// The inline nodes, if there is anything to see; leaves this empty for the next paragraph.
    pub fn take(&mut self) -> Option<Vec<Inline>> {
        self.gap = false;
        let mut runs = std::mem::take(&mut self.runs);
        if let Some((text, _)) = runs.first_mut() {
            *text = text.trim_start().to_owned();
        }
        while runs.first().is_some_and(|(text, _)| text.is_empty()) {
            runs.remove(0);
            if let Some((text, _)) = runs.first_mut() {
                *text = text.trim_start().to_owned();
            }
        }
        while let Some((text, _)) = runs.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                break;
            }
            runs.pop();
        }
        let inlines: Vec<Inline> = runs.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, marks)| Inline::Text { text, marks }).collect();
        (!inlines.is_empty()).then_some(inlines)
    }

    /// A space between two runs takes the marks that both have, so that no underline runs past its word.
    fn space(&mut self, marks: &[Mark]) {
        let shared: Vec<Mark> = match self.runs.last() {
            Some((_, before)) => before.iter().filter(|mark| marks.contains(mark)).cloned().collect(),
            None => Vec::new(),
        };
        self.append(' ', &shared);
    }

    fn append(&mut self, c: char, marks: &[Mark]) {
        match self.runs.last_mut() {
            Some((text, known)) if known == marks => text.push(c),
            _ => self.runs.push((c.to_string(), marks.to_vec())),
        }
    }
}

/// Characters that show nothing. Joiners (U+200C, U+200D) stay: some scripts need them.
pub(super) fn unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Adds a mark, keeping each kind once.
pub(super) fn marked(marks: &[Mark], mark: Mark) -> Vec<Mark> {
    let same = |known: &Mark| std::mem::discriminant(known) == std::mem::discriminant(&mark);
    let mut more: Vec<Mark> = marks.iter().filter(|known| !same(known)).cloned().collect();
    more.push(mark);
    more
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::inline_text;

    #[test]
    fn white_space_collapses_and_no_break_spaces_stay() {
        let mut runs = Runs::default();
        runs.push("\n  Le 22\u{a0}mai ", &[]);
        runs.push(" a\u{ad}dopté", &[Mark::Bold {}]);
        runs.push("\n\u{202f}! ", &[]);
        assert_eq!(inline_text(&runs.take().unwrap()), "Le 22\u{a0}mai adopté \u{202f}!");
        assert!(runs.take().is_none());
    }

    #[test]
    fn a_paragraph_of_spaces_is_nothing() {
        let mut runs = Runs::default();
        runs.push(" \u{a0}\u{200b} ", &[]);
        assert!(runs.is_blank());
        assert!(runs.take().is_none());
    }
}
