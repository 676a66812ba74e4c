//! Templates: what sections a note has and what belongs in them, from `data/templates/*.json`.

use super::{Lang, SectionRow, TemplateId, TemplateList, TemplateRow};
use crate::{
    Library,
    actor::Text,
    error::{Error, Result},
};
use griot_document::tree::{Block, Document, SectionAttrs, heading, paragraph};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: TemplateId,
    title: Text,
    min_words: u32,
    max_words: u32,
    sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    id: String,
    title: Text,
    hint: Text,
    judgement: bool,
}

const FILES: &[&str] = &[
    include_str!("../../data/templates/info.json"),
    include_str!("../../data/templates/record.json"),
    include_str!("../../data/templates/bulletin.json"),
];

/// The templates, worded in a language.
///
/// # Errors
/// None, while the shipped files are sound, which a test holds.
pub fn templates(_: &Library, request: TemplateList) -> Result<Vec<TemplateRow>> {
    FILES.iter().map(|file| Ok(worded(serde_json::from_str(file)?, request.lang))).collect()
}

/// One template.
///
/// # Errors
/// None, while the shipped files are sound.
pub fn template(id: TemplateId, lang: Lang) -> Result<TemplateRow> {
    for file in FILES {
        let file: File = serde_json::from_str(file)?;
        if file.id == id {
            return Ok(worded(file, lang));
        }
    }
    Err(Error::internal("a template without a file"))
}

fn worded(file: File, lang: Lang) -> TemplateRow {
    let say = |text: Text| match lang {
        Lang::Fr => text.fr,
        Lang::En => text.en,
    };
    TemplateRow {
        id: file.id,
        title: say(file.title),
        min_words: file.min_words,
        max_words: file.max_words,
        sections: file
            .sections
            .into_iter()
            .map(|section| SectionRow { id: section.id, title: say(section.title), hint: say(section.hint), judgement: section.judgement })
            .collect(),
    }
}

/// A document with the template's sections, each holding what `fill` gives for its id: an empty paragraph where that is nothing.
pub fn document(template: &TemplateRow, mut fill: impl FnMut(&str) -> Vec<Block>) -> Document {
    let sections = template.sections.iter().map(|section| {
        let mut blocks = fill(&section.id);
        if blocks.is_empty() {
            blocks.push(paragraph(""));
        }
        blocks.insert(0, heading(2, &section.title));
        Block::Section { attrs: SectionAttrs { id: section.id.clone() }, content: blocks }
    });
    Document::new(sections.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_template_is_sound_and_complete() {
        for file in FILES {
            let file: File = serde_json::from_str(file).unwrap();
            assert!(file.min_words < file.max_words);
            for section in &file.sections {
                for text in [&section.title, &section.hint] {
                    assert!(!text.fr.is_empty() && !text.en.is_empty(), "{} is worded in both languages", section.id);
                }
            }
        }
    }
}
