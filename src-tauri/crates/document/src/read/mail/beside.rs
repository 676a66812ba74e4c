//! What stands beside a mail's text: pictures that it shows, files to read on their own, and what is refused by name.

use super::decode;
use super::headers::clean;
use super::html::Found;
use super::mime::{self, Part};
use super::picture::{self, Kind};
use crate::read::archive::names;
use crate::read::{Member, Picture, PictureSource, ReadError, Reading, Refused, sniff};
use mail_parser::HeaderName;
use std::collections::HashSet;

/// All pictures of a mail together: they travel in JSON, which the reader may not fill.
const PICTURES: usize = 24 << 20;

/// Sorts the parts beside a text of `blocks` blocks into members and refused ones of `reading`; gives the pictures.
pub(super) fn sort(beside: &[&Part<'_>], found: &[Found], blocks: usize, reading: &mut Reading) -> Vec<Picture> {
    let mut shelf = Shelf { reading, names: HashSet::new(), pictures: Vec::new(), weight: 0 };
    for inline in found.iter().filter(|found| found.source.starts_with("data:")) {
        if let Some(bytes) = picture::of_data_url(&inline.source) {
            shelf.picture(bytes, "image", inline.block, &inline.alt);
        }
    }
    for part in beside {
        shelf.put(part, found, blocks);
    }
    let mut pictures = shelf.pictures;
    pictures.sort_by_key(|picture| picture.block);
    pictures
}

struct Shelf<'reading> {
    reading: &'reading mut Reading,
    names: HashSet<String>,
    pictures: Vec<Picture>,
    weight: usize,
}

impl Shelf<'_> {
    fn put(&mut self, part: &Part<'_>, found: &[Found], blocks: usize) {
        let bytes = decode::bytes(part.body, &part.headers.encoding());
        let kind = part.kind.as_str();
        if kind == "text/css" {
            return;
        }
        let shown: Vec<&Found> = found.iter().filter(|found| shows(found, part)).collect();
        if let Some(place) = shown.first() {
            self.picture(bytes.into_owned(), &file_name(part, self.count()), place.block, &place.alt);
            return;
        }
        if kind.starts_with("message/rfc822") || kind == "message/global" || kind == "message/news" {
            self.member(message_name(&bytes, self.count()), bytes.into_owned());
            return;
        }
        let name = file_name(part, self.count());
        let lower = name.to_lowercase();
        let is = |kinds: &[&str], endings: &[&str]| kinds.contains(&kind) || endings.iter().any(|ending| lower.ends_with(ending));
        let foreign = if is(&["text/calendar", "application/ics"], &[".ics"]) {
            Some("calendar:iCalendar")
        } else if is(&["text/vcard", "text/x-vcard", "text/directory"], &[".vcf"]) {
            Some("contacts:vCard")
        } else if is(&["application/ms-tnef", "application/vnd.ms-tnef"], &["winmail.dat"]) {
            Some("archive:TNEF")
        } else if kind.ends_with("pkcs7-mime") {
            Some("archive:S/MIME")
        } else {
            None
        };
        if let Some(seen) = foreign {
            self.refuse(name, ReadError::Unknown { seen: seen.to_owned() });
        } else if kind.starts_with("image/") && !part.headers.is_attachment() && picture::kind(&bytes) == Some(Kind::Drawn) {
            self.picture(bytes.into_owned(), &name, blocks, names::stem(&name));
        } else if bytes.is_empty() {
            self.refuse(name, ReadError::Empty);
        } else {
            self.member(name, bytes.into_owned());
        }
    }

    fn picture(&mut self, bytes: Vec<u8>, name: &str, block: usize, alt: &str) {
        match picture::kind(&bytes) {
            Some(Kind::Drawn) if self.weight + bytes.len() > PICTURES => {
                self.refuse(name.to_owned(), ReadError::TooLarge { bytes: bytes.len() as u64 });
            }
            Some(Kind::Drawn) => {
                self.weight += bytes.len();
                self.pictures.push(Picture { source: PictureSource::Bytes(bytes), block, alt: alt.to_owned(), caption: String::new() });
            }
            // Counters of readers, and ornaments of signatures.
            Some(Kind::Trifle) => {}
            None if bytes.is_empty() => {}
            None => {
                let seen = match sniff::binary(&bytes, Some(name)) {
                    Some(sniff::Seen::Foreign(seen)) => seen,
                    _ => "image:".to_owned(),
                };
                self.refuse(name.to_owned(), ReadError::Unknown { seen });
            }
        }
    }

    fn member(&mut self, name: String, bytes: Vec<u8>) {
        let name = names::unique(name, &mut self.names);
        self.reading.members.push(Member { name, url: None, bytes });
    }

    fn refuse(&mut self, name: String, error: ReadError) {
        let name = names::unique(name, &mut self.names);
        self.reading.refused.push(Refused { name, error });
    }

    fn count(&self) -> usize {
        self.reading.members.len() + self.reading.refused.len() + 1
    }
}

/// Whether the text shows this part: by its id, or by the place it was saved from.
fn shows(found: &Found, part: &Part<'_>) -> bool {
    let called = found.source.trim();
    if let Some(id) = called.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("cid:")).map(|_| &called[4..]) {
        let decoded = id.replace("%40", "@");
        return part.headers.content_id().is_some_and(|known| known == id || known == decoded);
    }
    part.headers.text(&HeaderName::ContentLocation).is_some_and(|location| location == called)
}

/// The name of a part as a file.
fn file_name(part: &Part<'_>, number: usize) -> String {
    let location =
        || part.headers.text(&HeaderName::ContentLocation).map(|location| location.split(['?', '#']).next().unwrap_or_default().to_owned());
    let given = part.headers.file_name().or_else(location).map(|name| names::last(&name)).filter(|name| !name.is_empty());
    given.unwrap_or_else(|| {
        let ending = match part.kind.as_str() {
            "application/pdf" => "pdf",
            "text/html" => "html",
            "text/calendar" => "ics",
            "text/vcard" | "text/x-vcard" => "vcf",
            "image/png" => "png",
            "image/jpeg" => "jpg",
            "image/gif" => "gif",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
            "application/vnd.oasis.opendocument.text" => "odt",
            "application/rtf" | "text/rtf" => "rtf",
            "application/zip" => "zip",
            kind if kind.starts_with("text/") || kind.starts_with("message/") => "txt",
            _ => "bin",
        };
        format!("{number}.{ending}")
    })
}

/// The name of an attached message: its subject.
pub(super) fn message_name(message: &[u8], number: usize) -> String {
    let subject = mime::head(message).text(&HeaderName::Subject).map(|subject| clean(&subject)).unwrap_or_default();
    let stem: String = subject.chars().map(|c| if matches!(c, '/' | '\\') { '-' } else { c }).take(120).collect();
    let stem = stem.trim().trim_start_matches('.');
    if stem.is_empty() { format!("{number}.eml") } else { format!("{stem}.eml") }
}
