//! Newtype ids: an article's id can never be taken for a note's.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! number_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }
    )*};
}

macro_rules! text_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.as_str()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }
    )*};
}

number_id! {
    /// A dossier.
    DossierId;
    /// An article: the id of its first version.
    ArticleId;
    /// One capture of an article; passages refer to it. Shares one sequence with [`ArticleId`].
    VersionId;
    /// A stored summary.
    SummaryId;
    /// A note.
    NoteId;
    /// A revision of a note: grows by one with each save.
    Revision;
    /// A kept version of a note.
    NoteVersionId;
    /// Long work under way.
    JobId;
    /// A capture that waits for the user's word.
    HeldId;
    /// A stored picture.
    PictureId;
    /// A feed that is followed.
    FeedId;
    /// An entry of a feed.
    FeedEntryId;
    /// A file or folder that the user has chosen, so that no path crosses the wire.
    Handle;
}

text_id! {
    /// An event of a dossier.
    EventId;
    /// An actor of a dossier.
    ActorId;
    /// A theme of a dossier.
    ThemeId;
    /// A round of consultations or negotiations.
    RoundId;
    /// What an actor said on a theme.
    PositionId;
    /// What is agreed, disputed or open on a theme.
    PointId;
    /// What somebody has undertaken to do.
    CommitmentId;
    /// Sources that do not agree.
    ContradictionId;
}
