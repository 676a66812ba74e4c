use super::*;

/// Documents that hold something of everything.
fn sources() -> Vec<(&'static str, String)> {
    let word = format!(
        "<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>Un titre</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\"> gras </w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>lien</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tblGrid/><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://a.example\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>champ</w:t><w:fldChar w:fldCharType=\"end\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:br/></w:r></w:p></w:body></w:document>"
    );
    let open = format!(
        "<office:document-content {ODF}><office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"P1\"/></office:automatic-styles><office:body><office:text><text:h text:outline-level=\"1\">Un titre</text:h><text:list text:style-name=\"L1\"><text:list-item text:start-value=\"3\"><text:p text:style-name=\"P1\">un<text:s text:c=\"3\"/></text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p>x<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p></office:text></office:body></office:document-content>"
    );
    let rich = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}{\\stylesheet{\\s1\\sbasedon1\\outlinelevel0 heading 1;}}{\\info{\\title T}{\\creatim\\yr2025\\mo5\\dy22}}\\pard\\s1 Titre\\par\\pard\\ls1\\ilvl1{\\listtext 2.\\tab}\\b un\\b0 \\u233?\\u-10179?\\u-8694?\\par\\trowd\\clvmgf\\cellx1000\\clmrg\\cellx2000\\intbl a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx1500\\intbl c\\cell\\row\\pard{\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}{\\fldrslt lien}}{\\footnote note\\par}{\\shp{\\*\\shpinst{\\shptxt boite\\par}}}{\\pict\\pngblip 89504e47}{\\f1\\'83\\'65}\\bin3 abc\\par}".to_owned();
    vec![("docx", word), ("odt", open), ("rtf", rich)]
}

/// The first file's bytes are changed, and a file is packed around them, so that changes reach the readers behind the container.
#[test]
fn damaged_and_cut_files_never_panic() {
    let rounds: usize = std::env::var("GRIOT_MUTANTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(500);
    let snippets: [&[u8]; 14] = [
        b"<",
        b">",
        b"</w:p>",
        b"<w:p>",
        b"<w:tbl>",
        b"\"",
        b"&#x10ffff;",
        b"{",
        b"}",
        b"\\'",
        b"\\u-1 ",
        b"<w:vMerge/>",
        b"-9223372036854775808",
        b"\\cell\\row ",
    ];
    let work = std::thread::Builder::new().stack_size(4 << 20).spawn(move || {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % below.max(1) as u64).unwrap()
        };
        for (kind, source) in sources() {
            for round in 0..rounds {
                let mut bytes = source.clone().into_bytes();
                // Every fourth mutant damages the container itself.
                let outside = round % 4 == 3 && kind != "rtf";
                if outside {
                    bytes = wrapped(kind, &bytes);
                }
                for _ in 0..=next(4) {
                    let at = next(bytes.len());
                    match next(5) {
                        0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                        1 if next(4) == 0 => bytes.truncate(at.max(1)),
                        2 => {
                            let from = next(bytes.len());
                            let piece = bytes[from..(from + next(60)).min(bytes.len())].to_vec();
                            bytes.splice(at..at, piece);
                        }
                        3 => {
                            let end = (at + next(40)).min(bytes.len());
                            bytes.drain(at..end);
                        }
                        _ => {
                            let snippet = snippets[next(snippets.len())];
                            bytes.splice(at..at, snippet.iter().copied());
                        }
                    }
                    if bytes.is_empty() {
                        bytes.push(b'x');
                    }
                }
                if !outside {
                    bytes = wrapped(kind, &bytes);
                }
                let outcome = std::panic::catch_unwind(|| match kind {
                    "docx" => crate::read::office::docx(&bytes),
                    "odt" => crate::read::office::odt(&bytes),
                    _ => crate::read::office::rtf(&bytes),
                });
                match outcome {
                    Ok(Ok(extract)) => drop(checked(extract)),
                    Ok(Err(_)) => {}
                    Err(_) => panic!("{kind}, round {round}"),
                }
            }
        }
    });
    work.unwrap().join().unwrap();
}

fn wrapped(kind: &str, bytes: &[u8]) -> Vec<u8> {
    match kind {
        "docx" => pack(&[("word/document.xml", bytes), ("docProps/core.xml", b"<a/>")]),
        "odt" => pack(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", bytes)]),
        _ => bytes.to_vec(),
    }
}
