//! Which language a text is in.
//!
//! Refuses to guess from too little text, and says nothing of a text in a language it does not know but whose letters look French or English.

use crate::words;
use serde::{Deserialize, Serialize};
use whichlang::Lang;

/// The languages whose texts are analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language of a BCP 47 tag (`fr`, `fr-FR`, `en_GB`), where it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_str() {
            "fr" | "fra" | "fre" => Some(Language::Fr),
            "en" | "eng" => Some(Language::En),
            _ => None,
        }
    }
}

/// French or English; None for too little text, or another language.
#[must_use]
pub fn detect(text: &str) -> Option<Language> {
    tag(text).and_then(Language::from_tag)
}

/// The BCP 47 tag of the language a text is in; None for too little text, or a language unknown to us.
#[must_use]
pub fn tag(text: &str) -> Option<&'static str> {
    let sample = head(text, ENOUGH);
    let letters = sample.chars().filter(|letter| letter.is_alphabetic()).count();
    let spans = words::spans(sample);
    // Chinese and Japanese write whole sentences as one run of letters.
    let dense = sample.chars().filter(|letter| ('\u{3040}'..='\u{9fff}').contains(letter)).count() > 4;
    if !dense && (letters < 12 || spans.len() < 3) {
        return None;
    }
    let tag = match whichlang::detect_language(sample) {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    };
    // The detector must name one of its languages; a long text in Bambara or Hausa has none of our small words.
    if let Some(ours) = Language::from_tag(tag)
        && spans.len() >= 25
    {
        let small = spans.iter().filter(|span| words::is_stop(&words::fold(span.of(sample)), ours)).count();
        if small * 100 < spans.len() * 12 {
            return None;
        }
    }
    Some(tag)
}

/// Bytes looked at: beyond this every language is certain, and a dossier has long texts.
const ENOUGH: usize = 6_000;

/// The beginning of a text, cut between two characters.
fn head(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_titles_are_recognised() {
        assert_eq!(detect("La CEDEAO et l’AES ouvrent des consultations à Bamako"), Some(Language::Fr));
        assert_eq!(detect("Ministers agree on a timetable for the next round of talks"), Some(Language::En));
    }

    #[test]
    fn too_little_text_has_no_language() {
        assert_eq!(detect(""), None);
        assert_eq!(detect("Bamako"), None);
        assert_eq!(detect("22/05/2025 — 14:05"), None);
    }

    #[test]
    fn other_languages_are_tagged_but_not_analysed() {
        let portuguese = "Os ministros reuniram-se ontem em Bamaco para discutir a livre circulação de pessoas e bens entre os países da região.";
        assert_eq!(tag(portuguese), Some("pt"));
        assert_eq!(detect(portuguese), None);
    }

    #[test]
    fn a_long_text_in_a_language_we_do_not_know_is_not_taken_for_ours() {
        let hausa = "Ministocin harkokin wajen kasashen sun gana a birnin Bamako ranar Alhamis domin tattauna batun zirga zirgar jama'a da kayayyaki tsakanin kasashen yankin, \
            kuma sun amince su sake haduwa nan gaba kadan domin ci gaba da tattaunawar da aka fara.";
        assert_eq!(detect(hausa), None);
    }

    #[test]
    fn tags_are_read_with_their_region() {
        assert_eq!(Language::from_tag("fr-SN"), Some(Language::Fr));
        assert_eq!(Language::from_tag("en_GB"), Some(Language::En));
        assert_eq!(Language::from_tag("pt"), None);
    }
}
