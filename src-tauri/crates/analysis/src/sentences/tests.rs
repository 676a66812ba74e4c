use super::*;
use crate::ParagraphKind;

/// Sentences joined by a space come apart where they were joined.
fn apart(wanted: &[&str]) {
    let text = wanted.join(" ");
    let found: Vec<&str> = split(&text).iter().map(|span| span.of(&text)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn the_lists_are_read() {
    assert!(abbreviation::LISTS.titles.len() > 40 && abbreviation::LISTS.openers.len() > 150, "sentences.toml is not read");
}

#[test]
fn titles_do_not_end_a_sentence() {
    apart(&["M. Sidibé a rencontré Mme. Koné et le Dr. Ba.", "S.E.M. Traoré les a reçus."]);
    apart(&["Mr. Adeyemi met Dr. Okafor and Gen. Bello.", "Sen. Carter was absent."]);
}

#[test]
fn abbreviations_are_followed_by_what_they_announce() {
    apart(&["Voir l’art. 12, al. 3, et cf. le protocole n° 4.", "Rien d’autre n’est dit."]);
    apart(&["Le texte (p. ex. l’annexe II) reste secret.", "Il sera publié en déc. 2025."]);
    apart(&["Ils vendent du mil, du riz, etc.", "Les prix montent."]);
    apart(&["The meeting starts at 9 a.m. Monday.", "No. 5 on the list is trade."]);
}

#[test]
fn initials_belong_to_names() {
    apart(&["O. A. Touray ouvre la séance.", "J.-P. Kaboré la clôt."]);
    apart(&["Ils ont retenu le plan B.", "Le reste attendra."]);
    apart(&["J. Le Goff cite Ana F. De Souza.", "Il a raison."]);
    apart(&["The U.S. Embassy reopened.", "He left the U.S.", "The talks went on."]);
}

#[test]
fn an_acronym_ends_a_sentence_when_an_opener_follows() {
    apart(&["Il revient des U.S.A.", "Les pourparlers reprennent."]);
}

#[test]
fn a_quotation_keeps_its_inner_sentences() {
    apart(&["« Nous discutons. Nous avançons », assure le ministre.", "La salle écoute."]);
    apart(&["Il répond : « Peut-être. »", "Puis il se tait."]);
    apart(&["« Où allons-nous ? » demande-t-elle.", "Nul ne répond."]);
    apart(&["“We will sign. We will not wait,” the minister said.", "Nobody objected."]);
}

#[test]
fn a_long_quotation_is_running_text() {
    let long = format!("« {} Fin. »", "Nous avons parlé longuement de la question des frontières communes. ".repeat(8));
    assert!(split(&long).len() > 5, "a quotation of {} characters is one sentence", long.len());
}

#[test]
fn figures_keep_their_points() {
    apart(&["Le coût est de 1.000,50 euros, soit 3.5 % du total.", "En 2024, il était de 2 500."]);
    apart(&["1. Contexte de la réunion.", "2. Suites données."]);
}

#[test]
fn an_ellipsis_goes_on_in_lower_case() {
    apart(&["On hésite… puis on signe.", "Le texte (...) reste flou."]);
    apart(&["Rien n’est sûr...", "La suite viendra."]);
}

#[test]
fn a_newline_ends_a_sentence() {
    let text = "Titre sans point\nPremière phrase. Deuxième\r\n\r\nTroisième";
    let found: Vec<&str> = split(text).iter().map(|span| span.of(text)).collect();
    assert_eq!(found, ["Titre sans point", "Première phrase.", "Deuxième", "Troisième"]);
}

#[test]
fn no_sentence_crosses_a_paragraph() {
    let text = "Un titre\nUne phrase. Une autre.";
    let paragraphs = [
        Paragraph { kind: ParagraphKind::Heading, span: Span { start: 0, end: 8 } },
        Paragraph { kind: ParagraphKind::Body, span: Span { start: 9, end: text.len() } },
    ];
    let found = sentences(text, &paragraphs);
    assert_eq!(
        found.iter().map(|sentence| (sentence.paragraph, sentence.span.of(text))).collect::<Vec<_>>(),
        [(0, "Un titre"), (1, "Une phrase."), (1, "Une autre.")]
    );
}

#[test]
fn spans_fall_between_characters_whatever_the_text() {
    for text in ["", "…", "«", ". . .", "é.É.é", "a\u{2028}b", "»»». \u{301}", "M.", "🙂. 🙂! (", "\"A.\" \"B.\""] {
        for span in split(text) {
            assert!(text.get(span.start..span.end).is_some_and(|part| !part.is_empty() && part == part.trim()), "{text:?} {span:?}");
        }
    }
}

#[test]
fn paragraphs_out_of_the_text_hold_no_sentence() {
    let outside = [Paragraph { kind: ParagraphKind::Body, span: Span { start: 2, end: 99 } }];
    assert!(sentences("abc", &outside).is_empty());
}
