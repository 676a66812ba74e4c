//! Word's DOCX into blocks, transitional and strict.
//!
//! 1. The main part is found by the package's relationships.
//! 2. Styles, lists and notes are read beside it.
//! 3. The body is walked once, notes being numbered as they are called.
//! 4. The notes follow.
//! 5. Core properties give metadata.
//!
//! Only the parts named here and the pictures that the text shows are ever unpacked.

mod body;
mod fields;
mod numbering;
mod paragraph;
mod styles;
mod text;

use super::finish::{Found, Info, finish};
use super::flow::Flow;
use super::notes;
use super::package::Package;
use super::xml::{Node, Ns, Tree};
use crate::read::{Extract, Format, ReadError};
use body::Reader;
use numbering::Numbering;
use std::collections::HashMap;
use styles::Styles;

/// Reads a DOCX.
pub fn read(bytes: &[u8]) -> Result<Extract, ReadError> {
    let mut package = Package::open(bytes)?;
    let top = relationships(&mut package, "_rels/.rels")?;
    let main = top
        .values()
        .find(|target| target.kind == "officeDocument" && is_main(&target.path) && package.has(&target.path))
        .map_or_else(|| "word/document.xml".to_owned(), |target| target.path.clone());
    let Some(document) = package.xml(&main)? else {
        return Err(ReadError::Damaged { reason: "there is no main document part".to_owned() });
    };
    let links = relationships(&mut package, &rels_of(&main))?;
    let beside = |kind: &str, name: &str| {
        let found = links.values().find(|target| target.kind == kind && target.path.starts_with("word/") && target.path.ends_with(".xml"));
        found.map_or_else(|| format!("word/{name}.xml"), |target| target.path.clone())
    };
    let (footnotes, endnotes) = (beside("footnotes", "footnotes"), beside("endnotes", "endnotes"));
    let note_links = (relationships(&mut package, &rels_of(&footnotes))?, relationships(&mut package, &rels_of(&endnotes))?);
    let sources = [
        package.xml(&beside("styles", "styles"))?,
        package.xml(&beside("numbering", "numbering"))?,
        package.xml(&footnotes)?,
        package.xml(&endnotes)?,
        package.xml("docprops/core.xml")?,
    ];
    let tree = Tree::parse(&document)?;
    let [styles, numbering, footnotes, endnotes, core] = &sources;
    let (styles, numbering) = (part(styles)?, part(numbering)?);
    let (footnotes, endnotes, core) = (part(footnotes)?, part(endnotes)?, part(core)?);

    let styles = Styles::read(styles.as_ref().and_then(Tree::root));
    let numbering = Numbering::read(numbering.as_ref().and_then(Tree::root), |id| styles.paragraph(Some(id)).list);
    let mut reader = Reader::new(&mut package, &styles, numbering, &links);
    let mut flow = Flow::default();
    let body = tree.root().and_then(|root| root.child(Ns::W, "body"));
    let Some(body) = body else {
        return Err(ReadError::Damaged { reason: "the document has no body".to_owned() });
    };
    reader.blocks(body, &mut flow)?;
    let (blocks, mut pictures) = flow.finish();
    let trees = [footnotes.as_ref().and_then(Tree::root), endnotes.as_ref().and_then(Tree::root)];
    let mut note_blocks = Vec::new();
    for (number, call) in reader.calls().into_iter().enumerate() {
        let (root, links) = if call.is_end { (trees[1], &note_links.1) } else { (trees[0], &note_links.0) };
        let Some(note) = root.and_then(|root| root.children().find(|note| note.attribute("id").is_some_and(|id| *id == *call.id))) else { continue };
        let mut flow = Flow::default();
        reader.note(note, links, &mut flow)?;
        let (inside, seen) = flow.finish();
        pictures.extend(seen.into_iter().map(|picture| crate::read::Picture { block: blocks.len(), ..picture }));
        note_blocks.extend(notes::paragraphs(number + 1, &inside));
    }
    let (styled_title, reasons) = reader.end();
    Ok(finish(Found {
        format: Format::Docx,
        blocks,
        notes: note_blocks,
        pictures,
        styled_title,
        info: info(core.as_ref().and_then(Tree::root)),
        lang: styles.lang.clone(),
        reasons,
        charset: "UTF-8".to_owned(),
    }))
}

/// A part beside the main one. One that is not well-formed is left out; one that is hostile is refused.
fn part(source: &Option<String>) -> Result<Option<Tree<'_>>, ReadError> {
    match source.as_deref().map(Tree::parse) {
        Some(Ok(tree)) => Ok(Some(tree)),
        Some(Err(ReadError::Damaged { .. })) | None => Ok(None),
        Some(Err(error)) => Err(error),
    }
}

/// What a relationship points to.
#[derive(Debug)]
pub struct Target {
    /// The last part of its type.
    kind: String,
    /// The part, from the package's root.
    path: String,
    /// The address, where it is outside.
    outside: Option<String>,
}

/// Relationships by their ids.
pub type Links = HashMap<String, Target>;

fn rels_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{name}.rels")
}

/// Whether a part may be the main one.
fn is_main(path: &str) -> bool {
    path.strip_prefix("word/").is_some_and(|name| name.starts_with("document") && name.ends_with(".xml") && !name.contains('/'))
}

fn relationships(package: &mut Package<'_>, name: &str) -> Result<Links, ReadError> {
    let source = package.xml(name.trim_start_matches('/'))?;
    let tree = part(&source)?;
    let folder = name.split("_rels/").next().unwrap_or_default();
    let mut links = Links::new();
    for node in tree.iter().filter_map(Tree::root).flat_map(Node::children).filter(|node| node.key().1 == "Relationship") {
        let (Some(id), Some(kind), Some(target)) = (node.attribute("Id"), node.attribute("Type"), node.attribute("Target")) else { continue };
        let outside = node.attribute("TargetMode").is_some_and(|mode| mode == "External").then(|| target.clone().into_owned());
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        links.insert(id.into_owned(), Target { kind, path: resolve(folder, &target), outside });
    }
    Ok(links)
}

/// A target's path from the root of the package, in lower case.
fn resolve(folder: &str, target: &str) -> String {
    let whole = if target.starts_with('/') { target.to_owned() } else { format!("{folder}{target}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/").to_lowercase()
}

fn info(root: Option<Node<'_>>) -> Info {
    let mut info = Info::default();
    let (mut created, mut modified) = (None, None);
    for node in root.into_iter().flat_map(Node::children) {
        let text = node.text().trim().to_owned();
        if text.is_empty() {
            continue;
        }
        match node.key() {
            (Ns::Dc, "title") => info.title = Some((text, "core.title")),
            (Ns::Dc, "creator") => info.authors.push((text, "core.creator")),
            (Ns::Dc, "language") => info.lang = Some((text, "core.language")),
            (Ns::Terms, "created") => created = Some((text, "core.created")),
            (Ns::Terms, "modified") => modified = Some((text, "core.modified")),
            _ => {}
        }
    }
    info.dates = created.into_iter().chain(modified).collect();
    info
}
