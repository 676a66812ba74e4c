//! Web pages into blocks, in eight steps.
//!
//! 1. A scan refuses nesting over 512 before any parser runs.
//! 2. The page is parsed, and its depth measured again on the tree.
//! 3. Its head says what it is: metadata candidates with their origin.
//! 4. Its body becomes lines of text in their structure.
//! 5. Extractors point at the article's lines.
//! 6. What pages put around an article is taken out, the standfirst found.
//! 7. The lines become blocks: nothing that could run, draw, or be filled in has a block to be in.
//! 8. A verdict says whether this is the article at all.

mod blocks;
mod dom;
mod extractors;
mod fragment;
mod head;
mod holder;
mod json_ld;
mod locate;
mod named;
mod page;
pub(super) mod people;
mod pictures;
mod published;
mod quick;
mod reduced;
mod structure;
mod title;
mod trim;
mod verdict;
mod walk;
mod word;
mod zones;

pub(in crate::read) use fragment::fragment;
pub(in crate::read) use fragment::paste;
pub use fragment::read_fragment;

use super::{Candidate, Extract, Format, Hint, Picture, Quality, ReadError, Verdict, depth, phrases};
use crate::tree::paragraph;
use extractors::Guesses;
use scraper::Html;
use std::collections::HashSet;

/// Pages of more nodes than this are not articles as people write them, and extractors take minutes over them.
const MANY: usize = 150_000;

/// Words of a notice that the rest is for subscribers.
const NOTICE: std::ops::RangeInclusive<usize> = 4..=150;

/// Reads a page.
///
/// # Errors
/// [`ReadError::TooDeep`].
pub(super) fn read(source: &str, hint: &Hint) -> Result<Extract, ReadError> {
    refuse(source)?;
    let document = Html::parse_document(source);
    let root = document.tree.root();
    let size = size(root);
    if size.depth > depth::MAX {
        return Err(ReadError::TooDeep);
    }
    let zones = zones::Zones::of(root);
    let head = head::read(root, &zones);
    let base = head.base(hint);
    let page = page::read(root, base.as_ref(), &zones, page::Kind::Page);
    let plain = holder::article(&page);
    let guess = match &plain {
        Some(_) => Guesses::default(),
        None if size.nodes > MANY => Guesses::everything(&page),
        None => extractors::guesses(source, root, base.as_ref(), &size),
    };

    let urls = head.urls(base.as_ref(), hint);
    let outlets = head.outlets(&urls, hint);
    let titles = title::candidates(&head, &outlets, &guess.title);

    let (chosen, spare) = match plain {
        Some(lines) => (locate::settle(&page, &lines), None),
        None => extractors::choose(&page, &guess, head.said.body.as_deref()),
    };
    let title_keys: Vec<String> = titles.iter().take(4).map(|title| phrases::key(&title.value)).filter(|key| !key.is_empty()).collect();
    let description = head.meta("og:description").chain(head.meta("description")).next().map(phrases::key);
    let tidy = trim::tidy(&page, &chosen, &title_keys, description.as_deref());
    let (mut blocks, starts) = blocks::blocks(&page, &tidy);
    if let Some(body) = spare {
        blocks = body.lines().map(str::trim).filter(|line| !line.is_empty()).map(paragraph).collect();
    }

    let mut extract = Extract::of(Format::Html, blocks);
    extract.pictures = pictures_of(&page, &tidy, &starts, &head, base.as_ref());
    extract.standfirst = tidy.standfirst.is_some() && !extract.blocks.is_empty();
    let paywalled = has_paywall(root, &zones);
    let best = titles.first().map(|title| title.value.clone()).unwrap_or_default();
    let sized = match spare {
        Some(body) => phrases::words_of(&phrases::fold(body)),
        None => tidy.kept.iter().map(|at| page.lines[*at].words).sum(),
    };
    extract.quality =
        Quality { words: extract.quality.words, ..verdict::judge(&page, &tidy, &head, &best, sized.max(extract.quality.words), paywalled) };
    extract.titles = titles;
    extract.authors = head.authors();
    if extract.authors.is_empty() {
        extract.authors = trim::bylines(&page, &tidy, &title_keys);
    }
    extract.published = published::candidates(&head, &page, &tidy, &title_keys, &urls, hint, &extract.blocks);
    let certain = extract.published.iter().any(published::is_certain);
    if (!certain || extract.authors.is_empty()) && size.nodes <= MANY {
        let (author, date) = match certain {
            true => (extractors::last_author(root, base.as_ref()), String::new()),
            false => extractors::last_guess(source, base.as_ref()),
        };
        let known: Vec<String> = outlets.iter().map(|outlet| phrases::key(&outlet.value)).collect();
        if extract.authors.is_empty() {
            let names = people::split(&author).into_iter().filter(|name| !known.contains(&phrases::key(name)));
            names.for_each(|name| Candidate::push(&mut extract.authors, &name, "guess:trafilatura"));
        }
        if !certain {
            published::add_guess(&mut extract.published, &date, "guess:trafilatura");
        }
    }
    if !certain && extract.quality.verdict != Verdict::None {
        extract.quality.add("no_date");
    }
    extract.outlets = outlets;
    extract.urls = urls;
    extract.langs = head.langs();
    Ok(extract)
}

/// The pictures among the kept lines and just above them; the page's own where the text has none.
fn pictures_of(page: &page::Page, tidy: &trim::Tidy, starts: &[usize], head: &head::Head, base: Option<&url::Url>) -> Vec<Picture> {
    let body = || tidy.kept.iter().filter(|at| Some(**at) != tidy.standfirst);
    let (Some(first), Some(last)) = (body().min(), body().max()) else { return Vec::new() };
    let parents: HashSet<usize> = tidy.kept.iter().map(|at| page.lines[*at].parent).collect();
    // Above the text: what stands after the last menu line, between the title and the first paragraph.
    let above = (first.saturating_sub(12)..*first).rev().take_while(|at| !page.lines[*at].aside).last().unwrap_or(*first);
    let mut found = pictures::of_text(page, starts, above, *last, &|parent| parents.contains(&parent));
    if found.is_empty() {
        let alt = head.meta("og:image:alt").next();
        found.extend(
            ["og:image:secure_url", "og:image", "twitter:image"]
                .iter()
                .flat_map(|key| head.meta(key))
                .find_map(|address| pictures::lead(address, alt, base)),
        );
    }
    found
}

/// Refuses what parsers take too long over, before any sees it.
fn refuse(source: &str) -> Result<(), ReadError> {
    match depth::refusal(source) {
        Some(depth::Refusal::Deep) => Err(ReadError::TooDeep),
        Some(depth::Refusal::Crowded) => Err(ReadError::Damaged { reason: "a tag has thousands of attributes".to_owned() }),
        None => Ok(()),
    }
}

/// Whether a part of the page is called a paywall, and holds a notice: neither a button, nor empty, nor the text itself.
fn has_paywall(root: ego_tree::NodeRef<'_, scraper::Node>, zones: &zones::Zones) -> bool {
    root.descendants().any(|node| {
        let Some(element) = node.value().as_element() else { return false };
        zones.is_paywall(element)
            && !matches!(element.name(), "body" | "html" | "script" | "style" | "link" | "meta" | "a" | "button" | "span" | "img" | "input" | "svg")
            && NOTICE.contains(&dom::text(node).split_whitespace().count())
    })
}

struct Size {
    depth: usize,
    nodes: usize,
}

fn size(root: ego_tree::NodeRef<'_, scraper::Node>) -> Size {
    let mut size = Size { depth: 0, nodes: 0 };
    let mut stack = vec![(root, 0_usize)];
    while let Some((node, depth)) = stack.pop() {
        size.nodes += 1;
        size.depth = size.depth.max(depth);
        stack.extend(node.children().map(|child| (child, depth + 1)));
    }
    size
}

#[cfg(test)]
#[path = "themes/tests.rs"]
mod themes;
