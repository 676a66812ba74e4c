//! The parts of a page in which an extractor looks for its author, written as a page of their own: `meta` elements, the page's
//! description of itself, and elements whose names say author, byline or writer, inside the elements around them.
//!
//! It refuses to judge: the rules of the extractor are applied to it afterwards, and find in it what they find in the page,
//! because every element that one of them could take is in it. It is a hundredth of the page.

use super::dom::Attributes;
use super::reduced::escape;
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;

/// Attributes that rules for authors look at, or rules for what is no author.
const KEPT: [&str; 11] = ["class", "id", "rel", "itemprop", "data-testid", "data-component", "name", "property", "content", "type", "href"];

/// Attributes that name an author's element.
const NAMING: [&str; 6] = ["class", "id", "rel", "itemprop", "data-testid", "data-component"];

/// Words in them, in lower case.
const WORDS: [&str; 14] = [
    "author",
    "byline",
    "writer",
    "screenname",
    "username",
    "channel-name",
    "journalist-name",
    "submitted-by",
    "posted-by",
    "zuozhe",
    "bianji",
    "xiaobian",
    "byl",
    "bbl",
];

/// Such a page; none where nothing could name an author.
pub fn markup(root: NodeRef<'_, Dom>) -> Option<String> {
    let mut out = String::with_capacity(4 << 10);
    let mut found = false;
    for child in root.children() {
        found |= write(child, &mut out);
    }
    found.then_some(out)
}

/// Writes what of a node may name an author; whether anything of it does.
fn write(node: NodeRef<'_, Dom>, out: &mut String) -> bool {
    let Some(element) = node.value().as_element() else { return false };
    let name = element.name();
    match name {
        "meta" => {
            open(element, out);
            return ["property", "name", "itemprop"].iter().filter_map(|key| element.value_of(key)).any(names_author);
        }
        "script" if element.value_of("type").is_some_and(|kind| matches!(kind, "application/ld+json" | "application/settings+json")) => {
            return whole(node, out);
        }
        _ if is_author(element) => return whole(node, out),
        _ => {}
    }
    let before = out.len();
    open(element, out);
    let mut found = false;
    for child in node.children() {
        found |= write(child, out);
    }
    // The head's elements are kept for the fields that a rule looks at first.
    if found || matches!(name, "html" | "head" | "body") {
        close(name, out);
    } else {
        out.truncate(before);
    }
    found
}

fn names_author(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["author", "creator", "byl"].iter().any(|word| key.contains(word))
}

fn is_author(element: &Element) -> bool {
    element.name() == "author"
        || element.attrs().filter(|(key, _)| NAMING.contains(key)).any(|(key, value)| match key {
            "rel" => matches!(value, "author" | "me"),
            _ => WORDS.iter().any(|word| holds(value, word)),
        })
}

/// Whether a value holds a word of lower-case ASCII letters, in any case.
fn holds(value: &str, word: &str) -> bool {
    let (value, word) = (value.as_bytes(), word.as_bytes());
    value.len() >= word.len() && value.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}

fn whole(node: NodeRef<'_, Dom>, out: &mut String) -> bool {
    match node.value() {
        Dom::Text(text) => {
            let raw = node.parent().and_then(|parent| parent.value().as_element()).is_some_and(|element| is_raw(element.name()));
            if raw { out.push_str(text) } else { escape(text, false, out) }
        }
        Dom::Element(element) => {
            open(element, out);
            if !is_void(element.name()) {
                for child in node.children() {
                    whole(child, out);
                }
                close(element.name(), out);
            }
        }
        _ => {}
    }
    true
}

fn open(element: &Element, out: &mut String) {
    out.extend(["<", element.name()]);
    for (key, value) in element.attrs().filter(|(key, _)| KEPT.contains(key)) {
        out.extend([" ", key, "=\""]);
        escape(value, true, out);
        out.push('"');
    }
    out.push('>');
}

fn close(name: &str, out: &mut String) {
    out.extend(["</", name, ">"]);
}

fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style" | "noscript" | "iframe" | "noembed" | "noframes" | "xmp" | "plaintext")
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "frame" | "hr" | "img" | "input" | "link" | "meta" | "param" | "source" | "track" | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::Html;

    fn of(page: &str) -> Option<String> {
        markup(Html::parse_document(page).tree.root())
    }

    #[test]
    fn a_page_that_names_nobody_gives_nothing() {
        assert_eq!(of("<title>Accord</title><div class=texte><p>Les deux parties ont signé.</p><a href=/me>ici</a></div>"), None);
    }

    #[test]
    fn an_element_of_authors_keeps_what_stands_around_it_and_nothing_beside_it() {
        let kept = of("<div class=sidebar><p>Rien</p><p class=postAuthor>Awa <b>Keïta</b></p></div><p>Texte</p>").unwrap();
        assert_eq!(kept, "<html><head></head><body><div class=\"sidebar\"><p class=\"postAuthor\">Awa <b>Keïta</b></p></div></body></html>");
    }

    #[test]
    fn metadata_and_the_page_s_description_of_itself_are_kept() {
        let kept = of("<head><meta name=author content='Awa \"K\" Keïta'><script type=application/ld+json>{\"a\":\"<b>&\"}</script>").unwrap();
        assert!(kept.contains("content=\"Awa &quot;K&quot; Keïta\""), "{kept}");
        assert!(kept.contains("{\"a\":\"<b>&\"}"), "{kept}");
    }
}
