//! A page's body written again without what no extractor reads: scripts, styles, drawings, comments, forms, attributes other
//! than those that name things. It is a fraction of the page, and parsing and copying it a fraction of the work.

use ego_tree::NodeRef;
use scraper::Node as Dom;

/// Attributes that extractors look at.
const KEPT: [&str; 9] = ["class", "id", "role", "itemprop", "itemtype", "href", "style", "hidden", "aria-hidden"];

/// Elements that hold nothing of the text.
fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "svg"
            | "math"
            | "template"
            | "iframe"
            | "object"
            | "embed"
            | "canvas"
            | "map"
            | "noscript"
            | "select"
            | "textarea"
            | "audio"
            | "video"
            | "source"
            | "link"
            | "meta"
            | "input"
            | "img"
            | "picture"
    )
}

/// The body's markup.
pub fn markup(root: NodeRef<'_, Dom>) -> String {
    let mut out = String::with_capacity(32 << 10);
    out.push_str("<html>");
    for html in root.children().filter(|node| node.value().is_element()) {
        html.children().for_each(|child| write(child, &mut out));
    }
    out.push_str("</html>");
    out
}

fn write(node: NodeRef<'_, Dom>, out: &mut String) {
    match node.value() {
        Dom::Text(text) => escape(text, false, out),
        Dom::Element(element) => {
            let name = element.name();
            if is_dropped(name) {
                return;
            }
            out.push('<');
            out.push_str(name);
            for (key, value) in element.attrs().filter(|(key, value)| KEPT.contains(key) && value.len() < 2000) {
                // Of an address only its presence and its kind count.
                out.push(' ');
                out.push_str(key);
                out.push_str("=\"");
                escape(value, true, out);
                out.push('"');
            }
            out.push('>');
            if matches!(name, "br" | "hr" | "wbr" | "col" | "area" | "base" | "param" | "track" | "embed") {
                return;
            }
            node.children().for_each(|child| write(child, out));
            out.push_str("</");
            out.push_str(name);
            out.push('>');
        }
        _ => {}
    }
}

/// Writes text as markup.
pub fn escape(text: &str, quoted: bool, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let reference = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'"' if quoted => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(reference);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
