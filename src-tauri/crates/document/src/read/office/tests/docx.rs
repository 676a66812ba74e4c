use super::*;

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Partie\"><w:name w:val=\"Partie\"/><w:basedOn w:val=\"Niveau\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Niveau\"><w:name w:val=\"Niveau maison\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Citation\"><w:name w:val=\"Quote\"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"lev\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Puces\"><w:name w:val=\"Puces maison\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"Article %1\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>";

fn styled(body: &str) -> Extract {
    let (styles, numbering) = (format!("<w:styles {W}>{STYLES}</w:styles>"), format!("<w:numbering {W}>{NUMBERING}</w:numbering>"));
    read_one(&docx_with(body, &[("word/styles.xml", &styles), ("word/numbering.xml", &numbering)]))
}

fn sp(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn item(list: u32, level: u32, text: &str) -> String {
    format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn headings_go_by_outline_name_and_inheritance() {
    let text = styled(&format!("{}{}{}{}", p("Avant."), sp("Titre1", "Un"), sp("Partie", "Trois"), sp("Heading2", "Deux")));
    let json = json(&text);
    assert!(json.contains(r#"{"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Un"}]}"#), "bold goes without saying: {json}");
    assert!(json.contains(r#""level":3},"content":[{"type":"text","text":"Trois"#), "the outline level is inherited");
    assert!(json.contains(r#""level":2},"content":[{"type":"text","text":"Deux"#), "a style that is not defined goes by its id");
}

#[test]
fn spaces_between_runs_are_kept_exactly() {
    let text = docx(
        "<w:p><w:r><w:t xml:space=\"preserve\">La session </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>est</w:t></w:r><w:r><w:t xml:space=\"preserve\"> ouverte\u{a0}:  oui</w:t></w:r><w:r><w:noBreakHyphen/><w:t>ici</w:t><w:softHyphen/><w:tab/><w:t>là</w:t></w:r></w:p>",
    );
    assert_eq!(lines(&text), ["La session est ouverte\u{a0}:  oui\u{2011}ici là"]);
    assert!(json(&text).contains(r#"{"type":"text","text":"est","marks":[{"type":"bold"}]}"#));
}

#[test]
fn lists_nest_count_and_go_on() {
    let body = [item(1, 0, "a"), item(1, 1, "b"), item(1, 1, "c"), item(1, 0, "d"), item(2, 0, "quatre"), p("Entre."), item(2, 0, "cinq")].concat();
    let json = json(&styled(&body));
    assert!(json.contains(r#""type":"orderedList","attrs":{"start":4}"#) && json.contains(r#""attrs":{"start":5}"#), "the count goes on: {json}");
    assert!(json.starts_with(r#"[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]},{"type":"orderedList","attrs":{"start":1}"#));
}

#[test]
fn a_style_can_bring_the_list_and_zero_takes_it_away() {
    let off = "<w:p><w:pPr><w:pStyle w:val=\"Puces\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>sans</w:t></w:r></w:p>";
    let json = json(&styled(&format!("{}{off}", sp("Puces", "avec"))));
    assert!(
        json.starts_with(r#"[{"type":"bulletList""#) && json.ends_with(r#"{"type":"paragraph","content":[{"type":"text","text":"sans"}]}]"#),
        "{json}"
    );
}

#[test]
fn labels_that_are_words_are_text() {
    assert_eq!(lines(&styled(&format!("{}{}", item(3, 0, "Objet."), item(3, 0, "Durée.")))), ["Article I Objet.", "Article II Durée."]);
}

#[test]
fn tables_keep_heads_and_spans() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell("<w:gridSpan w:val=\"2\"/>", "Lieu"),
        cell("", "Date"),
        cell("<w:vMerge w:val=\"restart\"/>", "Bamako"),
        cell("", "salle"),
        cell("", "22 mai"),
        cell("<w:vMerge/>", ""),
        cell("", "hall"),
        cell("", "23 mai"),
    );
    let text = docx(&body);
    let json = json(&text);
    assert!(json.contains(r#"{"type":"tableHeader","attrs":{"colspan":2,"#) && json.contains(r#""rowspan":2"#), "{json}");
    assert_eq!(lines(&text), ["Lieu", "Date", "Bamako", "salle", "22 mai", "hall", "23 mai"]);
    assert!(text.quality.reasons.is_empty());
}

#[test]
fn a_table_in_a_cell_is_flattened_and_said() {
    let inner = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("a"), p("b"));
    let text = docx(&format!("<w:tbl><w:tr><w:tc>{}{inner}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("hors"), p("c")));
    assert_eq!(lines(&text), ["hors", "a", "b", "c"]);
    assert_eq!(text.quality.reasons, ["tables_flattened"]);
}

#[test]
fn tracked_changes_show_what_is_inserted() {
    let body = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">Le texte </w:t></w:r><w:del><w:r><w:delText>ancien</w:delText></w:r></w:del><w:ins><w:r><w:t>nouveau</w:t></w:r></w:ins></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Une </w:t></w:r></w:p>{}",
        p("seule.")
    );
    let text = docx(&body);
    assert_eq!(lines(&text), ["Le texte nouveau", "Une seule."]);
    assert_eq!(text.quality.reasons, ["tracked_changes"]);
}

#[test]
fn fields_show_their_results_and_lead_where_they_lead() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://relais.example/a\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>le relevé</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t xml:space=\"preserve\"> 4</w:t></w:r></w:fldSimple></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"javascript:alert(1)\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>piège</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let text = docx(body);
    assert_eq!(lines(&text), ["le relevé 4", "piège"]);
    let json = json(&text);
    assert!(json.contains("https://relais.example/a") && !json.contains("javascript"));
}

#[test]
fn a_field_without_an_end_loses_no_paragraph() {
    assert_eq!(lines(&docx(&format!("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>{}", p("La suite.")))), ["La suite."]);
}

#[test]
fn notes_follow_the_text_in_order() {
    let footnotes = format!(
        "<w:footnotes {W}><w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Voir le relevé.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    );
    let endnotes = format!("<w:endnotes {W}><w:endnote w:id=\"7\">{}</w:endnote></w:endnotes>", p("À la fin."));
    let body = "<w:p><w:r><w:t>Un</w:t></w:r><w:r><w:endnoteReference w:id=\"7\"/></w:r><w:r><w:t>, deux</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>";
    let text = read_one(&docx_with(body, &[("word/footnotes.xml", &footnotes), ("word/endnotes.xml", &endnotes)]));
    assert_eq!(lines(&text), ["Un[1], deux[2]", "[1] À la fin.", "[2] Voir le relevé."]);
    assert!(json(&text).contains(r#"{"type":"text","text":"[1]","marks":[{"type":"superscript"}]}"#));
}

#[test]
fn text_boxes_are_read_once() {
    let inner = p("Encadré.");
    let body = format!(
        "<w:p><w:r><w:t>Texte.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    assert_eq!(lines(&docx(&body)), ["Texte.", "Encadré."]);
}

#[test]
fn what_is_hidden_or_is_no_text_is_left_out() {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:t>Vu</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:br w:type=\"page\"/><w:t>.</w:t><w:br/><w:t>Suite</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p><w:altChunk r:id=\"rId1\"/><w:sdt><w:sdtContent><w:p><w:r><w:t>Contrôle</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let text = docx(body);
    assert_eq!(lines(&text), ["Vu. Suite•", "Contrôle"]);
    assert_eq!(json(&text).matches("hardBreak").count(), 1, "a page break is nothing");
}

#[test]
fn strict_files_are_read_too() {
    let strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Strict.</w:t></w:r></w:p></w:body></w:document>";
    assert_eq!(lines(&read_one(&pack(&[("word/document.xml", strict.as_bytes())]))), ["Strict."]);
}

#[test]
fn pictures_keep_their_place_text_and_caption() {
    let drawing = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"La salle\"/><a:graphic><a:graphicData><a:blip r:embed=\"rId5\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    let caption = "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t>La salle des débats</w:t></w:r></w:p>";
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId5\" Type=\"x/image\" Target=\"media/a.png\"/><Relationship Id=\"rId6\" Type=\"x/image\" Target=\"https://espion.example/a.png\" TargetMode=\"External\"/></Relationships>";
    let document =
        format!("<w:document {W}><w:body>{}{drawing}{caption}{}{}</w:body></w:document>", p("Avant."), p("Après."), drawing.replace("rId5", "rId6"));
    let text =
        read_one(&pack(&[("word/document.xml", document.as_bytes()), ("word/_rels/document.xml.rels", rels.as_bytes()), ("word/media/a.png", PNG)]));
    assert_eq!(lines(&text), ["Avant.", "Après."]);
    assert_eq!(text.pictures.len(), 1, "one outside the file is not fetched");
    let picture = &text.pictures[0];
    assert_eq!((picture.block, picture.alt.as_str(), picture.caption.as_str()), (1, "La salle", "La salle des débats"));
    assert_eq!(picture.source, crate::read::PictureSource::Bytes(PNG.to_vec()));
}

#[test]
fn titles_authors_dates_and_languages_have_their_origins() {
    let core = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Document1</dc:title><dc:creator>Microsoft Office User; Awa Keïta</dc:creator><dcterms:created>2025-05-20T08:00:00Z</dcterms:created><dcterms:modified>2025-05-23T08:00:00Z</dcterms:modified></cp:coreProperties>";
    let styles = format!("<w:styles {W}>{STYLES}</w:styles>");
    let foreign = "<w:p><w:r><w:t xml:space=\"preserve\">Les deux parties ont dit : </w:t></w:r><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t>we shall meet again</w:t></w:r></w:p>";
    let body = format!("{}{}{foreign}", sp("Titre", "La session est ouverte"), p("Bamako, le 22 mai 2025"));
    let text = read_one(&docx_with(&body, &[("docProps/core.xml", core), ("word/styles.xml", &styles)]));
    assert_eq!(values(&text.titles), [("La session est ouverte", "docx:title-style")], "a template's name is no title");
    assert_eq!(values(&text.authors), [("Awa Keïta", "docx:core.creator")], "an account is no author");
    assert_eq!(
        values(&text.published),
        [("22 mai 2025", "dateline"), ("2025-05-20T08:00:00Z", "docx:core.created"), ("2025-05-23T08:00:00Z", "docx:core.modified")]
    );
    assert_eq!(values(&text.langs), [("fr-FR", "docx:lang")]);
    assert_eq!(lines(&text), ["Bamako, le 22 mai 2025", "Les deux parties ont dit : we shall meet again"], "the title is taken out");
    assert!(json(&text).contains(r#"{"type":"lang","attrs":{"lang":"en-GB"}}"#));
}

#[test]
fn the_head_of_a_communique_stays_in_the_text() {
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let body =
        format!("{}{}{}", bold("COMMUNIQUÉ FINAL"), p("Bamako, le 22 mai 2025"), p("Les deux parties sont convenues de se revoir. ").repeat(12));
    let text = docx(&body);
    assert_eq!(text.titles[0].value, "COMMUNIQUÉ FINAL");
    assert_eq!(lines(&text)[..2], ["COMMUNIQUÉ FINAL", "Bamako, le 22 mai 2025"]);
}

#[test]
fn a_title_left_over_from_another_file_comes_last() {
    let core = "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Budget annuel des services</dc:title></cp:coreProperties>";
    let body = format!("{}{}", sp("Title", "La session est ouverte"), p("Les parties se sont revues."));
    let text = read_one(&docx_with(&body, &[("docProps/core.xml", core)]));
    assert_eq!(values(&text.titles), [("La session est ouverte", "docx:title-style"), ("Budget annuel des services", "docx:core.title")]);
}
