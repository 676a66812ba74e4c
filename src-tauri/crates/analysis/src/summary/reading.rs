//! The sentences of an article as the summariser weighs them.

use super::{
    Article,
    eligible::{self, Title},
    quotation::{quotations, share},
    settings::Roles,
    vector::{Terms, Token, Vector},
};
use crate::{ParagraphKind, Span, sentences::sentences};

/// How free the choice of a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Furniture of the page: never.
    Never,
    /// Only where there is nothing better.
    Poor,
    /// Freely.
    Good,
}

/// What a sentence leans on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// Nothing.
    Alone,
    /// A connector or demonstrative: better after its predecessor.
    Connected,
    /// A pronoun: only after its predecessor.
    Orphan,
}

/// A sentence.
pub(super) struct Unit {
    pub article: usize,
    /// From 0 in its article; the page's furniture does not count.
    pub index: usize,
    /// From 0 in its article, headings not counted.
    pub paragraph: usize,
    pub kind: ParagraphKind,
    pub span: Span,
    /// Words in it.
    pub length: usize,
    /// Every stem in order, and whether it carries content.
    pub stems: Vec<(u32, bool)>,
    pub vector: Vector,
    /// Share of its characters inside quotation marks.
    pub quoted: f64,
    /// Words of one who speaks of himself.
    pub first_person: usize,
    /// Words that begin with a digit.
    pub figures: usize,
    /// Words with a capital, the first left out.
    pub capitals: usize,
    /// Names of days of the week.
    pub days: usize,
    pub standing: Standing,
    pub opening: Opening,
    pub question: bool,
}

/// The sentences of an article: those of headings and table cells are not among them.
pub(super) fn read(article: &Article<'_>, number: usize, terms: &mut Terms<'_>) -> Vec<Unit> {
    let title = Title::of(article.title);
    let mut paragraph = 0;
    let mut index = 0;
    let all = terms.tokens(article.text, article.language);
    let mut next = 0;
    let mut last = None;
    let mut quoted = Vec::new();
    let mut content = Vec::new();
    // Of each form of the text, whether it is not a word of the title.
    let forms = all.first().map_or(0, |token| token.form);
    let strange: Vec<bool> = terms.folded_from(forms).map(|folded| !folded.is_empty() && !title.has(folded)).collect();
    let sentences = sentences(article.text, article.paragraphs);
    let mut units = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let Some(home) = article.paragraphs.get(sentence.paragraph) else { continue };
        if matches!(home.kind, ParagraphKind::Heading | ParagraphKind::Cell) {
            continue;
        }
        if last != Some(sentence.paragraph) {
            paragraph += usize::from(last.is_some());
            last = Some(sentence.paragraph);
            quoted = quotations(article.text, home.span);
        }
        let found = &all[within(&all, &mut next, sentence.span)];
        content.clear();
        let (mut strangers, mut roles) = (0, Roles::default());
        let (mut first_person, mut figures, mut capitals, mut days) = (0, 0, 0, 0);
        for (place, token) in found.iter().enumerate() {
            let known = terms.known(*token);
            roles = roles.and(known.roles);
            strangers += usize::from(strange[(token.form - forms) as usize]);
            if token.content {
                content.push(token.stem);
            }
            first_person += usize::from(known.roles.has(Roles::FIRST_PERSON));
            figures += usize::from(known.figure);
            capitals += usize::from(known.capital && place > 0);
            days += usize::from(known.roles.has(Roles::DAY));
        }
        let spaced = |most: usize| {
            let mut spaced = String::with_capacity(most * 8);
            spaced.push(' ');
            for token in found.iter().take(most) {
                spaced.push_str(terms.folded(*token));
                spaced.push(' ');
            }
            spaced
        };
        let first = found.iter().find(|token| !terms.folded(**token).is_empty()).map_or(Roles::default(), |token| terms.known(*token).roles);
        let share = share(article.text, sentence.span, &quoted);
        let standing = eligible::standing(&eligible::Candidate {
            text: article.text,
            span: sentence.span,
            spaced: &spaced,
            roles: (first, roles),
            strange: strangers,
            title: &title,
            kind: home.kind,
            words: found.len(),
            quoted: share,
            quotations: &quoted,
            language: article.language,
        });
        units.push(Unit {
            article: number,
            index,
            paragraph,
            kind: home.kind,
            span: sentence.span,
            length: found.len(),
            vector: terms.vector(&mut content),
            stems: found.iter().map(|token| (token.stem, token.content)).collect(),
            quoted: share,
            first_person,
            figures,
            capitals,
            days,
            standing,
            opening: if first.has(Roles::LEANS) { eligible::opening(&spaced(eligible::OPENING), article.language) } else { Opening::Alone },
            question: asks(sentence.span.of(article.text)),
        });
        index += usize::from(standing != Standing::Never);
    }
    units
}

/// The tokens of a sentence; `next` is where the sentence before it ended, as most often they follow one another.
fn within(all: &[Token], next: &mut usize, sentence: Span) -> std::ops::Range<usize> {
    let before = |at: usize, byte: usize| all.get(at).is_some_and(|token| token.span.start < byte);
    let mut from = *next;
    if from > 0 && !before(from - 1, sentence.start) {
        from = all.partition_point(|token| token.span.start < sentence.start);
    }
    while before(from, sentence.start) {
        from += 1;
    }
    let mut to = from;
    while before(to, sentence.end) {
        to += 1;
    }
    *next = to;
    from..to
}

fn asks(raw: &str) -> bool {
    raw.trim_end_matches(['»', '”', '"', ' ', '\u{a0}', '\u{202f}', ')']).ends_with('?')
}

/// The content stems of a title, each once, sorted.
pub(super) fn title_stems(article: &Article<'_>, terms: &mut Terms<'_>) -> Vec<u32> {
    let mut stems = terms.content(article.title, article.language);
    stems.sort_unstable();
    stems.dedup();
    stems
}
