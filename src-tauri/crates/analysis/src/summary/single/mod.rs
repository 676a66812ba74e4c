//! A summary of one article: what each sentence is worth by the learnt weights, and the choice that is worth most together.
//!
//! 1. `features` measures each sentence; `trees` says how many pairs of neighbouring words it is likely to share with a summary.
//! 2. By sentences, `order` takes them one after the other: what is chosen for n is chosen for n + 1. By words, `fill` looks for the set that is
//!    worth most within the budget.
//!
//! Refuses a sentence that cannot stand without its neighbour where the neighbour is not chosen.

mod choice;
mod fill;
mod order;

use super::{Article, Budget, Chosen, Corpus, NoCorpus, OfOne, Ranked, reading::read, trees::Trees, vector::Terms};
use crate::ParagraphKind;
use choice::Choice;

/// Sentences and words up to which an article is its own summary.
const WHOLE: (usize, usize) = (2, 50);

pub(super) fn choose(trees: &Trees, article: &Article<'_>, corpus: &dyn Corpus, budget: Budget) -> Vec<Chosen> {
    chosen(&Choice::of(trees, article, corpus), budget)
}

pub(super) fn ranked(trees: &Trees, article: &Article<'_>, corpus: &dyn Corpus, most: usize) -> Vec<Ranked> {
    in_order(&Choice::of(trees, article, corpus), most)
}

pub(super) fn of_one(trees: &Trees, article: &Article<'_>, corpus: &dyn Corpus, budget: Budget, most: usize) -> OfOne {
    let choice = Choice::of(trees, article, corpus);
    OfOne { chosen: chosen(&choice, budget), ranked: in_order(&choice, most), is_whole: choice.whole }
}

fn chosen(choice: &Choice, budget: Budget) -> Vec<Chosen> {
    let mut picked = match budget {
        Budget::Sentences(most) => order::order(choice, most),
        Budget::Words(most) => fill::fill(choice, most),
    };
    picked.sort_unstable_by_key(|index| (choice.units[*index].kind != ParagraphKind::Standfirst, *index));
    picked
        .into_iter()
        .map(|index| Chosen { article: 0, span: choice.units[index].span, score: choice.worth[index], support: Vec::new(), independent: 1 })
        .collect()
}

fn in_order(choice: &Choice, most: usize) -> Vec<Ranked> {
    order::order(choice, most)
        .into_iter()
        .map(|index| {
            let unit = &choice.units[index];
            Ranked { span: unit.span, score: choice.worth[index], words: unit.length, standfirst: unit.kind == ParagraphKind::Standfirst }
        })
        .collect()
}

pub(super) fn is_whole(article: &Article<'_>) -> bool {
    let units = read(article, 0, &mut Terms::new(&NoCorpus));
    choice::is_whole(&units, &choice::candidates(&units))
}

#[cfg(test)]
mod tests;
