//! Choosing, support, order, budgets.

use super::*;
use crate::{
    summary::{NoCorpus, Order},
    words::spans,
};
use std::collections::BTreeSet;

#[test]
fn what_most_sources_say_comes_first_and_once() {
    let texts = talks();
    for words in [40, 100, 400] {
        let said = synthesis(&texts, &by_words(words));
        assert!(said[0].contains("libre circulation"), "{said:?}");
        assert_eq!(said.iter().filter(|sentence| sentence.contains("libre circulation")).count(), 1, "one statement in other words: {said:?}");
        assert_eq!(said.iter().filter(|sentence| sentence.contains("projets communs")).count().max(1), 1, "{said:?}");
    }
}

#[test]
fn every_article_that_says_it_supports_it_and_copies_count_once() {
    let texts = talks();
    let chosen = prepared(&texts).synthesis(&by_words(40));
    let lead = &chosen[0];
    let homes: BTreeSet<usize> = lead.support.iter().map(|(article, _)| *article).chain([lead.article]).collect();
    assert_eq!(homes.len(), lead.support.len() + 1, "one passage an article");
    assert!(homes.contains(&0) && homes.contains(&1) && homes.contains(&3), "{:?}", said(&texts, &chosen));
    let groups: BTreeSet<usize> = homes.iter().map(|article| texts[*article].group).collect();
    assert_eq!(lead.independent, groups.len(), "a reprint is not an independent source");
    for (article, span) in &lead.support {
        assert!(span.of(&texts[*article].text).contains("libre circulation"));
    }
}

#[test]
fn another_figure_or_a_denial_is_no_support() {
    let texts = [
        text(0, "Projets", &["La Banque d’investissement de la région a gelé 12 projets routiers au Sahel depuis le retrait des trois pays."]),
        text(1, "Projets", &["La Banque d’investissement de la région a gelé 17 projets routiers au Sahel depuis le retrait des trois pays."]),
        text(2, "Projets", &["La Banque d’investissement de la région n’a pas gelé de projets routiers au Sahel depuis le retrait des trois pays."]),
    ];
    for chosen in prepared(&texts).synthesis(&by_words(400)) {
        assert!(chosen.support.is_empty() && chosen.independent == 1, "{chosen:?}");
    }
}

#[test]
fn a_figure_in_words_supports_one_in_digits() {
    let texts = [
        text(0, "Sommet", &["Quinze chefs d’État ont pris part dimanche au sommet extraordinaire d’Abuja sur le Sahel."]),
        text(1, "Sommet", &["Au sommet extraordinaire d’Abuja sur le Sahel, dimanche, 15 chefs d’État ont pris part."]),
    ];
    assert_eq!(prepared(&texts).synthesis(&by_words(20))[0].independent, 2);
}

#[test]
fn only_one_of_each_group_of_copies_is_read_for_choosing() {
    let texts: Vec<Text> = talks().into_iter().map(|text| Text { group: 7, ..text }).collect();
    let chosen = prepared(&texts).synthesis(&by_words(300));
    assert_eq!(chosen.iter().map(|chosen| chosen.article).collect::<BTreeSet<_>>().len(), 1, "{:?}", said(&texts, &chosen));
    assert!(chosen.iter().all(|chosen| chosen.independent == 1));
}

#[test]
fn budgets_are_kept_and_filled() {
    let texts = talks();
    let count = |words: usize| synthesis(&texts, &by_words(words)).iter().map(|sentence| spans(sentence).len()).sum::<usize>();
    for words in [30, 60, 90, 120] {
        assert!(count(words) <= words, "{words}");
        assert!(count(words) + 14 > words, "{words}: only {} used", count(words));
    }
    assert_eq!(synthesis(&texts, &Wish::of(Budget::Sentences(2))).len(), 2);
    assert!(synthesis(&texts, &Wish::of(Budget::Sentences(0))).is_empty() && synthesis(&texts, &by_words(0)).is_empty());
    assert!(synthesis(&texts, &by_words(usize::MAX)).len() > 5 && synthesis(&texts, &Wish::of(Budget::Sentences(usize::MAX))).len() > 5);
}

#[test]
fn by_time_the_sentences_follow_the_articles() {
    let texts = talks();
    let wish = Wish { order: Order::Time, ..by_words(120) };
    let chosen = prepared(&texts).synthesis(&wish);
    assert!(chosen.is_sorted_by_key(|chosen| (chosen.article, chosen.span)));
    let mut by_importance = prepared(&texts).synthesis(&by_words(120));
    by_importance.sort_by_key(|chosen| (chosen.article, chosen.span));
    assert_eq!(chosen, by_importance, "the same sentences in another order");
}

#[test]
fn the_order_of_the_articles_decides_nothing() {
    let texts = talks();
    let mut turned = talks();
    turned.reverse();
    for words in [40, 100, 200] {
        assert_eq!(synthesis(&texts, &by_words(words)), synthesis(&turned, &by_words(words)));
    }
}

#[test]
fn one_preparation_serves_every_length() {
    let texts = talks();
    let kept = prepared(&texts);
    for words in [30, 60, 120, 60, 30] {
        assert_eq!(kept.synthesis(&by_words(words)), prepared(&texts).synthesis(&by_words(words)));
    }
}

#[test]
fn a_preparation_may_be_kept_and_shared() {
    fn is_shared<T: Send + Sync + 'static>(_: &T) {}
    is_shared(&prepared(&talks()));
}

#[test]
fn nothing_gives_nothing() {
    assert!(prepared(&[]).synthesis(&by_words(100)).is_empty());
    let empty = [text(0, "", &[]), text(1, "Titre", &[""]), text(2, "", &["…", "« »", "—"])];
    assert!(prepared(&empty).synthesis(&by_words(100)).iter().all(|chosen| chosen.independent == 1));
    assert!(Prepared::default().synthesis(&by_words(100)).is_empty());
    assert!(!prepared(&talks()[..1]).synthesis(&by_words(100)).is_empty(), "one article is summarised too");
}

#[test]
fn paragraphs_outside_the_text_do_no_harm() {
    let paragraphs = [Paragraph { kind: ParagraphKind::Body, span: Span { start: 3, end: 4000 } }];
    let article = Article { title: "T", text: "Été court.", paragraphs: &paragraphs, language: Language::Fr, group: 0 };
    assert!(Prepared::new(&[article], &NoCorpus).synthesis(&by_words(100)).is_empty());
}

#[test]
fn thousands_of_articles_are_read_within_bounds() {
    let texts: Vec<Text> = (0..2_000)
        .map(|at| {
            let lead = format!("Le poste frontière numéro {at} a rouvert lundi après l’accord entre la CEDEAO et l’AES sur la libre circulation.");
            text(at, "Un poste rouvre", &[&lead, "Les voyageurs présents sur place ont salué la fin des longues attentes de nuit."])
        })
        .collect();
    let said = synthesis(&texts, &by_words(60));
    assert!(!said.is_empty() && said.len() <= 4, "{said:?}");
}

#[test]
fn a_very_long_synthesis_is_still_chosen_within_its_budget() {
    let texts: Vec<Text> = (0..60)
        .map(|at| {
            let lines: Vec<String> = (0..12)
                .map(|line| {
                    format!("Le comité numéro {line} de la région {at} a rendu son avis {} sur le projet de route {}.", at * 31 + line, line * 7 + at)
                })
                .collect();
            text(at, "Avis", &lines.iter().map(String::as_str).collect::<Vec<_>>())
        })
        .collect();
    let said = synthesis(&texts, &by_words(1_500));
    let words: usize = said.iter().map(|sentence| spans(sentence).len()).sum();
    assert!(words <= 1_500 && said.iter().collect::<BTreeSet<_>>().len() == said.len(), "{words}");
}

#[test]
fn english_articles_are_summarised_too() {
    let texts = [
        in_english(text(
            0,
            "Talks open",
            &[
                "Ministers of both organisations opened talks on the free movement of people in Bamako on Thursday.",
                "Drivers say that freight now costs twice as much as last year on the coastal road.",
            ],
        )),
        in_english(text(
            1,
            "Bamako talks",
            &[
                "Talks on the free movement of people were opened in Bamako on Thursday by ministers of both organisations.",
                "A committee of experts will look at the fate of 135 agents in June.",
            ],
        )),
    ];
    let chosen = prepared(&texts).synthesis(&by_words(25));
    assert!(said(&texts, &chosen)[0].contains("free movement"));
    assert_eq!(chosen[0].independent, 2);
}
