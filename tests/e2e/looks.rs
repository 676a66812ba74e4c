//! How the window looks in both themes and both languages; the pictures lie in the target folder.

use griot_tests::{json, window::Stage};
use std::{thread, time::Duration};

#[test]
fn both_themes_and_both_languages_from_the_settings() {
    let stage = Stage::new("looks");
    let window = stage.open();
    assert!(window.text("rail-chronology").contains("Chronologie"));
    window.click("rail-chronology");
    let _ = window.wait_for("event-row");
    window.picture("chronology-light-fr");

    let background = "return getComputedStyle(document.body).backgroundColor";
    let light = window.run(background);
    window.click("open-settings");
    let _ = window.wait_for("settings");
    window.click("theme-dark");
    let dark =
        window.wait_until("the dark theme", &format!("const now = (() => {{ {background} }})(); return now !== arguments[0] && now"), &[light]);
    assert!(brightness(dark.as_str().unwrap()) < 0.4, "the dark theme is dark: {dark}");

    window.click("lang-en");
    window.wait_for_text("rail-chronology", "Chronology");
    assert_eq!(window.run("return document.documentElement.lang"), json!("en"), "screen readers are told the language");
    window.picture("settings-dark-en");
    // Escape closes it.
    window.session().press(&['\u{E00C}']).unwrap();
    for (room, row) in [
        ("rounds", "round-row"),
        ("actors", "actor-row"),
        ("positions", "position-cell"),
        ("commitments", "commitment-row"),
        ("changes", "change-row"),
    ] {
        window.click(&format!("rail-{room}"));
        let _ = window.wait_for(row);
        window.picture(&format!("{room}-dark-en"));
    }
    window.click("rail-chronology");
    window.click("show-picture");
    let _ = window.wait_for("timeline");
    window.picture("picture-dark-en");
    window.click("open-settings");
    let _ = window.wait_for("settings");
    window.click("theme-light");
    window.wait_until("the light theme again", &format!("const now = (() => {{ {background} }})(); return now !== arguments[0]"), &[dark]);
    window.picture("settings-light-en");
    window.click("theme-dark");
    // Choices are kept after a short rest; nothing on screen says when.
    thread::sleep(Duration::from_secs(2));
    window.close();

    let window = stage.open();
    let kept = window.run(background);
    assert!(brightness(kept.as_str().unwrap()) < 0.4, "the theme is kept: {kept}");
    window.picture("articles-dark-fr");
    window.close();
}

/// The mean of the three channels of `rgb(r, g, b)`, from 0 to 1.
fn brightness(colour: &str) -> f64 {
    let channels: Vec<f64> = colour.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(|part| part.parse().ok()).take(3).collect();
    channels.iter().sum::<f64>() / (255.0 * 3.0)
}
