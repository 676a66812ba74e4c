//! Holds the rules for sentences and dates to what they reach on the shared sets, where those are present; says so where they are not.

#![allow(clippy::print_stdout)]

use griot_analysis::{Span, dates, language::Language, sentences};
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
    assert!(right * 100 >= gold * 96, "{right} of {gold} are found");
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

/// The places of dates, in characters there and bytes here, and their values: a week or weekend is its first day.
fn gold_dates(row: &Value, text: &str) -> Vec<(Span, String)> {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let place = |value: &Value| value.as_u64().and_then(|at| places.get(usize::try_from(at).ok()?).copied()).unwrap_or_default();
    let day = |value: &str| {
        let Some((year, week)) = value.split_once("-W") else { return Some(value.to_owned()) };
        let weekday = if week.ends_with("WE") { chrono::Weekday::Sat } else { chrono::Weekday::Mon };
        let first = chrono::NaiveDate::from_isoywd_opt(year.parse().ok()?, week.get(..2)?.parse().ok()?, weekday)?;
        Some(first.to_string())
    };
    let dates = row["dates"].as_array().into_iter().flatten();
    dates.filter_map(|date| Some((Span { start: place(&date["start"]), end: place(&date["end"]) }, day(date["value"].as_str()?)?))).collect()
}

#[test]
fn ninety_four_of_a_hundred_dates_have_their_value() {
    let Some(set) = shared("dates-dev.jsonl") else { return };
    let (mut found_right, mut gold_right, mut found, mut gold) = (0, 0, 0, 0);
    for line in set.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let text = row["text"].as_str().unwrap();
        let ours = dates::find(text, Language::Fr, row["published"].as_str().and_then(|day| day.parse().ok()));
        let wanted = gold_dates(&row, text);
        let agree = |date: &dates::DateMention, (span, value): &(Span, String)| {
            date.span.start < span.end && span.start < date.span.end && (date.value == *value || date.end.as_ref() == Some(value))
        };
        found_right += ours.iter().filter(|date| wanted.iter().any(|gold| agree(date, gold))).count();
        gold_right += wanted.iter().filter(|gold| ours.iter().any(|date| agree(date, gold))).count();
        found += ours.len();
        gold += wanted.len();
    }
    assert!(found_right * 100 >= found * 95, "{found_right} of {found} are right");
    assert!(gold_right * 100 >= gold * 94, "{gold_right} of {gold} are found");
}
