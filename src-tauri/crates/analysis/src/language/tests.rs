use super::*;
use crate::{Paragraph, ParagraphKind, Span};

/// Titles as newspapers write them, short and without a full stop.
const FRENCH: [&str; 33] = [
    "La CEDEAO et l’AES ouvrent des consultations à Bamako",
    "Sommet de Dakar : les ministres se séparent sans accord",
    "Le prix du riz flambe à Niamey",
    "Vers une reprise des pourparlers ?",
    "Abuja : la Commission reporte sa session",
    "Inondations au Sahel, dix mille déplacés",
    "Grève des enseignants : troisième semaine",
    "Un nouveau pont sur le fleuve Sénégal",
    "Nomination à la tête de la Banque centrale",
    "Les frontières rouvrent lundi",
    "Ce que dit le protocole sur la libre circulation",
    "Élections locales : l’opposition dénonce des fraudes",
    "« Nous n’avons pas peur »",
    "Touray attendu à Ouagadougou",
    "Transport aérien : vols suspendus",
    "Lomé accueille la réunion des experts",
    "Pourquoi le franc recule",
    "Sécurité alimentaire : l’alerte des ONG",
    "Retour au calme à Conakry",
    "Trois morts dans un accident de car",
    "L’UEMOA révise ses prévisions de croissance",
    "Entretien avec le gouverneur",
    "Visas : ce qui change en janvier",
    "Accord de pêche signé avec l’Union européenne",
    "Coupure d’électricité géante",
    "La dette, encore la dette",
    "Médiation togolaise, nouvel échec",
    "Pèlerinage : départ des premiers vols",
    "Des soldats libérés après un an",
    "Tribune : repenser l’intégration régionale",
    "Communiqué final de la 66e session ordinaire",
    "Coopération militaire, Paris et Cotonou resserrent les liens",
    "Mine d’or : la société menace de partir",
];

const ENGLISH: [&str; 33] = [
    "Ministers agree on a timetable for the next round of talks",
    "ECOWAS summit ends without a deal",
    "Rice prices soar in Niamey",
    "Are talks about to resume?",
    "Commission postpones Abuja session",
    "Sahel floods displace ten thousand",
    "Teachers’ strike enters third week",
    "New bridge over the Senegal river",
    "Central bank gets new governor",
    "Borders reopen on Monday",
    "What the protocol says about free movement",
    "Opposition cries foul over local elections",
    "“We are not afraid”",
    "Touray expected in Ouagadougou",
    "Airlines suspend flights",
    "Lomé hosts experts’ meeting",
    "Why the naira is falling",
    "Food security: aid groups sound alarm",
    "Calm returns to Conakry",
    "Three killed in bus crash",
    "Growth forecast cut again",
    "Interview with the governor",
    "Visa rules change in January",
    "Fishing deal signed with European Union",
    "Massive power cut hits capital",
    "Debt, more debt",
    "Mediation fails once more",
    "First pilgrims leave for Mecca",
    "Soldiers freed after a year",
    "Opinion: rethinking regional integration",
    "Final communiqué of the sixty-sixth ordinary session",
    "Military cooperation: Accra and Lagos tighten ties",
    "Gold mine firm threatens to pull out",
];

#[test]
fn short_titles_are_recognised() {
    let all = FRENCH.iter().map(|title| (title, Language::Fr)).chain(ENGLISH.iter().map(|title| (title, Language::En)));
    let missed: Vec<_> = all.filter(|(title, language)| detect(title) != Some(*language)).map(|(title, _)| (title, tag(title))).collect();
    assert!(missed.len() <= 2, "{} of 66 are not recognised: {missed:?}", missed.len());
}

#[test]
fn too_little_text_has_no_language() {
    assert_eq!(detect(""), None);
    assert_eq!(detect("Bamako"), None);
    assert_eq!(detect("22/05/2025 — 14:05"), None);
}

const PORTUGUESE: &str = "Os ministros reuniram-se ontem em Bamaco para discutir a livre circulação de pessoas e bens entre os países da região.";
const HAUSA: &str = "Ministocin harkokin wajen kasashen sun gana a birnin Bamako ranar Alhamis domin tattauna batun zirga zirgar jama'a da kayayyaki tsakanin \
    kasashen yankin, kuma sun amince su sake haduwa nan gaba kadan domin ci gaba da tattaunawar da aka fara.";
const WORDS_UNKNOWN: &str = "Mbokatra zunde talimo kerune vashti olubre dankaze pirum solte wakari junde malote firanze holupi kanebo trusile \
    vamoki ledunza pirkale sonte bumari keldo zanfiru molate quirbe hansolu teverki padumo lisante korbule.";

#[test]
fn other_languages_are_tagged_but_not_analysed() {
    for (text, wanted) in [
        (PORTUGUESE, "pt"),
        ("Los ministros se reunieron ayer para hablar de la libre circulación de las personas y de los bienes.", "es"),
        ("I ministri si sono riuniti ieri per discutere della libera circolazione delle persone e dei beni.", "it"),
        (HAUSA, "ha"),
        ("اجتمع الوزراء أمس في باماكو لبحث حرية تنقل الأشخاص والبضائع بين دول المنطقة", "ar"),
        ("Министры встретились вчера, чтобы обсудить свободное передвижение людей.", "ru"),
    ] {
        assert_eq!((tag(text), detect(text)), (Some(wanted), None), "{text}");
    }
}

#[test]
fn a_long_text_in_a_language_we_do_not_know_is_not_taken_for_ours() {
    assert_eq!(detect(HAUSA), None);
    assert_eq!(tag(WORDS_UNKNOWN), None);
}

#[test]
fn tags_are_read_with_their_region() {
    assert_eq!(Language::from_tag("fr-SN"), Some(Language::Fr));
    assert_eq!(Language::from_tag("en_GB"), Some(Language::En));
    assert_eq!(Language::from_tag("pt"), None);
}

/// The tags of paragraphs joined by newlines, with a star where the article told it.
fn tags(parts: &[&str]) -> Vec<String> {
    let text = parts.join("\n");
    let mut at = 0;
    let paragraphs: Vec<Paragraph> = parts
        .iter()
        .map(|part| {
            let span = Span { start: at, end: at + part.len() };
            at = span.end + 1;
            Paragraph { kind: ParagraphKind::Body, span }
        })
        .collect();
    of_paragraphs(&text, &paragraphs)
        .into_iter()
        .map(|found| found.map_or_else(String::new, |found| format!("{}{}", found.tag, if found.source == Source::Article { "*" } else { "" })))
        .collect()
}

const BODY_EN: &str = "The ministers met on Thursday in Bamako and agreed on a timetable for the talks, which will begin in May.";
const BODY_FR: &str = "Les ministres se sont réunis jeudi à Bamako et se sont entendus sur un calendrier des pourparlers, qui s’ouvriront en mai.";

#[test]
fn a_paragraph_that_says_too_little_takes_the_language_of_its_article() {
    assert_eq!(tags(&["Bamako", BODY_EN, "Abuja, 22/05", "12"]), ["en*", "en", "en*", "en*"]);
    assert_eq!(tags(&["Calendrier", BODY_FR, "AFP"]), ["fr*", "fr", "fr*"]);
    assert_eq!(tags(&["12", "—"]), ["", ""]);
    assert!(tags(&[]).is_empty());
}

#[test]
fn a_quotation_in_the_other_language_is_found() {
    assert_eq!(tags(&[BODY_EN, "« Nous n’accepterons pas que l’on décide pour nous », a-t-il dit.", BODY_EN]), ["en", "fr", "en"]);
    assert_eq!(tags(&[BODY_FR, "“We will not accept that others decide for us,” he said.", BODY_FR]), ["fr", "en", "fr"]);
    assert_eq!(tags(&[BODY_FR, PORTUGUESE, BODY_FR]), ["fr", "pt", "fr"]);
    assert_eq!(tags(&[BODY_FR, WORDS_UNKNOWN, BODY_FR]), ["fr", "und", "fr"]);
}

#[test]
fn names_titles_and_a_word_quoted_do_not_switch_it() {
    for name in [
        "Economic Community of West African States",
        "The Fund for Peace and the Development of the Sahel",
        "M. Omar Alieu Cissokho, the Lagos Business School",
        "Le « soft power » et le « soft landing », selon lui.",
        "L’ONG The Friends of the River a publié son rapport.",
    ] {
        assert_eq!(tags(&[BODY_FR, name, BODY_FR])[1].trim_end_matches('*'), "fr", "{name}");
    }
    for name in [
        "Communauté économique des États de l’Afrique de l’Ouest",
        "Forum des organisations de la société civile pour la paix et la démocratie",
        "Les Échos du Delta, La Voix du Sahel, Le Matin de Kidal",
        "The party, Le Rassemblement pour le Mali, left the talks.",
        "He called it a “coup d’État” and a “fait accompli”.",
    ] {
        assert_eq!(tags(&[BODY_EN, name, BODY_EN])[1].trim_end_matches('*'), "en", "{name}");
    }
}

#[test]
fn an_article_in_another_language_is_not_forced_into_ours() {
    assert_eq!(tags(&["Bamaco", PORTUGUESE, "Comissão da CEDEAO"]), ["pt*", "pt", "pt*"]);
    assert_eq!(tags(&["Bamako", "اجتمع الوزراء أمس في باماكو لبحث حرية تنقل الأشخاص"]), ["ar*", "ar"]);
}

#[test]
fn spans_out_of_the_text_have_no_language() {
    assert_eq!(of_spans("abc", &[Span { start: 2, end: 99 }, Span { start: 9, end: 3 }]), [None, None]);
}
