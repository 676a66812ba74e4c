//! Takes out of the chosen lines what pages put around and between the paragraphs of an article: the title again, bylines and
//! dates, *Lire aussi*, buttons, cookie notices, the list of related articles at the end. Finds the standfirst.

use super::page::Part;
use super::page::{Line, Page, Role, Shape};
use super::people;
use crate::read::dates;
use crate::read::phrases::{fold, holds, opens_with, phrases};
use crate::tree::{Block, Cell, CellAttrs, HeadingAttrs, ListItem, OrderedListAttrs, TableRow};

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
    pub dates: Vec<(String, &'static str)>,
    /// People whom a line of the head named.
    pub people: Vec<String>,
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
                dates::Said::Published(date) | dates::Said::Bare(date) => (date.to_owned(), "line"),
                dates::Said::Modified(date) => (date.to_owned(), "modified"),
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
        && let Some(names) = people::byline(&line.text.replace(date, "").trim_end_matches(|c: char| !c.is_alphanumeric()).replace("Publié le", ""))
    {
        tidy.dates.push((date.to_owned(), "line"));
        tidy.people.extend(names);
        return true;
    }
    if line.shape == Shape::Paragraph
        && let Some(names) = people::byline(&line.text)
    {
        tidy.people.extend(names);
        return true;
    }
    false
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

/// The kept lines as blocks, in the structure of the page.
pub fn blocks(page: &Page, tidy: &Tidy) -> Vec<Block> {
    let mut keep = vec![false; page.lines.len()];
    tidy.kept.iter().for_each(|at| keep[*at] = true);
    let mut blocks = Vec::new();
    if let Some(at) = tidy.standfirst {
        keep[at] = false;
        blocks.push(Block::Paragraph { content: page.lines[at].content.clone() });
    }
    let span = tidy
        .kept
        .iter()
        .filter(|at| Some(**at) != tidy.standfirst)
        .fold(None, |span: Option<(usize, usize)>, at| Some(span.map_or((*at, *at), |(low, high)| (low.min(*at), high.max(*at)))));
    Maker { page, keep }.top(&page.parts, &mut blocks, span);
    while matches!(blocks.last(), Some(Block::HorizontalRule {})) {
        blocks.pop();
    }
    while matches!(blocks.first(), Some(Block::HorizontalRule {})) {
        blocks.remove(0);
    }
    blocks.dedup_by(|a, b| matches!(a, Block::HorizontalRule {}) && matches!(b, Block::HorizontalRule {}));
    blocks
}

struct Maker<'page> {
    page: &'page Page,
    keep: Vec<bool>,
}

impl Maker<'_> {
    fn top(&self, parts: &[Part], out: &mut Vec<Block>, span: Option<(usize, usize)>) {
        let mut last = 0;
        for part in parts {
            match part {
                Part::Rule => {
                    let inside = span.is_some_and(|(low, high)| last >= low && last < high) && self.keep.get(last).copied().unwrap_or_default();
                    if inside && !matches!(out.last(), Some(Block::HorizontalRule {})) {
                        out.push(Block::HorizontalRule {});
                    }
                }
                Part::Line(at) => {
                    last = *at;
                    self.part(part, out);
                }
                _ => self.part(part, out),
            }
        }
    }

    fn part(&self, part: &Part, out: &mut Vec<Block>) {
        match part {
            Part::Line(at) => {
                if self.keep[*at] {
                    let line = &self.page.lines[*at];
                    let content = line.content.clone();
                    out.push(match line.shape {
                        Shape::Heading(level) => Block::Heading { attrs: HeadingAttrs { level: level.clamp(2, 4) }, content },
                        _ => Block::Paragraph { content },
                    });
                }
            }
            Part::List { first, items } => {
                let content: Vec<ListItem> = items
                    .iter()
                    .filter_map(|parts| {
                        let content = self.plain(parts);
                        (!content.is_empty()).then_some(ListItem::ListItem { content })
                    })
                    .collect();
                if !content.is_empty() {
                    out.push(match first {
                        Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start: *start }, content },
                        None => Block::BulletList { content },
                    });
                }
            }
            Part::Quote(parts) => {
                let mut content = Vec::new();
                parts.iter().filter(|part| !matches!(part, Part::Table(_) | Part::Rule)).for_each(|part| self.part(part, &mut content));
                if !content.is_empty() {
                    out.push(Block::Blockquote { content });
                }
            }
            Part::Table(rows) => self.table(rows, out),
            Part::Rule => {}
        }
    }

    fn table(&self, rows: &[Vec<super::page::TableCell>], out: &mut Vec<Block>) {
        let mut content: Vec<TableRow> = Vec::new();
        let mut filled = false;
        for row in rows {
            let cells: Vec<Cell> = row
                .iter()
                .map(|cell| {
                    let mut content = self.plain(&cell.parts);
                    filled |= !content.is_empty();
                    if content.is_empty() {
                        content.push(Block::Paragraph { content: Vec::new() });
                    }
                    let attrs = CellAttrs { colspan: cell.columns, rowspan: cell.rows, colwidth: None, align: None };
                    if cell.header { Cell::TableHeader { attrs, content } } else { Cell::TableCell { attrs, content } }
                })
                .collect();
            content.push(TableRow::TableRow { content: cells });
        }
        if filled {
            out.push(Block::Table { content });
        }
    }

    /// Blocks for places that hold paragraphs and lists only.
    fn plain(&self, parts: &[Part]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for part in parts {
            match part {
                Part::Line(at) if self.keep[*at] => blocks.push(Block::Paragraph { content: self.page.lines[*at].content.clone() }),
                Part::List { .. } => self.part(part, &mut blocks),
                Part::Quote(parts) => blocks.extend(self.plain(parts)),
                _ => {}
            }
        }
        blocks
    }
}
