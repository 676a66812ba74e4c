//! A saved page with its parts (MHTML, RFC 2557): the page that was looked at, and its pictures from the file itself.
//!
//! It refuses to guess between pages: the part that the file names is read, another only where that one is almost empty, as
//! frames around an article are. Style sheets and scripts are not read, and nothing is fetched.

use super::decode::{self, Decoded};
use super::mime::{self, Part};
use super::picture::{self, Kind};
use crate::read::{Candidate, Extract, Format, Hint, Picture, PictureSource, ReadError, html};
use mail_parser::HeaderName;
use std::collections::HashMap;

/// A page of fewer words than this is only a frame around another.
const FRAME: usize = 50;

/// All pictures of a page together.
const PICTURES: usize = 24 << 20;

/// Longer values of attributes are no names of pictures.
const LONGEST_NAME: usize = 2000;

/// A host that cannot be: pictures that have no web address are called by one here, between two steps.
const NOWHERE: &str = "https://part.invalid/";

/// A picture in the file.
struct Carried<'page> {
    part: &'page Part<'page>,
    /// The addresses that the page may call it by.
    addresses: Vec<String>,
}

/// Reads a saved page.
///
/// # Errors
/// As the reader of pages; [`ReadError::Nothing`] where no part is a page.
pub(super) fn read(bytes: &[u8], hint: &Hint) -> Result<Extract, ReadError> {
    let tree = mime::parse(bytes)?;
    let mut leaves = Vec::new();
    flatten(&tree, &mut leaves);
    let start = tree.headers.parameter("start").map(|id| id.trim_matches(['<', '>', ' ']).to_owned());
    let mut pages: Vec<&Part<'_>> =
        leaves.iter().copied().filter(|part| matches!(part.kind.as_str(), "text/html" | "application/xhtml+xml")).collect();
    if let Some(named) = pages.iter().position(|part| start.is_some() && part.headers.content_id() == start) {
        let root = pages.remove(named);
        pages.insert(0, root);
    }
    let (root, others) = pages.split_first().ok_or(ReadError::Nothing)?;
    let carried = carried(&leaves);
    let snapshot = tree.headers.other("Snapshot-Content-Location").filter(|url| is_web(url));
    let address = snapshot.clone().or_else(|| location(root)).or_else(|| location(&tree)).or_else(|| hint.url.clone());
    let mut extract = page(root, &carried, address, hint)?;
    if extract.quality.words < FRAME {
        let mut frames: Vec<&&Part<'_>> = others.iter().filter(|part| part.body.len() > 400).collect();
        frames.sort_by_key(|part| std::cmp::Reverse(part.body.len()));
        for frame in frames.into_iter().take(3) {
            if let Ok(inner) = page(frame, &carried, location(frame), hint)
                && inner.quality.words > extract.quality.words.max(FRAME)
            {
                extract = inner;
            }
        }
    }
    extract.format = Format::Mhtml;
    for (url, origin) in [(snapshot, "mhtml:Snapshot-Content-Location"), (location(root), "mhtml:Content-Location")] {
        Candidate::push(&mut extract.urls, &url.unwrap_or_default(), origin);
    }
    Candidate::push(&mut extract.titles, &tree.headers.text(&HeaderName::Subject).unwrap_or_default(), "mhtml:Subject");
    Ok(extract)
}

/// Reads one page of the file.
fn page(part: &Part<'_>, carried: &[Carried<'_>], address: Option<String>, hint: &Hint) -> Result<Extract, ReadError> {
    let bytes = decode::bytes(part.body, &part.headers.encoding());
    let Decoded { text, charset, damaged } = decode::text(&bytes, part.headers.parameter("charset").as_deref());
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut extract = html::read(&called(text, carried), &Hint { name: hint.name.clone(), url: address, ..Hint::default() })?;
    extract.charset = charset;
    if damaged {
        extract.quality.add("bad_bytes");
    }
    embed(&mut extract.pictures, carried);
    Ok(extract)
}

/// Gives pictures that the page calls by an id or a place on someone's disk a web address, which the reader of pages keeps.
/// One pass over the page: every quoted value that is such a name is replaced.
fn called(page: String, carried: &[Carried<'_>]) -> String {
    let mut names: HashMap<String, String> = HashMap::new();
    for (at, picture) in carried.iter().enumerate() {
        let address = format!("{NOWHERE}{at}");
        if let Some(id) = picture.part.headers.content_id() {
            names.insert(format!("cid:{id}"), address.clone());
        }
        if let Some(place) = picture.part.headers.text(&HeaderName::ContentLocation).filter(|place| !is_web(place)) {
            let parts: Vec<&str> = place.split(['/', '\\']).collect();
            names.insert(parts[parts.len().saturating_sub(2)..].join("/"), address.clone());
            names.insert(place, address);
        }
    }
    if names.is_empty() {
        return page;
    }
    let mut out = String::with_capacity(page.len());
    let mut rest = page.as_str();
    while let Some(found) = rest.as_bytes().windows(2).position(|pair| pair == b"=\"" || pair == b"='") {
        let (before, value) = rest.split_at(found + 2);
        out.push_str(before);
        let sign = if before.ends_with('"') { '"' } else { '\'' };
        let end = value.bytes().take(LONGEST_NAME).position(|byte| byte == sign as u8).unwrap_or_default();
        out.push_str(names.get(&value[..end]).map_or(&value[..end], String::as_str));
        rest = &value[end..];
    }
    out.push_str(rest);
    out
}

/// Puts the bytes of the file's parts in the place of addresses; addresses that lead nowhere go.
fn embed(pictures: &mut Vec<Picture>, carried: &[Carried<'_>]) {
    let mut weight = 0;
    let parts: HashMap<&str, &Part<'_>> =
        carried.iter().flat_map(|known| known.addresses.iter().map(|address| (address.as_str(), known.part))).collect();
    pictures.retain_mut(|picture| {
        let PictureSource::Address(address) = &picture.source else { return true };
        let Some(part) = parts.get(address.as_str()) else {
            return !address.starts_with(NOWHERE);
        };
        let bytes = decode::bytes(part.body, &part.headers.encoding()).into_owned();
        let kept = picture::kind(&bytes) == Some(Kind::Drawn) && weight + bytes.len() <= PICTURES;
        if kept {
            weight += bytes.len();
            picture.source = PictureSource::Bytes(bytes);
        }
        kept
    });
}

fn carried<'page>(leaves: &[&'page Part<'page>]) -> Vec<Carried<'page>> {
    let pictures = leaves.iter().copied().filter(|part| part.kind.starts_with("image/") || part.kind == "application/octet-stream");
    let carried = pictures.enumerate().map(|(at, part)| {
        let mut addresses = vec![format!("{NOWHERE}{at}")];
        if let Some(place) = location(part) {
            addresses.extend(url::Url::parse(&place).map(|url| url.to_string()));
            addresses.push(place);
        }
        Carried { part, addresses }
    });
    carried.collect()
}

/// The web address that a part was saved from.
fn location(part: &Part<'_>) -> Option<String> {
    part.headers.text(&HeaderName::ContentLocation).filter(|place| is_web(place))
}

fn is_web(place: &str) -> bool {
    place.starts_with("http://") || place.starts_with("https://")
}

fn flatten<'page>(part: &'page Part<'page>, out: &mut Vec<&'page Part<'page>>) {
    if part.parts.is_empty() {
        out.push(part);
    }
    part.parts.iter().for_each(|inner| flatten(inner, out));
}
