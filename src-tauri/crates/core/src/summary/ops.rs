//! Making the summary of one article, and keeping it.

use super::{SummaryArticle, SummaryDetail, SummaryParameters, SummarySentence};
use crate::{
    Library,
    article::{
        make_passage,
        parts::{LibraryCorpus, Parts},
    },
    error::{Error, Result},
    notice::Kind,
    storage::{self, summary::New},
};
use griot_analysis::{
    Span, sentences,
    summary::{self, Budget, Chosen, Corpus},
};
use griot_document::tree::Passage;

/// The version of the algorithms and their weights; grows when either changes what is chosen.
pub const VERSION: u32 = 2;

/// How much of a summary a list shows, in characters.
const OPENING: usize = 240;

/// The summary of one article: the stored one of the same text and parameters, else a new one, stored where the library may be written.
///
/// # Errors
/// `bad_request` for a bound outside its range; `not_found`.
pub fn article(library: &Library, request: SummaryArticle) -> Result<SummaryDetail> {
    let budget = budget(request.sentences, request.words)?;
    let (parts, dossier, mut made) = library.read(|db| {
        let missing = || Error::not_found("error-not-found-article", request.article);
        let parts = Parts::load(db, request.article)?.ok_or_else(missing)?;
        let dossier = storage::article::dossier_of(db, request.article)?.ok_or_else(missing)?;
        let parameters = parameters(budget, parts.hash.clone());
        let stored = if request.regenerate { None } else { storage::summary::find(db, parts.version, &parameters)? };
        let made = match stored {
            Some(stored) => stored,
            None => one(&parts, &LibraryCorpus(db), budget, library.stamp()),
        };
        Ok((parts, dossier, made))
    })?;
    if made.id.is_some() || library.is_read_only() {
        return Ok(made);
    }
    library.write(|db, changes| {
        let of = Some((request.article, parts.version));
        made.id = Some(storage::summary::insert(db, &New { dossier, of, inputs: &[parts.version], summary: &made })?);
        made.others = storage::summary::others(db, &made)?;
        changes.of(Kind::Summary);
        Ok(made)
    })
}

/// The summary of one text, not stored.
pub(crate) fn one(parts: &Parts, corpus: &dyn Corpus, budget: Budget, created: String) -> SummaryDetail {
    let input = parts.as_input();
    let alone = std::slice::from_ref(parts);
    let summary::OfOne { chosen, ranked, is_whole } = summary::of_one(&input, corpus, budget);
    let rank = |span: Span| ranked.iter().position(|ranked| ranked.span == span).map_or(ranked.len(), |index| index + 1);
    let sentences = chosen.iter().filter_map(|chosen| sentence(alone, rank(chosen.span), chosen)).collect();
    let method = if is_whole { summary::WHOLE_METHOD } else { summary::SINGLE_METHOD };
    detail(alone, sentences, method, parameters(budget, parts.hash.clone()), created)
}

/// A bound, three sentences where none is given.
///
/// # Errors
/// `bad_request` for one outside its range, or both.
pub(crate) fn budget(sentences: Option<usize>, words: Option<usize>) -> Result<Budget> {
    match (sentences, words) {
        (None, None) => Ok(Budget::Sentences(3)),
        (Some(sentences), None) if (1..=50).contains(&sentences) => Ok(Budget::Sentences(sentences)),
        (None, Some(words)) if (10..=5000).contains(&words) => Ok(Budget::Words(words)),
        (Some(_), Some(_)) => Err(Error::bad_request("sentences or words, not both")),
        _ => Err(Error::bad_request("1 to 50 sentences, or 10 to 5000 words")),
    }
}

fn parameters(budget: Budget, input: String) -> SummaryParameters {
    SummaryParameters { inputs: vec![input], ..SummaryParameters::of(budget) }
}

impl SummaryParameters {
    /// So much, of nothing yet.
    pub(crate) fn of(budget: Budget) -> Self {
        let (sentences, words) = match budget {
            Budget::Sentences(sentences) => (Some(sentences), None),
            Budget::Words(words) => (None, Some(words)),
        };
        Self { sentences, words, scope: None, order: None, focus: None, since: None, version: VERSION, inputs: Vec::new() }
    }
}

/// A chosen sentence with every passage that says the same.
pub(crate) fn sentence(parts: &[Parts], rank: usize, chosen: &Chosen) -> Option<SummarySentence> {
    let own = passage(parts, chosen.article, chosen.span)?;
    let others = chosen.support.iter().filter_map(|(article, span)| passage(parts, *article, *span));
    let lang = parts.get(chosen.article)?.lang_at(chosen.span);
    let text = own.quote.clone();
    Some(SummarySentence { text, rank, passages: std::iter::once(own).chain(others).collect(), independent: chosen.independent, lang })
}

/// A place in one of the texts as a passage.
pub(crate) fn passage(parts: &[Parts], article: usize, span: Span) -> Option<Passage> {
    let parts = parts.get(article)?;
    make_passage(parts.version, &parts.text, span.start, span.end)
}

/// A summary of texts that are one source each, not stored.
pub(crate) fn detail(
    parts: &[Parts],
    sentences: Vec<SummarySentence>,
    method: &str,
    parameters: SummaryParameters,
    created: String,
) -> SummaryDetail {
    SummaryDetail {
        id: None,
        method: method.to_owned(),
        parameters,
        created,
        of: parts.iter().map(|parts| sentences::sentences(&parts.text, &parts.paragraphs).len()).sum(),
        articles: parts.len(),
        independent: parts.len(),
        whole: method == summary::WHOLE_METHOD,
        stale: None,
        others: 0,
        sentences,
    }
}

/// The opening words of a summary.
pub(crate) fn opening(sentences: &[SummarySentence]) -> String {
    crate::article::excerpt(&sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" "), OPENING)
}
