//! The articles that mention an actor: those in which the index finds its names, read again to tell homonyms apart.

use super::{ActorMentions, MentionPage, MentionRow, gazetteer};
use crate::{
    Library,
    actor::{ActorKind, ActorRow},
    article::{make_passage, parts::Parts},
    error::{Error, Result},
    ids::{ActorId, ArticleId, DossierId},
    search::found,
    storage,
};
use griot_analysis::{Span, names::Gazetteer, sentences::sentences};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most articles that are read again.
const MOST: u32 = 500;

/// The most sentences shown of an article.
const SHOWN: usize = 3;

/// The articles that mention an actor, newest first.
///
/// # Errors
/// `not_found` for an unknown actor.
pub fn mentions(library: &Library, request: ActorMentions) -> Result<MentionPage> {
    let limit = request.limit.unwrap_or(50).clamp(1, 200) as usize;
    library.read(|db| {
        let missing = || Error::not_found("error-not-found-actor", &request.actor);
        let dossier = storage::actor::dossier_of(db, &request.actor)?.ok_or_else(missing)?;
        let actors = storage::actor::list(db, dossier, None)?;
        let actor = actors.iter().find(|actor| actor.id == request.actor).ok_or_else(missing)?;
        let articles = named_in(db, dossier, actor)?;
        let gazetteer = gazetteer(actors);
        let mut mentions = Vec::new();
        for article in articles {
            let Some(parts) = Parts::load(db, article)? else { continue };
            mentions.extend(row(&parts, &gazetteer, &request.actor));
        }
        mentions.sort_by(|a, b| b.published.cmp(&a.published).then(b.article.cmp(&a.article)));
        let total = u32::try_from(mentions.len()).unwrap_or(u32::MAX);
        mentions.truncate(limit);
        Ok(MentionPage { total, mentions })
    })
}

/// The articles in which a name, an alias or the family name of an actor occurs.
fn named_in(db: &Connection, dossier: DossierId, actor: &ActorRow) -> Result<BTreeSet<ArticleId>> {
    let names = &actor.names;
    let full = [names.fr.as_str(), names.en.as_str()].into_iter().chain(names.pt.as_deref());
    // What stands in brackets beside a name is not part of it.
    let mut wanted: BTreeSet<&str> = full.chain(actor.aliases.iter().map(String::as_str)).filter_map(|name| name.split(" (").next()).collect();
    if actor.kind == ActorKind::Person {
        let families: Vec<&str> = wanted.iter().filter_map(|name| name.split_whitespace().last()).collect();
        wanted.extend(families);
    }
    let mut articles = BTreeSet::new();
    for name in wanted {
        articles.extend(found(db, dossier, &phrase(name), MOST)?);
    }
    Ok(articles)
}

fn phrase(name: &str) -> String {
    format!("\"{}\"", name.replace('"', " "))
}

fn row(parts: &Parts, gazetteer: &Gazetteer, actor: &ActorId) -> Option<MentionRow> {
    let found = gazetteer.find(&parts.text, Some(&parts.paragraphs), parts.published.as_deref());
    let spans: Vec<Span> = found.iter().filter(|mention| mention.actor == Some(actor.0.as_str())).map(|mention| mention.span).collect();
    if spans.is_empty() {
        return None;
    }
    let sentences = sentences(&parts.text, &parts.paragraphs);
    let mut passages = Vec::new();
    for span in &spans {
        let sentence = sentences.iter().find(|sentence| sentence.span.start <= span.start && span.start < sentence.span.end);
        let place = sentence.map_or(*span, |sentence| sentence.span);
        let passage = make_passage(parts.version, &parts.text, place.start, place.end)?;
        if passages.len() < SHOWN && !passages.contains(&passage) {
            passages.push(passage);
        }
    }
    Some(MentionRow {
        article: parts.article,
        version: parts.version,
        title: parts.title.clone(),
        outlet: parts.outlet.clone(),
        published: parts.published.clone(),
        count: u32::try_from(spans.len()).unwrap_or(u32::MAX),
        passages,
    })
}
