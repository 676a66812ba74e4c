//! The pictures of a page: where each stands among its lines, what it shows, and which of its addresses is the best.
//!
//! It refuses what is no picture of the text: trackers, portraits of authors, signs and logos, anything that declares itself
//! smaller than 80 pixels. Nothing is fetched; bytes are taken only where the page holds them itself.

use super::dom::{self, Attributes};
use super::page::Page;
use super::walk::Around;
use crate::read::{Picture, PictureSource, picture_size};
use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use ego_tree::NodeRef;
use scraper::Node as Dom;
use scraper::node::Element;
use url::Url;

/// The most pictures of one text.
const MOST: usize = 20;
/// The smallest side, in pixels.
const SMALLEST: u32 = 80;
/// The widest of several sizes that is taken.
const WIDEST: u32 = 1600;
/// The most bytes of one picture, and of all.
const BYTES: usize = 5 << 20;
const ALL_BYTES: usize = 20 << 20;
/// How many pictures of a page are looked at.
const LOOKED_AT: usize = 400;

/// A picture as the page shows it.
#[derive(Debug)]
pub struct Seen {
    /// How many lines stand before it.
    pub line: usize,
    /// The container it stands in.
    pub parent: usize,
    /// In a part of the page that is not the article.
    pub aside: bool,
    /// Its absolute address, or its `data:` URI.
    pub address: String,
    pub alt: String,
    pub caption: String,
}

/// Notes the picture, if the element is one or holds one.
pub fn see(node: NodeRef<'_, Dom>, name: &str, base: Option<&Url>, around: &Around, page: &mut Page) {
    match name {
        "img" | "amp-img" => {
            if let Some(element) = node.value().as_element() {
                note(element, None, base, around, page);
            }
        }
        "picture" => {
            let elements = || node.descendants().filter_map(|inner| inner.value().as_element());
            let source =
                elements().find(|element| element.name() == "source" && element.value_of("srcset").or(element.value_of("data-srcset")).is_some());
            if let Some(image) = elements().find(|element| element.name() == "img") {
                note(image, source, base, around, page);
            }
        }
        // Parsed as text, because scripts run where pages are shown: the picture for readers without them.
        "noscript" => {
            let text: String = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            if page.without_scripts.is_none() && text.len() < 2000 && text.to_ascii_lowercase().contains("javascript") {
                page.without_scripts = Some(text.clone());
            }
            if text.len() < 20_000 && text.contains("<img") {
                let document = scraper::Html::parse_fragment(&text);
                let images = document.tree.nodes().filter_map(|inner| inner.value().as_element().filter(|element| element.name() == "img"));
                images.take(3).for_each(|image| note(image, None, base, around, page));
            }
        }
        _ => {}
    }
}

fn note(element: &Element, source: Option<&Element>, base: Option<&Url>, around: &Around, page: &mut Page) {
    if page.pictures.len() >= LOOKED_AT || is_small(element) || is_sign(element) {
        return;
    }
    let Some(address) = address(element, source, base) else { return };
    if page.pictures.iter().any(|seen| seen.address == address) {
        return;
    }
    let alt = text(element.value_of("alt").or(element.value_of("title")).unwrap_or_default());
    let (line, parent, aside) = (page.lines.len(), around.parent, around.aside);
    page.pictures.push(Seen { line, parent, aside, address, alt, caption: String::new() });
}

/// Whether the page declares it smaller than a picture of a text is.
fn is_small(element: &Element) -> bool {
    let declared = |key: &str| element.value_of(key).and_then(|value| value.trim().trim_end_matches("px").parse::<f32>().ok());
    #[allow(clippy::cast_precision_loss)]
    let small = |size: Option<f32>| size.is_some_and(|size| size < SMALLEST as f32);
    if small(declared("width")) || small(declared("height")) {
        return true;
    }
    element.value_of("style").is_some_and(|style| {
        style.split(';').filter_map(|rule| rule.split_once(':')).any(|(key, value)| {
            let pixels = value.trim().strip_suffix("px").and_then(|value| value.trim().parse::<f32>().ok());
            matches!(key.trim(), "width" | "height" | "max-width" | "max-height") && small(pixels)
        })
    })
}

/// Whether its names say that it is a sign, a portrait or a tracker.
fn is_sign(element: &Element) -> bool {
    let classes = element.value_of("class").unwrap_or_default();
    let source = element.value_of("src").unwrap_or_default();
    let file = if source.starts_with("data:") { "" } else { source.split(['?', '#']).next().unwrap_or_default() };
    let tracker = [
        "/pixel",
        "facebook.com/tr",
        "doubleclick",
        "/beacon",
        "scorecardresearch",
        "google-analytics",
        "gravatar.com",
        "s.w.org/images",
        "feedburner",
        "feedsportal",
    ];
    if tracker.iter().any(|part| source.contains(part)) {
        return true;
    }
    let tail: String = file.rsplit('/').next().unwrap_or_default().to_owned();
    let words = format!("{classes} {tail}").to_lowercase();
    words.split(|c: char| !c.is_alphanumeric()).any(|word| {
        matches!(
            word,
            "logo"
                | "logos"
                | "avatar"
                | "avatars"
                | "gravatar"
                | "pixel"
                | "spacer"
                | "emoji"
                | "smiley"
                | "wpsmiley"
                | "icon"
                | "icons"
                | "icone"
                | "favicon"
                | "sprite"
                | "badge"
                | "tracker"
                | "blank"
        )
    })
}

/// The best address: the largest of several sizes that is not too wide, what a script would put in place, or `src` itself.
fn address(element: &Element, source: Option<&Element>, base: Option<&Url>) -> Option<String> {
    let sets = ["srcset", "data-srcset", "data-lazy-srcset"];
    let set = sets.iter().filter_map(|key| element.value_of(key)).find_map(best_of).or_else(|| {
        let source = source?;
        sets.iter().filter_map(|key| source.value_of(key)).find_map(best_of)
    });
    const LAZY: [&str; 8] =
        ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-original-src", "data-orig-file", "data-url", "data-large-file"];
    let lazy = LAZY.iter().filter_map(|key| element.value_of(key)).map(str::to_owned);
    let own = element.value_of("src").filter(|src| !is_placeholder(src)).map(str::to_owned);
    set.into_iter().chain(lazy).chain(own).find_map(|address| absolute(&address, base))
}

/// The address of the largest size up to [`WIDEST`] in a `srcset`.
fn best_of(set: &str) -> Option<String> {
    let mut best: Option<(u32, &str)> = None;
    // Addresses may hold commas: candidates are divided by a comma and white space.
    for candidate in set.split(", ").flat_map(|part| part.split(",\n")) {
        let mut words = candidate.split_ascii_whitespace();
        let Some(address) = words.next().filter(|address| !is_placeholder(address)) else { continue };
        let size = match words.next() {
            Some(width) if width.ends_with('w') => width.trim_end_matches(['w', ',']).parse().unwrap_or(0),
            Some(scale) if scale.ends_with('x') => {
                scale.trim_end_matches('x').parse::<f32>().map_or(1, |scale| if scale <= 2.0 { (scale * 100.0) as u32 } else { 0 })
            }
            _ => 1,
        };
        if size > 0 && size <= WIDEST && best.is_none_or(|(known, _)| size > known) {
            best = Some((size, address));
        }
    }
    best.map(|(_, address)| address.trim_end_matches(',').to_owned())
}

fn is_placeholder(address: &str) -> bool {
    let address = address.trim();
    let lower = address.get(..address.len().min(200)).unwrap_or(address).to_ascii_lowercase();
    address.is_empty()
        || lower.starts_with("data:image/svg")
        || (lower.starts_with("data:") && address.len() < 1500)
        || ["placeholder", "blank.gif", "spacer.gif", "lazy.png", "lazyload", "1x1", "transparent."].iter().any(|name| lower.contains(name))
}

fn absolute(address: &str, base: Option<&Url>) -> Option<String> {
    let address = address.trim();
    if address.starts_with("data:") {
        return (address.len() < BYTES * 3 / 2 && address.contains(";base64,")).then(|| address.to_owned());
    }
    let url = match base {
        Some(base) => base.join(address).ok()?,
        None => Url::parse(address).ok()?,
    };
    let vector = url.path().to_ascii_lowercase().ends_with(".svg");
    (matches!(url.scheme(), "http" | "https") && url.host_str().is_some() && !vector && url.as_str().len() < 2000).then(|| url.to_string())
}

/// Whether an element puts a caption under a picture.
pub fn is_figure(element: &Element) -> bool {
    matches!(element.name(), "figure" | "amp-story-page")
        || element.value_of("class").is_some_and(|class| {
            class
                .split_ascii_whitespace()
                .any(|class| matches!(class, "wp-caption" | "tr-caption-container" | "image-with-caption" | "spip_documents" | "media-caption"))
        })
}

/// The words of the caption below a figure.
pub fn caption(figure: NodeRef<'_, Dom>) -> Option<String> {
    let is_caption = |element: &Element| {
        element.name() == "figcaption"
            || element.value_of("class").is_some_and(|class| {
                class
                    .split_ascii_whitespace()
                    .any(|class| matches!(class, "wp-caption-text" | "tr-caption" | "caption" | "spip_doc_titre" | "spip_doc_descriptif"))
            })
    };
    let found = figure.descendants().skip(1).find(|node| node.value().as_element().is_some_and(is_caption))?;
    Some(text(&dom::text_within(found))).filter(|caption| !caption.is_empty() && caption.chars().count() <= 600)
}

fn text(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The pictures that stand in the text. `starts` says on which line each block begins; a picture counts from `from` up to `to`.
pub fn of_text(page: &Page, starts: &[usize], from: usize, to: usize, parents: &dyn Fn(usize) -> bool) -> Vec<Picture> {
    let mut pictures = Vec::new();
    let mut left = ALL_BYTES;
    for seen in &page.pictures {
        let inside = (from..=to).contains(&seen.line) || (seen.line == to + 1 && parents(seen.parent));
        if seen.aside || !inside || pictures.len() >= MOST {
            continue;
        }
        let Some(source) = source(&seen.address, &mut left) else { continue };
        let block = starts.iter().position(|start| *start >= seen.line).unwrap_or(starts.len());
        pictures.push(Picture { source, block, alt: seen.alt.clone(), caption: seen.caption.clone() });
    }
    pictures
}

/// The picture that stands for the whole page.
pub fn lead(address: &str, alt: Option<&str>, base: Option<&Url>) -> Option<Picture> {
    let sign = address.to_lowercase();
    let sign = sign.rsplit('/').next().unwrap_or_default();
    if is_placeholder(address) || ["logo", "default", "favicon", "avatar"].iter().any(|word| sign.contains(word)) {
        return None;
    }
    let source = PictureSource::Address(absolute(address, base).filter(|address| !address.starts_with("data:"))?);
    Some(Picture { source, block: 0, alt: text(alt.unwrap_or_default()), caption: String::new() })
}

fn source(address: &str, left: &mut usize) -> Option<PictureSource> {
    if !address.starts_with("data:") {
        return Some(PictureSource::Address(address.to_owned()));
    }
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &base64::alphabet::STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
    );
    let (_, data) = address.split_once(";base64,")?;
    let data: String = data.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=").chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let bytes = LENIENT.decode(data).ok()?;
    let size = picture_size(&bytes)?;
    if size.width < SMALLEST || size.height < SMALLEST || bytes.len() > BYTES || bytes.len() > *left {
        return None;
    }
    *left -= bytes.len();
    Some(PictureSource::Bytes(bytes))
}
