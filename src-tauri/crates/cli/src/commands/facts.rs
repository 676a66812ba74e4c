//! What is known in a dossier: its events in order, its actors and their offices; and what the other lists of facts share.

use super::library::{list, text};
use crate::{
    arguments::Which,
    ending::{Ending, Result, Stop},
    session::{Session, ask, dossier},
};
use griot_core::{Code, Library, ids::DossierId, messages::long_date, note::Lang};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

/// The rows of a command for the dossier, period, actor and theme asked for; `more` is added to the request.
pub fn rows(session: &Session, library: &Library, command: &str, which: &Which, more: &Value) -> std::result::Result<Value, Stop> {
    let id = dossier(session, library, &which.dossier)?;
    let mut request = filter(session, library, id, which)?;
    if let (Some(fields), Some(more)) = (request.as_object_mut(), more.as_object()) {
        fields.extend(more.clone());
    }
    ask(library, command, &request)
}

fn filter(session: &Session, library: &Library, dossier: DossierId, which: &Which) -> std::result::Result<Value, Stop> {
    let one = |list_of: &str, wanted: &Option<String>| wanted.as_ref().map(|wanted| named(session, library, list_of, dossier, wanted)).transpose();
    let (actor, theme) = (one("actor_list", &which.actor)?, one("theme_list", &which.theme)?);
    Ok(json!({ "dossier": dossier, "from": which.period.from, "to": which.period.to, "actor": actor, "theme": theme }))
}

/// The id of an actor or theme that is named by its id, one of its names or an alias. Homonyms are not guessed: the error names them.
pub fn named(session: &Session, library: &Library, list_of: &str, dossier: DossierId, wanted: &str) -> std::result::Result<String, Stop> {
    let rows = ask(library, list_of, &json!({ "dossier": dossier }))?;
    if list(&rows).iter().any(|row| row["id"] == wanted) {
        return Ok(wanted.to_owned());
    }
    let wanted_folded = wanted.to_lowercase();
    let names = |row: &Value| {
        let of = |key: &str| row[key].as_object().into_iter().flat_map(serde_json::Map::values).cloned().collect::<Vec<_>>();
        let all = of("names").into_iter().chain(of("title")).chain(list(&row["aliases"]).iter().cloned());
        all.filter_map(|name| name.as_str().map(str::to_lowercase)).collect::<Vec<_>>()
    };
    let which = |is: &dyn Fn(&str) -> bool| {
        list(&rows).iter().filter(|row| names(row).iter().any(|name| is(name))).map(|row| text(row, "id")).collect::<Vec<_>>()
    };
    let mut found = which(&|name| name == wanted_folded);
    if found.is_empty() {
        // A family name, or a word of a title.
        found = which(&|name| name.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == wanted_folded));
    }
    match &found[..] {
        [only] => Ok(only.clone()),
        [] => Err(session.error(Code::NotFound, "cli-no-such-name", vec![("name", wanted.to_owned())]).into()),
        several => Err(session.error(Code::BadRequest, "cli-name-of-several", vec![("name", wanted.to_owned()), ("ids", several.join(", "))]).into()),
    }
}

/// The names of a dossier's actors and themes by id, in the user's language.
pub struct Names(HashMap<String, String>);

impl Names {
    pub fn load(session: &Session, library: &Library, which: &Which) -> std::result::Result<Self, Stop> {
        let id = dossier(session, library, &which.dossier)?;
        let mut names = HashMap::new();
        for (command, field) in [("actor_list", "names"), ("theme_list", "title"), ("event_list", "title")] {
            let rows = ask(library, command, &json!({ "dossier": id }))?;
            names.extend(list(&rows).iter().map(|row| (text(row, "id"), words(session, &row[field]))));
        }
        Ok(Self(names))
    }

    /// The name of an id; the id itself where it has none.
    pub fn of(&self, id: &Value) -> String {
        let id = id.as_str().unwrap_or_default();
        self.0.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// The names of several ids.
    pub fn of_all(&self, ids: &Value) -> String {
        list(ids).iter().map(|id| self.of(id)).collect::<Vec<_>>().join(", ")
    }
}

/// `griot chronology`
pub fn chronology(session: &Session, which: &Which) -> Result {
    let library = session.open_reading()?;
    let rows = rows(session, &library, "event_list", which, &json!({}))?;
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    // An event may follow one outside the period.
    let names = Names::load(session, &library, which)?;
    for row in list(&rows) {
        let first = list(&row["dates"]).first().cloned().unwrap_or_default();
        let mut date = text(&first, "value");
        if !first["end"].is_null() {
            date.push_str(&format!(" → {}", text(&first, "end")));
        }
        let place = Some(text(row, "place")).filter(|place| !place.is_empty());
        let title = words(session, &row["title"]);
        let sentence = place.map_or(title.clone(), |place| format!("{title} ({place})"));
        out.paragraph(&format!("{date:<12}"), &sentence)?;
        for followed in list(&row["follows"]) {
            out.paragraph(INDENT, &session.say("cli-event-follows", &[("title", names.of(followed))]))?;
        }
        sources(session, row)?;
    }
    out.gap()?;
    out.line(&session.say("cli-events-count", &[("count", list(&rows).len().to_string())]))?;
    Ok(Ending::Done)
}

/// Under what begins with a date.
pub const INDENT: &str = "            ";

/// How many independent sources and public addresses a row rests on.
pub fn sources(session: &Session, row: &Value) -> std::io::Result<()> {
    let counts = [("independent", text(row, "independent")), ("references", list(&row["references"]).len().to_string())];
    session.output().paragraph(INDENT, &session.say("cli-event-sources", &counts))
}

/// `griot actors`
pub fn actors(session: &Session, which: &Which, at: Option<&str>) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, &which.dossier)?;
    let request = filter(session, &library, id, which)?;
    let mut rows = ask(&library, "actor_list", &json!({ "dossier": id, "at": at }))?;
    if let (Some(actor), Value::Array(rows)) = (request["actor"].as_str(), &mut rows) {
        rows.retain(|row| row["id"] == actor);
    }
    if which.theme.is_some() || which.period.from.is_some() || which.period.to.is_some() {
        // Those who take part in events of the theme and the period.
        let events = ask(&library, "event_list", &request)?;
        let present: BTreeSet<_> = list(&events).iter().flat_map(|event| list(&event["participants"])).map(|who| text(who, "actor")).collect();
        if let Value::Array(rows) = &mut rows {
            rows.retain(|row| present.contains(&text(row, "id")));
        }
    }
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
pub fn words(session: &Session, both: &Value) -> String {
    let (first, second) = match session.lang {
        Lang::Fr => ("fr", "en"),
        Lang::En => ("en", "fr"),
    };
    Some(text(both, first)).filter(|text| !text.is_empty()).unwrap_or_else(|| text(both, second))
}

/// A date as it is read; nothing where there is none.
pub fn day(session: &Session, date: &Value) -> String {
    date.as_str().map(|date| long_date(date, session.lang)).unwrap_or_default()
}
