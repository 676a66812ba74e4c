//! Where the forms of the actors stand in a text: whole words, rightly written, the longest first from the left.

use super::{
    Kind,
    forms::{Case, Form, Sort},
    gazetteer::Gazetteer,
    lexicon::LEXICON,
    read::Read,
};
use crate::{Span, language::Language, words};

/// A place where forms stand.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// The first word, an article included.
    pub from: usize,
    /// The first word of the name proper.
    pub core: usize,
    /// One past the last word.
    pub to: usize,
    /// The forms, in the order of the actors.
    pub forms: Vec<Form>,
}

impl Hit {
    /// Whether one of its forms is of a sort.
    pub(super) fn has(&self, sort: Sort) -> bool {
        self.forms.iter().any(|form| form.sort == sort)
    }

    /// The actors of one sort, each once.
    pub(super) fn actors(&self, sort: Sort) -> Vec<usize> {
        let mut found: Vec<usize> = self.forms.iter().filter(|form| form.sort == sort).map(|form| form.actor).collect();
        found.dedup();
        found
    }

    /// The bytes of the name.
    pub(super) fn span(&self, read: &Read) -> Span {
        let cut = self.forms.iter().map(|form| form.cut).min().unwrap_or_default();
        Span { start: read.span(self.from + cut).start, end: read.span(self.to - 1).end }
    }
}

/// The forms found in a text, none over another.
pub(super) fn hits(gazetteer: &Gazetteer, read: &Read) -> Vec<Hit> {
    let mut found = Vec::new();
    let Some(automaton) = &gazetteer.automaton else { return found };
    for hit in automaton.find_overlapping_iter(read.hay.as_str()) {
        let (Some(from), Some(forms)) = (read.word_at(hit.start()), gazetteer.forms.forms.get(hit.pattern().as_usize())) else { continue };
        let to = read.words_before(hit.end());
        let kept: Vec<Form> = forms.iter().filter(|form| is_written(read, form, from, to)).copied().collect();
        if let Some(lead) = kept.iter().map(|form| form.lead).min() {
            found.push(Hit { from, core: from + lead, to, forms: kept });
        }
    }
    let joined: Vec<bool> = found.iter().map(|hit| is_joined(gazetteer, read, hit, &found)).collect();
    let mut order: Vec<usize> = (0..found.len()).filter(|at| !joined[*at]).collect();
    order.sort_by_key(|at| (found[*at].core, usize::MAX - found[*at].to, found[*at].from));
    let mut end = 0;
    let mut chosen = Vec::new();
    for at in order {
        let hit = &found[at];
        if hit.core >= end {
            end = hit.to;
            chosen.push(hit.clone());
        }
    }
    chosen
}

/// Whether the letters agree with the form, and nothing makes an address of it.
fn is_written(read: &Read, form: &Form, from: usize, to: usize) -> bool {
    let core = from + form.lead;
    let right = match form.case {
        Case::Free => true,
        Case::Capital => (core..to).any(|at| read.is_capital(at)),
        Case::Capitals => (core..to).all(|at| read.is_capitals(at)) && !is_shouted(read, core, to),
    };
    right && !is_address(read, from, to)
}

/// Whether an acronym that is also a small word (*AU*, *UN*) stands in a line of capitals.
fn is_shouted(read: &Read, from: usize, to: usize) -> bool {
    let small = |at| words::is_stop(read.folded(at), Language::Fr) || words::is_stop(read.folded(at), Language::En);
    let loud = |at: usize| at < read.len() && read.is_capitals(at) && read.word(at).chars().count() > 1;
    from + 1 == to && small(from) && ((read.follows(from) && loud(from - 1)) || (read.follows(to) && loud(to)))
}

/// *@cedeao*, *www.ecowas.int*, *cedeao_officiel*.
fn is_address(read: &Read, from: usize, to: usize) -> bool {
    let (before, after) = (read.between(from), read.between(to));
    if before.ends_with(['@', '_']) || after.starts_with(['@', '_']) {
        return true;
    }
    let low = !read.is_capital(from);
    let glued = |mark: &str| matches!(mark, "." | "/" | "//" | "://");
    low && ((from > 0 && glued(before)) || (to < read.len() && glued(after)))
}

/// Whether a hyphen makes the name a part of another: *AES* in *BCID-AES*. States and organisations side by side (*AES-CEDEAO*) stay
/// themselves, and so does what a prefix or a participle is joined to (*pro-AES*, *ECOWAS-led*).
fn is_joined(gazetteer: &Gazetteer, read: &Read, hit: &Hit, all: &[Hit]) -> bool {
    let side = |hit: &Hit| {
        hit.forms.iter().any(|form| {
            form.sort == Sort::Name && gazetteer.known.get(form.actor).is_some_and(|known| matches!(known.kind, Kind::State | Kind::Organisation))
        })
    };
    // In the order of their ends, as the automaton reports them.
    let ending = |at: usize| {
        let first = all.partition_point(|other| other.to < at);
        all[first..].iter().take_while(|other| other.to == at).any(side)
    };
    let starting = |at: usize| {
        let first = all.partition_point(|other| other.to <= at);
        all[first..].iter().take_while(|other| other.to <= at + 8).any(|other| other.from == at && (side(other) || is_capital_of(other, hit)))
    };
    let left = read.is_hyphenated(hit.from) && !LEXICON.prefixes.contains(read.folded(hit.from - 1)) && !(side(hit) && ending(hit.from));
    let right = read.is_hyphenated(hit.to) && (read.is_capital(hit.to) || read.word(hit.to).chars().count() < 3) && !(side(hit) && starting(hit.to));
    left || right
}

/// *Guinée-Conakry*.
fn is_capital_of(city: &Hit, state: &Hit) -> bool {
    city.forms.iter().any(|form| form.sort == Sort::City && state.forms.iter().any(|other| other.actor == form.actor))
}
