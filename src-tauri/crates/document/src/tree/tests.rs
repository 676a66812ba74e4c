use super::*;

#[test]
fn an_unknown_node_is_refused() {
    let json = r#"{"type":"doc","content":[{"type":"iframe","attrs":{"src":"https://x"}}]}"#;
    assert!(matches!(Document::parse(json), Err(TreeError::Schema(_))));
}

#[test]
fn an_unknown_attribute_is_refused() {
    let json = r#"{"type":"doc","content":[{"type":"paragraph","onclick":"x","content":[]}]}"#;
    assert!(matches!(Document::parse(json), Err(TreeError::Schema(_))), "nothing is dropped silently");
}

#[test]
fn a_script_link_is_refused_however_it_is_spelt() {
    for href in ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:x", "data:text/html,x", "file:///etc/passwd", "https://"] {
        let json = serde_json::json!({"type":"doc","content":[{"type":"paragraph","content":[
            {"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":href}}]}]}]});
        assert!(Document::parse(&json.to_string()).is_err(), "{href} must not be kept");
    }
}

#[test]
fn the_editors_json_comes_back_byte_for_byte() {
    let json = r#"{"type":"doc","content":[{"type":"section","attrs":{"id":"facts"},"content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Faits"}]},{"type":"paragraph","content":[{"type":"text","text":"Le 22 mai","marks":[{"type":"bold"},{"type":"machine"}]},{"type":"citation","attrs":{"passages":[{"article":3,"start":0,"end":2,"hash":"ab","quote":"Le"}],"locator":null,"prefix":null}}]}]},{"type":"horizontalRule"}]}"#;
    let document = Document::parse(json).unwrap();
    assert_eq!(serde_json::to_string(&document).unwrap(), json);
    assert_eq!(document.citations().len(), 1);
}

#[test]
fn a_table_in_a_list_is_refused_because_odf_cannot_hold_it() {
    let table = Block::Table { content: vec![] };
    let list = Block::BulletList { content: vec![ListItem::ListItem { content: vec![table] }] };
    assert!(Document::new(vec![list]).check().is_err());
}

#[test]
fn text_is_the_blocks_joined_by_line_feeds_with_their_places() {
    let blocks = vec![heading(1, "Été"), paragraph("Deux  espaces "), paragraph("")];
    let (text, lines) = lines_of(&blocks);
    assert_eq!(text, "Été\nDeux  espaces \n");
    assert_eq!(&text[lines[1].start..lines[1].end], "Deux  espaces ");
    assert_eq!(lines[2], Line { kind: LeafKind::Paragraph, start: text.len(), end: text.len() });
}
