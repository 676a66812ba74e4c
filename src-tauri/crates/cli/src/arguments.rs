//! What the command understands, as types. The texts of `--help` are Fluent's, see [`crate::help`].

mod values;

pub use values::{Format, Method, Order, Template};

use chrono::{DateTime, NaiveDate, Utc};
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use values::{date, day, id, now};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "griot", version, disable_help_subcommand = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes, before or after its name.
#[derive(Debug, Args)]
pub struct Common {
    /// The library.
    #[arg(long, global = true, value_name = "FILE")]
    pub library: Option<PathBuf>,
    /// The language of messages and of drafts.
    #[arg(long, global = true, value_name = "fr|en")]
    pub lang: Option<Language>,
    /// The time to take for the present.
    #[arg(long, global = true, value_name = "DATE", value_parser = now)]
    pub now: Option<DateTime<Utc>>,
    /// Answers for programs.
    #[arg(long, global = true)]
    pub json: bool,
}

/// The languages of messages and notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Reads one file and stores nothing.
    Extract {
        /// The file.
        file: PathBuf,
        /// Its public address.
        #[arg(long)]
        url: Option<String>,
    },
    /// Imports files and folders.
    Import {
        /// The files and folders.
        #[arg(required = true, value_name = "PATH")]
        inputs: Vec<PathBuf>,
        /// Into which dossier.
        #[arg(long)]
        dossier: String,
        /// Takes captures that are not the whole article too, marked as incomplete.
        #[arg(long)]
        keep_incomplete: bool,
    },
    /// Lists dossiers.
    Dossiers,
    /// Lists the articles of a dossier.
    Articles {
        /// Which dossier.
        #[arg(long)]
        dossier: String,
        /// The period.
        #[command(flatten)]
        period: Period,
    },
    /// Shows one article.
    Show {
        /// Which article.
        #[arg(value_parser = id())]
        article: i64,
    },
    /// Splits a text into sentences.
    Sentences {
        /// The file.
        file: PathBuf,
    },
    /// Summarises articles.
    Summarize(Summarize),
    /// Finds the dates in a text.
    Dates {
        /// The file.
        file: PathBuf,
        /// When the text was published.
        #[arg(long, value_name = "DATE", value_parser = day)]
        published: Option<NaiveDate>,
    },
    /// Lists the events of a dossier in order.
    Chronology {
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// Lists the rounds of a dossier.
    Rounds {
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// Lists the actors of a dossier.
    Actors {
        /// Which.
        #[command(flatten)]
        which: Which,
        /// Only offices held then.
        #[arg(long, value_name = "DATE", value_parser = date)]
        at: Option<String>,
    },
    /// Lists who said what on which theme.
    Positions {
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// Lists who owes what by when.
    Commitments {
        /// Which.
        #[command(flatten)]
        which: Which,
        /// As they stood then.
        #[arg(long = "at", value_name = "DATE", value_parser = date)]
        as_of: Option<String>,
        /// Only those overdue.
        #[arg(long)]
        overdue: bool,
        /// Writes the deadlines to a calendar file.
        #[arg(long, value_name = "FILE")]
        calendar: Option<PathBuf>,
    },
    /// Lists where sources do not agree.
    Contradictions {
        /// Which.
        #[command(flatten)]
        which: Which,
    },
    /// Lists what has changed.
    Changes {
        /// Which.
        #[command(flatten)]
        which: Which,
        /// Since this date, or since this note.
        #[arg(long = "since", value_name = "DATE|NOTE", required_unless_present = "from", conflicts_with = "from")]
        changed_since: Option<String>,
    },
    /// Groups near-copies among files.
    Copies {
        /// The files and folders.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Searches articles.
    Search {
        /// What for.
        query: String,
        /// In one dossier only.
        #[arg(long)]
        dossier: Option<String>,
        /// How many at most.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=200))]
        limit: Option<u32>,
    },
    /// Writes a first draft.
    Draft {
        /// From which dossier.
        #[arg(long)]
        dossier: String,
        /// Which template.
        #[arg(long, default_value = "info", value_name = "info|record|bulletin")]
        template: Template,
        /// The period.
        #[command(flatten)]
        period: Period,
        /// What it is made from.
        #[command(flatten)]
        origin: Origin,
    },
    /// Lists the notes of a dossier.
    Notes {
        /// Which dossier.
        #[arg(long)]
        dossier: String,
    },
    /// Shows or saves a note.
    #[command(subcommand, arg_required_else_help = true)]
    Note(Note),
    /// Writes a note to a file.
    Export {
        /// Which note.
        #[arg(value_parser = id())]
        note: i64,
        /// In which format; the file's name says it where this does not.
        #[arg(long, value_name = "docx|pdf|html|md")]
        format: Option<Format>,
        /// Where to.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Articles in, note out.
    Brief {
        /// The files and folders.
        #[arg(required = true, value_name = "PATH")]
        inputs: Vec<PathBuf>,
        /// Which template.
        #[arg(long, default_value = "info", value_name = "info|bulletin")]
        template: Template,
        /// Takes captures that are not the whole article too.
        #[arg(long)]
        keep_incomplete: bool,
        /// Where to; its name says the format.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Makes the demonstration dossier.
    Demo,
}

/// What `summarize` takes.
#[derive(Debug, Args)]
#[group(skip)]
#[command(group = ArgGroup::new("input").args(["articles", "file", "dossier"]).required(true))]
pub struct Summarize {
    /// Articles of the library.
    #[arg(value_name = "ARTICLE", value_parser = id())]
    pub articles: Vec<i64>,
    /// Files instead, without a library.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub file: Vec<PathBuf>,
    /// A whole dossier instead.
    #[arg(long)]
    pub dossier: Option<String>,
    /// Only what bears on this question.
    #[arg(long, value_name = "Q", conflicts_with_all = ["actor", "theme"])]
    pub query: Option<String>,
    /// Only what bears on this actor of the dossier.
    #[arg(long, requires = "dossier", conflicts_with = "theme")]
    pub actor: Option<String>,
    /// Only what bears on this theme of the dossier.
    #[arg(long, requires = "dossier")]
    pub theme: Option<String>,
    /// Only what is new since a date, or since a note of the library.
    #[arg(long, value_name = "DATE|NOTE")]
    pub since: Option<String>,
    /// Only articles published from then on.
    #[arg(long, value_name = "DATE", requires = "dossier")]
    pub from: Option<String>,
    /// Only articles published until then.
    #[arg(long, value_name = "DATE", requires = "dossier")]
    pub to: Option<String>,
    /// In which order.
    #[arg(long, default_value = "time")]
    pub order: Order,
    /// At most so many sentences.
    #[arg(long, value_name = "N", conflicts_with = "words", value_parser = clap::value_parser!(u32).range(1..=50))]
    pub sentences: Option<u32>,
    /// At most so many words; one sentence alone may have half as many again.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=5000))]
    pub words: Option<u32>,
    /// How.
    #[arg(long, default_value = "extract", value_name = "extract")]
    pub method: Method,
}

/// What `note` does.
#[derive(Debug, Subcommand)]
pub enum Note {
    /// Shows a note.
    Show {
        /// Which note.
        #[arg(value_parser = id())]
        note: i64,
    },
    /// Saves a note.
    Save {
        /// Which note.
        #[arg(value_parser = id())]
        note: i64,
        /// The revision it was based on.
        #[arg(long, value_name = "REVISION")]
        base: i64,
        /// The note as `note show --json` prints it, or its document alone.
        file: PathBuf,
    },
}

/// A period; both ends belong to it.
#[derive(Debug, Clone, Args)]
pub struct Period {
    /// Its first date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<String>,
    /// Its last date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<String>,
}

/// Facts of a dossier, all or some.
#[derive(Debug, Clone, Args)]
pub struct Which {
    /// Which dossier.
    #[arg(long)]
    pub dossier: String,
    /// The period.
    #[command(flatten)]
    pub period: Period,
    /// Only those with this actor.
    #[arg(long)]
    pub actor: Option<String>,
    /// Only those of this theme.
    #[arg(long)]
    pub theme: Option<String>,
}

/// What a note is made from beside the facts of its period.
#[derive(Debug, Clone, Default, Args)]
pub struct Origin {
    /// The note that a bulletin follows.
    #[arg(long, value_name = "NOTE", value_parser = id())]
    pub previous: Option<i64>,
    /// The round that a record is of.
    #[arg(long, value_name = "ROUND")]
    pub round: Option<String>,
}

#[cfg(test)]
mod tests;
