//! Which lines of a page are its article.
//!
//! 1. `trafilatura` says what it takes for the main text, and `dom_smoothie` where that finds little; an `articleBody` in the
//!    page's own description counts too. They may drop or rewrite words, so their text is only used to point.
//! 2. A line of the page is *found* if most of its four-word sequences occur in what they say.
//! 3. Lines beside found ones, in the same container or in one of the same kind, are taken as well: extractors drop short
//!    paragraphs, subheadings, signatures and the entries of a live page.

use super::page::{self, Kind, Line, Page, Role, Shape};
use super::quick::Quick;
use super::zones::Zones;
use crate::read::phrases::{fold, opens_with, phrases};
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// What an extractor takes for the main text.
#[derive(Debug, Default)]
pub struct Pointer {
    sequences: HashSet<u64>,
    lines: HashSet<String>,
    /// Its words.
    pub words: usize,
}

impl Pointer {
    /// From the markup that an extractor gives.
    pub fn of_markup(markup: &str) -> Self {
        let document = scraper::Html::parse_fragment(markup);
        let page = page::read(document.tree.root(), None, &Zones::none(), Kind::Page);
        Self::of_lines(page.lines.iter().map(|line| line.key.as_str()))
    }

    /// From lines of folded words.
    pub fn of_lines<'lines>(lines: impl Iterator<Item = &'lines str>) -> Self {
        let mut pointer = Self::default();
        for line in lines {
            pointer.sequences.extend(sequences(line));
            pointer.words += line.split(' ').filter(|word| !word.is_empty()).count();
            pointer.lines.insert(line.to_owned());
        }
        pointer
    }

    fn points_at(&self, line: &Line) -> bool {
        if self.lines.contains(&line.key) {
            return true;
        }
        let all = sequences(&line.key);
        if all.is_empty() {
            return false;
        }
        let found = all.iter().filter(|sequence| self.sequences.contains(sequence)).count();
        let needed = if line.words < 8 { all.len() } else { all.len().div_ceil(2) };
        found >= needed
    }
}

/// The numbers of the lines that are the article, in order.
pub fn article(page: &Page, pointer: &Pointer) -> Vec<usize> {
    let lines = &page.lines;
    let mut taken: Vec<bool> = lines.iter().map(|line| pointer.points_at(line)).collect();
    let words = |taken: &[bool], aside: bool| {
        lines.iter().zip(taken).filter(|(line, taken)| **taken && line.aside == aside).map(|(line, _)| line.words).sum::<usize>()
    };
    // What stands in a sidebar by its class is the article only if nearly all of it does.
    if words(&taken, true) < 2 * words(&taken, false) {
        taken.iter_mut().zip(lines).for_each(|(taken, line)| *taken &= !line.aside);
    }
    drop_repeats(lines, &mut taken);
    drop_short_strays(lines, &mut taken);
    fill(lines, &mut taken);
    (0..lines.len()).filter(|at| taken[*at]).collect()
}

/// The same, where the lines are known: repeats dropped, gaps filled.
pub fn settle(page: &Page, known: &[usize]) -> Vec<usize> {
    let lines = &page.lines;
    let mut taken = vec![false; lines.len()];
    known.iter().for_each(|at| taken[*at] = true);
    drop_repeats(lines, &mut taken);
    (0..lines.len()).filter(|at| taken[*at]).collect()
}

/// A line that occurs twice stays where most of the article stands.
fn drop_repeats(lines: &[Line], taken: &mut [bool]) {
    let mut weight: HashMap<usize, usize> = HashMap::new();
    for (line, _) in lines.iter().zip(taken.iter()).filter(|(_, taken)| **taken) {
        *weight.entry(line.parent).or_default() += line.words;
    }
    let mut best: HashMap<&str, usize> = HashMap::new();
    for at in (0..lines.len()).filter(|at| taken[*at] && lines[*at].words >= 5 && lines[*at].shape != Shape::Cell) {
        let key = lines[at].key.as_str();
        match best.get(key) {
            // Said twice in one container is said twice.
            Some(known) if lines[*known].parent == lines[at].parent => {}
            Some(known) if weight.get(&lines[*known].parent) >= weight.get(&lines[at].parent) => {}
            _ => {
                best.insert(key, at);
            }
        }
    }
    for at in 0..lines.len() {
        if taken[at] && best.get(lines[at].key.as_str()).is_some_and(|kept| *kept != at && lines[*kept].parent != lines[at].parent) {
            taken[at] = false;
        }
    }
}

/// Short lines are found by chance anywhere: they count only between longer ones.
fn drop_short_strays(lines: &[Line], taken: &mut [bool]) {
    let long = |at: &usize| taken[*at] && lines[*at].words >= 8;
    let (Some(first), Some(last)) = ((0..lines.len()).find(long), (0..lines.len()).rev().find(long)) else { return };
    let parents: HashSet<usize> = (first..=last).filter(|at| taken[*at]).map(|at| lines[at].parent).collect();
    for at in (0..first).chain(last + 1..lines.len()) {
        taken[at] &= parents.contains(&lines[at].parent);
    }
}

fn fill(lines: &[Line], taken: &mut [bool]) {
    let (Some(first), Some(last)) = (taken.iter().position(|taken| *taken), taken.iter().rposition(|taken| *taken)) else { return };
    let mut total: HashMap<usize, usize> = HashMap::new();
    let mut held: HashMap<usize, usize> = HashMap::new();
    let mut kin: HashSet<u64> = HashSet::new();
    for (line, taken) in lines.iter().zip(taken.iter()) {
        *total.entry(line.parent).or_default() += line.words;
        if *taken {
            *held.entry(line.parent).or_default() += line.words;
            if line.words >= 8 && line.kin != 0 {
                kin.insert(line.kin);
            }
        }
    }
    let mostly = |parent: usize| held.get(&parent).is_some_and(|held| held * 2 >= total[&parent]);
    let plain = |line: &Line| !line.aside && line.linked < 0.6 && !matches!(line.role, Some(Role::Byline | Role::Date));
    for at in first..=last {
        let line = &lines[at];
        let beside = mostly(line.parent) || (kin.contains(&line.kin) && line.words >= 4);
        // A subheading or a table cell between found lines, whatever holds it.
        let inner = matches!(line.shape, Shape::Heading(_) | Shape::Cell | Shape::Item) && held.contains_key(&line.parent);
        if !taken[at] && plain(line) && (beside || inner) {
            taken[at] = true;
        }
    }
    // Datelines and numbers before, signatures after.
    for at in (first.saturating_sub(8)..first).rev() {
        let line = &lines[at];
        if !(plain(line) && mostly(line.parent) && line.parent == lines[first].parent) {
            break;
        }
        taken[at] = true;
    }
    // A communiqué's number above its text, in a container of its own.
    let first = taken.iter().position(|taken| *taken).unwrap_or(first);
    for at in first.saturating_sub(3)..first {
        let line = &lines[at];
        if plain(line) && line.linked == 0.0 && line.words <= 16 && opens_with(&fold(&line.text), &phrases().lines.masthead).is_some() {
            taken[at] = true;
        }
    }
    let mut end = last;
    for at in last + 1..lines.len().min(last + 60) {
        let line = &lines[at];
        let same = line.parent == lines[last].parent && mostly(line.parent);
        let alike = kin.contains(&line.kin) && line.words >= 8 && line.parent.abs_diff(lines[end].parent) <= 6;
        if !(plain(line) && (same || alike)) {
            break;
        }
        taken[at] = true;
        end = at;
    }
}

fn sequences(key: &str) -> Vec<u64> {
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    words
        .windows(4)
        .map(|window| {
            let mut hasher = Quick::default();
            window.hash(&mut hasher);
            hasher.finish()
        })
        .collect()
}
