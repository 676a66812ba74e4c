//! Text that Markdown readers take for text: CommonMark, GitHub's and pandoc's agree on what comes out.
//!
//! Only what would be read as markup is escaped, so that the file stays pleasant to read as it is.

/// Escapes running text. `before` is what already stands on the line.
pub fn text(text: &str, before: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, &c) in chars.iter().enumerate() {
        let previous = at.checked_sub(1).map_or_else(|| before.chars().next_back(), |at| Some(chars[at]));
        let next = chars.get(at + 1).copied();
        let is_marked = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '$' | '^' | '~' | '{' | '}' => true,
            '&' => next.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
            '#' | '+' | '=' => is_line_start(before, &out),
            '-' => is_line_start(before, &out) || next == Some('-'),
            '.' | ')' => ends_number(before, &out) || (c == '.' && next == Some('.')),
            '!' => next.is_none_or(|next| next == '['),
            // A pandoc citation, an example label, an emoji name, a definition.
            '@' => !previous.is_some_and(char::is_alphanumeric),
            '(' => next == Some('@'),
            ':' => is_emoji_name(&chars[at + 1..]) || is_line_start(before, &out),
            _ => false,
        };
        if is_marked {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes a value in the front matter: a YAML double-quoted scalar, which JSON's strings are.
pub fn yaml(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}

fn is_line_start(before: &str, out: &str) -> bool {
    before.chars().chain(out.chars()).all(|c| c.is_whitespace() || c == '#' || c == '\\')
}

/// Whether only digits stand before, so that a point or bracket would make a list of the line.
fn ends_number(before: &str, out: &str) -> bool {
    let line: String = before.chars().chain(out.chars()).collect();
    let line = line.trim_start();
    !line.is_empty() && line.len() <= 9 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether what follows a colon is a name that another colon closes.
fn is_emoji_name(after: &[char]) -> bool {
    let length = after.iter().take_while(|c| c.is_ascii_alphanumeric() || "+-_".contains(**c)).count();
    length > 0 && after.get(length) == Some(&':')
}
