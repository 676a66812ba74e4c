//! sumy's LexRank in a Python of its own: articles go in as JSON with their sentences split, summaries and seconds come out.

use super::{rules, set::Text};
use griot_analysis::{ParagraphKind, language::Language};
use griot_tests::place;
use serde_json::{Value, json};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

/// A Python that has sumy.
pub struct Peer {
    python: PathBuf,
}

impl Peer {
    /// The Python at a path; none where it does not run or has no sumy.
    pub fn at(python: &Path) -> Option<Self> {
        let has_sumy = Command::new(python).args(["-c", "import nltk, numpy, sumy"]).status().is_ok_and(|status| status.success());
        has_sumy.then(|| Peer { python: python.to_owned() })
    }

    /// A summary of each document. A document is one article, or several that sumy takes for one.
    pub fn summaries(&self, documents: &[Vec<&Text>], budget: usize) -> Vec<String> {
        let said = self.ask(documents, budget, Duration::ZERO, 1);
        said["summaries"].as_array().unwrap().iter().map(|summary| summary.as_str().unwrap().to_owned()).collect()
    }

    /// Seconds of processor time for all the articles, each by itself.
    pub fn seconds(&self, articles: &[&Text], budget: usize, at_least: Duration) -> f64 {
        let documents: Vec<Vec<&Text>> = articles.iter().map(|article| vec![*article]).collect();
        self.ask(&documents, budget, at_least, super::clock::TURNS)["seconds"].as_f64().unwrap()
    }

    fn ask(&self, documents: &[Vec<&Text>], budget: usize, at_least: Duration, turns: usize) -> Value {
        let documents: Vec<Value> = documents.iter().map(|articles| document(articles)).collect();
        let question = json!({ "documents": documents, "words": budget, "at_least": at_least.as_secs_f64(), "turns": turns });
        let mut command = Command::new(&self.python);
        // One core: NumPy's library would share its multiplications out.
        command.env("OPENBLAS_NUM_THREADS", "1").env("OMP_NUM_THREADS", "1").env("PYTHONUTF8", "1");
        let script = place::root().join("tests/benches/peers/sumy_lexrank.py");
        let mut child = command
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("sumy could not run: {}: {error}", self.python.display()));
        child.stdin.take().unwrap().write_all(question.to_string().as_bytes()).expect("sumy could not run: it did not read its question");
        let said = child.wait_with_output().unwrap();
        assert!(said.status.success(), "sumy could not run: {} ended with {}", self.python.display(), said.status);
        serde_json::from_slice(&said.stdout).expect("sumy could not run: its answer is no JSON")
    }
}

/// The paragraphs of articles with their sentences.
fn document(articles: &[&Text]) -> Value {
    let paragraphs: Vec<Value> = articles
        .iter()
        .flat_map(|article| {
            article.paragraphs.iter().map(|paragraph| {
                let sentences: Vec<&str> = rules::sentences_of(article, paragraph.span).map(|span| span.of(&article.text)).collect();
                json!({ "heading": paragraph.kind == ParagraphKind::Heading, "sentences": sentences })
            })
        })
        .collect();
    let language = match articles.first().map(|article| article.language) {
        Some(Language::En) => "english",
        _ => "french",
    };
    json!({ "language": language, "paragraphs": paragraphs })
}
