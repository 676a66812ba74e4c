//! Plain text into paragraphs: front matter, title, the few lines of metadata people put on top, then paragraphs.
//!
//! Blank lines divide paragraphs. Lines that were broken at a fixed width are joined again: a line was broken there if the next
//! line's first word would not have fitted on it. The characters themselves are left as they are.

use super::{Candidate, Extract, Format, Verdict, dates, front_matter, phrases};
use crate::tree::{Block, paragraph};

/// Lines longer than this are not lines of a fixed width.
const WIDEST: usize = 110;

/// Reads plain text.
pub(super) fn read(text: &str) -> Extract {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{c}', '\u{b}'], "\n");
    let (matter, body) = front_matter::split(&text);
    let mut lines: Vec<&str> = body.lines().map(str::trim_end).collect();
    let mut found = Extract::of(Format::Text, Vec::new());
    if let Some(matter) = &matter {
        matter.fill(&mut found);
    } else {
        take_metadata(&mut lines, &mut found);
        take_title(&mut lines, &mut found);
        take_metadata(&mut lines, &mut found);
    }
    let blocks = paragraphs(&lines);
    let mut extract = Extract::of(Format::Text, blocks);
    (extract.titles, extract.authors, extract.outlets) = (found.titles, found.authors, found.outlets);
    (extract.published, extract.urls, extract.langs) = (found.published, found.urls, found.langs);
    extract.demonstration = found.demonstration;
    extract.standfirst = matter.is_some_and(|matter| matter.standfirst()) && !extract.blocks.is_empty();
    dateline(&mut extract);
    if extract.quality.words == 0 {
        extract.quality.verdict = Verdict::None;
        extract.quality.add("too_short");
    }
    extract
}

/// Adds the date of a dateline such as *Bamako, le 22 mai 2025* among the first or last lines, which stay in the text.
pub(super) fn dateline(extract: &mut Extract) {
    let text = crate::tree::text_of(&extract.blocks);
    let lines: Vec<&str> = text.lines().collect();
    let ends = lines.iter().take(4).chain(lines.iter().skip(4).rev().take(6));
    for line in ends {
        let short = line.chars().count() <= 90;
        if short && let Some(date) = dates::first(line).filter(|date| is_dateline(line, date)) {
            Candidate::push(&mut extract.published, date, "dateline");
        }
    }
    // An agency's opening: « BAMAKO, 22 mai 2025 (AMAP) – Les consultations… ».
    if let Some(opening) = lines.iter().find(|line| line.split_whitespace().count() > 12) {
        let head: String = opening.chars().take(60).collect();
        if let Some(date) = dates::first(&head) {
            let before = &head[..head.find(date).unwrap_or_default()];
            let capital = before.split([',', '(']).next().is_some_and(|place| {
                let place = place.trim();
                !place.is_empty() && place.split_whitespace().count() <= 3 && place.chars().next().is_some_and(char::is_uppercase)
            });
            let after = head[head.find(date).unwrap_or_default() + date.len()..].trim_start();
            if capital && before.contains(',') && after.starts_with(['(', '-', '–', '—', '/', ':', '.']) {
                Candidate::push(&mut extract.published, date, "dateline");
            }
        }
    }
}

/// Whether a line is a dateline: *Bamako, le 22 mai 2025*.
pub(super) fn is_dated_place(line: &str) -> bool {
    dates::first(line).is_some_and(|date| is_dateline(line, date))
}

fn is_dateline(line: &str, date: &str) -> bool {
    let Some((before, after)) = line.split_once(date) else { return false };
    let lead = before.split_once(',').map(|(place, rest)| (place.trim(), phrases::fold(rest)));
    let after = after.trim_matches(|c: char| !c.is_alphanumeric());
    lead.is_some_and(|(place, rest)| {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let place_words = place.split_whitespace().count();
        (1..=6).contains(&place_words)
            && words.len() <= 2
            && words.iter().all(|word| *word == "le" || word.ends_with("di") || word.ends_with("day") || *word == "dimanche")
            && after.is_empty()
    })
}

/// Takes lines that are clearly metadata out of the first five.
fn take_metadata(lines: &mut Vec<&str>, found: &mut Extract) {
    let top: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, _)| at).take(5).collect();
    if lines.iter().filter(|line| !line.trim().is_empty()).count() < 2 {
        return;
    }
    let taken: Vec<usize> = top.into_iter().filter(|at| metadata_line(lines[*at].trim(), found)).collect();
    for at in taken.into_iter().rev() {
        lines.remove(at);
    }
}

fn metadata_line(line: &str, found: &mut Extract) -> bool {
    if line.chars().count() > 300 {
        return false;
    }
    if is_address(line) {
        Candidate::push(&mut found.urls, line.trim_matches(['<', '>']), "line");
        return true;
    }
    if let Some((label, value)) = line.split_once(':') {
        let (label, value) = (phrases::fold(label), value.trim());
        let words = value.split_whitespace().count();
        let list = match label.as_str() {
            _ if value.is_empty() => None,
            "source" | "media" | "outlet" | "journal" if is_address(value) => Some(&mut found.urls),
            "source" | "media" | "outlet" | "journal" if words <= 8 => Some(&mut found.outlets),
            "url" | "lien" | "link" | "adresse" if is_address(value) => Some(&mut found.urls),
            "titre" | "title" => Some(&mut found.titles),
            "date" | "publie" | "published" | "date de publication" if dates::first(value).is_some() && words <= 8 => Some(&mut found.published),
            _ => None,
        };
        if let Some(list) = list {
            Candidate::push(list, value, "line");
            return true;
        }
        if matches!(label.as_str(), "auteur" | "auteurs" | "author" | "authors" | "auteur(s)" | "par" | "by") && words <= 12 {
            super::html::people::split(value).iter().for_each(|name| Candidate::push(&mut found.authors, name, "line"));
            return true;
        }
    }
    if dates::is_note(line) && !is_dated_place(line) {
        for said in dates::said(line) {
            match said {
                dates::Said::Published(date) | dates::Said::Bare(date) => Candidate::push(&mut found.published, date, "line"),
                dates::Said::Modified(date) => Candidate::push(&mut found.published, date, "modified"),
            }
        }
        return true;
    }
    if let Some(names) = super::html::people::byline(line) {
        names.iter().for_each(|name| Candidate::push(&mut found.authors, name, "byline"));
        return true;
    }
    credit_line(line, found)
}

/// *Le Courrier du Djoliba — vendredi 23 mai 2025*: a date between dashes, bars or dots, and beside it who published or wrote it.
fn credit_line(line: &str, found: &mut Extract) -> bool {
    let parts: Vec<&str> = CREDIT_MARKS.iter().fold(vec![line], |parts, mark| parts.iter().flat_map(|part| part.split(mark)).collect());
    let is_date = |part: &str| {
        dates::first(part).is_some_and(|date| {
            let beside = part.replacen(date, " ", 1);
            beside.split_whitespace().count() <= 4 && !beside.ends_with(['.', '!', '?'])
        })
    };
    let (dated, named): (Vec<&str>, Vec<&str>) = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).partition(|part| is_date(part));
    let is_name = |part: &&str| part.split_whitespace().count() <= 8 && part.starts_with(char::is_uppercase) && !part.ends_with(['.', '!', '?', ':']);
    let ([date], 1..=2, true) = (&dated[..], named.len(), named.iter().all(is_name)) else { return false };
    if line.chars().count() > 140 {
        return false;
    }
    if let Some(date) = dates::first(date) {
        Candidate::push(&mut found.published, date, "line");
    }
    for name in named {
        match super::html::people::byline(name) {
            Some(names) => names.iter().for_each(|name| Candidate::push(&mut found.authors, name, "byline")),
            None => Candidate::push(&mut found.outlets, name, "line"),
        }
    }
    true
}

/// What stands between the parts of a credit line.
const CREDIT_MARKS: &[&str] = &[" — ", " – ", " - ", " | ", " · ", " • "];

fn is_address(line: &str) -> bool {
    let line = line.trim_matches(['<', '>']);
    (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www."))
        && !line.contains(char::is_whitespace)
        && line.len() > 10
}

fn take_title(lines: &mut Vec<&str>, found: &mut Extract) {
    let Some(first) = lines.iter().position(|line| !line.trim().is_empty()) else { return };
    let line = lines[first].trim();
    let after = &lines[first + 1..];
    let alone = after.first().is_some_and(|next| next.trim().is_empty()) && after.iter().any(|next| !next.trim().is_empty());
    if found.titles.is_empty() && alone && is_title(line) {
        Candidate::push(&mut found.titles, line, "first-line");
        lines.drain(..=first);
    }
}

/// Whether a line can be a title: short, and not the sentence of a paragraph.
pub(super) fn is_title(line: &str) -> bool {
    let length = line.chars().count();
    let sentence = line.ends_with(['.', ';', ',', ':']) && !line.ends_with("...");
    length <= 180 && !(sentence && length > 60) && line.chars().any(char::is_alphabetic)
}

fn paragraphs(lines: &[&str]) -> Vec<Block> {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let mut blocks = Vec::new();
    let mut current = String::new();
    let mut before: Option<&str> = None;
    for line in lines {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            flush(&mut current, &mut blocks);
            before = None;
            continue;
        }
        match before {
            Some(previous) if broken(previous, trimmed, width) => current.push(' '),
            _ => flush(&mut current, &mut blocks),
        }
        current.push_str(trimmed);
        before = Some(line);
    }
    flush(&mut current, &mut blocks);
    blocks
}

fn flush(current: &mut String, blocks: &mut Vec<Block>) {
    let text: String = std::mem::take(current).chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect();
    let text = text.trim();
    if !text.trim_matches(|c| matches!(c, '-' | '_' | '*' | '=' | ' ' | '\u{feff}' | '\u{200b}')).is_empty() {
        blocks.push(paragraph(text));
    }
}

/// Whether a line was broken before `next` only because it was full.
pub(super) fn broken(line: &str, next: &str, width: usize) -> bool {
    if !(30..=WIDEST).contains(&width) || opens_item(next) {
        return false;
    }
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    let full = line.chars().count() + 1 + word > width;
    let ends = line.trim_end().ends_with(['.', '!', '?', ':', ';', '»', '"']);
    let flows = next.chars().next().is_some_and(char::is_lowercase);
    full || (flows && !ends)
}

fn opens_item(line: &str) -> bool {
    let mut chars = line.chars();
    match chars.next() {
        Some('-' | '–' | '—' | '•' | '*' | '·' | '▪') => chars.next().is_some_and(char::is_whitespace),
        Some(digit) if digit.is_ascii_digit() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            rest.starts_with(['.', ')', '°']) && line.len() - rest.len() <= 3 && rest.chars().nth(1).is_some_and(char::is_whitespace)
        }
        _ => false,
    }
}
