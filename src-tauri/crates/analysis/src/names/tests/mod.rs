//! Each trap by sentences of our own.

mod fixture;
mod homonyms;
mod robust;

use super::{Gazetteer, Reason};
use fixture::gazetteer;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Gazetteer> = LazyLock::new(gazetteer);

/// What is found: the words and the actor, `?` where it is undecided.
fn found<'a>(text: &'a str, on: Option<&str>) -> Vec<(&'a str, &'static str)> {
    let mentions = LIBRARY.find(text, None, on);
    for mention in &mentions {
        assert_eq!(mention.actor.is_none(), mention.why == Reason::Undecided, "{text}");
        assert!(mention.actor.is_none_or(|actor| mention.candidates.contains(&actor)), "{text}");
    }
    mentions.iter().map(|mention| (mention.span.of(text), mention.actor.unwrap_or("?"))).collect()
}

#[track_caller]
fn check(text: &str, wanted: &[(&str, &str)]) {
    assert_eq!(found(text, None), wanted, "{text}");
}

#[test]
fn case_accents_and_apostrophes_do_not_matter() {
    for cedeao in ["CEDEAO", "Cédéao", "Cedeao", "cedeao", "CE\u{301}DE\u{301}AO"] {
        check(&format!("Un sommet de la {cedeao}."), &[(cedeao, "ecowas")]);
    }
    for name in ["Côte d’Ivoire", "Côte d'Ivoire", "COTE D’IVOIRE", "Co\u{302}te d’Ivoire", "Côte-d’Ivoire"] {
        check(&format!("Le port de {name} rouvre."), &[(name, "cote-d-ivoire")]);
    }
    for name in ["Aliou Goïta", "Aliou Goita", "ALIOU GOÏTA", "Aliou Goi\u{308}ta"] {
        check(&format!("Hier, {name} a ouvert la séance à l’été."), &[(name, "goita")]);
    }
}

#[test]
fn a_name_is_a_whole_word() {
    check("Le Nigeria et le Niger", &[("Nigeria", "nigeria"), ("Niger", "niger")]);
    check("Maliki et Nigeriane", &[]);
    check("Le Niger a écrit au Nigeria.", &[("Niger", "niger"), ("Nigeria", "nigeria")]);
}

#[test]
fn a_hyphen_makes_another_name() {
    check("La BCID-AES et la PC-AES", &[]);
    check("La FU-AES est prête.", &[("FU-AES", "aes-force")]);
    check("Le dialogue AES-CEDEAO reprend.", &[("AES", "aes"), ("CEDEAO", "ecowas")]);
    check("Les pro-AES et les anti-CEDEAO", &[("AES", "aes"), ("CEDEAO", "ecowas")]);
    check("An ECOWAS-led mission", &[("ECOWAS", "ecowas")]);
    check("La Guinée-Bissau, la Guinée et la Guinée équatoriale", &[("Guinée-Bissau", "guinea-bissau"), ("Guinée", "guinea")]);
}

#[test]
fn short_acronyms_are_found_in_capitals_only() {
    check("L’AES et l’UA, pas Aes ni ua.", &[("AES", "aes"), ("UA", "au")]);
    check("Il va au marché, un homme aussi. Au revoir. Un jour.", &[]);
    check("UN ACCORD AU MALI", &[("MALI", "mali")]);
    check("The AU and the UN met.", &[("AU", "au"), ("UN", "un")]);
}

#[test]
fn banks_and_forces_are_kept_apart() {
    check("La BIDC, la BCID-AES et la BCEAO", &[("BIDC", "ebid"), ("BCEAO", "bceao")]);
    check(
        "La Force en attente de la CEDEAO et la Force unifiée de l’AES. La Force en attente partira.",
        &[("Force en attente de la CEDEAO", "ecowas-force"), ("Force unifiée de l’AES", "aes-force"), ("Force en attente", "ecowas-force")],
    );
    check("ECOWAS wants a Standby Force.", &[("ECOWAS", "ecowas"), ("Standby Force", "ecowas-force")]);
    check("La Force en attente", &[("Force en attente", "?")]);
}

#[test]
fn an_adjective_of_a_country_is_no_name() {
    check("L’armée malienne, un avion nigérian, la crise nigérienne, Nigerian troops, le ministre malien", &[]);
}

#[test]
fn a_capital_is_a_place_unless_it_acts() {
    check("Réunis à Bamako, puis à Niamey et Ouagadougou, ils partent d’Abuja pour Conakry.", &[]);
    check("BAMAKO, 22 mai – La séance est ouverte. Le sommet de Niamey est clos. Niamey airport is closed.", &[]);
    check("The meeting in Bamako, Mali, ended.", &[("Mali", "mali")]);
    check("Bamako refuse. Selon Niamey, rien ne presse.", &[("Bamako", "mali"), ("Niamey", "niger")]);
    check("Bamako, Ouagadougou et Niamey ont signé.", &[("Bamako", "mali"), ("Ouagadougou", "burkina-faso"), ("Niamey", "niger")]);
    check("Les autorités de Bamako ont signé.", &[("Bamako", "mali")]);
}

#[test]
fn abuja_is_nigeria_or_the_organisation_that_sits_there() {
    check("Abuja lève les sanctions.", &[("Abuja", "?")]);
    check("La CEDEAO se réunit. Abuja lève les sanctions.", &[("CEDEAO", "ecowas"), ("Abuja", "ecowas")]);
    check("Le Nigeria se réunit. Abuja ferme sa frontière.", &[("Nigeria", "nigeria"), ("Abuja", "nigeria")]);
    check("La CEDEAO presse le Nigeria. Abuja refuse.", &[("CEDEAO", "ecowas"), ("Nigeria", "nigeria"), ("Abuja", "?")]);
}

#[test]
fn what_contains_a_name_is_not_it() {
    check("Air France, le delta du Niger, the Niger Delta, l’Agence France-Presse", &[]);
    check("Voir www.ecowas.int, @CEDEAO et cedeao_officiel.", &[]);
}

#[test]
fn a_name_crosses_no_paragraph() {
    check("Burkina\nFaso. Amadou\nSissé. Union, africaine", &[]);
    check("Burkina\u{a0}Faso et Burkina  Faso", &[("Burkina\u{a0}Faso", "burkina-faso"), ("Burkina  Faso", "burkina-faso")]);
}

#[test]
fn a_name_in_portuguese_is_found_with_its_acronym() {
    check(
        "A Comunidade Económica dos Estados da África Ocidental (CEDEAO) reuniu-se.",
        &[("Comunidade Económica dos Estados da África Ocidental", "ecowas"), ("CEDEAO", "ecowas")],
    );
}

#[test]
fn an_organisation_keeps_its_id_when_it_changes_its_name() {
    check(
        "L’Alliance des États du Sahel, puis la Confédération des États du Sahel (AES)",
        &[("Alliance des États du Sahel", "aes"), ("Confédération des États du Sahel", "aes"), ("AES", "aes")],
    );
}

#[test]
fn a_common_word_is_whose_the_text_has_said() {
    check(
        "La Commission de la CEDEAO se réunit. La Commission propose.",
        &[("Commission de la CEDEAO", "ecowas-commission"), ("La Commission", "ecowas-commission")],
    );
    check(
        "La Commission de l’Union africaine se réunit. La Commission propose.",
        &[("Commission de l’Union africaine", "au-commission"), ("La Commission", "au-commission")],
    );
    check("L’UEMOA se réunit. La Commission propose.", &[("UEMOA", "uemoa"), ("La Commission", "?")]);
    check("La Commission de l’UEMOA se réunit. La Commission propose.", &[("UEMOA", "uemoa"), ("La Commission", "?")]);
    check("La CEDEAO se réunit. La Commission propose.", &[("CEDEAO", "ecowas"), ("La Commission", "ecowas-commission")]);
    check("La Commission propose.", &[("La Commission", "?")]);
    check("The African Union met. The Commission spoke.", &[("African Union", "au"), ("The Commission", "au-commission")]);
    check("La Commission européenne et la Commission nationale, la commission d’enquête", &[]);
    check(
        "L’AES se réunit. La session du Collège est ouverte, dit la CEDEAO à sa conférence.",
        &[("AES", "aes"), ("Collège", "aes-college"), ("CEDEAO", "ecowas")],
    );
    check("La communauté internationale salue la Communauté.", &[("la Communauté", "?")]);
    check("La CEDEAO, le bloc ouest-africain", &[("CEDEAO", "ecowas"), ("le bloc ouest-africain", "ecowas")]);
}
