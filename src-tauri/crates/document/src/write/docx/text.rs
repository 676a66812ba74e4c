//! Inline text as runs, with their language, links, note references and bookmarks.

use super::xml;
use crate::write::Language;
use crate::write::resolve::shape::{Piece, Run, Shift};

const HYPERLINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/// What one part of the package links to, in the order of first use.
#[derive(Debug, Default)]
pub struct Links {
    targets: Vec<String>,
}

impl Links {
    fn id(&mut self, target: &str) -> String {
        let at = self.targets.iter().position(|known| known == target).unwrap_or_else(|| {
            self.targets.push(target.to_owned());
            self.targets.len() - 1
        });
        format!("rIdLink{}", at + 1)
    }

    /// The relationships of the part, after the fixed ones in `others`.
    pub fn relationships(&self, others: &str) -> String {
        let links: String = self
            .targets
            .iter()
            .enumerate()
            .map(|(at, target)| {
                let target = xml::escape(target);
                format!("<Relationship Id=\"rIdLink{}\" Type=\"{HYPERLINK}\" Target=\"{target}\" TargetMode=\"External\"/>", at + 1)
            })
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{others}{links}</Relationships>"
        )
    }
}

/// Pieces as runs. `base` is run properties that all of them share.
pub fn runs(pieces: &[Piece], base: &str, links: &mut Links) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Break => "<w:r><w:br/></w:r>".to_owned(),
            Piece::Note(number) => format!(
                "<w:bookmarkStart w:id=\"{number}\" w:name=\"cite_{number}\"/><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r><w:bookmarkEnd w:id=\"{number}\"/>"
            ),
            Piece::Run(run) => linked(run, base, links),
        })
        .collect()
}

fn linked(run: &Run, base: &str, links: &mut Links) -> String {
    let text: String = directions(&run.text).into_iter().map(|(text, is_rtl)| xml::run(&properties(run, base, text, is_rtl), text)).collect();
    match &run.link {
        Some(target) => format!("<w:hyperlink r:id=\"{}\" w:history=\"1\">{text}</w:hyperlink>", links.id(target)),
        None => text,
    }
}

/// Run properties, in the order the schema wants.
fn properties(run: &Run, base: &str, text: &str, is_rtl: bool) -> String {
    let style = run.style;
    let mut out = String::new();
    if run.link.is_some() {
        out.push_str(&xml::val("rStyle", "Hyperlink"));
    }
    if style.bold || base == "<w:b/>" {
        out.push_str("<w:b/><w:bCs/>");
    }
    if style.italic {
        out.push_str("<w:i/><w:iCs/>");
    }
    if style.strike {
        out.push_str("<w:strike/>");
    }
    if style.underline {
        out.push_str(&xml::val("u", "single"));
    }
    match style.shift {
        Shift::Up => out.push_str(&xml::val("vertAlign", "superscript")),
        Shift::Down => out.push_str(&xml::val("vertAlign", "subscript")),
        Shift::None => {}
    }
    if is_rtl {
        let lang = run.lang.as_deref().map_or_else(|| script_lang(text).to_owned(), regional);
        out.push_str(&format!("<w:rtl/><w:lang w:bidi=\"{}\"/>", xml::escape(&lang)));
    } else if let Some(lang) = &run.lang {
        out.push_str(&xml::val("lang", regional(lang)));
    }
    out
}

/// The language of the whole document as Word names it.
pub fn document_lang(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr-FR",
        Language::En => "en-GB",
    }
}

/// A tag as Word lists it: with a region, since spelling dictionaries go by region.
fn regional(tag: &str) -> String {
    let region = match tag.to_ascii_lowercase().as_str() {
        "fr" => "fr-FR",
        "en" => "en-GB",
        "pt" => "pt-PT",
        "es" => "es-ES",
        "de" => "de-DE",
        "it" => "it-IT",
        "ar" => "ar-SA",
        "he" => "he-IL",
        "ha" => "ha-Latn-NG",
        "la" => "la-VA",
        _ => tag,
    };
    region.to_owned()
}

fn script_lang(text: &str) -> &'static str {
    if text.chars().any(|c| ('\u{590}'..='\u{5ff}').contains(&c)) { "he-IL" } else { "ar-SA" }
}

/// Parts a text where its writing direction turns; what stands between two right-to-left words goes with them.
fn directions(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let (mut start, mut rtl_end, mut is_rtl) = (0, 0, false);
    for (at, c) in text.char_indices() {
        if is_rtl_char(c) {
            if !is_rtl {
                if at > start {
                    parts.push((&text[start..at], false));
                }
                (start, is_rtl) = (at, true);
            }
            rtl_end = at + c.len_utf8();
        } else if is_rtl && c.is_alphanumeric() {
            parts.push((&text[start..rtl_end], true));
            (start, is_rtl) = (rtl_end, false);
        }
    }
    if is_rtl {
        parts.push((&text[start..rtl_end], true));
        start = rtl_end;
    }
    if start < text.len() {
        parts.push((&text[start..], false));
    }
    parts
}

fn is_rtl_char(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_where_its_direction_turns_and_nowhere_else() {
        assert_eq!(directions("le mot سلام عليكم, puis"), [("le mot ", false), ("سلام عليكم", true), (", puis", false)]);
        assert_eq!(directions("rien"), [("rien", false)]);
        assert_eq!(directions("שלום"), [("שלום", true)]);
    }

    #[test]
    fn one_address_is_one_relationship() {
        let mut links = Links::default();
        assert_eq!(links.id("https://a/"), links.id("https://a/"));
        assert!(links.relationships("").contains("Target=\"https://a/\" TargetMode=\"External\""));
    }
}
