//! Finds in a paragraph the passages it cites from sources in another language, and tags them with that language:
//! their spelling is the source's, and a screen reader should read it so.

use super::shape::{Piece, Run};

/// A quotation of fewer words may be a name that stands in both languages.
const FEWEST_WORDS: usize = 3;

/// Tags every verbatim occurrence of a quote in untagged text.
pub fn tag(pieces: Vec<Piece>, quotes: &[(&str, String)]) -> Vec<Piece> {
    let mut pieces = pieces;
    for (quote, lang) in quotes {
        for line in quote.split('\n').map(str::trim).filter(|line| line.split_whitespace().count() >= FEWEST_WORDS) {
            pieces = tag_one(pieces, line, lang);
        }
    }
    pieces
}

fn tag_one(pieces: Vec<Piece>, quote: &str, lang: &str) -> Vec<Piece> {
    // Notes stand between runs without breaking the text; breaks do.
    let text: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Run(run) => run.text.as_str(),
            Piece::Break => "\n",
            Piece::Note(_) => "",
        })
        .collect();
    let spans: Vec<(usize, usize)> = text.match_indices(quote).map(|(at, found)| (at, at + found.len())).collect();
    if spans.is_empty() {
        return pieces;
    }
    let mut out = Vec::new();
    let mut at = 0;
    for piece in pieces {
        match piece {
            Piece::Run(run) if run.lang.is_none() => {
                let end = at + run.text.len();
                let mut from = at;
                for &(start, stop) in spans.iter().filter(|(start, stop)| *start < end && *stop > at) {
                    let (start, stop) = (start.max(from), stop.min(end));
                    push(&mut out, &run, from - at..start - at, None);
                    push(&mut out, &run, start - at..stop - at, Some(lang));
                    from = stop;
                }
                push(&mut out, &run, from - at..end - at, None);
                at = end;
            }
            other => {
                at += match &other {
                    Piece::Run(run) => run.text.len(),
                    Piece::Break => 1,
                    Piece::Note(_) => 0,
                };
                out.push(other);
            }
        }
    }
    out
}

fn push(out: &mut Vec<Piece>, run: &Run, range: std::ops::Range<usize>, lang: Option<&str>) {
    if let Some(text) = run.text.get(range).filter(|text| !text.is_empty()) {
        out.push(Piece::Run(Run { text: text.to_owned(), lang: lang.map(str::to_owned), ..run.clone() }));
    }
}
