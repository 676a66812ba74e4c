//! What the window is started with: `--library FILE`, `--lang fr|en`, `--now DATE`.
//!
//! The environment and the clock are read here and nowhere below.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use griot_core::{Now, messages, note::Lang};
use sha2::{Digest, Sha256};
use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

/// The name under which the system knows the program.
const IDENTIFIER: &str = "org.griot.desktop";

/// What the window is started with.
#[derive(Debug, Clone)]
pub struct Arguments {
    /// The library's file, absolute.
    pub library: PathBuf,
    /// Whether the file is the one that is opened where none is named.
    pub default_library: bool,
    /// The language asked for; none follows the library's settings, then the system.
    pub lang: Option<Lang>,
    /// The language of the system.
    pub system_lang: Lang,
    /// The time asked for, as it was written.
    pub now: Option<(String, DateTime<Utc>)>,
}

/// What the surroundings say.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The library named by `GRIOT_LIBRARY`.
    pub library: Option<PathBuf>,
    /// The system's folder for the user's data.
    pub data: Option<PathBuf>,
    /// The system's language, as a BCP 47 or POSIX tag.
    pub locale: Option<String>,
}

/// Reads the surroundings of this process.
pub fn from_system() -> Surroundings {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Surroundings {
        library: std::env::var_os("GRIOT_LIBRARY").filter(|value| !value.is_empty()).map(PathBuf::from),
        data: dirs::data_dir(),
        locale: named.or_else(sys_locale::get_locale),
    }
}

impl Arguments {
    /// Reads the arguments; an error is the text to print.
    pub fn of(arguments: impl Iterator<Item = OsString>, surroundings: &dyn Fn() -> Surroundings) -> Result<Self, String> {
        let Surroundings { library: named, data, locale } = surroundings();
        let system_lang = lang_of(locale.as_deref().unwrap_or_default());
        let usage = |problem: &str| format!("griot-desktop: {problem}\n{}", messages::say(system_lang, "shell-usage", &[]));
        let (mut library, mut lang, mut now) = (None, None, None);
        let mut rest = arguments;
        while let Some(argument) = rest.next() {
            let (name, inline) = split(&argument);
            // Launchers of macOS add an argument of their own.
            if name.to_string_lossy().starts_with("-psn_") {
                continue;
            }
            let mut value = || inline.clone().or_else(|| rest.next()).ok_or_else(|| usage(&name.to_string_lossy()));
            match name.to_str() {
                Some("--library") => library = Some(PathBuf::from(value()?)),
                Some("--lang") => {
                    lang = Some(match value()?.to_str() {
                        Some("fr") => Lang::Fr,
                        Some("en") => Lang::En,
                        other => return Err(usage(&format!("--lang {}", other.unwrap_or("?")))),
                    });
                }
                Some("--now") => {
                    let written = value()?.to_string_lossy().into_owned();
                    let time = parse_now(&written).ok_or_else(|| usage(&format!("--now {written}")))?;
                    now = Some((written, time));
                }
                _ => return Err(usage(&name.to_string_lossy())),
            }
        }
        let usual = data.unwrap_or_else(|| PathBuf::from(".")).join("Griot").join("library.griot");
        let chosen = library.or(named).unwrap_or_else(|| usual.clone());
        let library = std::path::absolute(&chosen).unwrap_or(chosen);
        Ok(Self { default_library: library == usual, library, lang, system_lang, now })
    }

    /// What time it is.
    #[expect(clippy::disallowed_methods, reason = "the program starts here: the library is handed this clock")]
    pub fn clock(&self) -> Now {
        self.now.as_ref().map_or(Now::Clock(Utc::now), |(_, time)| Now::Fixed(*time))
    }

    /// A name that two windows on the same library share, and no others.
    pub fn instance_id(&self) -> String {
        if self.default_library {
            return IDENTIFIER.to_owned();
        }
        let digest = Sha256::digest(resolved(&self.library).as_os_str().as_encoded_bytes());
        let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("{IDENTIFIER}.library{short}")
    }
}

fn split(argument: &OsStr) -> (OsString, Option<OsString>) {
    match argument.to_str().and_then(|text| text.split_once('=')) {
        Some((name, value)) if name.starts_with("--") => (name.into(), Some(value.into())),
        _ => (argument.to_owned(), None),
    }
}

/// A path with its links followed as far as it exists, so that two ways to write it are one library.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| match (path.parent().and_then(|folder| folder.canonicalize().ok()), path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    })
}

/// English for an English system, French for any other.
fn lang_of(locale: &str) -> Lang {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("en") { Lang::En } else { Lang::Fr }
}

/// A day, taken at noon so that it is the same day in most time zones, or an exact time.
fn parse_now(written: &str) -> Option<DateTime<Utc>> {
    if let Ok(day) = NaiveDate::parse_from_str(written, "%Y-%m-%d") {
        return NaiveTime::from_hms_opt(12, 0, 0).map(|noon| day.and_time(noon).and_utc());
    }
    DateTime::parse_from_rfc3339(written).ok().map(|time| time.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_home() -> Surroundings {
        Surroundings { library: None, data: Some(std::env::temp_dir()), locale: Some("en_GB.UTF-8".into()) }
    }

    fn of(arguments: &[&str], surroundings: &dyn Fn() -> Surroundings) -> Result<Arguments, String> {
        Arguments::of(arguments.iter().map(OsString::from), surroundings)
    }

    #[test]
    fn without_arguments_the_library_of_the_data_folder_is_meant() {
        let arguments = of(&[], &at_home).unwrap();
        assert_eq!(arguments.library, std::env::temp_dir().join("Griot").join("library.griot"));
        assert_eq!(arguments.instance_id(), "org.griot.desktop");
        assert_eq!(arguments.system_lang, Lang::En);
        assert!(arguments.lang.is_none() && arguments.now.is_none());
    }

    #[test]
    fn a_named_library_beats_the_environment_and_has_an_instance_of_its_own() {
        let surroundings = || Surroundings { library: Some("/elsewhere/a.griot".into()), ..at_home() };
        let from_environment = of(&[], &surroundings).unwrap();
        let named = of(&["--library", "/elsewhere/b.griot"], &surroundings).unwrap();
        assert_eq!(from_environment.library, PathBuf::from("/elsewhere/a.griot"));
        assert_eq!(named.library, PathBuf::from("/elsewhere/b.griot"));
        assert_ne!(from_environment.instance_id(), named.instance_id());
        assert!(named.instance_id().split('.').all(|part| part.starts_with(|first: char| first.is_ascii_alphabetic())), "a D-Bus name");
    }

    #[test]
    fn language_and_time_are_read_in_both_spellings() {
        let arguments = of(&["--lang=fr", "--now", "2026-01-05"], &at_home).unwrap();
        assert_eq!(arguments.lang, Some(Lang::Fr));
        assert_eq!(arguments.now.as_ref().map(|(_, time)| time.to_rfc3339()).as_deref(), Some("2026-01-05T12:00:00+00:00"));
        let exact = of(&["--now=2026-01-05T08:00:00+01:00"], &at_home).unwrap();
        assert_eq!(exact.now.map(|(_, time)| time.to_rfc3339()).as_deref(), Some("2026-01-05T07:00:00+00:00"));
    }

    #[test]
    fn what_is_not_understood_is_said_with_the_usage() {
        for wrong in [&["--lang", "de"][..], &["--now", "31 février"], &["--library"], &["article.txt"]] {
            let message = of(wrong, &at_home).unwrap_err();
            assert!(message.contains("--library FILE"), "{message}");
        }
    }
}
