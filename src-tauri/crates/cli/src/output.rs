//! Answers on standard output, errors on standard error; for people as text, for programs as JSON.
//!
//! Text from articles is foreign: no control character of it reaches the terminal.

use griot_core::Error;
use serde::Serialize;
use std::io::{self, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The widest that running text is set, in columns.
const MEASURE: usize = 88;

/// The widest that a cell of a table is set, in columns.
const MAX_CELL: usize = 64;

/// Where answers go.
#[derive(Debug)]
pub struct Output {
    json: bool,
    width: usize,
}

impl Output {
    /// Writes to standard output.
    pub fn new(json: bool) -> Self {
        let width = terminal_size::terminal_size().map_or(MEASURE, |(width, _)| usize::from(width.0)).clamp(40, MEASURE);
        Self { json, width }
    }

    /// Whether programs read the answer.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// One JSON value on a line of its own.
    pub fn json(&self, value: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        let mut out = io::stdout().lock();
        out.write_all(&line)?;
        out.flush()
    }

    /// One line of text.
    pub fn line(&self, text: &str) -> io::Result<()> {
        writeln!(io::stdout().lock(), "{}", clean(text))
    }

    /// An empty line.
    pub fn gap(&self) -> io::Result<()> {
        writeln!(io::stdout().lock())
    }

    /// Running text, broken into lines; `first` before the first line, spaces as wide before the others.
    pub fn paragraph(&self, first: &str, text: &str) -> io::Result<()> {
        let hang = " ".repeat(first.width());
        let mut out = io::stdout().lock();
        for (count, line) in wrap(&clean(text), self.width.saturating_sub(first.width())).iter().enumerate() {
            writeln!(out, "{}{line}", if count == 0 { first } else { &hang })?;
        }
        Ok(())
    }

    /// Rows in aligned columns; the last column runs free.
    pub fn table(&self, rows: &[Vec<String>]) -> io::Result<()> {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| clean(cell)).collect()).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns)
            .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or_default().min(MAX_CELL))
            .collect();
        let mut out = io::stdout().lock();
        for row in &rows {
            let mut line = String::new();
            for (column, cell) in row.iter().enumerate() {
                if column + 1 == row.len() {
                    line.push_str(cell);
                } else {
                    let cell = cut(cell, widths[column]);
                    let pad = widths[column].saturating_sub(cell.width()) + 2;
                    // Numbers stand right, so that their digits do.
                    if cell.chars().all(|c| c.is_ascii_digit()) && !cell.is_empty() {
                        line.extend(std::iter::repeat_n(' ', pad - 2));
                        line.push_str(&cell);
                        line.push_str("  ");
                    } else {
                        line.push_str(&cell);
                        line.extend(std::iter::repeat_n(' ', pad));
                    }
                }
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// An error on standard error.
pub fn error(json: bool, error: &Error) {
    if json {
        remark(&serde_json::json!({ "error": error }).to_string());
    } else {
        remark(&clean(&error.message));
        if let Some(detail) = &error.detail {
            remark(&format!("  {}", clean(detail)));
        }
    }
}

/// One line on standard error. Where that is closed there is nobody to tell.
pub fn remark(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Text without what steers a terminal or hides the order of its letters.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

fn cut(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut taken = 0;
    let kept: String = cell
        .chars()
        .take_while(|c| {
            taken += c.width().unwrap_or_default();
            taken < width
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// Breaks at ordinary spaces only: « a » keeps its no-break spaces.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && line.width() + 1 + word.width() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_cannot_steer_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{9b}c\u{7}"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
        assert_eq!(clean("fdp.\u{202e}exe"), "fdp.\u{fffd}exe");
        assert_eq!(clean("Être\u{a0}: « là »"), "Être\u{a0}: « là »");
    }

    #[test]
    fn running_text_is_broken_at_spaces_and_keeps_every_word() {
        let text = "Les consultations se sont ouvertes à Bamako le 22 mai 2025, en présence des deux délégations.";
        let lines = wrap(text, 30);
        assert!(lines.iter().all(|line| line.width() <= 30), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrap("dit «\u{a0}non\u{a0}» hier", 8), ["dit", "«\u{a0}non\u{a0}»", "hier"]);
    }

    #[test]
    fn a_long_cell_is_cut_with_a_mark() {
        assert_eq!(cut("Communauté économique", 11), "Communauté…");
        assert_eq!(cut("court", 11), "court");
    }
}
