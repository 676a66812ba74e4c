//! Who of several is meant.

use super::{LIBRARY, check, found};
use crate::names::Reason;

fn why(text: &str, on: Option<&str>) -> Vec<(&'static str, Reason)> {
    LIBRARY.find(text, None, on).iter().map(|mention| (mention.actor.unwrap_or("?"), mention.why)).collect()
}

/// The persons found, without the states and organisations around them.
fn persons(text: &str) -> Vec<(&str, &'static str)> {
    let people = ["sisse", "zerbo", "sanda", "tall", "kone", "goita"];
    found(text, None).into_iter().filter(|(_, actor)| *actor == "?" || people.iter().any(|name| actor.starts_with(name))).collect()
}

#[test]
fn the_office_beside_a_name_decides() {
    for (text, actor) in [
        ("Le ministre malien des Affaires étrangères, Amadou Sissé, est arrivé.", "sisse-ml"),
        ("Amadou Sissé, président de la Commission de l’UEMOA, est arrivé.", "sisse-uemoa"),
        ("Le président de la Commission de l’UEMOA, Amadou Sissé, est arrivé.", "sisse-uemoa"),
        ("Le chef de la diplomatie malienne Amadou Sissé est arrivé.", "sisse-ml"),
        ("Mali’s foreign minister, Amadou Sissé, has arrived.", "sisse-ml"),
        ("Malian Foreign Minister Amadou Sissé has arrived.", "sisse-ml"),
        ("WAEMU Commission President Amadou Sissé has arrived.", "sisse-uemoa"),
        (
            "Les trois ministres des Affaires étrangères de la Confédération des États du Sahel (AES), Amadou Sissé, Karim Jean-Luc Zerbo et Yacouba Oumar Sanda",
            "sisse-ml",
        ),
    ] {
        assert_eq!(persons(text).first(), Some(&("Amadou Sissé", actor)), "{text}");
    }
}

#[test]
fn the_country_beside_a_name_decides() {
    for text in [
        "Amadou Sissé pour le Mali et d’autres",
        "Le Malien Amadou Sissé est arrivé.",
        "Amadou Sissé of Mali has arrived.",
        "Amadou Sissé (Mali) est arrivé.",
    ] {
        assert_eq!(persons(text), [("Amadou Sissé", "sisse-ml")], "{text}");
    }
    assert_eq!(why("Le Malien Amadou Sissé est arrivé.", None), [("sisse-ml", Reason::Country)]);
}

#[test]
fn what_does_not_say_who_leaves_it_open() {
    for text in [
        "Amadou Sissé est arrivé.",
        "Le président de la Commission de la CEDEAO a reçu Amadou Sissé.",
        "Oumar Alioune Tall, président de la Commission de la CEDEAO, a reçu Amadou Sissé.",
        "Le ministre togolais a reçu Amadou Sissé au Sénégal et au Mali.",
        "Le footballeur malien Amadou Sissé a marqué au Sénégal.",
    ] {
        assert_eq!(persons(text).last(), Some(&("Amadou Sissé", "?")), "{text}");
    }
    let open = LIBRARY.find("Amadou Sissé est arrivé.", None, None);
    assert_eq!(open[0].candidates, ["sisse-ml", "sisse-uemoa"], "the candidates are told");
}

#[test]
fn a_name_once_decided_stays_so_in_the_text() {
    check(
        "Le ministre malien Amadou Sissé est arrivé. Amadou Sissé parlera demain. M. Sissé aussi.",
        &[("Amadou Sissé", "sisse-ml"), ("Amadou Sissé", "sisse-ml"), ("Sissé", "sisse-ml")],
    );
}

#[test]
fn a_family_name_is_the_nearest_full_name_before_it() {
    check(
        "Boubakar Zerbo est arrivé. Zerbo a parlé. Puis Daniel Zerbo est venu, et Zerbo a signé.",
        &[("Boubakar Zerbo", "zerbo-boubakar"), ("Zerbo", "zerbo-boubakar"), ("Daniel Zerbo", "zerbo-daniel"), ("Zerbo", "zerbo-daniel")],
    );
    check("Zerbo à Lomé\nBoubakar Zerbo est arrivé.", &[("Zerbo", "zerbo-boubakar"), ("Boubakar Zerbo", "zerbo-boubakar")]);
}

#[test]
fn a_family_name_without_support_is_not_found() {
    check("Zerbo est arrivé avec Tall et Goïta.", &[]);
    check("Mariam Zerbo est arrivée. Zerbo a chanté.", &[]);
    check("Boubakar Zerbo est arrivé. Mariam Zerbo a chanté.", &[("Boubakar Zerbo", "zerbo-boubakar")]);
    check("Il est tall, dit-on.", &[]);
}

#[test]
fn a_title_supports_a_family_name_and_may_decide_it() {
    for (text, wanted) in [
        ("Le président Zerbo est arrivé.", ("Zerbo", "zerbo-boubakar")),
        ("Le capitaine Zerbo est arrivé.", ("capitaine Zerbo", "zerbo-boubakar")),
        ("Le général Zerbo est arrivé.", ("Zerbo", "zerbo-daniel")),
        ("Le ministre burkinabè Zerbo est arrivé.", ("Zerbo", "zerbo-kjl")),
        ("Foreign Minister Zerbo has arrived.", ("Zerbo", "zerbo-kjl")),
        ("M. Zerbo est arrivé.", ("Zerbo", "?")),
        ("Mr. Zerbo has arrived.", ("Zerbo", "?")),
    ] {
        assert_eq!(persons(text), [wanted], "{text}");
    }
    assert_eq!(persons("Le ministre malien Goïta est arrivé."), [("Goïta", "goita")]);
    assert_eq!(persons("Au Mali, M. Goïta est arrivé."), [("Goïta", "goita")]);
    assert_eq!(persons("À Lima, M. Goïta a ouvert un restaurant."), [("Goïta", "?")], "nothing says that it is the one known");
}

#[test]
fn a_title_of_nobody_known_is_somebody_else() {
    assert_eq!(persons("Le ministre togolais Goïta est arrivé."), []);
    assert_eq!(persons("Le président Goïta est arrivé."), []);
}

#[test]
fn a_title_of_another_bearer_is_stronger_than_the_nearest_name() {
    assert_eq!(persons("Boubakar Zerbo est arrivé. Le ministre Zerbo a signé.").last(), Some(&("Zerbo", "zerbo-kjl")));
}

#[test]
fn a_woman_of_that_name_is_not_the_man_before() {
    assert_eq!(persons("Boubakar Zerbo est arrivé. Mme Zerbo l’accompagne.").last(), Some(&("Zerbo", "?")));
}

#[test]
fn given_names_come_in_any_order_and_as_initials() {
    for name in ["Yacouba Oumar Sanda", "Sanda Yacouba Oumar", "Oumar Sanda Yacouba", "SANDA Yacouba Oumar", "Yacouba Sanda", "Y. O. Sanda"] {
        check(&format!("Le texte de {name} est lu."), &[(name, "sanda")]);
    }
    assert_eq!(persons("K. J.-L. Zerbo est arrivé."), [("K. J.-L. Zerbo", "zerbo-kjl")]);
    assert_eq!(persons("D. Zerbo est arrivé."), [("D. Zerbo", "zerbo-daniel")]);
}

#[test]
fn a_longer_name_is_somebody_else() {
    check("Mamadou Amadou Sissé est arrivé. Aliou Goïta Koné aussi. Aliou Goïta-Koné de même.", &[]);
}

#[test]
fn the_date_of_the_text_decides_between_two_holders() {
    for (on, actor) in [("2025-06-01", "kone-lamine"), ("2026-01-15", "kone-issa"), ("2026-01-15T08:00:00Z", "kone-issa")] {
        let text = "Le facilitateur Koné est arrivé.";
        assert_eq!(why(text, Some(on)), [(actor, Reason::Date)], "{on}");
    }
    assert_eq!(why("Le facilitateur Koné est arrivé.", None), [("?", Reason::Undecided)]);
}

#[test]
fn an_office_taken_for_a_name_is_nobodys_before_it_was_held() {
    assert_eq!(why("Le Président du Faso a signé.", Some("2024-01-01")), [("zerbo-boubakar", Reason::OnlyBearer)]);
    assert_eq!(why("Le Président du Faso a signé.", Some("2019-01-01")), [("?", Reason::Undecided)]);
}

#[test]
fn a_title_before_two_names_is_of_both() {
    assert_eq!(persons("MM. Zerbo et Goïta sont arrivés au Mali.").iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Zerbo", "Goïta"]);
}
