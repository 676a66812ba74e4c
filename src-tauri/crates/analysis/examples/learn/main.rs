//! Learns the weights of the summary of one article from a folder of texts and their summaries:
//! `cargo run --release -p griot-analysis --example learn FOLDER [--held FOLDER] [--out FILE]`; with `--weights FILE` only prints the marks of that file.
//!
//! A pair is `NAME.txt` (the title, an empty line, paragraphs) and `NAME.summary.txt`. What a sentence is worth is how many pairs of neighbouring
//! words it shares with the summary; boosted trees learn to tell it from the features. Prints the marks on the folder held out beside those of
//! the first sentences, and writes the data file. The same folder gives the same bytes.
#![allow(clippy::print_stdout)]

mod boost;
mod marks;
mod pairs;

use boost::{Boost, Table};
use griot_analysis::summary::{NoCorpus, learning};
use pairs::Pair;
use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let named = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let number = |name: &str, usual: f64| named(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
    let Some(folder) = arguments.first() else {
        println!("learn FOLDER [--held FOLDER] [--weights FILE] [--out FILE]");
        return ExitCode::FAILURE;
    };
    let held = named("--held").map(|folder| pairs::read(Path::new(folder))).unwrap_or_default();
    let text = if let Some(file) = named("--weights") {
        match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) => {
                println!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        }
    } else {
        let pairs = pairs::read(Path::new(folder));
        println!("{} pairs", pairs.len());
        let table = table(&pairs, number("--lede", 0.05), number("--cap", 8.0));
        println!("{} sentences", table.rows());
        let boost = Boost {
            trees: number("--trees", 200.0) as usize,
            depth: number("--depth", 5.0) as usize,
            rate: number("--rate", 0.08),
            sample: number("--sample", 0.5),
            calm: number("--calm", 50.0),
        };
        let text = boost.learn(&table, learning::FEATURES);
        if let Some(file) = named("--out")
            && let Err(error) = fs::write(file, &text)
        {
            println!("{file}: {error}");
            return ExitCode::FAILURE;
        }
        match learning::Weights::parse(&text) {
            Ok(weights) => marks::print("learnt from, every tenth", &pairs.iter().step_by(10).collect::<Vec<_>>(), &weights),
            Err(error) => println!("{error}"),
        }
        text
    };
    match learning::Weights::parse(&text) {
        Ok(weights) => {
            marks::print("held out", &held.iter().collect::<Vec<_>>(), &weights);
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The sentences that may be chosen, with what each is worth, up to a cap: an opening that is the summary itself would drown all else. A share of the articles comes a second time with its summary as its opening, as
/// full articles have theirs.
fn table(pairs: &[Pair], with_lede: f64, cap: f64) -> Table {
    let mut table = Table::new(learning::FEATURES.len());
    for (number, pair) in pairs.iter().enumerate() {
        let mut add = |pair: &Pair| {
            let wanted = marks::grams(&pair.summary, 2);
            for example in learning::examples(&pair.article(), &NoCorpus).into_iter().filter(|example| example.free) {
                let shared = marks::shared(&marks::grams(example.span.of(&pair.text), 2), &wanted);
                table.push(&example.features, (shared as f64).min(cap));
            }
        };
        add(pair);
        if (number % 100) as f64 + 0.5 < 100.0 * with_lede {
            add(&pair.with_lede());
        }
    }
    table
}
