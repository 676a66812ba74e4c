//! Summaries in the window: one article's at any length, a synthesis of chosen articles and of the dossier by question, kept, compared,
//! and put into a note with its citations.

use griot_tests::{json, window::Stage};

/// Moves a slider as a person does.
const SLIDE: &str = r"
const slider = document.querySelector(`[data-testid='${arguments[0]}']`);
slider.value = arguments[1];
slider.dispatchEvent(new Event('input', { bubbles: true }));
slider.dispatchEvent(new Event('change', { bubbles: true }));
return slider.value;
";

/// Adds the first rows of the list to the choice.
const CHOOSE: &str = r"
const rows = [...document.querySelectorAll(`[data-testid='article-row']`)].slice(0, arguments[0]);
for (const row of rows) row.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
return rows.length;
";

const MANY: &str = "return document.querySelectorAll(`[data-testid='${arguments[0]}']`).length >= arguments[1]";

#[test]
fn a_synthesis_is_made_read_kept_compared_and_put_into_a_note() {
    let stage = Stage::new("summaries");
    let window = stage.open();
    window.click("rail-articles");
    window.wait_until("the list is there", MANY, &[json!("article-row"), json!(4)]);
    window.click("article-row");
    window.wait_until("the summary stands over the text", MANY, &[json!("summary-sentence"), json!(3)]);
    let three = window.all("summary-sentence");
    let _ = window.run_with(SLIDE, &[json!("summary-length"), json!("5")]);
    window.wait_until("a longer one is there at once", MANY, &[json!("summary-sentence"), json!(5)]);
    let five = window.all("summary-sentence");
    assert!(three.iter().all(|sentence| five.contains(sentence)), "the longer holds the shorter: {three:?} {five:?}");
    window.picture("1-article");

    assert_eq!(window.run_with(CHOOSE, &[json!(4)]), 4);
    window.wait_for_text("choice-count", "4");
    window.click("choice-synthesis");
    window.wait_until("a synthesis of the chosen ones", MANY, &[json!("synthesis-sentence"), json!(3)]);
    window.picture("2-chosen");

    window.click("rail-summaries");
    window.click("synthesis-new");
    window.wait_until("a synthesis of the dossier", MANY, &[json!("synthesis-sentence"), json!(3)]);
    window.picture("3-dossier");
    window.click("synthesis-support");
    window.click("synthesis-passage");
    let _ = window.wait_for("reader-body");
    window.picture("4-passage");

    window.click("rail-summaries");
    window.wait_until("it is still there", MANY, &[json!("synthesis-sentence"), json!(3)]);
    window.click("synthesis-keep");
    let _ = window.wait_for("synthesis-row");
    window.picture("5-kept");
    window.click("synthesis-insert");
    let _ = window.wait_for("note-chooser");
    window.click("cite-new");
    window.wait_until(
        "its sentences stand in a note with their citations",
        "return document.querySelectorAll(\"[data-testid='note-editor'] [data-testid='citation']\").length >= 3",
        &[],
    );
    window.picture("6-note");

    window.click("rail-articles");
    let _ = window.run_with(CHOOSE, &[json!(3)]);
    window.click("choice-compare");
    let _ = window.wait_for("comparison-head");
    window.picture("7-comparison");
}
