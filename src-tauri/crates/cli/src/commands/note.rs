//! Notes: first drafts, lists, showing, saving and writing to a file.

use super::{
    library::{list as rows_of, text},
    text::unreadable,
};
use crate::{
    arguments::{Format, Origin, Period, Template},
    ending::{Ending, Result},
    output::{clean, remark},
    session::{Session, ask, dossier},
};
use griot_core::{
    Code, Library,
    document::tree::{Document, Inline, each_leaf},
    ids::DossierId,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// `griot draft`
pub fn draft(session: &Session, named: &str, template: Template, period: &Period, origin: &Origin) -> Result {
    let library = session.open_writing()?;
    let id = dossier(session, &library, named)?;
    let note = write_draft(session, &library, id, template, period, origin)?;
    let out = session.output();
    if out.is_json() {
        out.json(&json!({ "note": note["id"] }))?;
    } else {
        let made = [
            ("id", text(&note, "id")),
            ("subject", text(&note, "subject")),
            ("words", text(&note, "words")),
            ("citations", text(&note, "citation_count")),
        ];
        out.paragraph("", &session.say("cli-draft-made", &made))?;
    }
    Ok(Ending::Done)
}

/// Makes a note with its first draft.
pub fn write_draft(session: &Session, library: &Library, dossier: DossierId, template: Template, period: &Period, origin: &Origin) -> Result<Value> {
    let template = match template {
        Template::Info => "info",
        Template::Record => "record",
        Template::Bulletin => "bulletin",
    };
    let request = json!({
        "dossier": dossier, "template": template, "lang": session.lang, "from": period.from, "to": period.to,
        "previous": origin.previous, "round": origin.round,
    });
    ask(library, "note_draft", &request)
}

/// `griot notes`
pub fn list(session: &Session, named: &str) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, named)?;
    let rows = ask(&library, "note_list", &json!({ "dossier": id }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    let head = ["cli-head-id", "cli-head-changed", "cli-head-words", "cli-head-citations", "cli-head-subject"];
    let mut table = vec![head.map(|key| session.say(key, &[])).to_vec()];
    for row in rows_of(&rows) {
        let changed = text(row, "changed").chars().take(16).collect::<String>().replace('T', " ");
        table.push(vec![text(row, "id"), changed, text(row, "words"), text(row, "citation_count"), text(row, "subject")]);
    }
    out.table(&table)?;
    Ok(Ending::Done)
}

/// `griot note show`
pub fn show(session: &Session, note: i64) -> Result {
    let library = session.open_reading()?;
    let detail = ask(&library, "note_show", &json!({ "note": note }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&detail)?;
        return Ok(Ending::Done);
    }
    out.paragraph("", &text(&detail, "subject"))?;
    let document: Document = serde_json::from_value(detail["document"].clone())?;
    let mut blocks = Vec::new();
    let mut number = 0;
    each_leaf(&document.content, &mut |leaf| blocks.push(with_numbers(leaf.content, &mut number)));
    for block in blocks.iter().filter(|block| !block.trim().is_empty()) {
        out.gap()?;
        out.paragraph("", block)?;
    }
    out.gap()?;
    for (index, citation) in rows_of(&detail["citations"]).iter().enumerate() {
        let named = rows_of(&citation["passages"]).iter().map(|passage| {
            let source = &detail["sources"][text(passage, "article")];
            let parts = [text(source, "outlet"), text(source, "title"), text(source, "published")];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        out.paragraph(&format!("[{}] ", index + 1), &named.collect::<Vec<_>>().join(" ; "))?;
    }
    Ok(Ending::Done)
}

/// `griot note save`
pub fn save(session: &Session, note: i64, base: i64, file: &Path) -> Result {
    let bytes = if file.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin().lock())?
    } else {
        std::fs::read_to_string(file).map_err(|error| unreadable(session, file, error))?
    };
    let given: Value = serde_json::from_str(&bytes)
        .map_err(|error| session.error(Code::BadRequest, "cli-note-not-json", vec![("name", clean(&file.to_string_lossy()))]).because(error))?;
    let library = session.open_writing()?;
    let (header, document) = if given["type"] == "doc" {
        // The document alone: the header stays as it is.
        (ask(&library, "note_show", &json!({ "note": note }))?["header"].take(), given)
    } else {
        (given["header"].clone(), given["document"].clone())
    };
    let saved = ask(&library, "note_save", &json!({ "note": note, "base": base, "header": header, "document": document }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&saved)?;
    } else {
        out.line(&session.say("cli-note-saved", &[("id", note.to_string()), ("revision", text(&saved, "revision"))]))?;
    }
    Ok(Ending::Done)
}

/// `griot export`
pub fn export(session: &Session, note: i64, format: Option<Format>, output: &Path) -> Result {
    let format = format_for(session, format, output)?;
    let library = session.open_reading()?;
    let written = write_file(&library, note, format, output)?;
    tell_written(session, &written)?;
    Ok(Ending::Done)
}

/// The format asked for, else the one that the file's name says.
pub fn format_for(session: &Session, asked: Option<Format>, output: &Path) -> Result<Format> {
    let by_name = || match output.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "docx" => Some(Format::Docx),
        "pdf" => Some(Format::Pdf),
        "html" | "htm" => Some(Format::Html),
        "md" | "markdown" => Some(Format::Md),
        _ => None,
    };
    match asked.or_else(by_name) {
        Some(format) => Ok(format),
        None => Err(session.error(Code::BadRequest, "cli-no-format", vec![("name", clean(&output.to_string_lossy()))]).into()),
    }
}

/// Writes a note to a file; the answer names the file as the user did.
pub fn write_file(library: &Library, note: i64, format: Format, output: &Path) -> Result<Value> {
    let format = match format {
        Format::Docx => "docx",
        Format::Pdf => "pdf",
        Format::Html => "html",
        Format::Md => "md",
    };
    let handle = library.grant(absolute(output)?);
    let mut written = ask(library, "note_export", &json!({ "note": note, "format": format, "handle": handle }))?;
    written["file"] = output.to_string_lossy().into();
    Ok(written)
}

/// Says what was written, and what the format could not carry.
pub fn tell_written(session: &Session, written: &Value) -> Result<()> {
    for dropped in rows_of(&written["dropped"]).iter().filter_map(Value::as_str) {
        remark(&session.say("cli-export-dropped", &[("what", clean(dropped))]));
    }
    let out = session.output();
    if out.is_json() {
        out.json(&json!({ "file": written["file"], "bytes": written["bytes"], "pages": written["pages"] }))?;
        return Ok(());
    }
    let facts = [("file", text(written, "file")), ("bytes", text(written, "bytes")), ("pages", text(written, "pages"))];
    let key = if written["pages"].is_null() { "cli-export-made" } else { "cli-export-made-pages" };
    out.paragraph("", &session.say(key, &facts))?;
    Ok(())
}

fn absolute(path: &Path) -> Result<PathBuf> {
    Ok(std::path::absolute(path)?)
}

fn with_numbers(inlines: &[Inline], number: &mut usize) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text: run, .. } => text.push_str(run),
            Inline::HardBreak { .. } => text.push(' '),
            Inline::Citation { .. } => {
                *number += 1;
                text.push_str(&format!("[{number}]"));
            }
        }
    }
    text
}
