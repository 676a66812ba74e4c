//! Notes: the documents being drafted, with header, body, revisions and citations.

mod ops;
mod template;

pub(crate) use ops::{New, add, stored};
pub use ops::{bin, create, list, restore, save, show, source, versions};
pub(crate) use template::document;
pub use template::{template, templates};

pub use crate::{article::Marking, messages::Lang};

use crate::{
    article::CopyRow,
    ids::{ArticleId, DossierId, NoteId, NoteVersionId, Revision, RoundId, VersionId},
};
use griot_document::tree::{CitationAttrs, Document};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The templates that exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateId {
    /// *Note d'information* (T1).
    Info,
    /// *Compte rendu de réunion* (T4), of a round.
    Record,
    /// *Bulletin de suivi* (T6), which follows the issue before it.
    Bulletin,
}

/// How far a note has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// *Brouillon*.
    #[default]
    Draft,
    /// *Relu*.
    Reviewed,
    /// *Validé*.
    Approved,
}

/// What a note is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// *Pour information*.
    #[default]
    Information,
    /// *Pour décision*.
    Decision,
}

/// The header block. Every text is at most 500 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteHeader {
    /// *Numéro*.
    #[serde(default)]
    pub number: String,
    /// *Marquage*.
    #[serde(default)]
    pub marking: Marking,
    /// *Date de la note*, `YYYY-MM-DD`, or empty.
    #[serde(default)]
    pub date: String,
    /// *Arrêtée au*, `YYYY-MM-DD`, or empty.
    #[serde(default)]
    pub as_of: String,
    /// *Destinataire*.
    #[serde(default)]
    pub recipient: String,
    /// *Émetteur*.
    #[serde(default)]
    pub sender: String,
    /// *Objet*; also the note's name in lists.
    #[serde(default)]
    pub subject: String,
    /// *Pour*.
    #[serde(default)]
    pub purpose: Purpose,
    /// *Statut*.
    #[serde(default)]
    pub status: Status,
    /// *Rédaction*.
    #[serde(default)]
    pub drafted_by: String,
    /// *Relecture*.
    #[serde(default)]
    pub reviewed_by: String,
    /// *Validation*.
    #[serde(default)]
    pub approved_by: String,
}

/// Asks for the templates, worded in a language.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TemplateList {
    /// In which language.
    pub lang: Lang,
}

/// A template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateRow {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub title: String,
    /// Fewest words wanted.
    pub min_words: u32,
    /// Most words wanted.
    pub max_words: u32,
    /// Its sections, in order.
    pub sections: Vec<SectionRow>,
}

/// A section of a template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionRow {
    /// Its id, as in the document's `section` nodes.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What belongs there, in one line; shown while the section is empty, never exported.
    pub hint: String,
    /// Whether it is the analyst's judgement, which needs no source.
    pub judgement: bool,
}

/// Asks for the notes of a dossier, last changed first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteList {
    /// Which dossier.
    pub dossier: DossierId,
}

/// A note in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteRow {
    /// Its id.
    pub id: NoteId,
    /// Its template.
    pub template: TemplateId,
    /// Its language.
    pub lang: Lang,
    /// Its subject; may be empty.
    pub subject: String,
    /// Its number.
    pub number: String,
    /// How far it has come.
    pub status: Status,
    /// When it was last saved, RFC 3339 in UTC.
    pub changed: String,
    /// Words in its body.
    pub words: u32,
    /// Its citations.
    pub citation_count: u32,
    /// The round it is the record of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub round: Option<RoundId>,
    /// The note it follows, where it is a bulletin.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub previous: Option<NoteId>,
}

/// Makes an empty note of a template.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteCreate {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which template.
    pub template: TemplateId,
    /// In which language.
    pub lang: Lang,
}

/// Makes a note and writes its first draft (*Premier jet*) from the dossier.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteDraft {
    /// From which dossier.
    pub dossier: DossierId,
    /// Which template.
    pub template: TemplateId,
    /// In which language.
    pub lang: Lang,
    /// Only what happened or was published on or after this date.
    #[serde(default)]
    pub from: Option<String>,
    /// Only what happened or was published on or before this date.
    #[serde(default)]
    pub to: Option<String>,
    /// For a bulletin: the note it follows, whose header it takes over and whose numbering it continues. Without `from`, its period
    /// begins on the day after that note was closed; without either, a month before its end.
    #[serde(default)]
    pub previous: Option<NoteId>,
    /// For a record, which has no period: the round it is of.
    #[serde(default)]
    pub round: Option<RoundId>,
}

/// Asks for a note.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteShow {
    /// Which note.
    pub note: NoteId,
}

/// A note whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteDetail {
    /// What the list shows.
    #[serde(flatten)]
    pub row: NoteRow,
    /// Its dossier.
    pub dossier: DossierId,
    /// The revision shown; a save names it.
    pub revision: Revision,
    /// Its header block.
    pub header: NoteHeader,
    /// Its body.
    pub document: Document,
    /// Its citations in reading order, as in the document.
    pub citations: Vec<CitationAttrs>,
    /// The articles its citations refer to, by version.
    pub sources: BTreeMap<i64, SourceRow>,
}

/// An article as a citation shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SourceRow {
    /// The version cited.
    pub version: VersionId,
    /// Its article; none where it was deleted.
    pub article: Option<ArticleId>,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// Other articles with the same text.
    pub copies: Vec<CopyRow>,
}

/// Asks what a citation of a version shows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SourceShow {
    /// Which version.
    pub version: VersionId,
}

/// Saves a note as the editor holds it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteSave {
    /// Which note.
    pub note: NoteId,
    /// The revision it was based on. Where the note has moved on, nothing is overwritten: the text is kept as a version, and the
    /// error `conflict` names the present revision.
    pub base: Revision,
    /// The header block.
    pub header: NoteHeader,
    /// The body.
    pub document: Document,
}

/// A save that has reached the disk.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteSaved {
    /// The new revision, or the same where nothing changed.
    pub revision: Revision,
    /// When, RFC 3339 in UTC.
    pub changed: String,
}

/// Asks for the kept versions of a note, newest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteVersions {
    /// Which note.
    pub note: NoteId,
}

/// A kept version.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteVersionRow {
    /// Its id.
    pub id: NoteVersionId,
    /// When it was kept, RFC 3339 in UTC.
    pub kept: String,
    /// Why: `interval`, `draft`, `restore`, `shrink`, `conflict`.
    pub reason: String,
    /// Words in its body.
    pub words: u32,
}

/// Brings back a kept version; the present text is kept as a version first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteRestore {
    /// Which version.
    pub version: NoteVersionId,
}

/// Puts a note into the bin, or takes it out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NoteBin {
    /// Which note.
    pub note: NoteId,
    /// `true` puts it in, `false` takes it out.
    pub binned: bool,
}
