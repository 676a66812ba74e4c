//! Builds the window's permissions, and makes sure that a newly built interface gets into the binary.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The interface is embedded when this crate compiles; Cargo would not notice on its own that it was built anew.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=icons");
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
