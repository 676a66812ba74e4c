//! Texts and their summaries, from a folder.

use griot_analysis::{Paragraph, ParagraphKind, Span, language::Language, summary::Article};
use std::{fs, path::Path};

/// A text and its summary.
pub struct Pair {
    pub title: String,
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
    pub summary: String,
    pub language: Language,
}

impl Pair {
    /// From a title, the paragraphs and a summary.
    pub fn of(title: &str, parts: &[&str], summary: &str) -> Self {
        let mut text = String::new();
        let mut paragraphs = Vec::new();
        for part in parts {
            if !text.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(part);
            paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start, end: text.len() } });
        }
        let language = griot_analysis::language::detect(&text).unwrap_or(Language::Fr);
        Pair { title: title.to_owned(), text, paragraphs, summary: summary.to_owned(), language }
    }

    /// The same with its summary as its first paragraph.
    pub fn with_lede(&self) -> Self {
        let parts: Vec<&str> =
            [self.summary.as_str()].into_iter().chain(self.paragraphs.iter().map(|paragraph| paragraph.span.of(&self.text))).collect();
        Pair::of(&self.title, &parts, &self.summary)
    }

    /// As the summariser takes it.
    pub fn article(&self) -> Article<'_> {
        Article { title: &self.title, text: &self.text, paragraphs: &self.paragraphs, language: self.language, group: 0 }
    }
}

/// The pairs of a folder, by name.
pub fn read(folder: &Path) -> Vec<Pair> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok()?.strip_suffix(".summary.txt").map(str::to_owned))
        .collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| {
            let text = fs::read_to_string(folder.join(format!("{name}.txt"))).ok()?;
            let summary = fs::read_to_string(folder.join(format!("{name}.summary.txt"))).ok()?;
            let (title, body) = text.split_once('\n')?;
            let parts: Vec<&str> = body.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect();
            (!parts.is_empty()).then(|| Pair::of(title.trim(), &parts, summary.trim()))
        })
        .collect()
}
