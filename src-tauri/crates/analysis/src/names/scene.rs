//! A text with the names found in it, and what the words around a place tell.

use super::{
    Kind,
    forms::{Sort, is_titled},
    gazetteer::{Entity, Gazetteer},
    hits::{Hit, hits},
    lexicon::{LEXICON, LONGEST, Lexicon, Senses},
    read::Read,
};
use crate::{Paragraph, Span, sentences};
use std::{cell::OnceCell, collections::HashSet};

/// What some words tell of an office: which, about what, and of whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    pub senses: Senses,
    /// Countries and organisations, each once.
    pub entities: Vec<Entity>,
    /// Whether they are of a woman.
    pub woman: bool,
    /// Whether a title is among them, a civil one too.
    pub titled: bool,
}

impl Evidence {
    pub(super) fn add(&mut self, other: &Evidence) {
        self.senses |= other.senses;
        self.entities.extend(&other.entities);
        self.entities.sort_unstable();
        self.entities.dedup();
        self.woman |= other.woman;
        self.titled |= other.titled;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.senses == 0 && self.entities.is_empty()
    }
}

/// A text and its hits.
pub(super) struct Scene<'g, 't> {
    pub gazetteer: &'g Gazetteer,
    pub read: Read<'t>,
    pub hits: Vec<Hit>,
    /// For each word, the hit over it.
    cover: Vec<Option<usize>>,
    paragraphs: Option<&'t [Paragraph]>,
    sentences: OnceCell<Vec<Span>>,
}

impl<'g, 't> Scene<'g, 't> {
    pub(super) fn new(gazetteer: &'g Gazetteer, text: &'t str, paragraphs: Option<&'t [Paragraph]>) -> Self {
        let read = Read::new(text, paragraphs);
        let hits = hits(gazetteer, &read);
        let mut cover = vec![None; read.len()];
        for (at, hit) in hits.iter().enumerate() {
            cover[hit.core..hit.to].iter_mut().for_each(|word| *word = Some(at));
        }
        Self { gazetteer, read, hits, cover, paragraphs, sentences: OnceCell::new() }
    }

    /// The hit over a word.
    pub(super) fn hit(&self, at: usize) -> Option<&Hit> {
        self.hits.get((*self.cover.get(at)?)?)
    }

    /// The words of the sentence a word is in: the first, and one past the last.
    pub(super) fn sentence(&self, at: usize) -> (usize, usize) {
        let spans = self.sentences.get_or_init(|| match self.paragraphs {
            Some(paragraphs) => sentences::sentences(self.read.text, paragraphs).iter().map(|sentence| sentence.span).collect(),
            None => sentences::split(self.read.text),
        });
        let start = self.read.span(at).start;
        let Some(span) = spans.get(spans.partition_point(|span| span.end <= start)).filter(|span| span.start <= start) else { return (at, at + 1) };
        let first = |place: usize| {
            let (mut low, mut high) = (0, self.read.len());
            while low < high {
                let middle = usize::midpoint(low, high);
                if self.read.span(middle).start < place { low = middle + 1 } else { high = middle }
            }
            low
        };
        (first(span.start), first(span.end))
    }

    /// What some words tell.
    pub(super) fn evidence(&self, from: usize, to: usize) -> Evidence {
        let mut found = Evidence::default();
        let mut at = from;
        while at < to {
            let mut length = 1;
            for words in (1..=LONGEST.min(to - at)).rev() {
                let phrase = self.read.phrase(at, at + words);
                let (senses, woman) = (LEXICON.senses(&phrase), Lexicon::is_of(&LEXICON.women, &phrase));
                found.woman |= woman;
                found.titled |= woman || senses & LEXICON.roles != 0 || (Lexicon::is_of(&LEXICON.civil, &phrase) && self.is_civil(at, words));
                if senses != 0 {
                    found.senses |= senses;
                    length = words;
                    break;
                }
            }
            at += length;
        }
        found.entities = self.entities(from, to);
        found
    }

    /// *M.* and *S.E.M.*, not the *m* of *m’a* or the *s* of *Mali’s*.
    fn is_civil(&self, at: usize, words: usize) -> bool {
        let last = at + words - 1;
        self.read.is_capital(at) || self.read.word(last).chars().count() > 2
    }

    /// The countries and organisations named in some words, by themselves or by an adjective.
    pub(super) fn entities(&self, from: usize, to: usize) -> Vec<Entity> {
        let mut found = Vec::new();
        for at in from..to {
            if let Some(hit) = self.hit(at) {
                if hit.core == at || at == from {
                    found.extend(self.gazetteer.entities_of(hit));
                }
            } else if let Some(country) = self.demonym(at) {
                found.push(country);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The country an adjective at a place is of; *sierra-léonais* is found at its last word.
    pub(super) fn demonym(&self, at: usize) -> Option<Entity> {
        let two = at.checked_sub(1).filter(|_| self.read.is_hyphenated(at) || self.read.is_spaced(at));
        two.and_then(|before| LEXICON.demonym(&self.read.phrase(before, at + 1))).or_else(|| LEXICON.demonym(self.read.folded(at)))
    }

    /// Whether a word may stand in a title: of an office, of a country, a name of one, or of the words given.
    fn may_title(&self, at: usize, more: &HashSet<&str>) -> bool {
        let folded = self.read.folded(at);
        match self.hit(at) {
            Some(hit) => self.is_place(hit),
            None => is_titled(folded) || more.contains(folded) || self.demonym(at).is_some(),
        }
    }

    fn is_place(&self, hit: &Hit) -> bool {
        hit.forms.iter().any(|form| self.gazetteer.known.get(form.actor).is_some_and(|known| known.kind != Kind::Person)) || hit.has(Sort::Elsewhere)
    }

    /// The title before a name, walking back over the words that may stand in one. An adjective of a country without an office tells
    /// only of itself where it is a noun: *le Malien*, not *le footballeur malien*.
    pub(super) fn before(&self, name: usize, more: &HashSet<&str>) -> Evidence {
        let mut from = name;
        let mut bracket = false;
        while from > 0 && name - from < 18 {
            let gap = self.read.between(from);
            let sign = gap.trim();
            // *les ministres de la Confédération (AES), Abdoulaye Diop*
            let closed = bracket;
            bracket = (from == name && sign.starts_with(')')) || (bracket && sign != "(");
            let open = self.read.follows(from) || (from == name && matches!(sign, "," | "(" | "«" | "“" | ")" | "),")) || (closed && sign == "(");
            if !open || gap.contains('\n') || !self.may_title(from - 1, more) {
                break;
            }
            from -= 1;
        }
        let mut found = self.evidence(from, name);
        if !found.titled && (from..name).all(|at| !self.read.is_capital(at) || self.hit(at).is_some()) {
            // *à Bamako Diop*, *sénégalais Diop*: no title, no noun.
            found.entities.clear();
        }
        found
    }

    /// What follows a name and tells who it is: *, président de la Commission*, *pour le Mali*, *(Mali)*, *of Mali*.
    pub(super) fn after(&self, name: usize, more: &HashSet<&str>) -> Evidence {
        let sign = self.read.between(name).trim();
        let (apart, bracket) = (matches!(sign, "," | "–" | "—" | "-"), sign == "(");
        if name >= self.read.len() || !(apart || bracket || self.read.follows(name)) {
            return Evidence::default();
        }
        let mut to = name;
        while to < self.read.len() && to - name < 18 {
            let folded = self.read.folded(to);
            let joined = to > name && matches!(folded, "et" | "and") && self.begins_another(to + 1);
            let leads = to == name && matches!(folded, "pour" | "from" | "for" | "of");
            if (to > name && !self.read.follows(to)) || joined || !(leads || self.may_title(to, more)) {
                break;
            }
            to += 1;
        }
        let found = self.evidence(name, to);
        let first =
            (name..to).find(|at| !matches!(self.read.folded(*at), "le" | "la" | "l" | "the" | "son" | "sa" | "ancien" | "former" | "un" | "a"));
        let opens = first.is_some_and(|first| {
            let small = matches!(self.read.folded(first), "pour" | "du" | "de" | "d" | "des" | "of" | "for" | "from");
            let office = self.opens_office(first, to);
            if apart {
                // *Diop, le Mali et…* goes on; *Diop, Mali* tells.
                office || (first == name && self.hit(first).is_some_and(|hit| self.is_place(hit) && !hit.has(Sort::City)) && self.closes(to))
            } else {
                bracket || small || office
            }
        });
        if opens { found } else { Evidence::default() }
    }

    fn opens_office(&self, first: usize, to: usize) -> bool {
        (first..to.min(first + 2))
            .any(|at| (1..=LONGEST.min(to - at)).any(|words| LEXICON.senses(&self.read.phrase(at, at + words)) & LEXICON.roles != 0))
            && (self.demonym(first).is_some()
                || (1..=LONGEST.min(to - first)).any(|words| LEXICON.senses(&self.read.phrase(first, first + words)) != 0))
            || self.hit(first).is_some_and(|hit| self.is_place(hit) && self.evidence(first, to).senses & LEXICON.roles != 0)
    }

    fn begins_another(&self, at: usize) -> bool {
        matches!(self.read.folded(at), "le" | "la" | "l" | "les" | "the" | "un" | "une" | "son" | "sa" | "his" | "her")
    }

    fn closes(&self, to: usize) -> bool {
        to >= self.read.len() || self.read.between(to).trim_start().starts_with([',', ';', ')', '.'])
    }
}
