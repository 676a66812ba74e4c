//! The sentences of all articles, read once, and which of them may be chosen.
//!
//! Articles are read in the order of their texts, so that nothing depends on the order in which they were given. Every article is read, copies too:
//! a copy supports what it repeats. Only one article of each group of copies, the longest, gives sentences to choose from.

use super::{
    super::{
        Article,
        reading::{Opening, Standing, Unit, read},
        vector::{Terms, Vector, cosine},
    },
    facts::Facts,
};
use crate::{Span, language::Language};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Sentences that may be chosen, at most: what compares them with one another grows with the square.
pub(super) const MOST: usize = 1_500;

/// A sentence of an article, as choosing, support and comparison need it.
#[derive(Debug)]
pub(super) struct Statement {
    /// The index of its article, as given.
    pub article: usize,
    pub span: Span,
    pub language: Language,
    /// Which independent source it is of, from 0.
    pub source: usize,
    /// From 0 in its article.
    pub index: usize,
    /// Words in it.
    pub length: usize,
    /// The numbers of its stems in order, and whether each carries content.
    pub stems: Vec<(u32, bool)>,
    /// tf-idf, of unit length.
    pub vector: Vector,
    /// The content stems that are no names, sorted, each once.
    pub plain: Vec<(u32, f64)>,
    pub facts: Facts,
    /// Whether it may be chosen, or cited as support.
    pub sound: bool,
    /// Whether it leans on the sentence before.
    pub leans: bool,
}

impl Statement {
    /// The numbers of its content stems, sorted, each once.
    pub(super) fn content(&self) -> impl Iterator<Item = u32> + '_ {
        self.vector.iter().map(|(stem, _)| *stem)
    }
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Statements {
    pub all: Vec<Statement>,
    /// The articles of each independent source.
    pub articles: Vec<Vec<usize>>,
    /// The articles in the order in which they were read.
    pub order: Vec<usize>,
    /// Which of the articles speaks for its copies, by article.
    pub speaks: Vec<bool>,
    /// The sentences that may be chosen, in reading order.
    pub free: Vec<usize>,
    /// Of these at most [`MOST`], the first of every article.
    pub pool: Vec<usize>,
}

/// The sentences of all articles.
pub(super) fn read_all(articles: &[Article<'_>], terms: &mut Terms<'_>) -> Statements {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by(|a, b| (articles[*a].text, articles[*a].title, a).cmp(&(articles[*b].text, articles[*b].title, b)));
    let mut number: BTreeMap<usize, usize> = BTreeMap::new();
    for index in &order {
        let next = number.len();
        number.entry(articles[*index].group).or_insert(next);
    }
    let mut speaker: HashMap<usize, usize> = HashMap::new();
    for index in &order {
        let kept = speaker.entry(articles[*index].group).or_insert(*index);
        if articles[*index].text.len() > articles[*kept].text.len() {
            *kept = *index;
        }
    }
    let mut read_in = Statements { articles: vec![Vec::new(); number.len()], speaks: vec![false; articles.len()], ..Statements::default() };
    speaker.values().for_each(|index| read_in.speaks[*index] = true);
    for (index, article) in articles.iter().enumerate() {
        read_in.articles[number[&article.group]].push(index);
    }
    let (mut free, mut rest) = (Vec::new(), Vec::new());
    for index in order.iter().copied() {
        let article = &articles[index];
        for unit in read(article, index, terms) {
            let at = read_in.all.len();
            let long = unit.length > 70;
            if read_in.speaks[index] && !long && unit.standing != Standing::Never {
                let good = unit.standing == Standing::Good && !unit.question && unit.opening != Opening::Orphan && unit.length >= 8;
                if good { free.push(at) } else { rest.push(at) }
            }
            read_in.all.push(statement(article, number[&article.group], unit));
        }
    }
    read_in.order = order;
    read_in.free = if free.is_empty() { rest } else { free };
    read_in.pool = bounded(read_in.free.clone(), &read_in.all);
    read_in
}

fn statement(article: &Article<'_>, source: usize, unit: Unit) -> Statement {
    let mut facts = Facts::of(unit.span.of(article.text), article.language);
    let named: HashSet<u32> = std::mem::take(&mut facts.named).into_iter().filter_map(|at| unit.stems.get(at)).map(|(stem, _)| *stem).collect();
    Statement {
        article: unit.article,
        span: unit.span,
        language: article.language,
        source,
        index: unit.index,
        length: unit.length,
        plain: unit.vector.iter().filter(|(stem, _)| !named.contains(stem)).copied().collect(),
        facts,
        vector: unit.vector,
        stems: unit.stems,
        sound: unit.standing == Standing::Good && !unit.question,
        leans: unit.opening == Opening::Connected,
    }
}

/// The first sentences of every article before the second ones; of those that stand at one place the ones most like all.
fn bounded(pool: Vec<usize>, all: &[Statement]) -> Vec<usize> {
    if pool.len() <= MOST {
        return pool;
    }
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for (stem, weight) in pool.iter().flat_map(|at| &all[*at].vector) {
        *sums.entry(*stem).or_default() += weight;
    }
    let middle: Vector = sums.into_iter().collect();
    let norm = middle.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt().max(1e-9);
    let middle: Vector = middle.into_iter().map(|(stem, weight)| (stem, weight / norm)).collect();
    let mut nth = 0;
    let mut last = None;
    let mut ranked: Vec<(usize, u64, usize)> = pool
        .into_iter()
        .map(|at| {
            nth = if last == Some(all[at].article) { nth + 1 } else { 0 };
            last = Some(all[at].article);
            // Whole millionths, so that the order is the same everywhere.
            let far = libm::round((1.0 - cosine(&middle, &all[at].vector)) * 1e6) as u64;
            (nth, far, at)
        })
        .collect();
    ranked.sort_unstable();
    ranked.truncate(MOST);
    let mut kept: Vec<usize> = ranked.into_iter().map(|(.., at)| at).collect();
    kept.sort_unstable();
    kept
}
