//! Making summaries, and keeping those of one article.

use super::{SummaryArticle, SummaryDetail, SummaryParameters, SummarySentence};
use crate::{
    Library,
    article::{
        make_passage,
        parts::{LibraryCorpus, Parts},
    },
    error::{Error, Result},
    ids::ArticleId,
    notice::Kind,
    storage,
};
use griot_analysis::{
    sentences,
    summary::{self, Budget, Chosen, NoCorpus},
};

/// The version of the algorithms and their weights; grows when either changes what is chosen.
pub const VERSION: u32 = 1;

/// The summary of one article: the stored one of the same text and parameters, else a new one, stored where the library may be written.
///
/// # Errors
/// `bad_request` for a bound outside its range; `not_found`.
pub fn article(library: &Library, request: SummaryArticle) -> Result<SummaryDetail> {
    let budget = budget(request.sentences, request.words)?;
    let (version, mut made) = library.read(|db| {
        let parts = Parts::load(db, request.article)?.ok_or_else(|| Error::not_found("error-not-found-article", request.article))?;
        let parameters = parameters(budget, [parts.hash.clone()]);
        let method = method_of_one(&parts);
        if !request.regenerate
            && let Some(stored) = storage::summary::find(db, parts.version, method, &parameters)?
        {
            return Ok((parts.version, stored));
        }
        let chosen = summary::single(&parts.as_input(), &LibraryCorpus(db), budget);
        Ok((parts.version, detail(&[&parts], &chosen, method, parameters, library.stamp())))
    })?;
    if made.id.is_some() || library.is_read_only() {
        return Ok(made);
    }
    library.write(|db, changes| {
        made.id = Some(storage::summary::insert(db, request.article, version, &made)?);
        changes.of(Kind::Summary);
        Ok(made)
    })
}

/// The summary of one or several articles of the library; one article's is kept.
///
/// # Errors
/// As [`article`].
pub fn articles(library: &Library, ids: &[ArticleId], sentences: Option<usize>, words: Option<usize>) -> Result<SummaryDetail> {
    if let [only] = ids {
        return article(library, SummaryArticle { article: *only, sentences, words, regenerate: false });
    }
    let budget = budget(sentences, words.or_else(|| sentences.is_none().then_some(250)))?;
    library.read(|db| {
        let mut parts = Vec::new();
        for id in ids {
            parts.push(Parts::load(db, *id)?.ok_or_else(|| Error::not_found("error-not-found-article", id))?);
        }
        let inputs: Vec<_> = parts.iter().map(Parts::as_input).collect();
        let chosen = summary::several(&inputs, &LibraryCorpus(db), budget);
        let parameters = parameters(budget, parts.iter().map(|parts| parts.hash.clone()));
        let method = summary::several_method(&inputs, budget);
        Ok(detail(&parts.iter().collect::<Vec<_>>(), &chosen, method, parameters, library.stamp()))
    })
}

/// The summary of texts that are in no library; a passage's article is the index of its text. Near-copies count as one source.
///
/// # Errors
/// `bad_request` for a bound outside its range.
pub fn texts(parts: &[Parts], sentences: Option<usize>, words: Option<usize>, created: String) -> Result<SummaryDetail> {
    let words = words.or_else(|| (sentences.is_none() && parts.len() > 1).then_some(250));
    let budget = budget(sentences, words)?;
    let inputs: Vec<_> = parts.iter().map(Parts::as_input).collect();
    let (chosen, method) = match (&inputs[..], parts) {
        ([input], [only]) => (summary::single(input, &NoCorpus, budget), method_of_one(only)),
        _ => (summary::several(&inputs, &NoCorpus, budget), summary::several_method(&inputs, budget)),
    };
    let parameters = parameters(budget, parts.iter().map(|parts| parts.hash.clone()));
    Ok(detail(&parts.iter().collect::<Vec<_>>(), &chosen, method, parameters, created))
}

fn budget(sentences: Option<usize>, words: Option<usize>) -> Result<Budget> {
    match (sentences, words) {
        (None, None) => Ok(Budget::Sentences(3)),
        (Some(sentences), None) if (1..=50).contains(&sentences) => Ok(Budget::Sentences(sentences)),
        (None, Some(words)) if (10..=5000).contains(&words) => Ok(Budget::Words(words)),
        (Some(_), Some(_)) => Err(Error::bad_request("sentences or words, not both")),
        _ => Err(Error::bad_request("1 to 50 sentences, or 10 to 5000 words")),
    }
}

fn method_of_one(parts: &Parts) -> &'static str {
    if summary::is_whole(&parts.as_input()) { summary::WHOLE_METHOD } else { summary::SINGLE_METHOD }
}

fn parameters(budget: Budget, inputs: impl IntoIterator<Item = String>) -> SummaryParameters {
    let (sentences, words) = match budget {
        Budget::Sentences(sentences) => (Some(sentences), None),
        Budget::Words(words) => (None, Some(words)),
    };
    SummaryParameters { sentences, words, version: VERSION, inputs: inputs.into_iter().collect() }
}

fn detail(parts: &[&Parts], chosen: &[Chosen], method: &str, parameters: SummaryParameters, created: String) -> SummaryDetail {
    let passage = |article: usize, span: griot_analysis::Span| {
        let parts: &Parts = parts.get(article)?;
        make_passage(parts.version, &parts.text, span.start, span.end)
    };
    let sentences = chosen
        .iter()
        .filter_map(|chosen| {
            let own = passage(chosen.article, chosen.span)?;
            let others = chosen.support.iter().filter_map(|(article, span)| passage(*article, *span));
            Some(SummarySentence { text: own.quote.clone(), passages: std::iter::once(own.clone()).chain(others).collect() })
        })
        .collect();
    let of = parts.iter().map(|parts| sentences::sentences(&parts.text, &parts.paragraphs).len()).sum();
    SummaryDetail { id: None, method: method.to_owned(), parameters, created, of, sentences }
}
