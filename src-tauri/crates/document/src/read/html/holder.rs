//! The element that holds the article, where a page is plain enough to tell: most of the page's prose stands in one container,
//! which is named as such, or is the innermost that holds it.
//!
//! It refuses to decide on anything else: a page whose prose is scattered, or short, is left to the extractors.

use super::dom::Attributes;
use super::page::{Line, Page, Shape};
use scraper::node::Element;
use std::collections::HashMap;

/// Fewer words of prose than this are not plain.
const LEAST: usize = 250;
/// Of the page's prose, in per cent: what a container named as an article's holds at least, and one that is not.
const SHARE: usize = 85;
const DEEP: usize = 95;
/// Of a container's prose, in per cent: what an inner one holds to be taken instead, and what is text in the end.
const INNER: usize = 97;
const KEPT: usize = 90;
/// Of the text's prose, in per cent: what stands side by side in one container at least.
const TOGETHER: usize = 65;

/// A container of lines, innermost ones before those around them.
#[derive(Debug, Clone, Copy)]
pub struct Holder {
    /// How surely its name is an article's; 1 is surest, none where it says nothing.
    pub rank: Option<u8>,
    /// Its lines: the first, and one past the last.
    pub start: usize,
    pub end: usize,
}

/// Names of containers of an article's text, without hyphens, in lower case.
const BODY: [&str; 34] = [
    "posttext",
    "postbody",
    "postentry",
    "postcontent",
    "articletext",
    "entrycontent",
    "articlecontent",
    "articlebody",
    "entrybody",
    "entrytext",
    "bodytext",
    "artcontent",
    "textcontent",
    "storycontent",
    "storybody",
    "newscontent",
    "newsbody",
    "newstext",
    "contentbody",
    "contenttext",
    "singlecontent",
    "blogcontent",
    "fulltext",
    "itemfulltext",
    "itempage",
    "fieldnamebody",
    "fieldbody",
    "texteentrycontent",
    "articletexte",
    "textearticle",
    "corpsarticle",
    "contenuarticle",
    "tdpostcontent",
    "contentinner",
];

/// Whether an id or a class ends with one of those names.
pub fn is_named(name: &str) -> bool {
    let key: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    BODY.iter().any(|name| key.ends_with(name))
}

/// How surely an element says that it holds an article's text. `named` is whether its id or class does.
pub fn rank(element: &Element, named: bool) -> Option<u8> {
    let name = element.name();
    if !matches!(name, "article" | "div" | "main" | "section" | "td") {
        return None;
    }
    if named || element.value_of("itemprop").is_some_and(|prop| prop.split_ascii_whitespace().any(|prop| prop == "articleBody")) {
        return Some(1);
    }
    let (id, class) = (element.value_of("id").unwrap_or_default(), element.value_of("class").unwrap_or_default());
    let role = element.value_of("role");
    match name {
        "article" => Some(2),
        "main" => Some(4),
        _ if role == Some("article")
            || class.starts_with("article")
            || matches!(id, "article" | "story")
            || matches!(class, "post" | "entry" | "texte" | "text") =>
        {
            Some(3)
        }
        _ if role == Some("main") || matches!(id, "content" | "main" | "contenu") => Some(4),
        _ => None,
    }
}

/// Whether a line is running text.
fn is_prose(line: &Line) -> bool {
    !line.aside && line.words >= 10 && line.linked < 0.4
}

/// The lines of the article, where one container holds it.
pub fn article(page: &Page) -> Option<Vec<usize>> {
    let mut sums = Vec::with_capacity(page.lines.len() + 1);
    let mut sum = 0;
    for line in &page.lines {
        sums.push(sum);
        sum += if is_prose(line) { line.words } else { 0 };
    }
    sums.push(sum);
    let all = sum;
    let prose = |holder: &Holder| sums[holder.end] - sums[holder.start];
    let named = (1..=4).find_map(|rank| {
        page.holders
            .iter()
            .filter(|holder| holder.rank == Some(rank))
            .max_by_key(|holder| prose(holder))
            .filter(|holder| prose(holder) * 100 >= all * SHARE)
    });
    let holder =
        named.or_else(|| page.holders.iter().filter(|holder| prose(holder) * 100 >= all * DEEP).min_by_key(|holder| holder.end - holder.start))?;
    // A named one may still hold everything: its innermost part with nearly all of its prose is the text.
    let most = prose(holder);
    let holder = page
        .holders
        .iter()
        .filter(|inner| inner.start >= holder.start && inner.end <= holder.end && prose(inner) * 100 >= most * INNER)
        .min_by_key(|inner| inner.end - inner.start)
        .unwrap_or(holder);
    let held = prose(holder);
    if held < LEAST {
        return None;
    }
    let lines = parts_of_text(page, holder.start, holder.end);
    let kept: usize = lines.iter().filter(|at| is_prose(&page.lines[**at])).map(|at| page.lines[*at].words).sum();
    let paragraphs = lines.iter().filter(|at| is_prose(&page.lines[**at])).count();
    let mut by_parent: HashMap<usize, usize> = HashMap::new();
    lines
        .iter()
        .filter(|at| is_prose(&page.lines[**at]))
        .for_each(|at| *by_parent.entry(page.lines[*at].parent).or_default() += page.lines[*at].words);
    let densest = by_parent.values().copied().max().unwrap_or_default();
    // Much of it in side boxes, or in several containers that may be several articles: not plain enough.
    (paragraphs >= 2 && kept * 100 >= held * KEPT && densest * 100 >= kept * TOGETHER).then_some(lines)
}

/// The lines of a holder that stand in containers of text. A box of headlines has more links than prose; a label or a caption
/// stands in a container of its own.
fn parts_of_text(page: &Page, start: usize, end: usize) -> Vec<usize> {
    let lines = &page.lines[start..end];
    let mut boxes: HashMap<usize, Box> = HashMap::new();
    for line in lines.iter().filter(|line| !line.aside) {
        let one = boxes.entry(line.parent).or_default();
        if is_prose(line) {
            one.prose += line.words;
            one.paragraphs += 1;
        } else if line.linked >= 0.4 && line.words >= 3 {
            one.linked += line.words;
        }
    }
    // Alone in its container under a picture stands a caption, under a headline that leads elsewhere a teaser.
    let alone = |at: usize| boxes.get(&lines[at].parent).is_some_and(|one| one.paragraphs == 1) && lines[at].words <= 60;
    let under_picture = |at: usize| page.pictures.iter().any(|seen| seen.line == start + at);
    let under_link = |at: usize| (at.saturating_sub(2)..at).any(|before| lines[before].linked >= 0.75 && lines[before].words >= 3);
    let is_label = |at: usize| alone(at) && (under_link(at) || (under_picture(at) && boxes.len() > 1 && at > 0));
    let is_text = |line: &Line| boxes.get(&line.parent).is_some_and(|one| one.prose >= 20 && one.linked * 2 <= one.prose);
    let mut taken: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let text = !line.aside && line.linked < 0.75 && is_text(line) && !is_label(at);
            text && (is_prose(line) || boxes[&line.parent].paragraphs >= 2 || matches!(line.shape, Shape::Heading(_)))
        })
        .collect();
    // Subheadings, and lists and tables between paragraphs, whatever holds them.
    let mut before = 0;
    for at in 0..lines.len() {
        let line = &lines[at];
        if taken[at] {
            before = at;
        } else if !line.aside && line.linked < 0.4 && before > 0 {
            let close = at - before <= 12;
            let follows = taken[at + 1..lines.len().min(at + 13)].iter().any(|taken| *taken);
            let structured = matches!(line.shape, Shape::Heading(_) | Shape::Item | Shape::Cell);
            if close && follows && structured {
                taken[at] = true;
            }
        }
    }
    (0..lines.len()).filter(|at| taken[*at]).map(|at| start + at).collect()
}

#[derive(Default)]
struct Box {
    prose: usize,
    paragraphs: usize,
    linked: usize,
}
