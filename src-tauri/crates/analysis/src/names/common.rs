//! Common words that name an actor once the text has said whose they are: *la Commission*, *le Collège*, *the Authority*.
//!
//! 1. What stands after it decides: *la Commission de l’UEMOA* is no other's, *la Commission européenne* is nobody's here.
//! 2. Else the nearest full name with the same word before it: *la Commission de la CEDEAO … la Commission*.
//! 3. Else the nearest organisation known to have such a body, before it or later in its sentence.
//! 4. Else it stays undecided.

use super::{Kind, Reason, forms::Sort, hits::Hit, lexicon::LEXICON, scene::Scene};
use crate::{language::Language, words};

/// What a common word turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Common {
    /// This actor.
    Known(usize, Reason),
    /// One of its bearers, or another.
    Open,
    /// Something else.
    Other,
}

/// A full name passed: where it ends, its words, and whose it is; nobody's here where it is another's.
pub(super) struct Anchor {
    head: String,
    actor: Option<usize>,
}

/// Reads one common word. `anchors` holds what was passed so far, and grows.
pub(super) fn read(scene: &Scene, hit: &Hit, anchors: &mut Vec<Anchor>) -> Common {
    let bearers = hit.actors(Sort::Generic);
    let head = head(scene, hit);
    match complement(scene, hit) {
        Complement::Other => {
            anchors.push(Anchor { head, actor: None });
            return Common::Other;
        }
        Complement::Of(owners) => {
            let mut own = bearers.iter().copied().filter(|bearer| homes(scene, *bearer).iter().any(|home| owners.contains(home)));
            let found = own.next().filter(|_| own.next().is_none());
            anchors.push(Anchor { head, actor: found });
            return found.map_or(Common::Other, |actor| Common::Known(actor, Reason::Office));
        }
        Complement::None => {}
    }
    if let Some(anchor) = anchors.iter().rev().find(|anchor| anchor.head == head) {
        return match anchor.actor.filter(|actor| bearers.contains(actor)) {
            Some(actor) => Common::Known(actor, Reason::FullName),
            None => Common::Open,
        };
    }
    // *Force en attente* is nobody else's; *la Commission* is of each that has one.
    if let (true, &[only]) = (is_telling(scene, hit), bearers.as_slice()) {
        let homes = homes(scene, only);
        let spoken = scene.hits.iter().any(|other| owners(scene, other).iter().any(|owner| homes.contains(owner)));
        if !spoken {
            return Common::Open;
        }
        note(scene, hit, only, anchors);
        return Common::Known(only, Reason::Organisation);
    }
    let Some(owners) = nearest_owner(scene, hit, &head, &bearers) else { return Common::Open };
    let mut own = bearers.iter().copied().filter(|bearer| homes(scene, *bearer).iter().any(|home| owners.contains(home)));
    match (own.next(), own.next()) {
        (Some(actor), None) => Common::Known(actor, Reason::Organisation),
        _ => Common::Open,
    }
}

/// Notes a full name for the common words after it, under each of its own.
pub(super) fn note(scene: &Scene, hit: &Hit, actor: usize, anchors: &mut Vec<Anchor>) {
    for at in hit.core..hit.to {
        let word = scene.read.folded(at);
        if LEXICON.common.contains(word) {
            anchors.push(Anchor { head: word.to_owned(), actor: Some(actor) });
        }
    }
}

/// Whether there is more than one word of content.
fn is_telling(scene: &Scene, hit: &Hit) -> bool {
    let small = |at: usize| {
        let word = scene.read.folded(at);
        words::is_stop(word, Language::Fr) || words::is_stop(word, Language::En)
    };
    (hit.core..hit.to).filter(|at| !small(*at)).count() > 1
}

/// The common word itself.
fn head(scene: &Scene, hit: &Hit) -> String {
    if is_telling(scene, hit) {
        return scene.read.phrase(hit.core, hit.to);
    }
    let words = || (hit.core..hit.to).map(|at| scene.read.folded(at));
    words().find(|word| LEXICON.common.contains(*word)).or_else(|| words().last()).unwrap_or_default().to_owned()
}

enum Complement {
    None,
    /// Of these organisations or states.
    Of(Vec<usize>),
    Other,
}

fn complement(scene: &Scene, hit: &Hit) -> Complement {
    let read = &scene.read;
    let mut at = hit.to;
    if !read.follows(at) {
        return Complement::None;
    }
    let first = read.folded(at);
    if LEXICON.others.contains(first) || (read.is_hyphenated(at)) {
        return Complement::Other;
    }
    if scene.demonym(at).is_some() {
        return Complement::Other;
    }
    if hit.core > 0
        && read.is_spaced(hit.core)
        && read.is_capital(hit.core - 1)
        && !matches!(read.folded(hit.core - 1), "le" | "la" | "the" | "les" | "l")
        && scene.hit(hit.core - 1).is_none()
    {
        return Complement::Other;
    }
    if !matches!(first, "de" | "du" | "des" | "d" | "of" | "for" | "pour") {
        // *the Commission President*, *la Commission AES*.
        return match scene.hit(at).filter(|_| read.is_capital(at)) {
            Some(other) => Complement::Of(owners(scene, other)),
            None if read.is_capital(at) && read.is_spaced(at) => Complement::Other,
            None => Complement::None,
        };
    }
    while at < read.len()
        && read.follows(at)
        && matches!(read.folded(at), "de" | "du" | "des" | "d" | "of" | "for" | "la" | "le" | "les" | "l" | "the" | "pour")
    {
        at += 1;
    }
    match scene.hit(at).filter(|_| read.follows(at)) {
        Some(other) if first != "pour" && first != "for" => Complement::Of(owners(scene, other)),
        None if matches!(first, "du" | "des" | "of") || (first != "pour" && first != "for" && read.follows(at) && read.is_capital(at)) => {
            Complement::Other
        }
        _ => Complement::None,
    }
}

fn owners(scene: &Scene, hit: &Hit) -> Vec<usize> {
    let actors = hit.actors(Sort::Name);
    let parents = actors.iter().flat_map(|actor| scene.gazetteer.parents(*actor)).copied().collect::<Vec<_>>();
    [actors, parents].concat()
}

/// Whose a bearer of a common word is: of a body its organisation, else itself.
fn homes(scene: &Scene, actor: usize) -> Vec<usize> {
    match scene.gazetteer.kind(actor) {
        Some(Kind::Body) => scene.gazetteer.parents(actor).to_vec(),
        _ => vec![actor],
    }
}

/// The organisation nearest before a common word, else later in its sentence, among those that have one of that name; nobody's, an
/// empty list, where it is one that is not known.
fn nearest_owner(scene: &Scene, hit: &Hit, head: &str, bearers: &[usize]) -> Option<Vec<usize>> {
    let own: Vec<usize> = bearers.iter().flat_map(|bearer| homes(scene, *bearer)).collect();
    let owns = |other: &Hit| -> Option<Vec<usize>> {
        if other.has(Sort::Elsewhere) && LEXICON.elsewhere_heads.contains(head) {
            return Some(Vec::new());
        }
        let actors: Vec<usize> =
            owners(scene, other).into_iter().filter(|actor| own.contains(actor) || scene.gazetteer.owners(head).contains(actor)).collect();
        (!actors.is_empty()).then_some(actors)
    };
    let place = scene.hits.partition_point(|other| other.core < hit.core);
    if let Some(found) = scene.hits.get(..place)?.iter().rev().find_map(owns) {
        return Some(found);
    }
    let (_, end) = scene.sentence(hit.core);
    scene.hits.get(place + 1..)?.iter().take_while(|other| other.core < end).find_map(owns)
}
