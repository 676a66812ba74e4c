//! A summary of one article: a linear score of each sentence, then maximal marginal relevance.
//!
//! MMR after Carbonell and Goldstein (SIGIR 1998); the features and their weights were measured on French news (`data/summary.toml`).

use super::{
    Article, Budget, Chosen, Corpus, Method, NoCorpus,
    lexrank::lexrank,
    min_max, quantised,
    reading::{Opening, Standing, Unit, read, title_stems},
    settings::SETTINGS,
    vector::{Terms, cosine},
};
use crate::ParagraphKind;

const RELEVANCE: f64 = 0.65;
const REDUNDANCY: f64 = 0.35;
const LEANING: f64 = 0.1;

pub(super) fn choose(method: Method, article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    let mut terms = Terms::new(corpus);
    let units = read(article, 0, &mut terms);
    let title = title_stems(article, &mut terms);
    let scores = score(method, &units, &title, &terms);
    let mut picked = pick(&units, &scores, budget);
    picked.sort_unstable_by_key(|index| (units[*index].kind != ParagraphKind::Standfirst, *index));
    picked.into_iter().map(|index| Chosen { article: 0, span: units[index].span, score: scores[index], support: Vec::new() }).collect()
}

/// Sentences and words up to which an article is its own summary.
const WHOLE: (usize, usize) = (2, 50);

pub(super) fn is_whole(article: &Article<'_>) -> bool {
    let units = read(article, 0, &mut Terms::new(&NoCorpus));
    let candidates = candidates(&units);
    !candidates.is_empty() && (candidates.len() <= WHOLE.0 || candidates.iter().map(|index| units[*index].length).sum::<usize>() <= WHOLE.1)
}

/// The linear score of every sentence, spread over 0 to 1.
fn score(method: Method, units: &[Unit], title: &[u32], terms: &Terms<'_>) -> Vec<f64> {
    let weights = SETTINGS.weights(method);
    let lex = lexrank(&units.iter().map(|unit| &unit.vector).collect::<Vec<_>>());
    let title_vector = terms.vector(title);
    let mut scores: Vec<f64> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let i = unit.index as f64;
            let length = unit.length as f64;
            let shared = title.iter().filter(|stem| unit.stems.iter().any(|(other, content)| *content && other == *stem)).count();
            let share = if title.is_empty() { 0.0 } else { shared as f64 / title.len() as f64 };
            let nearest = units[..at].iter().map(|earlier| cosine(&earlier.vector, &unit.vector)).fold(0.0, f64::max);
            weights.near_start * libm::exp(-i / 5.0)
                + weights.nearer_start * libm::exp(-i / 2.0)
                + weights.title_share * share
                + weights.title_cosine * cosine(&title_vector, &unit.vector)
                + weights.lex * lex[at]
                + weights.length * length
                + weights.log_length * libm::log(1.0 + length)
                + weights.quoted * unit.quoted
                + weights.first_person * f64::from(u8::from(unit.first_person))
                + weights.novelty * (1.0 - nearest)
                + weights.paragraph / (1.0 + unit.paragraph as f64)
        })
        .collect();
    min_max(&mut scores);
    scores.iter_mut().for_each(|score| *score = quantised(*score));
    scores
}

/// The sentences to keep: the standfirst, then the best of the rest that each says something else.
fn pick(units: &[Unit], scores: &[f64], budget: Budget) -> Vec<usize> {
    let mut picked = Picked { units, budget, chosen: Vec::new(), words: 0 };
    let candidates = candidates(units);
    for index in candidates.iter().copied().filter(|index| units[*index].kind == ParagraphKind::Standfirst) {
        if picked.fits(index) {
            picked.take(index);
        }
    }
    // What fits whole is its own summary.
    if picked.fit_all(&candidates) {
        return candidates;
    }
    while let Some(index) = picked.best(&candidates, scores) {
        picked.take(index);
    }
    if picked.chosen.is_empty() && !matches!(budget, Budget::Sentences(0) | Budget::Words(0)) {
        // No sentence is short enough: one too long says more than nothing.
        picked.chosen.extend(candidates.iter().copied().min_by_key(|index| (units[*index].opening == Opening::Orphan, units[*index].length)));
    }
    picked.chosen
}

/// Freely chosen sentences; where there are none, the poor ones.
fn candidates(units: &[Unit]) -> Vec<usize> {
    let of = |wanted: &dyn Fn(&Unit) -> bool| (0..units.len()).filter(|index| wanted(&units[*index])).collect::<Vec<_>>();
    let good = of(&|unit| unit.standing == Standing::Good && !unit.question);
    if good.is_empty() { of(&|unit| unit.standing != Standing::Never) } else { good }
}

struct Picked<'a> {
    units: &'a [Unit],
    budget: Budget,
    chosen: Vec<usize>,
    words: usize,
}

impl Picked<'_> {
    fn fits(&self, index: usize) -> bool {
        match self.budget {
            Budget::Sentences(most) => self.chosen.len() < most,
            Budget::Words(most) => self.words + self.units[index].length <= most,
        }
    }

    fn fit_all(&self, candidates: &[usize]) -> bool {
        match self.budget {
            Budget::Sentences(most) => candidates.len() <= most,
            Budget::Words(most) => candidates.iter().map(|index| self.units[*index].length).sum::<usize>() <= most,
        }
    }

    fn take(&mut self, index: usize) {
        self.words += self.units[index].length;
        self.chosen.push(index);
    }

    /// The next sentence: relevant, unlike those chosen, and standing on its own or after its predecessor.
    fn best(&self, candidates: &[usize], scores: &[f64]) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for index in candidates.iter().copied().filter(|index| !self.chosen.contains(index) && self.fits(*index)) {
            let unit = &self.units[index];
            let led = index > 0 && self.chosen.contains(&(index - 1));
            if unit.opening == Opening::Orphan && !led {
                continue;
            }
            let nearest = self.chosen.iter().map(|other| cosine(&self.units[*other].vector, &unit.vector)).fold(0.0, f64::max);
            let leaning = if unit.opening == Opening::Connected && !led { LEANING } else { 0.0 };
            let value = quantised(RELEVANCE * scores[index] - REDUNDANCY * nearest - leaning);
            if best.is_none_or(|(most, _)| value > most) {
                best = Some((value, index));
            }
        }
        best.map(|(_, index)| index)
    }
}
