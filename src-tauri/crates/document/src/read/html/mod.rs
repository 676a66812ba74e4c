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

mod dom;
mod head;
mod json_ld;
mod locate;
mod page;
pub(super) mod people;
mod title;
mod trim;
mod verdict;

use super::{Candidate, Extract, Format, Hint, ReadError, depth, phrases, text};
use crate::tree::paragraph;
use locate::Pointer;
use scraper::Html;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pages of more nodes than this are not articles as people write them, and extractors take minutes over them.
const MANY: usize = 150_000;

/// Fewer words than this from one extractor, and the other is asked.
const LITTLE: usize = 120;

/// Reads a page.
///
/// # Errors
/// [`ReadError::TooDeep`].
pub(super) fn read(source: &str, hint: &Hint) -> Result<Extract, ReadError> {
    match depth::refusal(source) {
        Some(depth::Refusal::Deep) => return Err(ReadError::TooDeep),
        Some(depth::Refusal::Crowded) => return Err(ReadError::Damaged { reason: "a tag has thousands of attributes".to_owned() }),
        None => {}
    }
    let document = Html::parse_document(source);
    let root = document.tree.root();
    let size = size(root);
    if size.depth > depth::MAX {
        return Err(ReadError::TooDeep);
    }
    let zones = dom::Zones::of(root);
    let head = head::read(root, &zones);
    let base = head.base(hint);
    let page = page::read(root, base.as_ref(), &zones);
    let guess = if size.nodes > MANY { Guesses::everything(&page) } else { guesses(source, base.as_ref(), &size) };

    let urls = head.urls(base.as_ref(), hint);
    let outlets = head.outlets(&urls, hint);
    let titles = title::candidates(&head, &outlets, &[(&guess.title, "guess:trafilatura"), (&guess.other_title, "guess:readability")]);

    let (chosen, spare) = choose(&page, &guess, head.said.body.as_deref());
    let title_keys: Vec<String> = titles.iter().take(4).map(|title| phrases::key(&title.value)).filter(|key| !key.is_empty()).collect();
    let description = head.meta("og:description").chain(head.meta("description")).next().map(phrases::key);
    let tidy = trim::tidy(&page, &chosen, &title_keys, description.as_deref());
    let mut blocks = trim::blocks(&page, &tidy);
    if let Some(body) = spare {
        blocks = body.lines().map(str::trim).filter(|line| !line.is_empty()).map(paragraph).collect();
    }

    let mut extract = Extract::of(Format::Html, blocks);
    extract.standfirst = tidy.standfirst.is_some() && !extract.blocks.is_empty();
    let paywalled = has_paywall(root);
    let best = titles.first().map(|title| title.value.clone()).unwrap_or_default();
    extract.quality = verdict::judge(&page, &tidy, &head, &best, extract.quality.words, paywalled);
    extract.titles = titles;
    extract.authors = head.authors();
    if extract.authors.is_empty() {
        tidy.people.iter().for_each(|name| Candidate::push(&mut extract.authors, name, "byline"));
        let known: Vec<String> = outlets.iter().map(|outlet| phrases::key(&outlet.value)).collect();
        let guessed = people::split(&guess.author);
        guessed
            .iter()
            .filter(|name| !known.contains(&phrases::key(name)))
            .for_each(|name| Candidate::push(&mut extract.authors, name, "guess:trafilatura"));
    }
    extract.published = published(&head, &tidy, &guess, &urls, hint, &extract);
    extract.outlets = outlets;
    extract.urls = urls;
    extract.langs = head.langs();
    Ok(extract)
}

/// What the extractors say.
#[derive(Debug, Default)]
struct Guesses {
    pointer: Pointer,
    other: Option<Pointer>,
    title: String,
    author: String,
    date: String,
    other_title: String,
    other_date: String,
    other_modified: String,
}

impl Guesses {
    /// Takes every line outside menus and sidebars.
    fn everything(page: &page::Page) -> Self {
        let lines = page.lines.iter().filter(|line| !line.aside).map(|line| line.key.as_str());
        Self { pointer: Pointer::of_lines(lines), ..Self::default() }
    }
}

/// Asks the extractors, the second only where the first finds little: it takes quadratic time on deep pages.
/// A panic in one of them is an answer that did not come.
fn guesses(source: &str, base: Option<&url::Url>, size: &Size) -> Guesses {
    let mut guesses = Guesses::default();
    let mut options = trafilatura::Options::default().with_fallback(true).with_exclude_comments(true);
    options.original_url = base.cloned();
    let extracted = catch_unwind(AssertUnwindSafe(|| trafilatura::extract(source, &options))).ok().and_then(Result::ok);
    if let Some(extracted) = extracted {
        guesses.pointer = Pointer::of_markup(&extracted.content_html);
        guesses.title = extracted.metadata.title;
        guesses.author = extracted.metadata.author;
        guesses.date = extracted.metadata.date.map(|date| date.to_string()).unwrap_or_default();
    }
    if guesses.pointer.words >= LITTLE || (size.depth > 150 && size.nodes > 5000) {
        return guesses;
    }
    let address = base.map(url::Url::as_str);
    let article = catch_unwind(AssertUnwindSafe(|| dom_smoothie::Readability::new(source, address, None).and_then(|mut reader| reader.parse())))
        .ok()
        .and_then(Result::ok);
    if let Some(article) = article {
        guesses.other = Some(Pointer::of_markup(&article.content));
        guesses.other_title = article.title;
        guesses.other_date = article.published_time.unwrap_or_default();
        guesses.other_modified = article.modified_time.unwrap_or_default();
    }
    guesses
}

/// The lines of the article; or the text that the page describes itself with, where the page has it nowhere else.
fn choose<'head>(page: &page::Page, guess: &Guesses, body: Option<&'head str>) -> (Vec<usize>, Option<&'head str>) {
    let words = |lines: &[usize]| lines.iter().map(|at| page.lines[*at].words).sum::<usize>();
    let mut chosen = locate::article(page, &guess.pointer);
    if words(&chosen) < LITTLE
        && let Some(other) = &guess.other
    {
        let second = locate::article(page, other);
        if words(&second) > words(&chosen) * 3 / 2 {
            chosen = second;
        }
    }
    let Some(body) = body.filter(|body| body.split_whitespace().count() >= 60) else { return (chosen, None) };
    let keys: Vec<String> = body.lines().map(phrases::key).collect();
    let pointer = Pointer::of_lines(keys.iter().map(String::as_str));
    let described = locate::article(page, &pointer);
    let held = words(&described);
    if held * 10 >= pointer.words * 8 {
        if held > words(&chosen) * 3 / 2 {
            chosen = described;
        }
        (chosen, None)
    } else if words(&chosen) * 2 < pointer.words {
        (chosen, Some(body))
    } else {
        (chosen, None)
    }
}

fn published(head: &head::Head, tidy: &trim::Tidy, guess: &Guesses, urls: &[Candidate], hint: &Hint, extract: &Extract) -> Vec<Candidate> {
    let mut found = head.published(urls, hint);
    tidy.dates.iter().filter(|(_, origin)| *origin != "modified").for_each(|(date, origin)| Candidate::push(&mut found, date, origin));
    let mut probe = Extract { published: std::mem::take(&mut found), ..Extract::of(Format::Html, extract.blocks.clone()) };
    text::dateline(&mut probe);
    found = probe.published;
    let mut modified = head.modified();
    tidy.dates.iter().filter(|(_, origin)| *origin == "modified").for_each(|(date, _)| Candidate::push(&mut modified, date, "modified"));
    Candidate::push(&mut modified, &guess.other_modified, "modified");
    let is_change = |date: &str| modified.iter().any(|known| known.value.starts_with(date) || date.starts_with(&known.value));
    for (date, origin) in [(&guess.other_date, "guess:readability"), (&guess.date, "guess:trafilatura")] {
        if super::dates::plausible(date) && !is_change(date) {
            let month = found.iter().position(|known| known.origin == "url" && known.value.len() == 7 && date.starts_with(&known.value));
            match month.filter(|_| !found.iter().any(|known| known.value == *date)) {
                Some(at) => found.insert(at, Candidate { value: date.clone(), origin: origin.to_owned() }),
                None => Candidate::push(&mut found, date, origin),
            }
        }
    }
    for candidate in modified {
        if !found.iter().any(|known| known.value == candidate.value) {
            found.push(candidate);
        }
    }
    found
}

/// Whether a visible element of the page is called a paywall.
fn has_paywall(root: ego_tree::NodeRef<'_, scraper::Node>) -> bool {
    let words = &phrases::phrases().walls.paywall_class;
    root.descendants().filter_map(|node| node.value().as_element()).any(|element| {
        !matches!(element.name(), "body" | "html" | "script" | "style" | "link" | "meta")
            && element.attr("class").into_iter().chain(element.attr("id")).flat_map(|names| names.split(|c: char| c.is_whitespace() || c == '_')).any(
                |class| {
                    let lower = class.to_ascii_lowercase();
                    words.iter().any(|word| lower == *word || lower.split('-').any(|part| part == word))
                },
            )
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
