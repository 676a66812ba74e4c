//! The follow-up of a negotiation: rounds, positions, commitments, contradictions, and what has changed.

use super::{
    facts::{INDENT, Names, day, rows, sources, words},
    library::{list, text},
};
use crate::{
    arguments::Which,
    ending::{Ending, Result},
    session::{Session, ask, dossier},
};
use griot_core::Library;
use serde_json::{Value, json};
use std::path::Path;

/// Prints the rows as they are, or each as text and their count.
fn answer(session: &Session, rows: &Value, count: &'static str, each: impl Fn(&Value) -> std::io::Result<()>) -> Result {
    let out = session.output();
    if out.is_json() {
        out.json(rows)?;
        return Ok(Ending::Done);
    }
    list(rows).iter().try_for_each(each)?;
    out.gap()?;
    out.line(&session.say(count, &[("count", list(rows).len().to_string())]))?;
    Ok(Ending::Done)
}

fn open(session: &Session, command: &str, which: &Which, more: &Value) -> std::result::Result<(Library, Value, Names), crate::ending::Stop> {
    let library = session.open_reading()?;
    let found = rows(session, &library, command, which, more)?;
    let names = Names::load(session, &library, which)?;
    Ok((library, found, names))
}

/// `griot rounds`
pub fn rounds(session: &Session, which: &Which) -> Result {
    let (_, found, names) = open(session, "round_list", which, &json!({}))?;
    answer(session, &found, "cli-rounds-count", |row| {
        let out = session.output();
        let first = list(&row["dates"]).first().map(|date| text(date, "value")).unwrap_or_default();
        let place = Some(text(row, "place")).filter(|place| !place.is_empty()).map(|place| format!(" ({place})")).unwrap_or_default();
        out.paragraph(&format!("{first:<12}"), &format!("{}{place}", words(session, &row["title"])))?;
        for delegation in list(&row["delegations"]) {
            for member in list(&delegation["members"]) {
                let office = Some(words(session, &member["office"])).filter(|office| !office.is_empty());
                let office = office.map(|office| format!(", {office}")).unwrap_or_default();
                out.paragraph(INDENT, &format!("{} · {}{office}", names.of(&delegation["party"]), names.of(&member["actor"])))?;
            }
        }
        for item in list(&row["agenda"]) {
            out.paragraph(&format!("{INDENT}– "), &words(session, &item["title"]))?;
        }
        for document in list(&row["documents"]) {
            let key = if document["text_available"] == true { "cli-round-document" } else { "cli-round-document-unseen" };
            out.paragraph(INDENT, &session.say(key, &[("title", words(session, &document["title"]))]))?;
            for approval in list(&document["approved"]) {
                let arguments = [("by", names.of(&approval["by"])), ("date", day(session, &approval["date"]))];
                out.paragraph(INDENT, &session.say("cli-round-approved", &arguments))?;
            }
        }
        let remark = words(session, &row["remark"]);
        if remark.is_empty() { Ok(()) } else { out.paragraph(INDENT, &remark) }
    })
}

/// `griot positions`
pub fn positions(session: &Session, which: &Which) -> Result {
    let (_, found, names) = open(session, "position_list", which, &json!({}))?;
    answer(session, &found, "cli-positions-count", |row| {
        let said = format!("{} · {} : {}", names.of(&row["actor"]), names.of(&row["theme"]), words(session, &row["text"]));
        session.output().paragraph(&format!("{:<12}", text(row, "date")), &said)?;
        sources(session, row)
    })
}

/// `griot commitments`
pub fn commitments(session: &Session, which: &Which, at: Option<&str>, overdue: bool, calendar: Option<&Path>) -> Result {
    let (library, mut found, names) = open(session, "commitment_list", which, &json!({ "at": at }))?;
    if let (true, Value::Array(rows)) = (overdue, &mut found) {
        rows.retain(|row| row["overdue"] == true);
    }
    if let Some(path) = calendar {
        let ids: Vec<_> = list(&found).iter().map(|row| row["id"].clone()).collect();
        let id = dossier(session, &library, &which.dossier)?;
        let handle = library.grant(path.to_path_buf());
        let written = ask(&library, "commitment_calendar", &json!({ "dossier": id, "handle": handle, "commitments": ids }))?;
        let out = session.output();
        if out.is_json() {
            out.json(&written)?
        } else {
            out.line(&session.say("cli-calendar-written", &[("file", text(&written, "file"))]))?
        }
        return Ok(Ending::Done);
    }
    answer(session, &found, "cli-commitments-count", |row| {
        let out = session.output();
        out.paragraph(&format!("{:<12}", text(row, "made")), &format!("{} : {}", names.of_all(&row["owners"]), words(session, &row["text"])))?;
        let status = session.say(&format!("commitment-{}", text(row, "status").replace('_', "-")), &[]);
        let late = if row["overdue"] == true { "cli-commitment-overdue" } else { "cli-commitment-status" };
        let deadline = Some(day(session, &row["deadline"])).filter(|date| !date.is_empty());
        let deadline = deadline.unwrap_or_else(|| session.say("cli-commitment-no-deadline", &[]));
        out.paragraph(INDENT, &session.say(late, &[("status", status), ("deadline", deadline)]))?;
        sources(session, row)
    })
}

/// `griot contradictions`
pub fn contradictions(session: &Session, which: &Which) -> Result {
    let (_, found, _) = open(session, "contradiction_list", which, &json!({}))?;
    answer(session, &found, "cli-contradictions-count", |row| {
        let out = session.output();
        out.paragraph("", &words(session, &row["subject"]))?;
        for side in list(&row["sides"]) {
            let counts = [
                ("value", text(side, "value")),
                ("independent", text(side, "independent")),
                ("references", list(&side["references"]).len().to_string()),
            ];
            out.paragraph("  – ", &session.say("cli-contradiction-side", &counts))?;
        }
        let explanation = words(session, &row["explanation"]);
        if explanation.is_empty() { Ok(()) } else { out.paragraph("  ", &explanation) }
    })
}

/// `griot changes`
pub fn changes(session: &Session, which: &Which, since: Option<&str>) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, &which.dossier)?;
    let since = match since.or(which.period.from.as_deref()).unwrap_or_default() {
        // A year is a date; a number that cannot be one is a note's.
        number if number.len() != 4 && number.parse::<i64>().is_ok() => json!({ "note": number.parse::<i64>().unwrap_or_default() }),
        date => json!({ "date": date }),
    };
    let one = |list_of: &str, wanted: &Option<String>| {
        wanted.as_ref().map(|wanted| super::facts::named(session, &library, list_of, id, wanted)).transpose()
    };
    let (actor, theme) = (one("actor_list", &which.actor)?, one("theme_list", &which.theme)?);
    let found = ask(&library, "change_list", &json!({ "dossier": id, "since": since, "to": which.period.to, "actor": actor, "theme": theme }))?;
    answer(session, &found, "cli-changes-count", |row| {
        let out = session.output();
        let kind = session.say(&format!("change-{}", text(row, "kind")), &[]);
        out.paragraph(&format!("{:<12}", text(row, "date")), &format!("{kind} · {}", words(session, &row["title"])))?;
        let (before, after) = (words(session, &row["before"]), words(session, &row["after"]));
        if !before.is_empty() || !after.is_empty() {
            out.paragraph(INDENT, format!("{before} → {after}").trim_start_matches(" → ").trim_end_matches(" → "))?;
        }
        for section in list(&row["sections"]) {
            out.paragraph(INDENT, &session.say("cli-change-section", &[("title", text(section, "title"))]))?;
        }
        Ok(())
    })
}
