//! What the environment says where the arguments do not. The only place of this program that reads it.

use crate::arguments::Language;
use griot_core::note::Lang;
use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

/// What must be known before the arguments are parsed, so that mistakes in them are told properly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstSight {
    /// The language to speak.
    pub lang: Lang,
    /// Whether programs read the answer.
    pub json: bool,
}

/// Looks for `--lang` and `--json` wherever they stand.
pub fn at_first_sight(arguments: &[OsString]) -> FirstSight {
    let mut lang = None;
    let mut json = false;
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy()).peekable();
    while let Some(argument) = rest.next() {
        let value = match argument.as_ref() {
            "--json" => {
                json = true;
                None
            }
            "--lang" => rest.peek().map(ToString::to_string),
            // What follows is input, not options.
            "--" => break,
            other => other.strip_prefix("--lang=").map(str::to_owned),
        };
        lang = match value.as_deref() {
            Some("fr") => Some(Lang::Fr),
            Some("en") => Some(Lang::En),
            _ => lang,
        };
    }
    FirstSight { lang: lang.unwrap_or_else(|| lang_of(&locale())), json }
}

/// The library that is meant where none is named: `GRIOT_LIBRARY`, else the one in the system's folder for the user's data.
pub fn usual_library() -> PathBuf {
    let named = std::env::var_os("GRIOT_LIBRARY").filter(|value| value != OsStr::new("")).map(PathBuf::from);
    named.unwrap_or_else(|| dirs::data_dir().unwrap_or_else(|| PathBuf::from(".")).join("Griot").join("library.griot"))
}

/// English for an English locale, French for any other.
pub fn lang_of(locale: &str) -> Lang {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("en") { Lang::En } else { Lang::Fr }
}

fn locale() -> String {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    named.or_else(sys_locale::get_locale).unwrap_or_default()
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Fr => Self::Fr,
            Language::En => Self::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(arguments: &[&str]) -> FirstSight {
        at_first_sight(&std::iter::once("griot").chain(arguments.iter().copied()).map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn language_and_form_are_seen_before_and_after_the_subcommand() {
        assert_eq!(sight(&["--lang", "en", "--json", "dossiers"]), FirstSight { lang: Lang::En, json: true });
        assert_eq!(sight(&["dossiers", "--lang=en"]).lang, Lang::En);
        assert!(!sight(&["dossiers", "--", "--json"]).json, "a file may be called --json");
    }

    #[test]
    fn any_locale_that_is_not_english_gets_french() {
        for (locale, lang) in [
            ("en_GB.UTF-8", Lang::En),
            ("en", Lang::En),
            ("fr_FR", Lang::Fr),
            ("C", Lang::Fr),
            ("C.UTF-8", Lang::Fr),
            ("pt_GW", Lang::Fr),
            ("", Lang::Fr),
        ] {
            assert_eq!(lang_of(locale), lang, "{locale:?}");
        }
    }
}
