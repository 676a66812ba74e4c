//! Which sentences bear on a question, an actor or a theme, and how well.
//!
//! A name is looked up whole: its content stems one after another, in the sentence's own language, accents and case folded. A question is looked up by its
//! content stems, each as telling as it is rare in the set; what often stands beside them in this set counts a little (after Rocchio's relevance feedback,
//! 1971), and admits a sentence that holds a good part of the question. Refuses to answer beside the question: where nothing bears on it, nothing is found.

use super::{
    super::{lexrank::lexrank, min_max, quantised},
    Focus, Prepared,
    statement::{MOST, Statement},
};
use crate::{
    language::Language,
    words::{unaccented_stems, words},
};
use std::collections::{BTreeMap, BTreeSet};

/// From this share of a question's weight on a sentence bears on it; of a longer question less is enough.
const BEARS: f64 = 0.5;
const BEARS_LONG: f64 = 0.4;
/// Content stems from which a question is long.
const LONG: usize = 4;
/// With the words that stand beside it in the set, from this share on.
const NEAR: f64 = 0.25;
/// Stems that stand beside the question, at most.
const BESIDE: usize = 12;

/// What is looked for, as numbers of stems.
struct Sought {
    /// Any of these, whole, by language.
    phrases: Vec<(Language, Vec<u32>)>,
    /// Each with what it weighs; the numbers that count as it.
    asked: Vec<(f64, Vec<u32>)>,
    /// What all that is asked weighs.
    all: f64,
}

/// How well sentences bear on the focus.
pub(super) struct Bearing {
    /// By sentence; 0 does not bear on it.
    pub of: Vec<f64>,
}

impl Prepared {
    /// How well each sentence bears on the focus: 0, or more than 0 up to about 1.5.
    pub(super) fn bearing(&self, focus: &Focus<'_>) -> Bearing {
        let sought = self.sought(focus);
        let direct: Vec<f64> = self.read.all.iter().map(|statement| sought.share(statement)).collect();
        let enough = match focus {
            Focus::Names(_) => 1.0,
            Focus::Question(..) if sought.asked.len() >= LONG => BEARS_LONG,
            Focus::Question(..) => BEARS,
        };
        let beside = self.beside(&direct, enough);
        let of = self
            .read
            .all
            .iter()
            .zip(&direct)
            .map(|(statement, share)| {
                let near: f64 = beside.iter().filter(|(stem, _)| statement.holds(**stem)).map(|(_, weight)| weight).sum();
                let admitted = *share >= enough || (matches!(focus, Focus::Question(..)) && *share >= NEAR && near >= 0.3);
                if admitted { quantised(share + 0.5 * near.min(1.0)) } else { 0.0 }
            })
            .collect();
        Bearing { of }
    }

    fn sought(&self, focus: &Focus<'_>) -> Sought {
        match focus {
            Focus::Names(names) => {
                let both = [Language::Fr, Language::En];
                let phrases =
                    both.iter().flat_map(|language| names.iter().filter_map(|name| Some((*language, self.phrase(name, *language)?)))).collect();
                Sought { phrases, asked: Vec::new(), all: 0.0 }
            }
            Focus::Question(text, language) => {
                let found = words(text, *language);
                let loose = unaccented_stems(&found, *language);
                let mut seen = BTreeSet::new();
                let asked: Vec<(f64, Vec<u32>)> = found
                    .iter()
                    .zip(loose)
                    .filter(|(word, _)| !word.stop && seen.insert(word.stem.clone()))
                    .map(|(word, loose)| {
                        let numbers = self.numbers_like(&word.stem, &loose);
                        // What the set does not know weighs as much as what it says once.
                        let weight = numbers.iter().map(|number| self.telling.of(*number)).fold(f64::NAN, f64::min);
                        (if weight.is_nan() { self.telling.of(u32::MAX) } else { weight }, numbers)
                    })
                    .collect();
                let all = asked.iter().map(|(weight, _)| weight).sum();
                Sought { phrases: Vec::new(), asked, all }
            }
        }
    }

    /// The content stems of a name as numbers; a name of small words only is taken with them. None where the set does not hold one of them.
    fn phrase(&self, name: &str, language: Language) -> Option<Vec<u32>> {
        let found = words(name, language);
        let loose = unaccented_stems(&found, language);
        let small = found.iter().all(|word| word.stop);
        let numbers: Option<Vec<u32>> = found
            .iter()
            .zip(loose)
            .filter(|(word, _)| small || !word.stop)
            .map(|(word, loose)| self.numbers_like(&word.stem, &loose).first().copied())
            .collect();
        numbers.filter(|numbers| !numbers.is_empty())
    }

    /// The number of a stem; of one that the set does not hold the numbers of those that begin alike, as accents left out make them differ.
    fn numbers_like(&self, stem: &str, loose: &str) -> Vec<u32> {
        if let Some(number) = self.numbers.get(stem).or_else(|| self.numbers.get(loose)) {
            return vec![*number];
        }
        let mut like: Vec<u32> = self
            .numbers
            .iter()
            .filter(|(other, _)| other.len().min(stem.len()) >= 5 && other.len().abs_diff(stem.len()) <= 3)
            .filter(|(other, _)| other.starts_with(stem) || stem.starts_with(other.as_str()))
            .map(|(_, number)| *number)
            .collect();
        like.sort_unstable();
        like
    }

    /// The stems that stand in sentences on the focus much more often than elsewhere, with a share of 1 each.
    fn beside(&self, direct: &[f64], enough: f64) -> BTreeMap<u32, f64> {
        let (mut inside, mut everywhere): (BTreeMap<u32, f64>, BTreeMap<u32, f64>) = Default::default();
        let (mut bearing, mut sentences) = (0.0, 0.0);
        for (statement, share) in self.read.all.iter().zip(direct).filter(|(statement, _)| self.read.speaks[statement.article]) {
            sentences += 1.0;
            bearing += f64::from(u8::from(*share >= enough));
            for stem in statement.content() {
                *everywhere.entry(stem).or_default() += 1.0;
                if *share >= enough {
                    *inside.entry(stem).or_default() += 1.0;
                }
            }
        }
        let mut ranked: Vec<(f64, u32)> = inside
            .into_iter()
            .filter(|(_, count)| *count >= 2.0)
            .filter_map(|(stem, count)| {
                let lift = count * sentences / (bearing * everywhere[&stem]);
                (lift >= 2.0).then(|| (quantised(count * libm::log(lift)), stem))
            })
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.truncate(BESIDE);
        let all: f64 = ranked.iter().map(|(weight, _)| weight).sum();
        ranked.into_iter().map(|(weight, stem)| (stem, weight / all.max(1e-9))).collect()
    }

    /// Leaves the candidates that bear on the focus, weighs concepts by the sources that hold them where they speak of it, and sentences by their bearing.
    pub(super) fn aim(&self, focus: &Focus<'_>, candidates: &mut Vec<usize>, weights: &mut [f64], prior: &mut [f64]) {
        let Bearing { of } = self.bearing(focus);
        *candidates = self.read.free.iter().copied().filter(|at| of[*at] > 0.0).collect();
        if candidates.len() > MOST {
            candidates.sort_by(|a, b| of[*b].total_cmp(&of[*a]).then(a.cmp(b)));
            candidates.truncate(MOST);
            candidates.sort_unstable();
        }
        let mut homes: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); weights.len()];
        for at in candidates.iter() {
            for concept in &self.concepts.of[*at] {
                homes[*concept as usize].insert(self.read.all[*at].source);
            }
        }
        for (weight, homes) in weights.iter_mut().zip(homes) {
            *weight = (homes.len() as f64 - 0.5).max(0.0);
        }
        let mut lex = lexrank(&candidates.iter().map(|at| &self.read.all[*at].vector).collect::<Vec<_>>());
        min_max(&mut lex);
        let mut worth: Vec<f64> = candidates.iter().zip(lex).map(|(at, lex)| lex + 2.0 * of[*at] + prior[*at]).collect();
        min_max(&mut worth);
        for (at, worth) in candidates.iter().zip(worth) {
            prior[*at] = quantised(worth);
        }
    }
}

impl Sought {
    /// 1 where a name stands in the sentence; of a question the share that does.
    fn share(&self, statement: &Statement) -> f64 {
        if self.phrases.iter().any(|(language, phrase)| *language == statement.language && statement.says(phrase)) {
            return 1.0;
        }
        if self.all <= 0.0 {
            return 0.0;
        }
        let held: f64 =
            self.asked.iter().filter(|(_, numbers)| numbers.iter().any(|number| statement.holds(*number))).map(|(weight, _)| weight).sum();
        quantised(held / self.all)
    }
}

impl Statement {
    fn holds(&self, stem: u32) -> bool {
        self.vector.binary_search_by_key(&stem, |(other, _)| *other).is_ok()
    }

    /// Whether the stems stand in the sentence one after another, small words between them not counted.
    fn says(&self, phrase: &[u32]) -> bool {
        let whole = |stems: &[u32]| stems.windows(phrase.len()).any(|run| run == phrase);
        let content: Vec<u32> = self.stems.iter().filter(|(_, content)| *content).map(|(stem, _)| *stem).collect();
        whole(&content) || whole(&self.stems.iter().map(|(stem, _)| *stem).collect::<Vec<_>>())
    }
}
