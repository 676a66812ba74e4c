//! Where attached files are, of what references say.
//!
//! It refuses every path that leads out of the folder of the list: absolute ones, drives, addresses, `..`.

/// A path beside the list, with `/` between its parts.
pub fn beside(path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let path = path.trim_start_matches("./");
    let drive = path.as_bytes().get(1) == Some(&b':');
    let parts: Vec<&str> = path.split('/').collect();
    let fair = !path.is_empty()
        && path.len() <= 1024
        && !path.starts_with(['/', '~'])
        && !drive
        && !path.contains(":/")
        && !path.chars().any(char::is_control)
        && path.contains('.')
        && parts.iter().all(|part| !part.is_empty() && *part != ".." && *part != ".")
        && !["file:", "internal-pdf:", "http:", "https:", "data:", "javascript:", "storage:"]
            .iter()
            .any(|scheme| path.to_ascii_lowercase().starts_with(scheme));
    fair.then(|| path.to_owned())
}

/// The paths of a `file` field: `Full Text:files/12/page.pdf:application/pdf;…`, `:page.pdf:PDF`, `page.pdf;other.html`.
pub fn listed(field: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entry in split(field, ';') {
        let parts = split(&entry, ':');
        let path = match parts.len() {
            0 => continue,
            1 => parts[0].clone(),
            2 => {
                if parts[0].is_empty() {
                    parts[1].clone()
                } else {
                    parts[0].clone()
                }
            }
            // A drive whose colon was not escaped makes one part more.
            count => parts[1..count - 1].join(":"),
        };
        if let Some(path) = beside(&path).filter(|path| !found.contains(path)) {
            found.push(path);
        }
    }
    found
}

/// The parts between unescaped signs, unescaped.
fn split(text: &str, sign: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(last) = parts.last_mut() else { break };
        match (c, chars.peek()) {
            ('\\', Some(next)) if matches!(next, ';' | ':' | '\\' | '_' | '&' | '%' | '#' | '{' | '}') => {
                // What is escaped for the inner division stays so until then.
                if sign == ';' && matches!(next, ':' | '\\') {
                    last.push('\\');
                }
                last.extend(chars.next());
            }
            _ if c == sign => parts.push(String::new()),
            _ => last.push(c),
        }
    }
    if parts.len() == 1 && parts[0].is_empty() { Vec::new() } else { parts }
}
