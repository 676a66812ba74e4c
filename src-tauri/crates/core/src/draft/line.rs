//! How a draft puts down a line: runs of text that bear the machine's mark, what they rest on before the full stop, and lists of lines.

use crate::{messages::say, note::Lang};
use griot_document::tree::{Block, CitationAttrs, Inline, LangAttrs, LinkAttrs, ListItem, Mark, Passage, is_safe_href};

/// The most addresses that one line gives.
const ADDRESSES: usize = 2;

/// What a line rests on.
#[derive(Debug, Clone, Default)]
pub(super) struct Basis {
    pub passages: Vec<Passage>,
    pub references: Vec<String>,
}

/// A line under way.
#[derive(Debug, Clone)]
pub(super) struct Line {
    lang: Lang,
    inlines: Vec<Inline>,
}

impl Line {
    pub fn new(lang: Lang) -> Self {
        Self { lang, inlines: Vec::new() }
    }

    /// A line that begins with a label in bold and a colon.
    pub fn labelled(lang: Lang, label: &str) -> Self {
        Self::new(lang).bold(label).text(colon(lang), None)
    }

    pub fn bold(mut self, text: &str) -> Self {
        self.push(machine(text, true, None));
        self
    }

    /// Text, in the language of this tag where it is not the note's.
    pub fn text(mut self, text: &str, tongue: Option<&str>) -> Self {
        self.push(machine(text, false, tongue));
        self
    }

    /// A sentence or a name without the full stop that ends it.
    pub fn bare(self, (text, tongue): (&str, Option<&str>)) -> Self {
        self.text(without_stop(text), tongue)
    }

    /// What stands so far rests on this: a citation, else addresses in brackets, else the word that there is no source.
    pub fn rests_on(mut self, basis: &Basis) -> Self {
        if !basis.passages.is_empty() {
            self.inlines.push(citation(&basis.passages));
            return self;
        }
        let open = format!(" ({}{}", say(self.lang, "draft-not-archived", &[]), colon(self.lang));
        let safe: Vec<_> = basis.references.iter().filter(|address| is_safe_href(address)).take(ADDRESSES).collect();
        if safe.is_empty() {
            let unsourced = format!(" ({})", say(self.lang, "draft-unsourced", &[]));
            return self.text(&unsourced, None);
        }
        self = self.text(&open, None);
        for (index, address) in safe.into_iter().enumerate() {
            if index > 0 {
                self = self.text(", ", None);
            }
            let marks = vec![Mark::Link { attrs: LinkAttrs { href: address.clone() } }, Mark::Machine {}];
            self.push(Inline::Text { text: shown(address).to_owned(), marks });
        }
        self.text(")", None)
    }

    /// The whole line, what it rests on before its full stop; a question or an exclamation ends itself.
    pub fn end(self, basis: &Basis) -> Vec<Inline> {
        let is_ended = matches!(self.inlines.last(), Some(Inline::Text { text, .. }) if text.ends_with(['?', '!', '…']));
        let line = self.rests_on(basis);
        if is_ended { line.inlines } else { line.text(".", None).inlines }
    }

    /// The whole line as the analyst's own word, without the machine's mark.
    pub fn unsigned(self) -> Vec<Inline> {
        let strip = |inline| match inline {
            Inline::Text { text, mut marks } => {
                marks.retain(|mark| !matches!(mark, Mark::Machine {}));
                Inline::Text { text, marks }
            }
            other => other,
        };
        self.inlines.into_iter().map(strip).collect()
    }

    /// The line as it stands.
    pub fn done(self) -> Vec<Inline> {
        self.inlines
    }

    /// Runs set alike are one run, as the editor holds them.
    fn push(&mut self, inline: Inline) {
        match (self.inlines.last_mut(), inline) {
            (_, Inline::Text { text, .. }) if text.is_empty() => {}
            (Some(Inline::Text { text: before, marks: set }), Inline::Text { text, marks }) if *set == marks => before.push_str(&text),
            (_, inline) => self.inlines.push(inline),
        }
    }
}

/// Without the full stop at its end; an ellipsis stays.
pub(super) fn without_stop(text: &str) -> &str {
    match text.strip_suffix('.') {
        Some(body) if !body.ends_with('.') => body,
        _ => text,
    }
}

/// A colon as the language sets it, with the space after it.
pub(super) fn colon(lang: Lang) -> &'static str {
    if lang == Lang::Fr { "\u{a0}: " } else { ": " }
}

/// A semicolon as the language sets it, with the space after it.
pub(super) fn semicolon(lang: Lang) -> &'static str {
    if lang == Lang::Fr { "\u{202f}; " } else { "; " }
}

/// In quotation marks.
pub(super) fn quoted(text: &str, lang: Lang) -> String {
    if lang == Lang::Fr { format!("«\u{a0}{text}\u{a0}»") } else { format!("“{text}”") }
}

/// An address as it is read: without its scheme.
fn shown(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

pub(super) fn list(items: impl Iterator<Item = Vec<Inline>>) -> Vec<Block> {
    list_of(items.map(|content| vec![Block::Paragraph { content }]))
}

/// A list whose items may hold lists.
pub(super) fn list_of(items: impl Iterator<Item = Vec<Block>>) -> Vec<Block> {
    let content: Vec<_> = items.map(|content| ListItem::ListItem { content }).collect();
    if content.is_empty() { Vec::new() } else { vec![Block::BulletList { content }] }
}

pub(super) fn machine(text: &str, bold: bool, tongue: Option<&str>) -> Inline {
    let mut marks = Vec::new();
    if bold {
        marks.push(Mark::Bold {});
    }
    if let Some(lang) = tongue {
        marks.push(Mark::Lang { attrs: LangAttrs { lang: lang.to_owned() } });
    }
    marks.push(Mark::Machine {});
    Inline::Text { text: text.to_owned(), marks }
}

pub(super) fn citation(passages: &[Passage]) -> Inline {
    Inline::Citation { attrs: CitationAttrs { passages: passages.to_vec(), locator: None, prefix: None }, marks: vec![Mark::Machine {}] }
}

/// What the program says of the draft itself; no statement, so it bears neither citation nor the machine's mark.
pub(super) fn remark(text: &str) -> Block {
    Block::Paragraph { content: remarked(text) }
}

/// The same as an item of a list.
pub(super) fn remarked(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned(), marks: vec![Mark::Italic {}] }]
}
