use super::*;
use crate::read::{Limit, Verdict};

fn over(limit: Limit) -> ReadError {
    ReadError::OverLimit { limit }
}

#[test]
fn containers_over_the_limits_are_refused() {
    let many: Vec<(String, &[u8])> = (0..2001).map(|at| (format!("word/document{at}.xml"), &b""[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(refused(&pack(&many)), over(Limit::Entries));
    let bomb = vec![b' '; 3 << 20];
    assert_eq!(refused(&pack(&[("word/document.xml", &bomb)])), over(Limit::Ratio));
    assert_eq!(refused(&pack(&[("word/document.xml", b"<a/>"), ("word/media/x", &bomb)])), over(Limit::Ratio), "parts that are never read count too");
}

#[test]
fn a_size_that_lies_is_found_out_while_unpacking() {
    let bomb = vec![b' '; 3 << 20];
    let mut bytes = pack(&[("word/document.xml", &bomb)]);
    let real = (3_u32 << 20).to_le_bytes();
    let places: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, window)| *window == real).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2, "in the local header and in the directory");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes), ReadError::OverLimit { .. } | ReadError::Damaged { .. }));
}

#[test]
fn a_document_type_is_refused_in_every_part_that_is_read() {
    let doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
    assert_eq!(refused(&pack(&[("word/document.xml", doctype.as_bytes())])), ReadError::Doctype);
    assert_eq!(refused(&docx_with(&p("x"), &[("word/styles.xml", doctype)])), ReadError::Doctype);
    assert_eq!(refused(&odt_with("", "<text:p>x</text:p>", &[("meta.xml", doctype.as_bytes())])), ReadError::Doctype);
}

#[test]
fn entities_are_never_expanded() {
    assert_eq!(lines(&docx(&p("a&xxe;b &amp; &#233;"))), ["ab & é"]);
}

#[test]
fn nesting_is_bounded_and_what_is_within_does_not_overflow() {
    let nest = |depth: usize| format!("{}{}{}", "<w:sdt>".repeat(depth), p("fond"), "</w:sdt>".repeat(depth));
    assert_eq!(refused(&docx_with(&nest(520), &[])), ReadError::TooDeep);
    assert_eq!(lines(&docx(&nest(500))), ["fond"]);
    let tables = format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(165), p("fond"), "</w:tc></w:tr></w:tbl>".repeat(165));
    assert_eq!(lines(&docx(&tables)), ["fond"]);
    let lists = format!("{}<text:p>fond</text:p>{}", "<text:list><text:list-item>".repeat(250), "</text:list-item></text:list>".repeat(250));
    assert_eq!(lines(&odt("", &lists)), ["fond"]);
    assert_eq!(refused(format!("{{\\rtf1 {}x{}}}", "{".repeat(600), "}".repeat(600)).as_bytes()), ReadError::TooDeep);
}

#[test]
fn damaged_files_say_so() {
    assert!(matches!(refused(&docx_with("<w:p><w:r></w:p>", &[])), ReadError::Damaged { .. }));
    let whole = docx_with(&p("x"), &[]);
    assert!(matches!(refused(&whole[..whole.len() - 30]), ReadError::Damaged { .. }));
}

#[test]
fn a_document_without_text_has_no_verdict() {
    for text in [docx("<w:p/>"), odt("", "<text:p/>"), rtf("\\par")] {
        assert_eq!((text.quality.verdict, text.quality.reasons.as_slice()), (Verdict::None, &["no_text".to_owned()][..]));
    }
}
