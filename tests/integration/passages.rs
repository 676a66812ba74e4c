//! What every passage has to hold, wherever it appears: the exact bytes of the stored article, and their hash.

use griot_tests::{Desk, Value, json};
use sha2::{Digest, Sha256};

/// Ends the test unless the passage is exact.
pub fn assert_exact(desk: &Desk, passage: &Value) {
    let article = desk.call("article_show", json!({ "article": passage["article"] }));
    assert_exact_in(article["text"].as_str().unwrap(), passage);
}

/// Ends the test unless the passage is exact in this text.
pub fn assert_exact_in(text: &str, passage: &Value) {
    let at = |field: &str| usize::try_from(passage[field].as_u64().unwrap()).unwrap();
    let stored = text.get(at("start")..at("end")).unwrap_or_else(|| panic!("{passage} lies outside its text or inside a character"));
    assert_eq!(passage["quote"], stored, "a passage quotes the stored bytes");
    assert_eq!(passage["hash"], sha256(stored), "a passage proves its bytes");
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every node of a kind below a document, in reading order.
pub fn nodes<'tree>(tree: &'tree Value, kind: &str) -> Vec<&'tree Value> {
    let mut found = if tree["type"] == kind { vec![tree] } else { Vec::new() };
    for child in tree["content"].as_array().into_iter().flatten() {
        found.extend(nodes(child, kind));
    }
    found
}

/// The text of a node, citations left out.
pub fn text(tree: &Value) -> String {
    let own = tree["text"].as_str().unwrap_or_default().to_owned();
    tree["content"].as_array().into_iter().flatten().map(text).fold(own, |all, part| all + &part)
}

/// Ends the test unless every paragraph that the machine wrote carries a citation.
pub fn assert_machine_text_is_cited(document: &Value) {
    for paragraph in nodes(document, "paragraph") {
        let marks = nodes(paragraph, "text").into_iter().flat_map(|run| run["marks"].as_array().into_iter().flatten());
        if marks.into_iter().any(|mark| mark["type"] == "machine") {
            assert!(!nodes(paragraph, "citation").is_empty(), "the machine wrote this without a source: {}", text(paragraph));
        }
    }
}
