//! What the sources of some articles all say, what one alone says, and where they differ.

use super::{
    ComparedSource, ComparisonDetail, Difference, DifferenceKind, DifferenceSide, OnlySource, SummaryCompare,
    scope::{self, Aim},
    set::{self, Set},
};
use crate::{
    Library,
    error::Result,
    ids::ArticleId,
    summary::{SummarySentence, passage},
};
use griot_analysis::summary::{self as analysis, Focus, Kind, Passage};

/// How many statements one list holds at most.
const MOST: usize = 12;

/// Compares what the sources of some articles say. Where fewer than two independent sources speak, there is nothing to compare, and only the
/// sources are told.
///
/// # Errors
/// `bad_request` for a bound that cannot be one; `not_found`; `cancelled`.
pub fn compare(library: &Library, request: SummaryCompare) -> Result<ComparisonDetail> {
    let SummaryCompare { dossier, scope, focus } = request;
    let (plan, aim) = library.read(|db| {
        let plan = scope::plan(db, dossier, &scope, None)?;
        Ok((plan, focus.as_ref().map(|focus| scope::aim(db, dossier, focus)).transpose()?))
    })?;
    let set = set::read(library, &plan.members)?;
    let names: Vec<&str> = match &aim {
        Some(Aim::Names(names)) => names.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let focus = aim.as_ref().map(|aim| match aim {
        Aim::Question(question) => Focus::Question(question, scope::language_of(question)),
        Aim::Names(_) => Focus::Names(&names),
    });
    Ok(of_set(&set, &set.prepared.comparison(focus, MOST)))
}

fn of_set(set: &Set, found: &analysis::Comparison) -> ComparisonDetail {
    let mut groups: Vec<ArticleId> = Vec::new();
    let mut sources: Vec<ComparedSource> = Vec::new();
    for parts in &set.parts {
        match groups.iter().position(|group| *group == parts.group) {
            Some(source) => sources[source].copies.push(parts.article),
            None => {
                groups.push(parts.group);
                sources.push(ComparedSource {
                    article: parts.article,
                    version: parts.version,
                    title: parts.title.clone(),
                    outlet: parts.outlet.clone(),
                    published: parts.published.clone(),
                    copies: Vec::new(),
                });
            }
        }
    }
    let source_of = |articles: &[usize]| {
        let group = set.parts.get(*articles.first()?)?.group;
        groups.iter().position(|known| *known == group)
    };
    let shared = found.shared.iter().enumerate().filter_map(|(rank, shared)| sentence(set, rank + 1, &shared.passages, shared.independent)).collect();
    let mut only: Vec<_> = found
        .only
        .iter()
        .filter_map(|own| {
            let sentences = own.passages.iter().enumerate().filter_map(|(rank, passage)| sentence(set, rank + 1, &[*passage], 1)).collect();
            Some(OnlySource { source: source_of(&own.articles)?, sentences })
        })
        .collect();
    only.sort_by_key(|own| own.source);
    let differ = found.differ.iter().map(|difference| Difference { kind: kind(difference.kind), sides: sides(set, difference) }).collect();
    ComparisonDetail { sources, shared, only, differ }
}

fn kind(kind: Kind) -> DifferenceKind {
    match kind {
        Kind::Figure => DifferenceKind::Figure,
        Kind::Date => DifferenceKind::Date,
        Kind::Denial => DifferenceKind::Denial,
    }
}

fn sides(set: &Set, difference: &analysis::Difference) -> Vec<DifferenceSide> {
    let side = |(rank, side): (usize, &analysis::Side)| {
        let words = |passage: &Passage, place: &griot_analysis::Span| Some(place.of(&set.parts.get(passage.article)?.text).to_owned());
        let value = side.passages.first().zip(side.places.first()).and_then(|(passage, place)| words(passage, place))?;
        Some(DifferenceSide { value, sentence: sentence(set, rank + 1, &side.passages, side.independent)? })
    };
    difference.sides.iter().enumerate().filter_map(side).collect()
}

fn sentence(set: &Set, rank: usize, passages: &[Passage], independent: usize) -> Option<SummarySentence> {
    let first = passages.first()?;
    let lang = set.parts.get(first.article)?.lang_at(first.span);
    let passages: Vec<_> = passages.iter().filter_map(|place| passage(&set.parts, place.article, place.span)).collect();
    Some(SummarySentence { text: passages.first()?.quote.clone(), rank, passages, independent, lang })
}
