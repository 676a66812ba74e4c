//! The name of an outlet out of the title of its feed: *Le Relais – Actualités – RSS* is *Le Relais*.
//!
//! It refuses to shorten a name to nothing: a title of such words only stays as it is.

use crate::read::phrases::fold;

const BETWEEN: &[&str] = &[" - ", " – ", " — ", " | ", " : ", "\u{a0}: ", " » ", " › ", " > ", " / ", " · ", " • ", " :: "];

/// Parts of a title that name no outlet.
const WORDS: &[&str] = &[
    "rss",
    "rss feed",
    "rss 2.0",
    "rss feeds",
    "flux",
    "flux rss",
    "fil rss",
    "le flux rss",
    "feed",
    "feeds",
    "atom",
    "atom feed",
    "news feed",
    "actualites",
    "actualite",
    "les actualites",
    "toute l'actualite",
    "toutes les actualites",
    "l'actualite",
    "actu",
    "actus",
    "infos",
    "info",
    "a la une",
    "la une",
    "une",
    "accueil",
    "home",
    "homepage",
    "news",
    "latest news",
    "latest",
    "top stories",
    "all articles",
    "articles",
    "tous les articles",
    "derniers articles",
    "les derniers articles",
    "dernieres nouvelles",
    "dernieres actualites",
    "dernieres infos",
    "nouvelles",
    "headlines",
    "most recent",
    "blog",
    "posts",
    "all posts",
    "publications",
    "toutes les publications",
    "en continu",
    "fil info",
    "fil d'actualite",
];

/// What stands before or after a name without a sign between.
const LEADS: &[&str] = &["flux rss de ", "flux rss du ", "flux rss ", "fil rss de ", "rss feed for ", "rss feed of ", "feed for ", "rss "];
const TAILS: &[&str] = &[" rss feed", " flux rss", " (rss)", " [rss]", " rss"];

/// The outlet's name.
pub fn name(title: &str) -> String {
    let title = title.trim();
    let mut parts = vec![title];
    for sign in BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(sign)).collect();
    }
    let bare = |part: &str| fold(part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    let named: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty() && !WORDS.contains(&bare(part).as_str())).collect();
    // What stands between the first and the last part that names something is kept as it is written.
    let (Some(first), Some(last)) = (named.first(), named.last()) else { return title.to_owned() };
    let start = first.as_ptr() as usize - title.as_ptr() as usize;
    let end = last.as_ptr() as usize - title.as_ptr() as usize + last.len();
    let mut name = &title[start..end];
    for lead in LEADS {
        if name.len() > lead.len() && name.get(..lead.len()).is_some_and(|opening| opening.eq_ignore_ascii_case(lead)) {
            name = &name[lead.len()..];
        }
    }
    for tail in TAILS {
        let cut = name.len().saturating_sub(tail.len());
        if cut > 0 && name.get(cut..).is_some_and(|ending| ending.eq_ignore_ascii_case(tail)) {
            name = &name[..cut];
        }
    }
    name.trim().to_owned()
}
