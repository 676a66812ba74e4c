//! The window around `griot-core`: one command, events, native dialogs, nothing more.
//!
//! Everything the program can do is in core's command table; the page reaches it through [`call::call`] alone. The page sees
//! no path, opens no address by itself, leaves its own files for no other, and downloads nothing.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod call;
mod closing;
mod dialogs;
mod links;
mod shell;
mod window;

use arguments::Arguments;
use shell::Shell;
use std::{process::ExitCode, sync::Arc};
use tauri::{Manager, RunEvent};

/// The name of the one window, which capabilities refer to.
const WINDOW: &str = "main";

fn main() -> ExitCode {
    let arguments = match Arguments::of(std::env::args_os().skip(1), &arguments::from_system) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("griot-desktop: {error}");
            ExitCode::from(3)
        }
    }
}

fn run(arguments: Arguments) -> tauri::Result<()> {
    let instance = tauri_plugin_single_instance::Builder::new()
        .dbus_id(arguments.instance_id())
        .callback(|app, _arguments, _folder| window::to_front(app))
        .build();
    let mut builder = tauri::Builder::default()
        .plugin(instance)
        .plugin(tauri_plugin_dialog::init())
        // Without its script: a click in the page never opens anything by itself.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build());
    if !cfg!(feature = "automation") {
        builder = builder.plugin(window::remembered_place());
    }
    let mut context = tauri::generate_context!();
    if cfg!(not(target_os = "linux")) {
        // There the identifier alone tells instances apart.
        context.config_mut().identifier = arguments.instance_id();
    }
    let app = builder
        .manage(Arc::new(Shell::new(arguments)))
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(|app| {
            window::open(app.handle())?;
            shell::open_library(app.handle());
            closing::on_signals(app.handle())?;
            Ok(())
        })
        .build(context)?;
    app.run(|app, event| match event {
        RunEvent::ExitRequested { api, code, .. } if code.is_none() && !app.state::<Arc<Shell>>().closing.is_over() => {
            api.prevent_exit();
            closing::begin(app);
        }
        _ => {}
    });
    Ok(())
}
