//! A text laid out for looking names up: its folded words in one string, each between two marks, so that names are found whole.

use crate::{
    Paragraph, Span,
    language::Language,
    words::{self, Token, Tokens},
};

/// Before a word, after a word, and between two that no name joins.
const OPEN: u8 = 1;
const CLOSE: u8 = 2;
const BREAK: u8 = 3;

/// A text and its words.
pub(super) struct Read<'text> {
    pub text: &'text str,
    tokens: Tokens,
    /// `OPEN word CLOSE` for each word, `BREAK` before those that begin anew.
    pub hay: String,
    /// Where each word begins in `hay`.
    starts: Vec<usize>,
    /// Whether no name goes on from the word before.
    breaks: Vec<bool>,
}

impl<'text> Read<'text> {
    /// Reads a text. A name crosses no paragraph and no newline.
    pub(super) fn new(text: &'text str, paragraphs: Option<&[Paragraph]>) -> Self {
        let tokens = words::tokens(text, Language::Fr);
        let mut read = Self { text, hay: String::with_capacity(text.len() * 3 / 2), starts: Vec::new(), breaks: Vec::new(), tokens };
        let mut ends = paragraphs.unwrap_or_default().iter().map(|paragraph| paragraph.span.end).peekable();
        for at in 0..read.tokens.list().len() {
            let start = read.tokens.list()[at].span.start;
            let mut crossed = false;
            while ends.next_if(|end| *end <= start).is_some() {
                crossed = true;
            }
            let breaks = crossed || at == 0 || !joins(read.word(at - 1), read.between(at));
            if breaks {
                read.hay.push(char::from(BREAK));
            }
            read.starts.push(read.hay.len());
            read.breaks.push(breaks);
            read.hay.push(char::from(OPEN));
            let token = read.tokens.list()[at];
            read.hay.push_str(read.tokens.folded(&token));
            read.hay.push(char::from(CLOSE));
        }
        read
    }

    /// How many words.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.list().get(at)
    }

    /// Where a word is.
    pub(super) fn span(&self, at: usize) -> Span {
        self.token(at).map_or(Span { start: self.text.len(), end: self.text.len() }, |token| token.span)
    }

    /// A word as written.
    pub(super) fn word(&self, at: usize) -> &'text str {
        self.span(at).of(self.text)
    }

    /// A word folded.
    pub(super) fn folded(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.tokens.folded(token))
    }

    /// Some words folded, with single spaces.
    pub(super) fn phrase(&self, from: usize, to: usize) -> String {
        (from..to).map(|at| self.folded(at)).collect::<Vec<_>>().join(" ")
    }

    /// What is written between the word before and this one.
    pub(super) fn between(&self, at: usize) -> &'text str {
        let start = at.checked_sub(1).map_or(0, |before| self.span(before).end);
        Span { start, end: self.span(at).start }.of(self.text)
    }

    /// Whether a word follows the one before it in one breath: no more than white space, a hyphen, an apostrophe or the dot of a
    /// short form stands between.
    pub(super) fn follows(&self, at: usize) -> bool {
        self.breaks.get(at).is_some_and(|breaks| !breaks)
    }

    /// Whether only white space stands between.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        self.follows(at) && self.between(at).chars().all(char::is_whitespace)
    }

    /// Whether a hyphen alone joins a word to the one before.
    pub(super) fn is_hyphenated(&self, at: usize) -> bool {
        self.follows(at) && is_hyphen(self.between(at))
    }

    /// Whether a word is written with a capital at its beginning.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a word has capitals and no small letter.
    pub(super) fn is_capitals(&self, at: usize) -> bool {
        let word = self.word(at);
        word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
    }

    /// The word that begins, or the one that ends, at a place of `hay`.
    pub(super) fn word_at(&self, place: usize) -> Option<usize> {
        self.starts.binary_search(&place).ok()
    }

    /// One past the last of the words that end at or before a place of `hay`.
    pub(super) fn words_before(&self, place: usize) -> usize {
        self.starts.partition_point(|start| *start < place)
    }

    /// Some words as a pattern for `hay`.
    pub(super) fn pattern(&self, from: usize, to: usize) -> &str {
        let start = self.starts.get(from).copied().unwrap_or(self.hay.len());
        let mut end = self.starts.get(to).copied().unwrap_or(self.hay.len());
        if self.breaks.get(to) == Some(&true) {
            end -= 1;
        }
        self.hay.get(start..end).unwrap_or_default()
    }
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "–" | "\u{2212}")
}

/// Whether a name may go on over what is written between two words.
fn joins(before: &str, between: &str) -> bool {
    // *J.-L. Zerbo*
    if is_hyphen(between) || (between == ".-" && before.chars().count() == 1) {
        return true;
    }
    let mut dots = 0;
    let quiet = between.chars().all(|letter| {
        dots += usize::from(letter == '.');
        letter == '.' || letter == '\u{200b}' || matches!(letter, '\'' | '’' | '‘' | 'ʼ') || (letter.is_whitespace() && !is_newline(letter))
    });
    // *Dr. Touray*, *O. A. Touray*; a longer word before a dot ends a sentence.
    quiet && (dots == 0 || (dots == 1 && before.chars().count() <= 3 && before.chars().next().is_some_and(char::is_uppercase)))
}

fn is_newline(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
