//! What a paragraph is for, by the name of its style. Nothing is guessed from its look.

use crate::read::phrases::fold;

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    #[default]
    Body,
    /// The title.
    Title,
    /// A heading, by its level.
    Heading(u8),
    /// A quotation set apart.
    Quote,
    /// A caption.
    Caption,
    /// A line of a table of contents, which repeats the headings.
    Contents,
    /// A paragraph that goes on in an item of a list.
    More,
}

/// The role that a style's name or id says, in English and French.
pub fn named(name: &str) -> Option<Role> {
    let folded: String = fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    let number: Option<u8> = folded[bare.len()..].parse().ok();
    Some(match (bare, number) {
        ("heading" | "titre" | "berschrift" | "uberschrift" | "titulo" | "titolo" | "rubrik", Some(level @ 1..=9)) => Role::Heading(level),
        ("title" | "titre" | "titreprincipal" | "titredudocument" | "documenttitle", None) => Role::Title,
        (
            "quote" | "citation" | "intensequote" | "citationintense" | "quotations" | "blockquote" | "blockquotation" | "blocktext" | "textedebloc",
            _,
        ) => Role::Quote,
        ("caption" | "legende" | "lgende" | "imagecaption" | "figure" | "illustration", None) => Role::Caption,
        ("toc" | "tm" | "contents", Some(_))
        | ("tocheading" | "entetedetabledesmatieres" | "tableoffigures" | "tabledesillustrations" | "contentsheading", _) => Role::Contents,
        ("listparagraph" | "paragraphedeliste" | "listcontinue" | "listecontinue", _) => Role::More,
        _ => return None,
    })
}
