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
    assert!(
        abbreviation::LISTS.titles.len() > 40 && abbreviation::LISTS.openers.len() > 150 && abbreviation::LISTS.starters.len() > 50,
        "sentences.toml is not read"
    );
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
fn the_ways_of_the_diplomatic_press() {
    apart(&["S.E.M. Omar Sidibé et S.E. Mme Aïcha Ba ont signé l’art. 3 du protocole n° 12/2025.", "L’art. L. 113-2 du code, lui, ne change pas."]);
    apart(&["M. Omar Alieu Cissokho, président de la Commission, a parlé à 10h30.", "À 18 h. 30, la salle était vide."]);
    apart(&["BAMAKO, 22 mai (AFP) – Le ministre a reçu les délégués.", "Il n’a rien dit."]);
    apart(&["Les États doivent : a) rouvrir les routes ; b) libérer les détenus ; c) payer leurs dettes.", "Aucun délai n’est fixé."]);
    apart(&["L’ordre du jour : 1. le commerce ; 2. la pêche ; 3. Les visas.", "Le reste est renvoyé."]);
    apart(&["La C.E.D.E.A.O. a pris acte.", "Les membres de la C.E.D.E.A.O. Sidibé et Ba étaient absents."]);
    apart(&["« Nous voulons la paix. […] Nous l’aurons », a-t-il dit.", "Tout le monde (ou presque) a applaudi."]);
    apart(&["Le traité date de 52 av. J.-C. selon lui.", "On le lit sur www.exemple.org.", "Voir aussi exemple.org/a.b?c=d."]);
    apart(&["O Sr. Dr. António Évora falou com a Sra. Dra. Inês Tavares.", "O Exmo. Sr. Presidente ouviu."]);
    apart(&["Le gén. Abd. Rahman et le lt-col. Moh. Ould Cheikh sont partis.", "Ils reviendront."]);
}

#[test]
fn guillemets_close_after_the_full_stop() {
    apart(&["«\u{a0}La paix est possible.\u{a0}»", "Il n’a pas répondu.", "«\u{202f}Peut-être\u{202f}!\u{202f}»", "Puis il est parti."]);
    apart(&["— Venez-vous ?", "— Non.", "— Alors, adieu."]);
    apart(&["Les gens ont peur. »", "(…) Ils partent.", "[...] On les comprend."]);
    apart(&["He said: 'We are late.'", "Nobody moved."]);
}

#[test]
fn words_that_are_also_abbreviations_end_sentences() {
    apart(&["Il a vécu de son art.", "Le vol. 3 parle de son vol.", "La police n’a rien trouvé."]);
    apart(&["Il a un CAP.", "Elle prépare un BEP."]);
    apart(&["They fell ill.", "Doctors came from Springfield, Ill. on Tuesday."]);
    apart(&["Le train (par ex.)", "Ainsi parlait-il."]);
}

#[test]
fn what_a_word_announces_decides() {
    apart(&["Le général A. T. Diarra a lu le doc. A/RES/79/1, par. 4.", "Il a dîné avec LL. EE. MM. les ambassadeurs."]);
    apart(&["Cela date du Ier s. av. J.-C.", "Rome régnait."]);
    apart(&["Ils vendent du mil, du riz, etc.", "Bamako achète."]);
    apart(&["Ils vendent du mil, etc.", "Et vous ?"]);
    apart(&["She left at 5 p.m.", "Nobody came.", "It opens at 9 a.m. EST."]);
}

#[test]
fn english_abbreviations_and_initials() {
    apart(&["Mr. J. R. Adams met Sen. Mary K. Lee at 5 p.m. on Jan. 3.", "The U.S. delegation left at 9 p.m.", "They went home."]);
    apart(&["See No. 5, vol. 2, pp. 3-9.", "It costs approx. $5.", "That is all."]);
    apart(&["“Is it over?” she asked.", "“It is.”", "He turned to Acme Corp. and Beta Inc. for help."]);
    apart(&["It was . . . strange. . .", "Then it stopped.", "P.S. We wait."]);
    apart(&["The rule is old.[12]", "Nobody knows why. [13]", "It stays."]);
}

#[test]
fn a_heading_run_into_its_text_is_a_sentence() {
    apart(&["Des doutes sur la structure", "Le secrétaire d’État a demandé une étude."]);
    apart(&["LES MEMBRES SE RÉUNISSENT", "Cette rencontre est la première.", "Des réserves", "Cependant, nul n’a signé."]);
    apart(&["Background", "The talks began in May."]);
}

#[test]
fn names_that_begin_like_sentences_do_not_end_one() {
    apart(&["Il lit le quotidien Le matin et le roman La nuit tombe."]);
    apart(&["Ils sont à la Une du journal, avec En marche et Les amis de la terre."]);
    apart(&["Selon lui, Le Caire et La Haye sont d’accord."]);
    apart(&["He read the book The old road and watched the movie When we met."]);
}

#[test]
fn a_sentence_may_begin_in_lower_case() {
    apart(&["Le comité se réunit lundi prochain.", "il décidera alors."]);
    apart(&["Apportez les documents suivants.", "- si vous êtes membre, la carte ;"]);
    apart(&["Il cite les hist. du pays et l’abrév. de ce mot."]);
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
