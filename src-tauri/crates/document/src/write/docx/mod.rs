//! The note as a Word document (Office Open XML, transitional), opened without repair by Word and LibreOffice.
//!
//! Native everything: styles by the built-in English ids (Word shows their local names), numbering with one `w:num` per
//! list, footnotes, repeated table heads, page fields, language tags. No macro, no field but PAGE and NUMPAGES, no external
//! relationship but hyperlinks, nothing that needs updating on opening. The same note gives the same bytes.
//!
//! 1. The body is written, gathering links and lists. 2. Footnotes are written with links of their own.
//! 3. The parts are packed, content types first, all with one fixed time.

mod body;
mod text;
mod xml;

use super::{Resolved, WriteError, Written};
use body::{Body, Numbering};
use std::io::{Cursor, Write};
use text::Links;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Writes the note as DOCX. The format carries everything the tree can hold.
///
/// # Errors
/// [`WriteError::Zip`] or [`WriteError::Io`] where packing fails.
pub fn write(note: &Resolved) -> Result<Written, WriteError> {
    let mut body = Body::default();
    let content = body.write(note);
    let (footnotes, note_links) = footnotes(note);
    let lang = text::document_lang(note.language);
    let parts = [
        ("[Content_Types].xml", include_str!("parts/content_types.xml").to_owned()),
        ("_rels/.rels", include_str!("parts/package_rels.xml").to_owned()),
        ("docProps/core.xml", core_properties(note)),
        ("docProps/app.xml", include_str!("parts/app.xml").to_owned()),
        ("word/document.xml", document(&content)),
        ("word/_rels/document.xml.rels", body.links.relationships(include_str!("parts/document_rels.xml").trim())),
        ("word/styles.xml", include_str!("parts/styles.xml").replace("{lang}", lang)),
        ("word/settings.xml", include_str!("parts/settings.xml").replace("{lang}", lang)),
        ("word/fontTable.xml", include_str!("parts/font_table.xml").to_owned()),
        ("word/numbering.xml", numbering(&body.lists)),
        ("word/footnotes.xml", footnotes),
        ("word/_rels/footnotes.xml.rels", note_links.relationships("")),
        ("word/header1.xml", header(note)),
        ("word/footer1.xml", footer(note)),
    ];
    Ok(Written { bytes: pack(&parts)?, pages: None, dropped: note.dropped.clone() })
}

fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, WriteError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(content: &str) -> String {
    format!(
        "{XML}<w:document {NAMESPACES}><w:body>{content}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1531\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/><w:cols w:space=\"708\"/></w:sectPr></w:body></w:document>"
    )
}

/// The footnotes part: the separator, the continuation separator, then the notes.
fn footnotes(note: &Resolved) -> (String, Links) {
    let mut links = Links::default();
    let mut out = format!(
        "{XML}<w:footnotes {NAMESPACES}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    );
    for (at, pieces) in note.notes.iter().enumerate() {
        let runs = text::runs(pieces, "", &mut links);
        out.push_str(&format!(
            "<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>{}{runs}</w:p></w:footnote>",
            at + 1,
            xml::run("", "\u{a0}")
        ));
    }
    out.push_str("</w:footnotes>");
    (out, links)
}

fn header(note: &Resolved) -> String {
    let marking = note.marking.as_deref().map_or(String::new(), |marking| xml::run(&xml::val("rStyle", "Marking"), marking));
    let properties = format!("{}<w:jc w:val=\"center\"/>", xml::val("pStyle", "Header"));
    format!("{XML}<w:hdr {NAMESPACES}>{}</w:hdr>", xml::paragraph(&properties, &marking))
}

/// The marking in the middle, the page and the number of pages at the right.
fn footer(note: &Resolved) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let marking = note.marking.as_deref().map_or(String::new(), |marking| xml::run(&xml::val("rStyle", "Marking"), marking));
    let content = format!("<w:r><w:tab/></w:r>{marking}<w:r><w:tab/></w:r>{}{}{}", field("PAGE"), xml::run("", "/"), field("NUMPAGES"));
    format!("{XML}<w:ftr {NAMESPACES}>{}</w:ftr>", xml::paragraph(&xml::val("pStyle", "Footer"), &content))
}

/// Abstract definitions for bullets, figures, letters and roman figures; every list is a `w:num` that starts its own count.
fn numbering(lists: &[Numbering]) -> String {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"340\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\" w:hint=\"default\"/></w:rPr></w:lvl>",
            body::indent(at)
        )
    };
    let definitions: String = (0..4)
        .map(|id| {
            let levels: String = (0..9)
                .map(|at| match id {
                    0 => level(at, "bullet", if at % 2 == 0 { "•" } else { "–" }),
                    1 => level(at, "decimal", &format!("%{}.", at + 1)),
                    2 => level(at, "lowerLetter", &format!("%{})", at + 1)),
                    _ => level(at, "lowerRoman", &format!("%{}.", at + 1)),
                })
                .collect();
            format!(
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:nsid w:val=\"4752493{id}\"/><w:multiLevelType w:val=\"hybridMultilevel\"/><w:tmpl w:val=\"4752494{id}\"/>{levels}</w:abstractNum>"
            )
        })
        .collect();
    let lists: String = lists
        .iter()
        .enumerate()
        .map(|(at, list)| {
            let (definition, overrides) = match list {
                Numbering::Bullets => (0, String::new()),
                Numbering::Numbers { start, depth } => {
                    let level = |level| format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>");
                    (depth % 3 + 1, (0..9).map(level).collect())
                }
            };
            format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>", at + 1)
        })
        .collect();
    format!("{XML}<w:numbering {NAMESPACES}>{definitions}{lists}</w:numbering>")
}

fn core_properties(note: &Resolved) -> String {
    let author = note.author.as_deref().map_or(String::new(), |author| {
        let author = xml::escape(author);
        format!("<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>")
    });
    let dates = note.date.map_or(String::new(), |(year, month, day)| {
        let stamp = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:modified>")
    });
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>{author}<dc:language>{}</dc:language>{dates}</cp:coreProperties>",
        xml::escape(&note.title),
        xml::escape(&note.kind),
        text::document_lang(note.language)
    )
}
