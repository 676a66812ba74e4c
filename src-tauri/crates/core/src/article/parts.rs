//! An article as the analysis takes it: its text with its paragraphs, its language, and how often its words occur in the library.

use super::ArticleRow;
use crate::{
    ids::{ArticleId, VersionId},
    storage,
};
use griot_analysis::{
    Paragraph, ParagraphKind, Span,
    language::{self, Language},
    summary::Corpus,
};
use griot_document::tree::{Block, LeafKind, Line, lines_of};
use rusqlite::Connection;

/// The paragraphs of a text of blocks; empty ones are left out. `standfirst`: whether the first one is a standfirst.
#[must_use]
pub fn paragraphs(lines: &[Line], standfirst: bool) -> Vec<Paragraph> {
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.start < line.end)
        .map(|(index, line)| {
            let kind = match line.kind {
                LeafKind::Paragraph if standfirst && index == 0 => ParagraphKind::Standfirst,
                LeafKind::Heading => ParagraphKind::Heading,
                LeafKind::Paragraph => ParagraphKind::Body,
                LeafKind::ListItem => ParagraphKind::ListItem,
                LeafKind::Quote => ParagraphKind::Quote,
                LeafKind::Cell => ParagraphKind::Cell,
            };
            Paragraph { kind, span: Span { start: line.start, end: line.end } }
        })
        .collect()
}

/// The language to analyse a text in, from its tag: French where it is neither French nor English.
#[must_use]
pub fn language(tag: Option<&str>) -> Language {
    tag.and_then(Language::from_tag).unwrap_or(Language::Fr)
}

/// A text with everything the analysis needs to know of it.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Its article.
    pub article: ArticleId,
    /// Its version.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// BCP 47 tag of its language, where that is known.
    pub lang: Option<String>,
    /// The language it is analysed in.
    pub language: Language,
    /// Its text.
    pub text: String,
    /// SHA-256 of its text.
    pub hash: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// The smallest id of its near-copies.
    pub group: ArticleId,
}

impl Parts {
    /// The parts of an article's newest version; none where it does not exist.
    ///
    /// # Errors
    /// Where the library cannot be read.
    pub fn load(db: &Connection, article: ArticleId) -> rusqlite::Result<Option<Self>> {
        let Some(row) = storage::article::get(db, article)? else { return Ok(None) };
        let version = row.version;
        Self::of(db, row, version)
    }

    /// The parts of a version, the newest or an earlier one; none where it does not exist.
    ///
    /// # Errors
    /// Where the library cannot be read.
    pub fn of_version(db: &Connection, version: VersionId) -> rusqlite::Result<Option<Self>> {
        let Some(article) = storage::article::of_version(db, version)? else { return Ok(None) };
        let Some(row) = storage::article::get(db, article)? else { return Ok(None) };
        Self::of(db, row, version)
    }

    fn of(db: &Connection, row: ArticleRow, version: VersionId) -> rusqlite::Result<Option<Self>> {
        let article = row.id;
        let Some(content) = storage::article::content(db, version)? else { return Ok(None) };
        let group = storage::article::group_of(db, version)?.unwrap_or(article.0);
        Ok(Some(Self {
            article,
            version,
            title: row.title,
            published: row.published,
            outlet: row.outlet,
            language: language(row.lang.as_deref()),
            lang: row.lang,
            paragraphs: paragraphs_of(&content.blocks, content.standfirst),
            text: content.text,
            hash: content.hash,
            group: ArticleId(group),
        }))
    }

    /// The language at a place: its paragraph's where that is told apart from the article's, else the article's.
    #[must_use]
    pub fn lang_at(&self, place: Span) -> Option<String> {
        let within = self.paragraphs.partition_point(|paragraph| paragraph.span.end <= place.start);
        let own = language::of_paragraphs(&self.text, &self.paragraphs).into_iter().nth(within).flatten();
        own.filter(|detected| detected.source == language::Source::Itself).map(|detected| detected.tag.to_string()).or_else(|| self.lang.clone())
    }

    /// The same as the summariser takes it.
    #[must_use]
    pub fn as_input(&self) -> griot_analysis::summary::Article<'_> {
        griot_analysis::summary::Article {
            title: &self.title,
            text: &self.text,
            paragraphs: &self.paragraphs,
            language: self.language,
            group: usize::try_from(self.group.0).unwrap_or_default(),
        }
    }
}

fn paragraphs_of(blocks: &[Block], standfirst: bool) -> Vec<Paragraph> {
    paragraphs(&lines_of(blocks).1, standfirst)
}

/// How often stems occur in the library.
pub struct LibraryCorpus<'db>(pub &'db Connection);

impl Corpus for LibraryCorpus<'_> {
    fn documents(&self) -> u64 {
        storage::article::documents(self.0).unwrap_or(0)
    }

    fn frequency(&self, stem: &str) -> u64 {
        storage::article::frequency(self.0, stem).unwrap_or(0)
    }
}
