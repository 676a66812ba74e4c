//! The forms under which actors are looked for, made from their names.
//!
//! A name in brackets after a name (*Abdoulaye Diop (Mali)*) is no part of it. An alias that is an adjective of a country is no name.

use super::{
    Kind, Known,
    lexicon::{LEXICON, Lexicon},
    read::Read,
};
use crate::words;
use std::collections::{HashMap, HashSet};

/// Longer names are cut off: nobody writes them.
const MOST_WORDS: usize = 24;

/// How a form names its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// One of its full names, or an alias that says enough.
    Name,
    /// A common word, which the text must have said whose it is: *la Commission*.
    Generic,
    /// The capital of a state.
    City,
    /// A person's family name.
    Family,
    /// Another name, in which a shorter one is not to be looked for.
    Apart,
    /// The same, of an organisation that has bodies.
    Elsewhere,
}

/// How the letters of a text must agree with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// Only in capitals: *AES*, *UA*.
    Capitals,
    /// With a capital at its beginning.
    Capital,
    /// However written.
    Free,
}

/// One form of one actor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Whose; meaningless for names apart.
    pub actor: usize,
    pub sort: Sort,
    pub case: Case,
    /// How many words stand before the name proper: an article.
    pub lead: usize,
    /// How many of these are not the name's: *du* in *du Collège*.
    pub cut: usize,
}

/// The forms by their patterns.
#[derive(Default)]
pub(super) struct Forms {
    pub patterns: Vec<String>,
    /// For each pattern, its forms in the order of the actors.
    pub forms: Vec<Vec<Form>>,
    /// For each actor, the folded words of its names that are neither its family name nor titles.
    pub given: Vec<HashSet<String>>,
    places: HashMap<String, usize>,
}

/// A name to be read, a line of the text that holds them all.
struct Line {
    actor: usize,
    source: Source,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Name,
    Alias,
    Apart,
    Elsewhere,
}

impl Forms {
    pub(super) fn of(known: &[Known]) -> Self {
        let mut text = String::new();
        let mut lines = Vec::new();
        let mut put = |name: &str, actor, source| {
            text.extend(without_bracket(name).chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
            text.push('\n');
            lines.push(Line { actor, source });
        };
        for (actor, one) in known.iter().enumerate() {
            one.names.iter().for_each(|name| put(name, actor, Source::Name));
            one.aliases.iter().for_each(|alias| put(alias, actor, Source::Alias));
            // *Comunidade Económica dos Estados da África Ocidental (CEDEAO)*
            let short = one.names.iter().filter(|_| one.kind != Kind::Person).filter_map(|name| bracket(name)).filter(|short| is_acronym(short));
            short.for_each(|short| put(short, actor, Source::Alias));
        }
        LEXICON.apart.iter().for_each(|name| put(name, usize::MAX, Source::Apart));
        LEXICON.elsewhere.iter().for_each(|name| put(name, usize::MAX, Source::Elsewhere));
        let read = Read::new(&text, None);
        let mut made = Forms { given: vec![HashSet::new(); known.len()], ..Forms::default() };
        let parts = parts(&read, &text);
        made.learn_given(known, &read, &lines, &parts);
        for (line, part) in lines.iter().zip(&parts) {
            made.add(known, &read, line, *part);
        }
        made
    }

    /// What of a person's names is no family name: all but the last part of each full name.
    fn learn_given(&mut self, known: &[Known], read: &Read, lines: &[Line], parts: &[(usize, usize)]) {
        for (line, (from, to)) in lines.iter().zip(parts) {
            if line.source != Source::Name || known.get(line.actor).is_none_or(|one| one.kind != Kind::Person) {
                continue;
            }
            let family = last_part(read, *from, *to);
            self.given[line.actor].extend((*from..family).map(|at| read.folded(at).to_owned()));
        }
        for (line, (from, to)) in lines.iter().zip(parts) {
            if line.source == Source::Alias && known.get(line.actor).is_some_and(|one| one.kind == Kind::Person) && to - from > 1 {
                let family = last_part(read, *from, *to);
                let more = (*from..family).filter(|at| read.is_capital(*at) && !is_titled(read.folded(*at)));
                self.given[line.actor].extend(more.map(|at| read.folded(at).to_owned()));
            }
        }
    }

    fn add(&mut self, known: &[Known], read: &Read, line: &Line, (from, to): (usize, usize)) {
        let to = to.min(from + MOST_WORDS);
        if from >= to {
            return;
        }
        let Some(one) = known.get(line.actor) else {
            let sort = if line.source == Source::Elsewhere { Sort::Elsewhere } else { Sort::Apart };
            let case = if sort == Sort::Elsewhere { case_of(read, from, to) } else { Case::Free };
            self.put(read.pattern(from, to).to_owned(), Form { actor: usize::MAX, sort, case, lead: 0, cut: 0 });
            return;
        };
        let phrase = read.phrase(from, to);
        if one.kind == Kind::State && line.source == Source::Alias && LEXICON.demonym(&phrase).is_some() {
            return;
        }
        let lead = usize::from(to - from > 1 && is_article(read.folded(from)));
        let core = from + lead;
        let sort = if is_generic(read, from, core, to) {
            Sort::Generic
        } else if one.kind == Kind::State && LEXICON.city(&phrase).is_some() {
            Sort::City
        } else {
            Sort::Name
        };
        let case = case_of(read, core, to);
        let form = Form { actor: line.actor, sort, case, lead, cut: 0 };
        self.put(read.pattern(from, to).to_owned(), form);
        if lead == 1 {
            for (article, contracted) in CONTRACTED {
                if read.folded(from) == article {
                    let pattern = format!("\u{1}{contracted}\u{2}{}", read.pattern(core, to));
                    self.put(pattern, Form { cut: 1, ..form });
                }
            }
            if line.source == Source::Name && sort != Sort::Generic {
                self.put(read.pattern(core, to).to_owned(), Form { lead: 0, ..form });
            }
        }
        if one.kind == Kind::Body
            && line.source == Source::Name
            && let Some((first, last)) = without_owner(read, core, to)
        {
            let form = Form { actor: line.actor, sort: Sort::Generic, case: Case::Capital, lead: 0, cut: 0 };
            self.put(read.pattern(first, last).to_owned(), form);
        }
        if one.kind == Kind::Person && sort == Sort::Name {
            self.add_family(read, line, core, to);
        }
    }

    fn add_family(&mut self, read: &Read, line: &Line, from: usize, to: usize) {
        let family = last_part(read, from, to);
        let given = &self.given[line.actor];
        let is_given = (family..to).all(|at| given.contains(read.folded(at)));
        // An alias tells a family name only beside a given one, or after a title: *Président du Faso* does not.
        let beside = (from..family).any(|at| given.contains(read.folded(at))) || (from..family).all(|at| is_office(read.folded(at)));
        let is_family = line.source == Source::Name || (!is_given && beside);
        let long = (family..to).any(|at| read.word(at).chars().count() > 1);
        if is_family && long && read.is_capital(family) {
            let form = Form { actor: line.actor, sort: Sort::Family, case: Case::Capital, lead: 0, cut: 0 };
            self.put(read.pattern(family, to).to_owned(), form);
        }
    }

    /// A second form of the same actor under a pattern is kept only where it says more.
    fn put(&mut self, pattern: String, form: Form) {
        let place = *self.places.entry(pattern).or_insert_with_key(|pattern| {
            self.patterns.push(pattern.clone());
            self.forms.push(Vec::new());
            self.patterns.len() - 1
        });
        let forms = &mut self.forms[place];
        match forms.iter_mut().find(|known| known.actor == form.actor && known.case == form.case) {
            Some(known) if form.sort < known.sort => *known = form,
            Some(_) => {}
            None => forms.push(form),
        }
        forms.sort_by_key(|form| form.actor);
    }

    /// The forms of a pattern.
    pub(super) fn find(&self, pattern: &str) -> &[Form] {
        self.places.get(pattern).and_then(|place| self.forms.get(*place)).map_or(&[], Vec::as_slice)
    }
}

/// Articles and what they become after *de* and *à*.
const CONTRACTED: [(&str, &str); 4] = [("le", "du"), ("le", "au"), ("les", "des"), ("les", "aux")];

/// The words of each line.
fn parts(read: &Read, text: &str) -> Vec<(usize, usize)> {
    let (mut at, mut start) = (0, 0);
    text.split_terminator('\n')
        .map(|line| {
            let (from, end) = (at, start + line.len());
            while at < read.len() && read.span(at).start < end {
                at += 1;
            }
            start = end + 1;
            // What a comma or the like parts is no name.
            let to = (from + 1..at).find(|at| !read.follows(*at)).unwrap_or(at);
            (from, to)
        })
        .collect()
}

/// Where the last part of a name begins; hyphens and apostrophes join words to one part.
fn last_part(read: &Read, from: usize, to: usize) -> usize {
    (from + 1..to).rev().find(|at| read.between(*at).contains(char::is_whitespace)).unwrap_or(from)
}

/// A body's name without the acronym of whose it is: *Force en attente* of *Force en attente de la CEDEAO*. Two words of content at least.
fn without_owner(read: &Read, from: usize, to: usize) -> Option<(usize, usize)> {
    let acronym = |at: usize| read.is_capitals(at) && read.word(at).chars().count() > 1;
    let (mut first, mut last) = (from, to);
    if acronym(from) {
        first += 1;
    } else if acronym(to - 1) {
        last -= 1;
        while last > from && matches!(read.folded(last - 1), "de" | "la" | "l" | "du" | "le" | "of" | "the") {
            last -= 1;
        }
    } else {
        return None;
    }
    let content = (first..last).filter(|at| !is_small(read.folded(*at))).count();
    (content > 1 && read.is_capital(first) && !LEXICON.national.contains(&read.phrase(first, last))).then_some((first, last))
}

pub(super) fn is_article(folded: &str) -> bool {
    matches!(folded, "le" | "la" | "les" | "l" | "the" | "o" | "os" | "as")
}

/// Whether a folded word is a title or of an office.
pub(super) fn is_titled(folded: &str) -> bool {
    Lexicon::is_of(&LEXICON.civil, folded) || Lexicon::is_of(&LEXICON.women, folded) || LEXICON.may_title(folded)
}

fn is_office(folded: &str) -> bool {
    Lexicon::is_of(&LEXICON.civil, folded) || LEXICON.senses(folded) & LEXICON.roles != 0
}

fn is_small(folded: &str) -> bool {
    words::is_stop(folded, crate::language::Language::Fr) || words::is_stop(folded, crate::language::Language::En)
}

fn is_generic(read: &Read, from: usize, core: usize, to: usize) -> bool {
    let content: Vec<usize> = (core..to).filter(|at| !is_small(read.folded(*at))).collect();
    let &[only] = content.as_slice() else { return false };
    if read.is_capitals(only) && read.word(only).len() > 1 {
        return false;
    }
    LEXICON.common.contains(read.folded(only)) || (core > from && !read.is_capital(only))
}

/// How the words of a name must be written.
fn case_of(read: &Read, from: usize, to: usize) -> Case {
    if (from..to).all(|at| is_short_acronym(read, at)) {
        return Case::Capitals;
    }
    let mut content = (from..to).filter(|at| !is_small(read.folded(*at)));
    match (content.next(), content.next()) {
        // *CEDEAO* is no word, however written.
        (Some(only), None) if read.is_capitals(only) && read.word(only).chars().count() > 5 => Case::Free,
        (Some(only), None) if read.is_capital(only) => Case::Capital,
        (None, _) if read.is_capital(from) => Case::Capital,
        _ => Case::Free,
    }
}

fn is_short_acronym(read: &Read, at: usize) -> bool {
    let word = read.word(at);
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    read.is_capitals(at) && (2..=5).contains(&capitals) && word.chars().count() <= 5
}

fn is_acronym(short: &str) -> bool {
    let letters = short.chars().count();
    (2..=12).contains(&letters) && short.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '-')
}

fn without_bracket(name: &str) -> &str {
    let trimmed = name.trim();
    trimmed.strip_suffix(')').and_then(|open| open.rsplit_once('(')).map_or(trimmed, |(before, _)| before.trim_end())
}

/// What stands in brackets after a name.
pub(super) fn bracket(name: &str) -> Option<&str> {
    name.trim().strip_suffix(')')?.rsplit_once('(').map(|(_, inside)| inside.trim())
}
