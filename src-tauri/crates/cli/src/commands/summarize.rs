//! Summaries of articles of the library, of a dossier, or of files without a library.

use super::{
    library::{list, text},
    text::read,
};
use crate::{
    arguments::Summarize,
    ending::{Ending, Result},
    session::{Session, ask, dossier},
};
use griot_core::{
    ids::ArticleId,
    summary::{self, SummaryDetail},
};
use serde_json::{Value, json};

/// The most articles of a dossier that one summary is made of.
const MAX_ARTICLES: u32 = 1000;

/// `griot summarize`
pub fn run(session: &Session, request: &Summarize) -> Result {
    let (sentences, words) = (request.sentences.map(|n| n as usize), request.words.map(|n| n as usize));
    let mut sources: Vec<Value> = Vec::new();
    let detail = if request.file.is_empty() {
        let library = session.open_reading_and_keeping()?;
        let ids = match &request.dossier {
            Some(named) => {
                let id = dossier(session, &library, named)?;
                let page = ask(&library, "article_list", &json!({ "dossier": id, "limit": MAX_ARTICLES }))?;
                list(&page["rows"]).iter().filter_map(|row| row["id"].as_i64()).collect()
            }
            None => request.articles.clone(),
        };
        let ids: Vec<ArticleId> = ids.into_iter().map(ArticleId).collect();
        summary::articles(&library, &ids, sentences, words).map_err(|error| error.say(session.lang))?
    } else {
        let reader = session.reader();
        let mut texts = Vec::new();
        for file in &request.file {
            texts.push(read(session, &reader, file, None)?);
            sources.push(file.to_string_lossy().into());
        }
        summary::texts(&griot_core::import::parts(&texts), sentences, words, session.stamp()).map_err(|error| error.say(session.lang))?
    };
    let answer = answer(&detail, &sources)?;
    let out = session.output();
    if out.is_json() {
        out.json(&answer)?;
        return Ok(Ending::Done);
    }
    for sentence in list(&answer["sentences"]) {
        let from: Vec<String> = list(&sentence["passages"]).iter().map(|passage| text(passage, "article")).collect();
        out.paragraph("• ", &format!("{} [{}]", text(sentence, "text"), from.join(", ")))?;
    }
    out.gap()?;
    let made = [("method", detail.method.clone()), ("chosen", detail.sentences.len().to_string()), ("of", detail.of.to_string())];
    out.line(&session.say("cli-summary-made", &made))?;
    Ok(Ending::Done)
}

/// What the design says a summary looks like; passages of files name the file.
fn answer(detail: &SummaryDetail, sources: &[Value]) -> Result<Value> {
    let mut whole = serde_json::to_value(detail)?;
    for passage in whole["sentences"].as_array_mut().into_iter().flatten().filter_map(|sentence| sentence["passages"].as_array_mut()).flatten() {
        if let Some(name) = passage["article"].as_u64().and_then(|index| sources.get(usize::try_from(index).ok()?)) {
            passage["article"] = name.clone();
        }
    }
    Ok(json!({ "method": whole["method"].take(), "parameters": whole["parameters"].take(), "sentences": whole["sentences"].take() }))
}
