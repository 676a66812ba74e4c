//! Holds the sentence rules to what they reach on the shared sets, where those are present; says so where they are not.

#![allow(clippy::print_stdout)]

use griot_analysis::sentences;
use serde_json::Value;
use std::{fs, path::PathBuf};

/// A file of `$GRIOT_SHARED/data`, else of `../shared/data` beside the repository.
fn shared(name: &str) -> Option<String> {
    let root =
        std::env::var_os("GRIOT_SHARED").map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared")), PathBuf::from);
    let path = root.join("data").join(name);
    fs::read_to_string(&path).map_err(|error| println!("skipped: {}: {error}", path.display())).ok()
}

fn cases(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Ends of sentences inside a text.
fn ends(text: &str) -> Vec<usize> {
    sentences::split(text).iter().map(|span| span.end).filter(|end| *end < text.len()).collect()
}

#[test]
fn ninety_nine_of_a_hundred_boundaries_are_right() {
    let Some(set) = shared("sentences-dev.jsonl") else { return };
    let (mut right, mut found, mut gold) = (0, 0, 0);
    for line in set.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let wanted = cases(&row["sentences"]);
        let text = wanted.join(" ");
        let mut at = 0;
        let mut marks: Vec<usize> = Vec::new();
        for sentence in &wanted {
            at += sentence.len() + 1;
            marks.push(at - 1);
        }
        marks.retain(|mark| *mark < text.len());
        let ours = ends(&text);
        right += ours.iter().filter(|end| marks.contains(end)).count();
        found += ours.len();
        gold += marks.len();
    }
    assert!(right * 100 >= found * 99, "{right} of {found} are right");
    assert!(right * 100 >= gold * 93, "{right} of {gold} are found");
}

#[test]
fn the_hard_cases_come_apart_as_they_should() {
    let Some(set) = shared("sentences-hard.json") else { return };
    let value: Value = serde_json::from_str(&set).unwrap();
    let all: Vec<Vec<String>> = value.as_array().into_iter().flatten().map(cases).collect();
    let right = all
        .iter()
        .filter(|wanted| {
            let text = wanted.join(" ");
            sentences::split(&text).iter().map(|span| span.of(&text)).eq(wanted.iter())
        })
        .count();
    assert_eq!(right, all.len(), "{right} of {} hard cases", all.len());
}
