//! Small questions asked of a parsed page: what an element is, whether it is shown, which part of the page it belongs to.

use super::page::Role;
use crate::read::phrases;
use crate::tree::Mark;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Elements whose content is not text of the page.
pub fn is_unread(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "head"
            | "title"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "embed"
            | "applet"
            | "audio"
            | "video"
            | "canvas"
            | "map"
            | "select"
            | "option"
            | "optgroup"
            | "button"
            | "input"
            | "textarea"
            | "label"
            | "datalist"
            | "progress"
            | "meter"
            | "dialog"
            | "img"
            | "picture"
            | "figcaption"
            | "noembed"
            | "noframes"
            | "frameset"
            | "xmp"
            | "plaintext"
            | "rp"
            | "rt"
            | "amp-img"
            | "amp-ad"
            | "amp-sidebar"
            | "amp-analytics"
            | "amp-consent"
            | "amp-iframe"
            | "amp-video"
            | "amp-youtube"
            | "amp-social-share"
            | "amp-state"
            | "amp-carousel"
            | "amp-embed"
            | "amp-sticky-ad"
            | "amp-user-notification"
    )
}

/// Elements that stand in a line of text.
pub fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "nobr"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "rb"
            | "output"
            | "slot"
    )
}

/// Whether the page says that an element is not shown.
pub fn is_hidden(element: &Element) -> bool {
    if element.attr("hidden").is_some_and(|value| value != "until-found") {
        return true;
    }
    element.attr("style").is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        style.contains("display:none") || style.contains("visibility:hidden") || style.contains("font-size:0;") || style.contains("font-size:0px")
    })
}

/// Marks that an inline style sets.
pub fn styled(element: &Element) -> Vec<Mark> {
    let Some(style) = element.attr("style") else { return Vec::new() };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let mut marks = Vec::new();
    if ["font-weight:bold", "font-weight:700", "font-weight:600", "font-weight:800"].iter().any(|rule| style.contains(rule)) {
        marks.push(Mark::Bold {});
    }
    if style.contains("font-style:italic") {
        marks.push(Mark::Italic {});
    }
    if style.contains("text-decoration:underline") {
        marks.push(Mark::Underline {});
    }
    if style.contains("text-decoration:line-through") {
        marks.push(Mark::Strike {});
    }
    marks
}

/// A number that elements of the same name and classes share.
pub fn kin(element: &Element) -> u64 {
    let mut hasher = DefaultHasher::new();
    element.name().hash(&mut hasher);
    element.attr("class").unwrap_or_default().split(|c: char| c.is_whitespace() || c.is_ascii_digit()).for_each(|class| class.hash(&mut hasher));
    hasher.finish()
}

/// The language that the page declares.
pub fn lang(root: NodeRef<'_, Dom>) -> Option<String> {
    let html = root.children().find_map(|child| child.value().as_element().filter(|element| element.name() == "html"))?;
    html.attr("lang").or_else(|| html.attr("xml:lang")).map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty())
}

/// All text below a node that is not in scripts and the like.
pub fn text(node: NodeRef<'_, Dom>) -> String {
    let mut text = String::new();
    gather(node, &mut text);
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn gather(node: NodeRef<'_, Dom>, out: &mut String) {
    match node.value() {
        Dom::Text(text) => out.push_str(text),
        Dom::Element(element) if is_unread(element.name()) && element.name() != "title" => {}
        _ => {
            let block = node.value().as_element().is_some_and(|element| !is_inline(element.name()));
            if block {
                out.push(' ');
            }
            for child in node.children() {
                gather(child, out);
            }
            if block {
                out.push(' ');
            }
        }
    }
}

/// Whether a table holds data rather than the layout of a page: two rows and columns at least, nothing nested, short cells.
pub fn is_data_table(table: NodeRef<'_, Dom>) -> bool {
    let nested = table
        .descendants()
        .skip(1)
        .any(|node| node.value().as_element().is_some_and(|element| matches!(element.name(), "table" | "article" | "h1" | "form" | "section")));
    if nested {
        return false;
    }
    let rows = rows(table);
    let widths = rows
        .iter()
        .map(|row| row.children().filter(|cell| cell.value().as_element().is_some_and(|element| matches!(element.name(), "td" | "th"))).count());
    let (mut cells, mut widest) = (0, 0);
    for width in widths {
        cells += width;
        widest = widest.max(width);
    }
    let length: usize = rows.iter().map(|row| text(*row).len()).sum();
    let headed = table.descendants().any(|node| node.value().as_element().is_some_and(|element| element.name() == "th"));
    rows.len() >= 2 && widest >= 2 && (headed || length < 260 * cells)
}

/// The rows of a table, through its sections.
pub fn rows<'page>(table: NodeRef<'page, Dom>) -> Vec<NodeRef<'page, Dom>> {
    let is = |node: &NodeRef<'page, Dom>, names: &[&str]| node.value().as_element().is_some_and(|element| names.contains(&element.name()));
    let mut rows = Vec::new();
    for child in table.children() {
        if is(&child, &["tr"]) {
            rows.push(child);
        } else if is(&child, &["tbody", "thead", "tfoot"]) {
            rows.extend(child.children().filter(|row| is(row, &["tr"])));
        }
    }
    rows
}

/// Which parts of a page are not its article, by class and element.
#[derive(Debug, Default)]
pub struct Zones {
    drop: HashSet<&'static str>,
    whole: HashSet<&'static str>,
    standfirst: HashSet<&'static str>,
    byline: HashSet<&'static str>,
    date: HashSet<&'static str>,
    paragraphs: usize,
    on: bool,
}

impl Zones {
    /// For a page.
    pub fn of(root: NodeRef<'_, Dom>) -> Self {
        let zones = &phrases::phrases().zones;
        let set = |list: &'static [String]| list.iter().map(String::as_str).collect();
        Self {
            drop: set(&zones.drop),
            whole: set(&zones.whole),
            standfirst: set(&zones.standfirst),
            byline: set(&zones.byline),
            date: set(&zones.date),
            paragraphs: prose(root),
            on: true,
        }
    }

    /// For markup that has been cut out of a page already.
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether an element opens a part that is not the article. An element that holds most of the page's prose never does.
    pub fn is_aside(&self, node: NodeRef<'_, Dom>) -> bool {
        let Some(element) = node.value().as_element().filter(|_| self.on) else { return false };
        self.names_aside(element) && self.is_minor(node)
    }

    /// Whether a part of the page holds the smaller share of its prose.
    pub fn is_minor(&self, node: NodeRef<'_, Dom>) -> bool {
        prose(node) * 5 < self.paragraphs.max(1) * 2
    }

    fn names_aside(&self, element: &Element) -> bool {
        let name = element.name();
        if matches!(name, "html" | "body" | "main" | "h1" | "p" | "strong" | "b" | "em") {
            return false;
        }
        if matches!(name, "nav" | "aside" | "footer") {
            return true;
        }
        if matches!(element.attr("role"), Some("navigation" | "complementary" | "contentinfo" | "search" | "dialog" | "alertdialog")) {
            return true;
        }
        let id = element.attr("id").unwrap_or_default();
        let classes = element.attr("class").unwrap_or_default();
        std::iter::once(id).chain(classes.split_ascii_whitespace()).any(|class| self.class_is_aside(class))
    }

    fn class_is_aside(&self, class: &str) -> bool {
        if class.is_empty() || class.len() > 80 {
            return false;
        }
        let lower = class.to_ascii_lowercase();
        if self.drop.contains(lower.as_str()) || self.whole.contains(lower.as_str()) {
            return true;
        }
        let parts: Vec<&str> = lower.split(['-', '_']).filter(|part| !part.is_empty()).collect();
        if parts.iter().any(|part| matches!(*part, "with" | "has" | "no" | "without" | "main" | "is" | "off" | "hide")) {
            return false;
        }
        parts.iter().any(|part| self.drop.contains(part) && !self.whole.contains(part))
            || parts.windows(2).any(|pair| self.drop.contains(format!("{}-{}", pair[0], pair[1]).as_str()))
    }

    /// What the classes of an element say of the line in it.
    pub fn role(&self, element: &Element) -> Option<Role> {
        if !self.on || matches!(element.name(), "body" | "html" | "main" | "article") {
            return None;
        }
        let itemprop = element.attr("itemprop").unwrap_or_default();
        let has = |set: &HashSet<&'static str>| {
            let id = element.attr("id").unwrap_or_default();
            std::iter::once(id).chain(element.attr("class").unwrap_or_default().split_ascii_whitespace()).any(|class| {
                let lower = class.to_ascii_lowercase().replace('_', "-");
                set.contains(lower.as_str()) || lower.rsplit_once("--").is_some_and(|(_, last)| set.contains(last)) || {
                    let tail = lower.rsplit('-').next().unwrap_or_default();
                    tail.len() >= 4
                        && tail != "date"
                        && tail != "time"
                        && tail != "author"
                        && tail != "title"
                        && set.contains(tail)
                        && !lower.contains("related")
                }
            })
        };
        if itemprop == "author" || element.attr("rel") == Some("author") || has(&self.byline) {
            Some(Role::Byline)
        } else if itemprop == "datePublished" || has(&self.date) {
            Some(Role::Date)
        } else if has(&self.standfirst) || itemprop == "alternativeHeadline" {
            Some(Role::Standfirst)
        } else {
            None
        }
    }
}

/// Characters of running prose below a node: what stands in paragraphs, or directly in a container at some length.
fn prose(node: NodeRef<'_, Dom>) -> usize {
    node.descendants()
        .filter_map(|inner| {
            let text = inner.value().as_text()?;
            let length = text.trim().len();
            let unread = inner.parent().and_then(|parent| parent.value().as_element().map(|element| is_unread(element.name()))).unwrap_or_default();
            (length > 60 && !unread).then_some(length)
        })
        .sum()
}
