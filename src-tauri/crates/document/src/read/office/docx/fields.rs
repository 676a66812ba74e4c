//! Word's fields: instructions that do not show, and results that do.

use crate::read::office::links::address;

/// The most fields inside fields.
const DEEPEST: usize = 60;
const LONGEST: usize = 4000;

/// The fields that are open.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    instruction: String,
    in_result: bool,
    link: Option<String>,
}

impl Fields {
    /// A `fldChar`.
    pub fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.open.len() < DEEPEST => self.open.push(Field { instruction: String::new(), in_result: false, link: None }),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.in_result = true;
                    field.link = address(&field.instruction);
                }
            }
            "end" => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// Text of an instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.in_result && field.instruction.len() + text.len() < LONGEST) {
            field.instruction.push_str(text);
        }
    }

    /// Whether text shows here.
    pub fn shows(&self) -> bool {
        self.open.iter().all(|field| field.in_result)
    }

    /// Where the innermost field leads.
    pub fn link(&self) -> Option<&str> {
        self.open.iter().rev().find_map(|field| field.link.as_deref())
    }

    /// At the end of a paragraph, fields whose instruction never ended are taken for damaged and closed: text is not lost to them.
    pub fn end_paragraph(&mut self) {
        self.open.retain(|field| field.in_result);
    }
}
