//! How deep a page nests, found in one pass over its bytes before any parser sees it.
//!
//! Parsers build trees recursively or walk their stack of open elements for every tag, so deep nesting overflows the stack or
//! takes quadratic time. This guard keeps a stack of its own, as the HTML standard's tree builder does: comments, scripts and
//! other raw text are skipped, void elements open nothing, and end tags that may be left out are supplied. Formatting elements
//! left open are counted too, because the tree builder opens them again inside every block that follows (three of a kind).

/// The deepest nesting that is parsed.
pub(super) const MAX: usize = 512;

/// The most attributes one tag may have: parsers compare each with all before it.
const ATTRIBUTES: usize = 3000;

/// Why a page is not given to a parser.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It nests over [`MAX`] levels.
    Deep,
    /// A tag has thousands of attributes.
    Crowded,
}

/// Elements that open nothing.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"basefont"
            | b"bgsound"
            | b"br"
            | b"col"
            | b"embed"
            | b"frame"
            | b"hr"
            | b"image"
            | b"img"
            | b"input"
            | b"keygen"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Elements whose content is raw text.
fn is_raw(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"textarea" | b"title" | b"xmp" | b"iframe" | b"noembed" | b"noframes" | b"plaintext")
}

/// Elements that the tree builder opens again.
fn is_formatting(name: &[u8]) -> bool {
    matches!(name, b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small" | b"strike" | b"strong" | b"tt" | b"u")
}

/// Elements that end an open paragraph.
fn closes_p(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"center"
            | b"details"
            | b"dialog"
            | b"dir"
            | b"div"
            | b"dl"
            | b"fieldset"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"header"
            | b"hgroup"
            | b"hr"
            | b"li"
            | b"dd"
            | b"dt"
            | b"main"
            | b"menu"
            | b"nav"
            | b"ol"
            | b"p"
            | b"pre"
            | b"listing"
            | b"search"
            | b"section"
            | b"summary"
            | b"table"
            | b"ul"
    )
}

/// Whether a page must not be parsed, by parsers that take `noscript` as raw text or by those that do not.
pub(super) fn refusal(page: &str) -> Option<Refusal> {
    // Names and whole tags are compared in lower case: lowered once, they are slices of the page.
    let page = page.to_ascii_lowercase();
    let bytes = page.as_bytes();
    scan(bytes, true).or_else(|| page.contains("<noscript").then(|| scan(bytes, false)).flatten())
}

/// Scans a page in lower case.
fn scan(bytes: &[u8], scripting: bool) -> Option<Refusal> {
    let mut open = Open::default();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += found;
        if bytes[at..].starts_with(b"<!--") {
            at = comment_end(bytes, at + 4);
            continue;
        }
        let closing = bytes.get(at + 1) == Some(&b'/');
        let from = at + 1 + usize::from(closing);
        if !bytes.get(from).is_some_and(u8::is_ascii_alphabetic) {
            // A declaration, a bogus comment, or a bare sign.
            let bogus = matches!(bytes.get(at + 1), Some(b'!' | b'?' | b'/'));
            at = if bogus { find(bytes, at + 1, b'>') } else { at + 1 };
            continue;
        }
        let to = from + bytes[from..].iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')).unwrap_or(bytes.len() - from);
        let name = &bytes[from..to];
        let end = tag_end(bytes, to);
        if end - to > 2 * ATTRIBUTES
            && bytes[to..end].iter().filter(|byte| byte.is_ascii_whitespace() || **byte == b'/').count() > ATTRIBUTES
            && attributes(&bytes[to..end]) > ATTRIBUTES
        {
            return Some(Refusal::Crowded);
        }
        if closing {
            open.end(name);
        } else if is_raw(name) || (scripting && name == b"noscript") {
            at = raw_end(bytes, end, name);
            continue;
        } else if !is_void(name) {
            let foreign = open.in_foreign() || matches!(name, b"svg" | b"math");
            if !(foreign && bytes[..end].ends_with(b"/>")) {
                open.start(name, &bytes[from..end]);
            }
        }
        if open.depth() > MAX {
            return Some(Refusal::Deep);
        }
        at = end;
    }
    None
}

/// How many attributes a tag has, give or take odd ones.
fn attributes(tag: &[u8]) -> usize {
    let (mut count, mut quote, mut inside) = (0, None, false);
    for &byte in tag {
        match quote {
            Some(mark) => quote = (byte != mark).then_some(mark),
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None => {
                let gap = byte.is_ascii_whitespace() || byte == b'/';
                count += usize::from(!gap && !inside);
                inside = !gap;
            }
        }
    }
    count
}

#[derive(Default)]
struct Open<'page> {
    stack: Vec<&'page [u8]>,
    /// Formatting elements that were closed by a block's end and will be opened again, by their name and their whole tag.
    pending: Vec<(&'page [u8], &'page [u8])>,
    formatting: Vec<(&'page [u8], &'page [u8])>,
}

impl<'page> Open<'page> {
    fn depth(&self) -> usize {
        self.stack.len() + self.pending.len()
    }

    fn in_foreign(&self) -> bool {
        self.stack.iter().rev().any(|name| matches!(*name, b"svg" | b"math"))
    }

    fn start(&mut self, name: &'page [u8], tag: &'page [u8]) {
        match name {
            b"li" => self.close_until(b"li", |wall| matches!(wall, b"ul" | b"ol" | b"menu")),
            b"dt" | b"dd" => {
                self.close_until(b"dt", |wall| matches!(wall, b"dl"));
                self.close_until(b"dd", |wall| matches!(wall, b"dl"));
            }
            b"option" | b"optgroup" => self.close_until(b"option", |wall| matches!(wall, b"select")),
            b"td" | b"th" => {
                self.close_until(b"td", |wall| matches!(wall, b"table"));
                self.close_until(b"th", |wall| matches!(wall, b"table"));
            }
            b"tr" => self.close_until(b"tr", |wall| matches!(wall, b"table")),
            b"tbody" | b"thead" | b"tfoot" => {
                for part in [b"tbody".as_slice(), b"thead", b"tfoot"] {
                    self.close_until(part, |wall| matches!(wall, b"table"));
                }
            }
            b"a" => {
                self.end(b"a");
            }
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6"
                if self.stack.last().is_some_and(|top| top.len() == 2 && top[0] == b'h' && top[1].is_ascii_digit()) =>
            {
                self.stack.pop();
            }
            _ => {}
        }
        if closes_p(name) {
            self.close_until(b"p", |wall| {
                matches!(
                    wall,
                    b"table" | b"td" | b"th" | b"caption" | b"button" | b"object" | b"marquee" | b"applet" | b"template" | b"foreignobject"
                )
            });
        }
        if is_formatting(name) {
            let key = &tag[..tag.len().min(256)];
            // Noah's Ark clause: of four alike the earliest is forgotten by the list of active formatting elements.
            if self.formatting.iter().filter(|(_, known)| *known == key).count() >= 3
                && let Some(first) = self.formatting.iter().position(|(_, known)| *known == key)
            {
                self.formatting.remove(first);
                if let Some(first) = self.pending.iter().position(|(_, known)| *known == key) {
                    self.pending.remove(first);
                }
            }
            self.formatting.push((name, key));
        }
        self.stack.push(name);
    }

    fn end(&mut self, name: &[u8]) {
        if is_formatting(name) {
            if let Some(last) = self.formatting.iter().rposition(|(known, _)| *known == name) {
                self.formatting.remove(last);
            }
            if let Some(last) = self.pending.iter().rposition(|(known, _)| *known == name) {
                self.pending.remove(last);
                return;
            }
            if let Some(last) = self.stack.iter().rposition(|known| *known == name) {
                self.stack.remove(last);
            }
            return;
        }
        let is_heading = |name: &[u8]| name.len() == 2 && name[0] == b'h' && name[1].is_ascii_digit();
        let matches = |known: &[u8]| known == name || (is_heading(name) && is_heading(known));
        if let Some(last) = self.stack.iter().rposition(|known| matches(known)) {
            self.cut(last);
        }
    }

    fn close_until(&mut self, name: &[u8], is_wall: impl Fn(&[u8]) -> bool) {
        for at in (0..self.stack.len()).rev() {
            if self.stack[at] == name {
                self.cut(at);
                return;
            }
            if is_wall(self.stack[at]) {
                return;
            }
        }
    }

    /// Pops everything from `at` on; formatting elements among it stay to be opened again.
    fn cut(&mut self, at: usize) {
        let popped = self.stack.split_off(at);
        for name in popped.into_iter().filter(|name| is_formatting(name)) {
            let on_stack = self.stack.iter().filter(|known| **known == name).count();
            let waiting = self.pending.iter().filter(|(known, _)| *known == name).count();
            if let Some((_, key)) = self.formatting.iter().filter(|(known, _)| *known == name).nth(on_stack + waiting) {
                self.pending.push((name, *key));
            }
        }
    }
}

fn find(bytes: &[u8], from: usize, wanted: u8) -> usize {
    bytes[from..].iter().position(|byte| *byte == wanted).map_or(bytes.len(), |found| from + found + 1)
}

fn comment_end(bytes: &[u8], from: usize) -> usize {
    if bytes[from..].starts_with(b">") {
        return from + 1;
    }
    if bytes[from..].starts_with(b"->") {
        return from + 2;
    }
    let mut at = from;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'>') {
        at += found;
        if bytes[from..at].ends_with(b"--") || bytes[from..at].ends_with(b"--!") {
            return at + 1;
        }
        at += 1;
    }
    bytes.len()
}

/// One past the `>` of a tag, honouring quoted attribute values.
fn tag_end(bytes: &[u8], from: usize) -> usize {
    let (mut at, mut quote, mut after_equals) = (from, None, false);
    while at < bytes.len() {
        let byte = bytes[at];
        match quote {
            Some(mark) if byte == mark => quote = None,
            Some(_) => {}
            None if byte == b'>' => return at + 1,
            None if after_equals && matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = quote.is_none() && byte == b'=';
        }
        at += 1;
    }
    bytes.len()
}

/// One past `</name`, where raw text ends.
fn raw_end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    if name == b"plaintext" {
        return bytes.len();
    }
    let mut at = from;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += found;
        let after = &bytes[at + 1..];
        if after.first() == Some(&b'/') && after.len() > name.len() && after[1..=name.len()].eq_ignore_ascii_case(name) {
            return tag_end(bytes, at + 2 + name.len());
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{Refusal, refusal};

    fn too_deep(page: &str) -> bool {
        refusal(page) == Some(Refusal::Deep)
    }

    #[test]
    fn nested_blocks_over_the_limit_are_seen() {
        assert!(too_deep(&"<div>".repeat(600)));
        assert!(too_deep(&"<ul><li>".repeat(300)));
        assert!(too_deep(&"<blockquote><p>x".repeat(600)), "an open p is closed by the next block, the quotes nest");
        assert!(!too_deep(&"<div>".repeat(400)));
    }

    #[test]
    fn flat_pages_with_left_out_end_tags_pass() {
        assert!(!too_deep(&"<p>un paragraphe".repeat(5000)));
        assert!(!too_deep(&format!("<ul>{}</ul>", "<li>un".repeat(5000))));
        assert!(!too_deep(&format!("<table>{}</table>", "<tr><td>a<td>b".repeat(5000))));
        assert!(!too_deep(&"<img src=x><br><input><hr>".repeat(5000)), "void elements open nothing");
        assert!(!too_deep(&"<div><b>gras</b></div>".repeat(5000)));
        assert!(!too_deep(&"<p><font size=2>texte</p>".repeat(5000)), "three alike at most are opened again");
    }

    #[test]
    fn comments_scripts_and_attributes_do_not_count() {
        let many = "<div>".repeat(900);
        assert!(!too_deep(&format!("<!-- {many} --><script>var x='{many}'</script><p title='{many}'>x</p><textarea>{many}</textarea>")));
        assert!(too_deep(&format!("<!--><!-- --> {many}")), "a comment cannot hide what follows it");
        assert!(too_deep(&format!("<script></script>{many}")));
        assert!(too_deep(&format!("<p title=\"a'\">{many}")));
    }

    #[test]
    fn formatting_elements_opened_again_in_every_block_count() {
        let page: String = (0..900).map(|i| format!("<p><font color=c{i}>x</p>")).collect();
        assert!(too_deep(&page));
    }

    #[test]
    fn a_tag_with_thousands_of_attributes_is_refused_and_a_long_value_is_not() {
        let many: String = (0..5000).map(|i| format!(" a{i}=1")).collect();
        assert_eq!(refusal(&format!("<p{many}>x")), Some(Refusal::Crowded));
        assert_eq!(refusal(&format!("<img src=\"{}\">", "AAAA / ".repeat(50_000))), None);
    }

    #[test]
    fn a_long_hostile_page_is_scanned_quickly() {
        let page = "<p><b><i></p></i><a href=x><li>".repeat(50_000);
        let start = std::time::Instant::now();
        let _ = too_deep(&page);
        assert!(start.elapsed().as_secs() < 5);
    }
}
