//! Summaries of articles of the library, of a dossier, or of files without a library.

use super::{
    facts::named,
    library::{list, text},
    text::read,
};
use crate::{
    arguments::{Order, Summarize},
    ending::{Ending, Result, Stop},
    session::{Session, dossier},
};
use griot_core::{
    Code, article,
    ids::{ActorId, ArticleId, NoteId, ThemeId},
    summary::{self, SummaryArticle, SummaryDetail, SummaryFocus, SummaryOrder, SummaryScope, SummarySince},
    synthesis::{self, SummaryMake},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// `griot summarize`
pub fn run(session: &Session, request: &Summarize) -> Result {
    let mut sources: Vec<Value> = Vec::new();
    let detail = if request.file.is_empty() {
        of_library(session, request)?
    } else {
        let reader = session.reader();
        let mut texts = Vec::new();
        for file in &request.file {
            texts.push(read(session, &reader, file, None)?);
            sources.push(file.to_string_lossy().into());
        }
        let wish = synthesis::Wish {
            sentences: request.sentences.map(|n| n as usize),
            words: request.words.map(|n| n as usize),
            order: order(request.order),
            query: request.query.as_deref(),
            since: request.since.as_deref(),
        };
        synthesis::texts(griot_core::import::parts(&texts), &wish, session.stamp()).map_err(|error| error.say(session.lang))?
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

/// A summary of one article, or a synthesis of several or of a dossier.
fn of_library(session: &Session, request: &Summarize) -> std::result::Result<SummaryDetail, Stop> {
    let library = session.open_reading_and_keeping()?;
    let (sentences, words) = (request.sentences.map(|n| n as usize), request.words.map(|n| n as usize));
    let since = request.since.as_ref().map(|since| match since.parse() {
        // A year is a date; a number that cannot be one is a note's.
        Ok(note) if since.len() != 4 => SummarySince::Note(NoteId(note)),
        _ => SummarySince::Date(since.clone()),
    });
    let plain = request.query.is_none() && since.is_none();
    if let ([only], true) = (&request.articles[..], plain) {
        let wanted = SummaryArticle { article: ArticleId(*only), sentences, words, regenerate: false };
        return Ok(summary::article(&library, wanted).map_err(|error| error.say(session.lang))?);
    }
    let (dossier, articles) = match &request.dossier {
        Some(named) => (dossier(session, &library, named)?, None),
        None => {
            let articles: Vec<_> = request.articles.iter().map(|id| ArticleId(*id)).collect();
            let homes: BTreeSet<_> = articles
                .iter()
                .map(|id| article::dossier_of(&library, *id))
                .collect::<griot_core::Result<_>>()
                .map_err(|error| error.say(session.lang))?;
            let mut homes = homes.into_iter();
            match (homes.next(), homes.next()) {
                (Some(only), None) => (only, Some(articles)),
                _ => return Err(session.error(Code::BadRequest, "cli-summarize-one-dossier", vec![]).into()),
            }
        }
    };
    let focus = match (&request.query, &request.actor, &request.theme) {
        (Some(query), ..) => Some(SummaryFocus::Query(query.clone())),
        (None, Some(actor), _) => Some(SummaryFocus::Actor(ActorId(named(session, &library, "actor_list", dossier, actor)?))),
        (None, None, Some(theme)) => Some(SummaryFocus::Theme(ThemeId(named(session, &library, "theme_list", dossier, theme)?))),
        _ => None,
    };
    let scope = SummaryScope { articles, from: request.from.clone(), to: request.to.clone(), ..SummaryScope::default() };
    let make = SummaryMake { dossier, scope, sentences, words, order: order(request.order), focus, since, keep: false };
    Ok(synthesis::make(&library, make).map_err(|error| error.say(session.lang))?)
}

fn order(order: Order) -> SummaryOrder {
    match order {
        Order::Time => SummaryOrder::Time,
        Order::Importance => SummaryOrder::Importance,
    }
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
