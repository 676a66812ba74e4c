//! `cargo xtask run`: from a fresh checkout to the open window, or to a briefing note where there is no display.

use crate::{Stop, cargo::cargo, machine, place, steps::Steps, ui};
use std::process::Command;

/// Builds what has changed and starts the app with `arguments` (`--library FILE`, `--lang fr|en`, `--now DATE`).
pub fn run(arguments: &[String]) -> Result<(), Stop> {
    let mut steps = Steps::new(5)?;
    machine::prepare(&mut steps, machine::TO_RUN)?;
    ui::packages(&mut steps, "interface packages", "ui")?;
    ui::bundle(&mut steps)?;
    let step = steps.begin("Griot")?;
    step.run(cargo().args(["build", "--workspace", "--exclude", "xtask", "--bins"]))?;
    step.end("built");
    if machine::has_display() { open(&mut steps, arguments) } else { brief(&mut steps) }
}

fn open(steps: &mut Steps, arguments: &[String]) -> Result<(), Stop> {
    let step = steps.begin("window")?;
    let mut window = Command::new(place::program("griot-desktop")).args(arguments).spawn()?;
    step.end("open; the first start shows the demonstration dossier");
    let status = window.wait()?;
    if status.success() { Ok(()) } else { Err(Stop::Broken(format!("the window ended with {status}"))) }
}

fn brief(steps: &mut Steps) -> Result<(), Stop> {
    let step = steps.begin("briefing note of the demonstration")?;
    let note = place::logs().join("note.docx");
    let articles = place::root().join("src-tauri/crates/core/data/demo/articles");
    // In a library of its own: the user's is not for trying things out.
    let library = place::logs().join("demonstration.griot");
    step.run(Command::new(place::program("griot")).arg("brief").arg(articles).arg("-o").arg(&note).arg("--library").arg(library))?;
    step.end("written");
    println!(
        "\nThis machine has no display, so the window was not opened. The note drafted from the demonstration articles:\n\n    {}\n",
        place::shown(&note)
    );
    println!("The command line is at {}; try `{0} --help`.", place::shown(&place::program("griot")));
    Ok(())
}
