//! Lists the demonstration articles, so that adding one is adding a file.

use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("data/demo/articles");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<_> =
        fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    names.sort();
    let mut out =
        String::from("/// File stems and contents of the demonstration articles, in order of their names.\nconst ARTICLES: &[(&str, &str)] = &[\n");
    for path in names {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a name that is not UTF-8")?;
        out.push_str(&format!("    ({stem:?}, include_str!({:?})),\n", path.display().to_string()));
    }
    out.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("demo_articles.rs"), out)?;
    Ok(())
}
