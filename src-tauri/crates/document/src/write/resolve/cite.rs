//! Citations into footnotes and a source list: numbers in reading order, wording in the note's language.
//!
//! A source stands in full the first time: authors, outlet, title, date, address. Later notes leave the authors and the
//! address out (the title still leads there). A note that repeats the one just before it is *ibid.*
//! A title keeps its own language: it is tagged, and its spelling is not touched.

use super::date;
use super::href;
use super::shape::{Node, Piece, Run, Style};
use super::typography;
use crate::tree::{CitationAttrs, Passage};
use crate::write::words::Words;
use crate::write::{Language, NoteInput, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The citations of a note as they are met.
pub struct Cites<'note> {
    note: &'note NoteInput,
    words: Words,
    /// The text of each footnote; the first is number 1.
    pub notes: Vec<Vec<Piece>>,
    last: Option<&'note CitationAttrs>,
    full: BTreeSet<i64>,
    /// Missing versions, each with the number of its first note.
    missing: BTreeMap<i64, usize>,
}

impl<'note> Cites<'note> {
    /// Nothing cited yet.
    pub fn new(note: &'note NoteInput) -> Self {
        let words = Words(note.language);
        Self { note, words, notes: Vec::new(), last: None, full: BTreeSet::new(), missing: BTreeMap::new() }
    }

    /// Numbers a citation and words its footnote.
    pub fn cite(&mut self, attrs: &'note CitationAttrs) -> usize {
        let number = self.notes.len() + 1;
        let last = self.last.replace(attrs);
        let repeats = last.is_some_and(|last| is_repeat(last, attrs));
        let mut pieces = Vec::new();
        if let Some(prefix) = given(attrs.prefix.as_deref()) {
            push(&mut pieces, &format!("{} ", capital(&self.set(prefix))));
        }
        if repeats {
            let ibid = if pieces.is_empty() { "Ibid." } else { "ibid." };
            let style = Style { italic: true, ..Style::default() };
            pieces.push(Piece::Run(Run { style, lang: Some("la".to_owned()), ..Run::plain(ibid) }));
        } else {
            self.sources(attrs, number, &mut pieces);
        }
        let is_one = attrs.passages.iter().all(|passage| passage.article == attrs.passages[0].article);
        // The same place needs no second mention; another place in the same source does.
        let is_said = repeats && last.is_some_and(|last| last.locator == attrs.locator) || !repeats && is_one;
        if let Some(locator) = given(attrs.locator.as_deref()).filter(|_| !is_said) {
            push(&mut pieces, &format!(", {}", self.set(locator)));
        }
        stop(&mut pieces);
        self.notes.push(pieces);
        number
    }

    fn sources(&mut self, attrs: &CitationAttrs, number: usize, pieces: &mut Vec<Piece>) {
        let is_one = attrs.passages.iter().all(|passage| passage.article == attrs.passages[0].article);
        let locator = given(attrs.locator.as_deref()).filter(|_| is_one).map_or(String::new(), |locator| format!(", {}", self.set(locator)));
        let mut seen = BTreeSet::new();
        for passage in &attrs.passages {
            if !seen.insert(passage.article) {
                continue;
            }
            if seen.len() > 1 {
                push(pieces, self.words.between_sources());
            }
            match self.note.sources.get(&passage.article) {
                None => {
                    self.missing.entry(passage.article).or_insert(number);
                    self.absent(passage, pieces);
                }
                Some(source) if self.full.insert(passage.article) => self.full(source, &locator, pieces),
                Some(source) => self.short(source, &locator, pieces),
            }
        }
    }

    /// `locator` says where in the source; it stands before the address, which would swallow it.
    fn full(&self, source: &Source, locator: &str, pieces: &mut Vec<Piece>) {
        if !source.authors.is_empty() {
            push(pieces, &format!("{}, ", self.authors(&source.authors)));
        }
        self.named(source, None, pieces);
        push(pieces, locator);
        let Some(url) = given(source.url.as_deref()) else { return };
        push(pieces, ", ");
        pieces.push(Piece::Run(Run { link: href::vet(url), ..Run::plain(url) }));
    }

    fn short(&self, source: &Source, locator: &str, pieces: &mut Vec<Piece>) {
        self.named(source, source.url.as_deref().and_then(href::vet), pieces);
        push(pieces, &format!(", {}{locator}", self.words.cited_above()));
    }

    /// Outlet, title and date: what every mention has.
    fn named(&self, source: &Source, link: Option<String>, pieces: &mut Vec<Piece>) {
        if let Some(outlet) = given(source.outlet.as_deref()) {
            push(pieces, &format!("{}, ", self.set(outlet)));
        }
        let title = source.title.trim();
        if title.is_empty() {
            pieces.push(Piece::Run(Run { link, ..Run::plain(self.words.untitled()) }));
        } else {
            let (open, close) = self.words.quotes();
            let lang = super::other_lang(source.lang.as_deref(), self.note.language);
            let title = inner_quotes(title, self.note.language);
            let title = if lang.is_none() { self.set(&title) } else { title };
            push(pieces, open);
            pieces.push(Piece::Run(Run { text: title, lang, link, ..Run::default() }));
            push(pieces, close);
        }
        let date = given(source.published.as_deref()).map_or_else(|| self.words.undated().to_owned(), |day| date::long(day, self.words));
        push(pieces, &format!(", {date}"));
    }

    fn authors(&self, authors: &[String]) -> String {
        let names: Vec<&str> = authors.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        match names.as_slice() {
            [first, _, _, _, ..] => format!("{first} et al."),
            [rest @ .., before, last] => {
                let rest: String = rest.iter().map(|name| format!("{name}, ")).collect();
                format!("{rest}{before}{}{last}", self.words.and())
            }
            one => one.concat(),
        }
    }

    fn absent(&self, passage: &Passage, pieces: &mut Vec<Piece>) {
        let (open, close) = self.words.quotes();
        let text = self.words.missing_source();
        // After a prefix the sentence goes on.
        let (first, rest) = text.split_at(1);
        push(pieces, &if pieces.is_empty() { text.to_owned() } else { first.to_lowercase() + rest });
        push(pieces, &format!("{open}{}{close}", shorten(&passage.quote, 200)));
    }

    fn set(&self, text: &str) -> String {
        typography::set_line(&super::clean(text).0, self.note.language)
    }

    /// The source list: every cited article once, by date, the undated last; then what is missing.
    pub fn list(&self) -> Vec<Node> {
        let mut cited: Vec<(&Source, i64)> = self.full.iter().filter_map(|id| Some((self.note.sources.get(id)?, *id))).collect();
        cited.sort_by_cached_key(|(source, id)| {
            let day = given(source.published.as_deref());
            (day.is_none(), day.map(str::to_owned), source.outlet.clone(), source.title.clone(), *id)
        });
        // Two versions or copies that read the same are one line.
        let mut items: Vec<Vec<Node>> = Vec::new();
        for (source, _) in cited {
            let mut pieces = Vec::new();
            self.full(source, "", &mut pieces);
            stop(&mut pieces);
            let item = vec![Node::Paragraph(pieces)];
            if items.last() != Some(&item) {
                items.push(item);
            }
        }
        let mut nodes = Vec::new();
        if !items.is_empty() {
            nodes.push(Node::List { start: None, items });
        }
        if !self.missing.is_empty() {
            let numbers: BTreeSet<usize> = self.missing.values().copied().collect();
            nodes.push(line(&self.words.missing_sources(&numbers)));
        }
        if nodes.is_empty() {
            nodes.push(line(self.words.no_source()));
        }
        nodes
    }
}

/// Whether a citation says the same as the one before it: the same passages, or other passages of one same article.
fn is_repeat(last: &CitationAttrs, next: &CitationAttrs) -> bool {
    let articles = |attrs: &CitationAttrs| attrs.passages.iter().map(|passage| passage.article).collect::<BTreeSet<_>>();
    let places = |attrs: &CitationAttrs| attrs.passages.iter().map(|passage| (passage.article, passage.start, passage.end)).collect::<BTreeSet<_>>();
    let is_one = articles(last).len() == 1 && articles(last) == articles(next);
    // *Ibid.* alone means the place just given, so it cannot take a place back.
    let is_placed = next.locator.is_some() || last.locator.is_none();
    is_placed && (is_one || places(last) == places(next))
}

fn line(text: &str) -> Node {
    Node::Paragraph(vec![Piece::Run(Run::plain(text))])
}

fn push(pieces: &mut Vec<Piece>, text: &str) {
    if let Some(Piece::Run(last)) = pieces.last_mut()
        && last.link.is_none()
        && last.lang.is_none()
        && last.style == Style::default()
    {
        last.text.push_str(text);
    } else {
        pieces.push(Piece::Run(Run::plain(text)));
    }
}

/// Ends a note with one full stop.
fn stop(pieces: &mut Vec<Piece>) {
    let is_stopped = super::shape::text_of(pieces).ends_with(['.', '…']) && !matches!(pieces.last(), Some(Piece::Run(run)) if run.link.is_some());
    if !is_stopped {
        push(pieces, ".");
    }
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A title's own quotation marks, one level down from those put around it.
fn inner_quotes(title: &str, language: Language) -> String {
    let (title, _) = super::clean(title);
    match language {
        Language::Fr => {
            let title = title.replace(['\u{a0}', '\u{202f}'], "\u{a0}");
            title.replace("«\u{a0}", "“").replace("« ", "“").replace('«', "“").replace("\u{a0}»", "”").replace(" »", "”").replace('»', "”")
        }
        Language::En => title.replace('“', "‘").replace('”', "’"),
    }
}

fn shorten(quote: &str, most: usize) -> String {
    let (quote, _) = super::clean(quote);
    let quote = quote.trim();
    if quote.chars().count() <= most {
        return quote.to_owned();
    }
    let cut: String = quote.chars().take(most).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{cut}…")
}
