//! What a synthesis of several articles promises, on small articles of invented outlets about public facts.

mod compare;
mod synthesis;
mod wishes;

use super::super::{Article, Budget, Chosen, NoCorpus, Prepared, Wish};
use crate::{Paragraph, ParagraphKind, Span, language::Language};

/// An article as a test writes it: a paragraph a line.
pub(super) struct Text {
    title: String,
    text: String,
    paragraphs: Vec<Paragraph>,
    language: Language,
    group: usize,
}

pub(super) fn text(group: usize, title: &str, lines: &[&str]) -> Text {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for line in lines {
        let start = text.len();
        text.push_str(line);
        paragraphs.push(Paragraph { kind: ParagraphKind::Body, span: Span { start, end: text.len() } });
        text.push('\n');
    }
    Text { title: title.to_owned(), text, paragraphs, language: Language::Fr, group }
}

pub(super) fn in_english(text: Text) -> Text {
    Text { language: Language::En, ..text }
}

pub(super) fn articles(texts: &[Text]) -> Vec<Article<'_>> {
    let article = |text| {
        let Text { title, text, paragraphs, language, group }: &Text = text;
        Article { title, text, paragraphs, language: *language, group: *group }
    };
    texts.iter().map(article).collect()
}

pub(super) fn prepared(texts: &[Text]) -> Prepared {
    Prepared::new(&articles(texts), &NoCorpus)
}

pub(super) fn said<'a>(texts: &'a [Text], chosen: &[Chosen]) -> Vec<&'a str> {
    chosen.iter().map(|chosen| chosen.span.of(&texts[chosen.article].text)).collect()
}

pub(super) fn synthesis<'a>(texts: &'a [Text], wish: &Wish<'_>) -> Vec<&'a str> {
    said(texts, &prepared(texts).synthesis(wish))
}

pub(super) fn by_words(words: usize) -> Wish<'static> {
    Wish::of(Budget::Words(words))
}

/// Four reports of the talks between the two organisations; the fourth is a reprint of the first.
pub(super) fn talks() -> Vec<Text> {
    let wire = [
        "Les ministres de la CEDEAO et de l’AES ont ouvert jeudi 22 mai à Bamako leurs négociations sur la libre circulation des personnes.",
        "Les deux organisations se sont donné trois mois pour conclure un accord sur les projets communs.",
        "La Banque d’investissement de la région a gelé 12 projets routiers au Sahel depuis le retrait des trois pays.",
        "Le fret entre Cotonou et Niamey coûte désormais deux fois plus cher que l’an dernier, disent les transporteurs.",
    ];
    let daily = [
        "Les négociations sur la libre circulation des personnes se sont ouvertes jeudi 22 mai à Bamako entre les ministres de la CEDEAO et de l’AES.",
        "Un accord sur les projets communs doit être conclu dans les trois mois, ont décidé les deux organisations.",
        "La Banque d’investissement de la région a gelé 17 projets routiers au Sahel depuis le retrait des trois pays.",
        "Un comité d’experts examinera le sort des 135 agents sahéliens des institutions régionales dès le mois de juin.",
    ];
    let radio = [
        "À Bamako, les ministres de la CEDEAO et de l’AES ont ouvert jeudi leurs négociations sur la libre circulation des personnes et des biens.",
        "La société civile malienne n’a pas été invitée à la réunion de Bamako, regrette un collectif d’associations.",
        "Le président de la Commission a salué des échanges francs avec les pays du Sahel.",
    ];
    vec![
        text(0, "La CEDEAO et l’AES négocient à Bamako", &wire),
        text(1, "Libre circulation : les négociations sont ouvertes", &daily),
        text(2, "Négociations à Bamako entre la CEDEAO et l’AES", &radio),
        text(0, "Bamako : ouverture des négociations", &wire),
    ]
}
