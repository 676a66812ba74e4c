//! What is a copy and what is not, group by group.

use super::*;

const COMMUNIQUE: &str = "Les ministres se sont réunis dans la capitale pour ouvrir les consultations prévues par les deux organisations. \
    Ils ont adopté un calendrier de travail, désigné deux groupes d’experts et décidé de se retrouver avant la fin de l’été. \
    Les discussions ont porté sur la libre circulation des personnes et des biens, sur la sécurité le long des frontières communes \
    et sur le sort des projets engagés par les institutions régionales. Les délégations ont salué un climat franc et fraternel. \
    Elles ont remercié les autorités du pays hôte pour la qualité de leur accueil. Un communiqué conjoint sera transmis aux chefs d’État.";

const OTHER: &str = "Les experts des deux organisations ont discuté pendant trois heures de la libre circulation des personnes et des biens. \
    Aucun calendrier n’a été annoncé à la sortie. Un diplomate présent parle d’un échange utile mais difficile, chaque camp attendant de l’autre \
    un premier geste. Les transporteurs, eux, demandent que les postes de contrôle ferment la nuit et que les taxes soient publiées. \
    La question des frontières communes sera reprise plus tard, dit-on dans les couloirs, sans que personne ne s’avance sur une date.";

const MARKET: &str = "Au marché couvert, le prix du mil a reculé d’un dixième depuis la dernière récolte. Les commerçantes l’expliquent par l’ouverture \
    de deux magasins publics et par la reprise des convois fluviaux. Les éleveurs se plaignent au contraire du coût du fourrage, que la crue tardive \
    a rendu rare. La coopérative veut constituer un stock commun, dont la gestion serait confiée à un comité de sept membres élus pour deux ans. \
    La mairie a promis une réponse avant la fête, sans dire sur quels fonds elle compte. Les acheteurs des villes voisines, eux, attendent.";

fn shared_key(a: &str, b: &str) -> bool {
    let filed = bands(&fingerprint(a));
    bands(&fingerprint(b)).iter().any(|key| filed.binary_search(key).is_ok())
}

fn one_in(words: usize, text: &str) -> String {
    text.split(' ').enumerate().map(|(at, word)| if at % words == 4 { format!("autre{at}") } else { word.to_owned() }).collect::<Vec<_>>().join(" ")
}

/// Numbered sentences that share nothing but their frame of three words.
fn sentences(from: usize, count: usize) -> String {
    let word = |seed: usize| ["lac", "pont", "grenier", "chant", "puits", "sentier", "four", "tambour", "canot", "verger", "toit"][seed % 11];
    (from..from + count)
        .map(|n| {
            format!("{}{n} {} {}{} {} {} ailleurs{n} {}. ", word(n), word(n * 3 + 1), word(n / 11), n * 7, word(n * 5 + 2), word(n / 3), word(n * 2))
        })
        .collect()
}

#[test]
fn a_reprint_with_another_title_and_an_agency_line_is_a_copy() {
    let reprint = format!("Bamako : ouverture des pourparlers\n(Agence) {COMMUNIQUE}\nAvec nos correspondants. Tous droits réservés.");
    assert!(is_copy(COMMUNIQUE, &reprint) && shared_key(COMMUNIQUE, &reprint));
}

#[test]
fn a_reprint_cut_by_half_is_a_copy() {
    let half: String = COMMUNIQUE.chars().take(COMMUNIQUE.chars().count() / 2).collect();
    assert!(is_copy(&half, COMMUNIQUE) && shared_key(&half, COMMUNIQUE));
}

#[test]
fn typography_and_case_do_not_hide_a_reprint() {
    let plain = COMMUNIQUE.replace('’', "'").to_uppercase();
    assert!(is_copy(&plain, COMMUNIQUE) && fingerprint(&plain) == fingerprint(COMMUNIQUE));
}

#[test]
fn a_text_with_every_sixth_word_changed_is_a_copy() {
    assert!(is_copy(&one_in(10, COMMUNIQUE), COMMUNIQUE) && is_copy(&one_in(6, COMMUNIQUE), COMMUNIQUE));
}

#[test]
fn paragraphs_in_another_order_with_advertisements_between_are_a_copy() {
    let mut parts: Vec<&str> = COMMUNIQUE.split_inclusive(". ").collect();
    parts.rotate_left(2);
    assert!(is_copy(&parts.join("\nPublicité : nos offres de la semaine.\n"), COMMUNIQUE));
}

#[test]
fn another_article_on_the_same_meeting_is_no_copy() {
    assert!(!is_copy(COMMUNIQUE, OTHER));
}

#[test]
fn a_short_shared_line_makes_no_copy() {
    assert!(!is_copy("Les ministres se sont réunis dans la capitale.", COMMUNIQUE));
    assert!(!is_copy("", "") && !is_copy("Fin.", COMMUNIQUE));
}

#[test]
fn two_short_lines_are_copies_only_if_nearly_the_same() {
    let line = "Le bac du fleuve reprendra ses traversées lundi matin, annonce la capitainerie du port.";
    assert!(is_copy(line, &format!("{line} (Agence)")));
    assert!(!is_copy(line, "Le bac du fleuve reprendra ses traversées lundi matin si la crue le permet, selon deux marins."));
}

#[test]
fn a_long_analysis_that_quotes_a_communique_whole_is_no_copy() {
    for (before, after) in [(120, 0), (30, 0), (15, 40), (20, 5)] {
        let analysis = format!("{}{COMMUNIQUE} {}", sentences(0, before), sentences(500, after));
        assert!(!is_copy(COMMUNIQUE, &analysis), "{before} sentences before and {after} after");
    }
}

#[test]
fn two_bulletins_of_one_series_are_no_copies() {
    let bulletin = |number: u32, dead: u32, hurt: u32, days: &str| {
        format!(
            "Bulletin hebdomadaire numéro {number}. Du {days}, la cellule de veille a recensé {hurt} incidents dans les six régions suivies, dont {dead} \
             sur les axes routiers. Le nombre de personnes déplacées s’établit à {} et celui des écoles fermées à {}. La cellule rappelle que ces chiffres \
             sont provisoires et qu’ils reposent sur les déclarations des autorités locales. Le prochain bulletin paraîtra dans {} jours.",
            hurt * 131,
            dead * 3,
            number % 5 + 3
        )
    };
    assert!(!is_copy(&bulletin(12, 4, 31, "3 au 9"), &bulletin(13, 9, 44, "10 au 16")));
    assert!(is_copy(&bulletin(12, 4, 31, "3 au 9"), &format!("La cellule communique. {}", bulletin(12, 4, 31, "3 au 9"))));
}

#[test]
fn communiques_in_one_frame_are_no_copies() {
    let frame = |middle: &str| {
        format!(
            "La Conférence des chefs d’État a tenu sa session ordinaire sous la présidence de son président en exercice. Les délégations ont pris part \
             aux travaux dans un esprit de fraternité. {middle} La Conférence remercie le gouvernement et le peuple du pays hôte pour l’accueil chaleureux \
             réservé aux délégations et pour les excellentes conditions mises à leur disposition."
        )
    };
    assert!(!is_copy(&frame(OTHER), &frame(MARKET)));
}

#[test]
fn reprints_are_grouped_and_others_stand_alone() {
    let reprint = format!("Flash. {COMMUNIQUE}");
    assert_eq!(groups(&[COMMUNIQUE, OTHER, &reprint, ""]), [0, 1, 0, 3]);
}

#[test]
fn a_round_up_does_not_chain_what_it_is_made_of() {
    let both = format!("{COMMUNIQUE}\n{MARKET}");
    assert_eq!(groups(&[COMMUNIQUE, MARKET, &both]), [0, 1, 2]);
    assert_eq!(groups(&[&both, &format!("{COMMUNIQUE} (Agence)"), MARKET, COMMUNIQUE]), [0, 1, 2, 1]);
}

#[test]
fn a_brief_that_two_articles_open_with_does_not_make_them_one() {
    let brief: String = COMMUNIQUE.split_inclusive(". ").take(3).collect();
    let (one, other) = (format!("{brief}{}", sentences(0, 40)), format!("{brief}{}", sentences(300, 40)));
    let found = groups(&[&one, &other, &brief]);
    assert!(found[0] != found[1] && (found[2] == found[0] || found[2] == found[1]), "{found:?}");
}

#[test]
fn groups_do_not_depend_on_the_order_of_texts() {
    let brief: String = COMMUNIQUE.split_inclusive(". ").take(3).collect();
    let texts = [
        COMMUNIQUE.to_owned(),
        one_in(7, COMMUNIQUE),
        format!("Titre.\n{COMMUNIQUE}\nTous droits réservés."),
        format!("{COMMUNIQUE}\n{MARKET}"),
        MARKET.to_owned(),
        one_in(8, MARKET),
        brief.clone(),
        format!("{brief}{}", sentences(0, 40)),
        OTHER.to_owned(),
    ];
    let partition = |order: &[usize]| {
        let found = groups(&order.iter().map(|index| texts[*index].as_str()).collect::<Vec<_>>());
        let mut sets: std::collections::BTreeMap<usize, std::collections::BTreeSet<usize>> = std::collections::BTreeMap::new();
        for (place, index) in order.iter().enumerate() {
            sets.entry(found[place]).or_default().insert(*index);
        }
        sets.into_values().collect::<std::collections::BTreeSet<_>>()
    };
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let expected = partition(&order);
    for turn in 0..200 {
        let length = order.len();
        order.swap(turn % length, (turn * 7 + 3) % length);
        order.rotate_left(turn % 4);
        assert_eq!(partition(&order), expected, "{order:?}");
    }
}

#[test]
fn a_stored_fingerprint_comes_back_as_it_was() {
    let print = fingerprint(COMMUNIQUE);
    assert_eq!(Fingerprint::from_bytes(&print.to_bytes()), print);
    assert!(bands(&fingerprint("…")).is_empty(), "a text without words is filed nowhere");
}

fn found(members: &[Member<'_>]) -> Option<(usize, Why)> {
    origin(members).map(|origin| (origin.index, origin.why))
}

fn member<'a>(outlet: &'a str, published: &'a str, credits: &'a [String]) -> Member<'a> {
    Member {
        title: "",
        outlet: (!outlet.is_empty()).then_some(outlet),
        published: (!published.is_empty()).then_some(published),
        credits,
        words: 100,
        seal: 1,
    }
}

#[test]
fn the_outlet_that_others_name_is_the_origin() {
    for credit in [
        "BAMAKO (APB) – Les ministres se sont réunis.",
        "Les ministres se sont réunis.\nAvec APB",
        "Les ministres se sont réunis.\nSource : Agence Presse du Baobab",
        "Les ministres se sont réunis.\nLe Relais / APB",
        "Cet article est d’abord paru dans l’Agence Presse du Baobab.\nLes ministres se sont réunis.",
        "Les ministres se sont réunis.\n© Agence Presse du Baobab, tous droits réservés",
    ] {
        let (none, named) = (Vec::new(), credits(credit));
        let group = [member("Le Relais", "2025-05-22T08:00", &named), member("Agence Presse du Baobab", "2025-05-22T20:00", &none)];
        assert_eq!(found(&group), Some((1, Why::Named)), "{credit}: {named:?}");
        let late = [member("Le Relais", "2025-05-22", &named), member("Agence Presse du Baobab", "2025-05-25", &none)];
        assert_eq!(found(&late), Some((0, Why::Earliest)), "dated days after the one that names it");
    }
}

#[test]
fn an_organisation_s_own_communique_is_the_origin() {
    let (none, named) = (Vec::new(), credits("Communiqué final de la Conférence des ports du fleuve\nLes ports se sont réunis."));
    let group = [member("Le Relais", "2025-05-22", &named), member("Conférence des ports du fleuve", "2025-05-22", &none)];
    assert_eq!(found(&group), Some((1, Why::Named)));
}

#[test]
fn an_outlet_named_in_the_body_is_not_the_origin() {
    let body = format!(
        "{}\nLe Relais avait écrit le contraire.\n{}\nLa suite demain, sur ces pages et dans nos autres éditions du soir.",
        sentences(0, 20),
        sentences(90, 20)
    );
    let (none, named) = (Vec::new(), credits(&body));
    let group = [member("Matin Clair", "2025-05-20", &named), member("Le Relais", "2025-05-21", &none)];
    assert_eq!(found(&group), Some((0, Why::Earliest)));
}

#[test]
fn the_earliest_is_known_by_the_hour_and_the_time_zone() {
    let none = Vec::new();
    let at = |a, b| found(&[member("A", a, &none), member("B", b, &none)]);
    assert_eq!(at("2025-05-22T10:00:00+02:00", "2025-05-22T09:00:00Z"), Some((0, Why::Earliest)));
    assert_eq!(at("2025-05-22", "2025-05-22T09:00:00Z"), Some((1, Why::Earliest)), "a bare date may be any hour of its day");
    assert_eq!(at("2025", "2025-05-22"), Some((1, Why::Earliest)));
    assert_eq!(at("", "2025-05-22"), Some((1, Why::Earliest)));
    assert_eq!(at("", "").map(|(_, why)| why), Some(Why::Fullest));
    assert_eq!(found(&[member("A", "", &none)]), Some((0, Why::Only)));
    assert_eq!(found(&[]), None);
}
