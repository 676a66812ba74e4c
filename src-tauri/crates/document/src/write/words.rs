//! The few words that writers put into a file themselves, in both languages: months, labels, and what had to be mended.

use super::Language;
use std::collections::BTreeSet;

/// The months, as they stand inside a date.
pub const MONTHS_FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    fn pick(self, fr: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Language::Fr => fr,
            Language::En => en,
        }
    }

    fn say(self, fr: String, en: String) -> String {
        match self.0 {
            Language::Fr => fr,
            Language::En => en,
        }
    }

    /// The name of month 1 to 12; nothing for another number.
    pub fn month(self, month: u32) -> Option<&'static str> {
        let names = match self.0 {
            Language::Fr => MONTHS_FR,
            Language::En => MONTHS_EN,
        };
        names.get(usize::try_from(month).ok()?.checked_sub(1)?).copied()
    }

    /// The BCP 47 tag without a region.
    pub fn tag(self) -> &'static str {
        self.pick("fr", "en")
    }

    /// What opens and closes a quoted title.
    pub fn quotes(self) -> (&'static str, &'static str) {
        match self.0 {
            Language::Fr => ("«\u{a0}", "\u{a0}»"),
            Language::En => ("“", "”"),
        }
    }

    /// What stands between two sources in one note.
    pub fn between_sources(self) -> &'static str {
        self.pick("\u{202f}; ", "; ")
    }

    /// For a source without a date.
    pub fn undated(self) -> &'static str {
        self.pick("sans date", "undated")
    }

    /// For a source without a title.
    pub fn untitled(self) -> &'static str {
        self.pick("sans titre", "untitled")
    }

    /// Before the last of several authors.
    pub fn and(self) -> &'static str {
        self.pick(" et ", " and ")
    }

    /// After a source already given in full.
    pub fn cited_above(self) -> &'static str {
        self.pick("art. cité", "cited above")
    }

    /// Opens a note whose source has left the library.
    pub fn missing_source(self) -> &'static str {
        self.pick("Source absente de la bibliothèque. Passage cité\u{a0}: ", "Source missing from the library. Passage cited: ")
    }

    /// The line of the source list for such sources.
    pub fn missing_sources(self, numbers: &BTreeSet<usize>) -> String {
        let list: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let (list, plural) = (list.join(", "), if numbers.len() > 1 { "s" } else { "" });
        self.say(
            format!("Source{plural} absente{plural} de la bibliothèque\u{a0}: voir note{plural} {list}."),
            format!("Source{plural} missing from the library: see note{plural} {list}."),
        )
    }

    /// The source list of a note that cites nothing.
    pub fn no_source(self) -> &'static str {
        self.pick("Aucune source citée.", "No source cited.")
    }

    /// The heading over the notes where they stand at the end of the text.
    pub fn notes(self) -> &'static str {
        self.pick("Notes", "Notes")
    }

    /// The name of a link from a note back into the text.
    pub fn back_to(self, number: usize) -> String {
        self.say(format!("Retour à l’appel de note {number}"), format!("Back to reference {number}"))
    }

    /// The name of the header block, for those who hear it.
    pub fn header_block(self) -> &'static str {
        self.pick("En-tête de la note", "Note header")
    }

    pub(crate) fn empty_heading(self, level: u8) -> String {
        self.say(format!("Intertitre vide de niveau {level}\u{a0}: retiré."), format!("Empty heading of level {level}: left out."))
    }

    pub(crate) fn heading_jump(self, text: &str, from: u8, to: u8) -> String {
        self.say(
            format!("Intertitre «\u{a0}{text}\u{a0}»\u{a0}: niveau {from} ramené à {to}, un niveau était sauté."),
            format!("Heading “{text}”: level {from} became {to}, a level had been skipped."),
        )
    }

    pub(crate) fn bad_link(self, text: &str) -> String {
        self.say(
            format!("Lien retiré, le texte reste\u{a0}: «\u{a0}{text}\u{a0}» (adresse refusée)."),
            format!("Link removed, the text stays: “{text}” (address refused)."),
        )
    }

    pub(crate) fn controls(self, count: usize) -> String {
        self.say(
            format!("Caractères de contrôle sans forme écrite\u{a0}: {count} retirés."),
            format!("Control characters, which have no written form: {count} left out."),
        )
    }

    pub(crate) fn too_deep(self) -> String {
        self.say(
            "Listes ou citations imbriquées sur plus de neuf niveaux\u{a0}: ramenées à neuf.".to_owned(),
            "Lists or quotations nested over nine levels: brought back to nine.".to_owned(),
        )
    }

    pub(crate) fn too_wide(self) -> String {
        self.say(
            "Tableau de plus de 63 colonnes\u{a0}: les dernières sont réunies.".to_owned(),
            "Table of more than 63 columns: the last ones are joined.".to_owned(),
        )
    }

    pub(crate) fn list_start(self) -> String {
        self.say(
            "Liste numérotée à partir d’un nombre supérieur à 32\u{202f}767\u{a0}: elle part de 32\u{202f}767.".to_owned(),
            "List numbered from above 32,767: it starts at 32,767.".to_owned(),
        )
    }

    pub(crate) fn markdown_loses(self, what: MarkdownLoss) -> String {
        match what {
            MarkdownLoss::Spans => self.say(
                "Markdown ne fusionne pas les cellules\u{a0}: celles qui suivent une cellule fusionnée sont vides.".to_owned(),
                "Markdown cannot merge cells: those after a merged cell are empty.".to_owned(),
            ),
            MarkdownLoss::Lang => {
                self.say("Markdown ne marque pas la langue d’un passage.".to_owned(), "Markdown cannot mark the language of a passage.".to_owned())
            }
            MarkdownLoss::Lines => self.say(
                "Markdown n’a qu’une ligne par cellule de tableau\u{a0}: les paragraphes y sont réunis.".to_owned(),
                "Markdown has one line in a table cell: paragraphs are joined there.".to_owned(),
            ),
        }
    }

    pub(crate) fn missing_glyphs(self, signs: &str) -> String {
        self.say(
            format!("Signes absents des polices du PDF, remplacés par un cadre (leur texte se copie)\u{a0}: {signs}. PDF balisé, sans la conformité PDF/UA-1."),
            format!("Signs that the PDF’s fonts lack, shown as a box (their text can be copied): {signs}. Tagged PDF, without PDF/UA-1 conformance."),
        )
    }

    pub(crate) fn plain_pdf(self, why: &str) -> String {
        self.say(format!("PDF balisé, sans la conformité PDF/UA-1 ({why})."), format!("Tagged PDF, without PDF/UA-1 conformance ({why})."))
    }
}

/// What Markdown cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MarkdownLoss {
    /// Cells over several rows or columns.
    Spans,
    /// The language of a run of text.
    Lang,
    /// Several paragraphs in one cell.
    Lines,
}
