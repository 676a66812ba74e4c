//! The demonstration dossier: articles written for it from public facts, its events and actors, and one finished note.
//! All of it is data (`data/demo`); this module only puts it into the library, the articles through the same import as any file.

use crate::{
    Library,
    actor::{ActorKind, ActorRow, Keywords, Names, Office, Text},
    article::{Standing, make_passage},
    commitment::{self, CommitmentSave},
    contradiction,
    dossier::{self, DossierDemo, DossierRow},
    error::{Error, Result},
    event,
    ids::{ActorId, CommitmentId, ContradictionId, DossierId, EventId, PointId, PositionId, RoundId, ThemeId, VersionId},
    import::{Kept, extract, keep},
    note::{Lang, NoteHeader, TemplateId},
    notice::Kind,
    position, round, storage,
};
use griot_document::{
    read::Hint,
    tree::{Document, Passage},
};
use rusqlite::Connection;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeMap;

include!(concat!(env!("OUT_DIR"), "/demo_articles.rs"));

const DOSSIER: &str = include_str!("../../data/demo/dossier.json");
const NOTE: &str = include_str!("../../data/demo/note.json");

/// The facts are written as the commands take them, each with its own id, and passages by the article's file name and their words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Text,
    themes: Vec<Theme>,
    actors: Vec<Actor>,
    events: Vec<Value>,
    rounds: Vec<Value>,
    positions: Vec<Value>,
    points: Vec<Value>,
    commitments: Vec<Value>,
    contradictions: Vec<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    id: ThemeId,
    title: Text,
    keywords: Keywords,
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
        let now = library.stamp();
        facts(db, dossier, file, &texts, &now)?;
        let Note { template, lang, header, mut document } = serde_json::from_str(NOTE)?;
        cite(&mut document, &texts)?;
        let document = Document::parse(&document.to_string()).map_err(Error::internal)?;
        storage::note::insert(db, dossier, template, lang, &header, &document, &library.stamp())?;
        for kind in
            [Kind::Dossier, Kind::Article, Kind::Event, Kind::Actor, Kind::Round, Kind::Position, Kind::Commitment, Kind::Contradiction, Kind::Note]
        {
            changes.of(kind);
        }
        dossier::get(db, dossier)
    })
}

type Texts<'file> = BTreeMap<&'file str, (VersionId, &'file str)>;

fn facts(db: &Connection, dossier: DossierId, file: File, texts: &Texts<'_>, now: &str) -> Result<()> {
    for (position, theme) in file.themes.iter().enumerate() {
        storage::actor::insert_theme(db, dossier, position, &theme.id, &theme.title, &theme.keywords)?;
    }
    for Actor { id, kind, names, aliases, offices, country } in file.actors {
        storage::actor::put(db, dossier, &ActorRow { id, kind, names, aliases, offices, country, events: 0 }, now)?;
    }
    // An event stands after those it follows.
    for event in file.events {
        let (id, save) = fact(event, dossier, texts)?;
        event::store(db, &EventId(id.clone()), Some(&id), save, now)?;
    }
    for round in file.rounds {
        let (id, mut save) = fact(round, dossier, texts)?;
        round::store(db, &RoundId(id), &mut save, now)?;
    }
    for position in file.positions {
        let (id, mut save) = fact(position, dossier, texts)?;
        position::store(db, &PositionId(id), &mut save, now)?;
    }
    for point in file.points {
        let (id, mut save) = fact(point, dossier, texts)?;
        position::store_point(db, &PointId(id), &mut save, now)?;
    }
    for commitment in file.commitments {
        let (id, mut save): (_, CommitmentSave) = fact(commitment, dossier, texts)?;
        let made = save.made.clone();
        commitment::store(db, &CommitmentId(id), &mut save, Vec::new(), (now, &made))?;
    }
    for contradiction in file.contradictions {
        let (id, mut save) = fact(contradiction, dossier, texts)?;
        contradiction::store(db, &ContradictionId(id), &mut save, now)?;
    }
    Ok(())
}

/// A fact as its command takes it, and its id.
fn fact<T: DeserializeOwned>(mut value: Value, dossier: DossierId, texts: &Texts<'_>) -> Result<(String, T)> {
    cite(&mut value, texts)?;
    let fields = value.as_object_mut().ok_or_else(|| Error::internal("a fact is an object"))?;
    let id = fields.remove("id").and_then(|id| id.as_str().map(str::to_owned)).ok_or_else(|| Error::internal("a fact has an id"))?;
    fields.insert("dossier".to_owned(), serde_json::to_value(dossier)?);
    let save = serde_json::from_value(value).map_err(|error| Error::internal(format!("{id}: {error}")))?;
    Ok((id, save))
}

/// The one place where a quotation stands in an article.
fn passage(article: &str, quote: &str, texts: &Texts<'_>) -> Result<Passage> {
    let found = texts.get(article).and_then(|(version, text)| {
        let start = text.find(quote)?;
        make_passage(*version, text, start, start + quote.len())
    });
    found.ok_or_else(|| Error::internal(format!("{article} does not say: {quote}")))
}

/// Turns every `{article, quote}` under `passages` into a passage.
fn cite(value: &mut Value, texts: &Texts<'_>) -> Result<()> {
    match value {
        Value::Object(fields) => fields.iter_mut().try_for_each(|(name, inner)| match inner {
            Value::Array(quotes) if name == "passages" => quotes.iter_mut().try_for_each(|value| {
                let quote: Quote = serde_json::from_value(value.take())?;
                *value = serde_json::to_value(passage(&quote.article, &quote.quote, texts)?)?;
                Ok(())
            }),
            _ => cite(inner, texts),
        }),
        Value::Array(values) => values.iter_mut().try_for_each(|inner| cite(inner, texts)),
        _ => Ok(()),
    }
}
