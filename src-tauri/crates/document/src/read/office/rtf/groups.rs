//! The groups of RTF: which destination one opens, and what its end brings.

use super::reader::Reader;
use super::state::{Dest, Ends, InfoField, Para, State};
use super::story::Story;
use crate::read::office::links::address;
use crate::read::office::marks::Look;
use crate::read::office::notes;
use crate::read::office::pictures::MOST_BYTES;

/// The most notes that are kept, and the deepest nesting of notes and text boxes.
const MOST_NOTES: usize = 5000;
const MOST_STORIES: usize = 16;

impl Reader {
    /// Takes a control word that opens a destination. Says whether it was one.
    pub(super) fn destination(&mut self, word: &str) -> bool {
        let skipped = self.now.dest == Dest::Skip;
        // Behind `\*`, the destination is still that of the group around.
        let is_open = !skipped || self.around() != Dest::Skip;
        if !is_open {
            return false;
        }
        let text = matches!(self.around(), Dest::Body | Dest::Field);
        match word {
            "fonttbl" => self.now.dest = Dest::Fonts,
            "stylesheet" => self.now.dest = Dest::Styles,
            "info" => self.now.dest = Dest::Info,
            "title" | "author" | "creatim" | "revtim" if self.around() == Dest::Info => {
                self.gathered.clear();
                self.stamp = [0; 5];
                self.now.dest = Dest::InfoText(match word {
                    "title" => InfoField::Title,
                    "author" => InfoField::Author,
                    "creatim" => InfoField::Created,
                    _ => InfoField::Revised,
                });
            }
            "field" if text => {
                self.now.dest = Dest::Field;
                self.fields.push(None);
                if self.fields.len() > 100_000 {
                    self.fields.clear();
                }
                self.now.field = self.fields.len().checked_sub(1);
            }
            "fldinst" => {
                self.now.dest = Dest::Instruction;
                self.gathered.clear();
            }
            "fldrslt" if self.around() == Dest::Field => self.now.dest = Dest::Body,
            "footnote" if text => self.open_story(Ends::Note),
            "shptxt" | "dptxbxtext" => self.open_story(Ends::Box),
            // Word writes a shape once as a shape and once as what older programs draw.
            "shprslt" | "nonshppict" => self.now.dest = Dest::Skip,
            "shppict" | "shp" | "shpinst" | "do" | "dptxbx" | "upr" if skipped || text => {
                if word == "upr" {
                    return false;
                }
                self.now.dest = if matches!(word, "shpinst" | "do" | "dptxbx") { Dest::Field } else { Dest::Body };
            }
            "pict" => {
                self.now.dest = if text || self.around() == Dest::Body { Dest::Picture } else { Dest::Skip };
                self.picture.clear();
                (self.half_byte, self.is_picture) = (None, false);
            }
            "listtext" | "pntext" if text => {
                self.now.dest = Dest::Label;
                self.gathered.clear();
            }
            "colortbl" | "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" | "listtable"
            | "listoverridetable" | "listname" | "leveltext" | "levelnumbers" | "revtbl" | "rsidtbl" | "generator" | "ftnsep" | "ftnsepc"
            | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "annotation" | "atnid" | "atnauthor" | "atntime" | "atnref" | "atnicn" | "atrfstart"
            | "atrfend" | "bkmkstart" | "bkmkend" | "pn" | "pnseclvl" | "sp" | "objdata" | "objclass" | "objname" | "themedata"
            | "colorschememapping" | "latentstyles" | "datastore" | "xmlnstbl" | "filetbl" | "tc" | "xe" | "rxe" | "nonesttables"
            | "nesttableprops" | "picprop" | "blipuid" | "datafield" | "formfield" | "template" | "private" | "mmathPr" | "operator" | "doccomm"
            | "subject" | "keywords" | "comment" | "company" | "category" | "manager" | "expandedcolortbl" | "pgptbl" | "falt" | "panose"
            | "userprops" | "docvar" => {
                self.now.dest = Dest::Skip;
            }
            _ => return false,
        }
        true
    }

    fn open_story(&mut self, ends: Ends) {
        if self.stories.len() >= MOST_STORIES || (ends == Ends::Note && (self.notes.len() >= MOST_NOTES || !self.open_notes.is_empty())) {
            self.now.dest = Dest::Skip;
            return;
        }
        if ends == Ends::Note {
            self.notes.push(None);
            self.open_notes.push(self.notes.len() - 1);
            let number = self.notes.len();
            notes::call(number, &mut self.story().runs);
        }
        self.stories.push(Story::default());
        self.now.dest = Dest::Body;
        self.now.ends = ends;
        self.now.para = Para::default();
        (self.now.look, self.now.field) = (Look::default(), None);
    }

    pub(super) fn close(&mut self) {
        let Some(around) = self.groups.pop() else { return };
        let done = std::mem::replace(&mut self.now, around);
        match done.dest {
            Dest::Fonts if self.now.dest == Dest::Fonts => {
                let name = std::mem::take(&mut self.gathered);
                self.tables.name_font(done.font, &name);
            }
            Dest::Styles if self.now.dest == Dest::Styles => {
                let name = std::mem::take(&mut self.gathered);
                self.tables.style(self.entry.0, &name, self.entry.1, self.entry.2);
            }
            Dest::InfoText(field) if self.now.dest == Dest::Info => self.end_info(field),
            Dest::Instruction if self.now.dest != Dest::Instruction => {
                let instruction = std::mem::take(&mut self.gathered);
                if let Some(place) = done.field.and_then(|at| self.fields.get_mut(at)) {
                    *place = address(&instruction);
                }
            }
            Dest::Label if self.now.dest != Dest::Label => {
                let label = std::mem::take(&mut self.gathered);
                self.story().label = label;
            }
            Dest::Picture if self.now.dest != Dest::Picture => self.end_picture(),
            _ => {}
        }
        match done.ends {
            Ends::Nothing => {}
            ends => self.end_story(ends, &done),
        }
    }

    fn end_story(&mut self, ends: Ends, done: &State) {
        if self.stories.len() < 2 {
            return;
        }
        let Some(mut story) = self.stories.pop() else { return };
        let role = self.tables.role(done.para.style, done.para.outline);
        story.end(done.para, role);
        let (blocks, pictures) = story.flow.finish();
        match ends {
            Ends::Note => {
                if let Some(place) = self.open_notes.pop().and_then(|at| self.notes.get_mut(at)) {
                    *place = Some(blocks);
                }
            }
            _ => self.story().after.extend(blocks),
        }
        let in_table = self.now.para.in_table;
        pictures.into_iter().for_each(|picture| self.story().open_flow(in_table).picture(picture));
    }

    fn end_info(&mut self, field: InfoField) {
        let text = std::mem::take(&mut self.gathered);
        let [year, month, day, hour, minute] = self.stamp;
        let stamp = match (year, month, day) {
            (1900..=2200, 1..=12, 1..=31) if (0..24).contains(&hour) && (0..60).contains(&minute) => {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
            }
            _ => String::new(),
        };
        match field {
            InfoField::Title => self.info[0] = text,
            InfoField::Author => self.info[1] = text,
            InfoField::Created => self.info[2] = stamp,
            InfoField::Revised => self.info[3] = stamp,
        }
    }

    fn end_picture(&mut self) {
        let bytes = std::mem::take(&mut self.picture);
        if !self.is_picture || bytes.is_empty() || bytes.len() > MOST_BYTES || self.now.deleted {
            return;
        }
        let alt = std::mem::take(&mut self.alt);
        if let Some(picture) = self.budget.keep(bytes, &alt) {
            let in_table = self.now.para.in_table;
            self.story().open_flow(in_table).picture(picture);
        }
    }

    pub(super) fn font_word(&mut self, word: &str, number: i32) {
        match word {
            "f" => self.now.font = number,
            "fcharset" => self.tables.font(self.now.font, number),
            _ => {}
        }
    }

    pub(super) fn style_word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "s" => self.entry.0 = number.unwrap_or_default(),
            "outlinelevel" => self.entry.1 = number.and_then(|level| u8::try_from(level).ok()),
            "sbasedon" => self.entry.2 = number.filter(|base| *base != 222),
            "cs" | "ts" | "ds" => self.entry.0 = i32::MIN,
            _ => {}
        }
    }

    pub(super) fn info_word(&mut self, word: &str, number: i32) {
        let at = match word {
            "yr" => 0,
            "mo" => 1,
            "dy" => 2,
            "hr" => 3,
            "min" => 4,
            _ => return,
        };
        self.stamp[at] = number;
    }
}
