//! Prints ROUGE of the summary of many articles on MultiLing 2011, where it is present: `GRIOT_MULTILING=<its folder> cargo run -p griot-analysis --example multiling`.
//!
//! ROUGE-1 and -2, F1, mean over the people's summaries; tokens are this crate's words, folded but for accents. Nothing of the set is kept.
#![allow(clippy::print_stdout)]

use griot_analysis::{
    Paragraph, ParagraphKind, Span,
    language::Language,
    sentences,
    summary::{self, Article, Budget, Corpus},
    words,
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

/// A source text with its paragraphs.
struct Source {
    title: String,
    text: String,
    paragraphs: Vec<Paragraph>,
}

/// Document frequencies of the set itself, as a library of those articles would give.
struct Frequencies {
    documents: u64,
    of: HashMap<String, u64>,
}

impl Corpus for Frequencies {
    fn documents(&self) -> u64 {
        self.documents
    }
    fn frequency(&self, stem: &str) -> u64 {
        self.of.get(stem).copied().unwrap_or_default()
    }
}

fn main() {
    let Some(folder) = std::env::var_os("GRIOT_MULTILING").map(PathBuf::from) else {
        println!("skipped: GRIOT_MULTILING names no folder");
        return;
    };
    for (name, extension, models, language) in [("French", "french", "French", Language::Fr), ("English", "english", "English", Language::En)] {
        let topics = topics(&folder.join("SourceTexts"), extension);
        let corpus = frequencies(&topics, language);
        for budget in [100, 150, 250] {
            let mut totals = [[0.0; 2]; 2];
            let mut count = 0.0;
            for (topic, sources) in &topics {
                let people = people(&folder.join("Model Summaries").join(models), topic);
                if people.is_empty() {
                    continue;
                }
                count += 1.0;
                for (total, summary) in totals.iter_mut().zip([ours(sources, language, &corpus, budget), first_sentences(sources, budget)]) {
                    for (n, total) in total.iter_mut().enumerate() {
                        *total += 100.0 * people.iter().map(|person| rouge(&summary, person, n + 1)).sum::<f64>() / people.len() as f64;
                    }
                }
            }
            let [[ours_1, ours_2], [first_1, first_2]] = totals.map(|pair| pair.map(|total| total / f64::max(count, 1.0)));
            println!("{name}, {budget} words, {count} topics: ours R1 {ours_1:.2} R2 {ours_2:.2}; first sentences R1 {first_1:.2} R2 {first_2:.2}");
        }
    }
}

/// `M0023.french` is the text 3 of topic 002.
fn topics(folder: &Path, extension: &str) -> BTreeMap<String, Vec<Source>> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    names.sort();
    let mut topics: BTreeMap<String, Vec<Source>> = BTreeMap::new();
    for name in names {
        let topic = name.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.get(..4)).unwrap_or_default().to_owned();
        if let Ok(text) = fs::read_to_string(&name) {
            topics.entry(topic).or_default().push(source(text.trim_start_matches('\u{feff}')));
        }
    }
    topics
}

fn source(raw: &str) -> Source {
    let mut lines = raw.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default().to_owned();
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for line in lines {
        let start = text.len();
        text.push_str(line);
        paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start, end: text.len() } });
        text.push('\n');
    }
    Source { title, text, paragraphs }
}

fn frequencies(topics: &BTreeMap<String, Vec<Source>>, language: Language) -> Frequencies {
    let mut of = HashMap::new();
    let mut documents = 0;
    for source in topics.values().flatten() {
        documents += 1;
        let stems: HashSet<String> = words::words(&source.text, language).into_iter().map(|word| word.stem).collect();
        stems.into_iter().for_each(|stem| *of.entry(stem).or_default() += 1);
    }
    Frequencies { documents, of }
}

fn people(folder: &Path, topic: &str) -> Vec<String> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(topic)))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect()
}

fn ours(sources: &[Source], language: Language, corpus: &dyn Corpus, budget: usize) -> String {
    let articles: Vec<Article<'_>> = sources
        .iter()
        .enumerate()
        .map(|(group, source)| Article { title: &source.title, text: &source.text, paragraphs: &source.paragraphs, language, group })
        .collect();
    summary::several(&articles, corpus, Budget::Words(budget))
        .iter()
        .map(|chosen| chosen.span.of(articles[chosen.article].text))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The first sentences of each text in turn, a date line left out.
fn first_sentences(sources: &[Source], budget: usize) -> String {
    let all: Vec<Vec<Span>> = sources.iter().map(|source| sentences::split(&source.text)).collect();
    let mut chosen: Vec<&str> = Vec::new();
    let mut used = 0;
    for round in 0..20 {
        for (source, spans) in sources.iter().zip(&all) {
            let long: Vec<&str> = spans.iter().map(|span| span.of(&source.text)).filter(|sentence| words::spans(sentence).len() >= 8).collect();
            if let Some(sentence) = long.get(round) {
                let length = words::spans(sentence).len();
                if used + length <= budget {
                    used += length;
                    chosen.push(sentence);
                }
            }
        }
    }
    chosen.join("\n")
}

fn rouge(a: &str, b: &str, n: usize) -> f64 {
    let grams = |text: &str| {
        let tokens: Vec<String> = words::spans(text).iter().map(|span| span.of(text).to_lowercase().replace('œ', "oe")).collect();
        let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
        tokens.windows(n).for_each(|window| *counts.entry(window.to_vec()).or_default() += 1);
        counts
    };
    let (a, b) = (grams(a), grams(b));
    let shared: usize = a.iter().map(|(gram, count)| (*count).min(b.get(gram).copied().unwrap_or_default())).sum();
    let (of_a, of_b): (usize, usize) = (a.values().sum(), b.values().sum());
    if shared == 0 { 0.0 } else { 2.0 * shared as f64 / (of_a + of_b) as f64 }
}
