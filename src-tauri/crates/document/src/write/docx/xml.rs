//! Text as XML, and the few shapes of element that the parts share.

/// Text for an element or a double-quoted attribute. `>` is escaped too, or `]]>` would end the document for some readers;
/// what XML 1.0 cannot hold is left out (the note has been cleaned of it before).
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// `<name w:val="value"/>` in the `w` namespace.
pub fn val(name: &str, value: impl std::fmt::Display) -> String {
    format!("<w:{name} w:val=\"{}\"/>", escape(&value.to_string()))
}

/// A whole paragraph of a style.
pub fn paragraph(properties: &str, content: &str) -> String {
    if properties.is_empty() { format!("<w:p>{content}</w:p>") } else { format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>") }
}

/// A run of text that keeps its spaces.
pub fn run(properties: &str, text: &str) -> String {
    let properties = if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_close_what_holds_it() {
        assert_eq!(escape("</w:t>]]>\"&\u{0}\u{b}x"), "&lt;/w:t&gt;]]&gt;&quot;&amp;x");
    }
}
