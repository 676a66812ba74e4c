//! The whole job in one: articles in, first draft, file out. The articles and the note stay in the library, in a dossier of their own;
//! where another Griot holds the library, or it can only be read, nothing stays but the file, and that is said.

use super::{
    import,
    note::{format_for, tell_written, write_draft, write_file},
};
use crate::{
    arguments::{Origin, Period, Template},
    ending::Result,
    output::remark,
    session::Session,
};
use griot_core::{Code, Library, dossier::DossierCreate, ids::DossierId};
use serde_json::Value;
use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

/// `griot brief`
pub fn run(session: &Session, inputs: &[PathBuf], template: Template, keep_incomplete: bool, output: &Path) -> Result {
    let format = format_for(session, None, output)?;
    let folder = tempfile::tempdir()?;
    let (library, kept) = match session.try_writing() {
        Err(error) if matches!(error.code, Code::Locked | Code::ReadOnly) => {
            remark(&session.say("cli-brief-not-kept", &[("why", error.message)]));
            (session.open_temporary(folder.path())?, false)
        }
        opened => (opened?, true),
    };
    let title = session.say("cli-brief-dossier", &[("name", name_of(inputs)), ("count", inputs.len().to_string())]);
    let dossier = dossier_called(&library, &title).map_err(|error| error.say(session.lang))?;
    let refused = RefCell::new(Vec::new());
    let tally = import::into(session, &library, dossier, inputs, import::word(keep_incomplete), &|outcome| {
        if outcome["outcome"] == "refused" || outcome["outcome"] == "partial" {
            refused.borrow_mut().push(outcome.clone());
        }
        Ok(())
    })?;
    for outcome in refused.borrow().iter() {
        let reason = [&outcome["input"], &outcome["reason"]].map(|part| part.as_str().unwrap_or_default().to_owned()).join(" · ");
        remark(&crate::output::clean(&reason));
    }
    if tally.taken() == 0 {
        return Err(import::nothing_taken(session));
    }
    let note = write_draft(session, &library, dossier, template, &Period { from: None, to: None }, &Origin::default())?;
    let id = note["id"].as_i64().unwrap_or_default();
    let mut written = write_file(&library, id, format, output)?;
    let out = session.output();
    if out.is_json() {
        written["note"] = if kept { note["id"].clone() } else { Value::Null };
        written["words"] = note["words"].clone();
        written["citations"] = note["citation_count"].clone();
        written["articles"] = tally.taken().into();
        written["refused"] = refused.into_inner().into();
        out.json(&written)?;
    } else {
        tell_written(session, &written)?;
        let facts =
            [("words", note["words"].to_string()), ("citations", note["citation_count"].to_string()), ("articles", tally.taken().to_string())];
        out.line(&session.say("cli-brief-made", &facts))?;
    }
    Ok(tally.ending())
}

/// A new dossier of this title; with a number after it where there is one of this title already.
fn dossier_called(library: &Library, title: &str) -> griot_core::Result<DossierId> {
    let mut number = 1;
    loop {
        let title = if number == 1 { title.to_owned() } else { format!("{title} ({number})") };
        match griot_core::dossier::create(library, DossierCreate { title: title.clone() }) {
            Err(_) if griot_core::dossier::resolve(library, &title).is_ok() => number += 1,
            made => return made.map(|row| row.id),
        }
    }
}

/// What a note about these inputs is called until the analyst names it: the one folder or file, or their number.
fn name_of(inputs: &[PathBuf]) -> String {
    match inputs {
        [only] => only.file_stem().unwrap_or_default().to_string_lossy().replace(['_', '-'], " "),
        several => several.len().to_string(),
    }
}
