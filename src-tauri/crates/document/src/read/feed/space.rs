//! Which vocabulary a name in a feed is from, by the namespace it declares or, undeclared, by its usual prefix.
//!
//! It refuses to be strict about addresses: feeds declare every spelling of them, and versions nobody published.

/// More declarations than this in force at once are ignored.
const MANY: usize = 64;

/// A vocabulary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Space {
    /// None declared, or one unknown as the default.
    #[default]
    Bare,
    Rss,
    Atom,
    Rdf,
    DublinCore,
    Content,
    Media,
    Itunes,
    Feedburner,
    Xhtml,
    /// One whose names mean nothing here.
    Other,
}

impl Space {
    /// Whether `title` in it is the title of a feed or an entry.
    pub fn is_feed(self) -> bool {
        matches!(self, Self::Bare | Self::Rss | Self::Atom)
    }

    fn of_address(address: &str) -> Option<Self> {
        let address = address.trim().to_ascii_lowercase();
        let holds = |part: &str| address.contains(part);
        Some(match () {
            () if holds("rss/1.0/modules/content") => Self::Content,
            () if holds("/modules/") => Self::Other,
            () if holds("purl.org/dc/") => Self::DublinCore,
            () if holds("search.yahoo.com/mrss") => Self::Media,
            () if holds("itunes.") || holds("podcast-1.0") => Self::Itunes,
            () if holds("rssnamespace.org/feedburner") => Self::Feedburner,
            () if holds("w3.org/2005/atom") || holds("purl.org/atom") => Self::Atom,
            () if holds("22-rdf-syntax-ns") => Self::Rdf,
            () if holds("purl.org/rss") || holds("purl.org/net/rss") || holds("userland.com") || holds("netscape.com/rdf") || holds("/tech/rss") => {
                Self::Rss
            }
            () if holds("w3.org/1999/xhtml") || holds("rec-html40") => Self::Xhtml,
            () => return None,
        })
    }

    fn of_prefix(prefix: &str) -> Self {
        match prefix.to_ascii_lowercase().as_str() {
            "rss" => Self::Rss,
            "atom" | "atom10" | "atom03" | "a10" => Self::Atom,
            "rdf" => Self::Rdf,
            "dc" | "dcterms" => Self::DublinCore,
            "content" => Self::Content,
            "media" => Self::Media,
            "itunes" => Self::Itunes,
            "feedburner" => Self::Feedburner,
            "xhtml" | "html" => Self::Xhtml,
            _ => Self::Other,
        }
    }
}

/// The declarations in force.
#[derive(Debug, Default)]
pub struct Spaces<'x> {
    known: Vec<(usize, &'x str, Space)>,
}

impl<'x> Spaces<'x> {
    /// Takes the declarations of a start tag at this level.
    pub fn declare(&mut self, level: usize, attributes: &[(&'x str, &'x str)]) {
        for (name, address) in attributes {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            if self.known.len() < MANY {
                let unknown = if prefix.is_empty() { Space::Bare } else { Space::of_prefix(prefix) };
                self.known.push((level, prefix, Space::of_address(address).unwrap_or(unknown)));
            }
        }
    }

    /// Forgets the declarations of an element at this level.
    pub fn leave(&mut self, level: usize) {
        while self.known.last().is_some_and(|(known, _, _)| *known >= level) {
            self.known.pop();
        }
    }

    /// The vocabulary of a name, and the name without its prefix.
    pub fn resolve<'name>(&self, name: &'name str) -> (Space, &'name str) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let declared = self.known.iter().rev().find(|(_, known, _)| *known == prefix).map(|(_, _, space)| *space);
        (declared.unwrap_or_else(|| if prefix.is_empty() { Space::Bare } else { Space::of_prefix(prefix) }), local)
    }
}
