//! What all say, what one says, where they differ.

use super::*;
use crate::summary::{Comparison, Focus, Kind, Passage};

fn sentence<'a>(texts: &'a [Text], passage: &Passage) -> &'a str {
    passage.span.of(&texts[passage.article].text)
}

fn compared(texts: &[Text]) -> Comparison {
    prepared(texts).comparison(None, 10)
}

fn two(one: &str, other: &str) -> Vec<Text> {
    vec![text(0, "Un", &[one]), text(1, "Deux", &[other])]
}

#[test]
fn what_most_say_is_shared() {
    let texts = talks();
    let shared = compared(&texts).shared;
    assert!(sentence(&texts, &shared[0].passages[0]).contains("libre circulation"), "{shared:?}");
    assert!(shared[0].independent >= 2 && shared[0].passages.len() >= 3, "the reprint's passage is there, and counts no more: {shared:?}");
    assert_eq!(shared.iter().filter(|shared| sentence(&texts, &shared.passages[0]).contains("libre circulation")).count(), 1);
}

#[test]
fn what_one_alone_says_is_its_own() {
    let texts = talks();
    let only = compared(&texts).only;
    let own = only.iter().find(|own| own.articles == [1]).expect("the second outlet has its own");
    assert!(own.passages.iter().any(|passage| sentence(&texts, passage).contains("135 agents")), "{own:?}");
    for own in &only {
        assert!(own.passages.iter().all(|passage| !sentence(&texts, passage).contains("libre circulation")), "{own:?}");
        assert!(own.passages.iter().all(|passage| own.articles.contains(&passage.article)));
    }
    assert!(only.iter().any(|own| own.articles == [0, 3]), "copies are one source: {only:?}");
}

#[test]
fn two_counts_of_one_thing_differ() {
    let texts = talks();
    let differ = compared(&texts).differ;
    let [found] = &differ[..] else { panic!("{differ:?}") };
    assert_eq!((found.kind, found.of.as_str()), (Kind::Figure, "projet"));
    let values: Vec<(&str, usize)> = found.sides.iter().map(|side| (side.value.as_str(), side.independent)).collect();
    assert!(values.contains(&("12", 1)) && values.contains(&("17", 1)), "{values:?}");
    for side in &found.sides {
        for (passage, place) in side.passages.iter().zip(&side.places) {
            assert_eq!(place.of(&texts[passage.article].text), side.value);
        }
    }
}

#[test]
fn two_days_of_one_event_differ() {
    let differ = compared(&two(
        "Le sommet extraordinaire des chefs d’État de la CEDEAO se tiendra le 21 juin à Abuja.",
        "Le sommet extraordinaire des chefs d’État de la CEDEAO se tiendra à Abuja le 23 juin.",
    ))
    .differ;
    let [found] = &differ[..] else { panic!("{differ:?}") };
    assert_eq!(found.kind, Kind::Date);
    assert_eq!(found.sides.iter().map(|side| side.value.as_str()).collect::<Vec<_>>(), ["06-21", "06-23"]);
}

#[test]
fn a_denial_differs_from_what_it_denies() {
    let differ = compared(&two(
        "Le gouvernement nigérien a rouvert la frontière avec le Bénin aux camions de marchandises.",
        "Le gouvernement nigérien n’a pas rouvert la frontière avec le Bénin aux camions de marchandises.",
    ))
    .differ;
    assert!(matches!(&differ[..], [found] if found.kind == Kind::Denial && found.sides.len() == 2), "{differ:?}");
}

#[test]
fn what_may_agree_is_no_difference() {
    for (one, other) in [
        (
            "Plus de 300 camions sont bloqués à la frontière entre le Niger et le Bénin.",
            "Près de 312 camions sont bloqués à la frontière entre le Niger et le Bénin.",
        ),
        (
            "Environ 100 agents de la Commission attendent leur indemnité de départ.",
            "Au total, 97 agents de la Commission attendent leur indemnité de départ.",
        ),
        ("La taxe de 0,5 % frappe les importations venues de la région.", "La taxe de 0,50 % frappe les importations venues de la région."),
        (
            "Douze projets routiers sont gelés au Sahel par la Banque de la région.",
            "Au Sahel, 12 projets routiers sont gelés par la Banque de la région.",
        ),
        ("Le Mali a 12 délégués à la conférence régionale sur la pêche.", "Le Togo compte 17 stades de football rénovés depuis deux saisons."),
    ] {
        let differ = compared(&two(one, other)).differ;
        assert!(differ.is_empty(), "{differ:?}");
    }
}

#[test]
fn a_source_is_not_compared_with_its_copies() {
    let texts: Vec<Text> = talks().into_iter().map(|text| Text { group: 0, ..text }).collect();
    assert_eq!(compared(&texts), Comparison::default());
    assert_eq!(compared(&[]), Comparison::default());
}

#[test]
fn a_comparison_may_be_on_something() {
    let texts = talks();
    let names = ["projets routiers"];
    let found = prepared(&texts).comparison(Some(Focus::Names(&names)), 10);
    assert!(found.shared.is_empty() && found.differ.len() == 1, "{found:?}");
    assert_eq!(prepared(&texts).comparison(Some(Focus::Names(&["Tokyo"])), 10), Comparison::default());
}

#[test]
fn a_comparison_is_the_same_twice_and_bounded() {
    let texts = talks();
    assert_eq!(compared(&texts), compared(&texts));
    let small = prepared(&texts).comparison(None, 1);
    assert!(small.shared.len() <= 1 && small.differ.len() <= 1 && small.only.iter().all(|own| own.passages.len() <= 1));
}
