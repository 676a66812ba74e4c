//! What needs no library: reading a file, its sentences, its dates, near-copies among files. Nothing is stored.

use super::import::nothing_taken;
use crate::{
    ending::{Ending, Result, Stop},
    output::{clean, remark},
    session::Session,
};
use chrono::NaiveDate;
use griot_core::{
    Code, Error,
    analysis::{dates, language, language::Language, sentences},
    document::read::Hint,
    import::{self, Extracted, Unpacked},
    note::Lang,
    read_child::Reader,
};
use serde::Serialize;
use serde_json::json;
use std::{
    io::Read,
    path::{Path, PathBuf},
};

/// The most that is read as plain text, in bytes.
const MAX_TEXT: u64 = 64 * 1024 * 1024;

/// `griot extract`: one object; for a file that holds several texts, all of them with what was refused.
pub fn extract(session: &Session, file: &Path, url: Option<&str>) -> Result {
    let Unpacked { items, refused, feeds } = read_all(session, &session.reader(), file, url)?;
    let out = session.output();
    let ending = if refused.is_empty() { Ending::Done } else { Ending::Findings };
    if out.is_json() {
        match items.as_slice() {
            [only] if refused.is_empty() && feeds.is_empty() => out.json(&only.resolve())?,
            _ => {
                let items: Vec<_> = items.iter().map(|item| json!({ "name": item.inner, "text": item.resolve() })).collect();
                let refused: Vec<_> =
                    refused.into_iter().map(|(name, error)| json!({ "name": name, "reason": error.say(session.lang).message })).collect();
                out.json(&json!({ "items": items, "refused": refused, "feeds": feeds }))?;
            }
        }
        return Ok(ending);
    }
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.gap()?;
        }
        let read = item.resolve();
        out.paragraph("", &read.title)?;
        let byline = [read.outlet.clone(), read.published.clone(), Some(read.authors.join(", ")), read.url.clone(), read.lang.clone()];
        out.paragraph("", &byline.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))?;
        for line in read.text.lines() {
            out.gap()?;
            out.paragraph("", line)?;
        }
    }
    for feed in feeds {
        out.paragraph("", &format!("{} · {}", feed.title, feed.url))?;
    }
    for (name, error) in refused {
        remark(&format!("{}: {}", clean(&name), clean(&error.say(session.lang).message)));
    }
    Ok(ending)
}

/// `griot sentences`
pub fn sentences(session: &Session, file: &Path) -> Result {
    let text = plain(session, file)?;
    let rows: Vec<_> =
        sentences::split(&text).into_iter().map(|span| json!({ "start": span.start, "end": span.end, "text": span.of(&text) })).collect();
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
    } else {
        for row in &rows {
            out.line(row["text"].as_str().unwrap_or_default())?;
        }
    }
    Ok(Ending::Done)
}

/// `griot dates`
pub fn dates(session: &Session, file: &Path, published: Option<NaiveDate>) -> Result {
    #[derive(Serialize)]
    struct Row<'text> {
        start: usize,
        end: usize,
        text: &'text str,
        value: &'text str,
        precision: &'static str,
    }
    let text = plain(session, file)?;
    let spoken = match session.lang {
        Lang::Fr => Language::Fr,
        Lang::En => Language::En,
    };
    let found = dates::find(&text, language::detect(&text).unwrap_or(spoken), published);
    let rows: Vec<_> = found
        .iter()
        .flat_map(|date| date.ends(&text))
        .map(|(span, value)| Row { start: span.start, end: span.end, text: span.of(&text), precision: precision(value), value })
        .collect();
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
    } else {
        out.table(&rows.iter().map(|row| vec![row.value.to_owned(), row.text.to_owned()]).collect::<Vec<_>>())?;
    }
    Ok(Ending::Done)
}

/// `griot copies`
pub fn copies(session: &Session, paths: &[PathBuf]) -> Result {
    let mut files = Vec::new();
    let mut refused = 0;
    let reader = session.reader();
    for path in paths.iter().flat_map(|path| import::walk(path)) {
        match read_all(session, &reader, &path, None) {
            Ok(found) => {
                let name = path.to_string_lossy();
                for item in found.items {
                    let name = if item.inner.is_empty() { name.to_string() } else { format!("{name} › {}", item.inner) };
                    files.push((PathBuf::from(name), item.resolve()));
                }
                for (inner, error) in found.refused {
                    refused += 1;
                    remark(&format!("{} › {}: {}", clean(&name), clean(&inner), clean(&error.say(session.lang).message)));
                }
            }
            Err(Stop::Failed(error)) => {
                refused += 1;
                remark(&format!("{}: {}", clean(&path.to_string_lossy()), clean(&error.message)));
            }
            Err(stop) => return Err(stop),
        }
    }
    if files.is_empty() {
        return Err(nothing_taken(session));
    }
    let (paths, texts): (Vec<PathBuf>, Vec<Extracted>) = files.into_iter().unzip();
    let groups = grouped(&import::groups(&texts), &texts);
    let out = session.output();
    let name = |index: usize| paths[index].to_string_lossy();
    if out.is_json() {
        let rows: Vec<_> = groups
            .iter()
            .map(|group| json!({ "origin": name(group[0]), "members": group.iter().map(|member| name(*member)).collect::<Vec<_>>() }))
            .collect();
        out.json(&rows)?;
    } else {
        for group in &groups {
            out.line(&format!("{} {}", name(group[0]), session.say("cli-copy-origin", &[])))?;
            for member in &group[1..] {
                out.line(&format!("  {}", name(*member)))?;
            }
        }
        out.line(&session.say("cli-copies-count", &[("groups", groups.len().to_string()), ("files", paths.len().to_string())]))?;
    }
    Ok(if refused == 0 { Ending::Done } else { Ending::Findings })
}

/// Reads a file that is one text, or standard input, in the reader child.
pub fn read(session: &Session, reader: &Reader, file: &Path, url: Option<&str>) -> Result<Extracted> {
    let read = import::only(read_all(session, reader, file, url)?);
    read.map(|item| item.resolve()).map_err(|error| error.say(session.lang).into())
}

/// Reads a file, or standard input, and everything in it, in the reader child.
pub fn read_all(session: &Session, reader: &Reader, file: &Path, url: Option<&str>) -> Result<Unpacked> {
    let read = if file.as_os_str() == "-" {
        let hint = Hint { name: None, url: url.map(str::to_owned), ..Hint::default() };
        import::unpack(reader, standard_input()?.into(), &hint)
    } else {
        if !file.exists() {
            return Err(unreadable(session, file, std::io::ErrorKind::NotFound.into()).into());
        }
        import::extract_file(reader, file, url)
    };
    read.map_err(|error| error.say(session.lang).into())
}

/// The groups of two and more, the probable origin first: the earliest dated, else the first named.
fn grouped(groups: &[usize], texts: &[Extracted]) -> Vec<Vec<usize>> {
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        match members.iter_mut().find(|known| groups[known[0]] == *group) {
            Some(known) => known.push(index),
            None => members.push(vec![index]),
        }
    }
    members.retain(|group| group.len() > 1);
    for group in &mut members {
        group.sort_by_key(|member| {
            let published = texts[*member].published.clone();
            (published.is_none(), published, *member)
        });
    }
    members
}

fn plain(session: &Session, file: &Path) -> Result<String> {
    let bytes = if file.as_os_str() == "-" {
        standard_input()?
    } else {
        let mut bytes = Vec::new();
        std::fs::File::open(file).map_err(|error| unreadable(session, file, error))?.take(MAX_TEXT + 1).read_to_end(&mut bytes)?;
        bytes
    };
    if bytes.len() as u64 > MAX_TEXT {
        return Err(session.error(Code::Refused, "cli-text-too-large", vec![]).into());
    }
    String::from_utf8(bytes).map_err(|error| session.error(Code::Refused, "cli-text-not-utf8", vec![]).because(error.utf8_error()).into())
}

/// Why a file named on the command line could not be opened.
pub fn unreadable(session: &Session, file: &Path, error: std::io::Error) -> Error {
    let name = clean(&file.to_string_lossy());
    match error.kind() {
        std::io::ErrorKind::NotFound => session.error(Code::NotFound, "cli-no-file", vec![("name", name)]),
        _ => Error::from(error).say(session.lang),
    }
}

fn standard_input() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_TEXT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn precision(value: &str) -> &'static str {
    match value.len() {
        4 => "year",
        7 => "month",
        _ => "day",
    }
}
