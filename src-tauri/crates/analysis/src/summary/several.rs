//! A summary of several articles: the statements most sources make, each said once.
//!
//! Short (B): concepts that independent sources share, covered greedily, then swapped; after Gillick and Favre, "A Scalable Global Model for
//! Summarization" (2009). Longer (A): centrality with MMR. Copies count as one source; one of each group is read.

use super::{
    Article, Budget, Chosen, Corpus,
    lexrank::lexrank,
    min_max, quantised,
    reading::{Opening, Standing, Unit, read, title_stems},
    vector::{Terms, Vector, cosine},
};
use crate::words;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Up to so many words concepts choose, beyond it centrality.
const SHORT: usize = 160;
/// Above this cosine two sentences are one statement in other words.
const SAME: f64 = 0.65;
/// From this cosine on, a sentence that holds the same figures supports the other.
const SUPPORTS: f64 = 0.55;
/// Sentences compared with one another at most: the matrix grows with the square.
const MOST: usize = 1_500;

pub(super) fn method(articles: &[Article<'_>], budget: Budget) -> &'static str {
    if sources(articles) > 1 && expected_words(budget, 25) <= SHORT { super::CONCEPTS_METHOD } else { super::CENTRAL_METHOD }
}

pub(super) fn choose(articles: &[Article<'_>], corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    let mut terms = Terms::new(corpus);
    let read_articles = representatives(articles);
    let limit = (MOST / read_articles.len().max(1)).max(2);
    let mut units: Vec<Unit> = Vec::new();
    for index in read_articles.values() {
        units.extend(read(&articles[*index], *index, &mut terms).into_iter().take(limit));
    }
    let titles: Vec<u32> = read_articles.values().flat_map(|index| title_stems(&articles[*index], &mut terms)).collect();
    let titles = terms.vector(&titles);
    let lex = lexrank(&units.iter().map(|unit| &unit.vector).collect::<Vec<_>>());
    let set = Set { articles, units: &units, lex: &lex, titles: &titles, budget, candidates: candidates(&units) };
    let picked = if method(articles, budget) == super::CONCEPTS_METHOD { set.by_concepts() } else { set.by_centrality() };
    picked
        .into_iter()
        .map(|(index, score)| Chosen { article: units[index].article, span: units[index].span, score, support: set.support(index) })
        .collect()
}

/// How many independent sources there are.
fn sources(articles: &[Article<'_>]) -> usize {
    articles.iter().map(|article| article.group).collect::<BTreeSet<_>>().len()
}

/// Of each group of copies the longest, the first of equals.
fn representatives(articles: &[Article<'_>]) -> BTreeMap<usize, usize> {
    let mut of: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, article) in articles.iter().enumerate() {
        let kept = of.entry(article.group).or_insert(index);
        if article.text.len() > articles[*kept].text.len() {
            *kept = index;
        }
    }
    of
}

fn expected_words(budget: Budget, mean: usize) -> usize {
    match budget {
        Budget::Words(most) => most,
        Budget::Sentences(most) => most * mean,
    }
}

/// Statements of 8 to 70 words that stand alone; where there are none, whatever is not the page's furniture.
fn candidates(units: &[Unit]) -> Vec<usize> {
    let of = |wanted: &dyn Fn(&Unit) -> bool| (0..units.len()).filter(|index| wanted(&units[*index])).collect::<Vec<_>>();
    let good = of(&|unit| unit.standing == Standing::Good && !unit.question && unit.opening != Opening::Orphan && (8..=70).contains(&unit.length));
    if good.is_empty() { of(&|unit| unit.standing != Standing::Never && unit.length <= 70) } else { good }
}

struct Set<'a> {
    articles: &'a [Article<'a>],
    units: &'a [Unit],
    lex: &'a [f64],
    titles: &'a Vector,
    budget: Budget,
    candidates: Vec<usize>,
}

impl Set<'_> {
    fn fits(&self, chosen: &[usize], index: usize) -> bool {
        match self.budget {
            Budget::Sentences(most) => chosen.len() < most,
            Budget::Words(most) => chosen.iter().map(|other| self.units[*other].length).sum::<usize>() + self.units[index].length <= most,
        }
    }

    fn repeats(&self, chosen: &[usize], index: usize) -> bool {
        chosen.iter().any(|other| cosine(&self.units[*other].vector, &self.units[index].vector) > SAME)
    }

    /// lex + 0.5 · title + 1/√(1+i), MMR 0.6, by order of choice.
    fn by_centrality(&self) -> Vec<(usize, f64)> {
        let mut scores: Vec<f64> = self
            .candidates
            .iter()
            .map(|index| {
                let unit = &self.units[*index];
                self.lex[*index] + 0.5 * cosine(self.titles, &unit.vector) + 1.0 / (1.0 + unit.index as f64).sqrt()
            })
            .collect();
        min_max(&mut scores);
        let mut nearest = vec![0.0_f64; scores.len()];
        let mut chosen: Vec<usize> = Vec::new();
        let mut picked = Vec::new();
        loop {
            let mut best: Option<(f64, usize)> = None;
            for (at, index) in self.candidates.iter().enumerate() {
                if chosen.contains(index) || nearest[at] > SAME || !self.fits(&chosen, *index) {
                    continue;
                }
                let value = quantised(0.6 * scores[at] - 0.4 * nearest[at]);
                if best.is_none_or(|(most, _)| value > most) {
                    best = Some((value, at));
                }
            }
            let Some((_, at)) = best else { return picked };
            let index = self.candidates[at];
            chosen.push(index);
            picked.push((index, quantised(scores[at])));
            for (other, near) in self.candidates.iter().zip(&mut nearest) {
                *near = near.max(cosine(&self.units[*other].vector, &self.units[index].vector));
            }
        }
    }

    /// Concepts: pairs of neighbouring stems, one at least with content, that two independent sources share.
    fn by_concepts(&self) -> Vec<(usize, f64)> {
        let concepts = Concepts::of(self.units);
        let prior = self.priors();
        let mean = self.candidates.iter().map(|index| self.units[*index].length).sum::<usize>() / self.candidates.len().max(1);
        let budget = expected_words(self.budget, mean.max(8)).max(1);
        let total = concepts.heaviest(budget).max(1.0);
        let length = |index: usize| self.units[index].length as f64;
        let own = |at: usize| prior[at] * length(self.candidates[at]) / budget as f64;
        let value = |chosen: &[usize]| -> f64 {
            let mut covered = HashSet::new();
            chosen.iter().map(|at| concepts.gain(self.candidates[*at], &mut covered) / total + own(*at)).sum()
        };
        let indices = |chosen: &[usize]| chosen.iter().map(|at| self.candidates[*at]).collect::<Vec<_>>();

        let mut chosen: Vec<usize> = Vec::new();
        let mut covered = HashSet::new();
        loop {
            let taken = indices(&chosen);
            let mut best: Option<(f64, usize)> = None;
            for (at, index) in self.candidates.iter().enumerate() {
                if chosen.contains(&at) || !self.fits(&taken, *index) || self.repeats(&taken, *index) {
                    continue;
                }
                let gain = concepts.new_weight(*index, &covered) / total + own(at);
                let worth = quantised(1e3 * gain / length(*index));
                if best.is_none_or(|(most, _)| worth > most) {
                    best = Some((worth, at));
                }
            }
            let Some((_, at)) = best else { break };
            concepts.gain(self.candidates[at], &mut covered);
            chosen.push(at);
        }

        self.swap(&mut chosen, &value, &|at| concepts.new_weight(self.candidates[at], &HashSet::new()) / total + own(at));

        let mut ranked: Vec<(usize, f64)> = chosen
            .iter()
            .map(|at| (self.candidates[*at], quantised(concepts.new_weight(self.candidates[*at], &HashSet::new()) / total + own(*at))))
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
    }

    /// Puts a better sentence in another's place, up to six times over the eighty best.
    fn swap(&self, chosen: &mut Vec<usize>, value: &dyn Fn(&[usize]) -> f64, alone: &dyn Fn(usize) -> f64) {
        let mut best: Vec<usize> = (0..self.candidates.len()).collect();
        best.sort_by(|a, b| quantised(alone(*b)).total_cmp(&quantised(alone(*a))).then(a.cmp(b)));
        best.truncate(80);
        for _ in 0..6 {
            let mut better = false;
            for place in 0..chosen.len() {
                for at in &best {
                    if chosen.contains(at) {
                        continue;
                    }
                    let mut others = chosen.clone();
                    others.remove(place);
                    let taken: Vec<usize> = others.iter().map(|at| self.candidates[*at]).collect();
                    let index = self.candidates[*at];
                    if !self.fits(&taken, index) || self.repeats(&taken, index) {
                        continue;
                    }
                    others.insert(place, *at);
                    if quantised(value(&others)) > quantised(value(chosen)) {
                        *chosen = others;
                        better = true;
                    }
                }
            }
            if !better {
                return;
            }
        }
    }

    /// 0.5 · minmax(minmax(lex) + minmax(cosine with the titles) + 2/√(1+i)), by candidate.
    fn priors(&self) -> Vec<f64> {
        let mut lex: Vec<f64> = self.candidates.iter().map(|index| self.lex[*index]).collect();
        let mut title: Vec<f64> = self.candidates.iter().map(|index| cosine(self.titles, &self.units[*index].vector)).collect();
        min_max(&mut lex);
        min_max(&mut title);
        let mut prior: Vec<f64> = self
            .candidates
            .iter()
            .enumerate()
            .map(|(at, index)| lex[at] + title[at] + 2.0 / (1.0 + self.units[*index].index as f64).sqrt())
            .collect();
        min_max(&mut prior);
        prior.iter_mut().for_each(|value| *value = quantised(0.5 * *value));
        prior
    }

    /// In each other source the sentence most like this one, where it holds every figure of it and agrees on the negation.
    fn support(&self, index: usize) -> Vec<(usize, crate::Span)> {
        let unit = &self.units[index];
        let facts = self.facts(unit);
        let group = |unit: &Unit| self.articles[unit.article].group;
        let mut best: BTreeMap<usize, (f64, &Unit)> = BTreeMap::new();
        for other in self.units.iter().filter(|other| group(other) != group(unit) && other.standing == Standing::Good) {
            let near = quantised(cosine(&unit.vector, &other.vector));
            if near < SUPPORTS || best.get(&group(other)).is_some_and(|(most, _)| *most >= near) {
                continue;
            }
            let others = self.facts(other);
            if facts.1 == others.1 && facts.0.is_subset(&others.0) {
                best.insert(group(other), (near, other));
            }
        }
        best.into_values().map(|(_, other)| (other.article, other.span)).collect()
    }

    /// The figures of a sentence, and whether it denies something.
    fn facts(&self, unit: &Unit) -> (BTreeSet<String>, bool) {
        let article = &self.articles[unit.article];
        let found = words::words(unit.span.of(article.text), article.language);
        let denies = found
            .iter()
            .any(|word| matches!(word.folded.as_str(), "pas" | "aucun" | "aucune" | "jamais" | "ni" | "not" | "never" | "nor" | "cannot"));
        (found.into_iter().map(|word| word.folded).filter(|word| word.chars().any(|letter| letter.is_ascii_digit())).collect(), denies)
    }
}

/// The concepts of each sentence, and what they weigh.
struct Concepts {
    weight: Vec<f64>,
    of: Vec<Vec<usize>>,
}

impl Concepts {
    fn of(units: &[Unit]) -> Self {
        let mut numbers: HashMap<(u32, u32), usize> = HashMap::new();
        let mut homes: Vec<BTreeSet<usize>> = Vec::new();
        let of: Vec<Vec<usize>> = units
            .iter()
            .map(|unit| {
                let mut found: Vec<usize> = unit
                    .stems
                    .windows(2)
                    .filter(|pair| pair[0].1 || pair[1].1)
                    .map(|pair| {
                        let number = *numbers.entry((pair[0].0, pair[1].0)).or_insert_with(|| {
                            homes.push(BTreeSet::new());
                            homes.len() - 1
                        });
                        // One article of each group is read, so an article is an independent source.
                        homes[number].insert(unit.article);
                        number
                    })
                    .collect();
                found.sort_unstable();
                found.dedup();
                found
            })
            .collect();
        let weight = homes.iter().map(|articles| articles.len() as f64 - 1.0).collect();
        Concepts { weight, of }
    }

    /// The sum of the heaviest weights a summary of so many words could hold.
    fn heaviest(&self, words: usize) -> f64 {
        let mut weights = self.weight.clone();
        weights.sort_by(|a, b| b.total_cmp(a));
        weights.iter().take(words).sum()
    }

    fn new_weight(&self, unit: usize, covered: &HashSet<usize>) -> f64 {
        self.of[unit].iter().filter(|concept| !covered.contains(concept)).map(|concept| self.weight[*concept]).sum()
    }

    /// Likewise, and covers them.
    fn gain(&self, unit: usize, covered: &mut HashSet<usize>) -> f64 {
        let gain = self.new_weight(unit, covered);
        covered.extend(&self.of[unit]);
        gain
    }
}
