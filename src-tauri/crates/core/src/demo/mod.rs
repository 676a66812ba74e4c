//! The demonstration dossier: articles written for it from public facts, its events and actors, and one finished note.
//! All of it is data (`data/demo`); this module only puts it into the library, the articles through the same import as any file.

use crate::{
    Library,
    actor::{ActorKind, ActorRow, Names, Office, Text},
    article::{Standing, make_passage},
    dossier::{self, DossierDemo, DossierRow},
    error::{Error, Result},
    event::{EventDate, EventKind, EventSave, Participant},
    ids::{ActorId, DossierId, EventId, ThemeId, VersionId},
    import::{Kept, extract, keep},
    note::{Lang, NoteHeader, TemplateId},
    notice::Kind,
    storage,
};
use griot_document::{
    read::Hint,
    tree::{Document, Passage},
};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

include!(concat!(env!("OUT_DIR"), "/demo_articles.rs"));

const DOSSIER: &str = include_str!("../../data/demo/dossier.json");
const NOTE: &str = include_str!("../../data/demo/note.json");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Text,
    themes: Vec<Theme>,
    actors: Vec<Actor>,
    events: Vec<Event>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    id: ThemeId,
    title: Text,
    keywords: Value,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Actor {
    id: ActorId,
    kind: ActorKind,
    names: Names,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    offices: Vec<Office>,
    #[serde(default)]
    country: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    id: EventId,
    key: String,
    kind: EventKind,
    title: Text,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    participants: Vec<Participant>,
    dates: Vec<EventDate>,
    #[serde(default)]
    follows: Vec<EventId>,
    #[serde(default)]
    themes: Vec<ThemeId>,
    #[serde(default)]
    passages: Vec<Quote>,
    #[serde(default)]
    references: Vec<String>,
}

/// A passage by the article's file name and its words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Quote {
    article: String,
    quote: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    template: TemplateId,
    lang: Lang,
    header: NoteHeader,
    document: Value,
}

/// Fills the library with the demonstration dossier, or finds it where it is there already.
///
/// # Errors
/// `read_only`, `disk_full`; `internal` where the reader cannot be started or the data has a slip, which a test refuses.
pub fn fill(library: &Library, _: DossierDemo) -> Result<DossierRow> {
    if let Some(found) = library.read(|db| Ok(storage::dossier::demo(db)?))? {
        return library.read(|db| dossier::get(db, found));
    }
    let file: File = serde_json::from_str(DOSSIER)?;
    let mut articles = Vec::new();
    for (stem, text) in ARTICLES {
        let hint = Hint { name: Some(format!("{stem}.md")), url: None, ..Hint::default() };
        articles.push((*stem, text.as_bytes(), extract(library.reader(), text.as_bytes(), &hint)?));
    }
    // In one transaction: a program that is ended here leaves no half of a dossier.
    library.write(|db, changes| {
        let title = if library.lang() == Lang::Fr { &file.title.fr } else { &file.title.en };
        let dossier = storage::dossier::insert(db, title, true, &library.stamp())?;
        let mut texts = BTreeMap::new();
        for (stem, bytes, extracted) in &articles {
            match keep(db, dossier, extracted, bytes, Standing::default(), &library.stamp())? {
                Kept::New { version, .. } => texts.insert(*stem, (version, extracted.text.as_str())),
                Kept::Same(_) => return Err(Error::internal(format!("{stem} is the same as another"))),
            };
        }
        facts(db, dossier, file, &texts)?;
        let Note { template, lang, header, mut document } = serde_json::from_str(NOTE)?;
        cite(&mut document, &texts)?;
        let document = Document::parse(&document.to_string()).map_err(Error::internal)?;
        storage::note::insert(db, dossier, template, lang, &header, &document, &library.stamp())?;
        for kind in [Kind::Dossier, Kind::Article, Kind::Event, Kind::Actor, Kind::Note] {
            changes.of(kind);
        }
        dossier::get(db, dossier)
    })
}

type Texts<'file> = BTreeMap<&'file str, (VersionId, &'file str)>;

fn facts(db: &Connection, dossier: DossierId, file: File, texts: &Texts<'_>) -> Result<()> {
    for (position, theme) in file.themes.iter().enumerate() {
        storage::actor::insert_theme(db, dossier, position, &theme.id, &theme.title, &theme.keywords)?;
    }
    for Actor { id, kind, names, aliases, offices, country } in file.actors {
        storage::actor::put(db, dossier, &ActorRow { id, kind, names, aliases, offices, country, events: 0 })?;
    }
    // Links are made once all events are there.
    let mut links = Vec::new();
    for event in file.events {
        let passages = event.passages.iter().map(|quote| passage(&quote.article, &quote.quote, texts)).collect::<Result<_>>()?;
        let save = EventSave {
            dossier,
            event: None,
            kind: event.kind,
            title: event.title,
            place: event.place,
            participants: event.participants,
            dates: event.dates,
            follows: Vec::new(),
            themes: event.themes,
            passages,
            references: event.references,
        };
        crate::event::store(db, &event.id, Some(&event.key), save.clone())?;
        if !event.follows.is_empty() {
            links.push((event.id, event.key, EventSave { follows: event.follows, ..save }));
        }
    }
    links.into_iter().try_for_each(|(id, key, save)| crate::event::store(db, &id, Some(&key), save))
}

/// The one place where a quotation stands in an article.
fn passage(article: &str, quote: &str, texts: &Texts<'_>) -> Result<Passage> {
    let found = texts.get(article).and_then(|(version, text)| {
        let start = text.find(quote)?;
        make_passage(*version, text, start, start + quote.len())
    });
    found.ok_or_else(|| Error::internal(format!("{article} does not say: {quote}")))
}

/// Turns the note's `{article, quote}` into passages.
fn cite(node: &mut Value, texts: &Texts<'_>) -> Result<()> {
    if let Some(passages) = node.pointer_mut("/attrs/passages").and_then(Value::as_array_mut) {
        for value in passages {
            let quote: Quote = serde_json::from_value(value.take())?;
            *value = serde_json::to_value(passage(&quote.article, &quote.quote, texts)?)?;
        }
    }
    match node.get_mut("content").and_then(Value::as_array_mut) {
        Some(content) => content.iter_mut().try_for_each(|inner| cite(inner, texts)),
        None => Ok(()),
    }
}
