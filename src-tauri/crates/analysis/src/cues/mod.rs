//! What a sentence does: reports speech, looks ahead, recalls the past, assesses. Precision first: a draft's section is better short than wrong.
//!
//! Phrases come from `data/cues.toml`; French future and pluperfect forms from their endings. Refuses to say who speaks, or when.

mod lexicon;

use crate::{language::Language, words};
use lexicon::{CUES, Cue, Lexicon};

/// Whether a sentence reports what somebody said: a verb of saying, or an attribution.
#[must_use]
pub fn is_saying(text: &str, lang: Language) -> bool {
    holds(&CUES.saying, text, lang)
}

/// Whether a sentence speaks of what is still to come: a future tense, a deadline, a next session.
#[must_use]
pub fn looks_ahead(text: &str, lang: Language) -> bool {
    holds(&CUES.ahead, text, lang) || future_words(text, lang)
}

/// Whether a sentence recalls what came before: a reminder, *depuis 2023*, a pluperfect.
#[must_use]
pub fn is_background(text: &str, lang: Language) -> bool {
    holds(&CUES.background, text, lang) || (!looks_ahead(text, lang) && (names_a_year(text, lang) || is_pluperfect(text, lang)))
}

/// Whether a sentence weighs rather than states: an opinion, a likelihood, an open question.
#[must_use]
pub fn assesses(text: &str, lang: Language) -> bool {
    match lang {
        // *peut-être* weighs; *peut être refusé* allows.
        Language::Fr => holds(&CUES.assessment, text, lang) || text.to_lowercase().contains("peut-être"),
        Language::En => holds(&CUES.assessment, text, lang) || modal_may(text),
    }
}

/// Whether a word, as written, puts its clause in the future.
pub(crate) fn is_future_word(word: &str, lang: Language) -> bool {
    let lower = word.to_lowercase();
    match lang {
        Language::Fr => CUES.tense.future_fr.contains(&lower) || is_french_future(word, &lower),
        Language::En => CUES.tense.future_en.contains(&lower),
    }
}

/// Whether a word, as written, puts its clause in the past.
pub(crate) fn is_past_word(word: &str, lang: Language) -> bool {
    let lower = word.to_lowercase();
    match lang {
        Language::Fr => {
            CUES.tense.past_fr.contains(&lower)
                || ["ait", "aient"].iter().any(|ending| lower.ends_with(ending))
                    && lower.len() > 6
                    && !lower.ends_with("rait")
                    && !lower.ends_with("raient")
        }
        Language::En => CUES.tense.past_en.contains(&lower) || (lower.len() > 4 && lower.ends_with("ed") && !CUES.tense.future_en.contains(&lower)),
    }
}

/// Whether a word is a past participle, as written; of what is *prévu* or *expected* it says nothing.
pub(crate) fn is_past_participle(word: &str, lang: Language) -> bool {
    let lower = word.to_lowercase();
    let planned = match lang {
        Language::Fr => CUES.tense.future_fr.contains(&lower),
        Language::En => CUES.tense.future_en.contains(&lower),
    };
    let ending = match lang {
        Language::Fr => ["é", "és", "ée", "ées"].iter().any(|ending| lower.ends_with(ending)),
        Language::En => lower.ends_with("ed"),
    };
    !planned && ending && lower.chars().count() >= 4 && !word.chars().next().is_some_and(char::is_uppercase)
}

fn holds(cue: &Cue, text: &str, lang: Language) -> bool {
    let lexicon = match lang {
        Language::Fr => &cue.fr,
        Language::En => &cue.en,
    };
    let spaced = spaced(text);
    let kept = lexicon.without_exceptions(&spaced);
    lexicon.matches(&kept) || has_participle(lexicon, &kept)
}

/// A participle of the lexicon after *a, ont, s’est…* with at most three small words between.
fn has_participle(lexicon: &Lexicon, spaced: &str) -> bool {
    let found: Vec<&str> = spaced.split_whitespace().collect();
    found.iter().enumerate().any(|(at, word)| {
        lexicon.participles.contains(*word)
            && (1..=4).any(|back| {
                at.checked_sub(back).is_some_and(|before| {
                    let reflexive =
                        before > 0 && matches!(found[before], "est" | "sont" | "était" | "étaient") && matches!(found[before - 1], "s" | "se");
                    (matches!(found[before], "a" | "ont" | "avait" | "avaient" | "aurait" | "auraient" | "ai" | "avons") || reflexive)
                        && found[before + 1..at].iter().all(|between| is_small(between))
                })
            })
    })
}

/// What may stand between an auxiliary and its participle.
fn is_small(word: &str) -> bool {
    word.ends_with("ment")
        || matches!(
            word,
            "t" | "il"
                | "elle"
                | "ils"
                | "elles"
                | "on"
                | "aussi"
                | "ainsi"
                | "encore"
                | "déjà"
                | "ensuite"
                | "enfin"
                | "pour"
                | "sa"
                | "part"
                | "en"
                | "outre"
                | "bien"
                | "pas"
                | "toujours"
                | "de"
                | "nouveau"
                | "par"
                | "ailleurs"
                | "d"
                | "abord"
                | "hier"
                | "mis"
                | "garde"
        )
}

fn future_words(text: &str, lang: Language) -> bool {
    match lang {
        Language::Fr => words::spans(text).iter().any(|span| is_french_future(span.of(text), &span.of(text).to_lowercase())),
        Language::En => {
            let spaced = CUES.ahead.en.without_exceptions(&spaced(text));
            [" will ", " shall ", " won t ", " ll "].iter().any(|word| spaced.contains(word))
        }
    }
}

/// A French future of the third person, by its ending; a capital inside a sentence is a name (*Sandra*, *Rivera*).
fn is_french_future(word: &str, lower: &str) -> bool {
    if word.chars().next().is_none_or(char::is_uppercase) || CUES.tense.not_future.contains(lower) {
        return false;
    }
    if lower == "aura" || lower == "ira" {
        return true;
    }
    if lower.chars().count() < 4 {
        return false;
    }
    lower.ends_with("ront")
        || [
            "era", "ira", "ettra", "attra", "îtra", "aitra", "evra", "ivra", "verra", "ourra", "clura", "endra", "indra", "oudra", "audra", "rdra",
            "ondra", "andra", "aira", "uira", "udra",
        ]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// *En 2023, …* at the start, *depuis 2021* anywhere: a past year, since the sentence is known not to look ahead.
fn names_a_year(text: &str, lang: Language) -> bool {
    let spaced = spaced(text);
    let found: Vec<&str> = spaced.split_whitespace().collect();
    found.windows(2).enumerate().any(|(at, pair)| {
        let year = pair[1].len() == 4 && pair[1].parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
        year && match lang {
            Language::Fr => pair[0] == "depuis" || (at == 0 && matches!(pair[0], "en" | "dès")),
            Language::En => pair[0] == "since" || (at == 0 && pair[0] == "in"),
        }
    })
}

/// *avait quitté*, *had left*.
fn is_pluperfect(text: &str, lang: Language) -> bool {
    let spaced = spaced(text);
    let found: Vec<&str> = spaced.split_whitespace().collect();
    found.iter().enumerate().any(|(at, word)| {
        let auxiliary = match lang {
            Language::Fr => matches!(*word, "avait" | "avaient"),
            Language::En => *word == "had",
        };
        auxiliary
            && found[at + 1..].iter().take(3).enumerate().any(|(gap, next)| {
                is_participle(next, lang)
                    && found[at + 1..at + 1 + gap]
                        .iter()
                        .all(|between| is_small(between) || matches!(*between, "été" | "already" | "not" | "never" | "been" | "also"))
            })
    })
}

fn is_participle(word: &str, lang: Language) -> bool {
    let long = word.chars().count() >= 4;
    match lang {
        Language::Fr => {
            long && ["é", "és", "ée", "ées", "i", "is", "ie", "it", "u", "us", "ue", "ert", "aint", "eint"]
                .iter()
                .any(|ending| word.ends_with(ending))
                && !matches!(word, "plus" | "aussi" | "parmi" | "depuis" | "aujourd")
        }
        Language::En => {
            (long && word.ends_with("ed"))
                || matches!(
                    word,
                    "left"
                        | "been"
                        | "begun"
                        | "made"
                        | "taken"
                        | "given"
                        | "said"
                        | "met"
                        | "held"
                        | "gone"
                        | "become"
                        | "broken"
                        | "withdrawn"
                        | "set"
                        | "put"
                        | "seen"
                        | "come"
                )
        }
    }
}

/// *may* as a verb: the month is capitalised.
fn modal_may(text: &str) -> bool {
    words::spans(text).iter().any(|span| span.of(text) == "may")
}

/// The lower-case words of a text, accents kept, with one space around each.
fn spaced(text: &str) -> String {
    let mut out = String::from(" ");
    for span in words::spans(text) {
        out.push_str(&span.of(text).to_lowercase().replace('œ', "oe"));
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests;
