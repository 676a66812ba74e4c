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

/// The features of every sentence of an article.
pub(super) fn measure(text: &str, units: &[Unit], title: &[(u32, bool)], terms: &Terms<'_>) -> Measured {
    let rows = rows_of_text(&units.iter().map(|unit| &unit.vector).collect::<Vec<_>>());
    let text = Text::of(text, units, title, &rows, terms);
    Measured { features: (0..units.len()).map(|at| text.features(at)).collect(), rows }
}

/// What all sentences of a text are measured against.
struct Text<'a> {
    text: &'a str,
    units: &'a [Unit],
    rows: &'a [Row],
    title: Vec<u32>,
    title_pairs: Vec<(u32, u32)>,
    title_cosines: Vec<f64>,
    title_ranks: Vec<usize>,
    lex: Vec<f64>,
    lex_ranks: Vec<usize>,
    /// ln(1 + count) of a content stem in the text.
    counts: Vec<f64>,
    /// The pairs of neighbouring stems that occur more than once, sorted.
    pairs_again: Vec<(u32, u32)>,
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
        let content: Vec<u32> = {
            let mut stems: Vec<u32> = title.iter().filter(|(_, content)| *content).map(|(stem, _)| *stem).collect();
            stems.sort_unstable();
            stems.dedup();
            stems
        };
        let title_vector = terms.vector(&content);
        let title_cosines: Vec<f64> = units.iter().map(|unit| quantised(cosine(&title_vector, &unit.vector))).collect();
        let lex: Vec<f64> = rank(rows).into_iter().map(quantised).collect();
        let stems = units.iter().flat_map(|unit| &unit.stems).map(|(stem, _)| *stem as usize + 1).max().unwrap_or_default();
        let mut counts = vec![0.0; stems];
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let (mut fresh, mut reached) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        let (mut capitals_before, mut day_before) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        let mut met = vec![false; stems.max(content.last().map_or(0, |stem| *stem as usize + 1))];
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
                counts[*stem as usize] += 1.0;
                new += usize::from(!met[*stem as usize]);
            }
            for (stem, _) in &unit.stems {
                met[*stem as usize] = true;
            }
            fresh.push(new);
            pairs.extend(pairs_of(&unit.stems));
        }
        counts.iter_mut().for_each(|count| *count = libm::log(1.0 + *count));
        pairs.sort_unstable();
        let pairs_again = pairs.chunk_by(|a, b| a == b).filter(|run| run.len() > 1).map(|run| run[0]).collect();
        let mut title_pairs: Vec<(u32, u32)> = pairs_of(title).collect();
        title_pairs.sort_unstable();
        title_pairs.dedup();
        Text {
            text,
            units,
            rows,
            title: content,
            title_pairs,
            title_ranks: ranks(&title_cosines),
            title_cosines,
            lex_ranks: ranks(&lex),
            lex,
            counts,
            pairs_again,
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

        let shared = self.of_title(at);
        set(Feature::title_share, share(shared, self.title.len()));
        set(Feature::title_shared, of(shared));
        let mut pairs: Vec<(u32, u32)> = pairs_of(&unit.stems).collect();
        set(Feature::title_pairs, of(self.title_pairs.iter().filter(|pair| pairs.contains(pair)).count()));
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

        let mut heaviest: Vec<f64> = unit.vector.iter().map(|(stem, _)| self.counts[*stem as usize]).collect();
        heaviest.sort_unstable_by(|a, b| b.total_cmp(a));
        heaviest.truncate(4);
        let sum: f64 = unit.stems.iter().filter(|(_, content)| *content).map(|(stem, _)| self.counts[*stem as usize]).sum();
        set(Feature::weight, quantised(sum / of(content.max(1))));
        set(Feature::top_weight, quantised(heaviest.iter().sum::<f64>() / 4.0));
        let all = pairs.len();
        pairs.retain(|pair| self.pairs_again.binary_search(pair).is_ok());
        set(Feature::pairs_again, share(pairs.len(), all));
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
        let (mut commas, mut brackets, mut colons, mut letters) = (0, 0, 0, 0);
        for letter in raw.chars() {
            match letter {
                ',' => commas += 1,
                '(' => brackets += 1,
                ':' => colons += 1,
                letter if letter.is_alphanumeric() => letters += 1,
                _ => {}
            }
        }
        set(Feature::commas, of(commas));
        set(Feature::brackets, of(brackets));
        set(Feature::colon, of(colons));
        set(Feature::letters, share(letters, unit.length));
        set(Feature::opens_quoted, f64::from(u8::from(raw.starts_with(['«', '"', '“']))));

        let first = &self.units[0];
        set(Feature::first_words, of(first.length));
        set(Feature::first_title, share(self.of_title(0), self.title.len()));
        set(Feature::first_again, highest(&self.rows[0]));
        set(Feature::first_alone, f64::from(u8::from(self.paragraph[0] == 1)));
        set(Feature::first_quoted, quantised(first.quoted));
        row
    }

    /// The title's stems a sentence holds.
    fn of_title(&self, at: usize) -> usize {
        let vector = &self.units[at].vector;
        self.title.iter().filter(|stem| vector.binary_search_by_key(*stem, |(stem, _)| *stem).is_ok()).count()
    }
}

fn leans(opening: Opening) -> f64 {
    match opening {
        Opening::Alone => 0.0,
        Opening::Connected => 1.0,
        Opening::Orphan => 2.0,
    }
}

/// Pairs of neighbouring stems, one at least with content.
fn pairs_of(stems: &[(u32, bool)]) -> impl Iterator<Item = (u32, u32)> {
    stems.windows(2).filter(|pair| pair[0].1 || pair[1].1).map(|pair| (pair[0].0, pair[1].0))
}

/// Of each value, how many are higher.
fn ranks(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.iter().map(|value| sorted.len() - sorted.partition_point(|other| other <= value)).collect()
}
