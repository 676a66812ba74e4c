//! The names of people: from the page's description of itself, its metadata, then its bylines.

use super::Head;
use crate::read::html::{people, title};
use crate::read::{Candidate, phrases};

impl Head {
    /// The names of people.
    pub fn authors(&self) -> Vec<Candidate> {
        let mut authors: Vec<Candidate> = Vec::new();
        let outlet: Vec<String> = self
            .meta("og:site_name")
            .map(str::to_owned)
            .chain(self.said.publishers.iter().cloned())
            .chain(self.said.sites.iter().cloned())
            .map(|name| phrases::key(&name))
            .collect();
        // The first source that names anyone is taken whole: others spell the same people differently, or link to them.
        let add = |authors: &mut Vec<Candidate>, value: &str, origin: &str| {
            for name in people::split(value) {
                let key = phrases::key(&name);
                if !outlet.contains(&key) && !authors.iter().any(|known| phrases::key(&known.value) == key) {
                    let words = (value.trim() != name).then(|| title::clipped(value));
                    authors.push(Candidate { value: name, origin: origin.to_owned(), words });
                }
            }
        };
        self.said.authors.iter().for_each(|name| add(&mut authors, name, "json-ld:author"));
        const KEYS: [&str; 14] = [
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.author",
            "citation_author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "authors",
            "article.author",
            "cxenseparse:author",
            "twitter:data1",
        ];
        for key in KEYS {
            let written = self
                .meta("twitter:label1")
                .next()
                .is_some_and(|label| matches!(phrases::fold(label).as_str(), "written by" | "ecrit par" | "publie par"));
            if authors.is_empty() && (key != "twitter:data1" || written) {
                self.meta(key).for_each(|name| add(&mut authors, name, &format!("meta:{key}")));
            }
        }
        if authors.is_empty() {
            let own = self.bylines.iter().any(|(line, article)| *article && !people::split(line).is_empty());
            let mut lines: Vec<&String> = self.bylines.iter().filter(|(_, article)| *article || !own).map(|(line, _)| line).collect();
            let first = lines.first().copied();
            lines.sort_by_key(|line| line.chars().count());
            lines.iter().for_each(|line| add(&mut authors, line, "byline"));
            // Bylines of many people belong to a list of articles; the first is this one's.
            if let Some(first) = first.filter(|_| authors.len() > 4) {
                authors.clear();
                add(&mut authors, first, "byline");
            }
            // A wider element around a name repeats it with something before or after.
            let keys: Vec<String> = authors.iter().map(|author| phrases::key(&author.value)).collect();
            let mut at = 0;
            authors.retain(|_| {
                at += 1;
                !keys[..at - 1].iter().any(|known| phrases::holds(&keys[at - 1], known))
            });
        }
        authors
    }
}
