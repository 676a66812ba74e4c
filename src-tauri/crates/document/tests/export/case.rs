//! The cases under `tests/export/<case>/`: a note as JSON, and what must come out of it.

use griot_document::tree::{Block, Cell, Document, Inline, ListItem, TableRow, inline_text};
use griot_document::write::{Language, NoteInput, Resolved, Source, Written, docx, html, markdown, pdf, resolve};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Every case, by folder name.
pub const CASES: [&str; 4] = ["empty", "typical", "english", "stress"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteFile {
    language: String,
    kind: String,
    title: String,
    marking: Option<String>,
    header: Vec<(String, String)>,
    author: Option<String>,
    date: String,
    document: Document,
    sources: BTreeMap<i64, SourceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    outlet: Option<String>,
    title: String,
    authors: Vec<String>,
    published: Option<String>,
    url: Option<String>,
    lang: Option<String>,
}

/// The folder of the cases.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/export")
}

/// A case's note.
pub fn note(case: &str) -> NoteInput {
    let path = folder().join(case).join("note.json");
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file: NoteFile = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let sources = file.sources.into_iter().map(|(id, source)| {
        let SourceFile { outlet, title, authors, published, url, lang } = source;
        (id, Source { outlet, title, authors, published, url, lang })
    });
    NoteInput {
        language: if file.language == "fr" { Language::Fr } else { Language::En },
        kind: file.kind,
        title: file.title,
        marking: file.marking,
        header: file.header,
        author: file.author,
        date: file.date,
        document: file.document,
        sources: sources.collect(),
    }
}

/// The formats, by the extension of their files.
pub const FORMATS: [&str; 4] = ["docx", "pdf", "html", "md"];

/// Writes a resolved note in a format.
pub fn write(note: &Resolved, format: &str) -> Written {
    match format {
        "docx" => docx::write(note),
        "pdf" => pdf::write(note),
        "html" => html::write(note),
        _ => markdown::write(note),
    }
    .unwrap_or_else(|error| panic!("{format}: {error}"))
}

/// A case written to a file of its own, with what its writer said.
pub fn written(case: &str, format: &str) -> (PathBuf, Written) {
    let file = write(&resolve(&note(case)), format);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("export");
    std::fs::create_dir_all(&folder).unwrap();
    // Tests run side by side: each file name is one test's own.
    let test = std::thread::current().name().unwrap_or("x").replace("::", "-");
    let path = folder.join(format!("{test}-{case}.{format}"));
    std::fs::write(&path, &file.bytes).unwrap();
    (path, file)
}

/// What a reader must find of the tree itself, in order: the text of each paragraph and heading, and of each whole table.
/// `None` stands for the generated list, below the heading of the source section and above what was written there.
pub fn expected(note: &NoteInput) -> Vec<Option<String>> {
    let mut out = Vec::new();
    blocks(&note.document.content, &mut out);
    out.into_iter().filter(|text| text.as_deref() != Some("")).collect()
}

fn blocks(content: &[Block], out: &mut Vec<Option<String>>) {
    for block in content {
        match block {
            Block::Section { attrs, content } if attrs.id == "sources" => {
                blocks(&content[..content.len().min(1)], out);
                out.push(None);
                blocks(content.get(1..).unwrap_or_default(), out);
            }
            Block::Section { content, .. } | Block::Blockquote { content } => blocks(content, out),
            Block::Paragraph { content } | Block::Heading { content, .. } => out.push(Some(bare(&with_commas(content)))),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|ListItem::ListItem { content }| blocks(content, out));
            }
            Block::Table { content } => {
                let cells = content.iter().flat_map(|TableRow::TableRow { content }| content);
                let mut texts = Vec::new();
                cells.for_each(|(Cell::TableHeader { content, .. } | Cell::TableCell { content, .. })| blocks(content, &mut texts));
                out.push(Some(texts.into_iter().flatten().collect()));
            }
            Block::HorizontalRule {} => {}
        }
    }
}

/// A paragraph's text, with the comma that parts two notes side by side.
fn with_commas(content: &[Inline]) -> String {
    let is_cite = |inline: &Inline| matches!(inline, Inline::Citation { .. });
    content
        .iter()
        .enumerate()
        .map(|(at, inline)| match inline {
            Inline::Citation { .. } if at > 0 && is_cite(&content[at - 1]) => ",".to_owned(),
            inline => inline_text(std::slice::from_ref(inline)),
        })
        .collect()
}

/// Text without what typography may change: white space, and the shape of the apostrophe. Controls have no written form.
pub fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

/// How many citations the note has.
pub fn citations(note: &NoteInput) -> usize {
    note.document.citations().len()
}
