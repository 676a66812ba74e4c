//! Articles made as long as a measure wants them, from the French sentences of the set.
//!
//! Each pass over the sentences takes them in another order, changes their figures and puts words of the set in others' places: hardly a
//! sentence comes twice, and words stay about as frequent as they are. Made to be counted, not to be read.

use super::{rules, set::Set, set::Text};
use griot_analysis::{Paragraph, ParagraphKind, Span, language::Language, words};

/// Sentences of a paragraph.
const PARAGRAPH: usize = 3;
/// Letters from which a word may be exchanged for another.
const LONG: usize = 5;
/// One long word in so many is exchanged.
const EXCHANGED: usize = 3;
/// Words below which a sentence is left out: too little of it would change.
const SHORTEST: usize = 8;

/// What articles are made from.
pub struct Maker {
    sentences: Vec<String>,
    words: Vec<String>,
    titles: Vec<String>,
}

impl Maker {
    /// Takes the French articles of a set.
    pub fn of(set: &Set) -> Self {
        let french: Vec<&Text> = set.all().filter(|article| article.language == Language::Fr).collect();
        let sentences: Vec<String> = french
            .iter()
            .flat_map(|article| rules::statements(article).into_iter().map(|span| span.of(&article.text).to_owned()))
            .filter(|sentence| words::spans(sentence).len() >= SHORTEST)
            .collect();
        let words = sentences
            .iter()
            .flat_map(|sentence| words::spans(sentence).into_iter().map(|span| span.of(sentence)))
            .filter(|word| is_exchangeable(word))
            .map(str::to_owned)
            .collect();
        Maker { sentences, words, titles: french.iter().map(|article| article.title.clone()).collect() }
    }

    /// An article of at least so many words, and at most a sentence more; `seed` tells it from others.
    pub fn article(&self, seed: u64, length: usize) -> Text {
        let mut chance = Chance::of(seed);
        let mut order: Vec<usize> = Vec::new();
        let (mut text, mut paragraphs, mut count, mut written) = (String::new(), Vec::<Paragraph>::new(), 0, 0);
        while count < length {
            if order.is_empty() {
                order = (0..self.sentences.len()).collect();
                chance.shuffle(&mut order);
            }
            let Some(next) = order.pop() else { break };
            let sentence = self.varied(&self.sentences[next], &mut chance);
            if written % PARAGRAPH == 0 {
                if !text.is_empty() {
                    text.push('\n');
                }
                paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start: text.len(), end: text.len() } });
            } else {
                text.push(' ');
            }
            text.push_str(&sentence);
            if let Some(last) = paragraphs.last_mut() {
                last.span.end = text.len();
            }
            written += 1;
            count += words::spans(&sentence).len();
        }
        Text { title: self.titles[chance.below(self.titles.len())].clone(), language: Language::Fr, text, paragraphs }
    }

    fn varied(&self, sentence: &str, chance: &mut Chance) -> String {
        let (mut varied, mut at) = (String::with_capacity(sentence.len()), 0);
        for span in words::spans(sentence) {
            varied.push_str(&sentence[at..span.start]);
            let word = span.of(sentence);
            if let Ok(figure) = word.parse::<u32>() {
                varied.push_str(&(figure + u32::try_from(chance.below(20)).unwrap_or_default()).to_string());
            } else if is_exchangeable(word) && chance.below(EXCHANGED) == 0 {
                varied.push_str(&self.words[chance.below(self.words.len())]);
            } else {
                varied.push_str(word);
            }
            at = span.end;
        }
        varied.push_str(&sentence[at..]);
        varied
    }
}

fn is_exchangeable(word: &str) -> bool {
    word.chars().count() >= LONG && word.chars().all(char::is_lowercase)
}

/// Numbers that look like chance and are the same in every run: Marsaglia's xorshift64.
struct Chance(u64);

impl Chance {
    fn of(seed: u64) -> Self {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }

    fn shuffle(&mut self, all: &mut [usize]) {
        for at in (1..all.len()).rev() {
            let other = self.below(at + 1);
            all.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn an_article_is_as_long_as_asked_and_the_same_each_time() {
        let maker = Maker::of(&Set::read());
        for length in [100, 3_000] {
            let article = maker.article(7, length);
            let count = words::spans(&article.text).len();
            assert!((length..length + 100).contains(&count), "{count} words for {length}");
            assert_eq!(article.text, maker.article(7, length).text);
            assert_ne!(article.text, maker.article(8, length).text);
        }
    }

    #[test]
    fn hardly_a_sentence_is_repeated() {
        let article = Maker::of(&Set::read()).article(1, 20_000);
        let all: Vec<&str> = rules::statements(&article).into_iter().map(|span| span.of(&article.text)).collect();
        let different: HashSet<&str> = all.iter().copied().collect();
        assert!(different.len() * 100 >= all.len() * 95, "{} of {}", different.len(), all.len());
    }
}
