//! Metadata candidates of a page, each with where it was found, best first.
//!
//! It decides nothing: dates stay as they are written and several may disagree. A date that says only when the page was
//! changed has the origin `modified` and comes last.

mod authors;
mod outlet;
mod times;

use super::dom::{self, Attributes};
use super::json_ld;
use super::page::Role;
use super::zones::Zones;
use crate::read::{Candidate, Hint, phrases};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use std::collections::HashMap;
pub use times::said_so;
use times::{LOOKS, Moment};
use url::Url;

/// What the page's elements say, before it is put in order.
#[derive(Debug, Default)]
pub struct Head {
    metas: HashMap<String, Vec<String>>,
    pub title: String,
    pub headings: Vec<Heading>,
    canonical: Vec<String>,
    base: Option<String>,
    lang: Option<String>,
    times: Vec<Moment>,
    /// Lines that name who wrote it, and whether they stand in the article.
    bylines: Vec<(String, bool)>,
    saved: Option<String>,
    pub body_classes: String,
    /// How many elements were read for dates and names: a page made to be slow gets no more.
    looks: usize,
    pub said: json_ld::Said,
}

/// A heading of the page.
#[derive(Debug)]
pub struct Heading {
    pub text: String,
    pub level: u8,
    /// Whether it stands in the article by its element.
    pub article: bool,
}

/// Walks the whole document once.
pub fn read(root: NodeRef<'_, Dom>, zones: &Zones) -> Head {
    let mut head = Head { said: json_ld::read(root), lang: dom::lang(root), ..Head::default() };
    head.walk(root, zones, false, false, 0);
    head
}

impl Head {
    fn walk(&mut self, node: NodeRef<'_, Dom>, zones: &Zones, aside: bool, article: bool, depth: usize) {
        for child in node.children() {
            let element = match child.value() {
                Dom::Element(element) => element,
                Dom::Comment(comment) if self.saved.is_none() => {
                    self.saved = saved_from(comment);
                    continue;
                }
                _ => continue,
            };
            let name = element.name();
            if dom::is_unread(name) && !matches!(name, "head" | "title" | "label" | "dialog") {
                continue;
            }
            let inner_aside = aside || (is_elsewhere(element, zones) && zones.is_minor(child));
            let inner_article = article || name == "article" || name == "main";
            self.element(child, element, zones, inner_aside, inner_article);
            if depth < 600 {
                self.walk(child, zones, inner_aside, inner_article, depth + 1);
            }
        }
    }

    fn element(&mut self, node: NodeRef<'_, Dom>, element: &scraper::node::Element, zones: &Zones, aside: bool, article: bool) {
        let attr = |key: &str| element.value_of(key).map(str::trim).filter(|value| !value.is_empty());
        match element.name() {
            "meta" => {
                if let (Some(key), Some(content)) =
                    (attr("property").or_else(|| attr("name")).or_else(|| attr("itemprop")).or_else(|| attr("http-equiv")), attr("content"))
                {
                    self.metas.entry(key.to_ascii_lowercase()).or_default().push(json_ld::unescape(content));
                }
                return;
            }
            "link" => {
                if let (Some(rel), Some(href)) = (attr("rel"), attr("href"))
                    && rel.eq_ignore_ascii_case("canonical")
                {
                    self.canonical.push(href.to_owned());
                }
                return;
            }
            "base" => self.base = self.base.take().or_else(|| attr("href").map(str::to_owned)),
            "title" if self.title.is_empty() => {
                self.title =
                    json_ld::unescape(&node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect::<String>());
            }
            "body" => self.body_classes = format!("{} {}", attr("class").unwrap_or_default(), attr("id").unwrap_or_default()).to_lowercase(),
            name @ ("h1" | "h2") if !aside && self.headings.len() < 30 => {
                let text = dom::text(node);
                if !text.is_empty() && text.chars().count() < 400 {
                    self.headings.push(Heading { text, level: name.as_bytes()[1] - b'0', article });
                }
            }
            _ => {}
        }
        if aside || self.times.len() > 60 || self.looks > LOOKS {
            return;
        }
        self.moment(node, element, article, zones);
        let byline = matches!(zones.role(element), Some(Role::Byline));
        if byline && self.bylines.len() < 12 {
            self.looks += 1;
            let text = dom::text(node);
            if (2..=160).contains(&text.chars().count()) {
                self.bylines.push((text, article));
            }
        }
    }

    /// Values of a meta element, by its name or property.
    pub fn meta(&self, key: &str) -> impl Iterator<Item = &str> {
        self.metas.get(key).into_iter().flatten().map(String::as_str)
    }

    /// The address that links are resolved against.
    pub fn base(&self, hint: &Hint) -> Option<Url> {
        let own = [hint.url.as_deref(), self.saved.as_deref(), self.canonical.first().map(String::as_str), self.meta("og:url").next()];
        let own = own.into_iter().flatten().find_map(|url| Url::parse(url.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https")));
        match &self.base {
            Some(base) => own.as_ref().map_or_else(|| Url::parse(base).ok(), |own| own.join(base).ok()),
            None => own,
        }
    }

    /// Addresses, canonical first.
    pub fn urls(&self, base: Option<&Url>, hint: &Hint) -> Vec<Candidate> {
        let mut urls = Vec::new();
        let resolve = |url: &str| match (Url::parse(url), base) {
            (Ok(url), _) => Some(url),
            (Err(_), Some(base)) => base.join(url).ok(),
            (Err(_), None) => None,
        };
        let deep = hint.url.as_deref().and_then(|url| Url::parse(url).ok()).is_some_and(|url| url.path().len() > 1);
        let listed = self
            .canonical
            .iter()
            .map(|url| (url.as_str(), "canonical"))
            .chain(self.meta("og:url").map(|url| (url, "meta:og:url")))
            .chain(self.said.urls.iter().map(|url| (url.as_str(), "json-ld:url")));
        for (url, origin) in listed {
            if let Some(url) = resolve(url).filter(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
                && !(deep && url.path().len() <= 1 && url.query().is_none())
            {
                Candidate::push(&mut urls, url.as_str(), origin);
            }
        }
        if let Some(saved) = &self.saved {
            Candidate::push(&mut urls, saved, "saved-page");
        }
        urls
    }

    /// Language tags.
    pub fn langs(&self) -> Vec<Candidate> {
        let mut langs = Vec::new();
        if let Some(lang) = &self.lang {
            Candidate::push(&mut langs, lang, "html:lang");
        }
        for (key, origin) in [("content-language", "meta:content-language"), ("language", "meta:language"), ("dc.language", "meta:dc.language")] {
            self.meta(key).for_each(|value| Candidate::push(&mut langs, value, origin));
        }
        self.said.langs.iter().for_each(|value| Candidate::push(&mut langs, value, "json-ld:inLanguage"));
        self.meta("og:locale").for_each(|value| Candidate::push(&mut langs, &value.replace('_', "-"), "meta:og:locale"));
        langs
    }
}

/// A part of the page whose dates and names belong to something else.
fn is_elsewhere(element: &scraper::node::Element, zones: &Zones) -> bool {
    match element.name() {
        "nav" | "aside" | "footer" => true,
        "body" | "html" | "main" | "article" => false,
        _ => zones.is_elsewhere(element),
    }
}

/// The address that a browser or an extension left in a saved page.
fn saved_from(comment: &str) -> Option<String> {
    let lower = comment.to_ascii_lowercase();
    let at = ["saved from url=", "url:"].iter().find_map(|mark| lower.find(mark).map(|at| at + mark.len()))?;
    if !lower.contains("saved") {
        return None;
    }
    let rest = comment.get(at..)?.trim_start();
    let rest = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(rest, |(_, url)| url);
    let url = rest.split_whitespace().next()?;
    (url.starts_with("http://") || url.starts_with("https://")).then(|| url.to_owned())
}

/// Letters and digits only, folded.
pub fn squeezed(text: &str) -> String {
    phrases::key(text).replace(' ', "")
}
