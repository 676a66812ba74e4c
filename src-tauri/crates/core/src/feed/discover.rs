//! The feed that a page announces in its head: `<link rel="alternate" type="application/rss+xml" href="…">` (RFC 4287 and the
//! practice before it).
//!
//! This looks at tags only, from the first byte to a limit, without a tree, recursion or a second pass: it cannot be made to work
//! hard, so it runs here and not in the reader process. It takes the first feed that is not one of comments.

use url::Url;

/// How far into a page is looked, in bytes: heads are long where styles are written into them.
const FAR: usize = 512 * 1024;

/// The types of feeds, best first where a page announces several of one text.
const TYPES: &[&str] = &["application/atom+xml", "application/rss+xml", "application/feed+json"];

/// The address of a page's feed.
pub(super) fn feed_of(page: &[u8], address: &str) -> Option<String> {
    let text = String::from_utf8_lossy(&page[..page.len().min(FAR)]);
    let page = Url::parse(address).ok()?;
    let mut base = page.clone();
    let mut found = Vec::new();
    for tag in tags(&text).filter(|tag| is_tag(tag, "link") || is_tag(tag, "base")) {
        let attributes = attributes(tag);
        let value = |name: &str| attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim());
        if is_tag(tag, "base") {
            base = value("href").and_then(|href| page.join(href).ok()).unwrap_or(base);
        }
        if !is_tag(tag, "link") || !value("rel").unwrap_or_default().split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("alternate")) {
            continue;
        }
        let kind = value("type").unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let Some(url) = value("href").filter(|href| !href.is_empty()).and_then(|href| base.join(href).ok()) else { continue };
        if TYPES.contains(&kind.as_str()) && matches!(url.scheme(), "http" | "https") && url != page {
            let of_comments =
                url.path().to_ascii_lowercase().contains("comment") || value("title").unwrap_or_default().to_lowercase().contains("comment");
            found.push((of_comments, url.to_string()));
        }
    }
    // `false` before `true`, else in the page's order.
    found.sort_by_key(|(of_comments, _)| *of_comments);
    found.into_iter().next().map(|(_, url)| url)
}

/// The insides of tags, without those in comments.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')? + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = &comment[comment.find("-->")? + 3..];
                continue;
            }
            let end = end_of(rest)?;
            let tag = &rest[..end];
            rest = &rest[end..];
            return Some(tag);
        }
    })
}

/// Where a tag ends: at the first `>` outside quotation marks.
fn end_of(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            // A page's text may hold a bare `<`; no tag goes on past another one.
            (None, b'<') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if at > 4096 {
            return Some(rest.floor_char_boundary(at));
        }
    }
    None
}

fn is_tag(tag: &str, name: &str) -> bool {
    tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && tag[name.len()..].starts_with(|next: char| next.is_ascii_whitespace() || next == '/')
}

/// Names and values, with the character references that addresses hold undone.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.trim_start_matches(|character: char| !character.is_ascii_whitespace());
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_ascii_whitespace() || character == '/');
        let end = rest.find(|character: char| character.is_ascii_whitespace() || character == '=').unwrap_or(rest.len());
        if end == 0 {
            return found;
        }
        let name = rest[..end].to_owned();
        rest = rest[end..].trim_start();
        let Some(after) = rest.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let after = after.trim_start();
        let (value, left) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            _ => after.split_at(after.find(|character: char| character.is_ascii_whitespace()).unwrap_or(after.len())),
        };
        found.push((name, value.replace("&amp;", "&").replace("&#38;", "&").replace("&#x26;", "&")));
        rest = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(page: &str) -> Option<String> {
        feed_of(page.as_bytes(), "https://journal.example/une/page.html")
    }

    #[test]
    fn an_announced_feed_is_found_however_it_is_written() {
        let at = |url: &str| Some(url.to_owned());
        for (page, expected) in [
            (r#"<link rel="alternate" type="application/rss+xml" href="/rss.xml">"#, at("https://journal.example/rss.xml")),
            ("<LINK REL='home alternate' TYPE='application/atom+xml; charset=utf-8' HREF='atom'/>", at("https://journal.example/une/atom")),
            ("<link\n href=//flux.example/a?x=1&amp;y=2\n type=application/rss+xml rel=alternate>", at("https://flux.example/a?x=1&y=2")),
            (
                r#"<base href="/base/"><link rel=alternate type="application/feed+json" href="flux.json">"#,
                at("https://journal.example/base/flux.json"),
            ),
            (r#"<p>1 < 2</p><link rel="alternate" type="application/rss+xml" href="/rss">"#, at("https://journal.example/rss")),
            (r#"<link rel="alternate" type="application/rss+xml" title="a > b" href="/rss">"#, at("https://journal.example/rss")),
        ] {
            assert_eq!(of(page), expected, "{page}");
        }
    }

    #[test]
    fn the_feed_of_comments_comes_last() {
        let comments = r#"<link rel="alternate" type="application/rss+xml" href="/comments/feed/">"#;
        let articles = r#"<link rel="alternate" type="application/rss+xml" href="/feed/">"#;
        assert_eq!(of(&format!("{comments}{articles}")).unwrap(), "https://journal.example/feed/");
        assert_eq!(of(comments).unwrap(), "https://journal.example/comments/feed/");
    }

    #[test]
    fn what_is_no_announcement_is_none() {
        for page in [
            "",
            "<html><body>Bonjour</body></html>",
            r#"<!-- <link rel="alternate" type="application/rss+xml" href="/rss"> -->"#,
            r#"<link rel="stylesheet" type="application/rss+xml" href="/rss">"#,
            r#"<link rel="alternate" type="text/html" hreflang="en" href="/en">"#,
            r#"<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">"#,
            r#"<link rel="alternate" type="application/rss+xml" href="">"#,
            r#"<link rel="alternate" type="application/rss+xml" href="page.html">"#,
            r#"<link rel="alternate" type="application/rss+xml" href="/jamais-ferme"#,
            "<",
            "<!--",
            "<link",
            "<link =",
            "<link rel=",
        ] {
            assert_eq!(of(page), None, "{page}");
        }
    }

    #[test]
    fn a_page_made_to_be_slow_is_not() {
        let began = std::time::Instant::now();
        for piece in ["<", "<link ", "<link rel=\"", "<!--", "é<link '", "<a b=c "] {
            let _ = of(&piece.repeat(FAR / piece.len() + 1));
        }
        assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    }
}
