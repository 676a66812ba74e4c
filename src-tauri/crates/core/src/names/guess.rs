//! What a selected text says: its dates, who is named, the place, the themes. The whole article is read, for it is what tells homonyms
//! apart and what *hier* is counted from; only what lies in the selection is given, or in its sentences where the selection has none.

use super::{FactGuess, FactGuessing, GuessedDate, UndecidedName, gazetteer};
use crate::{
    Library,
    article::{make_passage, parts::Parts},
    error::{Code, Error, Result},
    ids::{ActorId, ThemeId},
    storage,
};
use chrono::NaiveDate;
use griot_analysis::{Span, dates, keywords::keywords, names::Mention, sentences::sentences};

/// The most themes that are proposed.
const THEMES: usize = 3;

/// What a selected text says, as far as it can be told.
///
/// # Errors
/// `not_found` for an unknown version; `bad_request` where the selection is no place in its text.
pub fn guess(library: &Library, request: FactGuessing) -> Result<FactGuess> {
    library.read(|db| {
        let missing = || Error::not_found("error-not-found-article", request.version);
        let parts = Parts::of_version(db, request.version)?.ok_or_else(missing)?;
        let bad = || Error::new(Code::BadRequest, "error-passage", vec![]);
        let passage = make_passage(request.version, &parts.text, request.start, request.end).ok_or_else(bad)?;
        let dossier = storage::article::dossier_of(db, parts.article)?.ok_or_else(missing)?;
        let selected = Span { start: request.start, end: request.end };
        let around = around(&parts, selected);

        let published = parts.published.as_deref().and_then(|date| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok());
        let dates: Vec<_> = within(dates::find(&parts.text, parts.language, published), selected, around, |mention| mention.span);
        let gazetteer = gazetteer(storage::actor::list(db, dossier, None)?);
        let named = gazetteer.find(&parts.text, Some(&parts.paragraphs), parts.published.as_deref());
        let named = within(named, selected, around, |mention: &Mention<'_>| mention.span);
        let mut actors: Vec<ActorId> = Vec::new();
        let mut undecided: Vec<UndecidedName> = Vec::new();
        for mention in &named {
            if let Some(actor) = mention.actor.map(|id| ActorId(id.to_owned())) {
                if !actors.contains(&actor) {
                    actors.push(actor);
                }
                continue;
            }
            let candidates = mention.candidates.iter().map(|id| ActorId((*id).to_owned())).collect();
            let name = UndecidedName { text: mention.span.of(&parts.text).to_owned(), candidates };
            if !undecided.contains(&name) {
                undecided.push(name);
            }
        }
        let themes: Vec<(ThemeId, Vec<String>)> = storage::actor::themes(db, dossier)?
            .into_iter()
            .map(|theme| (theme.id, theme.keywords.fr.into_iter().chain(theme.keywords.en).collect()))
            .collect();
        let lists: Vec<_> = themes.iter().map(|(id, words)| (id.0.as_str(), words.clone())).collect();
        let about = keywords(around.of(&parts.text), &lists);
        let places = storage::event::places(db, dossier)?;
        let mut guessed: Vec<GuessedDate> = Vec::new();
        for mention in dates {
            let date = GuessedDate { text: mention.span.of(&parts.text).to_owned(), value: mention.value, end: mention.end };
            if !guessed.iter().any(|known| known.value == date.value && known.end == date.end) {
                guessed.push(date);
            }
        }
        let after = |date: &&GuessedDate| parts.published.as_deref().is_some_and(|published| date.value.as_str() > published);
        Ok(FactGuess {
            deadline: guessed.iter().find(after).map(|date| date.value.clone()),
            dates: guessed,
            speaker: actors.first().cloned(),
            actors,
            undecided,
            themes: about.into_iter().take(THEMES).filter_map(|(place, _)| themes.get(place).map(|(id, _)| id.clone())).collect(),
            place: place(around.of(&parts.text), &places),
            published: parts.published,
            passage,
        })
    })
}

/// The sentences that a selection touches, whole.
fn around(parts: &Parts, selected: Span) -> Span {
    let touched = sentences(&parts.text, &parts.paragraphs).into_iter().map(|sentence| sentence.span);
    touched
        .filter(|span| span.start < selected.end && selected.start < span.end)
        .fold(selected, |all, span| Span { start: all.start.min(span.start), end: all.end.max(span.end) })
}

/// What lies in the selection; what lies in its sentences where that is nothing.
fn within<T>(found: Vec<T>, selected: Span, around: Span, span: impl Fn(&T) -> Span) -> Vec<T> {
    let lies_in = |one: &T, whole: Span| whole.start <= span(one).start && span(one).end <= whole.end;
    let any = found.iter().any(|one| lies_in(one, selected));
    let whole = if any { selected } else { around };
    found.into_iter().filter(|one| lies_in(one, whole)).collect()
}

/// The first place known that a text names as a whole word, the longest of those that begin there.
fn place(text: &str, known: &[String]) -> Option<String> {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let found = known.iter().filter_map(|place| {
        let at = text
            .match_indices(place.as_str())
            .map(|(at, _)| at)
            .find(|at| edge(text[..*at].chars().next_back()) && edge(text[at + place.len()..].chars().next()))?;
        Some((at, std::cmp::Reverse(place.len()), place))
    });
    found.min().map(|(_, _, place)| place.clone())
}
