//! ROUGE, F1, over this crate's words with their accents.

use super::pairs::Pair;
use griot_analysis::{
    sentences,
    summary::{Budget, Chosen, NoCorpus, learning::Weights},
    words,
};
use std::{collections::HashMap, time::Instant};

/// How often each run of n words occurs.
pub type Grams = HashMap<Vec<String>, usize>;

/// The runs of n words of a text.
pub fn grams(text: &str, n: usize) -> Grams {
    let tokens: Vec<String> = words::spans(text).iter().map(|span| span.of(text).to_lowercase().replace('œ', "oe")).collect();
    let mut counts = HashMap::new();
    tokens.windows(n).for_each(|window| *counts.entry(window.to_vec()).or_default() += 1);
    counts
}

/// How many runs two texts share.
pub fn shared(a: &Grams, b: &Grams) -> usize {
    a.iter().map(|(gram, count)| (*count).min(b.get(gram).copied().unwrap_or_default())).sum()
}

/// ROUGE-n, F1.
pub fn rouge(a: &str, b: &str, n: usize) -> f64 {
    let (a, b) = (grams(a, n), grams(b, n));
    let (of_a, of_b): (usize, usize) = (a.values().sum(), b.values().sum());
    let both = shared(&a, &b);
    if both == 0 { 0.0 } else { 2.0 * both as f64 / (of_a + of_b) as f64 }
}

/// The first sentences of an article up to a budget.
pub fn first(pair: &Pair, budget: Budget) -> String {
    let mut chosen: Vec<&str> = Vec::new();
    let mut used = 0;
    for sentence in sentences::sentences(&pair.text, &pair.paragraphs) {
        let raw = sentence.span.of(&pair.text);
        let length = words::spans(raw).len();
        let full = match budget {
            Budget::Sentences(most) => chosen.len() >= most,
            Budget::Words(most) => used + length > most,
        };
        if full {
            break;
        }
        used += length;
        chosen.push(raw);
    }
    chosen.join(" ")
}

/// The first words of an article.
pub fn first_cut(pair: &Pair, budget: Budget) -> String {
    let Budget::Words(most) = budget else { return first(pair, budget) };
    words::spans(&pair.text).iter().take(most).map(|span| span.of(&pair.text)).collect::<Vec<_>>().join(" ")
}

fn text(pair: &Pair, chosen: &[Chosen]) -> String {
    chosen.iter().map(|chosen| chosen.span.of(&pair.text)).collect::<Vec<_>>().join(" ")
}

/// Whether a text opens with a personal pronoun or a demonstrative one, the impersonal turns (`il y a`, `it is`) too: an upper bound.
fn opens_with_pronoun(text: &str) -> bool {
    const PRONOUNS: &[&str] = &[
        "il", "elle", "ils", "elles", "celui", "celle", "ceux", "celles", "cela", "ceci", "ça", "he", "she", "they", "it", "this", "these", "those",
    ];
    words::spans(text).first().is_some_and(|span| PRONOUNS.contains(&span.of(text).to_lowercase().as_str()))
}

/// The marks of some weights beside those of the first sentences.
pub fn print(name: &str, pairs: &[&Pair], weights: &Weights) {
    if pairs.is_empty() {
        return;
    }
    let count = pairs.len() as f64;
    for (what, with_lede) in [("bodies", false), ("with their lede", true)] {
        for budget in [Budget::Words(30), Budget::Words(80), Budget::Sentences(1), Budget::Sentences(3)] {
            let (mut ours, mut cut, mut firsts, mut firsts_cut, mut used, mut time, mut orphans) = (0.0, 0.0, 0.0, 0.0, 0, 0.0, 0);
            for pair in pairs {
                let lede = with_lede.then(|| pair.with_lede());
                let pair = lede.as_ref().unwrap_or(pair);
                let start = Instant::now();
                let chosen = weights.single(&pair.article(), &NoCorpus, budget);
                time += start.elapsed().as_secs_f64();
                let chosen = text(pair, &chosen);
                orphans += usize::from(opens_with_pronoun(&chosen));
                let spans = words::spans(&chosen);
                used += spans.len();
                let most = if let Budget::Words(most) = budget { most } else { usize::MAX };
                let end = spans.get(most.saturating_sub(1)).map_or(chosen.len(), |span| span.end);
                cut += rouge(&chosen[..end], &pair.summary, 2);
                ours += rouge(&chosen, &pair.summary, 2);
                firsts += rouge(&first(pair, budget), &pair.summary, 2);
                firsts_cut += rouge(&first_cut(pair, budget), &pair.summary, 2);
            }
            println!(
                "{name}: {} {what}, {budget:?}: ROUGE-2 {:.2} cut {:.2}, first sentences {:.2} cut {:.2}; {:.1} words, {:.3} ms an article, {:.1} % open with a pronoun",
                pairs.len(),
                100.0 * ours / count,
                100.0 * cut / count,
                100.0 * firsts / count,
                100.0 * firsts_cut / count,
                used as f64 / count,
                1e3 * time / count,
                100.0 * orphans as f64 / count
            );
        }
    }
}
