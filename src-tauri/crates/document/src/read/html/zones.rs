//! What the classes, ids and roles of an element say of the part of the page it opens: a menu, a byline, a standfirst, the
//! container of the text. Pages repeat the same names hundreds of times, so each is looked at once.

use super::dom::{self, Attributes};
use super::holder;
use super::page::Role;
use super::quick::{QuickMap, QuickSet};
use crate::read::phrases;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;
use std::cell::RefCell;
use std::sync::LazyLock;

/// The names of `data/phrases.toml`, as sets.
struct Names {
    drop: QuickSet<&'static str>,
    whole: QuickSet<&'static str>,
    within: Words,
    elsewhere: Words,
    standfirst: QuickSet<&'static str>,
    byline: QuickSet<&'static str>,
    date: QuickSet<&'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let zones = &phrases::phrases().zones;
    let set = |list: &'static [String]| list.iter().map(String::as_str).collect();
    Names {
        drop: set(&zones.drop),
        whole: set(&zones.whole),
        within: Words::of(zones.within.iter().map(String::as_str)),
        elsewhere: Words::of(ELSEWHERE.into_iter()),
        standfirst: set(&zones.standfirst),
        byline: set(&zones.byline),
        date: set(&zones.date),
    }
});

/// Words that are looked for anywhere in a name, by their first byte: a name has few places where one could begin.
struct Words(Vec<Vec<&'static str>>);

impl Words {
    fn of(words: impl Iterator<Item = &'static str>) -> Self {
        let mut first = vec![Vec::new(); 256];
        words.for_each(|word| word.bytes().take(1).for_each(|byte| first[usize::from(byte)].push(word)));
        Self(first)
    }

    fn any_in(&self, name: &str) -> bool {
        let bytes = name.as_bytes();
        bytes.iter().enumerate().any(|(at, byte)| self.0[usize::from(*byte)].iter().any(|word| bytes[at..].starts_with(word.as_bytes())))
    }
}

/// What an id and classes say.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    aside: bool,
    /// Only where it is no heading's or paragraph's own name.
    loosely_aside: bool,
    role: Option<Role>,
    body: bool,
    /// Whether dates and names in it belong to something else.
    elsewhere: bool,
    paywall: bool,
}

/// What names have said before: whole attributes, single names in them, and a text in which the next key is made.
#[derive(Debug, Default)]
struct Known {
    said: QuickMap<String, Said>,
    names: QuickMap<String, Name>,
    key: String,
}

/// What one name says.
#[derive(Debug, Clone, Copy, Default)]
struct Name {
    aside: bool,
    loosely_aside: bool,
    byline: bool,
    date: bool,
    standfirst: bool,
    body: bool,
    elsewhere: bool,
    paywall: bool,
}

/// The most names that are kept: a page of more is made to be slow.
const NAMES_KEPT: usize = 5000;

/// Which parts of a page are not its article, by class and element.
#[derive(Debug, Default)]
pub struct Zones {
    paragraphs: usize,
    on: bool,
    known: RefCell<Known>,
}

impl Zones {
    /// For a page.
    pub fn of(root: NodeRef<'_, Dom>) -> Self {
        Self { paragraphs: dom::prose(root), on: true, known: RefCell::default() }
    }

    /// For markup that has been cut out of a page already.
    pub fn none() -> Self {
        Self::default()
    }

    fn said(&self, element: &Element) -> Said {
        let (id, class) = (element.value_of("id").unwrap_or_default(), element.value_of("class").unwrap_or_default());
        if id.is_empty() && class.is_empty() {
            return Said::default();
        }
        let known = &mut *self.known.borrow_mut();
        known.key.clear();
        known.key.extend([class, " #", id]);
        if let Some(said) = known.said.get(known.key.as_str()) {
            return *said;
        }
        let said = said(id, class, &mut known.names);
        if known.said.len() < NAMES_KEPT {
            known.said.insert(known.key.clone(), said);
        }
        said
    }

    /// Whether an element opens a part that is not the article. An element that holds most of the page's prose never does.
    pub fn is_aside(&self, node: NodeRef<'_, Dom>) -> bool {
        let Some(element) = node.value().as_element().filter(|_| self.on) else { return false };
        self.names_aside(element) && self.is_minor(node)
    }

    /// Whether a part of the page holds the smaller share of its prose.
    pub fn is_minor(&self, node: NodeRef<'_, Dom>) -> bool {
        dom::prose(node) * 5 < self.paragraphs.max(1) * 2
    }

    fn names_aside(&self, element: &Element) -> bool {
        let name = element.name();
        if matches!(name, "html" | "body" | "main" | "h1" | "strong" | "b" | "em") {
            return false;
        }
        if matches!(name, "nav" | "aside" | "footer") {
            return true;
        }
        if matches!(element.value_of("role"), Some("navigation" | "complementary" | "contentinfo" | "search" | "dialog" | "alertdialog")) {
            return true;
        }
        if element.value_of("aria-hidden") == Some("true") && matches!(name, "div" | "section" | "ul" | "p" | "span") {
            return true;
        }
        let said = self.said(element);
        if matches!(name, "div" | "section" | "ul" | "ol" | "li" | "dl" | "dd" | "dt" | "span" | "figure" | "table") {
            said.aside || said.loosely_aside
        } else {
            name == "p" && said.loosely_aside || name != "p" && said.aside
        }
    }

    /// What the classes of an element say of the line in it.
    pub fn role(&self, element: &Element) -> Option<Role> {
        if !self.on || matches!(element.name(), "body" | "html" | "main" | "article") {
            return None;
        }
        let itemprop = element.value_of("itemprop").unwrap_or_default();
        if itemprop == "author" || element.value_of("rel") == Some("author") {
            return Some(Role::Byline);
        }
        let said = self.said(element).role;
        match said {
            Some(Role::Byline) => said,
            _ if itemprop == "datePublished" => Some(Role::Date),
            Some(Role::Date) => said,
            _ if itemprop == "alternativeHeadline" => Some(Role::Standfirst),
            _ => said,
        }
    }

    /// Whether an element's names say that dates and names of people in it belong to something else.
    pub fn is_elsewhere(&self, element: &Element) -> bool {
        self.said(element).elsewhere
    }

    /// Whether an element is called a paywall.
    pub fn is_paywall(&self, element: &Element) -> bool {
        self.said(element).paywall
    }

    /// How surely an element's name says that it holds the article's text; 1 is surest.
    pub fn rank(&self, element: &Element) -> Option<u8> {
        if self.on { holder::rank(element, self.said(element).body) } else { None }
    }
}

fn said(id: &str, class: &str, known: &mut QuickMap<String, Name>) -> Said {
    let mut said = Said::default();
    let (mut byline, mut date, mut standfirst) = (false, false, false);
    // An id is one name, even with a space in it.
    for name in std::iter::once(id).chain(class.split_ascii_whitespace()).filter(|name| !name.is_empty()) {
        let says = match known.get(name) {
            Some(says) => *says,
            None => {
                let says = says(name);
                if known.len() < NAMES_KEPT {
                    known.insert(name.to_owned(), says);
                }
                says
            }
        };
        said.aside |= says.aside;
        said.loosely_aside |= says.loosely_aside;
        said.body |= says.body;
        said.elsewhere |= says.elsewhere;
        said.paywall |= says.paywall;
        byline |= says.byline;
        date |= says.date;
        standfirst |= says.standfirst;
    }
    said.role = match (byline, date, standfirst) {
        (true, _, _) => Some(Role::Byline),
        (_, true, _) => Some(Role::Date),
        (_, _, true) => Some(Role::Standfirst),
        _ => None,
    };
    said
}

fn says(name: &str) -> Name {
    let lower = name.to_ascii_lowercase();
    let mut says = Name {
        body: holder::is_named(name),
        elsewhere: lower.split_ascii_whitespace().any(is_elsewhere),
        paywall: is_paywall(&lower),
        ..Name::default()
    };
    if name.len() <= 80 {
        let plain = lower.replace('_', "-");
        says.aside = is_aside(&lower);
        says.loosely_aside = is_loosely_aside(&lower);
        says.byline = is_role(&plain, &NAMES.byline);
        says.date = is_role(&plain, &NAMES.date);
        says.standfirst = is_role(&plain, &NAMES.standfirst);
    }
    says
}

/// Words that turn the meaning of a name around: `has-sidebar`, `no-comments`, `content-related-main`.
fn is_turned(parts: &[&str]) -> bool {
    parts.iter().any(|part| matches!(*part, "with" | "has" | "no" | "without" | "main" | "is" | "off" | "hide"))
}

fn is_aside(lower: &str) -> bool {
    if NAMES.drop.contains(lower) || NAMES.whole.contains(lower) {
        return true;
    }
    let parts: Vec<&str> = lower.split(['-', '_']).filter(|part| !part.is_empty()).collect();
    if is_turned(&parts) {
        return false;
    }
    parts.iter().any(|part| NAMES.drop.contains(part) && !NAMES.whole.contains(part))
        || parts.windows(2).any(|pair| NAMES.drop.contains(format!("{}-{}", pair[0], pair[1]).as_str()))
}

/// A name that holds a telling word anywhere: `articleRelatedBox`, `imgcaption`.
fn is_loosely_aside(lower: &str) -> bool {
    let parts: Vec<&str> = lower.split(['-', '_']).collect();
    !is_turned(&parts)
        && !["content", "article-body", "body", "wrapper", "container", "page"].iter().any(|own| lower.ends_with(own))
        && NAMES.within.any_in(lower)
}

fn is_role(class: &str, set: &QuickSet<&'static str>) -> bool {
    set.contains(class) || class.rsplit_once("--").is_some_and(|(_, last)| set.contains(last)) || {
        let tail = class.rsplit('-').next().unwrap_or_default();
        tail.len() >= 4 && !matches!(tail, "date" | "time" | "author" | "title") && set.contains(tail) && !class.contains("related")
    }
}

/// Words in names of parts such as a list of related articles.
const ELSEWHERE: [&str; 14] = [
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
];

fn is_elsewhere(name: &str) -> bool {
    NAMES.elsewhere.any_in(name)
        && !["with-", "no-", "has-", "-count", "content"].iter().any(|other| name.contains(other))
        && !["post-footer", "entry-footer", "article-footer"].iter().any(|own| name.starts_with(own))
}

/// A name, or a part of one between hyphens or underscores, that is a paywall's.
fn is_paywall(lower: &str) -> bool {
    let words = &phrases::phrases().walls.paywall_class;
    let mut names = lower.split(|c: char| c.is_whitespace() || c == '_');
    names.any(|name| words.iter().any(|word| name == *word || name.split('-').any(|part| part == word)))
}
