//! Making syntheses, of the library's articles and of texts that are in none.

use super::{
    SummaryMake, kept,
    scope::{self, Aim, Plan},
    set::{self, Set},
};
use crate::{
    Library,
    article::{check_date, parts::Parts},
    error::{Code, Error, Result},
    notice::Kind,
    summary::{self, SummaryDetail, SummaryOrder, SummaryParameters, SummarySentence, budget, detail, one},
};
use griot_analysis::summary::{self as analysis, Budget, Focus, Known, NoCorpus, Order, Prepared};

/// Words of a synthesis where neither bound is given.
const WORDS: usize = 250;

/// Makes a synthesis of articles of a dossier, and stores it where that is asked for. One that finds nothing to say has no sentences.
///
/// # Errors
/// `bad_request` for a bound outside its range; `not_found`; `cancelled`; `read_only` where it is to be stored.
pub fn make(library: &Library, request: SummaryMake) -> Result<SummaryDetail> {
    let SummaryMake { dossier, scope, sentences, words, order, focus, since, keep } = request;
    let budget = budget(sentences, words.or_else(|| sentences.is_none().then_some(WORDS)))?;
    if keep && library.is_read_only() {
        return Err(Error::new(Code::ReadOnly, "error-read-only", vec![]));
    }
    let (plan, aim) = library.read(|db| {
        let plan = scope::plan(db, dossier, &scope, since.as_ref())?;
        let aim = focus.as_ref().map(|focus| scope::aim(db, dossier, focus)).transpose()?;
        Ok((plan, aim))
    })?;
    let set = set::read(library, &plan.members)?;
    let known = library.read(|db| plan.known.iter().map(|member| Ok(Parts::load(db, member.article)?)).collect::<Result<Vec<_>>>())?;
    let known: Vec<_> = known.into_iter().flatten().collect();
    let (chosen, method) = choose(&set.prepared, budget, order, aim.as_ref(), &known_texts(&known, &plan));
    let parameters = SummaryParameters {
        scope: Some(scope),
        order: Some(order),
        focus,
        since,
        inputs: hashes(&set.parts, &known),
        ..SummaryParameters::of(budget)
    };
    let mut made = of_set(&set, chosen, method, parameters, library.stamp());
    if keep {
        library.write(|db, changes| {
            made.id = Some(kept::keep(db, dossier, &plan, &made)?);
            changes.of(Kind::Summary);
            Ok(())
        })?;
    }
    Ok(made)
}

/// What is wished of a summary of texts that are in no library.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// At most so many sentences, 1 to 50.
    pub sentences: Option<usize>,
    /// At most so many words, 10 to 5000.
    pub words: Option<usize>,
    /// In which order.
    pub order: SummaryOrder,
    /// A question that the sentences are to bear on.
    pub query: Option<&'a str>,
    /// Texts published before this date are known already.
    pub since: Option<&'a str>,
}

/// The summary of texts that are in no library; a passage's article is the index of its text. Near-copies count as one source; of one text, it is
/// the summary of an article.
///
/// # Errors
/// `bad_request` for a bound outside its range.
pub fn texts(parts: Vec<Parts>, wish: &Wish<'_>, created: String) -> Result<SummaryDetail> {
    let Wish { sentences, words, order, query, since } = *wish;
    since.map_or(Ok(()), check_date)?;
    if let ([only], None, None) = (&parts[..], query, since) {
        return Ok(one(only, &NoCorpus, budget(sentences, words)?, created));
    }
    let budget = budget(sentences, words.or_else(|| sentences.is_none().then_some(WORDS)))?;
    let aim = query.map(scope::question).transpose()?;
    let is_known = |parts: &Parts| since.is_some_and(|since| parts.published.as_deref().is_some_and(|published| published < since));
    let (known, mut parts): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_known);
    if order == SummaryOrder::Time {
        parts.sort_by(|a, b| (a.published.is_none(), &a.published, a.article).cmp(&(b.published.is_none(), &b.published, b.article)));
    }
    let inputs: Vec<_> = parts.iter().map(Parts::as_input).collect();
    let prepared = Prepared::new(&inputs, &NoCorpus);
    drop(inputs);
    let (chosen, method) = choose(&prepared, budget, order, aim.as_ref(), &known_texts(&known, &Plan::default()));
    let parameters = SummaryParameters { order: Some(order), inputs: hashes(&parts, &known), ..SummaryParameters::of(budget) };
    Ok(of_set(&Set { parts, prepared }, chosen, method, parameters, created))
}

/// The sentences by importance with their rank, in the order wanted, and the method that chose them.
fn choose(
    prepared: &Prepared,
    budget: Budget,
    order: SummaryOrder,
    aim: Option<&Aim>,
    known: &[Known<'_>],
) -> (Vec<(usize, analysis::Chosen)>, &'static str) {
    let names: Vec<&str> = match aim {
        Some(Aim::Names(names)) => names.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let focus = aim.map(|aim| match aim {
        Aim::Question(question) => Focus::Question(question, scope::language_of(question)),
        Aim::Names(_) => Focus::Names(&names),
    });
    let wish = analysis::Wish { budget, order: Order::Importance, focus, known };
    let mut chosen: Vec<_> = prepared.synthesis(&wish).into_iter().enumerate().map(|(rank, chosen)| (rank + 1, chosen)).collect();
    if order == SummaryOrder::Time {
        // The articles come by date.
        chosen.sort_by_key(|(_, chosen)| (chosen.article, chosen.span));
    }
    (chosen, prepared.method(&wish))
}

fn known_texts<'plan>(known: &'plan [Parts], plan: &'plan Plan) -> Vec<Known<'plan>> {
    let articles = known.iter().map(|parts| Known { text: &parts.text, language: parts.language });
    articles.chain(plan.said.iter().map(|(text, language)| Known { text, language: *language })).collect()
}

fn hashes(parts: &[Parts], known: &[Parts]) -> Vec<String> {
    parts.iter().chain(known).map(|parts| parts.hash.clone()).collect()
}

fn of_set(set: &Set, chosen: Vec<(usize, analysis::Chosen)>, method: &str, parameters: SummaryParameters, created: String) -> SummaryDetail {
    let sentences: Vec<SummarySentence> = chosen.into_iter().filter_map(|(rank, chosen)| summary::sentence(&set.parts, rank, &chosen)).collect();
    SummaryDetail { independent: set.independent(), ..detail(&set.parts, sentences, method, parameters, created) }
}
