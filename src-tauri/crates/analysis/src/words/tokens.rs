//! The words of a text, each form of it once.
//!
//! Two words of one form have one number, but for a few in texts with a great many different ones. The same text gives the same numbers,
//! whatever was read before.

use super::{
    memory::{Memory, hash},
    runs::runs,
};
use crate::{Span, language::Language};
use std::borrow::Cow;

/// How far a form is looked for before it is taken for a new one: a text made so that its words clash costs no more than another.
const STEPS: usize = 8;

const NOWHERE: Span = Span { start: 0, end: 0 };

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// The number of its form: below [`Tokens::forms`], in the order in which they are met.
    pub form: usize,
}

/// The words of a text.
#[derive(Debug, Clone)]
pub struct Tokens {
    list: Vec<Token>,
    forms: Vec<Form>,
    /// Folded forms and stems.
    letters: String,
    language: Language,
}

#[derive(Debug, Clone)]
struct Form {
    /// Where it was met first.
    raw: Span,
    hash: u64,
    folded: Span,
    stem: Span,
    stop: bool,
    /// Written without accents, so that its stem is the one of its folded form.
    plain: bool,
}

/// The words of a text; see [`super::words`].
#[must_use]
pub fn tokens(text: &str, language: Language) -> Tokens {
    let mut read = Tokens {
        list: Vec::with_capacity(text.len() / 6),
        forms: Vec::with_capacity(text.len() / 16),
        letters: String::with_capacity(text.len()),
        language,
    };
    // Numbers of forms, counted from 1.
    let mut table = vec![0_u32; (text.len() / 4).next_power_of_two().clamp(64, 1 << 16)];
    for span in runs(text) {
        let raw = span.of(text);
        let hash = hash(raw.as_bytes());
        let form = match read.find(text, raw, hash, &table) {
            Ok(form) => form,
            Err(place) => {
                read.forms.push(Form { raw: span, hash, folded: NOWHERE, stem: NOWHERE, stop: false, plain: raw.is_ascii() });
                if let (Some(slot), Ok(number)) = (table.get_mut(place), u32::try_from(read.forms.len())) {
                    *slot = number;
                }
                read.forms.len() - 1
            }
        };
        read.list.push(Token { span, form });
    }
    Memory::with(|memory| {
        memory.call_in(read.forms.iter().map(|form| form.hash));
        for form in 0..read.forms.len() {
            let (raw, hash) = (read.forms[form].raw.of(text), read.forms[form].hash);
            memory.raw(raw, hash, language, |known| read.know(form, known));
        }
    });
    read
}

impl Tokens {
    /// The words in order.
    #[must_use]
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// How many forms there are.
    #[must_use]
    pub fn forms(&self) -> usize {
        self.forms.len()
    }

    /// The bytes of their folded forms and stems, at most.
    pub(crate) fn letters(&self) -> usize {
        self.letters.len()
    }

    /// Lower case, without accents, ’ as ', œ as oe.
    #[must_use]
    pub fn folded(&self, token: &Token) -> &str {
        self.forms.get(token.form).map_or("", |form| form.folded.of(&self.letters))
    }

    /// Its stem, folded; of `l'accord` the stem of `accord`.
    #[must_use]
    pub fn stem(&self, token: &Token) -> &str {
        self.forms.get(token.form).map_or("", |form| form.stem.of(&self.letters))
    }

    /// Whether it carries no content: an article, a preposition, an auxiliary.
    #[must_use]
    pub fn is_stop(&self, token: &Token) -> bool {
        self.forms.get(token.form).is_some_and(|form| form.stop)
    }

    /// The stems of the folded forms, one a form; see [`super::unaccented_stems`].
    #[must_use]
    pub fn unaccented_stems(&self) -> Vec<Cow<'_, str>> {
        Memory::with(|memory| {
            let unaccented = |form: &Form| match form.stem.of(&self.letters) {
                stem if form.plain => Cow::Borrowed(stem),
                _ => Cow::Owned(memory.folded(form.folded.of(&self.letters), self.language, |known| known.stem())),
            };
            self.forms.iter().map(unaccented).collect()
        })
    }

    /// The form of a word, or where in the table it is to be put.
    fn find(&self, text: &str, raw: &str, hash: u64, table: &[u32]) -> Result<usize, usize> {
        let home = hash as usize;
        let place = |step: usize| home.wrapping_add(step) & (table.len() - 1);
        for step in 0..STEPS {
            let number = table.get(place(step)).map_or(0, |number| *number as usize);
            let Some(form) = number.checked_sub(1) else { return Err(place(step)) };
            if self.forms.get(form).is_some_and(|known| known.hash == hash && known.raw.of(text) == raw) {
                return Ok(form);
            }
        }
        Err(place(0))
    }

    fn know(&mut self, form: usize, known: super::memory::Known<'_>) {
        let folded = self.write(&[known.folded]);
        let stem = if known.rest.is_empty() {
            Span { start: folded.start, end: folded.start + known.shared }
        } else {
            self.write(&[known.folded.get(..known.shared).unwrap_or_default(), known.rest])
        };
        if let Some(form) = self.forms.get_mut(form) {
            (form.folded, form.stem, form.stop) = (folded, stem, known.stop);
        }
    }

    fn write(&mut self, parts: &[&str]) -> Span {
        let start = self.letters.len();
        parts.iter().for_each(|part| self.letters.push_str(part));
        Span { start, end: self.letters.len() }
    }
}
