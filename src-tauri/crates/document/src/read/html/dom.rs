//! Small questions asked of a parsed page: what an element is, whether it is shown, which part of the page it belongs to.

use super::quick::Quick;
use crate::tree::Mark;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;
use std::hash::{Hash, Hasher};

/// Attributes of an element, by name.
pub trait Attributes {
    /// The value of an attribute.
    ///
    /// `scraper`'s own look-up makes an interned name of `key` first, which takes a hash of it and for rare names a lock;
    /// elements have so few attributes that comparing each is much less work.
    fn value_of(&self, key: &str) -> Option<&str>;
}

impl Attributes for Element {
    fn value_of(&self, key: &str) -> Option<&str> {
        self.attrs().find(|(name, _)| *name == key).map(|(_, value)| value)
    }
}

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
    // Word's own elements (`o:p`, `st1:place`) stand in lines.
    name.contains(':')
        || matches!(
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
    if element.value_of("hidden").is_some_and(|value| value != "until-found") {
        return true;
    }
    element.value_of("style").is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        style.contains("display:none") || style.contains("visibility:hidden") || style.contains("font-size:0;") || style.contains("font-size:0px")
    })
}

/// Whether an element of a mail is there for the list of mails only, and hidden from who reads it.
pub fn is_preheader(element: &Element) -> bool {
    let class = element.value_of("class").unwrap_or_default().to_ascii_lowercase();
    if class.split_ascii_whitespace().any(|class| matches!(class, "preheader" | "preheader-text" | "mcnpreviewtext" | "preview-text")) {
        return true;
    }
    element.value_of("style").is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        let zero = |rule: &str| style.split(';').any(|one| one.strip_prefix(rule).is_some_and(|value| matches!(value, "0" | "0px" | "0.0" | "0%")));
        style.contains("mso-hide:all") || zero("opacity:") || ((zero("max-height:") || zero("height:")) && style.contains("overflow:hidden"))
    })
}

/// Whether a bold element says that it is not (Google Docs puts one around everything).
pub fn is_plain(element: &Element) -> bool {
    element.value_of("style").is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
        match element.name() {
            "b" | "strong" => style.contains("font-weight:normal") || style.contains("font-weight:400"),
            "i" | "em" => style.contains("font-style:normal"),
            "u" => style.contains("text-decoration:none"),
            _ => false,
        }
    })
}

/// Whether a table of a fragment arranges blocks rather than data.
pub fn is_layout(table: NodeRef<'_, Dom>) -> bool {
    let Some(element) = table.value().as_element() else { return false };
    if matches!(element.value_of("role"), Some("presentation" | "none")) {
        return true;
    }
    let marked = element.value_of("class").is_some_and(|class| class.contains("MsoTable") || class.contains("MsoNormalTable"))
        && element.value_of("border").is_some_and(|border| border != "0");
    let headed = || table.descendants().any(|node| node.value().as_element().is_some_and(|element| element.name() == "th"));
    if marked || headed() {
        return false;
    }
    let blocks = |node: &NodeRef<'_, Dom>| {
        node.value()
            .as_element()
            .is_some_and(|element| matches!(element.name(), "h1" | "h2" | "h3" | "h4" | "img" | "ul" | "ol" | "hr" | "blockquote" | "button"))
    };
    table.descendants().any(|node| blocks(&node))
}

/// Marks that an inline style sets.
pub fn styled(element: &Element) -> Vec<Mark> {
    let Some(style) = element.value_of("style") else { return Vec::new() };
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
    if style.contains("vertical-align:super") {
        marks.push(Mark::Superscript {});
    }
    if style.contains("vertical-align:sub") {
        marks.push(Mark::Subscript {});
    }
    marks
}

/// A number that elements of the same name and classes share.
pub fn kin(element: &Element) -> u64 {
    let mut hasher = Quick::default();
    element.name().hash(&mut hasher);
    element.value_of("class").unwrap_or_default().split(|c: char| c.is_whitespace() || c.is_ascii_digit()).for_each(|class| class.hash(&mut hasher));
    hasher.finish()
}

/// The language that the page declares.
pub fn lang(root: NodeRef<'_, Dom>) -> Option<String> {
    let html = root.children().find_map(|child| child.value().as_element().filter(|element| element.name() == "html"))?;
    html.value_of("lang").or_else(|| html.value_of("xml:lang")).map(|lang| lang.trim().to_owned()).filter(|lang| !lang.is_empty())
}

/// All text below a node that is not in scripts and the like.
pub fn text(node: NodeRef<'_, Dom>) -> String {
    let mut text = String::new();
    gather(node, &mut text);
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same of an element that is left out of the text itself, such as a caption or a window's title.
pub fn text_within(node: NodeRef<'_, Dom>) -> String {
    let mut text = String::new();
    for child in node.children() {
        gather(child, &mut text);
    }
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

/// Characters of running prose below a node: what stands in paragraphs, or directly in a container at some length.
pub fn prose(node: NodeRef<'_, Dom>) -> usize {
    node.descendants()
        .filter_map(|inner| {
            let text = inner.value().as_text()?;
            let length = text.trim().len();
            let unread = inner.parent().and_then(|parent| parent.value().as_element().map(|element| is_unread(element.name()))).unwrap_or_default();
            (length > 60 && !unread).then_some(length)
        })
        .sum()
}
