//! Names of people and languages, as lists of references write them.

/// *Keïta, Awa* as *Awa Keïta*; *King, Martin Luther, Jr.* with its end at the end. What has no comma stays.
pub fn turned(name: &str) -> String {
    let parts: Vec<&str> = name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [family, given] => format!("{given} {family}"),
        [family, given, end] if is_suffix(given) => format!("{end} {family} {given}"),
        [family, given, end] => format!("{given} {family} {end}"),
        [only] => only.to_owned(),
        _ => name.trim().to_owned(),
    }
}

fn is_suffix(part: &str) -> bool {
    matches!(part.trim_end_matches('.').to_ascii_lowercase().as_str(), "jr" | "sr" | "ii" | "iii" | "iv" | "fils" | "père")
}

/// The tag of a language that is written by name; anything else stays as it is written.
pub fn language(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let tag = match lower.as_str() {
        "french" | "français" | "francais" | "fre" | "fra" | "francaise" | "acadian" | "canadien" => "fr",
        "english" | "anglais" | "eng" => "en",
        "american" | "usenglish" => "en-US",
        "british" | "ukenglish" => "en-GB",
        "german" | "ngerman" | "allemand" | "deutsch" | "ger" | "deu" => "de",
        "spanish" | "espagnol" | "español" | "spa" => "es",
        "italian" | "italien" | "italiano" | "ita" => "it",
        "portuguese" | "portugais" | "português" | "por" => "pt",
        "arabic" | "arabe" | "ara" => "ar",
        "russian" | "russe" | "rus" => "ru",
        _ => return name.trim().to_owned(),
    };
    tag.to_owned()
}
