//! An entry of a feed as a text: the fullest of its bodies, its metadata with where each stands, and whether it looks whole.
//!
//! It refuses to look for an article in a body: all of it is the text, but the line WordPress adds and the link to the rest.

use super::dates;
use super::outlet;
use crate::read::html::{fragment, people};
use crate::read::phrases::{fold, phrases};
use crate::read::{Candidate, Extract, Format, Hint, Picture, PictureSource, ReadError, Verdict};
use crate::tree::{Block, Inline, inline_text};
use url::Url;

/// Fewer words than this are an opening, not an article.
const WHOLE: usize = 150;

/// What a feed says of itself.
#[derive(Debug, Default)]
pub struct Channel {
    pub title: String,
    /// Its own address.
    pub link: Option<String>,
    /// Its site.
    pub site: Option<String>,
    pub langs: Vec<Candidate>,
    pub authors: Vec<Candidate>,
    pub outlets: Vec<Candidate>,
}

/// What an entry says.
#[derive(Debug, Default)]
pub struct Entry {
    pub title: String,
    pub key: Option<String>,
    pub urls: Vec<Candidate>,
    pub authors: Vec<Candidate>,
    pub dates: Vec<Candidate>,
    pub outlets: Vec<Candidate>,
    pub langs: Vec<Candidate>,
    pub bodies: Vec<Body>,
    /// Address, text that stands for it, caption.
    pub pictures: Vec<(String, String, String)>,
    /// What its addresses are relative to.
    pub base: Option<Url>,
}

/// A text of an entry, as HTML.
#[derive(Debug)]
pub struct Body {
    pub markup: String,
    pub base: Option<Url>,
    /// Whether it stands where the whole text should.
    pub whole: bool,
}

impl Entry {
    /// Adds a date, in ISO 8601 where it can be read, as it is written where it cannot.
    pub fn date(&mut self, raw: &str, origin: &str) {
        let raw = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        let value = dates::iso(&raw).or_else(|| crate::read::dates::plausible(&raw).then(|| raw.clone()));
        let Some(value) = value.filter(|value| !self.dates.iter().any(|known| known.value == *value)) else { return };
        let words = (value != raw).then_some(raw);
        self.dates.push(Candidate { value, origin: origin.to_owned(), words });
    }

    /// The name it goes by in messages.
    pub fn name(&self) -> String {
        let url = self.urls.first().map(|url| url.value.clone());
        Some(self.title.clone()).filter(|title| !title.is_empty()).or_else(|| self.key.clone()).or(url).unwrap_or_default()
    }

    /// When it was published, for what is newer.
    pub fn instant(&self) -> Option<i64> {
        dates::minutes(&self.dates.first()?.value)
    }

    /// The text.
    ///
    /// # Errors
    /// Where every body is nested too deep.
    pub fn extract(mut self, channel: &Channel) -> Result<Extract, ReadError> {
        let chosen = self.choose()?;
        let mut blocks = chosen.blocks;
        let cut = cut(&mut blocks);
        let mut extract = Extract::of(Format::Feed, blocks);
        if extract.quality.words == 0 {
            extract.quality.verdict = Verdict::None;
            extract.quality.add("no_text");
        } else if cut || extract.quality.words < WHOLE {
            extract.quality.verdict = Verdict::Partial;
            extract.quality.add("teaser");
        }
        let name = self.name();
        extract.pictures = pictures(chosen.pictures, std::mem::take(&mut self.pictures), extract.blocks.len());
        let source = self.outlets.first().map(|outlet| fold(&outlet.value));
        let title = without_source(&self.title, source.as_deref());
        Candidate::push(&mut extract.titles, &title, "feed:title");
        Candidate::push(&mut extract.titles, &self.title, "feed:title");
        extract.label = Some(name).filter(|name| !name.is_empty());
        extract.key = self.key.take().or_else(|| self.urls.first().map(|url| url.value.clone()));
        extract.authors = if self.authors.is_empty() { channel.authors.clone() } else { self.authors };
        extract.published = self.dates;
        extract.urls = self.urls;
        extract.outlets = self.outlets;
        Candidate::push(&mut extract.outlets, &outlet::name(&channel.title), "feed:title");
        channel.outlets.iter().for_each(|outlet| Candidate::push(&mut extract.outlets, &outlet.value, &outlet.origin));
        Candidate::push(&mut extract.outlets, &channel.title, "feed:title");
        extract.langs = self.langs;
        channel.langs.iter().for_each(|lang| Candidate::push(&mut extract.langs, &lang.value, &lang.origin));
        Ok(extract)
    }

    /// The body with the most words; one that should be whole goes before a summary not much longer.
    fn choose(&mut self) -> Result<Chosen, ReadError> {
        let mut best = Chosen::default();
        let mut refused = None;
        let mut bodies = std::mem::take(&mut self.bodies);
        bodies.sort_by_key(|body| !body.whole);
        bodies.dedup_by(|a, b| a.markup == b.markup);
        for body in bodies.into_iter().take(6) {
            let hint = Hint { name: None, url: body.base.map(String::from), ..Hint::default() };
            match fragment(&body.markup, &hint) {
                Ok(read) => {
                    let words = read.quality.words;
                    let longer = if best.whole && !body.whole { words * 4 > best.words * 5 } else { words > best.words };
                    if longer || (best.words == 0 && best.pictures.is_empty()) {
                        best = Chosen { blocks: read.blocks, pictures: read.pictures, words, whole: body.whole };
                    }
                }
                Err(error) => refused = Some(error),
            }
        }
        match refused {
            Some(error) if best.words == 0 => Err(error),
            _ => Ok(best),
        }
    }
}

#[derive(Default)]
struct Chosen {
    blocks: Vec<Block>,
    pictures: Vec<Picture>,
    words: usize,
    whole: bool,
}

/// The people an author field names: `awa@relais.example (Awa Keïta)` too.
pub fn people(value: &str, origin: &str, found: &mut Vec<Candidate>) {
    let inner = value.split_once('(').filter(|(address, _)| address.contains('@')).and_then(|(_, rest)| rest.split(')').next());
    let mut names = people::split(inner.unwrap_or(value));
    if names.is_empty()
        && let Some((name, _)) = value.split_once('@')
        && let Some((name, _)) = name.rsplit_once(char::is_whitespace)
    {
        names = people::split(name.trim_end_matches(['<', '(']));
    }
    names.iter().for_each(|name| Candidate::push(found, name, origin));
}

/// A title without the outlet that aggregators put after it.
fn without_source(title: &str, source: Option<&str>) -> String {
    let cut = source.and_then(|source| {
        [" - ", " – ", " — ", " | "].iter().find_map(|sign| title.rsplit_once(sign).filter(|(_, last)| fold(last) == source).map(|(first, _)| first))
    });
    cut.unwrap_or(title).trim().to_owned()
}

/// Pictures of the text in their places, then those that only the entry names.
fn pictures(inside: Vec<Picture>, beside: Vec<(String, String, String)>, blocks: usize) -> Vec<Picture> {
    let same =
        |picture: &Picture, url: &str| matches!(&picture.source, PictureSource::Address(known) if known.split('?').next() == url.split('?').next());
    let mut pictures: Vec<Picture> = Vec::new();
    for (url, alt, caption) in beside {
        if !inside.iter().chain(&pictures).any(|known| same(known, &url)) {
            pictures.push(Picture { source: PictureSource::Address(url), block: 0, alt, caption });
        }
    }
    pictures.extend(
        inside
            .into_iter()
            .filter(|picture| matches!(picture.source, PictureSource::Address(_)))
            .map(|picture| Picture { block: picture.block.min(blocks), ..picture }),
    );
    pictures.truncate(200);
    pictures
}

/// Takes the line WordPress adds and the link to the rest off the end; says whether the text stops before its end.
fn cut(blocks: &mut Vec<Block>) -> bool {
    let mut cut = false;
    for _ in 0..4 {
        let Some(Block::Paragraph { content }) = blocks.last_mut() else { break };
        let text = fold(&inline_text(content));
        let signed = ["the post ", "l'article ", "cet article ", "the article "].iter().any(|lead| text.starts_with(lead))
            && ["appeared first on", "est apparu en premier sur", "first appeared on", "est apparu sur"].iter().any(|words| text.contains(words));
        if signed {
            blocks.pop();
            continue;
        }
        if is_more(&text) {
            cut = true;
            blocks.pop();
            continue;
        }
        let last = content.last().map(|inline| match inline {
            Inline::Text { text, .. } => fold(text),
            _ => String::new(),
        });
        if content.len() > 1 && last.is_some_and(|last| is_more(&last)) {
            cut = true;
            content.pop();
            if let Some(Inline::Text { text, .. }) = content.last_mut() {
                *text = text.trim_end().to_owned();
            }
            content.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
            if content.is_empty() {
                blocks.pop();
            }
            continue;
        }
        let end = text.trim_end_matches([']', ')', '»', '"', ' ']);
        cut |= end.ends_with('…') || end.ends_with("...") || phrases().walls.cut.iter().any(|mark| text.ends_with(mark.as_str()));
        break;
    }
    cut
}

/// Whether folded words only lead to the rest of a text.
fn is_more(folded: &str) -> bool {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = |phrase: &str| phrase.chars().any(char::is_alphanumeric);
    !bare.is_empty()
        && bare.split_whitespace().count() <= 6
        && phrases().walls.cut.iter().filter(|phrase| letters(phrase)).any(|phrase| {
            let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
            bare == phrase || bare.strip_prefix(phrase).is_some_and(|rest| rest.starts_with([' ', '…', '.', '>']) && phrase.len() > 5)
        })
}
