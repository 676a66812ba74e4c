use super::shape::text_of;
use super::*;
use crate::tree::{CellAttrs, CitationAttrs, Document, LangAttrs, LinkAttrs, Passage, SectionAttrs, heading, paragraph};
use crate::write::Source;
use std::collections::BTreeMap;

fn passage(article: i64, quote: &str) -> Passage {
    Passage { article, start: 0, end: quote.len(), hash: String::new(), quote: quote.to_owned() }
}

fn cite(articles: &[(i64, &str)]) -> Inline {
    let passages = articles.iter().map(|(article, quote)| passage(*article, quote)).collect();
    Inline::Citation { attrs: CitationAttrs { passages, locator: None, prefix: None }, marks: Vec::new() }
}

fn text(text: &str, marks: &[Mark]) -> Inline {
    Inline::Text { text: text.to_owned(), marks: marks.to_vec() }
}

fn source(outlet: &str, title: &str, published: &str, lang: &str) -> Source {
    Source {
        outlet: Some(outlet.to_owned()),
        title: title.to_owned(),
        published: Some(published.to_owned()),
        url: Some(format!("https://{}.example/a", lang)),
        lang: Some(lang.to_owned()),
        authors: Vec::new(),
    }
}

fn note(language: Language, content: Vec<Block>) -> NoteInput {
    NoteInput {
        language,
        kind: "Note d'information".to_owned(),
        title: "Essai".to_owned(),
        marking: None,
        header: Vec::new(),
        author: None,
        date: "2025-06-01".to_owned(),
        document: Document::new(content),
        sources: BTreeMap::from([
            (1, source("Le Fleuve", "L'accord: suite", "2025-05-23", "fr")),
            (2, source("The Delta", "It's on: what next?", "2025-05-22", "en")),
        ]),
    }
}

fn notes(language: Language, inlines: Vec<Inline>) -> Vec<String> {
    let resolved = resolve(&note(language, vec![Block::Paragraph { content: inlines }]));
    resolved.notes.iter().map(|pieces| text_of(pieces)).collect()
}

#[test]
fn a_press_source_reads_as_each_language_words_it() {
    assert_eq!(
        notes(Language::Fr, vec![text("a", &[]), cite(&[(1, "x")]), cite(&[(2, "y")])]),
        [
            "Le Fleuve, «\u{a0}L’accord\u{a0}: suite\u{a0}», 23\u{a0}mai 2025, https://fr.example/a.",
            "The Delta, «\u{a0}It's on: what next?\u{a0}», 22\u{a0}mai 2025, https://en.example/a."
        ],
        "a title in another language keeps its spelling"
    );
    assert_eq!(notes(Language::En, vec![cite(&[(2, "y")])]), ["The Delta, “It’s on: what next?”, 22\u{a0}May 2025, https://en.example/a."]);
}

#[test]
fn a_repeated_note_is_ibid_and_a_later_one_is_short() {
    let found = notes(
        Language::Fr,
        vec![
            text("a", &[]),
            cite(&[(1, "x")]),
            cite(&[(1, "x")]),
            cite(&[(2, "y")]),
            cite(&[(1, "z")]),
            cite(&[(1, "x"), (2, "y")]),
            cite(&[(1, "x"), (2, "y")]),
        ],
    );
    assert_eq!(found[1], "Ibid.");
    assert_eq!(found[3], "Le Fleuve, «\u{a0}L’accord\u{a0}: suite\u{a0}», 23\u{a0}mai 2025, art. cité.");
    assert!(found[4].contains("art. cité\u{202f}; The Delta"), "two sources in one note: {}", found[4]);
    assert_eq!(found[5], "Ibid.", "the same set of passages again");
}

#[test]
fn ibid_names_another_place_in_the_source_and_never_hides_one() {
    let at = |locator: Option<&str>| Inline::Citation {
        attrs: CitationAttrs { passages: vec![passage(1, "x")], locator: locator.map(str::to_owned), prefix: None },
        marks: Vec::new(),
    };
    let found = notes(Language::En, vec![at(Some("p. 1")), at(Some("p. 1")), at(Some("p. 2")), at(None)]);
    assert!(found[0].contains("23\u{a0}May 2025, p. 1, https://"), "the place stands before the address: {}", found[0]);
    assert_eq!(found[1..3], ["Ibid.", "Ibid., p. 2."]);
    assert!(found[3].ends_with("cited above."), "{}", found[3]);
}

#[test]
fn a_missing_source_is_said_and_its_quote_stays() {
    assert_eq!(
        notes(Language::Fr, vec![text("a", &[]), cite(&[(9, "les mots cités")])]),
        ["Source absente de la bibliothèque. Passage cité\u{a0}: «\u{a0}les mots cités\u{a0}»."]
    );
}

#[test]
fn the_source_section_opens_with_the_list_by_date_and_keeps_what_was_written_there() {
    let section = |id: &str, content: Vec<Block>| Block::Section { attrs: SectionAttrs { id: id.to_owned() }, content };
    let body = section("faits", vec![Block::Paragraph { content: vec![text("a", &[]), cite(&[(1, "x")]), cite(&[(2, "y")]), cite(&[(9, "z")])] }]);
    let old = section("sources", vec![heading(2, "Sources"), paragraph("ancien"), Block::Paragraph { content: vec![cite(&[(1, "x")])] }]);
    let resolved = resolve(&note(Language::Fr, vec![heading(2, "Faits"), body.clone(), old]));
    assert_eq!(resolved.notes.len(), 4, "what was written below the list is cited like the rest");
    let [.., Node::Heading { .. }, Node::List { items, .. }, Node::Paragraph(missing), Node::Paragraph(written), Node::Paragraph(_)] =
        resolved.body.as_slice()
    else {
        panic!("{:?}", resolved.body)
    };
    let line = |at: usize| if let Node::Paragraph(pieces) = &items[at][0] { text_of(pieces) } else { String::new() };
    assert!(line(0).starts_with("The Delta") && line(1).starts_with("Le Fleuve"), "by date: {} {}", line(0), line(1));
    assert_eq!(text_of(missing), "Source absente de la bibliothèque\u{a0}: voir note 3.");
    assert_eq!(text_of(written), "ancien");
    let without = resolve(&note(Language::Fr, vec![body]));
    assert_eq!(without.body.len(), 1, "no list without the section");
}

#[test]
fn headings_start_at_one_skip_no_level_and_are_never_empty() {
    let resolved = resolve(&note(Language::Fr, vec![heading(2, "A"), heading(4, "B"), heading(3, " "), heading(3, "C"), heading(2, "D")]));
    let levels: Vec<u8> = resolved.body.iter().filter_map(|node| if let Node::Heading { level, .. } = node { Some(*level) } else { None }).collect();
    assert_eq!(levels, [1, 2, 2, 1]);
    assert_eq!(resolved.dropped.len(), 2, "the jump and the empty heading are said: {:?}", resolved.dropped);
}

#[test]
fn marks_of_the_machine_are_not_written_and_do_not_part_a_text() {
    let resolved = resolve(&note(Language::Fr, vec![Block::Paragraph { content: vec![text("un ", &[Mark::Machine {}]), text("deux", &[])] }]));
    assert_eq!(resolved.body, [Node::Paragraph(vec![Piece::Run(Run::plain("un deux"))])]);
    assert_eq!(resolved.dropped, Vec::<String>::new());
}

#[test]
fn a_refused_address_leaves_its_text_and_a_word_about_it() {
    let bad = Mark::Link { attrs: LinkAttrs { href: "javascript:alert(1)".to_owned() } };
    let resolved = resolve(&note(Language::Fr, vec![Block::Paragraph { content: vec![text("ici", &[bad])] }]));
    assert_eq!(resolved.body, [Node::Paragraph(vec![Piece::Run(Run::plain("ici"))])]);
    assert_eq!(resolved.dropped.len(), 1);
}

#[test]
fn a_quotation_from_a_source_in_another_language_is_tagged_and_left_alone() {
    let quote = "It's agreed: we talk again";
    let body = vec![Block::Paragraph { content: vec![text(&format!("Il l'a dit: {quote}!"), &[]), cite(&[(2, quote)])] }];
    let resolved = resolve(&note(Language::Fr, body));
    let [Node::Paragraph(pieces)] = resolved.body.as_slice() else { panic!("{:?}", resolved.body) };
    let foreign = pieces.iter().find_map(|piece| if let Piece::Run(run) = piece { run.lang.as_ref().map(|_| run.text.as_str()) } else { None });
    assert_eq!(foreign, Some(quote));
    assert!(text_of(pieces).starts_with("Il l’a dit\u{a0}: It's"));
}

#[test]
fn a_language_tag_that_is_none_is_ignored() {
    let marked = |lang: &str| vec![Block::Paragraph { content: vec![text("mot", &[Mark::Lang { attrs: LangAttrs { lang: lang.to_owned() } }])] }];
    for (tag, wanted) in [("en", Some("en")), ("fr-CA", None), ("\"><x", None), ("", None), ("pt_BR", Some("pt-BR"))] {
        let resolved = resolve(&note(Language::Fr, marked(tag)));
        let [Node::Paragraph(pieces)] = resolved.body.as_slice() else { panic!() };
        assert!(matches!(&pieces[0], Piece::Run(run) if run.lang.as_deref() == wanted), "{tag}: {pieces:?}");
    }
}

#[test]
fn nesting_stops_at_nine_levels_and_keeps_every_word() {
    let mut block = paragraph("fond");
    for level in (0..20).rev() {
        block = Block::BulletList { content: vec![ListItem::ListItem { content: vec![paragraph(&format!("n{level}")), block] }] };
    }
    let resolved = resolve(&note(Language::Fr, vec![block]));
    fn depth(nodes: &[Node]) -> usize {
        nodes
            .iter()
            .map(|node| if let Node::List { items, .. } = node { 1 + items.iter().map(|item| depth(item)).max().unwrap_or(0) } else { 0 })
            .max()
            .unwrap_or(0)
    }
    assert_eq!(depth(&resolved.body), 9);
    let all = format!("{:?}", resolved.body);
    assert!((0..20).all(|level| all.contains(&format!("\"n{level}\""))) && all.contains("fond"));
    assert_eq!(resolved.dropped.len(), 1);
}

#[test]
fn notes_in_a_table_are_numbered_as_they_are_read() {
    let cell = |article: i64| Cell::TableCell {
        attrs: CellAttrs::default(),
        content: vec![Block::Paragraph { content: vec![text("x", &[]), cite(&[(article, "q")])] }],
    };
    let table = Block::Table { content: vec![TableRow::TableRow { content: vec![cell(2), cell(1)] }] };
    let resolved = resolve(&note(Language::Fr, vec![table]));
    assert!(text_of(&resolved.notes[0]).starts_with("The Delta"));
    let Node::Table(table) = &resolved.body[0] else { panic!() };
    assert!(format!("{:?}", table.rows[0][1]).contains("Note(2)"));
}

#[test]
fn a_header_value_that_only_repeats_the_title_is_left_out() {
    let mut input = note(Language::Fr, vec![paragraph("x")]);
    input.header = vec![("Objet".to_owned(), "Essai".to_owned()), ("Statut".to_owned(), "Relu".to_owned()), ("Pour".to_owned(), String::new())];
    assert_eq!(resolve(&input).header, [("Statut".to_owned(), "Relu".to_owned())]);
}
