//! What the classes, ids and roles of an element say of the part of the page it opens: a menu, a byline, a standfirst, the
//! container of the text. Pages repeat the same names hundreds of times, so each is looked at once.

use super::dom;
use super::holder;
use super::page::Role;
use crate::read::phrases;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The names of `data/phrases.toml`, as sets.
struct Names {
    drop: HashSet<&'static str>,
    whole: HashSet<&'static str>,
    within: &'static [String],
    standfirst: HashSet<&'static str>,
    byline: HashSet<&'static str>,
    date: HashSet<&'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let zones = &phrases::phrases().zones;
    let set = |list: &'static [String]| list.iter().map(String::as_str).collect();
    Names {
        drop: set(&zones.drop),
        whole: set(&zones.whole),
        within: &zones.within,
        standfirst: set(&zones.standfirst),
        byline: set(&zones.byline),
        date: set(&zones.date),
    }
});

/// What an id and classes say.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    aside: bool,
    /// Only where it is no heading's or paragraph's own name.
    loosely_aside: bool,
    role: Option<Role>,
    body: bool,
}

/// Which parts of a page are not its article, by class and element.
#[derive(Debug, Default)]
pub struct Zones {
    paragraphs: usize,
    on: bool,
    known: RefCell<HashMap<String, Said>>,
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
        let (id, class) = (element.attr("id").unwrap_or_default(), element.attr("class").unwrap_or_default());
        if id.is_empty() && class.is_empty() {
            return Said::default();
        }
        let key = format!("{class} #{id}");
        if let Some(said) = self.known.borrow().get(&key) {
            return *said;
        }
        let said = said(id, class);
        let mut known = self.known.borrow_mut();
        if known.len() < 5000 {
            known.insert(key, said);
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
        if matches!(element.attr("role"), Some("navigation" | "complementary" | "contentinfo" | "search" | "dialog" | "alertdialog")) {
            return true;
        }
        if element.attr("aria-hidden") == Some("true") && matches!(name, "div" | "section" | "ul" | "p" | "span") {
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
        let itemprop = element.attr("itemprop").unwrap_or_default();
        if itemprop == "author" || element.attr("rel") == Some("author") {
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

    /// How surely an element's name says that it holds the article's text; 1 is surest.
    pub fn rank(&self, element: &Element) -> Option<u8> {
        if self.on { holder::rank(element, self.said(element).body) } else { None }
    }
}

fn said(id: &str, class: &str) -> Said {
    let mut said = Said { body: holder::is_named(id, class), ..Said::default() };
    let (mut byline, mut date, mut standfirst) = (false, false, false);
    for name in std::iter::once(id).chain(class.split_ascii_whitespace()).filter(|name| !name.is_empty() && name.len() <= 80) {
        let lower = name.to_ascii_lowercase();
        said.aside |= is_aside(&lower);
        said.loosely_aside |= is_loosely_aside(&lower);
        let plain = lower.replace('_', "-");
        byline |= is_role(&plain, &NAMES.byline);
        date |= is_role(&plain, &NAMES.date);
        standfirst |= is_role(&plain, &NAMES.standfirst);
    }
    said.role = match (byline, date, standfirst) {
        (true, _, _) => Some(Role::Byline),
        (_, true, _) => Some(Role::Date),
        (_, _, true) => Some(Role::Standfirst),
        _ => None,
    };
    said
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
        && NAMES.within.iter().any(|word| lower.contains(word.as_str()))
}

fn is_role(class: &str, set: &HashSet<&'static str>) -> bool {
    set.contains(class) || class.rsplit_once("--").is_some_and(|(_, last)| set.contains(last)) || {
        let tail = class.rsplit('-').next().unwrap_or_default();
        tail.len() >= 4 && !matches!(tail, "date" | "time" | "author" | "title") && set.contains(tail) && !class.contains("related")
    }
}
