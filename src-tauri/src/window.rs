//! The one window: made here so that it can be told where it may never go.
//!
//! It shows the app's own files and nothing else: no other address, no second window, no download, no camera, microphone or
//! place. Files dropped on it become handles.

use crate::{WINDOW, closing, dialogs, shell::Shell};
use std::sync::Arc;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
    plugin::TauriPlugin,
    webview::{NewWindowResponse, PermissionResponse},
};
use tauri_plugin_window_state::StateFlags;

/// The longest title, in characters.
const MAX_TITLE: usize = 200;

/// Opens the window.
///
/// # Errors
/// Where the system has no display or no web view.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::App("index.html".into()))
        .title("Griot")
        .inner_size(1280.0, 800.0)
        .min_inner_size(720.0, 480.0)
        .center()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_document_title_changed(|window, title| {
            // The page says which dossier it shows through its own title.
            let _ = window.set_title(&titled(&title));
        })
        .devtools(cfg!(debug_assertions))
        .build()?;
    let app = app.clone();
    window.on_window_event(move |event| on_event(&app, event));
    Ok(())
}

/// Keeps size and place from one start to the next.
pub fn remembered_place() -> TauriPlugin<tauri::Wry> {
    tauri_plugin_window_state::Builder::new().with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED).build()
}

/// Brings the window before the others.
pub fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // Each may be refused by the system; the next is tried all the same.
        let _: [tauri::Result<()>; 3] = [window.show(), window.unminimize(), window.set_focus()];
    }
}

fn on_event(app: &AppHandle, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            let shell = app.state::<Arc<Shell>>();
            if !shell.closing.is_over() {
                api.prevent_close();
                closing::begin(app);
            }
        }
        WindowEvent::DragDrop(event) => on_drag(app, event),
        _ => {}
    }
}

fn on_drag(app: &AppHandle, event: &DragDropEvent) {
    // A window that is going away needs no news of a drag.
    let _ = match event {
        DragDropEvent::Enter { .. } => app.emit("drag", "over"),
        DragDropEvent::Leave => app.emit("drag", "leave"),
        DragDropEvent::Drop { paths, .. } => {
            let dropped = dialogs::grant_dropped(&app.state::<Arc<Shell>>(), paths);
            app.emit("drag", "leave").and_then(|()| app.emit("drop", dropped))
        }
        _ => Ok(()),
    };
}

/// Whether the window may go to an address: the app's own files, and the empty pages that frames begin with.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        // How Linux and macOS name the app's own files.
        "tauri" => url.host_str() == Some("localhost"),
        // How Windows does.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        "about" => matches!(url.as_str(), "about:blank" | "about:srcdoc"),
        _ => false,
    }
}

/// One line that begins with the program's name, however the page put it.
fn titled(title: &str) -> String {
    let joints = [' ', '–', '—', '-', '·'];
    let clean: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MAX_TITLE).collect();
    let bare = clean.trim().trim_start_matches("Griot").trim_end_matches("Griot").trim_matches(joints);
    if bare.is_empty() { "Griot".to_owned() } else { format!("Griot — {bare}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_files() {
        let goes = |address: &str| is_ours(&Url::parse(address).unwrap());
        assert!(goes("tauri://localhost/index.html") && goes("about:blank") && goes("about:srcdoc"));
        for address in [
            "https://example.org/",
            "http://localhost:5173/",
            "http://127.0.0.1/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "blob:tauri://localhost/1",
            "about:config",
            "javascript:alert(1)",
        ] {
            assert!(!goes(address), "{address}");
        }
    }

    #[test]
    fn the_title_is_one_line_and_names_the_program() {
        assert_eq!(titled("CEDEAO–AES"), "Griot — CEDEAO–AES");
        assert_eq!(titled("Griot — Essai"), "Griot — Essai");
        assert_eq!(titled("Essai – Griot"), "Griot — Essai");
        assert_eq!(titled("a\nb"), "Griot — a b");
        assert_eq!(titled(""), "Griot");
        assert_eq!(titled("Griot"), "Griot");
    }
}
