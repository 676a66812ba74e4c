//! Which bytes of a text are somebody's words.
//!
//! Pairs are sought inside a paragraph. A mark without its partner quotes to the paragraph's end: words of doubtful origin are not chosen.

use crate::Span;

/// A quotation, marks included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quotation {
    span: Span,
    /// Whether it has both its marks.
    whole: bool,
}

/// Whether a quotation mark may begin with the first of two bytes: `"`, `«`, `»`, or the end of `“`, `”`, `„`.
fn may_open(first: u8, second: u8) -> bool {
    (first == b'"') | ((first == 0xc2) & ((second == 0xab) | (second == 0xbb))) | ((first == 0x80) & ((second & 0xfc) == 0x9c))
}

/// The quotations of a paragraph.
pub(super) fn quotations(text: &str, paragraph: Span) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let raw = paragraph.of(text);
    // Most paragraphs hold no mark; all of them are looked at without a stop.
    if !raw.bytes().zip(raw.bytes().skip(1)).fold(false, |found, (a, b)| found | may_open(a, b)) && !raw.ends_with('"') {
        return found;
    }
    for (offset, byte) in raw.bytes().enumerate() {
        // The bytes all marks begin with.
        if !matches!(byte, b'"' | 0xc2 | 0xe2) {
            continue;
        }
        let Some(letter) = raw.get(offset..).and_then(|rest| rest.chars().next()) else { continue };
        let at = paragraph.start + offset;
        let end = at + letter.len_utf8();
        let partner = match letter {
            '«' | '“' | '„' => {
                open.push((at, letter));
                continue;
            }
            '"' if !open.iter().any(|(_, mark)| *mark == '"') => {
                open.push((at, letter));
                continue;
            }
            '"' => &['"'][..],
            '»' => &['«'],
            '”' => &['“', '„'],
            _ => continue,
        };
        match open.iter().rposition(|(_, mark)| partner.contains(mark)) {
            Some(index) => {
                found.push(Quotation { span: Span { start: open[index].0, end }, whole: true });
                open.truncate(index);
            }
            // Closed though never opened: what comes before it is quoted.
            None => found.push(Quotation { span: Span { start: paragraph.start, end }, whole: false }),
        }
    }
    found.extend(open.into_iter().map(|(at, _)| Quotation { span: Span { start: at, end: paragraph.end }, whole: false }));
    found
}

/// The share of a sentence's characters that are quoted.
pub(super) fn share(text: &str, sentence: Span, quotations: &[Quotation]) -> f64 {
    let overlaps = |quotation: &&Quotation| quotation.span.start < sentence.end && sentence.start < quotation.span.end;
    let mut overlapping = quotations.iter().filter(overlaps);
    let Some(first) = overlapping.next() else { return 0.0 };
    let characters = sentence.of(text).chars().count();
    if overlapping.next().is_none() {
        let part = Span { start: first.span.start.max(sentence.start), end: first.span.end.min(sentence.end) };
        return part.of(text).chars().count() as f64 / characters.max(1) as f64;
    }
    let quoted = sentence
        .of(text)
        .char_indices()
        .filter(|(offset, _)| {
            let at = sentence.start + offset;
            quotations.iter().any(|quotation| quotation.span.start <= at && at < quotation.span.end)
        })
        .count();
    if characters == 0 { 0.0 } else { quoted as f64 / characters as f64 }
}

/// Whether a sentence holds a part of a quotation only.
pub(super) fn is_half(sentence: Span, quotations: &[Quotation]) -> bool {
    quotations.iter().any(|quotation| {
        let Quotation { span, whole } = quotation;
        let overlaps = span.start < sentence.end && sentence.start < span.end;
        let within = sentence.start <= span.start && span.end <= sentence.end;
        overlaps && !(within && *whole)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half(text: &str, part: &str) -> bool {
        let start = text.find(part).unwrap_or_default();
        is_half(Span { start, end: start + part.len() }, &quotations(text, Span { start: 0, end: text.len() }))
    }

    #[test]
    fn a_whole_quotation_is_no_half() {
        assert!(!half("« Nous signerons », dit-elle. Rien d’autre.", "« Nous signerons », dit-elle."));
    }

    #[test]
    fn a_sentence_inside_a_longer_quotation_is_half() {
        let text = "« Nous signerons. Nous partirons. Nous reviendrons. »";
        assert!(half(text, "« Nous signerons.") && half(text, "Nous partirons.") && half(text, "Nous reviendrons. »"));
    }

    #[test]
    fn a_mark_without_its_partner_makes_a_half() {
        assert!(half("Il a dit « nous signerons. Puis il est parti.", "Puis il est parti."));
        assert!(half("Nous signerons », a-t-il dit.", "Nous signerons », a-t-il dit."));
    }

    #[test]
    fn quoted_characters_are_counted() {
        let text = "Elle dit \"oui\".";
        let span = Span { start: 0, end: text.len() };
        assert!((share(text, span, &quotations(text, span)) - 5.0 / 15.0).abs() < 1e-9);
    }
}
