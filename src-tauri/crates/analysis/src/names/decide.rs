//! Who is meant: the hits of a text made into mentions.
//!
//! 1. Each hit is read: persons with the words around them, capitals as places or powers, common words by what the text has said.
//! 2. A full name of several is decided by the title beside it: the office, then the country.
//! 3. What is still open takes over what the same text has decided: a family name from the nearest full name before it.
//! 4. Then the countries and organisations the text speaks of, then the offices held on its date. The rest stays undecided.

use super::{
    Kind, Mention, Reason,
    common::{self, Common},
    dates::{is_dated, is_held},
    forms::Sort,
    gazetteer::{Entity, Gazetteer},
    hits::Hit,
    lexicon::LEXICON,
    people::{self, Run},
    places,
    scene::{Evidence, Scene},
};
use crate::Span;
use std::{
    cell::OnceCell,
    collections::{BTreeMap, HashSet},
};

/// A name read, not yet a mention.
struct Found {
    span: Span,
    candidates: Vec<usize>,
    decided: Option<(usize, Reason)>,
    sort: Part,
    beside: Evidence,
}

/// What a name read is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A full name.
    Full,
    /// A family name; whether a title or a name of one alone lets it stand by itself.
    Bare { stands: bool },
    /// Of somebody unknown: no mention, but later family names may be theirs.
    Other,
    /// Neither: not to be looked back to.
    Apart,
}

/// The mentions of a text.
pub(super) fn mentions<'g>(scene: &Scene<'g, '_>, on: Option<&str>) -> Vec<Mention<'g>> {
    let judge = Judge { scene, on, world: OnceCell::new() };
    let mut found = judge.read();
    judge.carry_full(&mut found);
    judge.carry_bare(&mut found);
    let gazetteer = scene.gazetteer;
    found.retain(|one| one.sort != Part::Other && !(matches!(one.sort, Part::Bare { stands: false }) && one.decided.is_none()));
    found.into_iter().map(|one| mention(gazetteer, one)).collect()
}

fn mention(gazetteer: &Gazetteer, found: Found) -> Mention<'_> {
    let id = |actor: usize| gazetteer.known.get(actor).map(|known| known.id.as_str());
    Mention {
        span: found.span,
        candidates: found.candidates.iter().filter_map(|actor| id(*actor)).collect(),
        actor: found.decided.and_then(|(actor, _)| id(actor)),
        why: found.decided.map_or(Reason::Undecided, |(_, why)| why),
    }
}

struct Judge<'scene, 'g, 't> {
    scene: &'scene Scene<'g, 't>,
    on: Option<&'scene str>,
    /// How often the text speaks of each country and organisation.
    world: OnceCell<BTreeMap<Entity, usize>>,
}

impl Judge<'_, '_, '_> {
    /// Every hit by itself.
    fn read(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut anchors = Vec::new();
        let mut end = 0;
        // A title before the first of several names is of all: *MM. Diop et Traoré*.
        let mut shared: Option<(usize, Evidence)> = None;
        for hit in self.scene.hits.iter() {
            if hit.core < end {
                continue;
            }
            let one = if hit.has(Sort::Generic) {
                self.common(hit, &mut anchors)
            } else if hit.has(Sort::City) {
                self.city(hit)
            } else if hit.forms.iter().any(|form| self.scene.gazetteer.kind(form.actor) == Some(Kind::Person)) {
                let (one, last) = self.person(hit, shared.as_ref().filter(|(at, _)| self.goes_on(*at, hit.from)).map(|(_, beside)| beside));
                end = last;
                shared = one.as_ref().filter(|one| one.beside.titled).map(|one| (last, one.beside.clone()));
                one
            } else {
                self.other(hit)
            };
            if let Some(Found { decided: Some((actor, _)), sort: Part::Apart | Part::Full, .. }) = &one
                && !hit.has(Sort::Generic)
            {
                common::note(self.scene, hit, *actor, &mut anchors);
            }
            found.extend(one);
        }
        found
    }

    fn goes_on(&self, last: usize, from: usize) -> bool {
        let read = &self.scene.read;
        from == last + 1 && matches!(read.folded(last), "et" | "and") && read.is_spaced(last) && read.is_spaced(from)
    }

    fn common(&self, hit: &Hit, anchors: &mut Vec<common::Anchor>) -> Option<Found> {
        let decided = match common::read(self.scene, hit, anchors) {
            Common::Known(actor, why) => Some((actor, why)),
            Common::Open => None,
            Common::Other => return None,
        };
        let mut candidates = hit.actors(Sort::Generic);
        if let Some((actor, _)) = decided {
            candidates = vec![actor];
        }
        Some(Found { span: hit.span(&self.scene.read), candidates, decided, sort: Part::Apart, beside: Evidence::default() })
    }

    fn city(&self, hit: &Hit) -> Option<Found> {
        if !places::is_power(self.scene, hit) {
            return None;
        }
        let mut candidates = [hit.actors(Sort::City), hit.actors(Sort::Name), places::seated(self.scene, hit)].concat();
        candidates.sort_unstable();
        candidates.dedup();
        let decided = match candidates.as_slice() {
            [only] => Some((*only, Reason::OnlyBearer)),
            several => self.only_one_spoken_of(several, 1).map(|actor| (actor, Reason::Country)),
        };
        Some(Found { span: hit.span(&self.scene.read), candidates, decided, sort: Part::Apart, beside: Evidence::default() })
    }

    /// A state, an organisation, a body, or a name apart.
    fn other(&self, hit: &Hit) -> Option<Found> {
        let candidates = hit.actors(Sort::Name);
        let decided = match candidates.as_slice() {
            [] => return None,
            [only] => Some((*only, Reason::OnlyBearer)),
            several => self.beside(hit.from, hit.to, several).0,
        };
        Some(Found { span: hit.span(&self.scene.read), candidates, decided, sort: Part::Full, beside: Evidence::default() })
    }

    /// A person, and one past the last word read.
    fn person(&self, hit: &Hit, shared: Option<&Evidence>) -> (Option<Found>, usize) {
        let read = &self.scene.read;
        match people::run(self.scene, hit) {
            Run::Full(candidates, from, to) => {
                let cut = hit.forms.iter().map(|form| form.cut).min().unwrap_or_default();
                let start = if from == hit.from { from + cut } else { from };
                let span = Span { start: read.span(start).start, end: read.span(to - 1).end };
                let (local, beside) = self.beside(from, to, &candidates);
                let decided = match candidates.as_slice() {
                    [only] if self.is_too_early(hit, *only) => None,
                    [only] => Some((*only, Reason::OnlyBearer)),
                    _ => local,
                };
                (Some(Found { span, candidates, decided, sort: Part::Full, beside }), to)
            }
            Run::Bare(candidates, alone) => {
                let (mut decided, mut beside) = self.beside(hit.from, hit.to, &candidates);
                if let Some(shared) = shared.filter(|_| beside.is_empty()) {
                    beside.add(shared);
                    decided = self.weigh(&candidates, &beside);
                }
                // A title that none of them ever had is of somebody else.
                let foreign = beside.senses & LEXICON.roles & !LEXICON.ranks != 0 && candidates.iter().all(|actor| self.conflicts(*actor, &beside));
                let sort = if foreign { Part::Other } else { Part::Bare { stands: alone || beside.titled } };
                (Some(Found { span: hit.span(read), candidates, decided: decided.filter(|_| !beside.woman), sort, beside }), hit.to)
            }
            Run::Other(candidates) => {
                let other = Found { span: hit.span(read), candidates, decided: None, sort: Part::Other, beside: Evidence::default() };
                (Some(other), hit.to)
            }
        }
    }

    /// An alias that holds no name (*Président du Faso*) is nobody's before the first office of its bearer.
    fn is_too_early(&self, hit: &Hit, actor: usize) -> bool {
        let gazetteer = self.scene.gazetteer;
        let (Some(on), Some(known), Some(given)) = (self.on, gazetteer.known.get(actor), gazetteer.forms.given.get(actor)) else { return false };
        let named = (hit.core..hit.to).any(|at| {
            given.contains(self.scene.read.folded(at))
                || gazetteer.forms.find(self.scene.read.pattern(at, hit.to)).iter().any(|form| form.actor == actor && at > hit.core)
        });
        let titled = (hit.core..hit.to).any(|at| LEXICON.senses(self.scene.read.folded(at)) & LEXICON.roles != 0);
        !named && titled && !known.offices.is_empty() && known.offices.iter().all(|office| !is_held(office, on))
    }

    /// What the words beside a name say: who of several it is, and the words themselves.
    fn beside(&self, from: usize, to: usize, candidates: &[usize]) -> (Option<(usize, Reason)>, Evidence) {
        let profiles = || candidates.iter().map(|actor| self.scene.gazetteer.profile(*actor));
        let more: HashSet<&str> = profiles().flat_map(|profile| profile.words.iter().map(String::as_str)).collect();
        let mut beside = self.scene.before(from, &more);
        let after = self.scene.after(to, &more);
        beside.add(&after);
        (self.weigh(candidates, &beside), beside)
    }

    fn weigh(&self, candidates: &[usize], beside: &Evidence) -> Option<(usize, Reason)> {
        if beside.is_empty() {
            return None;
        }
        let scores: Vec<u32> = candidates.iter().map(|actor| self.score(*actor, beside)).collect();
        let best = scores.iter().copied().max().unwrap_or_default();
        let mut left: Vec<usize> = candidates.to_vec();
        if best > 0 {
            left = candidates.iter().zip(&scores).filter(|(_, score)| **score == best).map(|(actor, _)| *actor).collect();
            if let [only] = left.as_slice() {
                return Some((*only, Reason::Office));
            }
        }
        let of = |actor: &usize| self.scene.gazetteer.profile(*actor).entities.iter().any(|own| beside.entities.contains(own));
        let mut local = left.iter().copied().filter(|actor| of(actor) && !self.conflicts(*actor, beside));
        match (local.next(), local.next()) {
            (Some(only), None) => Some((only, Reason::Country)),
            _ if best > 0 => self.in_office(&left, Some(beside)),
            _ => None,
        }
    }

    /// How well the best of an actor's offices agrees with a title; 0 where none does.
    fn score(&self, actor: usize, beside: &Evidence) -> u32 {
        let profile = self.scene.gazetteer.profile(actor);
        profile.offices.iter().map(|office| self.agreement(office, profile.country, beside)).max().unwrap_or_default()
    }

    /// Whether a title names an office that is none of the actor's.
    fn conflicts(&self, actor: usize, beside: &Evidence) -> bool {
        let offices = LEXICON.roles & !LEXICON.ranks;
        let profile = self.scene.gazetteer.profile(actor);
        beside.senses & offices != 0 && profile.offices.iter().any(|office| office.senses & offices != 0) && self.score(actor, beside) == 0
    }

    /// The one of several who may have held an office on the date of the text; of the offices that a title agrees with, where there is one.
    fn in_office(&self, candidates: &[usize], beside: Option<&Evidence>) -> Option<(usize, Reason)> {
        let on = self.on?;
        let may = |actor: &usize| {
            let (profile, known) = (self.scene.gazetteer.profile(*actor), self.scene.gazetteer.known.get(*actor));
            let Some(known) = known else { return true };
            let mut told: Vec<_> = known.offices.iter().zip(&profile.offices).collect();
            if let Some(beside) = beside {
                told.retain(|(_, evidence)| self.agreement(evidence, profile.country, beside) > 0);
            }
            told.is_empty() || told.iter().any(|(office, _)| !is_dated(office) || is_held(office, on))
        };
        let mut left = candidates.iter().copied().filter(|actor| may(actor));
        left.next().filter(|_| left.next().is_none()).map(|actor| (actor, Reason::Date))
    }

    /// Full names still open: as the nearest before that was decided, else as the only one decided in the text.
    fn carry_full(&self, found: &mut [Found]) {
        let full: Vec<Option<usize>> = found.iter().map(|one| one.decided.filter(|_| one.sort == Part::Full).map(|(actor, _)| actor)).collect();
        for at in 0..found.len() {
            if found[at].sort != Part::Full || found[at].decided.is_some() || found[at].candidates.len() < 2 {
                continue;
            }
            let among = |actor: &&usize| found[at].candidates.contains(actor);
            let before = full[..at].iter().flatten().rev().find(among).copied();
            let mut later: Vec<usize> = full[at..].iter().flatten().filter(among).copied().collect();
            later.dedup();
            let only = later.first().copied().filter(|_| later.len() == 1);
            let candidates = &found[at].candidates;
            found[at].decided = before
                .or(only)
                .map(|actor| (actor, Reason::FullName))
                .or_else(|| self.only_one_spoken_of(candidates, 2).map(|actor| (actor, Reason::Country)))
                .or_else(|| self.in_office(candidates, None));
        }
    }

    /// Family names: as the nearest full name before them, else as the only one after; a title of another's office is stronger.
    fn carry_bare(&self, found: &mut [Found]) {
        let full: Vec<usize> = (0..found.len()).filter(|at| matches!(found[*at].sort, Part::Full | Part::Other)).collect();
        for at in 0..found.len() {
            let Part::Bare { stands } = found[at].sort else { continue };
            let one = &found[at];
            let shares = |other: &&Found| other.candidates.iter().any(|actor| one.candidates.contains(actor));
            let place = full.partition_point(|other| *other < at);
            let before = full[..place].iter().rev().map(|other| &found[*other]).find(shares);
            let carried = match before {
                Some(before) => before.decided.map(|(actor, _)| actor),
                None => {
                    let later = full[place..].iter().map(|other| &found[*other]).filter(shares);
                    let mut later: Vec<_> = later.map(|later| later.decided.map(|(actor, _)| actor)).collect();
                    later.dedup();
                    if later.len() == 1 { later[0] } else { None }
                }
            };
            let carried = carried.filter(|actor| one.candidates.contains(actor) && (!one.beside.woman || self.is_woman(found, *actor)));
            let decided = match (carried, one.decided) {
                (Some(actor), Some((other, why))) if other != actor && self.conflicts(actor, &one.beside) => Some((other, why)),
                (Some(actor), _) => (!self.conflicts(actor, &one.beside)).then_some((actor, Reason::FullName)),
                (None, Some(decided)) => Some(decided),
                // Somebody of that name, or one of several, came just before.
                (None, None) if before.is_some() || one.beside.woman => None,
                (None, None) if stands => self.alone(&one.candidates),
                (None, None) => None,
            };
            found[at].decided = decided;
        }
    }

    /// A titled family name nobody is fully named by: its only bearer where the text speaks of where he belongs, else by date.
    fn alone(&self, candidates: &[usize]) -> Option<(usize, Reason)> {
        match candidates {
            [only] => {
                let world = self.world();
                let profile = self.scene.gazetteer.profile(*only);
                profile.entities.iter().any(|entity| world.contains_key(entity)).then_some((*only, Reason::OnlyBearer))
            }
            several => self.only_one_spoken_of(several, 2).map(|actor| (actor, Reason::Country)).or_else(|| self.in_office(several, None)),
        }
    }

    fn is_woman(&self, found: &[Found], actor: usize) -> bool {
        found.iter().any(|one| one.sort == Part::Full && one.beside.woman && one.decided.is_some_and(|(decided, _)| decided == actor))
            || self.scene.gazetteer.profile(actor).offices.iter().any(|office| office.woman)
    }

    /// The only one of several of whose countries and organisations the text speaks, so many times at least.
    fn only_one_spoken_of(&self, candidates: &[usize], least: usize) -> Option<usize> {
        let world = self.world();
        let entities = |actor: usize| self.scene.gazetteer.profile(actor).entities.as_slice();
        let spoken: Vec<usize> = candidates
            .iter()
            .map(|actor| {
                let own =
                    entities(*actor).iter().filter(|entity| candidates.iter().all(|other| other == actor || !entities(*other).contains(entity)));
                own.filter_map(|entity| world.get(entity)).sum()
            })
            .collect();
        let mut some = candidates.iter().zip(&spoken).filter(|(_, times)| **times > 0);
        match (some.next(), some.next()) {
            (Some((actor, times)), None) if *times >= least => Some(*actor),
            _ => None,
        }
    }

    fn world(&self) -> &BTreeMap<Entity, usize> {
        self.world.get_or_init(|| self.count())
    }

    fn count(&self) -> BTreeMap<Entity, usize> {
        let mut world = BTreeMap::new();
        for hit in &self.scene.hits {
            self.scene.gazetteer.entities_of(hit).into_iter().for_each(|entity| *world.entry(entity).or_default() += 1);
        }
        for at in 0..self.scene.read.len() {
            if self.scene.hit(at).is_none()
                && let Some(country) = self.scene.demonym(at)
            {
                *world.entry(country).or_default() += 1;
            }
        }
        world
    }

    /// How well an office agrees with a title: the office itself, what it is about, and whose. 0 where they speak of different ones: of
    /// two states, or of two organisations; the ministers of an organisation are also of its states.
    fn agreement(&self, office: &Evidence, country: Option<Entity>, beside: &Evidence) -> u32 {
        let roles = LEXICON.roles & !LEXICON.ranks;
        let shared = office.senses & beside.senses;
        if shared == 0 || (beside.senses & roles != 0 && office.senses & roles != 0 && shared & roles == 0) {
            return 0;
        }
        let own: Vec<Entity> = if office.entities.is_empty() { country.into_iter().collect() } else { office.entities.clone() };
        let common = own.iter().filter(|entity| beside.entities.contains(entity)).count();
        let differ = |state: bool| {
            let of_kind = |entity: &&Entity| self.scene.gazetteer.is_state(**entity) == state;
            own.iter().any(|entity| of_kind(&entity)) && beside.entities.iter().any(|entity| of_kind(&entity))
        };
        if common == 0 && (differ(true) || differ(false)) {
            return 0;
        }
        let common = u32::try_from(common).unwrap_or_default();
        4 * (shared & LEXICON.roles).count_ones() + 2 * (shared & !LEXICON.roles).count_ones() + 3 * common
    }
}
