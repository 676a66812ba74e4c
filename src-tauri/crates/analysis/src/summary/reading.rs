//! The sentences of an article as the summariser weighs them.

use super::{
    Article, eligible,
    quotation::{quotations, share},
    settings::SETTINGS,
    vector::{Terms, Vector},
};
use crate::{ParagraphKind, Span, sentences::sentences, words};

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
    pub first_person: bool,
    pub standing: Standing,
    pub opening: Opening,
    pub question: bool,
}

/// The sentences of an article: those of headings and table cells are not among them.
pub(super) fn read(article: &Article<'_>, number: usize, terms: &mut Terms<'_>) -> Vec<Unit> {
    let mut units = Vec::new();
    let title = words::spaced(article.title);
    let mut paragraph = 0;
    let mut index = 0;
    // The whole text at once: each form is stemmed once an article, not once a sentence.
    let all = words::words(article.text, article.language);
    let mut last = None;
    let mut quoted = Vec::new();
    for sentence in sentences(article.text, article.paragraphs) {
        let Some(home) = article.paragraphs.get(sentence.paragraph) else { continue };
        if matches!(home.kind, ParagraphKind::Heading | ParagraphKind::Cell) {
            continue;
        }
        if last != Some(sentence.paragraph) {
            paragraph += usize::from(last.is_some());
            last = Some(sentence.paragraph);
            quoted = quotations(article.text, home.span);
        }
        let raw = sentence.span.of(article.text);
        let from = all.partition_point(|word| word.span.start < sentence.span.start);
        let to = all.partition_point(|word| word.span.start < sentence.span.end);
        let found = &all[from..to.max(from)];
        let stems: Vec<(u32, bool)> = found.iter().map(|word| (terms.number(&word.stem), !word.stop)).collect();
        let content: Vec<u32> = stems.iter().filter(|(_, content)| *content).map(|(stem, _)| *stem).collect();
        let mut spaced = String::from(" ");
        for word in found {
            spaced.push_str(&word.folded);
            spaced.push(' ');
        }
        let share = share(article.text, sentence.span, &quoted);
        let standing = eligible::standing(&eligible::Candidate {
            text: article.text,
            span: sentence.span,
            spaced: &spaced,
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
            vector: terms.vector(&content),
            stems,
            quoted: share,
            first_person: SETTINGS.first_person.count(&spaced, article.language) > 0,
            standing,
            opening: eligible::opening(&spaced, article.language),
            question: raw.trim_end_matches(['»', '”', '"', ' ', '\u{a0}', '\u{202f}', ')']).ends_with('?'),
        });
        index += usize::from(standing != Standing::Never);
    }
    units
}

/// The content stems of a title, each once, sorted.
pub(super) fn title_stems(article: &Article<'_>, terms: &mut Terms<'_>) -> Vec<u32> {
    let mut stems = terms.content(&words::words(article.title, article.language));
    stems.sort_unstable();
    stems.dedup();
    stems
}
