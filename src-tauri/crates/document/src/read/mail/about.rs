//! What a mail's headers say of it, as candidates: the subject as title, the sender as author, the list or the sender's domain
//! as outlet. What a forwarded mail says of itself comes after.

use super::forward::Inner;
use super::headers::{Headers, Person};
use crate::read::phrases::fold;
use crate::read::{Candidate, Extract};
use mail_parser::HeaderName;

/// Words before a subject that say how the mail came: answered, forwarded.
const PREFIXES: &[&str] = &["re", "rep", "ref", "fwd", "fw", "tr", "wg", "aw", "i", "rv", "sv", "vs"];

/// Where people have their mail; these domains are nobody's outlet.
const PROVIDERS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "yahoo.fr",
    "ymail.com",
    "hotmail.com",
    "hotmail.fr",
    "outlook.com",
    "outlook.fr",
    "live.com",
    "live.fr",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "neuf.fr",
    "bbox.fr",
    "numericable.fr",
    "aol.com",
    "gmx.com",
    "gmx.fr",
    "gmx.net",
    "gmx.de",
    "web.de",
    "mail.com",
    "mail.ru",
    "yandex.ru",
    "yandex.com",
    "protonmail.com",
    "proton.me",
    "pm.me",
    "tutanota.com",
    "tuta.com",
    "zoho.com",
    "skynet.be",
    "videotron.ca",
    "bluewin.ch",
];

/// First names of hosts that send mail.
const SENDERS: &[&str] = &[
    "mail",
    "mails",
    "email",
    "e",
    "m",
    "news",
    "newsletter",
    "newsletters",
    "lettre",
    "lettres",
    "info",
    "infos",
    "mailing",
    "mailer",
    "smtp",
    "em",
    "send",
    "bounce",
    "reply",
];

/// Fills an extract from the headers of its mail.
pub(super) fn fill(extract: &mut Extract, headers: &Headers) {
    if let Some(subject) = headers.text(&HeaderName::Subject) {
        let (title, _) = without_prefixes(&subject);
        Candidate::push(&mut extract.titles, title, "mail:Subject");
        if title != subject
            && let Some(candidate) = extract.titles.last_mut()
        {
            candidate.words = Some(subject.chars().take(160).collect());
        }
    }
    let from = headers.person(&HeaderName::From).or_else(|| headers.person(&HeaderName::Sender)).unwrap_or_default();
    push_person(&mut extract.authors, &from, "mail:From");
    if let Some(sender) = headers.person(&HeaderName::Sender) {
        push_person(&mut extract.authors, &sender, "mail:Sender");
    }
    if let Some(list) = headers.person(&HeaderName::ListId) {
        let name = list.name.or_else(|| list.address.as_deref().map(|id| host_name(id).to_owned()));
        Candidate::push(&mut extract.outlets, &name.unwrap_or_default(), "mail:List-Id");
    }
    let organization = headers.text(&HeaderName::Organization).or_else(|| headers.other("Organization")).unwrap_or_default();
    Candidate::push(&mut extract.outlets, &organization, "mail:Organization");
    push_domain(&mut extract.outlets, &from, "mail:From.domain");
    match headers.date(&HeaderName::Date) {
        Some(date) => Candidate::push(&mut extract.published, &date, "mail:Date"),
        None => {
            Candidate::push(&mut extract.published, headers.odd_date().unwrap_or_default(), "mail:Date");
            Candidate::push(&mut extract.published, &headers.received().unwrap_or_default(), "mail:Received");
        }
    }
    extract.key = headers.text(&HeaderName::MessageId).map(|id| id.trim_matches(['<', '>', ' ']).to_owned()).filter(|id| !id.is_empty());
    let archived = headers.text(&HeaderName::ArchivedAt).unwrap_or_default();
    let archived = archived.trim_matches(['<', '>']);
    if archived.starts_with("http") {
        Candidate::push(&mut extract.urls, archived, "mail:Archived-At");
    }
    for lang in headers.text(&HeaderName::ContentLanguage).unwrap_or_default().split(',') {
        Candidate::push(&mut extract.langs, lang, "mail:Content-Language");
    }
}

/// Adds what a forwarded mail says of itself.
pub(super) fn fill_from_inner(extract: &mut Extract, inner: &Inner) {
    if let Some(subject) = &inner.subject {
        Candidate::push(&mut extract.titles, without_prefixes(subject).0, "forwarded:Subject");
    }
    push_person(&mut extract.authors, &inner.from, "forwarded:From");
    push_domain(&mut extract.outlets, &inner.from, "forwarded:From.domain");
    if let Some(date) = &inner.date {
        Candidate::push(&mut extract.published, date, "forwarded:Date");
    }
}

/// Whether a subject says that the mail is an answer.
pub(super) fn is_answer(headers: &Headers) -> bool {
    headers
        .text(&HeaderName::Subject)
        .is_some_and(|subject| without_prefixes(&subject).1.is_some_and(|first| matches!(first.as_str(), "re" | "rep" | "ref" | "aw" | "sv")))
}

/// A subject without the words before it, and the first of them.
fn without_prefixes(subject: &str) -> (&str, Option<String>) {
    let (mut rest, mut first) = (subject.trim(), None);
    while let Some((word, after)) = rest.split_once(':') {
        let folded = fold(word.split(['[', '(']).next().unwrap_or_default());
        if !PREFIXES.contains(&folded.as_str()) || word.chars().count() > 8 || after.trim().is_empty() {
            break;
        }
        first.get_or_insert(folded);
        rest = after.trim_start();
    }
    (rest, first)
}

fn push_person(list: &mut Vec<Candidate>, person: &Person, origin: &str) {
    let known = person.name.as_deref().or(person.address.as_deref()).unwrap_or_default();
    Candidate::push(list, known, origin);
}

fn push_domain(list: &mut Vec<Candidate>, person: &Person, origin: &str) {
    let Some((_, domain)) = person.address.as_deref().and_then(|address| address.rsplit_once('@')) else { return };
    let domain = domain.trim_matches(['>', ' ', '.']).to_lowercase();
    if domain.contains('.') && !domain.contains(char::is_whitespace) && !PROVIDERS.contains(&domain.as_str()) {
        Candidate::push(list, host_name(&domain), origin);
    }
}

/// A domain without the names of its mail servers.
fn host_name(domain: &str) -> &str {
    let mut rest = domain.trim_matches(['<', '>', ' ']);
    while let Some((first, after)) = rest.split_once('.') {
        if !SENDERS.contains(&first) || !after.contains('.') {
            break;
        }
        rest = after;
    }
    rest
}
