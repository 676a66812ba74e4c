//! RSS of every version, Atom 0.3 and 1.0 and CDF as a feed and its entries.
//!
//! It refuses to insist on a version: entries are looked for wherever they stand, by the names all versions share.

use super::entry::{Body, Channel, Entry};
use super::plain;
use super::space::Space;
use super::xml::{Element, escape};
use crate::read::Candidate;
use url::Url;

/// A feed out of its XML: what it is, its entries, and the names of those that the end of the text cut off. None where there is no feed.
pub fn read(file: &Element<'_>, address: Option<&Url>) -> Option<(Channel, Vec<Entry>, Vec<String>)> {
    let root = root(file, 0)?;
    let mut found = Found { items: Vec::new(), cut: Vec::new(), about: Vec::new() };
    found.look(root, 0);
    let mut channel = Channel::default();
    let mut base = address.cloned();
    for about in std::iter::once(root).chain(found.about.iter().copied()) {
        base = about.attribute("base").and_then(|value| join(base.as_ref(), &value)).or(base);
    }
    for about in std::iter::once(root).chain(found.about) {
        describe(about, base.as_ref(), &mut channel);
    }
    // The site is what addresses are relative to, where nothing else is said.
    let base = base.or_else(|| channel.site.as_deref().or(channel.link.as_deref()).and_then(|site| Url::parse(site).ok()));
    let entries = found.items.into_iter().map(|item| entry(item, base.as_ref())).collect();
    Some((channel, entries, found.cut))
}

struct Found<'tree, 'x> {
    items: Vec<&'tree Element<'x>>,
    cut: Vec<String>,
    about: Vec<&'tree Element<'x>>,
}

impl<'tree, 'x> Found<'tree, 'x> {
    fn look(&mut self, element: &'tree Element<'x>, depth: usize) {
        if element.is_entry() {
            if element.whole {
                self.items.push(element);
            } else {
                self.cut.push(element.named("title").next().map(|title| plain::line(&title.markup())).unwrap_or_default());
            }
            return;
        }
        for inner in element.elements() {
            if inner.is("channel") || inner.is("feed") {
                self.about.push(inner);
            }
            let text = inner.is("title") || inner.is("description") || inner.is("image") || inner.is("textinput") || inner.is("author");
            if depth < 8 && !text {
                self.look(inner, depth + 1);
            }
        }
    }
}

/// The element that makes a file a feed.
fn root<'tree, 'x>(element: &'tree Element<'x>, depth: usize) -> Option<&'tree Element<'x>> {
    let is_root = |element: &Element<'_>| {
        ["rss", "feed", "channel", "entry"].iter().any(|name| element.is(name))
            || (element.name.eq_ignore_ascii_case("rdf") && element.space != Space::Xhtml)
    };
    let declares =
        |element: &Element<'_>| element.attributes.iter().any(|(_, value)| value.contains("purl.org/rss/") || value.contains("netscape.com/rdf"));
    let holds = |element: &Element<'_>| {
        !element.name.eq_ignore_ascii_case("rdf") || declares(element) || element.elements().any(|inner| inner.is("channel") || inner.is_entry())
    };
    for inner in element.elements() {
        if inner.is("html") || inner.space == Space::Xhtml {
            return None;
        }
        if is_root(inner) && holds(inner) {
            // A file may hold one entry alone.
            return Some(if inner.is("entry") { element } else { inner });
        }
        if depth < 3
            && let Some(found) = root(inner, depth + 1)
        {
            return Some(found);
        }
    }
    None
}

fn join(base: Option<&Url>, address: &str) -> Option<Url> {
    let address = address.trim();
    let joined = match base {
        Some(base) => base.join(address).ok(),
        None => Url::parse(address).ok(),
    }?;
    matches!(joined.scheme(), "http" | "https").then_some(joined)
}

fn describe(about: &Element<'_>, base: Option<&Url>, channel: &mut Channel) {
    let line = |element: &Element<'_>| plain::line(&element.markup());
    if channel.title.is_empty() {
        channel.title =
            about.named("title").chain(about.named_in(Space::DublinCore, "title")).map(line).find(|title| !title.is_empty()).unwrap_or_default();
    }
    for link in about.named("link") {
        let rel = link.attribute("rel").unwrap_or_default().to_ascii_lowercase();
        let Some(url) = link.attribute("href").and_then(|href| join(base, &href)).or_else(|| join(base, &link.text())).map(|url| url.to_string())
        else {
            continue;
        };
        match rel.as_str() {
            "self" => channel.link = channel.link.take().or(Some(url)),
            "" | "alternate" => channel.site = channel.site.take().or(Some(url)),
            _ => {}
        }
    }
    if channel.site.is_none() {
        channel.site = about.attribute("href").and_then(|href| join(base, &href)).map(|url| url.to_string());
    }
    langs(about, &mut channel.langs);
    authors(about, &mut channel.authors);
    about.named_in(Space::DublinCore, "publisher").for_each(|publisher| Candidate::push(&mut channel.outlets, &line(publisher), "feed:dc.publisher"));
}

fn langs(element: &Element<'_>, found: &mut Vec<Candidate>) {
    for lang in element.attributes.iter().filter(|(name, _)| name.eq_ignore_ascii_case("xml:lang")) {
        Candidate::push(found, lang.1, "feed:xml.lang");
    }
    for lang in element.named("language").chain(element.named_in(Space::DublinCore, "language")) {
        Candidate::push(found, &plain::line(&lang.text()), "feed:language");
    }
}

fn authors(element: &Element<'_>, found: &mut Vec<Candidate>) {
    for creator in element.named_in(Space::DublinCore, "creator") {
        super::entry::people(&plain::line(&creator.markup()), "feed:dc.creator", found);
    }
    for author in element.named("author") {
        let name: Vec<String> = author.named("name").map(|name| plain::line(&name.markup())).filter(|name| !name.is_empty()).collect();
        if !name.is_empty() {
            name.iter().for_each(|name| super::entry::people(name, "feed:author", found));
        } else if author.elements().next().is_none() {
            super::entry::people(&plain::line(&author.markup()), "feed:author", found);
        }
    }
    if found.is_empty() {
        for author in element.named_in(Space::Itunes, "author") {
            super::entry::people(&plain::line(&author.text()), "feed:itunes.author", found);
        }
    }
}

const DATES: &[(&str, &str)] =
    &[("pubDate", "feed:pubDate"), ("published", "feed:published"), ("issued", "feed:issued"), ("created", "feed:created"), ("date", "feed:date")];
const CHANGES: &[(&str, &str)] = &[("updated", "feed:updated"), ("modified", "feed:modified"), ("lastModified", "feed:modified")];

fn entry(item: &Element<'_>, base: Option<&Url>) -> Entry {
    let mut entry = Entry { base: item.attribute("base").and_then(|value| join(base, &value)).or_else(|| base.cloned()), ..Entry::default() };
    let line = |element: &Element<'_>| {
        plain::line(&if element.attribute("type").is_some_and(|kind| kind == "xhtml") { element.inline_markup() } else { element.markup() })
    };
    entry.title = item
        .named("title")
        .chain(item.named_in(Space::DublinCore, "title"))
        .chain(item.named_in(Space::Media, "title"))
        .map(line)
        .find(|title| !title.is_empty())
        .unwrap_or_default();
    links(item, &mut entry);
    for (name, origin) in DATES {
        item.named(name).for_each(|date| entry.date(&date.text(), origin));
        item.named_in(Space::DublinCore, name).for_each(|date| entry.date(&date.text(), &format!("feed:dc.{name}")));
    }
    ["issued", "created", "available"].iter().for_each(|name| {
        item.named_in(Space::DublinCore, name).for_each(|date| entry.date(&date.text(), &format!("feed:dc.{name}")));
    });
    for (name, origin) in CHANGES {
        let in_core = item.named_in(Space::DublinCore, name);
        item.named(name).chain(in_core).for_each(|date| entry.date(&date.text(), origin));
    }
    if let Some(changed) = item.attribute("lastmod") {
        entry.date(&changed, "feed:lastmod");
    }
    authors(item, &mut entry.authors);
    for source in item.named("source") {
        let title = source.named("title").next().map_or_else(|| plain::line(&source.markup()), line);
        Candidate::push(&mut entry.outlets, &super::outlet::name(&title), "feed:source");
        authors(source, &mut entry.authors);
        langs(source, &mut entry.langs);
    }
    langs(item, &mut entry.langs);
    bodies(item, &mut entry);
    pictures(item, &mut entry, 0);
    entry
}

fn links(item: &Element<'_>, entry: &mut Entry) {
    let base = entry.base.clone();
    let mut push = |address: &str, origin: &str| {
        if let Some(url) = join(base.as_ref(), address) {
            Candidate::push(&mut entry.urls, url.as_str(), origin);
        }
    };
    for link in item.named_in(Space::Feedburner, "origLink") {
        push(&link.text(), "feed:origLink");
    }
    for link in item.named("link") {
        let rel = link.attribute("rel").unwrap_or_default().to_ascii_lowercase();
        if matches!(rel.as_str(), "" | "alternate") {
            let address = link.attribute("href").map_or_else(|| link.text(), |href| href.into_owned());
            if !address.trim().is_empty() {
                push(&address, "feed:link");
            }
        }
    }
    if let Some(href) = item.attribute("href") {
        push(&href, "feed:link");
    }
    let guid = item.named("guid").chain(item.named("id")).next();
    if let Some(guid) = guid {
        let key = guid.text().trim().to_owned();
        let whole = key.starts_with("http://") || key.starts_with("https://");
        if whole && guid.attribute("isPermaLink").is_none_or(|says| !says.eq_ignore_ascii_case("false")) {
            push(&key, "feed:guid");
        }
        entry.key = Some(key).filter(|key| !key.is_empty());
    }
    if let Some(about) = item.attribute("about") {
        push(&about, "feed:about");
        entry.key = entry.key.take().or_else(|| Some(about.into_owned()));
    }
    // Services that count readers stand before the page itself.
    let counted =
        |url: &str| ["feedproxy.google.com", "feeds.feedburner.com", "rss.feedsportal.com", "//feedproxy."].iter().any(|host| url.contains(host));
    if entry.urls.first().is_some_and(|first| counted(&first.value))
        && let Some(direct) = entry.urls.iter().position(|url| !counted(&url.value))
    {
        entry.urls.swap(0, direct);
    }
}

fn bodies(item: &Element<'_>, entry: &mut Entry) {
    let mut push = |markup: String, base: Option<Url>, whole: bool| {
        if !markup.trim().is_empty() {
            entry.bodies.push(Body { markup, base, whole });
        }
    };
    let base = entry.base.clone();
    let based = |element: &Element<'_>| element.attribute("base").and_then(|value| join(base.as_ref(), &value)).or_else(|| base.clone());
    for encoded in item.named_in(Space::Content, "encoded").chain(item.named("encoded")).chain(item.named("fullText")) {
        push(encoded.markup(), based(encoded), true);
    }
    for body in item.named_in(Space::Xhtml, "body").chain(item.named_in(Space::Xhtml, "div")).chain(item.named("body")) {
        push(if body.space == Space::Xhtml { body.inline_markup() } else { body.markup() }, based(body), true);
    }
    for content in item.named("content") {
        push(construct(content), based(content), true);
    }
    for short in item.named("description").chain(item.named("summary")).chain(item.named("abstract")).chain(item.named("tagline")) {
        push(construct(short), based(short), false);
    }
    for short in item
        .named_in(Space::DublinCore, "description")
        .chain(item.named_in(Space::Media, "description"))
        .chain(item.named_in(Space::Itunes, "summary"))
    {
        push(construct(short), based(short), false);
    }
}

/// A text of Atom, or of RSS, as HTML.
fn construct(element: &Element<'_>) -> String {
    let kind = element.attribute("type").unwrap_or_default().to_ascii_lowercase();
    let mode = element.attribute("mode").unwrap_or_default().to_ascii_lowercase();
    let elements = element.elements().next().is_some();
    if kind.starts_with("image/") || kind.starts_with("audio/") || kind.starts_with("video/") || mode == "base64" {
        return String::new();
    }
    if elements && (kind.contains("xhtml") || mode == "xml") {
        return element.inline_markup();
    }
    let markup = element.markup();
    if !elements && !plain::has_tags(&markup) {
        return paragraphs(&markup, matches!(kind.as_str(), "text" | "text/plain"));
    }
    markup
}

/// Plain text as HTML: empty lines divide its paragraphs.
pub fn paragraphs(text: &str, literal: bool) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let whole = if literal && !plain::has_entities(&unix) { escape(&unix) } else { unix.replace('<', "&lt;") };
    let mut out = String::with_capacity(whole.len() + 32);
    let mut open = false;
    for line in whole.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        out.push_str(if open { "\n" } else { "<p>" });
        out.push_str(line);
        open = true;
    }
    out
}

fn pictures(item: &Element<'_>, entry: &mut Entry, depth: usize) {
    let base = entry.base.clone();
    for element in item.elements() {
        let kind = element.attribute("type").unwrap_or_default().to_ascii_lowercase();
        let medium = element.attribute("medium").unwrap_or_default().to_ascii_lowercase();
        let is_picture = kind.starts_with("image/") || medium == "image";
        let named = |name: &str| element.name.eq_ignore_ascii_case(name);
        let address = match element.space {
            Space::Media if named("content") && is_picture || named("thumbnail") && entry.pictures.is_empty() => element.attribute("url"),
            Space::Media if named("group") && depth == 0 => {
                pictures(element, entry, 1);
                None
            }
            space if space.is_feed() && named("enclosure") && is_picture => element.attribute("url"),
            space if space.is_feed() && named("link") && is_picture && element.attribute("rel").is_some_and(|rel| rel == "enclosure") => {
                element.attribute("href")
            }
            _ => None,
        };
        if let Some(url) = address.and_then(|address| join(base.as_ref(), &address)) {
            let alt = element.named_in(Space::Media, "title").next().map(|title| plain::line(&title.markup())).unwrap_or_default();
            let caption = element.named_in(Space::Media, "description").next().map(|text| plain::line(&text.markup())).unwrap_or_default();
            entry.pictures.push((url.to_string(), alt, caption));
        }
    }
}
