//! The weights of the synthesis, read from `data/several.toml`: measured on French news, ten articles to 100 and to 250 words.

use serde::Deserialize;
use std::sync::LazyLock;

/// What weighs how much.
#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weights {
    /// How much of a concept's weight depends on how early a source has it, 0 to 1.
    pub early: f64,
    /// Sentences after which a concept counts 1/e of that.
    pub fading: f64,
    /// A concept's sum over its sources is raised to this power.
    pub power: f64,
    /// How much of one source's part is taken off: 1 leaves a concept of one source nothing.
    pub less: f64,
    /// What a sentence is worth by itself, beside its concepts, in a short synthesis and in a long one.
    pub own_short: f64,
    pub own_long: f64,
    /// Of which: how central it is, how like the titles, how near the start.
    pub central: f64,
    pub title: f64,
    pub first: f64,
    /// Above this cosine two sentences are one statement in other words.
    pub same: f64,
    /// What leaning on the sentence before takes off.
    pub leaning: f64,
    /// From this share of its telling words on, a sentence is known.
    pub known: f64,
    /// What a concept that was known weighs still, and one with a new stem.
    pub known_concept: f64,
    pub new_concept: f64,
    /// What each new figure and each new name adds to a sentence.
    pub new_figure: f64,
    pub new_name: f64,
}

/// Words up to which a synthesis is short, and from which on it is long.
const SHORT: f64 = 100.0;
const LONG: f64 = 250.0;

impl Weights {
    /// What a sentence by itself weighs in a synthesis of so many words. The longer it is, the less agreement there is to go by.
    pub(super) fn own(&self, words: usize) -> f64 {
        let share = ((words as f64 - SHORT) / (LONG - SHORT)).clamp(0.0, 1.0);
        self.own_short + (self.own_long - self.own_short) * share
    }
}

#[derive(Deserialize)]
struct File {
    weights: Weights,
}

pub(super) static WEIGHTS: LazyLock<Weights> =
    LazyLock::new(|| toml::from_str::<File>(include_str!("../../../data/several.toml")).map(|file| file.weights).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_read() {
        assert!(WEIGHTS.same > 0.3 && WEIGHTS.power > 0.0, "several.toml is not read");
    }

    #[test]
    fn sentences_by_themselves_weigh_more_in_a_longer_synthesis() {
        assert!((WEIGHTS.own(20) - WEIGHTS.own_short).abs() < 1e-9 && (WEIGHTS.own(usize::MAX) - WEIGHTS.own_long).abs() < 1e-9);
        assert!(WEIGHTS.own(150) < WEIGHTS.own(200));
    }
}
