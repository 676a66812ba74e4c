//! Whether the name of a capital is written for who governs there, or for the place: *Bamako refuse*, *réunis à Bamako*.
//!
//! A place where it is in doubt.

use super::{
    forms::Sort,
    hits::Hit,
    lexicon::{LEXICON, Lexicon, spaced},
    scene::Scene,
};

/// Whether a capital is written for its state.
pub(super) fn is_power(scene: &Scene, hit: &Hit) -> bool {
    let mut first = hit;
    // Of *à Bamako, Niamey et Ouagadougou* the first decides.
    for _ in 0..6 {
        match before_in_list(scene, first) {
            Some(before) => first = before,
            None => break,
        }
    }
    is_power_alone(scene, first) && (std::ptr::eq(first, hit) || !is_in_place(scene, hit))
}

fn before_in_list<'scene>(scene: &'scene Scene, hit: &Hit) -> Option<&'scene Hit> {
    let read = &scene.read;
    let joined = |at: usize| read.between(at).trim() == "," && !read.between(at).contains('\n');
    let last = if hit.core >= 2 && matches!(read.folded(hit.core - 1), "et" | "and" | "ou" | "or" | "ni") && read.is_spaced(hit.core) {
        (read.is_spaced(hit.core - 1) || joined(hit.core - 1)).then(|| hit.core - 2)
    } else if hit.core >= 1 && joined(hit.core) {
        Some(hit.core - 1)
    } else {
        None
    };
    scene.hit(last?).filter(|other| other.has(Sort::City))
}

fn is_power_alone(scene: &Scene, hit: &Hit) -> bool {
    let read = &scene.read;
    if is_in_place(scene, hit)
        || (read.is_spaced(hit.to) && Lexicon::is_of(&LEXICON.sites, read.folded(hit.to)))
        || (hit.core > 0 && read.is_hyphenated(hit.core))
        || read.is_hyphenated(hit.to)
    {
        return false;
    }
    let after = read.between(hit.to).trim_start();
    let opens = hit.core == 0 || !read.follows(hit.core);
    // Where an article was written, an address, a heading's subject.
    if after.starts_with('(') || (opens && after.starts_with([':', '–', '—', '-', '/', '|'])) {
        return false;
    }
    let next = read.folded(hit.to);
    let counts = |at: usize| read.folded(at).starts_with(|letter: char| letter.is_ascii_digit());
    let dated = counts(hit.to) || (matches!(next, "le" | "on") && counts(hit.to + 1)) || (opens && LEXICON.openers.contains(next));
    if after.starts_with(',') && (dated || closes(scene, hit)) && !is_list(scene, hit) {
        return false;
    }
    hit.core == 0 || !read.between(hit.core).trim_end().ends_with('(')
}

/// Whether commas, or a comma and the end of a sentence, stand on both sides; or its own state after it: *Bamako, Mali*.
fn closes(scene: &Scene, hit: &Hit) -> bool {
    let read = &scene.read;
    let state = scene
        .hit(hit.to)
        .is_some_and(|next| next.forms.iter().any(|form| form.sort == Sort::Name && hit.forms.iter().any(|own| own.actor == form.actor)));
    state || (hit.core > 0 && read.between(hit.core).trim_end().ends_with(','))
}

fn is_list(scene: &Scene, hit: &Hit) -> bool {
    scene.hit(hit.to).is_some_and(|next| next.has(Sort::City))
}

/// Whether a word of place stands before: *à*, *in*; and *de* unless a word of power comes before that.
fn is_in_place(scene: &Scene, hit: &Hit) -> bool {
    let read = &scene.read;
    if hit.core == 0 || !read.follows(hit.core) {
        return false;
    }
    let word = read.folded(hit.core - 1);
    if matches!(word, "de" | "d" | "of" | "du") {
        let head = (hit.core.saturating_sub(4)..hit.core - 1).rev().map(|at| read.folded(at)).find(|word| word.len() > 3);
        return !head.is_some_and(|head| Lexicon::is_of(&LEXICON.powers, head));
    }
    LEXICON.places.contains(word)
}

/// The organisations of the library that sit in the city.
pub(super) fn seated(scene: &Scene, hit: &Hit) -> Vec<usize> {
    let city = spaced(&scene.read.phrase(hit.core, hit.to));
    let mut found = Vec::new();
    for name in LEXICON.seats(&city) {
        let pattern: String = name.split(' ').map(|word| format!("\u{1}{word}\u{2}")).collect();
        found.extend(scene.gazetteer.forms.find(&pattern).iter().filter(|form| form.sort == Sort::Name).map(|form| form.actor));
    }
    found.sort_unstable();
    found.dedup();
    found
}
