use super::*;
use crate::ParagraphKind;

const TITLE: &str = "Les deux organisations ouvrent leurs consultations à Bamako";

const BODY: &[&str] = &[
    "BAMAKO, le 22 mai 2025",
    "Les deux organisations ont ouvert jeudi à Bamako leurs consultations sur la libre circulation et la sécurité des frontières. Elles se sont donné trois mois pour aboutir.",
    "Lire aussi : nos archives sur le retrait",
    "Les délégations ont adopté un ordre du jour de quatre points, dont le sort des projets communs et celui des agents des institutions régionales. « Nous voulons aller vite. Nous irons jusqu’au bout », a déclaré le chef d’une délégation.",
    "La prochaine session se tiendra avant la fin du mois de juillet, dans une ville qui reste à choisir. Il a remercié le pays hôte.",
    "Les transporteurs attendent surtout la fin des contrôles de nuit, qui doublent le prix du fret entre la côte et l’intérieur.",
    "Quand les postes ouvriront-ils ?",
    "Photo : la salle de réunion",
    "Aucun des deux camps n’a voulu commenter la question des avoirs gelés, que plusieurs banques jugent pourtant urgente.",
    "Par la rédaction",
];

fn article_of<'a>(title: &'a str, text: &'a str, paragraphs: &'a [Paragraph], group: usize) -> Article<'a> {
    Article { title, text, paragraphs, language: Language::Fr, group }
}

fn laid_out(parts: &[&str], first: ParagraphKind) -> (String, Vec<Paragraph>) {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(part);
        paragraphs.push(Paragraph { kind: if index == 0 { first } else { ParagraphKind::Body }, span: Span { start, end: text.len() } });
    }
    (text, paragraphs)
}

fn summary(parts: &[&str], first: ParagraphKind, budget: Budget) -> Vec<String> {
    let (text, paragraphs) = laid_out(parts, first);
    single(&article_of(TITLE, &text, &paragraphs, 0), &NoCorpus, budget).iter().map(|chosen| chosen.span.of(&text).to_owned()).collect()
}

#[test]
fn the_settings_are_read() {
    let settings = &settings::SETTINGS;
    assert!(
        (settings.weights(Method::Full).title_share - 1.73194).abs() < 1e-9
            && (settings.weights(Method::Extract).nearer_start + 2.17289).abs() < 1e-9
    );
    assert!(settings.furniture.opens.len() > 30, "summary.toml is not read");
}

#[test]
fn a_summary_keeps_document_order_and_the_budget() {
    let found = summary(BODY, ParagraphKind::Body, Budget::Sentences(3));
    assert_eq!(found.len(), 3);
    assert!(found[0].starts_with("Les deux organisations ont ouvert"), "{found:?}");
    let places: Vec<Option<usize>> = found.iter().map(|sentence| BODY.join("\n").find(sentence.as_str())).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
    let words: usize = summary(BODY, ParagraphKind::Body, Budget::Words(60)).iter().map(|sentence| crate::words::spans(sentence).len()).sum();
    assert!(words <= 60 && words > 20, "{words} words");
}

#[test]
fn the_furniture_of_the_page_is_never_chosen() {
    let found = summary(BODY, ParagraphKind::Body, Budget::Sentences(20));
    for furniture in ["BAMAKO", "Lire aussi", "Photo", "Par la rédaction", "Quand les postes"] {
        assert!(!found.iter().any(|sentence| sentence.starts_with(furniture)), "{furniture} in {found:?}");
    }
    assert!(found.len() >= 5, "{found:?}");
}

#[test]
fn the_title_again_is_not_its_summary() {
    let parts = ["Les deux organisations ouvrent leurs consultations à Bamako.", BODY[1], BODY[4]];
    assert!(!summary(&parts, ParagraphKind::Body, Budget::Sentences(2)).iter().any(|sentence| sentence.ends_with("consultations à Bamako.")));
}

#[test]
fn a_pronoun_needs_its_predecessor() {
    let parts = [
        "Le ministre des Finances de la transition a présenté un budget en forte hausse devant les députés.",
        "La salle était pleine et les débats ont duré plus de six heures sans interruption aucune.",
        "Il consultera aussi les organisations régionales sur le budget de la transition et les députés.",
    ];
    let found = summary(&parts, ParagraphKind::Body, Budget::Sentences(2));
    assert!(!found.iter().any(|sentence| sentence.starts_with("Il consultera")), "{found:?}");
}

#[test]
fn half_a_quotation_is_not_chosen() {
    let parts = [
        "Le chef de la délégation a parlé devant la presse à l’issue de la première journée de travail.",
        "« Nous voulons des consultations franches entre les deux organisations. Nous les aurons à Bamako et nulle part ailleurs. »",
        "Les experts reprendront la discussion sur les frontières dès la semaine qui suit cette rencontre.",
    ];
    let joined = parts.join(" ");
    let long = format!("« {} »", "Nous voulons des consultations entre les deux organisations à Bamako. ".repeat(8).trim());
    assert!(
        summary(&[parts[0], &long, parts[2]], ParagraphKind::Body, Budget::Sentences(3)).iter().all(|sentence| !sentence.contains("Nous voulons")),
        "{joined}"
    );
}

#[test]
fn a_standfirst_comes_first() {
    let parts = ["Après des mois de brouille, les délégations se parlent de nouveau.", BODY[5], BODY[1], BODY[4]];
    let found = summary(&parts, ParagraphKind::Standfirst, Budget::Sentences(2));
    assert_eq!(found[0], parts[0]);
}

#[test]
fn a_very_short_article_is_its_own_summary() {
    let parts = ["Les consultations ont été ajournées à la demande des deux délégations présentes.", "Elles reprendront lundi dans la même salle."];
    assert_eq!(summary(&parts, ParagraphKind::Body, Budget::Sentences(5)), parts);
    let whole = |parts: &[&str]| {
        let (text, paragraphs) = laid_out(parts, ParagraphKind::Body);
        is_whole(&article_of(TITLE, &text, &paragraphs, 0))
    };
    assert!(whole(&parts) && !whole(BODY) && !whole(&[""]));
}

#[test]
fn an_article_without_a_proper_sentence_still_has_a_summary() {
    assert_eq!(summary(&["Réunion reportée sine die"], ParagraphKind::Body, Budget::Sentences(3)), ["Réunion reportée sine die"]);
    assert!(summary(&[""], ParagraphKind::Body, Budget::Sentences(3)).is_empty());
    assert!(summary(BODY, ParagraphKind::Body, Budget::Sentences(0)).is_empty());
}

#[test]
fn the_two_methods_weigh_differently() {
    let (text, paragraphs) = laid_out(BODY, ParagraphKind::Body);
    let article = article_of(TITLE, &text, &paragraphs, 0);
    let scores = |method| single_by(method, &article, &NoCorpus, Budget::Sentences(20)).iter().map(|chosen| chosen.score).collect::<Vec<_>>();
    assert_ne!(scores(Method::Full), scores(Method::Extract));
}

#[test]
fn the_same_input_gives_the_same_summary() {
    assert_eq!(summary(BODY, ParagraphKind::Body, Budget::Words(80)), summary(BODY, ParagraphKind::Body, Budget::Words(80)));
}

const A: &[&str] = &[
    "Les ministres des deux organisations ont signé vendredi un protocole sur la libre circulation des personnes.",
    "Le texte entrera en vigueur après sa ratification par les parlements des 15 pays concernés.",
    "Une cérémonie sobre a clos la journée au centre de conférences de la capitale.",
];
const B: &[&str] = &[
    "Un protocole sur la libre circulation des personnes a été signé vendredi par les ministres des deux organisations.",
    "Selon un diplomate, les discussions sur les douanes ont été bien plus difficiles que prévu.",
    "Des commerçants de la frontière disent attendre des actes depuis longtemps déjà.",
];
const C: &[&str] = &[
    "Les ministres des deux organisations ont signé un protocole sur la libre circulation des personnes et des biens.",
    "Le texte entrera en vigueur après sa ratification par les parlements des 12 pays concernés.",
    "Les banques de la région demandent que les avoirs gelés soient discutés sans attendre.",
];

fn several_of(groups: [usize; 3], budget: Budget) -> (Vec<String>, Vec<Chosen>) {
    let laid: Vec<(String, Vec<Paragraph>)> = [A, B, C].iter().map(|parts| laid_out(parts, ParagraphKind::Body)).collect();
    let articles: Vec<Article<'_>> =
        laid.iter().zip(groups).map(|((text, paragraphs), group)| article_of("Un protocole est signé", text, paragraphs, group)).collect();
    let chosen = several(&articles, &NoCorpus, budget);
    (chosen.iter().map(|chosen| chosen.span.of(articles[chosen.article].text).to_owned()).collect(), chosen)
}

#[test]
fn what_most_sources_say_comes_first_and_once() {
    for budget in [Budget::Words(60), Budget::Words(300)] {
        let (texts, chosen) = several_of([0, 1, 2], budget);
        assert!(texts[0].contains("libre circulation"), "{texts:?}");
        assert_eq!(texts.iter().filter(|text| text.contains("libre circulation")).count(), 1, "{texts:?}");
        assert!(!chosen[0].support.is_empty(), "two other sources say so");
    }
}

#[test]
fn a_sentence_with_another_figure_is_no_support() {
    let (texts, chosen) = several_of([0, 1, 2], Budget::Words(300));
    for (text, chosen) in texts.iter().zip(&chosen) {
        if text.contains("des 15 pays") || text.contains("des 12 pays") {
            assert!(chosen.support.is_empty(), "{text}");
        }
    }
}

#[test]
fn copies_count_once() {
    let (_, chosen) = several_of([7, 7, 7], Budget::Words(300));
    assert!(chosen.iter().all(|chosen| chosen.support.is_empty()));
    assert_eq!(chosen.iter().map(|chosen| chosen.article).collect::<std::collections::BTreeSet<_>>().len(), 1, "one of a group is read");
}

#[test]
fn budgets_of_several_are_kept() {
    let (texts, _) = several_of([0, 1, 2], Budget::Words(45));
    assert!(texts.iter().map(|text| crate::words::spans(text).len()).sum::<usize>() <= 45);
    assert!(several_of([0, 1, 2], Budget::Sentences(2)).0.len() <= 2);
    assert!(several(&[], &NoCorpus, Budget::Words(100)).is_empty());
}

#[test]
fn similarity_tells_the_same_statement_from_another() {
    assert!(similarity(A[0], C[0], Language::Fr) > 0.65);
    assert!(similarity(A[0], B[2], Language::Fr) < 0.2);
    assert!((similarity(A[0], A[0], Language::Fr) - 1.0).abs() < 1e-6);
    assert!(similarity("", "", Language::Fr).abs() < 1e-9);
}
