//! What the window is allowed, held to what the design says: a new permission or a wider policy fails here first.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::{Value, json};

fn read(file: &str) -> Value {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn policy(directives: &Value) -> Vec<(String, String)> {
    directives.as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

#[test]
fn the_main_window_may_call_and_listen_and_nothing_else() {
    let folder = format!("{}/capabilities", env!("CARGO_MANIFEST_DIR"));
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["main.json"], "one capability file, one window");
    let capability = read("capabilities/main.json");
    assert_eq!(capability["windows"], json!(["main"]), "no pattern, no second window");
    assert_eq!(capability["permissions"], json!(["allow-call", "core:event:allow-listen", "core:event:allow-unlisten"]));
    for wider in ["remote", "webviews", "local", "platforms"] {
        assert!(capability.get(wider).is_none(), "{wider} widens the capability");
    }
    assert_eq!(read("tauri.conf.json")["app"]["security"]["capabilities"], json!(["main"]));
}

#[test]
fn the_content_policy_is_the_one_of_the_design() {
    let wanted = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; \
        connect-src ipc: http://ipc.localhost; frame-src 'none'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'";
    let wanted: Vec<(String, String)> =
        wanted.split("; ").map(|directive| directive.split_once(' ').unwrap()).map(|(name, value)| (name.into(), value.into())).collect();
    assert_eq!(policy(&read("tauri.conf.json")["app"]["security"]["csp"]), wanted);
}

#[test]
fn the_development_policy_adds_the_local_server_and_nothing_else() {
    let security = &read("tauri.conf.json")["app"]["security"];
    let narrowed = policy(&security["devCsp"]).into_iter().map(|(name, value)| {
        let kept = value.split(' ').filter(|source| !source.ends_with("://localhost:5173")).collect::<Vec<_>>().join(" ");
        (name, kept)
    });
    assert_eq!(narrowed.collect::<Vec<_>>(), policy(&security["csp"]));
}

#[test]
fn the_page_gets_no_global_and_no_file_protocol_and_frozen_prototypes() {
    let app = &read("tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], json!(false));
    assert_eq!(app["security"]["freezePrototype"], json!(true));
    assert_eq!(app["security"]["assetProtocol"]["enable"], json!(false));
    assert_eq!(app["windows"], json!([]), "the window is made in Rust, where its navigation is held");
    assert!(app["security"].get("dangerousDisableAssetCspModification").is_none());
    assert!(app["security"].get("dangerousRemoteDomainIpcAccess").is_none());
}

#[test]
fn no_plugin_command_is_open_to_the_page() {
    let manifest = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    let plugins: Vec<&str> = manifest.lines().filter(|line| line.starts_with("tauri-plugin-")).filter_map(|line| line.split(' ').next()).collect();
    let known = ["tauri-plugin-dialog", "tauri-plugin-single-instance", "tauri-plugin-opener", "tauri-plugin-window-state"];
    assert_eq!(plugins, known, "a new plugin is a decision of design");
    let build = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/build.rs")).unwrap();
    assert!(build.contains(r#".commands(&["call"])"#), "one command is declared");
}
