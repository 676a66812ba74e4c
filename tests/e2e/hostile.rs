//! Hostile articles stay text: in the list, the reader, a citation and the search, nothing of them runs.

use griot_tests::{
    griot, json,
    window::{Stage, Window},
};
use std::{fs, path::Path};

const MARK: &str = "window.__pwned=1;alert(1)";

/// A page that runs its scripts in several ways wherever it is shown as a page.
fn page() -> String {
    let body = "Les deux délégations se sont réunies jeudi à Bamako pour parler de la libre circulation des personnes et des biens. ";
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Page &lt;img src=x onerror=\"{MARK}\"&gt;</title>\
         <meta name=author content='\"><script>{MARK}</script>'></head><body onload=\"window.__pwned=1\"><article><h1>Page &lt;img src=x onerror=\"{MARK}\"&gt;</h1>\
         <p>{body}<img src=x onerror=\"window.__pwned=1\"></p><script>window.__pwned=1</script>\
         <svg onload=\"window.__pwned=1\"><script>window.__pwned=1</script></svg>\
         <p><a href=\"javascript:window.__pwned=1\">{body}</a></p><iframe srcdoc=\"<script>parent.__pwned=1</script>\"></iframe>\
         <p>{body}</p><p>{body}&lt;script&gt;{MARK}&lt;/script&gt;</p><p>{body}</p></article></body></html>"
    )
}

/// The same attempts where Markdown and its front matter let text through.
fn markdown() -> String {
    let body = "Une seconde rencontre est souhaitée par les deux parties avant la fin de l’année, sans que la date en soit fixée. ";
    format!(
        "---\ntitle: <img src=x onerror={MARK}>\noutlet: \"<svg onload={MARK}>\"\nauthors: <script>{MARK}</script>\npublished: 2025-05-22\n\
         url: \"javascript:{MARK}\"\n---\n\n{body}<img src=x onerror=\"{MARK}\">\n\n<script>{MARK}</script>\n\n[{body}](javascript:{MARK})\n\n\
         ![{body}](x\" onerror=\"{MARK})\n\n{body}\n\n{body}\n"
    )
}

#[test]
fn nothing_of_a_hostile_article_runs() {
    let stage = Stage::new("hostile");
    let files = [("page.html", page()), ("<img src=x onerror=alert(1)>.md", markdown())].map(|(name, text)| {
        let path = stage.place(name);
        fs::write(&path, text).unwrap();
        path
    });
    the_same_page_runs_in_a_browser(&stage, &files[0]);

    let told = griot(["import", "--dossier", "<img src=x onerror=alert(1)>", "--json"]).arg(&files[0]).arg(&files[1]).on(&stage.library()).run();
    assert!(told.lines().iter().all(|line| !line["article"].is_null()), "both are articles, however odd: {told:?}");

    let window = stage.open();
    window.click("rail-articles");
    for (at, title) in ["<img src=x onerror=", "Page <img src=x onerror="].into_iter().enumerate() {
        window.click_text("article-row", title);
        window.wait_for_text("reader-title", title);
        let _ = window.select_sentence("reader-body");
        window.click("action-cite");
        // The first passage asks which note takes it; the next goes into the note that is open.
        if at == 0 {
            window.click("cite-new");
        }
        let cited = "return document.querySelectorAll(\"[data-testid='citation']\").length > arguments[0]";
        window.wait_until("the passage is cited", cited, &[json!(at)]);
        assert_inert(&window);
        window.picture(&format!("{at}-cited"));
        window.click("rail-articles");
    }
    window.session().press(&['\u{e009}', 'k']).unwrap();
    window.type_into("palette-input", "<img src=x onerror=window.__pwned=1>");
    let _ = window.wait_for("palette");
    assert_inert(&window);
    window.picture("2-search");
    window.close();
}

/// The control: with no defence the page does run, so that a quiet window means something.
fn the_same_page_runs_in_a_browser(stage: &Stage, file: &Path) {
    let browser =
        fs::read_dir("/usr/lib").unwrap().flatten().map(|entry| entry.path().join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file());
    let window = stage.open_with(&browser.expect("WebKitGTK comes with its browser"), &["--automation".to_owned()]);
    window.session().go(&format!("file://{}", file.display())).unwrap();
    window.wait_until("the hostile page runs where nothing stops it", "return window.__pwned === 1", &[]);
}

fn assert_inert(window: &Window) {
    assert_eq!(window.session().alert().unwrap(), None, "no alert");
    assert_eq!(window.run("return typeof window.__pwned"), json!("undefined"), "no script ran");
    let made = window.run("return [...document.querySelectorAll('iframe, object, embed, script:not([src]), [onerror], [onload], a[href^=\"javascript\"], img[src=\"x\"]')].map((e) => e.outerHTML)");
    assert_eq!(made, json!([]), "no element was made of an article's markup");
}
