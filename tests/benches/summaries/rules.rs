//! The summaries that are compared: Griot's, and the first sentences.
//!
//! Both keep to a number of words with whole sentences, and take each next sentence that still fits; where none fits, one too long.

use super::set::{Library, Text};
use griot_analysis::{
    ParagraphKind, Span, sentences,
    summary::{self, Budget},
    words,
};

/// Griot's summary of one article.
pub fn griot(article: &Text, library: &Library, budget: usize) -> String {
    let chosen = summary::single(&article.as_input(0), library, Budget::Words(budget));
    joined(chosen.iter().map(|chosen| chosen.span.of(&article.text)))
}

/// Griot's synthesis of several articles, each from a source of its own.
pub fn griot_of_several(articles: &[Text], library: &Library, budget: usize) -> String {
    let inputs: Vec<_> = articles.iter().enumerate().map(|(number, article)| article.as_input(number)).collect();
    let chosen = summary::several(&inputs, library, Budget::Words(budget));
    joined(chosen.iter().map(|chosen| chosen.span.of(&articles[chosen.article].text)))
}

/// The first sentences of an article.
pub fn first_sentences(article: &Text, budget: usize) -> String {
    fitting(statements(article).into_iter().map(|span| span.of(&article.text)), budget)
}

/// The first sentence of each article in turn, then the second of each, and so on.
pub fn first_sentences_of_several(articles: &[Text], budget: usize) -> String {
    let all: Vec<Vec<&str>> = articles.iter().map(|article| statements(article).into_iter().map(|span| span.of(&article.text)).collect()).collect();
    let most = all.iter().map(Vec::len).max().unwrap_or_default();
    fitting((0..most).flat_map(|round| all.iter().filter_map(move |sentences| sentences.get(round).copied())), budget)
}

/// The sentences of a paragraph.
pub fn sentences_of(article: &Text, paragraph: Span) -> impl Iterator<Item = Span> {
    let at = paragraph.start;
    sentences::split(paragraph.of(&article.text)).into_iter().map(move |span| Span { start: span.start + at, end: span.end + at })
}

/// The sentences of an article, without its headings.
pub fn statements(article: &Text) -> Vec<Span> {
    let paragraphs = article.paragraphs.iter().filter(|paragraph| paragraph.kind != ParagraphKind::Heading);
    paragraphs.flat_map(|paragraph| sentences_of(article, paragraph.span)).collect()
}

/// Of sentences in their order, those that fit.
fn fitting<'text>(sentences: impl Iterator<Item = &'text str> + Clone, budget: usize) -> String {
    let mut left = budget;
    let taken: Vec<&str> = sentences
        .clone()
        .filter(|sentence| {
            let length = words::spans(sentence).len();
            let fits = length <= left;
            left -= if fits { length } else { 0 };
            fits
        })
        .collect();
    if taken.is_empty() { joined(sentences.take(1)) } else { joined(taken.into_iter()) }
}

fn joined<'text>(sentences: impl Iterator<Item = &'text str>) -> String {
    sentences.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_sentences_keep_to_their_words() {
        let sentences = ["Un deux trois.", "Quatre cinq six sept.", "Huit neuf."];
        assert_eq!(fitting(sentences.into_iter(), 6), "Un deux trois.\nHuit neuf.", "what does not fit is passed over");
        assert_eq!(fitting(sentences.into_iter(), 1), "Un deux trois.", "one too long says more than nothing");
    }
}
