//! The words of `data/names.toml` and `data/demonyms.toml`, made ready.

use crate::words::fold;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

/// Kinds of office and what an office is about, one bit each.
pub(super) type Senses = u64;

/// The longest phrase that has a sense, in words.
pub(super) const LONGEST: usize = 5;

/// A country of `demonyms.toml`, by its place there.
pub(super) type Country = u32;

/// All of it, folded, phrases with single spaces.
#[derive(Default)]
pub(super) struct Lexicon {
    pub civil: HashSet<String>,
    pub women: HashSet<String>,
    senses: HashMap<String, Senses>,
    /// The bits of offices; the others are fields.
    pub roles: Senses,
    /// The bits of military ranks, which say nothing of an office.
    pub ranks: Senses,
    /// Every word of a phrase with a sense, and the links.
    vocabulary: HashSet<String>,
    pub openers: HashSet<String>,
    pub places: HashSet<String>,
    pub powers: HashSet<String>,
    pub prefixes: HashSet<String>,
    pub sites: HashSet<String>,
    pub national: HashSet<String>,
    pub common: HashSet<String>,
    pub others: HashSet<String>,
    pub apart: Vec<String>,
    pub elsewhere: Vec<String>,
    pub elsewhere_heads: HashSet<String>,
    countries: HashMap<String, Country>,
    demonyms: HashMap<String, Country>,
    cities: HashMap<String, Country>,
    seats: HashMap<String, Vec<String>>,
    /// How many countries there are.
    pub size: u32,
}

impl Lexicon {
    /// The senses of a folded phrase; none where it has none.
    pub(super) fn senses(&self, phrase: &str) -> Senses {
        plain(phrase).find_map(|form| self.senses.get(form)).copied().unwrap_or_default()
    }

    /// Whether a folded word may stand in the title of an office.
    pub(super) fn may_title(&self, word: &str) -> bool {
        plain(word).any(|form| self.vocabulary.contains(form))
    }

    /// The country of a folded name or code.
    pub(super) fn country(&self, folded: &str) -> Option<Country> {
        self.countries.get(folded).copied()
    }

    /// The country whose people or things a folded word tells of.
    pub(super) fn demonym(&self, folded: &str) -> Option<Country> {
        plain(folded).find_map(|form| self.demonyms.get(form)).copied()
    }

    /// The country whose capital this is, folded.
    pub(super) fn city(&self, folded: &str) -> Option<Country> {
        self.cities.get(folded).copied()
    }

    /// The folded names of the organisations that sit in a city.
    pub(super) fn seats(&self, folded: &str) -> &[String] {
        self.seats.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word, or it without its plural s, is of a list.
    pub(super) fn is_of(list: &HashSet<String>, word: &str) -> bool {
        plain(word).any(|form| list.contains(form))
    }

    fn of(names: Names, places: Places) -> Self {
        let mut made = Lexicon { apart: names.apart.names, elsewhere: names.elsewhere.names, ..Lexicon::default() };
        let mut bit: Senses = 1;
        for (name, phrases, role) in
            names.roles.iter().map(|(name, list)| (name, list, true)).chain(names.fields.iter().map(|(name, list)| (name, list, false)))
        {
            for phrase in phrases {
                let phrase = spaced(phrase);
                made.vocabulary.extend(phrase.split(' ').map(str::to_owned));
                *made.senses.entry(phrase).or_default() |= bit;
            }
            if role {
                made.roles |= bit;
            }
            if RANKS.contains(&name.as_str()) {
                made.ranks |= bit;
            }
            bit = bit.checked_shl(1).unwrap_or_default();
        }
        let list = |words: Vec<String>| words.iter().map(|word| spaced(word)).collect::<HashSet<_>>();
        made.vocabulary.extend(list(names.words.links));
        (made.civil, made.women) = (list(names.civil), list(names.women));
        (made.openers, made.places, made.powers) = (list(names.words.openers), list(names.words.places), list(names.words.powers));
        (made.prefixes, made.common, made.others) = (list(names.words.prefixes), list(names.words.common), list(names.words.others));
        (made.sites, made.national) = (list(names.words.sites), list(names.words.national));
        made.elsewhere_heads = list(names.elsewhere.heads);
        for (country, at) in places.country.into_iter().zip(0..) {
            made.size = at + 1;
            made.countries.insert(spaced(&country.iso), at);
            made.countries.extend(country.names.iter().map(|name| (spaced(name), at)));
            made.demonyms.extend(country.fr.iter().chain(&country.en).map(|name| (spaced(name), at)));
            made.cities.extend(country.capital.iter().map(|name| (spaced(name), at)));
        }
        made.seats = places.seat.iter().map(|seat| (spaced(&seat.city), seat.of.iter().map(|name| spaced(name)).collect())).collect();
        made
    }
}

/// Ranks among the roles of the file.
const RANKS: [&str; 4] = ["general", "colonel", "captain", "officer"];

/// A word as it is, then without a plural s.
fn plain(word: &str) -> impl Iterator<Item = &str> {
    std::iter::once(word).chain(word.strip_suffix('s').filter(|short| short.len() > 2))
}

/// A text folded, its words parted by single spaces.
pub(super) fn spaced(text: &str) -> String {
    let folded = fold(text);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let names = toml::from_str(include_str!("../../data/names.toml")).unwrap_or_default();
    let places = toml::from_str(include_str!("../../data/demonyms.toml")).unwrap_or_default();
    Lexicon::of(names, places)
});

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    civil: Vec<String>,
    women: Vec<String>,
    roles: BTreeMap<String, Vec<String>>,
    fields: BTreeMap<String, Vec<String>>,
    words: Words,
    apart: Apart,
    elsewhere: Elsewhere,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    links: Vec<String>,
    openers: Vec<String>,
    places: Vec<String>,
    powers: Vec<String>,
    prefixes: Vec<String>,
    sites: Vec<String>,
    national: Vec<String>,
    common: Vec<String>,
    others: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Apart {
    names: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Elsewhere {
    names: Vec<String>,
    heads: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    country: Vec<Entry>,
    #[serde(default)]
    seat: Vec<Seat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    iso: String,
    names: Vec<String>,
    fr: Vec<String>,
    en: Vec<String>,
    capital: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    city: String,
    of: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_read() {
        toml::from_str::<Names>(include_str!("../../data/names.toml")).unwrap();
        toml::from_str::<Places>(include_str!("../../data/demonyms.toml")).unwrap();
        assert!(LEXICON.size >= 20 && LEXICON.vocabulary.len() > 100);
    }

    #[test]
    fn every_list_of_offices_has_its_bit_and_every_phrase_is_short_enough() {
        let names: Names = toml::from_str(include_str!("../../data/names.toml")).unwrap();
        assert!(names.roles.len() + names.fields.len() <= 64, "a bit each");
        assert!(RANKS.iter().all(|rank| names.roles.contains_key(*rank)));
        assert!(LEXICON.senses.keys().all(|phrase| phrase.split(' ').count() <= LONGEST));
        assert_ne!(LEXICON.senses("ministres"), 0);
    }

    #[test]
    fn the_two_countries_whose_names_are_near_have_each_its_adjectives() {
        let of = |name: &str| LEXICON.demonym(&spaced(name));
        let (niger, nigeria) = (LEXICON.country("niger"), LEXICON.country("nigeria"));
        assert!(niger.is_some() && nigeria.is_some() && niger != nigeria);
        for adjective in ["nigérien", "nigérienne", "Nigériens", "Nigerien", "Nigeriens"] {
            assert_eq!(of(adjective), niger, "{adjective}");
        }
        for adjective in ["nigérian", "nigériane", "Nigérians", "Nigerian", "nigérianes"] {
            assert_eq!(of(adjective), nigeria, "{adjective}");
        }
    }

    #[test]
    fn no_adjective_is_of_two_countries() {
        let places: Places = toml::from_str(include_str!("../../data/demonyms.toml")).unwrap();
        for (country, at) in places.country.iter().zip(0..) {
            for adjective in country.fr.iter().chain(&country.en) {
                assert_eq!(LEXICON.demonym(&spaced(adjective)), Some(at), "{adjective}");
            }
        }
    }
}
