//! Recognises what opens an item of a list: a bullet, a number, a letter.

/// What opens an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A bullet or a dash.
    Bullet,
    /// A number.
    Number(u32),
    /// A letter: `a)`.
    Letter(u32),
}

/// Whether a text is nothing but a marker.
pub fn is_marker(text: &str) -> bool {
    marker(&format!("{text} x")).is_some_and(|(_, rest)| rest == "x")
}

/// The marker that opens a text, and the text after it.
pub fn marker(text: &str) -> Option<(Marker, &str)> {
    let text = text.trim_start();
    let first = text.chars().next()?;
    if is_bullet(first) {
        let rest = &text[first.len_utf8()..];
        return (rest.starts_with(char::is_whitespace) && !rest.trim().is_empty()).then(|| (Marker::Bullet, rest.trim_start()));
    }
    let bare = text.strip_prefix('(').unwrap_or(text);
    let end = bare.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, after) = bare.split_at(end);
    let mut chars = after.chars();
    let sign = chars.next()?;
    let rest = chars.as_str();
    if !rest.starts_with(char::is_whitespace) || rest.trim().is_empty() {
        return None;
    }
    let kind = if name.len() <= 3 && name.bytes().all(|byte| byte.is_ascii_digit()) && matches!(sign, '.' | ')' | '°' | '-') {
        Marker::Number(name.parse().ok()?)
    } else if sign == ')' && name.len() == 1 && name.as_bytes()[0].is_ascii_lowercase() {
        Marker::Letter(u32::from(name.as_bytes()[0] - b'a') + 1)
    } else {
        return None;
    };
    Some((kind, rest.trim_start()))
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '‣'
            | '⁃'
            | '·'
            | '–'
            | '—'
            | '-'
            | '➢'
            | '➔'
            | '→'
            | '►'
            | '✓'
            | '✔'
            | '*'
    ) || matches!(c, '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f02d}')
}
