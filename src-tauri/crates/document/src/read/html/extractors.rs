//! Asks the extractors where a page is not plain enough to tell: `trafilatura` first, `dom_smoothie` where it finds little.

use super::locate::{self, Pointer};
use super::page::Page;
use super::{Size, named, reduced};
use crate::read::phrases;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use std::panic::{AssertUnwindSafe, catch_unwind};
use url::Url;

/// Fewer words than this from one extractor, and the other is asked.
const LITTLE: usize = 120;

/// What the extractors say.
#[derive(Debug, Default)]
pub struct Guesses {
    pointer: Pointer,
    other: Option<Pointer>,
    pub title: String,
}

impl Guesses {
    /// Takes every line outside menus and sidebars.
    pub fn everything(page: &Page) -> Self {
        let lines = page.lines.iter().filter(|line| !line.aside).map(|line| line.key.as_str());
        Self { pointer: Pointer::of_lines(lines), ..Self::default() }
    }
}

/// Asks the extractors, the second only where the first finds little: it takes quadratic time on deep pages.
/// A panic in one of them is an answer that did not come.
pub fn guesses(source: &str, root: NodeRef<'_, Dom>, base: Option<&Url>, size: &Size) -> Guesses {
    let mut guesses = Guesses::default();
    let mut options = trafilatura::Options::default().with_fallback(true).with_exclude_comments(true);
    options.original_url = base.cloned();
    options.html_date_mode = trafilatura::HtmlDateMode::Disabled;
    let body = reduced::markup(root);
    let extracted = catch_unwind(AssertUnwindSafe(|| trafilatura::extract(&body, &options))).ok().and_then(Result::ok);
    if let Some(extracted) = extracted {
        guesses.pointer = Pointer::of_markup(&extracted.content_html);
        guesses.title = extracted.metadata.title;
    }
    if guesses.pointer.words >= LITTLE || (size.depth > 150 && size.nodes > 5000) {
        return guesses;
    }
    let address = base.map(Url::as_str);
    let article = catch_unwind(AssertUnwindSafe(|| dom_smoothie::Readability::new(source, address, None).and_then(|mut reader| reader.parse())))
        .ok()
        .and_then(Result::ok);
    if let Some(article) = article {
        guesses.other = Some(Pointer::of_markup(&article.content));
    }
    guesses
}

/// The lines of the article; or the text that the page describes itself with, where the page has it nowhere else.
pub fn choose<'head>(page: &Page, guess: &Guesses, body: Option<&'head str>) -> (Vec<usize>, Option<&'head str>) {
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

/// The author that `trafilatura` guesses. Dates are most of the work of its metadata, and are not asked for.
pub fn last_author(root: NodeRef<'_, Dom>, base: Option<&Url>) -> String {
    let Some(markup) = named::markup(root) else { return String::new() };
    let mut options = trafilatura::Options::default();
    options.original_url = base.cloned();
    options.html_date_mode = trafilatura::HtmlDateMode::Disabled;
    let guessed =
        catch_unwind(AssertUnwindSafe(|| trafilatura::metadata::extract_metadata(&trafilatura::dom::Document::parse(&markup), &options).author));
    guessed.unwrap_or_default()
}

/// The author and the date that `trafilatura` guesses from the whole page, for pages that say neither plainly.
pub fn last_guess(source: &str, base: Option<&Url>) -> (String, String) {
    let mut options = trafilatura::Options::default();
    options.original_url = base.cloned();
    let guessed = catch_unwind(AssertUnwindSafe(|| {
        let document = trafilatura::dom::Document::parse(source);
        trafilatura::metadata::extract_metadata(&document, &options)
    }));
    guessed.map(|guessed| (guessed.author, guessed.date.map(|date| date.to_string()).unwrap_or_default())).unwrap_or_default()
}
