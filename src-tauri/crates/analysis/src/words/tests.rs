use super::stop::STOP;
use super::*;

fn folded(text: &str) -> Vec<String> {
    words(text, Language::Fr).into_iter().map(|word| word.folded).collect()
}

#[test]
fn the_word_lists_are_read() {
    assert!(STOP.fr.len() > 200 && STOP.en.len() > 120 && STOP.elided.len() > 10, "a list is missing");
}

#[test]
fn an_elided_word_is_a_stop_word_without_its_apostrophe() {
    assert!(STOP.elided.iter().all(|word| STOP.fr.contains(word)));
}

#[test]
fn words_are_folded_and_keep_their_place() {
    let text = "L’accord d'Abuja : 1 650 cœurs, ÉTATS_membres.";
    assert_eq!(folded(text), ["l", "accord", "d", "abuja", "1", "650", "coeurs", "etats", "membres"]);
    let found = words(text, Language::Fr);
    assert_eq!(found[6].span.of(text), "cœurs");
    assert!(found[0].stop && found[2].stop && !found[1].stop);
}

#[test]
fn composed_and_decomposed_accents_are_one_word() {
    let composed = words("négociations", Language::Fr);
    let decomposed = words("ne\u{301}gociations", Language::Fr);
    assert_eq!(composed.len(), 1);
    assert_eq!((&composed[0].folded, &composed[0].stem), (&decomposed[0].folded, &decomposed[0].stem));
}

#[test]
fn inflected_forms_share_a_stem() {
    let stem = |text: &str, language| words(text, language).pop().map(|word| word.stem);
    assert_eq!(stem("négociation", Language::Fr), stem("négociations", Language::Fr));
    assert_eq!(stem("l’accord", Language::Fr), stem("accords", Language::Fr));
    assert_eq!(stem("negotiated", Language::En), stem("negotiating", Language::En));
}

#[test]
fn a_soft_hyphen_does_not_part_a_word() {
    assert_eq!(folded("consul\u{ad}tations"), ["consultations"]);
}

#[test]
fn a_form_has_one_number() {
    let text = "Le sommet, le sommet et les sommets : Le sommet.";
    let read = tokens(text, Language::Fr);
    let numbers: Vec<_> = read.list().iter().map(|token| token.form).collect();
    assert_eq!(numbers, [0, 1, 2, 1, 3, 4, 5, 0, 1]);
    assert_eq!(read.forms(), 6);
    assert_eq!(read.stem(&read.list()[1]), read.stem(&read.list()[6]));
}
