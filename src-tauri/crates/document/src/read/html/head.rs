//! Metadata candidates of a page, each with where it was found, best first.
//!
//! It decides nothing: dates stay as they are written and several may disagree. A date that says only when the page was
//! changed has the origin `modified` and comes last.

use super::{dom, json_ld, people};
use crate::read::{Candidate, Hint, dates, phrases};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use std::collections::HashMap;
use url::Url;

/// What the page's elements say, before it is put in order.
#[derive(Debug, Default)]
pub struct Head {
    metas: HashMap<String, Vec<String>>,
    pub title: String,
    pub headings: Vec<(String, bool)>,
    canonical: Vec<String>,
    base: Option<String>,
    lang: Option<String>,
    times: Vec<Moment>,
    bylines: Vec<String>,
    saved: Option<String>,
    pub body_classes: String,
    /// How many elements were read for dates and names: a page made to be slow gets no more.
    looks: usize,
    pub said: json_ld::Said,
}

const LOOKS: usize = 1500;

#[derive(Debug)]
struct Moment {
    value: String,
    origin: &'static str,
    /// Lower is better.
    rank: u8,
    modified: bool,
}

/// Walks the whole document once.
pub fn read(root: NodeRef<'_, Dom>, zones: &dom::Zones) -> Head {
    let mut head = Head { said: json_ld::read(root), lang: dom::lang(root), ..Head::default() };
    head.walk(root, zones, false, false, 0);
    head
}

impl Head {
    fn walk(&mut self, node: NodeRef<'_, Dom>, zones: &dom::Zones, aside: bool, article: bool, depth: usize) {
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
            let inner_aside = aside || (is_elsewhere(element) && zones.is_minor(child));
            let inner_article = article || name == "article" || name == "main";
            self.element(child, element, zones, inner_aside, inner_article);
            if depth < 600 {
                self.walk(child, zones, inner_aside, inner_article, depth + 1);
            }
        }
    }

    fn element(&mut self, node: NodeRef<'_, Dom>, element: &scraper::node::Element, zones: &dom::Zones, aside: bool, article: bool) {
        let attr = |key: &str| element.attr(key).map(str::trim).filter(|value| !value.is_empty());
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
            "h1" if !aside && self.headings.len() < 20 => {
                let text = dom::text(node);
                if !text.is_empty() && text.chars().count() < 400 {
                    self.headings.push((text, article));
                }
            }
            _ => {}
        }
        if aside || self.times.len() > 60 || self.looks > LOOKS {
            return;
        }
        self.moment(node, element, article, zones);
        let byline = matches!(zones.role(element), Some(super::page::Role::Byline));
        if byline && self.bylines.len() < 12 {
            self.looks += 1;
            let text = dom::text(node);
            if (2..=160).contains(&text.chars().count()) {
                self.bylines.push(text);
            }
        }
    }

    fn moment(&mut self, node: NodeRef<'_, Dom>, element: &scraper::node::Element, article: bool, zones: &dom::Zones) {
        let attr = |key: &str| element.attr(key).map(str::trim).filter(|value| !value.is_empty());
        let class = format!("{} {}", element.attr("class").unwrap_or_default(), element.attr("id").unwrap_or_default()).to_ascii_lowercase();
        let prop = attr("itemprop").or_else(|| attr("property")).unwrap_or_default();
        let modified = class.contains("updated") && !class.contains("published") || class.contains("modified") || prop.ends_with("dateModified");
        if prop.ends_with("datePublished") || prop.ends_with("dateCreated") {
            let value = attr("content").or_else(|| attr("datetime")).or_else(|| attr("title")).map_or_else(|| dom::text(node), str::to_owned);
            self.add_moment(&value, "itemprop:datePublished", 0, false);
        } else if prop.ends_with("dateModified") {
            if let Some(value) = attr("content").or_else(|| attr("datetime")) {
                self.add_moment(value, "modified", 9, true);
            }
        } else if element.name() == "time" || (element.name() == "abbr" && class.contains("published")) {
            self.looks += 1;
            let marked = attr("pubdate").is_some() || ["published", "entry-date", "post-date", "publi"].iter().any(|word| class.contains(word));
            let text = dom::text(node);
            let before =
                node.prev_siblings().take(2).filter_map(|sibling| sibling.value().as_text().map(|text| text.to_string())).collect::<String>();
            let parent =
                node.parent().filter(|parent| parent.children().nth(8).is_none()).map(dom::text).filter(|text| text.len() < 160).unwrap_or_default();
            let lead = phrases::fold(&format!("{} {before} {text}", parent.split(text.as_str()).next().unwrap_or_default()));
            let says_changed = phrases::phrases().dates.modified.iter().any(|phrase| lead.contains(phrase.as_str()));
            // A day that the text speaks of.
            let prose = node.parent().is_some_and(|parent| parent.children().nth(40).is_some() || dom::text(parent).len() > text.len() + 120);
            let rank = match (marked, article) {
                _ if prose => 7,
                (true, true) => 1,
                (true, false) => 2,
                (false, true) => 3,
                (false, false) => 4,
            };
            if let Some(value) =
                attr("datetime").filter(|value| dates::plausible(value)).or_else(|| attr("title").filter(|value| dates::plausible(value)))
            {
                self.add_moment(value, "time", rank, modified && !marked || says_changed);
            } else {
                self.add_moment(&text, "time", rank, modified && !marked || says_changed);
            }
        } else if matches!(zones.role(element), Some(super::page::Role::Date)) {
            self.looks += 1;
            let text = dom::text(node);
            if text.chars().count() <= 160 {
                for said in dates::said(&text) {
                    match said {
                        dates::Said::Published(date) => self.add_moment(date, "line", 3, modified && !class.contains("publi")),
                        dates::Said::Bare(date) => self.add_moment(date, "class", if article { 4 } else { 5 }, modified),
                        dates::Said::Modified(date) => self.add_moment(date, "modified", 9, true),
                    }
                }
            }
        } else if matches!(element.name(), "p" | "span" | "div" | "li" | "small" | "em" | "i" | "td" | "strong" | "b" | "h5" | "h6" | "a") {
            // Only elements that hold the text themselves, so that each line is read once.
            let own: String = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            let own = own.trim();
            if own.len() > 300 || own.len() < 8 || !(own.contains("20") || own.contains("19")) {
                return;
            }
            self.looks += 1;
            let text = dom::text(node);
            if text.chars().count() <= 200 {
                for said in dates::said(&text) {
                    match said {
                        dates::Said::Published(date) => self.add_moment(date, "line", 4, false),
                        dates::Said::Modified(date) => self.add_moment(date, "modified", 9, true),
                        // Above the first heading stands today's date as often as the article's.
                        dates::Said::Bare(date) if dates::is_note(&text) => {
                            self.add_moment(date, "line", if self.headings.is_empty() { 8 } else { 6 }, false)
                        }
                        dates::Said::Bare(_) => {}
                    }
                }
            }
        }
    }

    fn add_moment(&mut self, value: &str, origin: &'static str, rank: u8, modified: bool) {
        let value = value.trim();
        let value = if value.len() > 40 { dates::first(value).unwrap_or_default() } else { value };
        if dates::plausible(value) {
            self.times.push(Moment { value: value.to_owned(), origin, rank, modified });
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

    /// Names of the outlet.
    pub fn outlets(&self, urls: &[Candidate], hint: &Hint) -> Vec<Candidate> {
        let mut outlets = Vec::new();
        let usable = |name: &&str| name.chars().count() <= 80 && !name.starts_with("http") && !name.starts_with('@');
        self.meta("og:site_name").filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "meta:og:site_name"));
        self.said.publishers.iter().map(String::as_str).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "json-ld:publisher"));
        self.said.sites.iter().map(String::as_str).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "json-ld:name"));
        for key in
            ["dc.publisher", "dcterms.publisher", "citation_journal_title", "article:publisher", "application-name", "apple-mobile-web-app-title"]
        {
            self.meta(key).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, &format!("meta:{key}")));
        }
        let host = urls
            .first()
            .map(|url| url.value.as_str())
            .or(hint.url.as_deref())
            .and_then(|url| Url::parse(url).ok())
            .and_then(|url| url.host_str().map(str::to_owned));
        if let Some(host) = host.as_deref().map(|host| host.strip_prefix("www.").unwrap_or(host)) {
            if let Some(site) = self.title_site(host) {
                Candidate::push(&mut outlets, &site, "title-suffix");
            }
            if outlets.is_empty()
                && let Some(site) = self.title_rest()
            {
                Candidate::push(&mut outlets, &site, "title-suffix");
            }
            Candidate::push(&mut outlets, host, "host");
        } else if outlets.is_empty()
            && let Some(site) = self.title_rest()
        {
            Candidate::push(&mut outlets, &site, "title-suffix");
        }
        outlets
    }

    /// The part of the page's title that spells the host's name.
    fn title_site(&self, host: &str) -> Option<String> {
        let label = telling(host.split('.').next().unwrap_or_default());
        super::title::parts(&self.title).into_iter().find(|part| label.len() >= 4 && telling(part) == label).map(str::to_owned)
    }

    /// The part of the window's title that is left beside the heading.
    fn title_rest(&self) -> Option<String> {
        let parts = super::title::parts(&self.title);
        let (first, last) = (parts.first()?, parts.last()?);
        let is_heading = |part: &str| self.headings.iter().any(|(heading, _)| squeezed(heading) == squeezed(part));
        let rest = if parts.len() != 2 {
            return None;
        } else if is_heading(first) {
            last
        } else if is_heading(last) {
            first
        } else {
            return None;
        };
        (phrases::key(rest).split(' ').count() <= 6).then(|| (*rest).to_owned())
    }

    /// The names of people.
    pub fn authors(&self) -> Vec<Candidate> {
        let mut authors: Vec<Candidate> = Vec::new();
        let outlet: Vec<String> = self
            .meta("og:site_name")
            .map(str::to_owned)
            .chain(self.said.publishers.iter().cloned())
            .chain(self.said.sites.iter().cloned())
            .map(|name| phrases::key(&name))
            .collect();
        // The first source that names anyone is taken whole: others spell the same people differently, or link to them.
        let add = |authors: &mut Vec<Candidate>, value: &str, origin: &str| {
            for name in people::split(value) {
                let key = phrases::key(&name);
                if !outlet.contains(&key) && !authors.iter().any(|known| phrases::key(&known.value) == key) {
                    authors.push(Candidate { value: name, origin: origin.to_owned() });
                }
            }
        };
        self.said.authors.iter().for_each(|name| add(&mut authors, name, "json-ld:author"));
        const KEYS: [&str; 14] = [
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.author",
            "citation_author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "authors",
            "article.author",
            "cxenseparse:author",
            "twitter:data1",
        ];
        for key in KEYS {
            let written = self
                .meta("twitter:label1")
                .next()
                .is_some_and(|label| matches!(phrases::fold(label).as_str(), "written by" | "ecrit par" | "publie par"));
            if authors.is_empty() && (key != "twitter:data1" || written) {
                self.meta(key).for_each(|name| add(&mut authors, name, &format!("meta:{key}")));
            }
        }
        if authors.is_empty() {
            let mut lines: Vec<&String> = self.bylines.iter().collect();
            lines.sort_by_key(|line| line.chars().count());
            lines.iter().for_each(|line| add(&mut authors, line, "byline"));
            // A wider element around a name repeats it with something before or after.
            let keys: Vec<String> = authors.iter().map(|author| phrases::key(&author.value)).collect();
            let mut at = 0;
            authors.retain(|_| {
                at += 1;
                !keys[..at - 1].iter().any(|known| phrases::holds(&keys[at - 1], known))
            });
        }
        authors
    }

    /// Dates of publication. The address and lines of the text are added by the caller's hints.
    pub fn published(&self, urls: &[Candidate], hint: &Hint) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let add = |found: &mut Vec<Candidate>, value: &str, origin: &str| {
            if dates::plausible(value) {
                Candidate::push(found, value, origin);
            }
        };
        self.said.published.iter().for_each(|value| add(&mut found, value, "json-ld:datePublished"));
        const KEYS: [&str; 40] = [
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "article.published",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "published",
            "dc.date.issued",
            "dcterms.issued",
            "dc.issued",
            "dc.date.published",
            "dc.date.created",
            "dcterms.created",
            "dc.created",
            "dcterms.date",
            "dc.date",
            "dcterms.available",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "date",
            "article_date_original",
            "originalpublicationdate",
            "publication_date",
            "publicationdate",
            "releasedate",
            "sdate",
            "article:create_date",
            "datecreated",
            "created",
            "creation_date",
            "doc_date",
            "bt:pubdate",
        ];
        for key in KEYS {
            self.meta(key).for_each(|value| add(&mut found, value, &format!("meta:{key}")));
        }
        let mut times: Vec<&Moment> = self.times.iter().filter(|moment| !moment.modified).collect();
        times.sort_by_key(|moment| moment.rank);
        let address = urls.iter().map(|url| url.value.as_str()).chain(hint.url.as_deref()).find_map(dates::in_address);
        let (sure, rest): (Vec<&&Moment>, Vec<&&Moment>) = times.iter().partition(|moment| moment.rank <= 3);
        sure.iter().take(6).for_each(|moment| add(&mut found, &moment.value, moment.origin));
        let whole = address.as_deref().filter(|value| value.len() == 10);
        if let Some(value) = whole {
            add(&mut found, value, "url");
        }
        rest.iter().take(6).for_each(|moment| add(&mut found, &moment.value, moment.origin));
        if let Some(value) = address.as_deref().filter(|_| whole.is_none()) {
            // A month only: a day in that month says more, wherever it was found.
            found.sort_by_key(|candidate| {
                !candidate.value.starts_with(value) && candidate.origin != "json-ld:datePublished" && !candidate.origin.starts_with("meta:")
            });
            add(&mut found, value, "url");
        }
        found
    }

    /// Dates that say only when the page was changed.
    pub fn modified(&self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let metas = [
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "datemodified",
            "revised",
            "updated_time",
        ];
        let values = self
            .said
            .modified
            .iter()
            .map(String::as_str)
            .chain(metas.iter().flat_map(|key| self.meta(key)))
            .chain(self.times.iter().filter(|moment| moment.modified).map(|moment| moment.value.as_str()));
        values.filter(|value| dates::plausible(value)).for_each(|value| Candidate::push(&mut found, value, "modified"));
        found
    }
}

/// A part of the page whose dates and names belong to something else.
fn is_elsewhere(element: &scraper::node::Element) -> bool {
    if matches!(element.name(), "nav" | "aside" | "footer") {
        return true;
    }
    if matches!(element.name(), "body" | "html" | "main" | "article") {
        return false;
    }
    let names = format!("{} {}", element.attr("class").unwrap_or_default(), element.attr("id").unwrap_or_default()).to_ascii_lowercase();
    [
        "sidebar",
        "related",
        "comment",
        "widget",
        "footer",
        "recent-posts",
        "recommended",
        "popular",
        "trending",
        "ticker",
        "most-read",
        "newsletter",
        "post-navigation",
        "plus-lus",
    ]
    .iter()
    .any(|word| {
        names.split_ascii_whitespace().any(|class| {
            class.contains(word)
                && !class.contains("with-")
                && !class.contains("no-")
                && !class.contains("has-")
                && !class.contains("-count")
                && !class.contains("content")
                && !["post-footer", "entry-footer", "article-footer"].iter().any(|own| class.starts_with(own))
        })
    })
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

/// Letters and digits of the words that tell names apart, folded.
fn telling(text: &str) -> String {
    phrases::key(text).split(' ').filter(|word| !matches!(*word, "le" | "la" | "les" | "l" | "de" | "du" | "des" | "d" | "the" | "of")).collect()
}

/// Letters and digits only, folded.
pub fn squeezed(text: &str) -> String {
    phrases::key(text).replace(' ', "")
}
