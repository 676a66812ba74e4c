//! Prints ROUGE of the summary of many articles on MultiLing 2011 and RPM2, where they are present:
//! `GRIOT_MULTILING=<its folder> GRIOT_RPM2=<its folder> cargo run -p griot-analysis --example multiling`.
//!
//! `GRIOT_EACH=1` prints the marks of every topic, `GRIOT_SHOW=1` the summaries. Of RPM2 the topics of odd numbers are read, the others are for judging.
//!
//! ROUGE-1 and -2, F1, mean over the people's summaries; tokens are this crate's words, folded but for accents. Nothing of the set is kept.
#![allow(clippy::print_stdout)]

use griot_analysis::{
    Paragraph, ParagraphKind, Span, copies,
    language::Language,
    sentences,
    summary::{Article, Budget, Known, NoCorpus, Prepared, Wish},
    words,
};
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

/// A source text with its paragraphs.
#[derive(Clone)]
struct Source {
    title: String,
    text: String,
    paragraphs: Vec<Paragraph>,
}

fn main() {
    let mut any = false;
    if let Some(folder) = folder("GRIOT_MULTILING") {
        any = true;
        for (name, extension, models, language) in [("French", "french", "French", Language::Fr), ("English", "english", "English", Language::En)] {
            let tasks: Vec<Task> = topics(&folder.join("SourceTexts"), extension)
                .into_iter()
                .map(|(topic, sources)| Task { people: people(&folder.join("Model Summaries").join(models), &topic), sources, known: Vec::new() })
                .filter(|task| !task.people.is_empty())
                .collect();
            report(&format!("MultiLing, {name}"), &tasks, language, 250);
        }
    }
    if let Some(folder) = folder("GRIOT_RPM2") {
        any = true;
        let (first, second) = rpm2(&folder);
        report("RPM2, first clusters", &first, Language::Fr, 100);
        report("RPM2, second clusters, what came before not known", &plain(&second), Language::Fr, 100);
        report("RPM2, second clusters, what came before known", &second, Language::Fr, 100);
    }
    if !any {
        println!("skipped: neither GRIOT_MULTILING nor GRIOT_RPM2 names a folder");
    }
}

/// Articles to be summarised, what was known before, and how people summarised them.
struct Task {
    sources: Vec<Source>,
    known: Vec<String>,
    people: Vec<String>,
}

fn folder(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

/// Means over the tasks; with `GRIOT_EACH`, each of them too.
fn report(name: &str, tasks: &[Task], language: Language, budget: usize) {
    let mut totals = [[0.0; 2]; 2];
    let mut words_used = 0;
    let mut each = Vec::new();
    for task in tasks {
        let summaries = [ours(task, language, budget), first_sentences(&task.sources, budget)];
        words_used += words::spans(&summaries[0]).len();
        if std::env::var_os("GRIOT_SHOW").is_some() {
            println!("== {}\n{}\n", task.sources[0].title, summaries[0]);
        }
        for (total, summary) in totals.iter_mut().zip(&summaries) {
            for (n, total) in total.iter_mut().enumerate() {
                let mark = 100.0 * task.people.iter().map(|person| rouge(summary, person, n + 1)).sum::<f64>() / task.people.len() as f64;
                *total += mark;
                if n == 1 {
                    each.push(format!("{mark:.2}"));
                }
            }
        }
    }
    let count = tasks.len().max(1) as f64;
    let [[ours_1, ours_2], [first_1, first_2]] = totals.map(|pair| pair.map(|total| total / count));
    println!(
        "{name}, {budget} words ({:.0} used), {} tasks: ours R1 {ours_1:.2} R2 {ours_2:.2}; first sentences R1 {first_1:.2} R2 {first_2:.2}",
        words_used as f64 / count,
        tasks.len()
    );
    if std::env::var_os("GRIOT_EACH").is_some() {
        println!("  {}", each.chunks(2).map(|pair| pair.join("/")).collect::<Vec<_>>().join(" "));
    }
}

/// The first and second clusters of the topics of odd numbers: the others are kept for judging. `T01_C2_03.txt` is a text, `T01_C2_A1.txt` a summary.
fn rpm2(folder: &Path) -> (Vec<Task>, Vec<Task>) {
    let odd = (1..20).step_by(2).map(|topic| format!("T{topic:02}"));
    let text =
        |part: &str, name: String| fs::read_to_string(folder.join(part).join(name)).ok().map(|raw| raw.trim_start_matches('\u{feff}').to_owned());
    odd.filter_map(|topic| {
        let task = |cluster: &str, known: Vec<String>| Task {
            sources: (1..20)
                .filter_map(|at| text("Corpus_RPM2_documents", format!("{topic}_{cluster}_{at:02}.txt")))
                .map(|raw| source(&raw))
                .collect(),
            people: (1..5).filter_map(|at| text("Corpus_RPM2_references", format!("{topic}_{cluster}_A{at}.txt"))).collect(),
            known,
        };
        let first = task("C1", Vec::new());
        let known = first.sources.iter().map(|source| source.text.clone()).collect();
        (!first.sources.is_empty()).then(|| (first, task("C2", known)))
    })
    .unzip()
}

fn plain(tasks: &[Task]) -> Vec<Task> {
    tasks.iter().map(|task| Task { sources: task.sources.clone(), known: Vec::new(), people: task.people.clone() }).collect()
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
    // The first line is the title, and stands in the text too: as texts without structure come in.
    let lines = raw.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.clone().next().unwrap_or_default().to_owned();
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

fn ours(task: &Task, language: Language, budget: usize) -> String {
    let groups = copies::groups(&task.sources.iter().map(|source| source.text.as_str()).collect::<Vec<_>>());
    let articles: Vec<Article<'_>> = task
        .sources
        .iter()
        .zip(groups)
        .map(|(source, group)| Article { title: &source.title, text: &source.text, paragraphs: &source.paragraphs, language, group })
        .collect();
    let known: Vec<Known<'_>> = task.known.iter().map(|text| Known { text, language }).collect();
    Prepared::new(&articles, &NoCorpus)
        .synthesis(&Wish { known: &known, ..Wish::of(Budget::Words(budget)) })
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
            let long: Vec<&str> = spans
                .iter()
                .map(|span| span.of(&source.text))
                .filter(|sentence| words::spans(sentence).len() >= 8 && *sentence != source.title)
                .collect();
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
