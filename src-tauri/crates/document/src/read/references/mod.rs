//! Lists of references, as Zotero and others export them: each a text where it holds an abstract, metadata alone where it does not.
//!
//! It refuses to lose a list for one of its entries: a broken one is named beside the others. It opens no attached file; it says
//! where they are, where that is a place beside the list.

mod bibtex;
mod csl;
mod files;
mod names;
mod notes;
mod ris;
mod tex;
mod when;

use super::feed::plain;
use super::{Candidate, Extract, Format, Limit, ReadError, Reading, Refused, Verdict};

/// The most references that one list gives.
const MOST: usize = 2000;

/// Fewer words than this are an abstract, whatever the reference is of.
const WHOLE: usize = 150;

/// Reads RIS.
pub(super) fn ris(text: &str) -> Result<Reading, ReadError> {
    reading(Format::Ris, ris::read(text)?)
}

/// Reads BibTeX.
pub(super) fn bibtex(text: &str) -> Result<Reading, ReadError> {
    reading(Format::Bibtex, bibtex::read(text)?)
}

/// Reads CSL-JSON.
pub(super) fn csl_json(text: &str) -> Result<Reading, ReadError> {
    reading(Format::CslJson, csl::read(text)?)
}

/// What a reference says.
#[derive(Debug, Default)]
struct Reference {
    /// Its type, as the format calls it, in lower case.
    kind: String,
    /// Its citation key.
    cited: Option<String>,
    /// Its id.
    id: Option<String>,
    titles: Vec<Candidate>,
    authors: Vec<Candidate>,
    outlets: Vec<Candidate>,
    published: Vec<Candidate>,
    urls: Vec<Candidate>,
    langs: Vec<Candidate>,
    abstracts: Vec<String>,
    notes: Vec<String>,
    files: Vec<String>,
}

impl Reference {
    fn is_empty(&self) -> bool {
        let lists = [&self.titles, &self.authors, &self.outlets, &self.urls];
        lists.iter().all(|list| list.is_empty()) && self.abstracts.is_empty() && self.notes.is_empty()
    }

    fn title(&mut self, value: &str, origin: &str) {
        Candidate::push(&mut self.titles, &plain::line(value), origin);
    }

    fn outlet(&mut self, value: &str, origin: &str) {
        Candidate::push(&mut self.outlets, &plain::line(value), origin);
    }

    fn url(&mut self, value: &str, origin: &str) {
        let value = value.trim().trim_matches(['<', '>']);
        let whole = if value.starts_with("www.") { format!("http://{value}") } else { value.to_owned() };
        if let Ok(url) = url::Url::parse(&whole)
            && matches!(url.scheme(), "http" | "https")
            && !whole.contains(char::is_whitespace)
        {
            Candidate::push(&mut self.urls, &whole, origin);
        }
    }

    fn doi(&mut self, value: &str, origin: &str) {
        let value = value.trim().trim_start_matches("doi:").trim_start_matches("DOI:").trim();
        match value.find("10.") {
            Some(at) if (at == 0 || value.contains("doi.org/")) && value.contains('/') && !value.contains(char::is_whitespace) => {
                Candidate::push(&mut self.urls, &format!("https://doi.org/{}", &value[at..]), origin);
            }
            _ => {}
        }
    }

    /// A date, as far as it can be read, with the words it is from.
    fn date(&mut self, value: Option<String>, raw: &str, origin: &str) {
        let raw = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(value) = value.or_else(|| crate::read::dates::plausible(&raw).then(|| raw.clone())) else { return };
        if !self.published.iter().any(|known| known.value == value) {
            let words = (value != raw && !raw.is_empty()).then(|| raw.chars().take(160).collect());
            self.published.push(Candidate { value, origin: origin.to_owned(), words });
        }
    }

    fn extract(mut self, format: Format) -> Result<Extract, ReadError> {
        let mut blocks = Vec::new();
        let mut known: Vec<String> = Vec::new();
        for text in &self.abstracts {
            let key = super::phrases::key(text);
            if !known.contains(&key) {
                blocks.extend(notes::blocks(text)?);
                known.push(key);
            }
        }
        let own = blocks.len();
        for text in &self.notes {
            let key = super::phrases::key(text);
            if !known.contains(&key) {
                blocks.extend(notes::blocks(text)?);
                known.push(key);
            }
        }
        let words = crate::tree::Document::new(blocks[..own].to_vec()).words();
        // Press databases put the whole article where the abstract goes.
        let press = ["news", "newspaperarticle", "article-newspaper", "mgzn", "article-magazine", "webpage", "elec", "blog", "post-weblog", "online"];
        let whole = press.contains(&self.kind.as_str()) && words >= WHOLE && own >= 2;
        let mut extract = Extract::of(format, blocks);
        if extract.quality.words == 0 {
            extract.quality.verdict = Verdict::None;
            extract.quality.add("no_text");
        } else if !whole {
            extract.quality.verdict = Verdict::Partial;
            extract.quality.add(if words == 0 { "notes_only" } else { "abstract_only" });
        }
        self.files.dedup();
        self.files.truncate(50);
        extract.label = self.cited.clone().or_else(|| self.titles.first().map(|title| title.value.clone())).or_else(|| self.id.clone());
        extract.key = self.id.or(self.cited);
        extract.files = self.files;
        (extract.titles, extract.authors, extract.outlets) = (self.titles, self.authors, self.outlets);
        (extract.published, extract.urls, extract.langs) = (self.published, self.urls, self.langs);
        Ok(extract)
    }
}

/// A reference, or the name of one that is broken.
type Item = Result<Reference, String>;

fn reading(format: Format, items: Vec<Item>) -> Result<Reading, ReadError> {
    if items.len() > MOST {
        return Err(ReadError::OverLimit { limit: Limit::Entries });
    }
    let mut reading = Reading::default();
    for (at, item) in items.into_iter().enumerate() {
        match item {
            Ok(reference) if reference.is_empty() => {}
            Ok(reference) => {
                let name = reference.titles.first().map(|title| title.value.clone()).or_else(|| reference.cited.clone()).unwrap_or_default();
                match reference.extract(format) {
                    Ok(extract) => reading.texts.push(extract),
                    Err(error) => reading.refused.push(Refused { name, error }),
                }
            }
            Err(name) => reading.refused.push(Refused {
                name: if name.is_empty() { format!("n° {}", at + 1) } else { name },
                error: ReadError::Damaged { reason: "the reference is broken".to_owned() },
            }),
        }
    }
    if reading.texts.is_empty() && reading.refused.is_empty() { Err(ReadError::Nothing) } else { Ok(reading) }
}

#[cfg(test)]
mod tests;
