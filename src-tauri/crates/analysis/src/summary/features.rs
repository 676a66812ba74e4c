//! What the learnt weights know of a sentence: where it stands, how it is made, what it shares with the title and with the rest of the text.
//!
//! Knows no word by itself: the same numbers serve French and English. Quantised, so that a threshold falls the same way on every platform.

use super::{
    lexrank::rank,
    quantised,
    reading::{Opening, Standing, Unit},
    similar::{Row, rows_of_text},
    vector::{Terms, cosine},
};

macro_rules! features {
    ($($name:ident: $meaning:literal,)*) => {
        /// A feature, by its name in the data file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(non_camel_case_types, reason = "named as in the data file")]
        enum Feature { $(#[doc = $meaning] $name,)* }

        /// The names of the features, in their order.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

features! {
    place: "Sentences before it, the page's furniture left out.",
    rest: "Sentences after it.",
    depth: "Share of the sentences before it.",
    sentences: "Sentences of the text.",
    words_in_all: "Words of the text.",
    paragraph: "Paragraphs before its own.",
    paragraphs: "Paragraphs of the text.",
    place_in_paragraph: "Sentences before it in its paragraph.",
    paragraph_sentences: "Sentences of its paragraph.",
    words: "Its words.",
    content: "Its content words.",
    content_share: "Share of its words that carry content.",
    title_share: "Share of the title's content stems in it.",
    title_shared: "Content stems it shares with the title.",
    title_pairs: "Pairs of neighbouring stems it shares with the title.",
    title_cosine: "Cosine with the title.",
    title_cosine_rank: "Sentences with a higher cosine with the title.",
    title_before: "Cosine of the sentence before it with the title.",
    title_after: "Cosine of the sentence after it with the title.",
    title_reached: "Share of the title's content stems in sentences before it.",
    lex: "LexRank, 1 on average.",
    lex_rank: "Sentences with a higher LexRank.",
    degree: "Mean cosine with the other sentences.",
    said_before: "Highest cosine with a sentence before it.",
    said_after: "Highest cosine with a sentence after it.",
    first_cosine: "Cosine with the first sentence.",
    weight: "Mean over its content words of the logarithm of their count in the text.",
    top_weight: "Mean of the same over its four heaviest content stems.",
    pairs_again: "Share of its pairs of neighbouring stems that come again in the text.",
    new_stems: "Share of its content words that no sentence before it holds.",
    quoted: "Share of its characters inside quotation marks.",
    first_person: "Share of its words that speak in the first person.",
    figures: "Its words that begin with a digit.",
    capitals: "Its words with a capital, the first left out.",
    capital_share: "Share of its words with a capital, the first left out.",
    new_capitals: "Share of the text's capitals before it.",
    days: "Names of days in it.",
    day_before: "Whether a sentence before it names a day.",
    leans: "0 stands alone, 1 opens with a connector, 2 with a pronoun.",
    next_leans: "The same of the sentence after it.",
    commas: "Its commas.",
    brackets: "Its brackets.",
    colon: "Its colons.",
    letters: "Letters a word.",
    opens_quoted: "Whether it opens with a quotation mark.",
    first_words: "Words of the first sentence.",
    first_title: "Share of the title's content stems in the first sentence.",
    first_again: "Highest cosine of the first sentence with another.",
    first_alone: "Whether the first paragraph is one sentence.",
    first_quoted: "Share of the first sentence inside quotation marks.",
}

/// How many features there are.
pub(super) const COUNT: usize = NAMES.len();

/// The features of one sentence.
pub(super) type Row64 = [f64; COUNT];

/// An article as the weights see it.
pub(super) struct Measured {
    pub features: Vec<Row64>,
    /// The cosines of its sentences.
    pub rows: Vec<Row>,
}

/// The features of the sentences of an article that are `wanted`, in that order.
pub(super) fn measure(text: &str, units: &[Unit], wanted: &[usize], title: &[(u32, bool)], terms: &Terms<'_>) -> Measured {
    let rows = rows_of_text(&units.iter().map(|unit| &unit.vector).collect::<Vec<_>>());
    let text = Text::of(text, units, title, &rows, terms);
    Measured { features: wanted.iter().map(|at| text.features(*at)).collect(), rows }
}

/// What all sentences of a text are measured against.
struct Text<'a> {
    text: &'a str,
    units: &'a [Unit],
    rows: &'a [Row],
    title: Vec<u32>,
    /// Of each sentence, how many of them it holds.
    of_title: Vec<usize>,
    title_pairs: Vec<Pair>,
    title_cosines: Vec<f64>,
    title_ranks: Vec<usize>,
    lex: Vec<f64>,
    lex_ranks: Vec<usize>,
    /// ln(1 + count) of a content stem in the text.
    counts: Vec<f64>,
    /// The pairs of neighbouring stems that occur more than once, sorted.
    pairs_again: Vec<Pair>,
    /// Of each stem, whether the text holds it more than once: without that no pair of it comes again.
    often: Vec<bool>,
    /// Of each sentence, its content words whose stem is met for the first time in it.
    fresh: Vec<usize>,
    /// Of each sentence, the title's stems met before it.
    reached: Vec<usize>,
    capitals_before: Vec<usize>,
    day_before: Vec<bool>,
    /// Of each paragraph, its sentences.
    paragraph: Vec<usize>,
    place_in_paragraph: Vec<usize>,
    sentences: usize,
    words: usize,
}

impl<'a> Text<'a> {
    fn of(text: &'a str, units: &'a [Unit], title: &[(u32, bool)], rows: &'a [Row], terms: &Terms<'_>) -> Self {
        let mut content: Vec<u32> = {
            let mut stems: Vec<u32> = title.iter().filter(|(_, content)| *content).map(|(stem, _)| *stem).collect();
            stems.sort_unstable();
            stems.dedup();
            stems
        };
        let title_vector = terms.vector(&mut content);
        let title_cosines: Vec<f64> = units.iter().map(|unit| quantised(cosine(&title_vector, &unit.vector))).collect();
        let lex: Vec<f64> = rank(rows).into_iter().map(quantised).collect();
        let stems = units.iter().flat_map(|unit| &unit.stems).map(|(stem, _)| *stem as usize + 1).max().unwrap_or_default();
        let mut counts = vec![0_usize; stems];
        let mut often = vec![0_u8; stems];
        units.iter().flat_map(|unit| &unit.stems).for_each(|(stem, _)| often[*stem as usize] = often[*stem as usize].saturating_add(1));
        let (mut fresh, mut reached) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        let (mut capitals_before, mut day_before) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        let mut met = vec![false; stems.max(content.last().map_or(0, |stem| *stem as usize + 1))];
        let mut in_title = vec![false; met.len()];
        content.iter().for_each(|stem| in_title[*stem as usize] = true);
        let (mut capitals, mut day) = (0, false);
        let mut paragraph = vec![0; units.last().map_or(0, |unit| unit.paragraph + 1)];
        let mut place_in_paragraph = Vec::with_capacity(units.len());
        for unit in units {
            reached.push(content.iter().filter(|stem| met[**stem as usize]).count());
            capitals_before.push(capitals);
            day_before.push(day);
            capitals += unit.capitals;
            day |= unit.days > 0;
            place_in_paragraph.push(paragraph[unit.paragraph]);
            paragraph[unit.paragraph] += 1;
            let mut new = 0;
            for (stem, _) in unit.stems.iter().filter(|(_, content)| *content) {
                counts[*stem as usize] += 1;
                new += usize::from(!met[*stem as usize]);
            }
            for (stem, _) in &unit.stems {
                met[*stem as usize] = true;
            }
            fresh.push(new);
        }
        // Most stems are in a text once or twice.
        let once = [0.0, 1.0, 2.0].map(|count: f64| libm::log(1.0 + count));
        let counts = counts.into_iter().map(|count: usize| once.get(count).copied().unwrap_or_else(|| libm::log(1.0 + count as f64))).collect();
        let often: Vec<bool> = often.into_iter().map(|count| count > 1).collect();
        let mut pairs: Vec<Pair> = units.iter().flat_map(|unit| pairs_of(&unit.stems)).filter(|pair| is_often(&often, *pair)).collect();
        pairs.sort_unstable();
        let pairs_again = pairs.chunk_by(|a, b| a == b).filter(|run| run.len() > 1).map(|run| run[0]).collect();
        let mut title_pairs: Vec<Pair> = pairs_of(title).collect();
        title_pairs.sort_unstable();
        title_pairs.dedup();
        Text {
            text,
            units,
            rows,
            of_title: units.iter().map(|unit| unit.vector.iter().filter(|(stem, _)| in_title[*stem as usize]).count()).collect(),
            title: content,
            title_pairs,
            title_ranks: ranks(&title_cosines),
            title_cosines,
            lex_ranks: ranks(&lex),
            lex,
            counts,
            pairs_again,
            often,
            fresh,
            reached,
            capitals_before,
            day_before,
            paragraph,
            place_in_paragraph,
            sentences: units.iter().filter(|unit| unit.standing != Standing::Never).count(),
            words: units.iter().map(|unit| unit.length).sum(),
        }
    }

    fn features(&self, at: usize) -> Row64 {
        let unit = &self.units[at];
        let mut row = [0.0; COUNT];
        let mut set = |feature: Feature, value: f64| row[feature as usize] = value;
        let of = |count: usize| count as f64;
        let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { quantised(part as f64 / whole as f64) };
        set(Feature::place, of(unit.index));
        set(Feature::rest, of(self.sentences.saturating_sub(unit.index + 1)));
        set(Feature::depth, share(unit.index, self.sentences));
        set(Feature::sentences, of(self.sentences));
        set(Feature::words_in_all, of(self.words));
        set(Feature::paragraph, of(unit.paragraph));
        set(Feature::paragraphs, of(self.paragraph.len()));
        set(Feature::place_in_paragraph, of(self.place_in_paragraph[at]));
        set(Feature::paragraph_sentences, of(self.paragraph[unit.paragraph]));

        let content = unit.stems.iter().filter(|(_, content)| *content).count();
        set(Feature::words, of(unit.length));
        set(Feature::content, of(content));
        set(Feature::content_share, share(content, unit.length));

        let shared = self.of_title[at];
        set(Feature::title_share, share(shared, self.title.len()));
        set(Feature::title_shared, of(shared));
        let (mut pairs, mut again, mut of_title) = (0, 0, 0);
        let mut met = vec![false; self.title_pairs.len()];
        for pair in pairs_of(&unit.stems) {
            pairs += 1;
            again += usize::from(is_often(&self.often, pair) && self.pairs_again.binary_search(&pair).is_ok());
            if let Ok(at) = self.title_pairs.binary_search(&pair) {
                of_title += usize::from(!std::mem::replace(&mut met[at], true));
            }
        }
        set(Feature::title_pairs, of(of_title));
        let title_of = |at: Option<usize>| at.and_then(|at| self.title_cosines.get(at)).copied().unwrap_or_default();
        set(Feature::title_cosine, self.title_cosines[at]);
        set(Feature::title_cosine_rank, of(self.title_ranks[at]));
        set(Feature::title_before, title_of(at.checked_sub(1)));
        set(Feature::title_after, title_of(Some(at + 1)));
        set(Feature::title_reached, share(self.reached[at], self.title.len()));

        let cosines = &self.rows[at];
        let highest = |row: &[(u32, f64)]| quantised(row.iter().map(|(_, value)| *value).fold(0.0, f64::max));
        let parting = cosines.partition_point(|(other, _)| (*other as usize) < at);
        set(Feature::lex, self.lex[at]);
        set(Feature::lex_rank, of(self.lex_ranks[at]));
        set(Feature::degree, quantised(cosines.iter().map(|(_, value)| value).sum::<f64>() / of(self.units.len())));
        set(Feature::said_before, highest(&cosines[..parting]));
        set(Feature::said_after, highest(&cosines[parting..]));
        set(Feature::first_cosine, cosines.first().filter(|(other, _)| *other == 0).map_or(0.0, |(_, value)| quantised(*value)));

        // The heaviest first; −0 changes no sum, not even an empty one.
        let mut heaviest = [-0.0; 4];
        for (stem, _) in &unit.vector {
            let mut weight = self.counts[*stem as usize];
            for place in &mut heaviest {
                if weight > *place {
                    std::mem::swap(&mut weight, place);
                }
            }
        }
        let sum: f64 = unit.stems.iter().filter(|(_, content)| *content).map(|(stem, _)| self.counts[*stem as usize]).sum();
        set(Feature::weight, quantised(sum / of(content.max(1))));
        set(Feature::top_weight, quantised(heaviest.iter().sum::<f64>() / 4.0));
        set(Feature::pairs_again, share(again, pairs));
        set(Feature::new_stems, share(self.fresh[at], content));

        set(Feature::quoted, quantised(unit.quoted));
        set(Feature::first_person, share(unit.first_person, unit.length));
        set(Feature::figures, of(unit.figures));
        set(Feature::capitals, of(unit.capitals));
        set(Feature::capital_share, share(unit.capitals, unit.length));
        set(Feature::new_capitals, share(self.capitals_before[at], self.capitals_before.last().copied().unwrap_or_default()));
        set(Feature::days, of(unit.days));
        set(Feature::day_before, f64::from(u8::from(self.day_before[at])));
        set(Feature::leans, leans(unit.opening));
        set(Feature::next_leans, self.units.get(at + 1).map_or(0.0, |next| leans(next.opening)));

        let raw = unit.span.of(self.text);
        set(Feature::commas, of(count(raw, |byte| byte == b',')));
        set(Feature::brackets, of(count(raw, |byte| byte == b'(')));
        set(Feature::colon, of(count(raw, |byte| byte == b':')));
        let letters = count(raw, |byte| byte.is_ascii_alphanumeric()) + letters_beyond_ascii(raw);
        set(Feature::letters, share(letters, unit.length));
        set(Feature::opens_quoted, f64::from(u8::from(raw.starts_with(['«', '"', '“']))));

        let first = &self.units[0];
        set(Feature::first_words, of(first.length));
        set(Feature::first_title, share(self.of_title[0], self.title.len()));
        set(Feature::first_again, highest(&self.rows[0]));
        set(Feature::first_alone, f64::from(u8::from(self.paragraph[0] == 1)));
        set(Feature::first_quoted, quantised(first.quoted));
        row
    }
}

fn leans(opening: Opening) -> f64 {
    match opening {
        Opening::Alone => 0.0,
        Opening::Connected => 1.0,
        Opening::Orphan => 2.0,
    }
}

/// Two neighbouring stems, in one number: one comparison instead of two.
type Pair = u64;

/// Pairs of neighbouring stems, one at least with content.
fn pairs_of(stems: &[(u32, bool)]) -> impl Iterator<Item = Pair> {
    stems.windows(2).filter(|pair| pair[0].1 || pair[1].1).map(|pair| u64::from(pair[0].0) << 32 | u64::from(pair[1].0))
}

fn is_often(often: &[bool], pair: Pair) -> bool {
    let is = |stem: u64| often.get(stem as usize).is_some_and(|often| *often);
    is(pair >> 32) && is(pair & u64::from(u32::MAX))
}

/// How many bytes are wanted, counted in bytes as long as they hold: that many more at a time.
fn count(raw: &str, wanted: impl Fn(u8) -> bool) -> usize {
    let count = |part: &[u8]| part.iter().fold(0_u8, |count, byte| count + u8::from(wanted(*byte)));
    raw.as_bytes().chunks(usize::from(u8::MAX)).map(|part| usize::from(count(part))).sum()
}

/// Letters and digits beyond ASCII.
fn letters_beyond_ascii(raw: &str) -> usize {
    let pairs = |wanted: fn(u8, u8) -> bool| count_pairs(raw, wanted);
    let accented = pairs(|first, _| first == 0xc3);
    // Of U+00C0 to U+00FF all but × and ÷; of U+2000 to U+203F none. For what little there is besides the tables of Unicode are asked.
    if accented + pairs(|first, second| first == 0xe2 && second == 0x80) == pairs(|first, _| first > 0xc1) {
        return accented - pairs(|first, second| first == 0xc3 && (second == 0x97 || second == 0xb7));
    }
    raw.chars().filter(|letter| !letter.is_ascii() && letter.is_alphanumeric()).count()
}

/// The same of two neighbouring bytes.
fn count_pairs(raw: &str, wanted: impl Fn(u8, u8) -> bool) -> usize {
    let firsts = raw.as_bytes();
    let seconds = firsts.get(1..).unwrap_or_default();
    let most = usize::from(u8::MAX);
    let count = |(firsts, seconds): (&[u8], &[u8])| firsts.iter().zip(seconds).fold(0_u8, |count, (a, b)| count + u8::from(wanted(*a, *b)));
    firsts.chunks(most).zip(seconds.chunks(most)).map(|part| usize::from(count(part))).sum()
}

/// Of each value, how many are higher.
fn ranks(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.iter().map(|value| sorted.len() - sorted.partition_point(|other| other <= value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_beyond_ascii_are_those_of_unicode() {
        let wanted = |text: &str| text.chars().filter(|letter| !letter.is_ascii() && letter.is_alphanumeric()).count();
        for letter in ('\u{80}'..='\u{fff}').chain('\u{2000}'..='\u{20ff}') {
            let text = format!("l’été {letter}{letter}é");
            assert_eq!(letters_beyond_ascii(&text), wanted(&text), "U+{:04X}", u32::from(letter));
        }
        let long = "« L’œuvre été où l’on naît » × ".repeat(40);
        assert_eq!(letters_beyond_ascii(&long), wanted(&long));
        assert_eq!(letters_beyond_ascii("é".repeat(300).as_str()), 300);
    }
}
