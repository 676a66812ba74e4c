//! The set of sentences that covers most within a budget.
//!
//! Greedy from several starts, then moves (a sentence in, one for one, one for two, two for one) as long as one betters the whole. Values are quantised, so
//! that every platform takes the same path. Refuses two sentences that say the same.

use super::super::{Budget, quantised};

/// What is chosen from. All lists are by candidate.
pub(super) struct Problem<'a> {
    pub budget: Budget,
    /// What the budget holds, in words.
    pub room: usize,
    pub lengths: Vec<usize>,
    /// The concepts of each candidate.
    pub concepts: Vec<&'a [u32]>,
    /// What each concept weighs, as a share of the whole.
    pub weights: &'a [f64],
    /// What each candidate is worth by itself, by word.
    pub own: Vec<f64>,
    /// Whether two say the same.
    pub same: &'a dyn Fn(usize, usize) -> bool,
}

/// Candidates that moves try, at most.
const TRIED: usize = 100;
/// Sentences up to which two are exchanged for one and one for two, and up to which one is for one: the work grows with the square. A longer synthesis
/// holds most of what is worth choosing anyway.
const PAIRS: usize = 16;
const SINGLES: usize = 48;
/// Rounds of moves, at most.
const ROUNDS: usize = 8;

struct State<'p, 'a> {
    problem: &'p Problem<'a>,
    cover: Vec<u16>,
    chosen: Vec<usize>,
    words: usize,
    value: f64,
}

impl<'p, 'a> State<'p, 'a> {
    fn new(problem: &'p Problem<'a>) -> Self {
        State { problem, cover: vec![0; problem.weights.len()], chosen: Vec::new(), words: 0, value: 0.0 }
    }

    /// What a candidate would add.
    fn gain(&self, at: usize) -> f64 {
        let new: f64 = self.problem.concepts[at]
            .iter()
            .filter(|concept| self.cover[**concept as usize] == 0)
            .map(|concept| self.problem.weights[*concept as usize])
            .sum();
        new + self.own(at)
    }

    fn own(&self, at: usize) -> f64 {
        self.problem.own[at] * self.problem.lengths[at] as f64 / self.problem.room as f64
    }

    fn add(&mut self, at: usize) {
        self.value += self.gain(at);
        self.problem.concepts[at].iter().for_each(|concept| self.cover[*concept as usize] += 1);
        self.words += self.problem.lengths[at];
        self.chosen.push(at);
    }

    fn remove(&mut self, place: usize) -> usize {
        let at = self.chosen.remove(place);
        self.problem.concepts[at].iter().for_each(|concept| self.cover[*concept as usize] -= 1);
        self.words -= self.problem.lengths[at];
        self.value -= self.gain(at);
        at
    }

    /// Whether there is room for a candidate.
    fn fits(&self, at: usize) -> bool {
        match self.problem.budget {
            Budget::Sentences(most) => self.chosen.len() < most,
            Budget::Words(most) => self.words + self.problem.lengths[at] <= most,
        }
    }

    fn takes(&self, at: usize) -> bool {
        self.fits(at) && !self.chosen.iter().any(|other| *other == at || (self.problem.same)(*other, at))
    }

    /// Takes what adds most by `length^power` until nothing fits.
    fn fill(&mut self, power: f64) {
        let divisors: Vec<f64> = self.problem.lengths.iter().map(|length| libm::pow((*length).max(1) as f64, power)).collect();
        let mut open: Vec<usize> = (0..self.problem.lengths.len()).filter(|at| self.takes(*at)).collect();
        while let Some((_, at)) = open.iter().map(|at| (quantised(1e3 * self.gain(*at) / divisors[*at]), *at)).fold(None, best_of) {
            self.add(at);
            open.retain(|other| *other != at && self.fits(*other) && !(self.problem.same)(at, *other));
        }
    }

    /// Takes the first move that betters the whole, over and over.
    fn improve(&mut self, tried: &[usize]) {
        for _ in 0..ROUNDS {
            let before = quantised(self.value);
            self.exchange(tried);
            self.fill(1.0);
            if quantised(self.value) <= before {
                return;
            }
        }
    }

    fn exchange(&mut self, tried: &[usize]) {
        if self.chosen.len() > SINGLES {
            return;
        }
        let few = self.chosen.len() <= PAIRS;
        for out in self.chosen.clone() {
            let kept = quantised(self.value);
            let Some(place) = self.chosen.iter().position(|at| *at == out) else { continue };
            self.remove(place);
            let mut best: Option<(f64, Vec<usize>)> = None;
            for one in tried.iter().filter(|one| **one != out) {
                if !self.takes(*one) {
                    continue;
                }
                self.add(*one);
                consider(&mut best, quantised(self.value), &[*one]);
                let seconds = if few { tried } else { &[] };
                let two =
                    seconds.iter().filter(|two| **two > *one && **two != out && self.takes(**two)).map(|two| (quantised(self.gain(*two)), *two));
                if let Some((gain, two)) = two.fold(None, best_of) {
                    consider(&mut best, quantised(self.value + gain), &[*one, two]);
                }
                self.remove(self.chosen.len() - 1);
            }
            match best {
                Some((value, them)) if value > kept => them.into_iter().for_each(|at| self.add(at)),
                _ => self.add(out),
            }
        }
        let mut pair = (0, 1);
        while few && pair.1 < self.chosen.len() {
            let kept = quantised(self.value);
            let second = self.remove(pair.1);
            let first = self.remove(pair.0);
            let best = tried
                .iter()
                .filter(|one| **one != first && **one != second && self.takes(**one))
                .map(|one| (quantised(self.gain(*one)), *one))
                .fold(None, best_of);
            match best {
                Some((gain, one)) if quantised(self.value + gain) > kept => {
                    self.add(one);
                    return;
                }
                _ => {
                    self.chosen.insert(pair.0, first);
                    self.chosen.insert(pair.1, second);
                    self.restore(first, second);
                }
            }
            pair = if pair.0 + 1 < pair.1 { (pair.0 + 1, pair.1) } else { (0, pair.1 + 1) };
        }
    }

    /// Counts two again that were put back in their places.
    fn restore(&mut self, first: usize, second: usize) {
        for at in [first, second] {
            self.value += self.gain(at);
            self.problem.concepts[at].iter().for_each(|concept| self.cover[*concept as usize] += 1);
            self.words += self.problem.lengths[at];
        }
    }

    /// By what each adds to those before it, by word: the order of importance.
    fn ordered(self) -> Vec<(usize, f64)> {
        let mut left = self.chosen.clone();
        left.sort_unstable();
        let mut again = State::new(self.problem);
        let mut order = Vec::new();
        while let Some((worth, at)) =
            left.iter().map(|at| (quantised(1e3 * again.gain(*at) / self.problem.lengths[*at].max(1) as f64), *at)).fold(None, best_of)
        {
            left.retain(|other| *other != at);
            again.add(at);
            order.push((at, quantised(worth)));
        }
        order
    }
}

/// The best candidates within the budget with what each is worth, by importance.
pub(super) fn search(problem: &Problem<'_>) -> Vec<(usize, f64)> {
    let empty = State::new(problem);
    let mut tried: Vec<(u64, usize)> = (0..problem.lengths.len())
        .map(|at| (libm::round(1e9 / (1.0 + 1e3 * empty.gain(at) / problem.lengths[at].max(1) as f64)) as u64, at))
        .collect();
    tried.sort_unstable();
    let tried: Vec<usize> = tried.into_iter().take(TRIED).map(|(_, at)| at).collect();
    let mut best: Option<State<'_, '_>> = None;
    for power in [1.0, 0.6, 1.4] {
        let mut state = State::new(problem);
        state.fill(power);
        state.improve(&tried);
        if best.as_ref().is_none_or(|best| quantised(state.value) > quantised(best.value)) {
            best = Some(state);
        }
    }
    best.map(State::ordered).unwrap_or_default()
}

/// The greater value, the first of equals.
fn best_of(best: Option<(f64, usize)>, next: (f64, usize)) -> Option<(f64, usize)> {
    if best.is_none_or(|(most, _)| next.0 > most) { Some(next) } else { best }
}

fn consider(best: &mut Option<(f64, Vec<usize>)>, value: f64, them: &[usize]) {
    if best.as_ref().is_none_or(|(most, _)| value > *most) {
        *best = Some((value, them.to_vec()));
    }
}
