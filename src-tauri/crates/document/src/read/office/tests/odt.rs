use super::*;

const STYLES: &str = "<style:style style:name=\"G\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"E\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>\
    <style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>\
    <style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>\
    <text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" text:start-value=\"3\"/><text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"•\"/></text:list-style>";

#[test]
fn white_space_collapses_but_for_what_is_said() {
    let text = odt(
        STYLES,
        "<text:p>La  session\n <text:span text:style-name=\"G\">est</text:span> ouverte<text:s text:c=\"2\"/>le 1<text:span text:style-name=\"E\">er</text:span><text:tab/>juin<text:line-break/>2025</text:p>",
    );
    assert_eq!(lines(&text), ["La session est ouverte  le 1er juin 2025"]);
    assert!(json(&text).contains(r#"{"type":"text","text":"est","marks":[{"type":"bold"}]}"#) && json(&text).contains("superscript"));
}

#[test]
fn headings_quotations_and_lists_are_blocks() {
    let text = odt(
        STYLES,
        "<text:p>Avant.</text:p><text:h text:outline-level=\"2\">Partie</text:h><text:p text:style-name=\"P1\">« Cité. »</text:p><text:list text:style-name=\"L1\"><text:list-item><text:p>trois</text:p><text:list><text:list-item><text:p>dedans</text:p></text:list-item></text:list></text:list-item></text:list><text:p>Entre.</text:p><text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item><text:p>quatre</text:p></text:list-item></text:list>",
    );
    let json = json(&text);
    assert!(json.contains(r#""heading","attrs":{"level":2}"#) && json.contains("blockquote") && json.contains("bulletList"));
    assert!(json.contains(r#""start":3"#) && json.contains(r#""start":4"#), "{json}");
    assert_eq!(lines(&text), ["Avant.", "Partie", "« Cité. »", "trois", "dedans", "Entre.", "quatre"]);
}

#[test]
fn tables_keep_heads_and_covered_cells() {
    let cell = |attributes: &str, text: &str| format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>");
    let text = odt(
        "",
        &format!(
            "<table:table><table:table-header-rows><table:table-row>{}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>{}{}</table:table-row></table:table>",
            cell("table:number-columns-spanned=\"2\"", "Lieu"),
            cell("", "Bamako"),
            cell("", "Lomé")
        ),
    );
    let json = json(&text);
    assert!(json.contains(r#"{"type":"tableHeader","attrs":{"colspan":2"#), "{json}");
    assert_eq!(lines(&text), ["Lieu", "Bamako", "Lomé"]);
}

#[test]
fn a_table_in_a_list_is_flattened_and_said() {
    let table = "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>";
    let text = odt(STYLES, &format!("<text:list text:style-name=\"L1\"><text:list-item><text:p>un</text:p>{table}</text:list-item></text:list>"));
    assert_eq!(lines(&text), ["un", "a", "b"]);
    assert_eq!(text.quality.reasons, ["tables_flattened"]);
}

#[test]
fn notes_changes_comments_and_contents() {
    let text = odt(
        "",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>supprimé</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Partie 1</text:p></text:index-body></text:table-of-content><text:p>Texte<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p></text:note-body></text:note><office:annotation><text:p>remarque</text:p></office:annotation>.</text:p><text:section text:display=\"none\"><text:p>caché</text:p></text:section>",
    );
    assert_eq!(lines(&text), ["Texte[1].", "[1] La note."]);
    assert_eq!(text.quality.reasons, ["tracked_changes"]);
}

#[test]
fn repeated_cells_and_rows_do_not_grow_without_end() {
    let text = odt(
        "",
        "<table:table><table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
    );
    assert!(lines(&text).len() <= 64 * 64);
}

#[test]
fn pictures_and_metadata_are_found() {
    let meta = format!(
        "<office:document-meta {ODF}><office:meta><dc:title>La session est ouverte</dc:title><meta:initial-creator>Awa Keïta</meta:initial-creator><meta:creation-date>2025-05-20T08:00:00</meta:creation-date><dc:creator>user</dc:creator></office:meta></office:document-meta>"
    );
    let text = "<text:p text:style-name=\"P2\">La session est ouverte</text:p><text:p>Avant.</text:p><text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>La salle</svg:desc></draw:frame></text:p><text:p>Après <text:a xlink:href=\"https://relais.example/\">ici</text:a>.</text:p>";
    let read = read_one(&odt_with(STYLES, text, &[("meta.xml", meta.as_bytes()), ("Pictures/a.png", PNG)]));
    assert_eq!(values(&read.titles), [("La session est ouverte", "odt:meta.title")]);
    assert_eq!(values(&read.authors), [("Awa Keïta", "odt:meta.initial-creator")]);
    assert_eq!(values(&read.published), [("2025-05-20T08:00:00", "odt:meta.creation-date")]);
    assert_eq!(lines(&read), ["Avant.", "Après ici."]);
    assert_eq!((read.pictures[0].block, read.pictures[0].alt.as_str()), (1, "La salle"), "the title went from before it");
}

#[test]
fn an_encrypted_file_is_refused_as_such() {
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(refused(&odt_with("", "<text:p>x</text:p>", &[("META-INF/manifest.xml", manifest)])), ReadError::Encrypted);
}
