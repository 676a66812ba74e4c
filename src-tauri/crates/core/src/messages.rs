//! Messages in the user's language, from `messages/{fr,en}/*.ftl`. The window reads the same files.

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use ts_rs::TS;
use unic_langid::langid;

/// A language of the interface and of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

static FRENCH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();

/// A message with its arguments; the key itself where there is no such message, which a test refuses.
#[must_use]
pub fn say(lang: Lang, key: &str, args: &[(&'static str, String)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        match value.parse::<f64>() {
            // Only what reads the same as a number: the title `007` stays a text.
            Ok(number) if value.len() < 10 && number.to_string() == *value => fluent.set(*name, number),
            _ => fluent.set(*name, value.as_str()),
        }
    }
    bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
}

/// A stored date in words, as precise as it is: `22 mai 2025`, `mai 2025`, `2025`.
#[must_use]
pub fn long_date(date: &str, lang: Lang) -> String {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default().to_owned();
    let month = parts.next().and_then(|month| month.parse::<u32>().ok());
    let day = parts.next().and_then(|day| day.parse::<u32>().ok());
    let name = month.map(|month| say(lang, &format!("month-{month}"), &[]));
    match (name, day) {
        (None, _) => year,
        (Some(month), None) => format!("{month} {year}"),
        (Some(month), Some(1)) if lang == Lang::Fr => format!("1er\u{a0}{month} {year}"),
        (Some(month), Some(day)) => format!("{day}\u{a0}{month} {year}"),
    }
}

fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    let (cell, id, sources) = match lang {
        Lang::Fr => (
            &FRENCH,
            langid!("fr"),
            [
                include_str!("../messages/fr/errors.ftl"),
                include_str!("../messages/fr/intake.ftl"),
                include_str!("../messages/fr/network.ftl"),
                include_str!("../messages/fr/words.ftl"),
                include_str!("../messages/fr/drafts.ftl"),
                include_str!("../messages/fr/cli.ftl"),
                include_str!("../messages/fr/shell.ftl"),
            ],
        ),
        Lang::En => (
            &ENGLISH,
            langid!("en"),
            [
                include_str!("../messages/en/errors.ftl"),
                include_str!("../messages/en/intake.ftl"),
                include_str!("../messages/en/network.ftl"),
                include_str!("../messages/en/words.ftl"),
                include_str!("../messages/en/drafts.ftl"),
                include_str!("../messages/en/cli.ftl"),
                include_str!("../messages/en/shell.ftl"),
            ],
        ),
    };
    cell.get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for source in sources {
            // A file with a slip still gives its other messages; a test refuses the slip.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Why a capture is not full, in words, one each. `reasons`: codes as the reader gives them.
#[must_use]
pub fn reasons(reasons: &[String], lang: Lang) -> Vec<String> {
    reasons.iter().map(|reason| say(lang, &format!("why-{}", reason.replace('_', "-")), &[])).collect()
}

/// The same in one line.
#[must_use]
pub fn reasons_joined(reasons: &[String], lang: Lang) -> String {
    self::reasons(reasons, lang).join(if lang == Lang::Fr { "\u{202f}; " } else { "; " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn ids(lang: &str) -> BTreeSet<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/messages/").to_owned() + lang;
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(_, slips)| panic!("{}: {slips:?}", path.display()));
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    assert!(found.insert(message.id.name.to_owned()), "{} is defined twice", message.id.name);
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(ids("fr"), ids("en"));
    }

    #[test]
    fn a_text_of_digits_is_said_as_it_was_typed() {
        for typed in ["007", "1e5", "12", "0.5"] {
            assert!(say(Lang::En, "error-dossier-taken", &[("value", typed.into())]).contains(&format!("“{typed}”")), "{typed}");
        }
    }

    #[test]
    fn arguments_are_put_in_without_isolation_marks() {
        let text = say(Lang::Fr, "error-not-found-note", &[("what", "12".into())]);
        assert!(text.contains("12") && !text.contains('\u{2068}'), "{text}");
    }
}
