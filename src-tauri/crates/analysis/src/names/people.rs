//! The run of capitalised words a family name stands in: given names in any order, initials, or somebody else's.

use super::{
    Kind,
    forms::{Sort, is_titled},
    hits::Hit,
    lexicon::LEXICON,
    scene::Scene,
};
use crate::{language::Language, words};

/// What stands at a hit of persons.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// One of these by full name, over these words.
    Full(Vec<usize>, usize, usize),
    /// The family name of these, or another name that does not say which; `true` where one of them is called so alone.
    Bare(Vec<usize>, bool),
    /// Somebody unknown with the family name of these.
    Other(Vec<usize>),
}

/// Reads the run around a hit. Words in front that open a sentence, titles and names of other things end it.
pub(super) fn run(scene: &Scene, hit: &Hit) -> Run {
    let read = &scene.read;
    let (named, family) = (hit.actors(Sort::Name), hit.actors(Sort::Family));
    let mut all = [named.clone(), family.clone()].concat();
    all.sort_unstable();
    all.dedup();
    let given = |word: &str| all.iter().any(|actor| scene.gazetteer.forms.given.get(*actor).is_some_and(|given| given.contains(word)));
    let (mut from, mut to) = (hit.from, hit.to);
    while from > 0 && hit.from - from < 6 && is_near(scene, from, from - 1) && (given(read.folded(from - 1)) || is_name(scene, hit, from - 1)) {
        from -= 1;
    }
    while to < read.len() && to - hit.to < 4 && read.is_spaced(to) && (given(read.folded(to)) || is_name(scene, hit, to)) && read.is_capital(to) {
        to += 1;
    }
    let around: Vec<usize> = (from..hit.from).chain(hit.to..to).collect();
    let fits = |actor: &usize| {
        let Some(given) = scene.gazetteer.forms.given.get(*actor) else { return false };
        around.iter().all(|at| {
            let word = read.folded(*at);
            given.contains(word) || (is_initial(scene, *at) && given.iter().any(|name| name.starts_with(word)))
        })
    };
    if around.is_empty() {
        let alone = family.iter().all(|actor| named.contains(actor));
        return if alone { Run::Full(named, from, to) } else { Run::Bare(all, !named.is_empty()) };
    }
    let fitting: Vec<usize> = all.iter().copied().filter(fits).collect();
    if !fitting.is_empty() {
        return Run::Full(fitting, from, to);
    }
    // In a title in capitals or with capitals throughout, neighbours are no names.
    if !named.is_empty() && hit.to - hit.core > 1 && is_headline(scene, hit) {
        return Run::Full(named, hit.from, hit.to);
    }
    Run::Other(all)
}

/// Whether a word is of the same name as the one after it.
fn is_near(scene: &Scene, at: usize, before: usize) -> bool {
    let read = &scene.read;
    read.follows(at) && (read.is_spaced(at) || read.is_hyphenated(at) || (read.between(at).starts_with('.') && is_initial(scene, before)))
}

fn is_initial(scene: &Scene, at: usize) -> bool {
    let word = scene.read.word(at);
    word.chars().count() == 1 && scene.read.is_capital(at) && scene.read.between(at + 1).starts_with(['.', '-'])
}

/// Whether a word looks like a part of a person's name.
fn is_name(scene: &Scene, hit: &Hit, at: usize) -> bool {
    let (read, folded) = (&scene.read, scene.read.folded(at));
    if !read.is_capital(at) {
        return false;
    }
    if let Some(other) = scene.hit(at) {
        let person = other.forms.iter().any(|form| scene.gazetteer.kind(form.actor) == Some(Kind::Person));
        return person && other.to - other.core == 1;
    }
    if is_initial(scene, at) {
        // *M. Diop* may be Mamadou's as well as Mister's: a title.
        return !LEXICON.civil.contains(folded);
    }
    let small = words::is_stop(folded, Language::Fr) || words::is_stop(folded, Language::En) || LEXICON.openers.contains(folded);
    let shouted = read.is_capitals(at) && read.word(at).chars().count() > 1 && !read.is_capitals(hit.core);
    let office = hit.forms.iter().any(|form| scene.gazetteer.profile(form.actor).words.contains(folded));
    !small && !shouted && !office && !is_titled(folded) && scene.demonym(at).is_none() && read.word(at).chars().all(|letter| !letter.is_numeric())
}

/// Whether the sentence of a hit is a title with capitals throughout.
fn is_headline(scene: &Scene, hit: &Hit) -> bool {
    let (from, to) = scene.sentence(hit.core);
    let mut long = (from..to).filter(|at| !(hit.from..hit.to).contains(at) && scene.read.word(*at).chars().count() > 3);
    to - from > hit.to - hit.from + 2 && long.all(|at| scene.read.is_capital(at) || !scene.read.word(at).starts_with(char::is_alphabetic))
}
