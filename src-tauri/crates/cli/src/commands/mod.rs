//! The commands, each a short function: ask core, then print as JSON or as text.

mod brief;
mod facts;
mod follow_up;
mod import;
mod library;
mod note;
mod summarize;
mod text;

use crate::{
    arguments::{Command, Note},
    ending::Result,
    session::Session,
};

/// Runs a command.
pub fn run(session: &Session, command: Command) -> Result {
    match command {
        Command::Extract { file, url } => text::extract(session, &file, url.as_deref()),
        Command::Import { inputs, dossier, keep_incomplete } => import::run(session, &inputs, &dossier, import::word(keep_incomplete)),
        Command::Dossiers => library::dossiers(session),
        Command::Articles { dossier, period } => library::articles(session, &dossier, &period),
        Command::Show { article } => library::show(session, article),
        Command::Sentences { file } => text::sentences(session, &file),
        Command::Summarize(request) => summarize::run(session, &request),
        Command::Dates { file, published } => text::dates(session, &file, published),
        Command::Chronology { which } => facts::chronology(session, &which),
        Command::Rounds { which } => follow_up::rounds(session, &which),
        Command::Actors { which, at } => facts::actors(session, &which, at.as_deref()),
        Command::Positions { which } => follow_up::positions(session, &which),
        Command::Commitments { which, as_of, overdue, calendar } => {
            follow_up::commitments(session, &which, as_of.as_deref(), overdue, calendar.as_deref())
        }
        Command::Contradictions { which } => follow_up::contradictions(session, &which),
        Command::Changes { which, changed_since } => follow_up::changes(session, &which, changed_since.as_deref()),
        Command::Copies { paths } => text::copies(session, &paths),
        Command::Search { query, dossier, limit } => library::search(session, &query, dossier.as_deref(), limit),
        Command::Draft { dossier, template, period, origin } => note::draft(session, &dossier, template, &period, &origin),
        Command::Notes { dossier } => note::list(session, &dossier),
        Command::Note(Note::Show { note }) => note::show(session, note),
        Command::Note(Note::Save { note, base, file }) => note::save(session, note, base, &file),
        Command::Export { note, format, output } => note::export(session, note, format, &output),
        Command::Brief { inputs, template, keep_incomplete, output } => brief::run(session, &inputs, template, keep_incomplete, &output),
        Command::Demo => library::demo(session),
    }
}
