//! Office files built here by a little ZIP writer, and what must be read of them.

mod docx;
mod limits;
mod mutants;
mod odt;
mod rtf;

use crate::read::{Candidate, Extract, Hint, ReadError, read};
use crate::tree::{Document, text_of};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
const ODF: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

/// A picture of one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A DOCX with this body, and other parts.
fn docx_with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>");
    let mut all: Vec<(&str, &[u8])> = vec![("word/document.xml", document.as_bytes())];
    all.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    pack(&all)
}

fn docx(body: &str) -> Extract {
    read_one(&docx_with(body, &[]))
}

/// An ODT with this text and these automatic styles, and other parts.
fn odt_with(styles: &str, text: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let mut all: Vec<(&str, &[u8])> = vec![("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())];
    all.extend_from_slice(parts);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in all {
        let options = SimpleFileOptions::default();
        let options = if name == "mimetype" { options.compression_method(zip::CompressionMethod::Stored) } else { options };
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn odt(styles: &str, text: &str) -> Extract {
    read_one(&odt_with(styles, text, &[]))
}

fn rtf(body: &str) -> Extract {
    read_one(format!("{{\\rtf1\\ansi\\ansicpg1252\\deff0{body}}}").as_bytes())
}

/// Reads a file that is one text, and holds it to the tree's rules.
fn read_one(bytes: &[u8]) -> Extract {
    let mut reading = read(bytes, &Hint::default()).unwrap();
    assert_eq!(reading.texts.len(), 1);
    checked(reading.texts.remove(0))
}

fn refused(bytes: &[u8]) -> ReadError {
    read(bytes, &Hint::default()).unwrap_err()
}

fn checked(extract: Extract) -> Extract {
    Document::new(extract.blocks.clone()).check().unwrap();
    assert!(!text_of(&extract.blocks).contains(['\r', '\0', '\u{ad}']));
    assert!(extract.pictures.iter().all(|picture| picture.block <= extract.blocks.len()));
    extract
}

fn lines(extract: &Extract) -> Vec<String> {
    text_of(&extract.blocks).lines().map(str::to_owned).collect()
}

fn values(list: &[Candidate]) -> Vec<(&str, &str)> {
    list.iter().map(|candidate| (candidate.value.as_str(), candidate.origin.as_str())).collect()
}

fn json(extract: &Extract) -> String {
    serde_json::to_string(&extract.blocks).unwrap()
}

/// A paragraph of Word's.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}
