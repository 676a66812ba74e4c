//! The one door from the page: `call(name, request)`. A handful of names concern the system and are answered by the shell; all
//! others go to core's command table.

use crate::{
    dialogs, links,
    shell::{self, Shell},
};
use griot_core::{Error, commands, note::Lang};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::sync::Arc;
use tauri::{AppHandle, State, async_runtime, ipc::Response};

/// Runs a command off the window's thread.
///
/// # Errors
/// What the command says, in the user's language.
#[tauri::command]
pub async fn call(app: AppHandle, shell: State<'_, Arc<Shell>>, name: String, request: Value) -> Result<Response, Error> {
    let shell = Arc::clone(&shell);
    shell.closing.page_is_alive();
    let lang = shell.lang();
    let work = async_runtime::spawn_blocking(move || answer(&app, &shell, &name, request));
    work.await.unwrap_or_else(|crash| Err(Error::internal(crash).say(lang))).map(Response::new)
}

fn answer(app: &AppHandle, shell: &Shell, name: &str, request: Value) -> Result<String, Error> {
    let said = match name {
        "pick" => parse(request).and_then(|request| json(&dialogs::pick(app, shell, &request)?)),
        "link_open" => parse(request).and_then(|request| json(&links::open(app, shell, &request)?)),
        "file_open" => parse(request).and_then(|request| json(&links::open_file(app, shell, &request)?)),
        "file_reveal" => parse(request).and_then(|request| json(&links::reveal_file(app, shell, &request)?)),
        "close_ready" => parse(request).and_then(|Empty {}| json(&shell.closing.page_is_ready())),
        "shell_state" => parse(request).and_then(|Empty {}| json(&state(shell))),
        _ => {
            if name == "library_state" {
                shell::open_library_again(app, shell);
            }
            return table(shell, name, &request);
        }
    };
    said.map_err(|error| error.say(shell.lang()))
}

fn table(shell: &Shell, name: &str, request: &Value) -> Result<String, Error> {
    let response = commands::dispatch(&shell.library()?, name, &request.to_string())?;
    if name == "settings_set" {
        let chosen = request.pointer("/settings/lang").and_then(|lang| serde_json::from_value(lang.clone()).ok());
        shell.choose_lang(chosen);
    }
    Ok(response)
}

/// A request that says nothing.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

/// What the page must know before the library is open.
#[derive(Serialize)]
struct ShellState<'shell> {
    lang: Lang,
    platform: &'static str,
    automation: bool,
    now: Option<&'shell str>,
}

fn state(shell: &Shell) -> ShellState<'_> {
    let platform = match std::env::consts::OS {
        "macos" => "macos",
        "windows" => "windows",
        _ => "linux",
    };
    ShellState {
        lang: shell.lang(),
        platform,
        automation: cfg!(feature = "automation"),
        now: shell.arguments.now.as_ref().map(|(written, _)| written.as_str()),
    }
}

fn parse<T: DeserializeOwned>(request: Value) -> Result<T, Error> {
    serde_json::from_value(request).map_err(Error::bad_request)
}

fn json(response: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(response).map_err(Error::internal)
}
