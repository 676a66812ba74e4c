//! The set of sentences that is worth most within so many words.
//!
//! A knapsack, solved by exchange: the best of a few greedy choices, bettered by adding a sentence or by putting one or two in another's place.
//! One sentence alone may be longer by half where it is worth more than any set within the budget.

use super::{super::quantised, choice::Choice, order::order};

/// Sentences considered at most.
const MOST: usize = 40;
/// Sentences in a choice beyond which exchanges change little and cost much.
const EXCHANGED: usize = 12;
/// Words of the shortest summary a choice is judged by.
const SHORTEST: usize = 40;
/// Rounds of exchanges.
const ROUNDS: usize = 6;

/// The sentences to keep.
pub(super) fn fill(choice: &Choice, most: usize) -> Vec<usize> {
    let all: usize = choice.candidates.iter().map(|index| choice.units[*index].length).sum();
    // What fits whole is its own summary.
    if all <= most {
        return order(choice, choice.candidates.len());
    }
    let mut fixed: Vec<usize> = Vec::new();
    let mut left = most;
    for index in choice.standfirst() {
        if choice.units[index].length <= left {
            left -= choice.units[index].length;
            fixed.push(index);
        }
    }
    let headed = !fixed.is_empty();
    let best = Fill::of(choice, fixed, left).best();
    if let Some(index) = alone(choice, most)
        && !headed
        && choice.worth[index] > choice.worth_of(&best)
    {
        return vec![index];
    }
    if best.is_empty() && most > 0 {
        // No sentence is short enough: one too long says more than nothing.
        return choice
            .candidates
            .iter()
            .copied()
            .min_by_key(|index| (!choice.stands(*index, false), choice.units[*index].length))
            .into_iter()
            .collect();
    }
    best
}

/// The best sentence that is a little too long: whole sentences are given, and a small budget often lies between two of them.
fn alone(choice: &Choice, most: usize) -> Option<usize> {
    let beyond = most + most / 2;
    choice
        .candidates
        .iter()
        .copied()
        .filter(|index| (most + 1..=beyond).contains(&choice.units[*index].length) && choice.stands(*index, false))
        .max_by(|a, b| choice.worth[*a].total_cmp(&choice.worth[*b]).then(b.cmp(a)))
}

struct Fill<'a> {
    choice: &'a Choice,
    /// The standfirst, chosen already.
    fixed: Vec<usize>,
    /// Words left beside it.
    words: usize,
    /// What can be added, in document order.
    pool: Vec<usize>,
}

impl<'a> Fill<'a> {
    fn of(choice: &'a Choice, fixed: Vec<usize>, words: usize) -> Self {
        let mut pool: Vec<usize> =
            choice.candidates.iter().copied().filter(|index| !fixed.contains(index) && choice.units[*index].length <= words).collect();
        // As many as a budget holds of short sentences, and the best of the rest.
        let most = MOST.max(words / 10);
        pool.sort_by(|a, b| choice.worth[*b].total_cmp(&choice.worth[*a]).then(a.cmp(b)));
        pool.truncate(most);
        pool.sort_unstable();
        Fill { choice, fixed, words, pool }
    }

    fn length(&self, index: usize) -> usize {
        self.choice.units[index].length
    }

    fn used(&self, chosen: &[usize]) -> usize {
        chosen[self.fixed.len()..].iter().map(|index| self.length(*index)).sum()
    }

    fn best(&self) -> Vec<usize> {
        let by_worth = |index: usize| self.choice.worth[index];
        let by_value = |index: usize| self.choice.value[index];
        let by_density = |index: usize| self.choice.value[index] / self.length(index).max(1) as f64;
        let mut best: (f64, Vec<usize>) = (-1.0, self.fixed.clone());
        for key in [&by_worth as &dyn Fn(usize) -> f64, &by_value, &by_density] {
            let mut chosen = self.fixed.clone();
            self.add(&mut chosen, key);
            self.exchange(&mut chosen);
            let worth = self.worth(&chosen).unwrap_or_default();
            if worth > best.0 {
                best = (worth, chosen);
            }
        }
        best.1
    }

    /// What a choice is worth for its length, as a summary of a wanted length is judged; None where one of its sentences cannot be read in it.
    fn worth(&self, chosen: &[usize]) -> Option<f64> {
        let length: usize = chosen.iter().map(|index| self.length(*index)).sum();
        Some(quantised(self.choice.together(chosen)? / (length + (2 * self.words).max(SHORTEST)) as f64))
    }

    /// Adds what fits, the best by `key` first.
    fn add(&self, chosen: &mut Vec<usize>, key: &dyn Fn(usize) -> f64) {
        let mut left = self.words - self.used(chosen);
        loop {
            let mut best: Option<(f64, usize)> = None;
            for index in self.pool.iter().copied().filter(|index| self.length(*index) <= left && !chosen.contains(index)) {
                let led = index > 0 && chosen.contains(&(index - 1));
                if !self.choice.stands(index, led) {
                    continue;
                }
                let worth = quantised(key(index) * self.choice.left(index, led, self.choice.nearest(index, chosen)));
                if best.is_none_or(|(most, _)| worth > most) {
                    best = Some((worth, index));
                }
            }
            let Some((_, index)) = best else { return };
            left -= self.length(index);
            chosen.push(index);
        }
    }

    /// Puts better sentences in the place of others while that helps.
    fn exchange(&self, chosen: &mut Vec<usize>) {
        if chosen.len() > EXCHANGED {
            return;
        }
        for _ in 0..ROUNDS {
            let mut best: (f64, Option<Vec<usize>>) = (self.worth(chosen).unwrap_or_default(), None);
            let mut consider = |candidate: &[usize]| {
                if let Some(worth) = self.worth(candidate)
                    && worth > best.0
                {
                    best = (worth, Some(candidate.to_vec()));
                }
            };
            for place in self.fixed.len()..chosen.len() {
                let mut others = chosen.clone();
                others.remove(place);
                let left = self.words - self.used(&others);
                for (at, index) in self.pool.iter().enumerate() {
                    if chosen.contains(index) || self.length(*index) > left {
                        continue;
                    }
                    others.push(*index);
                    let rest = left - self.length(*index);
                    for second in &self.pool[at + 1..] {
                        if self.length(*second) <= rest && !chosen.contains(second) {
                            others.push(*second);
                            consider(&others);
                            others.pop();
                        }
                    }
                    consider(&others);
                    others.pop();
                }
            }
            let Some(better) = best.1 else { return };
            *chosen = better;
            self.add(chosen, &|index| self.choice.value[index]);
        }
    }
}
