//! What a page says of itself in `application/ld+json`: the article among the things described, and its fields.
//!
//! Pages get this wrong in many ways: comments around it, raw line feeds in strings, commas too many, authors by reference,
//! a graph of which the article is one part. Nothing is fetched, and an unreadable script is as none.

use super::dom::{self, Attributes};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The fields that matter, raw.
#[derive(Debug, Default)]
pub struct Said {
    pub headline: Vec<String>,
    pub published: Vec<String>,
    pub modified: Vec<String>,
    pub authors: Vec<String>,
    pub publishers: Vec<String>,
    pub sites: Vec<String>,
    pub urls: Vec<String>,
    pub langs: Vec<String>,
    pub description: Vec<String>,
    pub body: Option<String>,
    /// Whether it describes an article at all.
    pub is_article: bool,
    /// Whether it says that one has to pay.
    pub paid: bool,
}

/// Types that are an article, the surest first.
const ARTICLES: &[&str] = &[
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "LiveBlogPosting",
    "Article",
    "BlogPosting",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
    "AdvertiserContentArticle",
    "SocialMediaPosting",
    "PressRelease",
    "CreativeWork",
];

/// Reads every script of the page.
pub fn read(root: NodeRef<'_, Dom>) -> Said {
    let mut things = Vec::new();
    for node in root.descendants() {
        let Some(element) = node.value().as_element().filter(|element| element.name() == "script") else { continue };
        if !element.value_of("type").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json")) {
            continue;
        }
        let text: String = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
        if let Some(value) = parse(&text) {
            flatten(value, 0, &mut things);
        }
    }
    let ids: HashMap<String, Map<String, Value>> =
        things.iter().filter_map(|thing| Some((thing.get("@id")?.as_str()?.to_owned(), thing.clone()))).collect();
    let rank = |thing: &Map<String, Value>| ARTICLES.iter().position(|kind| is(thing, kind));
    let mut said = Said::default();
    let articles = things.iter().filter(|thing| rank(thing).is_some()).count();
    let article = things.iter().filter(|thing| rank(thing).is_some() && !is(thing, "CreativeWork")).min_by_key(|thing| rank(thing));
    // Many articles and no page of their own: a list.
    if let Some(article) = article.filter(|article| articles < 5 || article.contains_key("mainEntityOfPage") || article.contains_key("articleBody")) {
        said.is_article = true;
        said.take(article, &ids);
    }
    for page in things.iter().filter(|thing| is(thing, "WebPage") || is(thing, "ItemPage")) {
        if let Some(main) = page.get("mainEntity").and_then(Value::as_object).filter(|main| rank(main).is_some()) {
            said.is_article = true;
            said.take(main, &ids);
        }
        said.take_page(page);
    }
    for thing in &things {
        if is(thing, "WebSite") || is(thing, "NewsMediaOrganization") || is(thing, "Organization") {
            push(&mut said.sites, thing.get("name"));
        }
        if thing.get("isAccessibleForFree").is_some_and(is_false) {
            said.paid = true;
        }
    }
    said
}

impl Said {
    fn take(&mut self, thing: &Map<String, Value>, ids: &HashMap<String, Map<String, Value>>) {
        push(&mut self.headline, thing.get("headline"));
        push(&mut self.headline, thing.get("name"));
        push(&mut self.published, thing.get("datePublished"));
        push(&mut self.published, thing.get("dateCreated"));
        push(&mut self.modified, thing.get("dateModified"));
        push(&mut self.urls, thing.get("url"));
        match thing.get("mainEntityOfPage") {
            Some(Value::Object(page)) => push(&mut self.urls, page.get("@id").or_else(|| page.get("url"))),
            page => push(&mut self.urls, page),
        }
        push(&mut self.langs, thing.get("inLanguage"));
        push(&mut self.description, thing.get("description"));
        if self.authors.is_empty() {
            let people = thing.get("author").or_else(|| thing.get("creator"));
            people.into_iter().for_each(|value| names(value, ids, true, 0, &mut self.authors));
        }
        if self.publishers.is_empty() {
            thing.get("publisher").into_iter().for_each(|value| names(value, ids, false, 0, &mut self.publishers));
        }
        if self.body.is_none() {
            self.body = thing.get("articleBody").and_then(Value::as_str).map(unescape_lines);
        }
    }

    fn take_page(&mut self, page: &Map<String, Value>) {
        push(&mut self.published, page.get("datePublished"));
        push(&mut self.modified, page.get("dateModified"));
        push(&mut self.langs, page.get("inLanguage"));
    }
}

fn parse(text: &str) -> Option<Value> {
    if text.len() > 4 << 20 {
        return None;
    }
    let text = text
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&mended(text)).ok())
}

/// Raw control characters in strings become spaces; commas before a closing bracket go.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in text.chars() {
        if quoted {
            if escaped {
                escaped = false;
            } else if c == '\\' {
                escaped = true;
            } else if c == '"' {
                quoted = false;
            }
            out.push(if c.is_control() { ' ' } else { c });
            continue;
        }
        if c == '"' {
            quoted = true;
        } else if matches!(c, '}' | ']') {
            let kept = out.trim_end().len();
            if out[..kept].ends_with(',') {
                out.truncate(kept - 1);
            }
        }
        out.push(c);
    }
    out
}

fn flatten(value: Value, depth: usize, out: &mut Vec<Map<String, Value>>) {
    if depth > 6 || out.len() > 500 {
        return;
    }
    match value {
        Value::Array(list) => list.into_iter().for_each(|item| flatten(item, depth + 1, out)),
        Value::Object(mut thing) => {
            if let Some(graph) = thing.remove("@graph") {
                flatten(graph, depth + 1, out);
            }
            out.push(thing);
        }
        _ => {}
    }
}

fn is(thing: &Map<String, Value>, kind: &str) -> bool {
    let matches = |value: &Value| value.as_str().is_some_and(|name| name.rsplit('/').next() == Some(kind));
    match thing.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(matches),
        Some(value) => matches(value),
        None => false,
    }
}

fn is_false(value: &Value) -> bool {
    value == &Value::Bool(false) || value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("false"))
}

/// Names of people or organisations, through references.
fn names(value: &Value, ids: &HashMap<String, Map<String, Value>>, people: bool, depth: usize, out: &mut Vec<String>) {
    match value {
        _ if depth > 4 => {}
        Value::String(name) => out.push(unescape(name)),
        Value::Array(list) => list.iter().for_each(|item| names(item, ids, people, depth + 1, out)),
        Value::Object(thing) => {
            let organisation = ["Organization", "NewsMediaOrganization", "WebSite", "Corporation"].iter().any(|kind| is(thing, kind));
            if people && organisation {
                return;
            }
            let name = thing.get("name").filter(|name| name.as_str().is_none_or(|name| !name.trim().is_empty()));
            match (name, thing.get("@id").and_then(Value::as_str).and_then(|id| ids.get(id))) {
                (Some(name), _) => names(name, ids, people, depth + 1, out),
                (None, Some(other)) if other.get("name").is_some() => names(&Value::Object(other.clone()), ids, people, depth + 1, out),
                _ => {}
            }
        }
        _ => {}
    }
}

fn push(list: &mut Vec<String>, value: Option<&Value>) {
    let text = match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => match items.first() {
            Some(Value::String(text)) => text.clone(),
            _ => return,
        },
        Some(Value::Object(thing)) => match thing.get("@value").or_else(|| thing.get("name")).and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => return,
        },
        _ => return,
    };
    let text = unescape(&text);
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

/// Markup and character references out of a value that should have had none; white space collapsed.
pub fn unescape(text: &str) -> String {
    let plain = if text.contains(['&', '<']) { dom::text(scraper::Html::parse_fragment(text).tree.root()) } else { text.to_owned() };
    plain.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn unescape_lines(body: &str) -> String {
    let body = body.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n").replace("</p>", "\n");
    body.lines().map(unescape).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
