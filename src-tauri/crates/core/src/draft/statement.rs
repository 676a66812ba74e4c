//! A sentence of a source, as a draft can say it.

use crate::{
    article::{make_passage, parts::Parts},
    note::Lang,
};
use chrono::NaiveDate;
use griot_analysis::{ParagraphKind, Span, dates, language::Language, summary};
use griot_document::tree::{Passage, count_words};

/// The most passages that one citation holds.
pub(super) const CITED: usize = 3;

/// How plainly a sentence says when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dated {
    /// Not at all.
    No,
    /// By a word that needs its article: *jeudi*, *hier*.
    Loosely,
    /// By the day, without the year: *le 22 mai*.
    ByDay,
    /// Year and all.
    Fully,
}

/// A sentence of the sources with its place, and where else the same is said.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub text: String,
    pub language: Language,
    pub outlet: Option<String>,
    /// The date it gives, and how plainly; else when it was published.
    pub day: String,
    pub dated: Dated,
    /// The latest date it speaks of, reckoned ones included; else when it was published.
    pub until: String,
    pub published: String,
    /// Whether it gives a date that cannot be read without its article: *samedi*, *le 22 décembre*.
    pub vague: bool,
    /// Whether it gives a date by words alone, which need the day of its article: *hier*, *jeudi dernier*.
    pub reckoned: bool,
    /// Whether it stands in a standfirst.
    pub standfirst: bool,
    pub passages: Vec<Passage>,
}

impl Statement {
    /// The sentence at a place, without an agency's dateline before it; none where it is too short or long, or cannot stand alone.
    pub fn at(parts: &Parts, span: Span) -> Option<Self> {
        let start = span.start + dateline(span.of(&parts.text));
        let passage = make_passage(parts.version, &parts.text, start, span.end)?;
        let text = passage.quote.clone();
        if !(6..=70).contains(&count_words(&text)) || text.contains('\n') || !summary::stands_alone(&text, parts.language) {
            return None;
        }
        let published = parts.published.clone().unwrap_or_default();
        let mentions = dates::find(&text, parts.language, day_of(&published));
        let until = mentions.iter().map(|mention| mention.end.as_ref().unwrap_or(&mention.value)).max().unwrap_or(&published).clone();
        let vague = mentions.iter().any(|mention| mention.relative);
        let in_figures = |span: Span| span.of(&text).contains(|letter: char| letter.is_ascii_digit());
        let reckoned = mentions.iter().any(|mention| mention.relative && !in_figures(mention.span));
        let fully = mentions.iter().find(|mention| !mention.relative && mention.value.len() >= 7);
        let by_day = mentions.iter().find(|mention| mention.value.len() == 10 && in_figures(mention.span));
        let (mention, dated) = match (fully, by_day, mentions.first()) {
            (Some(mention), _, _) => (Some(mention), Dated::Fully),
            (None, Some(mention), _) => (Some(mention), Dated::ByDay),
            (None, None, Some(mention)) => (Some(mention), Dated::Loosely),
            (None, None, None) => (None, Dated::No),
        };
        let day = mention.map_or_else(|| published.clone(), |mention| mention.value.clone());
        let standfirst = parts.paragraphs.first().is_some_and(|first| first.kind == ParagraphKind::Standfirst && span.start < first.span.end);
        let outlet = parts.outlet.clone();
        Some(Self { text, language: parts.language, outlet, day, dated, until, published, vague, reckoned, standfirst, passages: vec![passage] })
    }

    /// Whether it spells out this date, year included.
    pub fn names(&self, date: &str) -> bool {
        let mentions = dates::find(&self.text, self.language, day_of(&self.published));
        mentions.iter().any(|mention| !mention.relative && (mention.value.starts_with(date) || date.starts_with(&mention.value)))
    }

    /// Where it spells out exactly this date, year included.
    pub fn spells(&self, date: &str, end: Option<&str>) -> Option<Span> {
        let mentions = dates::find(&self.text, self.language, day_of(&self.published));
        mentions.into_iter().find(|mention| !mention.relative && mention.value == date && mention.end.as_deref() == end).map(|mention| mention.span)
    }
}

/// How many bytes of a sentence are a dateline such as `BAMAKO (APB) – `: capitals, perhaps an agency, a dash.
fn dateline(sentence: &str) -> usize {
    let dash = [" – ", " — ", " - "].into_iter().filter_map(|dash| sentence.find(dash).map(|at| (at, dash.len()))).min();
    match dash {
        Some((at, length)) if at > 0 && at <= 48 && !sentence[..at].chars().any(|letter| letter.is_lowercase() || letter.is_numeric()) => at + length,
        _ => 0,
    }
}

/// A stored date that is precise to the day.
pub(super) fn day_of(date: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()
}

/// The language of a note, for the analysis.
pub(super) fn language(lang: Lang) -> Language {
    match lang {
        Lang::Fr => Language::Fr,
        Lang::En => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agencys_dateline_is_not_part_of_the_sentence() {
        assert_eq!(dateline("BAMAKO (APB) – La Confédération a tenu"), "BAMAKO (APB) – ".len());
        assert_eq!(dateline("NIAMEY — Les ministres"), "NIAMEY — ".len());
        assert_eq!(dateline("Le relevé – adopté hier – prévoit"), 0);
        assert_eq!(dateline("Sans tiret"), 0);
    }
}
