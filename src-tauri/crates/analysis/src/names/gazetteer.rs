//! The actors made ready for looking them up, and what is known of each.

use super::{
    Kind, Known, Mention,
    forms::{Forms, Sort, bracket},
    hits::Hit,
    lexicon::{LEXICON, spaced},
    read::Read,
    scene::{Evidence, Scene},
};
use crate::Paragraph;
use aho_corasick::AhoCorasick;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::OnceLock,
};

/// A country of the lexicon, or an actor after these.
pub(super) type Entity = u32;

/// The actors of a library, ready to be found in texts.
pub struct Gazetteer {
    pub(super) known: Vec<Known>,
    pub(super) forms: Forms,
    pub(super) automaton: Option<AhoCorasick>,
    entities: Vec<Entity>,
    /// Ids and names of states, folded.
    countries: HashMap<String, Entity>,
    profiles: Vec<OnceLock<Profile>>,
    parents: Vec<OnceLock<Vec<usize>>>,
    owners: OnceLock<BTreeMap<String, Vec<usize>>>,
}

/// What is known of an actor besides its names.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// Its offices, and last what its aliases tell.
    pub offices: Vec<Evidence>,
    /// Its country, and the organisations and countries of its offices.
    pub entities: Vec<Entity>,
    /// Its country alone.
    pub country: Option<Entity>,
    /// The words of its titles.
    pub words: HashSet<String>,
}

impl Gazetteer {
    /// Makes the actors ready. Names of punctuation alone are passed over; of an id given twice the ids are told, not the place.
    #[must_use]
    pub fn new(actors: impl IntoIterator<Item = Known>) -> Self {
        let known: Vec<Known> = actors.into_iter().collect();
        let forms = Forms::of(&known);
        let automaton = AhoCorasick::new(&forms.patterns).ok().filter(|_| !forms.patterns.is_empty());
        let mut countries = HashMap::new();
        let mut entities = Vec::with_capacity(known.len());
        for (actor, one) in known.iter().enumerate() {
            let own = LEXICON.size.saturating_add(u32::try_from(actor).unwrap_or(u32::MAX));
            let names: Vec<String> = if one.kind == Kind::State { one.names.iter().map(|name| spaced(name)).collect() } else { Vec::new() };
            let entity = names.iter().find_map(|name| LEXICON.country(name.strip_prefix("the ").unwrap_or(name))).unwrap_or(own);
            entities.push(entity);
            for name in names.into_iter().chain((one.kind == Kind::State).then(|| spaced(&one.id))) {
                countries.entry(name).or_insert(entity);
            }
        }
        let profiles = known.iter().map(|_| OnceLock::new()).collect();
        let parents = known.iter().map(|_| OnceLock::new()).collect();
        Self { known, forms, automaton, entities, countries, profiles, parents, owners: OnceLock::new() }
    }

    /// The actors named in a text, from its beginning to its end, none over another. Without paragraphs, newlines part them.
    /// `published` (`YYYY[-MM[-DD]]`, more is passed over) tells offices by their dates.
    #[must_use]
    pub fn find(&self, text: &str, paragraphs: Option<&[Paragraph]>, published: Option<&str>) -> Vec<Mention<'_>> {
        super::decide::mentions(&Scene::new(self, text, paragraphs), published.and_then(super::dates::day))
    }

    /// How many actors there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    pub(super) fn kind(&self, actor: usize) -> Option<Kind> {
        self.known.get(actor).map(|known| known.kind)
    }

    /// Whether an entity is a state.
    pub(super) fn is_state(&self, entity: Entity) -> bool {
        let actor = entity.checked_sub(LEXICON.size).and_then(|actor| usize::try_from(actor).ok());
        actor.is_none_or(|actor| self.kind(actor) == Some(Kind::State))
    }

    /// What a name stands for when it tells of an office: its state or organisation; of a body also whose it is.
    pub(super) fn entities_of(&self, hit: &Hit) -> Vec<Entity> {
        let mut found = Vec::new();
        for form in hit.forms.iter().filter(|form| form.sort == Sort::Name) {
            match self.kind(form.actor) {
                Some(Kind::State | Kind::Organisation) => found.extend(self.entities.get(form.actor)),
                Some(Kind::Body) => {
                    found.extend(self.entities.get(form.actor));
                    found.extend(self.parents(form.actor).iter().filter_map(|parent| self.entities.get(*parent)));
                }
                _ => {}
            }
        }
        found
    }

    /// The states and organisations in whose name a body's name is given: *la Commission de la CEDEAO* is of the CEDEAO.
    pub(super) fn parents(&self, actor: usize) -> &[usize] {
        self.parents.get(actor).map_or(&[], |parents| parents.get_or_init(|| self.find_parents(actor)))
    }

    fn find_parents(&self, actor: usize) -> Vec<usize> {
        let Some((known, automaton)) = self.known.get(actor).zip(self.automaton.as_ref()) else { return Vec::new() };
        let mut found = Vec::new();
        for name in &known.names {
            let read = Read::new(name, None);
            for hit in automaton.find_overlapping_iter(read.hay.as_str()) {
                let forms = self.forms.forms.get(hit.pattern().as_usize()).map_or(&[][..], Vec::as_slice);
                let other = forms.iter().filter(|form| form.sort == Sort::Name && form.actor != actor);
                found.extend(other.map(|form| form.actor).filter(|other| matches!(self.kind(*other), Some(Kind::State | Kind::Organisation))));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What is known of an actor besides its names, worked out when first asked for.
    pub(super) fn profile(&self, actor: usize) -> &Profile {
        static NONE: OnceLock<Profile> = OnceLock::new();
        self.profiles.get(actor).map_or_else(|| NONE.get_or_init(Profile::default), |profile| profile.get_or_init(|| self.learn(actor)))
    }

    fn learn(&self, actor: usize) -> Profile {
        let mut made = Profile::default();
        let Some(known) = self.known.get(actor) else { return made };
        made.country = known.country.as_deref().and_then(|country| self.country(country));
        for office in &known.offices {
            made.offices.push(self.told(&office.titles.join("\n"), &mut made.words));
        }
        // *capitaine Traoré*, *Abdoulaye Diop (Mali)*: what stands beside the name.
        let mut beside = Evidence::default();
        if known.kind == Kind::Person {
            for name in known.names.iter().chain(&known.aliases) {
                let scene = Scene::new(self, name, None);
                let first = (0..scene.read.len())
                    .find(|at| self.forms.given[actor].contains(scene.read.folded(*at)))
                    .unwrap_or(scene.read.len() - scene.read.len().min(1));
                beside.add(&scene.evidence(0, first));
                if let Some(inside) = bracket(name) {
                    beside.entities.extend(self.told(inside, &mut made.words).entities);
                }
            }
        }
        made.entities = made.offices.iter().flat_map(|office| office.entities.clone()).chain(beside.entities.clone()).chain(made.country).collect();
        if known.kind != Kind::Person {
            made.entities.extend(self.entities.get(actor));
            made.entities.extend(self.parents(actor).iter().filter_map(|parent| self.entities.get(*parent)));
        }
        made.entities.sort_unstable();
        made.entities.dedup();
        made.offices.push(beside);
        made
    }

    fn told(&self, text: &str, words: &mut HashSet<String>) -> Evidence {
        let scene = Scene::new(self, text, None);
        words.extend((0..scene.read.len()).map(|at| scene.read.folded(at).to_owned()));
        scene.evidence(0, scene.read.len())
    }

    fn country(&self, written: &str) -> Option<Entity> {
        let folded = spaced(written);
        self.countries.get(&folded).copied().or_else(|| LEXICON.country(&folded))
    }

    /// The organisations known to have a body of a name: *commission* → those with a Commission.
    pub(super) fn owners(&self, head: &str) -> &[usize] {
        self.owners.get_or_init(|| self.find_owners()).get(head).map_or(&[], Vec::as_slice)
    }

    fn find_owners(&self) -> BTreeMap<String, Vec<usize>> {
        let mut owners: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut own = |text: &str, actors: &[usize]| {
            for word in spaced(text).split(' ').filter(|word| LEXICON.common.contains(*word)) {
                owners.entry(word.to_owned()).or_default().extend(actors);
            }
        };
        for (actor, known) in self.known.iter().enumerate() {
            match known.kind {
                Kind::Body => {
                    let parents = self.parents(actor);
                    known.names.iter().for_each(|name| own(name, parents));
                }
                Kind::Organisation => known.names.iter().for_each(|name| own(name.split_whitespace().next().unwrap_or_default(), &[actor])),
                _ => {}
            }
        }
        // *Président de la Commission de l’UEMOA*: the UEMOA has one, though no actor is known by that name.
        let titles: Vec<&str> = self.known.iter().flat_map(|known| &known.offices).flat_map(|office| &office.titles).map(String::as_str).collect();
        let text = titles.join("\n");
        let scene = Scene::new(self, &text, None);
        for hit in &scene.hits {
            let actors = hit.actors(Sort::Name);
            if !actors.iter().any(|actor| self.kind(*actor) == Some(Kind::Organisation)) {
                continue;
            }
            let mut at = hit.core;
            while at > 0
                && scene.read.follows(at)
                && (matches!(scene.read.folded(at - 1), "de" | "la" | "l" | "du" | "of" | "the") || (at < hit.core && !scene.read.is_capital(at - 1)))
            {
                at -= 1;
            }
            if at > 0 && at < hit.core && scene.read.follows(at) {
                own(scene.read.word(at - 1), &actors);
            }
            if scene.read.is_spaced(hit.to) && scene.read.is_capital(hit.to) {
                own(scene.read.word(hit.to), &actors);
            }
        }
        owners.values_mut().for_each(|actors| {
            actors.sort_unstable();
            actors.dedup();
        });
        owners
    }
}
