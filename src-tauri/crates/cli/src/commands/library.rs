//! What is in the library: dossiers, articles, search, and the demonstration.

use crate::{
    arguments::Period,
    ending::{Ending, Result},
    session::{Session, ask, dossier},
};
use serde_json::{Value, json};

/// The most articles that core gives at once.
const PAGE: usize = 1000;

/// `griot dossiers`
pub fn dossiers(session: &Session) -> Result {
    let library = session.open_reading()?;
    let rows = ask(&library, "dossier_list", &json!({}))?;
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    let head = ["cli-head-id", "cli-head-articles", "cli-head-events", "cli-head-notes", "cli-head-title"];
    let mut table = vec![head.map(|key| session.say(key, &[])).to_vec()];
    for row in list(&rows) {
        table.push(vec![text(row, "id"), text(row, "articles"), text(row, "events"), text(row, "notes"), text(row, "title")]);
    }
    out.table(&table)?;
    Ok(Ending::Done)
}

/// `griot articles`
pub fn articles(session: &Session, named: &str, period: &Period) -> Result {
    let library = session.open_reading()?;
    let id = dossier(session, &library, named)?;
    let mut rows: Vec<Value> = Vec::new();
    let mut independent = Value::Null;
    loop {
        let request = json!({ "dossier": id, "from": period.from, "to": period.to, "offset": rows.len(), "limit": PAGE });
        let mut page = ask(&library, "article_list", &request)?;
        let Value::Array(found) = page["rows"].take() else { break };
        independent = page["independent"].take();
        let is_last = found.len() < PAGE;
        rows.extend(found);
        if is_last {
            break;
        }
    }
    let out = session.output();
    if out.is_json() {
        out.json(&rows)?;
        return Ok(Ending::Done);
    }
    let head = ["cli-head-id", "cli-head-published", "cli-head-outlet", "cli-head-words", "cli-head-copies", "cli-head-title"];
    let mut table = vec![head.map(|key| session.say(key, &[])).to_vec()];
    for row in &rows {
        let copies = if row["copies"].as_u64() > Some(1) { text(row, "copies") } else { String::new() };
        table.push(vec![text(row, "id"), text(row, "published"), text(row, "outlet"), text(row, "words"), copies, text(row, "title")]);
    }
    out.table(&table)?;
    out.gap()?;
    let counts = [("articles", rows.len().to_string()), ("independent", independent.to_string())];
    out.line(&session.say("cli-articles-count", &counts))?;
    Ok(Ending::Done)
}

/// `griot show`
pub fn show(session: &Session, article: i64) -> Result {
    let library = session.open_reading()?;
    let detail = ask(&library, "article_show", &json!({ "article": article }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&detail)?;
        return Ok(Ending::Done);
    }
    out.paragraph("", &text(&detail, "title"))?;
    let authors = list(&detail["authors"]).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    let byline = [text(&detail, "outlet"), text(&detail, "published"), authors, text(&detail, "url")];
    out.paragraph("", &byline.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))?;
    for line in text(&detail, "text").lines() {
        out.gap()?;
        out.paragraph("", line)?;
    }
    let copies = list(&detail["copy_group"]);
    if copies.len() > 1 {
        out.gap()?;
        out.line(&session.say("cli-copies-of", &[("count", copies.len().to_string())]))?;
        for copy in copies {
            let origin = if copy["origin"] == true { session.say("cli-copy-origin", &[]) } else { String::new() };
            let named = [text(copy, "id"), text(copy, "outlet"), text(copy, "title"), origin];
            out.paragraph("  ", &named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))?;
        }
    }
    Ok(Ending::Done)
}

/// `griot search`
pub fn search(session: &Session, query: &str, named: Option<&str>, limit: Option<u32>) -> Result {
    let library = session.open_reading()?;
    let id = named.map(|named| dossier(session, &library, named)).transpose()?;
    let found = ask(&library, "search_articles", &json!({ "query": query, "dossier": id, "limit": limit }))?;
    let out = session.output();
    if out.is_json() {
        out.json(&found)?;
        return Ok(Ending::Done);
    }
    for hit in list(&found["hits"]) {
        let source = [text(hit, "article"), text(hit, "published"), text(hit, "outlet")];
        out.line(&source.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))?;
        out.paragraph("  ", &text(hit, "title"))?;
        out.paragraph("  ", &format!("… {} …", text(hit, "snippet").trim()))?;
        out.gap()?;
    }
    let shown = list(&found["hits"]).len().to_string();
    out.line(&session.say("cli-search-count", &[("shown", shown), ("total", text(&found, "total"))]))?;
    Ok(Ending::Done)
}

/// `griot demo`
pub fn demo(session: &Session) -> Result {
    let library = session.open_writing()?;
    let row = ask(&library, "dossier_demo", &json!({}))?;
    let out = session.output();
    if out.is_json() {
        out.json(&row)?;
    } else {
        let counts =
            [("id", text(&row, "id")), ("title", text(&row, "title")), ("articles", text(&row, "articles")), ("events", text(&row, "events"))];
        out.paragraph("", &session.say("cli-demo-made", &counts))?;
    }
    Ok(Ending::Done)
}

/// A field as text; nothing where it is missing or null.
pub fn text(row: &Value, field: &str) -> String {
    match &row[field] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A list, or none.
pub fn list(rows: &Value) -> &[Value] {
    rows.as_array().map(Vec::as_slice).unwrap_or_default()
}
