//! Where fields lead, by their instructions. Word and RTF have the same.

use super::marks::href;

/// The address of a `HYPERLINK` instruction.
pub fn address(instruction: &str) -> Option<String> {
    let rest = instruction.trim();
    let head = rest.get(..9).filter(|head| head.eq_ignore_ascii_case("HYPERLINK"))?;
    let rest = rest[head.len()..].trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\'))?,
    };
    href(address)
}
