use super::*;

#[test]
fn characters_come_in_every_spelling() {
    let text = rtf(
        "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}}\\uc1 \\'c9tat \\u233?t\\'e9 \\u8217\\'92 a\\~:\\_b {\\uc0\\u-3913}{\\f1 \\'cf\\'f0}{\\f2 \\'61}\\emdash\\u55357?\\u56842?\\par",
    );
    assert_eq!(lines(&text), ["État été ’ a\u{a0}:\u{2011}b •Прα—😊"]);
}

#[test]
fn styles_marks_and_metadata() {
    let text = rtf(
        "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Partie;}{\\s15 Title;}}{\\info{\\title La session est ouverte}{\\author Administrateur}{\\creatim\\yr2025\\mo5\\dy22\\hr9\\min30}}\\pard\\s15 La session est ouverte\\par\\pard\\s2 Partie\\par\\pard\\plain Un {\\b mot} {\\i\\ul deux}{\\super 3}{\\strike non}{\\v cach\\'e9}.\\par",
    );
    assert_eq!(values(&text.titles)[0], ("La session est ouverte", "rtf:title"));
    assert!(text.authors.is_empty());
    assert_eq!(values(&text.published), [("2025-05-22T09:30", "rtf:creatim")]);
    assert_eq!(lines(&text), ["Partie", "Un mot deux3non."]);
    let json = json(&text);
    assert!(json.contains(r#""heading","attrs":{"level":1}"#), "the level comes from the style below: {json}");
    for mark in ["bold", "italic", "underline", "superscript", "strike"] {
        assert!(json.contains(&format!(r#"{{"type":"{mark}"}}"#)), "{mark}");
    }
}

#[test]
fn lists_go_by_their_labels() {
    let text = rtf(
        "\\pard\\ls1\\ilvl0{\\listtext\\tab\\u8226 ?\\tab}un\\par{\\listtext\\'b7\\tab}\\pard\\ls1\\ilvl1{\\listtext 4.\\tab}quatre\\par\\pard{\\pntext\\f1 a)\\tab}lettre\\par\\pard\\fi-360\\li360 \\bullet\\tab typ\\'e9\\par\\pard Fin.\\par",
    );
    assert_eq!(lines(&text), ["un", "quatre", "lettre", "typé", "Fin."]);
    let json = json(&text);
    assert_eq!(json.matches("bulletList").count(), 2, "{json}");
    assert!(json.contains(r#""start":4"#) && json.contains(r#""start":1"#));
}

#[test]
fn tables_keep_spans_by_their_edges() {
    let text = rtf(
        "\\trowd\\trhdr\\cellx2000\\pard\\intbl Lieu\\cell\\row\\trowd\\cellx1000\\cellx2000\\pard\\intbl Bamako\\cell Lom\\'e9\\par bis\\cell\\row\\pard Fin.\\par",
    );
    assert_eq!(lines(&text), ["Lieu", "Bamako", "Lomé", "bis", "Fin."]);
    assert!(json(&text).contains(r#"{"type":"tableHeader","attrs":{"colspan":2"#), "{}", json(&text));
}

#[test]
fn notes_links_and_destinations() {
    let text = rtf(
        "{\\*\\generator x;}{\\header En-t\\'eate}Voir {\\field{\\*\\fldinst{HYPERLINK \"https://relais.example/a\"}}{\\fldrslt{le relev\\'e9}}}{\\super\\chftn{\\footnote\\pard La note.\\par}}, fin{\\*\\unknown rien}{\\deleted ancien}.\\par",
    );
    assert_eq!(lines(&text), ["Voir le relevé[1], fin.", "[1] La note."]);
    assert!(json(&text).contains("https://relais.example/a"));
    assert_eq!(text.quality.reasons, ["tracked_changes"]);
}

#[test]
fn pictures_are_read_in_hexadecimal_and_binary() {
    let hex: String = PNG.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut bytes = format!("{{\\rtf1\\ansi Avant.\\par{{\\*\\shppict{{\\pict{{\\*\\picprop}}\\pngblip\\picw1 {hex}}}}}{{\\nonshppict{{\\pict\\wmetafile8 00ff}}}}\\par{{\\pict\\pngblip\\bin{} ", PNG.len()).into_bytes();
    bytes.extend_from_slice(PNG);
    bytes.extend_from_slice(b"}Apr\\'e8s.\\par}");
    let text = read_one(&bytes);
    assert_eq!(lines(&text), ["Avant.", "Après."]);
    assert_eq!(text.pictures.len(), 2);
    assert_eq!(text.pictures[0].block, 1);
}

#[test]
fn as_textedit_writes_it() {
    let text = read_one(b"{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n\\paperw11900\\pard\\tx560\\pardirnatural\\partightenfactor0\n\n\\f0\\fs24 \\cf0 La d\\'e9l\\'e9gation\\\nest l\\'92h\\'f4te.\\\n}");
    assert_eq!(lines(&text), ["La délégation", "est l’hôte."]);
}

#[test]
fn what_stands_behind_the_last_brace_is_nothing() {
    assert_eq!(lines(&read_one(b"{\\rtf1 Texte.\\par}\0\0reste")), ["Texte."]);
}
