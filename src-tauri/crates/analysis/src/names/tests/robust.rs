//! What holds of every library and every text.

use super::{
    LIBRARY,
    fixture::{actor, actors},
};
use crate::{
    Paragraph, ParagraphKind, Span,
    names::{Gazetteer, Kind, Mention},
};

fn sound(text: &str, mentions: &[Mention]) {
    let mut end = 0;
    for mention in mentions {
        let words = text.get(mention.span.start..mention.span.end).unwrap_or_else(|| panic!("{:?} is not of {text:?}", mention.span));
        assert!(end <= mention.span.start && !words.is_empty() && words.trim() == words, "{words:?} of {text:?}");
        assert!(!mention.candidates.is_empty(), "{text:?}");
        end = mention.span.end;
    }
}

#[test]
fn spans_are_the_bytes_of_the_name() {
    let text = "« Été » — l’E\u{301}tat : la Co\u{302}te d’Ivoire, l’AES… 🙂 M\u{301} Aliou Goi\u{308}ta !";
    let found = LIBRARY.find(text, None, None);
    sound(text, &found);
    assert_eq!(found.iter().map(|mention| mention.span.of(text)).collect::<Vec<_>>(), ["Co\u{302}te d’Ivoire", "AES", "Aliou Goi\u{308}ta"]);
}

#[test]
fn names_without_letters_and_no_names_at_all_are_passed_over() {
    let odd = ["", " ", "…", "()", "(Mali)", "\n", "-", "’", "\u{301}", "\u{1}\u{2}", "🙂"];
    let gazetteer =
        Gazetteer::new([actor("odd", Kind::Organisation, &odd, &odd), actor("none", Kind::Person, &[], &[]), actor("odd", Kind::Person, &odd, &odd)]);
    assert_eq!(gazetteer.len(), 3);
    assert_eq!(gazetteer.find("… () - ’ 🙂 Rien (Mali) \u{1}\u{2}", None, Some("…")), []);
    assert_eq!(Gazetteer::new([]).find("Le Mali", None, None), []);
    assert_eq!(LIBRARY.find("", None, None), []);
}

#[test]
fn ten_thousand_aliases_are_found() {
    let aliases: Vec<String> = (0..10_000).map(|at| format!("Comité numéro {at}")).collect();
    let many: Vec<&str> = aliases.iter().map(String::as_str).collect();
    let gazetteer = Gazetteer::new([actor("many", Kind::Organisation, &["Comités"], &many)]);
    let text = "Le Comité numéro 9999, le comite numero 77 et le Comité numéro 10000";
    assert_eq!(
        gazetteer.find(text, None, None).iter().map(|mention| mention.span.of(text)).collect::<Vec<_>>(),
        ["Comité numéro 9999", "comite numero 77"]
    );
}

#[test]
fn of_names_over_one_another_the_longest_from_the_left_is_found() {
    let gazetteer = Gazetteer::new([
        actor("short", Kind::Organisation, &["Ligue des Ports"], &[]),
        actor("long", Kind::Organisation, &["Ligue des Ports du Golfe"], &[]),
        actor("late", Kind::Organisation, &["Ports du Golfe de Tarkwa"], &[]),
    ]);
    let text = "La Ligue des Ports du Golfe de Tarkwa, la Ligue des Ports et les Ports du Golfe de Tarkwa";
    assert_eq!(gazetteer.find(text, None, None).iter().filter_map(|mention| mention.actor).collect::<Vec<_>>(), ["long", "short", "late"]);
}

#[test]
fn a_name_that_repeats_itself_costs_no_more_than_another() {
    let nested: Vec<String> = (1..200).map(|times| "Zan ".repeat(times)).collect();
    let aliases: Vec<&str> = nested.iter().map(String::as_str).collect();
    let gazetteer = Gazetteer::new([actor("zan", Kind::Organisation, &["Zan Zan"], &aliases), actor("man", Kind::Person, &["Zan Zan"], &aliases)]);
    let text = "Zan ".repeat(20_000);
    sound(&text, &gazetteer.find(&text, None, None));
    let text = "M. Zerbo et Zerbo, Boubakar Zerbo ministre de la la Commission à Bamako, ".repeat(400);
    sound(&text, &LIBRARY.find(&text, None, Some("2025-01-01")));
}

#[test]
fn the_same_actors_and_text_give_the_same_mentions() {
    let text = "La CEDEAO, Amadou Sissé, M. Zerbo, Abuja refuse, la Commission, MM. Zerbo et Goïta, Le Malien Amadou Sissé.";
    let first = LIBRARY.find(text, None, Some("2025-05-22"));
    for _ in 0..20 {
        assert_eq!(Gazetteer::new(actors()).find(text, None, Some("2025-05-22")), first);
    }
}

#[test]
fn paragraphs_part_names_where_no_newline_does() {
    let text = "Vu du Burkina Faso";
    let paragraph = |start, end| Paragraph { kind: ParagraphKind::Cell, span: Span { start, end } };
    assert_eq!(LIBRARY.find(text, Some(&[paragraph(0, 14), paragraph(14, text.len())]), None), []);
    assert_eq!(LIBRARY.find(text, Some(&[paragraph(0, text.len())]), None).len(), 1);
}

/// Pieces of names, of what stands around them, and of text that goes wrong.
const PIECES: [&str; 60] = [
    "Amadou",
    "Sissé",
    "Boubakar",
    "Zerbo",
    "Daniel",
    "Mariam",
    "Sanda",
    "Y.",
    "Goïta",
    "Goi\u{308}ta",
    "M.",
    "Mme",
    "le ministre",
    "Le président",
    "général",
    "malien",
    "nigérian",
    "des Affaires étrangères",
    "La Commission",
    "du Collège",
    "de la",
    "CEDEAO",
    "AES",
    "UEMOA",
    "Union africaine",
    "Mali",
    "Niger",
    "Nigeria",
    "Bamako",
    "Abuja",
    "à",
    "d’",
    "et",
    "pour le",
    "of",
    "Président du Faso",
    "Force en attente",
    " ",
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "-",
    "’",
    "(",
    ")",
    "\n",
    "\u{a0}",
    "\u{301}",
    "\u{ad}",
    "\u{1}",
    "\u{2}",
    "🙂",
    "é",
    "É",
    "日本",
    "@",
    "Faso",
];

#[test]
fn ten_thousand_mutants_never_panic() {
    let mut seed: u64 = 20_251_223;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((seed >> 33) % u64::try_from(below).unwrap()).unwrap()
    };
    let days = [None, Some("2025-05-22"), Some("2019"), Some(""), Some("demain")];
    for _ in 0..10_000 {
        let text: String = (0..next(24)).map(|_| PIECES[next(PIECES.len())]).collect();
        let cut = (0..=next(text.len() + 1).min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let paragraph = |start, end| Paragraph { kind: ParagraphKind::Body, span: Span { start, end } };
        let paragraphs = [paragraph(0, cut), paragraph(cut, text.len())];
        let found = LIBRARY.find(&text, (next(2) == 0).then_some(&paragraphs), days[next(days.len())]);
        sound(&text, &found);
    }
}
