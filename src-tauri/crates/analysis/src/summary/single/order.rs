//! Sentences one after the other, the best first: what is chosen for n is chosen for n + 1.
//!
//! Maximal marginal relevance after Carbonell and Goldstein (SIGIR 1998), by product instead of difference.

use super::{super::quantised, choice::Choice};

/// The first `most` sentences in the order they are taken: the standfirst, then the best of the rest that each says something else.
pub(super) fn order(choice: &Choice, most: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = choice.standfirst().take(most).collect();
    let mut taken = vec![false; choice.units.len()];
    let mut nearest = vec![0.0_f64; choice.units.len()];
    chosen.iter().for_each(|index| taken[*index] = true);
    choice.candidates.iter().for_each(|index| nearest[*index] = choice.nearest(*index, &chosen));
    while chosen.len() < most {
        let mut best: Option<(f64, usize)> = None;
        for index in choice.candidates.iter().copied().filter(|index| !taken[*index]) {
            let led = index > 0 && taken[index - 1];
            if !choice.stands(index, led) {
                continue;
            }
            let worth = quantised(choice.worth[index] * choice.left(index, led, nearest[index]));
            if best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, index));
            }
        }
        let Some((_, index)) = best else { break };
        taken[index] = true;
        chosen.push(index);
        for other in choice.candidates.iter().copied().filter(|other| !taken[*other]) {
            nearest[other] = nearest[other].max(choice.nearest(other, &[index]));
        }
    }
    // What is its own summary is given whole; and one that leans says more than nothing.
    if choice.whole || chosen.is_empty() {
        let rest = choice.candidates.iter().copied().filter(|index| !taken[*index]);
        let room = if choice.whole { most - chosen.len() } else { most.min(1) };
        chosen.extend(rest.take(room));
    }
    chosen
}
