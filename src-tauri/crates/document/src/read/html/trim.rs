//! Takes out of the chosen lines what pages put around and between the paragraphs of an article: the title again, bylines and
//! dates, *Lire aussi*, buttons, cookie notices, the list of related articles at the end. Finds the standfirst.

use super::head::said_so;
use super::page::{Line, Page, Role, Shape};
use super::people;
use super::title::clipped;
use crate::read::Candidate;
use crate::read::dates;
use crate::read::phrases::{fold, holds, opens_with, phrases};

/// The chosen lines, tidied.
#[derive(Debug, Default)]
pub struct Tidy {
    /// Numbers of the lines of the text.
    pub kept: Vec<usize>,
    /// The line that is the standfirst; it is also the first of `kept`.
    pub standfirst: Option<usize>,
    /// Lines left out because they ask for consent.
    pub consent: usize,
    /// Dates that lines of the head said, and what they said of them.
    pub dates: Vec<Candidate>,
    /// People whom a line of the head named.
    pub people: Vec<Candidate>,
    /// Whether the text stops at *Lire la suite* or a subscription notice.
    pub cut: bool,
}

/// Tidies `chosen` lines of a page whose title and description are these.
pub fn tidy(page: &Page, chosen: &[usize], titles: &[String], description: Option<&str>) -> Tidy {
    let lines = &page.lines;
    let mut tidy = Tidy::default();
    let list = &phrases().lines;
    let total: usize = chosen.iter().map(|at| lines[*at].words).sum();
    let mut seen = 0;
    for (rank, at) in chosen.iter().enumerate() {
        let line = &lines[*at];
        let folded = fold(&line.text);
        let opening = tidy.kept.iter().map(|at| lines[*at].words).sum::<usize>() < 40 && rank < 12;
        let repeats = titles.contains(&line.key)
            || (matches!(line.shape, Shape::Heading(1)) && titles.iter().any(|title| title.contains(&line.key) || line.key.contains(title.as_str())));
        if opening && repeats && line.words > 0 {
            seen += line.words;
            continue;
        }
        if is_tail(line, &folded, &list.tail) && seen * 2 > total {
            break;
        }
        seen += line.words;
        if opening && in_head(line, &mut tidy) {
            continue;
        }
        if is_cut(&folded, line) && rank + 6 >= chosen.len() {
            tidy.cut = true;
            if line.words <= 30 && !ends_like_prose(line) {
                continue;
            }
        }
        if is_noise(line, &folded) {
            continue;
        }
        if is_consent(&folded, line.words) {
            tidy.consent += line.words;
            continue;
        }
        tidy.kept.push(*at);
    }
    drop_dangling_headings(lines, &mut tidy.kept);
    find_standfirst(lines, description, &mut tidy);
    tidy
}

/// A line at the top that only says who wrote and when. What it says is kept.
fn in_head(line: &Line, tidy: &mut Tidy) -> bool {
    if line.role == Some(Role::Byline) && line.words <= 12 && !line.text.ends_with(['.', '!', '?']) {
        return true;
    }
    if dates::is_note(&line.text) && !crate::read::text::is_dated_place(&line.text) {
        for said in dates::said(&line.text) {
            tidy.dates.push(match said {
                dates::Said::Published(date) | dates::Said::Bare(date) => said_so(date, &line.text, "line"),
                dates::Said::Modified(date) => said_so(date, &line.text, "modified"),
            });
        }
        return true;
    }
    if line.role == Some(Role::Date) && line.words <= 10 && !line.text.ends_with('.') {
        return true;
    }
    // « Par Awa Keïta | 1 juin 2025 »
    if line.words <= 16
        && let Some(date) = dates::first(&line.text)
        && let Some(names) = people::byline(before_date(&line.text, date))
    {
        tidy.dates.push(said_so(date, &line.text, "line"));
        tidy.people.extend(names.into_iter().map(|name| named(name, line)));
        return true;
    }
    if line.shape == Shape::Paragraph
        && let Some(names) = people::byline(&line.text)
    {
        tidy.people.extend(names.into_iter().map(|name| named(name, line)));
        return true;
    }
    false
}

/// What stands before a date, without *le*, *publié le* or a weekday.
fn before_date<'line>(text: &'line str, date: &str) -> &'line str {
    let mut rest = text.split(date).next().unwrap_or_default().trim();
    while let Some((before, last)) = rest.rsplit_once(char::is_whitespace) {
        let word = fold(last);
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = matches!(word, "" | "le" | "on" | "publie" | "posted" | "lun" | "mar" | "mer" | "jeu" | "ven" | "sam" | "dim" | "dimanche");
        if !(small || word.ends_with("di") || word.ends_with("day")) {
            break;
        }
        rest = before.trim_end();
    }
    rest.trim_end_matches(|c: char| !c.is_alphanumeric())
}

fn named(name: String, line: &Line) -> Candidate {
    Candidate { value: name, origin: "byline".to_owned(), words: Some(clipped(&line.text)) }
}

/// The people that lines around the text name: those taken out of it, those between the title and it, one right after it.
pub fn bylines(page: &Page, tidy: &Tidy, titles: &[String]) -> Vec<Candidate> {
    let mut found = tidy.people.clone();
    if found.is_empty() {
        let first = tidy.kept.iter().min().copied().unwrap_or_default();
        let last = tidy.kept.iter().max().copied().unwrap_or_default();
        let title = page.lines.iter().take(first + 1).rposition(|line| titles.contains(&line.key)).unwrap_or(first.saturating_sub(5));
        let around = (title..first.min(title + 15)).chain(last + 1..page.lines.len().min(last + 3)).filter(|at| *at < page.lines.len());
        for line in around.map(|at| &page.lines[at]).filter(|line| line.words <= 14) {
            if let Some(names) = people::byline(&line.text) {
                found.extend(names.into_iter().map(|name| named(name, line)));
                break;
            }
        }
    }
    let mut once: Vec<Candidate> = Vec::new();
    for person in found {
        if !once.iter().any(|known| known.value == person.value) {
            once.push(person);
        }
    }
    once
}

fn is_tail(line: &Line, folded: &str, tail: &[String]) -> bool {
    line.words <= 8 && opens_with(folded, tail).is_some() && (matches!(line.shape, Shape::Heading(_)) || line.words <= 5 || folded.ends_with(':'))
}

fn is_noise(line: &Line, folded: &str) -> bool {
    let list = &phrases().lines;
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if line.shape != Shape::Cell && list.whole.iter().any(|phrase| phrase == bare) {
        return true;
    }
    if line.words <= 70 && opens_with(folded, &list.closing).is_some() {
        return true;
    }
    let short = line.words <= 14 || (line.words <= 32 && line.linked > 0.5);
    if short && line.shape != Shape::Cell {
        let lead = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(');
        if let Some(phrase) = opens_with(lead, &list.opens) {
            let rest = lead[phrase.len()..].trim_start();
            let label = rest.is_empty()
                || rest.starts_with([':', '-', '|', '>', '»', '«', '/', '(', '.', '!'])
                || line.linked > 0.4
                || phrase.ends_with([':', ' ']);
            let several = phrase.contains(' ') || phrase.contains('\'') || phrase.contains('-');
            // One word may open an ordinary sentence: « Commentaires et réactions se sont multipliés. »
            if label || (several && !ends_like_prose(line)) || (several && line.words <= 9) {
                return true;
            }
        }
    }
    false
}

fn ends_like_prose(line: &Line) -> bool {
    line.text.trim_end().ends_with(['.', '!', '?', '»', '”', '"', ';']) && line.words >= 6 && line.linked < 0.4
}

/// A line that asks for consent to cookies: several of the words of such notices, and dense.
pub fn is_consent(folded: &str, words: usize) -> bool {
    let found = phrases().walls.cookie.iter().filter(|phrase| holds(folded, phrase)).count();
    found >= 2 && (words <= 25 || found * 25 >= words)
        || (found >= 1
            && words <= 6
            && [
                "tout accepter",
                "accept all",
                "tout refuser",
                "reject all",
                "continuer sans accepter",
                "continue without accepting",
                "gerer mes choix",
                "manage preferences",
            ]
            .iter()
            .any(|button| holds(folded, button)))
}

fn is_cut(folded: &str, line: &Line) -> bool {
    let walls = &phrases().walls;
    let end = folded.trim_end_matches(['.', '>', '»', ' ', '→', ']']);
    let ends = walls.cut.iter().any(|mark| folded.ends_with(mark.as_str()) || (line.words <= 12 && end.ends_with(mark.as_str())));
    ends || (line.words <= 60 && walls.teaser.iter().any(|phrase| holds(folded, phrase)))
}

/// Headings after which nothing comes, at the end.
fn drop_dangling_headings(lines: &[Line], kept: &mut Vec<usize>) {
    while kept.last().is_some_and(|at| matches!(lines[*at].shape, Shape::Heading(_))) && kept.len() > 1 {
        kept.pop();
    }
}

/// The standfirst: a line marked so before the text, or a first paragraph that the page gives as its description.
fn find_standfirst(lines: &[Line], description: Option<&str>, tidy: &mut Tidy) {
    let Some(&first) = tidy.kept.first() else { return };
    let body: usize = tidy.kept.iter().map(|at| lines[*at].words).sum();
    let marked = |at: &usize| {
        lines[*at].role == Some(Role::Standfirst) && (6..=120).contains(&lines[*at].words) && !lines[*at].aside && lines[*at].linked < 0.5
    };
    let near = tidy.kept.iter().take(3).copied().find(|at| marked(at));
    let before = (first.saturating_sub(12)..first).rev().find(marked).filter(|at| tidy.kept.iter().all(|kept| lines[*kept].key != lines[*at].key));
    let chosen = near.or(before);
    if let Some(at) = chosen.filter(|at| body > 2 * lines[*at].words) {
        // Several marked lines in a row are an introduction in an article whose container is called so.
        let run = tidy.kept.iter().filter(|kept| marked(kept)).count();
        if run <= 2 {
            tidy.kept.retain(|kept| *kept != at);
            tidy.kept.insert(0, at);
            tidy.standfirst = Some(at);
            return;
        }
    }
    let described = description.is_some_and(|description| description == lines[first].key);
    let sized = (8..=80).contains(&lines[first].words) && tidy.kept.len() >= 3;
    if described && sized && lines[first].shape != Shape::Item {
        tidy.standfirst = Some(first);
    }
}
