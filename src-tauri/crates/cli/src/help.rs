//! `--help` and mistakes of usage in the user's language: the texts are Fluent's, the parsing is clap's.

use crate::{arguments::Cli, output, surroundings::FirstSight};
use clap::{
    ColorChoice, Command, CommandFactory, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use griot_core::{messages, note::Lang};
use std::process::ExitCode;

/// The command with its help in a language.
pub fn localised(lang: Lang) -> Command {
    let say = |key: &str| messages::say(lang, key, &[]);
    let usage = say("cli-help-usage");
    let template = |rest: &str| format!("{{about}}\n\n{usage} {{usage}}\n\n{rest}");
    let command = Cli::command()
        .color(ColorChoice::Never)
        .about(say("cli-about"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("cli-help-commands"))
        .help_template(template("{all-args}"))
        .arg(flag("version", 'V', clap::ArgAction::Version, &say("cli-arg-version")));
    with_texts(command, lang, "cli-command", &template("{all-args}"))
}

/// Prints what clap stopped for: help and version are answers, all else a mistake of usage.
pub fn stop(error: &Error, sight: &FirstSight) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nobody reads: nothing to tell.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if !sight.json => {
            output::remark(error.render().to_string().trim_end());
            ExitCode::from(2)
        }
        _ => {
            let mut said = griot_core::Error::bad_request(error.kind());
            said.message = mistake(error, sight.lang);
            if sight.json {
                output::error(true, &said);
            } else {
                output::remark(&said.message);
                output::remark(&messages::say(sight.lang, "cli-usage-see-help", &[]));
            }
            ExitCode::from(2)
        }
    }
}

/// Puts the texts of a command and all below it: `cli-command-note-show`, `cli-arg-dossier`.
fn with_texts(command: Command, lang: Lang, prefix: &str, template: &str) -> Command {
    let say = |key: &str| messages::say(lang, key, &[]);
    let options = say("cli-help-options");
    command
        .arg(flag("help", 'h', clap::ArgAction::Help, &say("cli-arg-help")).global(false))
        .mut_args(|argument| {
            let key = format!("cli-arg-{}", argument.get_id().as_str().replace('_', "-"));
            let positional = argument.is_positional();
            // What clap would add of its own is English; the texts say it.
            let takes_values = argument.get_action().takes_values();
            let argument = argument.help(say(&key)).long_help(None);
            let argument = if takes_values { argument.hide_possible_values(true).hide_default_value(true) } else { argument };
            if positional { argument.help_heading(say("cli-help-arguments")) } else { argument.help_heading(options.clone()) }
        })
        .mut_subcommands(|inner| {
            let key = format!("{prefix}-{}", inner.get_name());
            let inner =
                inner.about(say(&key)).disable_help_flag(true).subcommand_help_heading(say("cli-help-commands")).help_template(template.to_owned());
            with_texts(inner, lang, &key, template)
        })
}

fn flag(name: &'static str, short: char, action: clap::ArgAction, help: &str) -> clap::Arg {
    clap::Arg::new(name).long(name).short(short).action(action).help(help.to_owned())
}

fn mistake(error: &Error, lang: Lang) -> String {
    let text = |kind| error.get(kind).map(shown).unwrap_or_default();
    let say = |key: &str, arguments: &[(&'static str, String)]| messages::say(lang, key, arguments);
    let argument = || ("argument", output::clean(&text(ContextKind::InvalidArg)));
    match error.kind() {
        ErrorKind::UnknownArgument => say("cli-usage-unknown", &[argument()]),
        ErrorKind::InvalidSubcommand => say("cli-usage-unknown-command", &[("command", output::clean(&text(ContextKind::InvalidSubcommand)))]),
        ErrorKind::MissingRequiredArgument => say("cli-usage-missing", &[argument()]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say("cli-usage-no-command", &[]),
        ErrorKind::ArgumentConflict => say("cli-usage-conflict", &[argument(), ("other", output::clean(&text(ContextKind::PriorArg)))]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = output::clean(&text(ContextKind::InvalidValue));
            let known = text(ContextKind::ValidValue);
            match (value.is_empty(), known.is_empty()) {
                (true, _) => say("cli-usage-no-value", &[argument()]),
                (false, true) => say("cli-usage-value", &[argument(), ("value", value)]),
                (false, false) => say("cli-usage-value-known", &[argument(), ("value", value), ("known", known)]),
            }
        }
        _ => error.render().to_string().lines().next().unwrap_or_default().to_owned(),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(command: &Command, prefix: &str, found: &mut Vec<String>) {
        found.extend(command.get_arguments().map(|argument| format!("cli-arg-{}", argument.get_id().as_str().replace('_', "-"))));
        for inner in command.get_subcommands() {
            let key = format!("{prefix}-{}", inner.get_name());
            keys(inner, &key, found);
            found.push(key);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        let mut wanted = vec!["cli-about".to_owned(), "cli-arg-help".to_owned()];
        keys(&Cli::command(), "cli-command", &mut wanted);
        assert!(wanted.len() > 40, "the command has as many commands and options as the design says");
        for lang in [Lang::Fr, Lang::En] {
            for key in &wanted {
                assert_ne!(&messages::say(lang, key, &[]), key, "{key} has no text in {lang:?}");
            }
        }
    }

    #[test]
    fn help_speaks_the_users_language() {
        let french = localised(Lang::Fr).render_help().to_string();
        assert!(french.contains("Commandes") && french.contains("Afficher l’aide") && !french.contains("Print help"), "{french}");
        let english = localised(Lang::En).render_help().to_string();
        assert!(english.contains("Commands") && !english.contains("Commandes"), "{english}");
        localised(Lang::Fr).debug_assert();
    }

    #[test]
    fn mistakes_are_told_in_the_users_language_and_name_what_is_wrong() {
        for (line, named) in [
            (&["griot", "dossiers", "--colour"][..], "--colour"),
            (&["griot", "dossier"], "dossier"),
            (&["griot", "show"], "ARTICLE"),
            (&["griot", "dossiers", "--lang", "de"], "de"),
            (&["griot", "show", "douze"], "douze"),
            (&["griot", "summarize", "1", "--sentences", "3", "--words", "50"], "--words"),
            (&["griot", "summarize", "1", "--sentences"], "--sentences"),
        ] {
            let error = localised(Lang::Fr).try_get_matches_from(line).unwrap_err();
            let said = mistake(&error, Lang::Fr);
            assert!(said.contains(named), "{line:?}: {said}");
            assert!(!said.contains("error"), "{line:?}: {said}");
        }
    }
}
