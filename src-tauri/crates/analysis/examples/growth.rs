//! Prints how long the summary of one article takes as the article grows: `cargo run --release -p griot-analysis --example growth`.
//!
//! Texts are made here, of words drawn by a fixed generator with the frequencies of a language. The best of several rounds is printed, since
//! other programs may be at work.
#![allow(clippy::print_stdout)]

use griot_analysis::{
    Paragraph, ParagraphKind, Span,
    language::Language,
    summary::{self, Article, Budget, NoCorpus},
};
use std::time::Instant;

fn main() {
    for words in [100, 400, 1_000, 5_000, 10_000, 50_000] {
        let (text, paragraphs) = made(words);
        let article = Article { title: "Un accord sur la libre circulation", text: &text, paragraphs: &paragraphs, language: Language::Fr, group: 0 };
        let rounds = (200_000 / words).clamp(5, 400);
        let best = |budget: Budget| {
            (0..rounds)
                .map(|_| {
                    let start = Instant::now();
                    let chosen = summary::single(&article, &NoCorpus, budget);
                    (start.elapsed().as_secs_f64(), chosen.len())
                })
                .fold((f64::MAX, 0), |best, round| if round.0 < best.0 { round } else { best })
        };
        let ((five, _), (eighty, _)) = (best(Budget::Sentences(5)), best(Budget::Words(80)));
        let sentences = griot_analysis::sentences::split(&text).len();
        println!("{words} words, {sentences} sentences: 5 sentences {:.3} ms, 80 words {:.3} ms", 1e3 * five, 1e3 * eighty);
    }
}

/// A text of sentences of 20 words, four a paragraph.
fn made(words: usize) -> (String, Vec<Paragraph>) {
    let syllables = ["ba", "ko", "ti", "ment", "ra", "lé", "son", "du", "vi", "che", "nou", "pé"];
    let mut state = 88_172_645_463_325_252_u64;
    let mut draw = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let small = ["le", "de", "la", "les", "des", "et", "une", "dans", "pour", "sur", "par", "que"];
    let (mut text, mut paragraphs) = (String::new(), Vec::new());
    let mut start = 0;
    for number in 0..words {
        let place = number % 20;
        if number > 0 && number % 80 == 0 {
            paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start, end: text.len() } });
            text.push('\n');
            start = text.len();
        } else if number > 0 {
            text.push(' ');
        }
        let word = if place > 0 && draw() % 2 == 0 {
            small[(draw() % 12) as usize].to_owned()
        } else {
            // Zipf: the rank is the inverse of an even draw.
            let rank = (1_200_000 / (draw() % 100_000 + 60)) as usize;
            let mut word: String = [rank % 12, rank / 12 % 12, rank / 144 % 12, rank / 1_728 % 12].iter().map(|part| syllables[*part]).collect();
            if place == 0 {
                word.replace_range(..1, &word[..1].to_uppercase());
            }
            word
        };
        text.push_str(&word);
        if place == 19 {
            text.push('.');
        }
    }
    paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start, end: text.len() } });
    (text, paragraphs)
}
