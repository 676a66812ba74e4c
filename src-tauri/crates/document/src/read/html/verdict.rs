//! Whether a capture is the article: what stands in its way, by code.

use super::head::Head;
use super::page::{Page, Shape};
use super::trim::{Tidy, is_consent};
use crate::read::phrases::{fold, holds, opens_with, phrases};
use crate::read::{Quality, Verdict};
use std::collections::HashSet;

/// An opening that is given away has fewer words than this.
const OPENING: usize = 800;

/// Judges a page by its lines, those kept, and what it says of itself.
pub fn judge(page: &Page, tidy: &Tidy, head: &Head, title: &str, words: usize, paywalled: bool) -> Quality {
    let mut quality = Quality { verdict: Verdict::Full, reasons: Vec::new(), words };
    let walls = &phrases().walls;
    let (title, window) = (fold(title), fold(&head.title));
    let all: usize = page.lines.iter().map(|line| line.words).sum();
    // A long text is an article whatever stands around it: only a short or cut one is looked at for walls.
    let doubtful = words < 400 || tidy.cut;
    let folded: Vec<String> = page.lines.iter().take(if doubtful { 400 } else { 0 }).map(|line| fold(&line.text)).collect();
    let joined = folded.join("\n");
    let says = |list: &[String]| list.iter().filter(|phrase| holds(&joined, phrase)).count();
    let titled = |list: &[String]| {
        [&title, &window]
            .iter()
            .any(|text| opens_with(text, list).is_some() || (text.split_whitespace().count() <= 8 && list.iter().any(|phrase| holds(text, phrase))))
    };
    let is_article = head.said.is_article
        || head.meta("og:type").any(|kind| kind.eq_ignore_ascii_case("article"))
        || head.meta("article:published_time").next().is_some();
    let mut none = |reason: &str| {
        quality.verdict = Verdict::None;
        quality.add(reason);
    };
    if words < 200 && all < 400 && (titled(&walls.captcha) && !is_article || says(&walls.captcha) >= 2 || (says(&walls.captcha) >= 1 && all < 80)) {
        none("captcha");
        return quality;
    }
    // An article may have such words in its title; a page of an error says them beside it, or has no other.
    let stated =
        page.lines.iter().zip(&folded).any(|(line, folded)| line.words <= 12 && *folded != title && opens_with(folded, &walls.error_title).is_some());
    let error_words = stated || title.split_whitespace().count() <= 4;
    if words < 160 && titled(&walls.error_title) && !(is_article && words > 60) && (error_words || words < 60) {
        none("error_page");
        return quality;
    }
    let scripts =
        says(&walls.script) >= 1 || page.without_scripts.as_deref().is_some_and(|text| walls.script.iter().any(|phrase| holds(&fold(text), phrase)));
    if words < 40 && all < 120 && scripts {
        none("script_only");
        return quality;
    }
    let consent: usize = page.lines.iter().zip(&folded).filter(|(line, folded)| is_consent(folded, line.words)).map(|(line, _)| line.words).sum();
    let nothing_else = words < 20 && consent >= 8 && consent * 2 >= all;
    if nothing_else || (words < 80 && consent > 25 && consent * 2 > all.saturating_sub(consent) && consent > words / 2) {
        none("cookie_wall");
        return quality;
    }
    let login = says(&walls.login);
    let teaser = says(&walls.teaser);
    if words < 50 && login >= 1 && all < 400 {
        none("login_wall");
        return quality;
    }
    if is_listing(page, tidy, head, words, is_article) {
        none("listing_page");
        return quality;
    }
    let short = words < 250;
    if tidy.cut && (short || words < OPENING && (teaser > 0 || paywalled))
        || (teaser > 0 && words < 400 && (paywalled || head.said.paid || short))
        || (head.said.paid && words < 150)
        || (paywalled && words < 120)
    {
        quality.verdict = Verdict::Partial;
        quality.add("teaser");
        if login > 0 && words < 80 {
            quality.add("login_wall");
        }
    } else if login >= 2 && words < 120 {
        quality.verdict = Verdict::Partial;
        quality.add("login_wall");
    }
    // A brief is short and whole: it holds most of the page's prose, and little of it only where the page says that it is an article.
    let beside = prose_beside(page, tidy, &folded);
    let own: usize = tidy.kept.iter().map(|at| &page.lines[*at]).filter(|line| line.linked < 0.5).map(|line| line.words).sum();
    let marked = is_single(head) || (is_article && words >= 20) || words >= 30;
    let whole = marked && beside <= words && own * 10 >= words * 6;
    if words < 8 || (words < 20 && !is_article) {
        quality.verdict = Verdict::None;
        quality.add("too_short");
    } else if words < 60 && !whole {
        if words < 30 || !is_article {
            quality.verdict = Verdict::Partial;
            quality.add("too_short");
        }
    } else if words < 30 {
        quality.add("too_short");
    }
    quality
}

/// Words of running text that stand in the page and not in what was kept. `folded` are the lines, folded.
fn prose_beside(page: &Page, tidy: &Tidy, folded: &[String]) -> usize {
    let kept: HashSet<&str> = tidy.kept.iter().map(|at| page.lines[*at].key.as_str()).collect();
    let beside = page.lines.iter().zip(folded).filter(|(line, folded)| {
        line.words >= 12 && line.linked < 0.3 && !line.aside && !kept.contains(line.key.as_str()) && !is_consent(folded, line.words)
    });
    beside.map(|(line, _)| line.words).sum()
}

/// Whether the body's classes say that it is the page of one article.
fn is_single(head: &Head) -> bool {
    head.body_classes
        .split_ascii_whitespace()
        .any(|class| matches!(class, "single" | "single-post" | "postid" | "page-template" | "item" | "item-view") || class.starts_with("postid-"))
}

/// A home page, a rubric, search results: many headlines that lead elsewhere, little text of its own.
fn is_listing(page: &Page, tidy: &Tidy, head: &Head, words: usize, is_article: bool) -> bool {
    let kept: Vec<_> = tidy.kept.iter().map(|at| &page.lines[*at]).collect();
    let longest = kept.iter().map(|line| line.words).max().unwrap_or_default();
    let leads = page
        .lines
        .iter()
        .filter(|line| !line.aside && line.linked > 0.8 && line.words >= 4 && (matches!(line.shape, Shape::Heading(_)) || line.words >= 6))
        .count();
    let inside = kept.iter().filter(|line| line.linked > 0.8 && line.words >= 4 || matches!(line.shape, Shape::Heading(_))).count();
    let body: Vec<&str> = head.body_classes.split_ascii_whitespace().collect();
    let archive = body.iter().any(|class| {
        matches!(*class, "archive" | "category" | "tag" | "home" | "blog" | "search-results" | "search" | "author" | "index" | "archive-view")
    });
    if is_single(head) {
        return false;
    }
    // Prose in one container is an article's; on a list every entry has its own.
    let mut held: std::collections::HashMap<usize, usize> = std::collections::HashMap::new();
    kept.iter().filter(|line| line.words >= 12 && line.linked < 0.3).for_each(|line| *held.entry(line.parent).or_default() += line.words);
    let densest = held.values().copied().max().unwrap_or_default();
    if densest >= 90 && densest * 2 > words {
        return false;
    }
    // So is prose that does not stand under headlines that lead elsewhere.
    let is_led = |at: usize| (at.saturating_sub(2)..at).any(|before| page.lines[before].linked > 0.8 && page.lines[before].words >= 3);
    let (mut own, mut led) = (0, 0);
    for at in tidy.kept.iter().filter(|at| page.lines[**at].words >= 12 && page.lines[**at].linked < 0.3) {
        *(if is_led(*at) { &mut led } else { &mut own }) += page.lines[*at].words;
    }
    if leads <= 10 && own >= 200 && own * 10 >= words * 6 && led * 3 <= own {
        return false;
    }
    if archive && leads >= 3 && longest < 120 {
        return true;
    }
    let prose = kept.iter().filter(|line| line.words >= 40 && line.linked < 0.3).count();
    let website = head.meta("og:type").any(|kind| kind == "website" || kind == "blog");
    let cuts = kept
        .iter()
        .filter(|line| line.text.trim_end().ends_with(['…']) || line.text.trim_end().ends_with("[…]") || line.text.trim_end().ends_with("..."))
        .count();
    !is_article && leads >= 5 && (inside >= 4 || cuts >= 3 || words < 80 || (website && prose < 3)) && (prose <= 2 || cuts >= 3)
}

#[cfg(test)]
mod tests;
