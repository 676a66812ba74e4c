//! Files and folders into the library, one line of answer as each is done.

use super::library::text;
use crate::{
    ending::{Ending, Result, Stop},
    output::Output,
    progress::Progress,
    session::{Session, ask, dossier_or_new},
};
use griot_core::{
    Code, Library,
    ids::DossierId,
    import::{self, Word},
    network::Consent,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::Read,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

/// The most that is read from standard input, in bytes: core takes no more.
const MAX_PASTE: u64 = 4 * 1024 * 1024;

/// How many inputs came to which end.
#[derive(Debug, Default)]
pub struct Tally {
    counts: BTreeMap<String, usize>,
    taken: usize,
}

impl Tally {
    fn add(&mut self, outcome: &Value) {
        *self.counts.entry(text(outcome, "outcome")).or_default() += 1;
        self.taken += usize::from(outcome["article"].is_i64());
    }

    fn of(&self, outcome: &str) -> usize {
        self.counts.get(outcome).copied().unwrap_or_default()
    }

    /// Texts that are articles now.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// Done where every input is a whole article now.
    pub fn ending(&self) -> Ending {
        if self.of("refused") + self.of("partial") == 0 { Ending::Done } else { Ending::Findings }
    }
}

/// `griot import`
pub fn run(session: &Session, inputs: &[PathBuf], named: &str, word: Word) -> Result {
    let library = session.open_writing()?;
    let id = dossier_or_new(session, &library, named)?;
    let out = session.output();
    let tally =
        into(session, &library, id, inputs, word, &|outcome| if out.is_json() { Ok(out.json(outcome)?) } else { say(session, &out, outcome) })?;
    if !out.is_json() {
        let counts = ["added", "copy", "same", "partial", "followed", "refused"].map(|name| (name, tally.of(name).to_string()));
        out.gap()?;
        out.line(&session.say("cli-import-count", &counts))?;
    }
    Ok(tally.ending())
}

/// Whether incomplete captures are taken.
pub fn word(keep_incomplete: bool) -> Word {
    if keep_incomplete { Word::Given } else { Word::Awaited }
}

/// Imports into a dossier; `each` is told of every text as it is done.
pub fn into(
    session: &Session,
    library: &Library,
    dossier: DossierId,
    inputs: &[PathBuf],
    word: Word,
    each: &dyn Fn(&Value) -> Result<()>,
) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut paths = Vec::new();
    let mut told = |outcome: Value| {
        tally.add(&outcome);
        each(&outcome)
    };
    for input in inputs {
        if input.as_os_str() == "-" {
            told(paste(session, library, dossier)?)?;
        } else if is_address(input) {
            // Whoever types an address on the command line has asked for it.
            for outcome in import::fetch_all(library, dossier, &input.to_string_lossy(), Consent::Asked, word) {
                told(serde_json::to_value(outcome)?)?;
            }
        } else {
            paths.push(input.clone());
        }
    }
    let progress = Progress::new(session.say("cli-import-progress", &[]));
    let mut stopped = Ok(());
    import::import(library, dossier, &paths, word, &mut |import::Told { outcome, file, inner, done, total }| {
        progress.at(done, total);
        stopped = serde_json::to_value(outcome).map_err(Stop::from).and_then(|mut outcome| {
            // Core names files without their folders; the user gave paths, and gets them back.
            let file = file.to_string_lossy();
            outcome["input"] = if inner.is_empty() { file.into_owned() } else { format!("{file} › {inner}") }.into();
            progress.aside(|| told(outcome))
        });
        if stopped.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    stopped.map(|()| tally)
}

fn paste(session: &Session, library: &Library, dossier: DossierId) -> Result<Value> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_PASTE + 1).read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| session.error(Code::Refused, "cli-text-not-utf8", vec![]).because(error.utf8_error()))?;
    let mut outcome = ask(library, "article_paste", &json!({ "dossier": dossier, "text": text }))?;
    outcome["input"] = "-".into();
    Ok(outcome)
}

/// One outcome as a line of text.
pub fn say(session: &Session, out: &Output, outcome: &Value) -> Result<()> {
    let word = session.say(&format!("cli-outcome-{}", text(outcome, "outcome")), &[]);
    let article = match &outcome["article"] {
        Value::Null => String::new(),
        id => session.say("cli-outcome-article", &[("id", id.to_string())]),
    };
    let parts = [text(outcome, "input"), article, text(outcome, "reason")];
    let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Ok(out.paragraph(&format!("{word:<12} "), &line)?)
}

/// Where nothing at all could be taken.
pub fn nothing_taken(session: &Session) -> Stop {
    Stop::AllRefused(session.error(Code::Refused, "cli-nothing-taken", vec![]))
}

fn is_address(input: &Path) -> bool {
    let text = input.to_string_lossy().to_ascii_lowercase();
    text.starts_with("http://") || text.starts_with("https://")
}
