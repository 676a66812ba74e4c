//! What is known in a dossier: its events in order, its actors and their offices.

use super::library::{list, text};
use crate::{
    arguments::Period,
    ending::{Ending, Result},
    session::{Session, ask, dossier},
};
use griot_core::note::Lang;
use serde_json::{Value, json};
use std::collections::HashMap;

/// `griot chronology`
pub fn chronology(session: &Session, named: &str, period: &Period, actor: Option<&str>, theme: Option<&str>) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, named)?;
    let request = json!({ "dossier": id, "from": period.from, "to": period.to, "actor": actor, "theme": theme });
    let rows = ask(&library, "event_list", &request)?;
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    // An event may follow one outside the period.
    let all = ask(&library, "event_list", &json!({ "dossier": id }))?;
    let titles: HashMap<&str, String> = list(&all).iter().filter_map(|row| Some((row["id"].as_str()?, words(session, &row["title"])))).collect();
    for row in list(&rows) {
        let first = list(&row["dates"]).first().cloned().unwrap_or_default();
        let mut date = text(&first, "value");
        if !first["end"].is_null() {
            date.push_str(&format!(" → {}", text(&first, "end")));
        }
        let place = Some(text(row, "place")).filter(|place| !place.is_empty());
        let title = titles.get(row["id"].as_str().unwrap_or_default()).cloned().unwrap_or_default();
        let sentence = place.map_or(title.clone(), |place| format!("{title} ({place})"));
        out.paragraph(&format!("{date:<12}"), &sentence)?;
        for followed in list(&row["follows"]).iter().filter_map(Value::as_str) {
            let title = titles.get(followed).cloned().unwrap_or_else(|| followed.to_owned());
            out.paragraph("            ", &session.say("cli-event-follows", &[("title", title)]))?;
        }
        let sources = [("independent", text(row, "independent")), ("references", list(&row["references"]).len().to_string())];
        out.paragraph("            ", &session.say("cli-event-sources", &sources))?;
    }
    out.gap()?;
    out.line(&session.say("cli-events-count", &[("count", list(&rows).len().to_string())]))?;
    Ok(Ending::Done)
}

/// `griot actors`
pub fn actors(session: &Session, named: &str, at: Option<&str>) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, named)?;
    let rows = ask(&library, "actor_list", &json!({ "dossier": id, "at": at }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    for row in list(&rows) {
        out.paragraph("", &words(session, &row["names"]))?;
        for office in list(&row["offices"]) {
            let years = [text(office, "from"), text(office, "to")];
            let held = if years.iter().all(String::is_empty) { String::new() } else { format!(" ({} → {})", years[0], years[1]) };
            out.paragraph("  ", &format!("{}{held}", words(session, &office["title"])))?;
        }
    }
    Ok(Ending::Done)
}

/// A text in the user's language, or in the other where this one is empty.
fn words(session: &Session, both: &Value) -> String {
    let (first, second) = match session.lang {
        Lang::Fr => ("fr", "en"),
        Lang::En => ("en", "fr"),
    };
    Some(text(both, first)).filter(|text| !text.is_empty()).unwrap_or_else(|| text(both, second))
}
