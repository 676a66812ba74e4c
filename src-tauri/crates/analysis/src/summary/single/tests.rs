use super::super::{eligible::OPENING, learning::Weights, settings::SETTINGS, trees::TREES, *};
use crate::{ParagraphKind, language::Language};

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

fn laid_out(parts: &[&str], first: ParagraphKind) -> (String, Vec<Paragraph>) {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for part in parts {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(part);
        let kind = if paragraphs.is_empty() { first } else { ParagraphKind::Body };
        paragraphs.push(Paragraph { kind, span: Span { start, end: text.len() } });
    }
    (text, paragraphs)
}

fn article_of<'a>(title: &'a str, text: &'a str, paragraphs: &'a [Paragraph]) -> Article<'a> {
    let language = crate::language::detect(text).unwrap_or(Language::Fr);
    Article { title, text, paragraphs, language, group: 0 }
}

fn words(sentences: &[String]) -> usize {
    sentences.iter().map(|sentence| crate::words::spans(sentence).len()).sum()
}

fn summary(parts: &[&str], first: ParagraphKind, budget: Budget) -> Vec<String> {
    let (text, paragraphs) = laid_out(parts, first);
    single(&article_of(TITLE, &text, &paragraphs), &NoCorpus, budget).iter().map(|chosen| chosen.span.of(&text).to_owned()).collect()
}

#[test]
fn the_lists_and_the_weights_are_read() {
    assert!(SETTINGS.furniture.opens.len() > 30 && SETTINGS.days.has("lundi", Language::Fr), "summary.toml is not read");
    assert!(!TREES.is_empty(), "summary-trees.toml is not read");
}

#[test]
fn no_phrase_is_longer_than_the_opening_that_is_looked_at() {
    let longest = SETTINGS.longest();
    assert!(longest > 3 && longest < OPENING, "{longest} words");
}

#[test]
fn all_of_one_article_is_what_each_part_of_it_is() {
    for (parts, most) in [(BODY, 3), (&BODY[1..2], 3), (&[""][..], 2)] {
        let (text, paragraphs) = laid_out(parts, ParagraphKind::Body);
        let article = article_of(TITLE, &text, &paragraphs);
        for budget in [Budget::Sentences(most), Budget::Words(most * 20)] {
            let all = of_one(&article, &NoCorpus, budget);
            assert_eq!(all.chosen, single(&article, &NoCorpus, budget));
            assert_eq!(all.ranked, ranked(&article, &NoCorpus));
            assert_eq!(all.is_whole, is_whole(&article));
        }
    }
}

#[test]
fn weights_that_make_no_sense_are_refused() {
    let tree = |ask: &str, leaves: &str| Weights::parse(&format!("base = 0\n[[tree]]\nask = [{ask}]\nabove = [0.5]\nleaves = [{leaves}]"));
    assert!(tree("\"words\"", "0.1, 0.2").is_ok());
    assert!(tree("\"weather\"", "0.1, 0.2").is_err(), "no such feature");
    assert!(tree("\"words\"", "0.1").is_err(), "a question has two answers");
    assert!(tree("", "0.1").is_err(), "a threshold belongs to a question");
}

#[test]
fn a_summary_keeps_document_order_and_the_budget() {
    let found = summary(BODY, ParagraphKind::Body, Budget::Sentences(3));
    assert_eq!(found.len(), 3);
    assert!(found[0].starts_with("Les deux organisations ont ouvert"), "{found:?}");
    let places: Vec<Option<usize>> = found.iter().map(|sentence| BODY.join("\n").find(sentence.as_str())).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
    for budget in [45, 60, 90] {
        let words = words(&summary(BODY, ParagraphKind::Body, Budget::Words(budget)));
        assert!(words <= budget && words > budget / 2, "{words} of {budget} words");
    }
}

#[test]
fn a_longer_summary_holds_the_shorter_one() {
    let (text, paragraphs) = laid_out(BODY, ParagraphKind::Body);
    let article = article_of(TITLE, &text, &paragraphs);
    let order = ranked(&article, &NoCorpus);
    assert!(order.len() >= 5);
    for most in 0..=order.len() + 2 {
        let mut wanted: Vec<Span> = order.iter().take(most).map(|ranked| ranked.span).collect();
        wanted.sort_unstable();
        let found: Vec<Span> = single(&article, &NoCorpus, Budget::Sentences(most)).iter().map(|chosen| chosen.span).collect();
        assert_eq!(found, wanted, "{most} sentences");
    }
}

#[test]
fn the_standfirst_is_ranked_before_all_others() {
    let parts = ["Après des mois de brouille, les délégations se parlent. Elles ont trois mois.", BODY[5], BODY[1], BODY[4]];
    let (text, paragraphs) = laid_out(&parts, ParagraphKind::Standfirst);
    let order = ranked(&article_of(TITLE, &text, &paragraphs), &NoCorpus);
    let standfirst: Vec<bool> = order.iter().map(|ranked| ranked.standfirst).collect();
    assert_eq!(standfirst[..3], [true, true, false]);
    assert_eq!(order[0].span.start, 0);
}

#[test]
fn one_sentence_may_be_longer_by_half_and_no_more() {
    let parts = [
        "Les deux organisations ont ouvert jeudi à Bamako leurs consultations sur la libre circulation, la sécurité des frontières, les douanes, les avoirs gelés, les projets communs et le sort des agents.",
        "Le ciel était gris.",
        "Un repas a été servi dans la cour intérieure.",
        "Les invités sont repartis avant la tombée de la nuit.",
        "La presse attendait dehors depuis le matin, sous les arbres.",
        "Des chauffeurs dormaient dans leurs voitures.",
        "Le gardien a refermé le portail derrière le dernier.",
    ];
    let length = crate::words::spans(parts[0]).len();
    assert_eq!(summary(&parts, ParagraphKind::Body, Budget::Words(length * 4 / 5)), [parts[0]]);
    let short = summary(&parts, ParagraphKind::Body, Budget::Words(length / 2));
    assert!(!short.contains(&parts[0].to_owned()) && words(&short) <= length / 2, "{short:?}");
}

#[test]
fn an_english_pronoun_needs_its_predecessor_too() {
    let parts = [
        "The finance minister of the transition presented a much larger budget to the deputies on Thursday morning.",
        "The chamber was full and the debates lasted for more than six hours without any interruption at all.",
        "He will also consult the regional organisations on the budget of the transition and the deputies.",
        "By Anna Brown",
        "Read more: our report on the budget",
    ];
    let (text, paragraphs) = laid_out(&parts, ParagraphKind::Body);
    let article = article_of("The minister presents the budget of the transition", &text, &paragraphs);
    assert_eq!(article.language, Language::En);
    let found: Vec<&str> = single(&article, &NoCorpus, Budget::Sentences(5)).iter().map(|chosen| chosen.span.of(&text)).collect();
    assert!(!found.is_empty() && !found.iter().any(|sentence| sentence.starts_with("By") || sentence.starts_with("Read")), "{found:?}");
    let led = |at: usize| found[at].starts_with("He will") && (at == 0 || !found[at - 1].starts_with("The chamber"));
    assert!(!(0..found.len()).any(led), "{found:?}");
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
        is_whole(&article_of(TITLE, &text, &paragraphs))
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
fn the_same_input_gives_the_same_summary() {
    assert_eq!(summary(BODY, ParagraphKind::Body, Budget::Words(80)), summary(BODY, ParagraphKind::Body, Budget::Words(80)));
}
