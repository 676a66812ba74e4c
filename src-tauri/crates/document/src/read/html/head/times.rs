//! When the page says it was published and changed: machine dates first, then `time` elements, the address, lines of text.

use super::Head;
use crate::read::html::dom::{self, Attributes};
use crate::read::html::page::Role;
use crate::read::html::title;
use crate::read::html::zones::Zones;
use crate::read::{Candidate, Hint, dates, phrases};
use ego_tree::NodeRef;
use scraper::Node as Dom;

pub(super) const LOOKS: usize = 1500;

#[derive(Debug)]
pub(super) struct Moment {
    value: String,
    /// The line it was found in.
    words: String,
    origin: &'static str,
    /// Lower is better.
    rank: u8,
    modified: bool,
    /// Whether it stands after a heading of the first level.
    headed: bool,
}

impl Head {
    pub(super) fn moment(&mut self, node: NodeRef<'_, Dom>, element: &scraper::node::Element, article: bool, zones: &Zones) {
        let attr = |key: &str| element.value_of(key).map(str::trim).filter(|value| !value.is_empty());
        let names =
            || format!("{} {}", element.value_of("class").unwrap_or_default(), element.value_of("id").unwrap_or_default()).to_ascii_lowercase();
        let prop = attr("itemprop").or_else(|| attr("property")).unwrap_or_default();
        let is_modified =
            |class: &str| class.contains("updated") && !class.contains("published") || class.contains("modified") || prop.ends_with("dateModified");
        if prop.ends_with("datePublished") || prop.ends_with("dateCreated") {
            let value = attr("content").or_else(|| attr("datetime")).or_else(|| attr("title")).map_or_else(|| dom::text(node), str::to_owned);
            self.add_moment(&value, &dom::text(node), "itemprop:datePublished", 0, false);
        } else if prop.ends_with("dateModified") {
            if let Some(value) = attr("content").or_else(|| attr("datetime")) {
                self.add_moment(value, "", "modified", 9, true);
            }
        } else if element.name() == "time" || (element.name() == "abbr" && names().contains("published")) {
            self.looks += 1;
            let class = names();
            let modified = is_modified(&class);
            let marked = attr("pubdate").is_some() || ["published", "entry-date", "post-date", "publi"].iter().any(|word| class.contains(word));
            let text = dom::text(node);
            let before =
                node.prev_siblings().take(2).filter_map(|sibling| sibling.value().as_text().map(|text| text.to_string())).collect::<String>();
            let parent =
                node.parent().filter(|parent| parent.children().nth(8).is_none()).map(dom::text).filter(|text| text.len() < 160).unwrap_or_default();
            let lead = phrases::fold(&format!("{} {before} {text}", parent.split(text.as_str()).next().unwrap_or_default()));
            let says_changed = phrases::phrases().dates.modified.iter().any(|phrase| lead.contains(phrase.as_str()));
            // A day that the text speaks of.
            let prose = node.parent().is_some_and(|parent| parent.children().nth(40).is_some() || dom::text(parent).len() > text.len() + 120);
            let rank = match (marked, article) {
                _ if prose => 7,
                (true, true) => 1,
                (true, false) => 2,
                (false, true) => 3,
                (false, false) => 4,
            };
            if let Some(value) = attr("datetime")
                .filter(|value| dates::plausible(value) && (is_machine(value) || dates::first(&text).is_none()))
                .or_else(|| attr("title").filter(|value| dates::plausible(value)))
            {
                self.add_moment(value, &text, "time", rank, modified && !marked || says_changed);
            } else {
                self.add_moment(&text, &parent, "time", rank, modified && !marked || says_changed);
            }
        } else if matches!(zones.role(element), Some(Role::Date)) {
            self.looks += 1;
            let class = names();
            let modified = is_modified(&class);
            let text = dom::text(node);
            if text.chars().count() <= 160 {
                for said in dates::said(&text) {
                    match said {
                        dates::Said::Published(date) => self.add_moment(date, &text, "line", 3, modified && !class.contains("publi")),
                        dates::Said::Bare(date) => self.add_moment(date, &text, "class", if article { 4 } else { 5 }, modified),
                        dates::Said::Modified(date) => self.add_moment(date, &text, "modified", 9, true),
                    }
                }
            }
        } else if matches!(element.name(), "p" | "span" | "div" | "li" | "small" | "em" | "i" | "td" | "strong" | "b" | "h5" | "h6" | "a") {
            // Only elements that hold the text themselves, so that each line is read once.
            let texts = || node.children().filter_map(|child| child.value().as_text());
            // A year needs a 1 or a 2, which most lines have not.
            if texts().map(|text| text.len()).sum::<usize>() < 8 || !texts().any(|text| text.contains(['1', '2'])) {
                return;
            }
            let own: String = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            let own = own.trim();
            if own.len() > 300 || own.len() < 8 || !(own.contains("20") || own.contains("19")) {
                return;
            }
            self.looks += 1;
            let text = dom::text(node);
            if text.chars().count() <= 200 {
                for said in dates::said(&text) {
                    match said {
                        dates::Said::Published(date) => self.add_moment(date, &text, "line", 4, false),
                        dates::Said::Modified(date) => self.add_moment(date, &text, "modified", 9, true),
                        // Above the first heading stands today's date as often as the article's.
                        dates::Said::Bare(date) if dates::is_note(&text) => {
                            self.add_moment(date, &text, "line", if self.headings.is_empty() { 8 } else { 6 }, false)
                        }
                        dates::Said::Bare(_) => {}
                    }
                }
            }
        }
    }

    fn add_moment(&mut self, value: &str, words: &str, origin: &'static str, rank: u8, modified: bool) {
        let value = value.trim();
        let value = if value.len() > 40 { dates::first(value).unwrap_or_default() } else { value };
        if dates::plausible(value) {
            let headed = self.headings.iter().any(|heading| heading.level == 1);
            self.times.push(Moment { value: value.to_owned(), words: words.to_owned(), origin, rank, modified, headed });
        }
    }

    /// Dates of publication. The address and lines of the text are added by the caller's hints.
    pub fn published(&self, urls: &[Candidate], hint: &Hint) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let add = |found: &mut Vec<Candidate>, value: &str, origin: &str| {
            if dates::plausible(value) {
                Candidate::push(found, value, origin);
            }
        };
        self.said.published.iter().for_each(|value| add(&mut found, value, "json-ld:datePublished"));
        const KEYS: [&str; 40] = [
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "article.published",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "published",
            "dc.date.issued",
            "dcterms.issued",
            "dc.issued",
            "dc.date.published",
            "dc.date.created",
            "dcterms.created",
            "dc.created",
            "dcterms.date",
            "dc.date",
            "dcterms.available",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "date",
            "article_date_original",
            "originalpublicationdate",
            "publication_date",
            "publicationdate",
            "releasedate",
            "sdate",
            "article:create_date",
            "datecreated",
            "created",
            "creation_date",
            "doc_date",
            "bt:pubdate",
        ];
        // Libraries' elements say when the record or the file was made: what the page shows beside its title says more.
        let (library, plain): (Vec<&str>, Vec<&str>) = KEYS.iter().partition(|key| key.starts_with("dc"));
        for key in plain {
            self.meta(key).for_each(|value| add(&mut found, value, &format!("meta:{key}")));
        }
        again_first(&mut found);
        let mut times: Vec<&Moment> = self.times.iter().filter(|moment| !moment.modified).collect();
        // Of dates that nothing is said of, those under the title first: above it stands today's.
        times.sort_by_key(|moment| (moment.rank, moment.origin != "time" && !moment.headed));
        let address = urls.iter().map(|url| url.value.as_str()).chain(hint.url.as_deref()).find_map(dates::in_address);
        let (sure, rest): (Vec<&&Moment>, Vec<&&Moment>) = times.iter().partition(|moment| moment.rank <= 3);
        let tell = |found: &mut Vec<Candidate>, moment: &Moment| {
            if dates::plausible(&moment.value) && !found.iter().any(|known| known.value == moment.value) {
                found.push(said_so(&moment.value, &moment.words, moment.origin));
            }
        };
        sure.iter().take(6).for_each(|moment| tell(&mut found, moment));
        let shown = |moment: &&&&Moment| moment.rank == 4 && moment.headed && matches!(moment.origin, "class" | "time");
        let beside: Vec<&Moment> = rest.iter().filter(shown).map(|moment| **moment).collect();
        // One of them is the article's; several may be a list's.
        if let [only] = beside[..] {
            tell(&mut found, only);
        }
        for key in library {
            self.meta(key).for_each(|value| add(&mut found, value, &format!("meta:{key}")));
        }
        let whole = address.as_deref().filter(|value| value.len() == 10);
        if let Some(value) = whole {
            add(&mut found, value, "url");
        }
        rest.iter().take(6).for_each(|moment| tell(&mut found, moment));
        if let Some(value) = address.as_deref().filter(|_| whole.is_none()) {
            // A month only: a day in that month says more, wherever it was found.
            found.sort_by_key(|candidate| {
                !candidate.value.starts_with(value) && candidate.origin != "json-ld:datePublished" && !candidate.origin.starts_with("meta:")
            });
            add(&mut found, value, "url");
        }
        found
    }

    /// Dates that say only when the page was changed.
    pub fn modified(&self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let metas = [
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "datemodified",
            "revised",
            "updated_time",
        ];
        let values = self
            .said
            .modified
            .iter()
            .map(String::as_str)
            .chain(metas.iter().flat_map(|key| self.meta(key)))
            .chain(self.times.iter().filter(|moment| moment.modified).map(|moment| moment.value.as_str()));
        values.filter(|value| dates::plausible(value)).for_each(|value| Candidate::push(&mut found, value, "modified"));
        found
    }
}

/// An article that is published again keeps its first day in its data and says the new one to networks: the later is what
/// readers saw.
fn again_first(found: &mut Vec<Candidate>) {
    let Some(first) = found.first().filter(|first| first.origin == "json-ld:datePublished").and_then(|first| dates::day(&first.value)) else {
        return;
    };
    let said_anew = ["meta:article:published_time", "meta:cxenseparse:recs:publishtime"];
    let later = found.iter().position(|date| said_anew.contains(&date.origin.as_str()) && dates::day(&date.value).is_some_and(|day| day > first));
    if let Some(at) = later {
        let date = found.remove(at);
        found.insert(0, date);
    }
}

/// Whether an attribute has the form that machines read: the year first, or a weekday.
fn is_machine(value: &str) -> bool {
    value.starts_with(char::is_alphabetic) || value.as_bytes().iter().take(4).all(u8::is_ascii_digit)
}

/// A date with the words it stands in: as it is written, or as an ISO day where it is in a language that is not read further on.
pub fn said_so(date: &str, words: &str, origin: &str) -> Candidate {
    let plain = dates::in_plain_form(date);
    let said = if words.trim().is_empty() && plain.is_some() { date } else { words };
    let value = plain.unwrap_or_else(|| date.trim().to_owned());
    let words = (!said.trim().is_empty() && said.trim() != value).then(|| title::clipped(said));
    Candidate { value, origin: origin.to_owned(), words }
}
