//! Prints what the crate reaches on the shared sets, where they are present: `cargo run -p griot-analysis --example measure [-v]`.
//!
//! The sets are looked for in `$GRIOT_SHARED/data`, else in `../shared/data` beside the repository. Nothing of them is kept.
#![allow(clippy::print_stdout)]

use chrono::NaiveDate;
use griot_analysis::{
    Paragraph, ParagraphKind, Span, copies, dates,
    language::Language,
    sentences,
    summary::{self, Article, Budget, NoCorpus},
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::PathBuf, time::Instant};

fn main() {
    let verbose = std::env::args().any(|argument| argument == "-v");
    let folder = std::env::var_os("GRIOT_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared")), PathBuf::from)
        .join("data");
    sentences_dev(&folder.join("sentences-dev.jsonl"), verbose);
    sentences_hard(&folder.join("sentences-hard.json"), verbose);
    dates_dev(&folder.join("dates-dev.jsonl"), verbose);
    speed();
}

/// The lines of a set, or None with the reason printed.
fn lines(path: &PathBuf) -> Option<Vec<Value>> {
    match fs::read_to_string(path) {
        Ok(text) => Some(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()),
        Err(error) => {
            println!("skipped {}: {error}", path.display());
            None
        }
    }
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Ends of sentences inside a text, its own end left out.
fn inner_ends(text: &str) -> Vec<usize> {
    sentences::split(text).iter().map(|span| span.end).filter(|end| *end < text.len()).collect()
}

fn sentences_dev(path: &PathBuf, verbose: bool) {
    let Some(rows) = lines(path) else { return };
    let mut counts: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    for row in &rows {
        let wanted = strings(&row["sentences"]);
        let text = wanted.join(" ");
        let mut at = 0;
        let gold: Vec<usize> = wanted
            .iter()
            .map(|sentence| {
                at += sentence.len() + 1;
                at - 1
            })
            .filter(|end| *end < text.len())
            .collect();
        let found = inner_ends(&text);
        let right = found.iter().filter(|end| gold.contains(end)).count();
        let count = counts.entry(row["source"].as_str().unwrap_or_default().to_owned()).or_default();
        count.0 += right;
        count.1 += found.len();
        count.2 += gold.len();
        if verbose {
            let around = |end: usize| {
                let from = (0..=end.saturating_sub(40)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
                let to = ((end + 40).min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
                format!("{} ⏎{}", &text[from..end], &text[end..to])
            };
            found.iter().filter(|end| !gold.contains(end)).for_each(|end| println!("  wrong  {}", around(*end)));
            gold.iter().filter(|end| !found.contains(end)).for_each(|end| println!("  missed {}", around(*end)));
        }
    }
    let mut macro_f1 = 0.0;
    for (source, (right, found, gold)) in &counts {
        let (precision, recall) = (share(*right, *found), share(*right, *gold));
        let f1 = 2.0 * precision * recall / (precision + recall).max(1e-9);
        macro_f1 += f1 / counts.len() as f64;
        println!("sentences {source}: precision {precision:.1} recall {recall:.1} F1 {f1:.1} ({gold} boundaries)");
    }
    println!("sentences macro F1 {macro_f1:.1}");
}

fn sentences_hard(path: &PathBuf, verbose: bool) {
    let Some(value) = lines_of_json(path) else { return };
    let cases: Vec<Vec<&str>> = value.as_array().into_iter().flatten().map(strings).collect();
    let mut right = 0;
    for wanted in &cases {
        let text = wanted.join(" ");
        let found: Vec<&str> = sentences::split(&text).iter().map(|span| span.of(&text)).collect();
        if found == *wanted {
            right += 1;
        } else if verbose {
            println!("  {found:?}");
        }
    }
    println!("sentences hard: {right} of {}", cases.len());
}

fn lines_of_json(path: &PathBuf) -> Option<Value> {
    match fs::read_to_string(path) {
        Ok(text) => serde_json::from_str(&text).ok(),
        Err(error) => {
            println!("skipped {}: {error}", path.display());
            None
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// A mention is right where it touches a gold one and gives its value; the two ends of a range count as two.
fn dates_dev(path: &PathBuf, verbose: bool) {
    let Some(rows) = lines(path) else { return };
    let (mut right, mut found_all, mut gold_all, mut touched) = (0, 0, 0, 0);
    for row in &rows {
        let text = row["text"].as_str().unwrap_or_default();
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let byte = |name: &str, date: &Value| date[name].as_u64().and_then(|at| bytes.get(usize::try_from(at).ok()?).copied()).unwrap_or_default();
        let published = row["published"].as_str().and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
        let found = dates::find(text, Language::Fr, published);
        let gold: Vec<(usize, usize, String)> = row["dates"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|date| (byte("start", date), byte("end", date), plain(date["value"].as_str().unwrap_or_default())))
            .collect();
        found_all += found.len();
        gold_all += gold.len();
        let hit = |date: &dates::DateMention, (start, end, value): &(usize, usize, String)| {
            date.span.start < *end && *start < date.span.end && (date.value == *value || date.end.as_deref() == Some(value.as_str()))
        };
        right += gold.iter().filter(|gold| found.iter().any(|date| hit(date, gold))).count();
        touched += found.iter().filter(|date| gold.iter().any(|gold| hit(date, gold))).count();
        if verbose {
            let around = |start: usize, end: usize| {
                let from = (0..=start.saturating_sub(45)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
                let to = ((end + 15).min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
                format!("{}[{}]{}", &text[from..start], &text[start..end], &text[end..to]).replace('\n', "⏎")
            };
            let day = row["published"].as_str().unwrap_or_default();
            found
                .iter()
                .filter(|date| !gold.iter().any(|gold| hit(date, gold)))
                .for_each(|date| println!("  {day} wrong  {} = {} {:?}", around(date.span.start, date.span.end), date.value, date.end));
            gold.iter()
                .filter(|gold| !found.iter().any(|date| hit(date, gold)))
                .for_each(|gold| println!("  {day} missed {} = {}", around(gold.0, gold.1), gold.2));
        }
    }
    let (precision, recall) = (share(touched, found_all), share(right, gold_all));
    println!(
        "dates: value precision {precision:.1} recall {recall:.1} F1 {:.1} ({gold_all} dates)",
        2.0 * precision * recall / (precision + recall).max(1e-9)
    );
}

/// Weeks and weekends as their first day, which is how ranges start here.
fn plain(value: &str) -> String {
    let Some((year, week)) = value.split_once("-W") else { return value.to_owned() };
    let number = week.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(1);
    let day = if week.ends_with("WE") { chrono::Weekday::Sat } else { chrono::Weekday::Mon };
    year.parse().ok().and_then(|year| NaiveDate::from_isoywd_opt(year, number, day)).map_or_else(String::new, |day| day.to_string())
}

/// Times on a text of about 1,000 words made here.
fn speed() {
    let subjects = [
        "Le ministre des Affaires étrangères",
        "La délégation de la Commission",
        "Un groupe d’experts",
        "Le porte-parole du gouvernement",
        "La présidence de la Confédération",
    ];
    let verbs = ["a présenté", "a discuté", "a rappelé", "a proposé", "a reporté"];
    let objects = [
        "un calendrier de négociation pour la libre circulation des personnes",
        "le sort des avoirs gelés par les banques de la région",
        "la question des contrôles aux postes de frontière",
        "un protocole sur la sécurité des transports",
        "les conclusions de la session du 22 mai 2025",
    ];
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for number in 0..45 {
        if number % 3 == 0 && number > 0 {
            text.push('\n');
        }
        if number % 3 == 0 {
            paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start: text.len(), end: text.len() } });
        } else {
            text.push(' ');
        }
        text.push_str(&format!(
            "{} {} {} devant {} délégués réunis au palais {}, sans en dire plus.",
            subjects[number % 5],
            verbs[(number * 3) % 5],
            objects[(number * 7 + number / 5) % 5],
            number + 3,
            number % 11
        ));
        if let Some(last) = paragraphs.last_mut() {
            last.span.end = text.len();
        }
    }
    let article =
        |group| Article { title: "Un calendrier pour la libre circulation", text: &text, paragraphs: &paragraphs, language: Language::Fr, group };
    let words = griot_analysis::words::spans(&text).len();
    let time = |name: &str, rounds: u32, work: &dyn Fn()| {
        work();
        let start = Instant::now();
        (0..rounds).for_each(|_| work());
        println!("{name}: {:.2} ms", start.elapsed().as_secs_f64() * 1e3 / f64::from(rounds));
    };
    time(&format!("single, {words} words"), 50, &|| drop(summary::single(&article(0), &NoCorpus, Budget::Sentences(5))));
    let ten: Vec<Article<'_>> = (0..10).map(article).collect();
    time("several, ten such articles, 100 words", 3, &|| drop(summary::several(&ten, &NoCorpus, Budget::Words(100))));
    time("several, ten such articles, 400 words", 3, &|| drop(summary::several(&ten, &NoCorpus, Budget::Words(400))));
    time("sentences", 50, &|| drop(sentences::split(&text)));
    time("dates", 50, &|| drop(dates::find(&text, Language::Fr, NaiveDate::from_ymd_opt(2025, 5, 22))));
    time("fingerprint", 50, &|| drop(copies::fingerprint(&text)));
}
