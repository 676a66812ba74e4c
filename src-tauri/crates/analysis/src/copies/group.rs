//! Groups of copies from the links between texts.
//!
//! 1. Texts that are one text, and an opening with the texts that go on from it where it makes a good part of them, form a **core** (single link).
//! 2. A core that was cut from longer ones goes with the one that holds most of it, and with no other: a brief that two different articles open
//!    with does not make them one.
//! 3. A text that is put together from several is a copy of none of them: where a text opens with one and holds a different one whole further on,
//!    as a good part of it, its tie with the first is void.
//!
//! The groups are a function of the set of texts and links, never of the order in which they came: ties between equals are broken by the texts'
//! seals. Refuses to know texts, dates or the user's choices. Single link within a core is safe because each tie already demands that *both* texts
//! be mostly the other; that containment must not chain, and is therefore kept apart from resemblance, is argued by Broder (*Identifying and
//! Filtering Near-Duplicate Documents*, 2000, §5). Satellites that choose one centre are the star clusters of Aslam, Pelekhov and Rus (*The Star
//! Clustering Algorithm*, 2004).

use std::collections::{BTreeMap, BTreeSet};

/// A text that a further one holds counts against it as a compilation from this share of it: one in so many words.
const GOOD_PART: usize = 4;

/// How two texts are tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// One text.
    Same,
    /// The shorter is the opening of the longer, and a good part of it.
    Half,
    /// The shorter is cut from the longer.
    Cut,
    /// The shorter stands in the longer, which is another text.
    Quoted,
}

impl Tie {
    /// All of them, in the order of their numbers.
    const ALL: [Self; 4] = [Self::Same, Self::Half, Self::Cut, Self::Quoted];

    /// Its number, to be stored.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The tie that was stored.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// A tie between two texts, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The shorter text.
    pub part: i64,
    /// The longer text.
    pub whole: i64,
    /// How they are tied.
    pub tie: Tie,
    /// The share of the shorter that is in the longer, in 255ths.
    pub share: u8,
}

/// A text as grouping knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub id: i64,
    /// The core it is known to be of: any number that the texts of a core have in common.
    pub core: i64,
    /// Its words.
    pub words: usize,
    /// Its seal.
    pub seal: u64,
}

/// The group of each text: the smallest name in it. `links` holds all ties but those of [`Tie::Same`], which the nodes' cores tell.
#[must_use]
pub fn group(nodes: &[Node], links: &[Link], joined: &[(i64, i64)]) -> BTreeMap<i64, i64> {
    let known: BTreeMap<i64, Node> = nodes.iter().map(|node| (node.id, *node)).collect();
    let mut sets = Sets::default();
    for node in nodes {
        sets.join(node.id, first_of(nodes, &known, node));
    }
    let links: Vec<Link> = links.iter().filter(|link| known.contains_key(&link.part) && known.contains_key(&link.whole)).copied().collect();
    let core = |id: i64| known.get(&id).map_or(id, |node| node.core);
    let tied: BTreeSet<(i64, i64)> = links
        .iter()
        .filter(|link| link.tie < Tie::Quoted)
        .flat_map(|link| [(core(link.part), core(link.whole)), (core(link.whole), core(link.part))])
        .collect();
    let compiled = |link: &Link| {
        links.iter().any(|other| {
            other.tie == Tie::Quoted
                && other.whole == link.whole
                && core(other.part) != core(link.part)
                && !tied.contains(&(core(other.part), core(link.part)))
                && known[&other.part].words * GOOD_PART >= known[&other.whole].words
        })
    };
    let sound: Vec<&Link> = links.iter().filter(|link| link.tie < Tie::Quoted && !compiled(link)).collect();
    for link in sound.iter().filter(|link| link.tie <= Tie::Half) {
        sets.join(link.part, link.whole);
    }
    let mut best: BTreeMap<i64, (u8, usize, u64, i64)> = BTreeMap::new();
    for link in sound.iter().filter(|link| link.tie == Tie::Cut) {
        let (from, to) = (sets.root(link.part), sets.root(link.whole));
        let whole = known[&link.whole];
        // Shares are compared coarsely: of the wholes that hold all of a text the longest is the one it was cut from.
        let rank = (link.share >> 4, whole.words, whole.seal, link.whole);
        if from != to && best.get(&from).is_none_or(|found| *found < rank) {
            best.insert(from, rank);
        }
    }
    for (part, (.., whole)) in best {
        sets.join(part, whole);
    }
    for (one, other) in joined.iter().filter(|(one, other)| known.contains_key(one) && known.contains_key(other)) {
        sets.join(*one, *other);
    }
    nodes.iter().map(|node| (node.id, sets.root(node.id))).collect()
}

/// The first node of a node's core.
fn first_of(nodes: &[Node], known: &BTreeMap<i64, Node>, node: &Node) -> i64 {
    if known.contains_key(&node.core) { node.core } else { nodes.iter().find(|other| other.core == node.core).map_or(node.id, |other| other.id) }
}

/// Disjoint sets; the root of each is its smallest member.
#[derive(Debug, Default)]
pub(super) struct Sets {
    parent: BTreeMap<i64, i64>,
}

impl Sets {
    /// The smallest member of the set of a number.
    pub(super) fn root(&mut self, id: i64) -> i64 {
        let mut root = id;
        while let Some(next) = self.parent.get(&root) {
            root = *next;
        }
        if root != id {
            self.parent.insert(id, root);
        }
        root
    }

    /// Puts two sets together.
    pub(super) fn join(&mut self, one: i64, other: i64) {
        let (one, other) = (self.root(one), self.root(other));
        if one != other {
            self.parent.insert(one.max(other), one.min(other));
        }
    }
}
