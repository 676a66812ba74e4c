//! Small questions asked of an element of a mail: whether it is text, whether it is shown, how it is set, where it leads.

use crate::tree::Mark;
use scraper::node::Element;
use url::Url;

/// Elements whose content is not text of the mail.
pub(super) fn is_unread(name: &str) -> bool {
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
            | "input"
            | "textarea"
            | "select"
            | "datalist"
            | "progress"
            | "meter"
            | "noembed"
            | "noframes"
            | "frameset"
    )
}

/// Elements that stand in a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "button"
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
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "ruby"
            | "rb"
            | "rp"
            | "rt"
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
            | "picture"
            | "o:p"
    )
}

/// Whether the mail says that an element is not shown: previews for lists of mails, text for other screens.
pub(super) fn is_hidden(element: &Element) -> bool {
    if element.attr("hidden").is_some() {
        return true;
    }
    let style = style(element);
    let folded_away = style.contains("max-height:0") && !style.contains("max-height:0.") && style.contains("overflow:hidden");
    style.contains("display:none") || style.contains("visibility:hidden") || folded_away
}

/// An element's own style, without white space and in lower case.
pub(super) fn style(element: &Element) -> String {
    element.attr("style").unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase()
}

/// Marks that it sets.
pub(super) fn styled(element: &Element) -> Vec<Mark> {
    let style = style(element);
    let mut marks = Vec::new();
    if ["font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9"].iter().any(|rule| style.contains(rule)) {
        marks.push(Mark::Bold {});
    }
    if style.contains("font-style:italic") {
        marks.push(Mark::Italic {});
    }
    if style.contains("text-decoration:underline") && element.name() != "a" {
        marks.push(Mark::Underline {});
    }
    if style.contains("text-decoration:line-through") {
        marks.push(Mark::Strike {});
    }
    marks
}

/// The address that a mail system has wrapped to look at clicks.
pub(super) fn unwrapped(url: &Url) -> Url {
    let wrapped = url.host_str().is_some_and(|host| host.ends_with(".safelinks.protection.outlook.com"));
    let target = url.query_pairs().find(|(key, _)| wrapped && key == "url").and_then(|(_, target)| Url::parse(&target).ok());
    target.unwrap_or_else(|| url.clone())
}
