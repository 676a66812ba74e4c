//! The whole job in one: articles in, first draft, file out. Without `--library` nothing of it stays but the file.

use super::{
    import,
    note::{format_for, tell_written, write_draft, write_file},
};
use crate::{
    arguments::{Period, Template},
    ending::Result,
    output::remark,
    session::Session,
};
use griot_core::dossier::DossierCreate;
use serde_json::Value;
use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

/// `griot brief`
pub fn run(session: &Session, inputs: &[PathBuf], template: Template, output: &Path) -> Result {
    let format = format_for(session, None, output)?;
    let folder = tempfile::tempdir()?;
    let library = match session.named_library() {
        Some(_) => session.open_writing()?,
        None => session.open_temporary(folder.path())?,
    };
    let title = session.say("cli-brief-dossier", &[("name", name_of(inputs)), ("count", inputs.len().to_string())]);
    let dossier = griot_core::dossier::create(&library, DossierCreate { title }).map_err(|error| error.say(session.lang))?.id;
    let refused = RefCell::new(Vec::new());
    let tally = import::into(session, &library, dossier, inputs, &|outcome| {
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
    let note = write_draft(session, &library, dossier, template, &Period { from: None, to: None })?;
    let id = note["id"].as_i64().unwrap_or_default();
    let mut written = write_file(&library, id, format, output)?;
    let out = session.output();
    if out.is_json() {
        let kept = session.named_library().is_some();
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

/// What a note about these inputs is called until the analyst names it: the one folder or file, or their number.
fn name_of(inputs: &[PathBuf]) -> String {
    match inputs {
        [only] => only.file_stem().unwrap_or_default().to_string_lossy().replace(['_', '-'], " "),
        several => several.len().to_string(),
    }
}
