//! What is new, and what bears on a question.

use super::*;
use crate::summary::{Focus, Known};

const BEFORE: &str = "Les ministres de la CEDEAO et de l’AES ont ouvert le 22 mai à Bamako des négociations sur la libre circulation des personnes. \
    Un accord sur les projets communs doit être conclu dans les trois mois.";

fn known(text: &str) -> [Known<'_>; 1] {
    [Known { text, language: Language::Fr }]
}

#[test]
fn what_is_known_is_not_said_again() {
    let texts = talks();
    let said = synthesis(&texts, &Wish { known: &known(BEFORE), ..by_words(400) });
    assert!(!said.is_empty());
    assert!(!said.iter().any(|sentence| sentence.contains("libre circulation")), "{said:?}");
    assert!(said.iter().any(|sentence| sentence.contains("135 agents")), "{said:?}");
}

#[test]
fn a_new_figure_makes_a_known_sentence_new() {
    let texts =
        [text(0, "Projets", &["La Banque d’investissement de la région a gelé 17 projets routiers au Sahel depuis le retrait des trois pays."])];
    let same = "La Banque d’investissement de la région a gelé 17 projets routiers au Sahel depuis le retrait des trois pays.";
    let other = "La Banque d’investissement de la région a gelé 12 projets routiers au Sahel depuis le retrait des trois pays.";
    let denied = "La Banque d’investissement de la région n’a pas gelé 17 projets routiers au Sahel depuis le retrait des trois pays.";
    assert!(synthesis(&texts, &Wish { known: &known(same), ..by_words(100) }).is_empty());
    assert_eq!(synthesis(&texts, &Wish { known: &known(other), ..by_words(100) }).len(), 1);
    assert_eq!(synthesis(&texts, &Wish { known: &known(denied), ..by_words(100) }).len(), 1, "what was denied and is said now is new");
}

#[test]
fn what_is_unrelated_changes_little() {
    let texts = talks();
    let other = known("Une exposition de photographies s’ouvre au musée.");
    let said = synthesis(&texts, &Wish { known: &other, ..by_words(60) });
    assert!(said.iter().any(|sentence| sentence.contains("libre circulation")), "{said:?}");
    assert_eq!(synthesis(&texts, &Wish { known: &known(""), ..by_words(60) }).len(), said.len());
}

#[test]
fn all_known_leaves_nothing() {
    let texts = talks();
    let all: Vec<Known<'_>> = texts.iter().map(|text| Known { text: &text.text, language: Language::Fr }).collect();
    assert!(synthesis(&texts, &Wish { known: &all, ..by_words(300) }).is_empty());
}

#[test]
fn a_question_is_answered_by_what_bears_on_it() {
    let texts = talks();
    for question in ["Que deviennent les agents sahéliens des institutions ?", "agents saheliens institutions", "AGENTS"] {
        let said = synthesis(&texts, &Wish { focus: Some(Focus::Question(question, Language::Fr)), ..by_words(200) });
        assert!(said.len() == 1 && said[0].contains("135 agents"), "{question}: {said:?}");
    }
}

#[test]
fn a_question_about_something_else_is_left_unanswered() {
    let texts = talks();
    for question in ["Quel est le cours du cacao à Londres ?", "élections législatives au Japon", "?", ""] {
        let said = synthesis(&texts, &Wish { focus: Some(Focus::Question(question, Language::Fr)), ..by_words(200) });
        assert!(said.is_empty(), "{question}: {said:?}");
    }
}

#[test]
fn an_actor_is_found_by_any_of_its_names_whole() {
    let texts = talks();
    let said = |names: &[&str]| synthesis(&texts, &Wish { focus: Some(Focus::Names(names)), ..by_words(400) });
    let bank = said(&["BIR", "banque d'investissement"]);
    assert!(!bank.is_empty() && bank.iter().all(|sentence| sentence.contains("Banque d’investissement")), "{bank:?}");
    assert!(said(&["investissement de la banque"]).is_empty(), "a name is looked up whole and in its order");
    assert!(said(&["Union européenne"]).is_empty() && said(&[]).is_empty() && said(&[""]).is_empty());
    let either = said(&["AES", "Alliance des États du Sahel"]);
    assert!(either.iter().all(|sentence| sentence.contains("AES")) && !either.is_empty(), "{either:?}");
}

#[test]
fn a_focus_and_what_is_known_go_together() {
    let texts = talks();
    let names = ["Bamako"];
    let focus = Some(Focus::Names(&names));
    let said = synthesis(&texts, &Wish { focus, known: &known(BEFORE), ..by_words(200) });
    assert!(said.iter().all(|sentence| sentence.contains("Bamako") && !sentence.contains("libre circulation")), "{said:?}");
    assert!(!said.is_empty());
}

#[test]
fn the_method_tells_what_was_wished() {
    let kept = prepared(&talks());
    let names = ["AES"];
    let (plain, known) = (by_words(100), known(BEFORE));
    let methods = [
        kept.method(&plain),
        kept.method(&Wish { focus: Some(Focus::Names(&names)), ..plain }),
        kept.method(&Wish { known: &known, ..plain }),
        kept.method(&Wish { known: &known, focus: Some(Focus::Names(&names)), ..plain }),
    ];
    assert_eq!(methods.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
}
