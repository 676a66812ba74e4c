//! Names of the outlet: what the page calls its site, its publisher, the rest of the window's title, the host.

use super::{Head, squeezed};
use crate::read::html::title;
use crate::read::{Candidate, Hint, phrases};
use url::Url;

impl Head {
    /// Names of the outlet.
    pub fn outlets(&self, urls: &[Candidate], hint: &Hint) -> Vec<Candidate> {
        let mut outlets = Vec::new();
        let usable = |name: &&str| name.chars().count() <= 80 && !name.starts_with("http") && !name.starts_with('@');
        self.meta("og:site_name").filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "meta:og:site_name"));
        self.said.publishers.iter().map(String::as_str).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "json-ld:publisher"));
        self.said.sites.iter().map(String::as_str).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, "json-ld:name"));
        for key in
            ["dc.publisher", "dcterms.publisher", "citation_journal_title", "article:publisher", "application-name", "apple-mobile-web-app-title"]
        {
            self.meta(key).filter(usable).for_each(|name| Candidate::push(&mut outlets, name, &format!("meta:{key}")));
        }
        let host = urls
            .first()
            .map(|url| url.value.as_str())
            .or(hint.url.as_deref())
            .and_then(|url| Url::parse(url).ok())
            .and_then(|url| url.host_str().map(str::to_owned));
        if let Some(host) = host.as_deref().map(|host| host.strip_prefix("www.").unwrap_or(host)) {
            if let Some(site) = self.title_site(host) {
                Candidate::push(&mut outlets, &site, "title-suffix");
            }
            if outlets.is_empty()
                && let Some(site) = self.title_rest()
            {
                Candidate::push(&mut outlets, &site, "title-suffix");
            }
            Candidate::push(&mut outlets, host, "host");
        } else if outlets.is_empty()
            && let Some(site) = self.title_rest()
        {
            Candidate::push(&mut outlets, &site, "title-suffix");
        }
        outlets
    }

    /// The part of the page's title that spells the host's name.
    fn title_site(&self, host: &str) -> Option<String> {
        let label = telling(host.split('.').next().unwrap_or_default());
        title::parts(&self.title).into_iter().find(|part| label.len() >= 4 && telling(part) == label).map(str::to_owned)
    }

    /// The part of the window's title that is left beside the heading.
    fn title_rest(&self) -> Option<String> {
        let parts = title::parts(&self.title);
        let (first, last) = (parts.first()?, parts.last()?);
        let is_heading = |part: &str| self.headings.iter().any(|heading| heading.level == 1 && squeezed(&heading.text) == squeezed(part));
        let rest = if parts.len() != 2 {
            return None;
        } else if is_heading(first) {
            last
        } else if is_heading(last) {
            first
        } else {
            return None;
        };
        (phrases::key(rest).split(' ').count() <= 6).then(|| (*rest).to_owned())
    }
}

/// Letters and digits of the words that tell names apart, folded.
fn telling(text: &str) -> String {
    phrases::key(text).split(' ').filter(|word| !matches!(*word, "le" | "la" | "les" | "l" | "de" | "du" | "des" | "d" | "the" | "of")).collect()
}
