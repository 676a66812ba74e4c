//! OpenDocument text into blocks.
//!
//! 1. The manifest says whether the file is encrypted.
//! 2. Styles come from `styles.xml` and `content.xml`.
//! 3. The body is walked once; notes are read where they stand and put at the end.
//! 4. `meta.xml` gives metadata.
//!
//! Only these parts and the pictures that the text shows are ever unpacked.

mod body;
mod lists;
mod styles;
mod text;

use super::finish::{Found, Info, finish};
use super::flow::Flow;
use super::package::Package;
use super::xml::{Node, Ns, Tree};
use crate::read::{Extract, Format, ReadError};
use body::Reader;
use styles::Styles;

/// Reads an ODT.
pub fn read(bytes: &[u8]) -> Result<Extract, ReadError> {
    let mut package = Package::open(bytes)?;
    // The manifest is not parsed: older OpenOffice put a document type into it, and nothing but this is wanted of it.
    if package.xml("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ReadError::Encrypted);
    }
    let Some(content) = package.xml("content.xml")? else {
        return Err(ReadError::Damaged { reason: "there is no content part".to_owned() });
    };
    let (styles, meta) = (package.xml("styles.xml")?, package.xml("meta.xml")?);
    let tree = Tree::parse(&content)?;
    let (style_tree, meta) = (part(styles.as_ref())?, part(meta.as_ref())?);
    let mut styles = Styles::default();
    styles.add(style_tree.as_ref().and_then(Tree::root));
    styles.add(tree.root());
    let text = tree.root().and_then(|root| root.child(Ns::Office, "body")).and_then(|body| body.child(Ns::Office, "text"));
    let Some(text) = text else {
        return Err(ReadError::Damaged { reason: "the document has no text".to_owned() });
    };
    let lang = styles.lang.clone();
    let mut reader = Reader::new(&mut package, styles);
    let mut flow = Flow::default();
    reader.blocks(text, &mut flow)?;
    let (blocks, pictures) = flow.finish();
    let (notes, styled_title, reasons) = reader.end();
    Ok(finish(Found {
        format: Format::Odt,
        blocks,
        notes,
        pictures,
        styled_title,
        info: info(meta.as_ref().and_then(Tree::root)),
        lang,
        reasons,
        charset: "UTF-8".to_owned(),
    }))
}

/// A part beside the text. One that is not well-formed is left out; one that is hostile is refused.
fn part(source: Option<&String>) -> Result<Option<Tree<'_>>, ReadError> {
    match source.map(|source| Tree::parse(source)) {
        Some(Ok(tree)) => Ok(Some(tree)),
        Some(Err(ReadError::Damaged { .. })) | None => Ok(None),
        Some(Err(error)) => Err(error),
    }
}

fn info(root: Option<Node<'_>>) -> Info {
    let mut info = Info::default();
    let (mut created, mut modified) = (None, None);
    let mut last = None;
    for node in root.and_then(|root| root.child(Ns::Office, "meta")).into_iter().flat_map(Node::children) {
        let text = node.text().trim().to_owned();
        if text.is_empty() {
            continue;
        }
        match node.key() {
            (Ns::Dc, "title") => info.title = Some((text, "meta.title")),
            (Ns::Meta, "initial-creator") => info.authors.push((text, "meta.initial-creator")),
            (Ns::Dc, "creator") => last = Some((text, "meta.creator")),
            (Ns::Dc, "language") => info.lang = Some((text, "meta.language")),
            (Ns::Meta, "creation-date") => created = Some((text, "meta.creation-date")),
            (Ns::Dc, "date") => modified = Some((text, "meta.date")),
            _ => {}
        }
    }
    info.authors.extend(last);
    info.dates = created.into_iter().chain(modified).collect();
    info
}
