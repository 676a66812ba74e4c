//! One paragraph of Word's: its role, its place in a list, its text.

use super::body::Reader;
use super::numbering::Label;
use super::styles::{Style, is_ruled};
use super::text::Line;
use crate::read::ReadError;
use crate::read::office::flow::{Flow, Item, Marker};
use crate::read::office::marks::Look;
use crate::read::office::notes;
use crate::read::office::roles::Role;
use crate::read::office::xml::{Node, Ns};
use crate::tree::{Inline, inline_text};

/// Reads a paragraph and what is anchored in it.
pub fn read(reader: &mut Reader<'_, '_>, node: Node<'_>, flow: &mut Flow) -> Result<(), ReadError> {
    let properties = node.child(Ns::W, "pPr");
    let id = properties.and_then(|node| node.value(Ns::W, "pStyle"));
    let style = reader.styles.paragraph(id.as_deref());
    let outline = properties.and_then(|node| node.value(Ns::W, "outlineLvl")).and_then(|value| value.parse::<u8>().ok());
    let role = match (style.role, outline) {
        (Role::Title | Role::Contents | Role::Caption, _) | (_, None) => style.role,
        (_, Some(level @ 0..=8)) => Role::Heading(level + 1),
        (Role::Heading(_), Some(_)) => Role::Body,
        (role, Some(_)) => role,
    };
    let base = base_look(&style, role);
    let mut line = Line::new(base);
    line.runs.extend(std::mem::take(&mut reader.carried));
    reader.inlines(node, &mut line)?;
    reader.fields.end_paragraph();
    let mark = properties.and_then(|node| node.child(Ns::W, "rPr"));
    if mark.is_some_and(|mark| mark.child(Ns::W, "ins").is_some() || mark.child(Ns::W, "del").is_some()) {
        reader.because("tracked_changes");
    }
    let joins_next = mark.is_some_and(|mark| mark.child(Ns::W, "del").is_some() || mark.child(Ns::W, "moveFrom").is_some());
    // A large first letter is a paragraph of its own, in a frame.
    let drops =
        properties.and_then(|node| node.child(Ns::W, "framePr")).and_then(|frame| frame.attribute("dropCap")).is_some_and(|kind| kind != "none");
    for picture in line.pictures.drain(..) {
        flow.picture(picture);
    }
    if (joins_next || drops) && !reader.in_note {
        reader.carried = line.runs.take_raw();
    } else {
        let content = line.runs.take();
        let is_rule =
            line.rule || (content.is_empty() && (style.ruled || properties.and_then(|node| node.child(Ns::W, "pBdr")).is_some_and(is_ruled)));
        if is_rule && content.is_empty() && line.boxes.is_empty() {
            flow.rule();
        } else {
            let place = place(reader, properties, &style, id.as_deref(), !content.is_empty());
            put(reader, flow, role, place, content);
        }
    }
    for inner in line.boxes {
        let mut boxed = Flow::default();
        let carried = std::mem::take(&mut reader.carried);
        reader.blocks(inner, &mut boxed)?;
        reader.carried = carried;
        let (blocks, pictures) = boxed.finish();
        flow.extend(blocks);
        pictures.into_iter().for_each(|picture| flow.picture(picture));
    }
    Ok(())
}

/// What of a paragraph style's look is meant for the words: that of headings and quotations goes without saying.
fn base_look(style: &Style, role: Role) -> Look {
    match role {
        Role::Body | Role::More => style.look.clone(),
        _ => Look { lang: style.look.lang.clone(), hidden: style.look.hidden, ..Look::default() },
    }
}

/// A paragraph's place in a list.
enum Place {
    None,
    Item(Item),
    /// The label is text.
    Words(String),
    /// Goes on in the item of this level.
    More(usize),
}

fn place(reader: &mut Reader<'_, '_>, properties: Option<Node<'_>>, style: &Style, id: Option<&str>, has_text: bool) -> Place {
    let direct = properties.and_then(|node| node.child(Ns::W, "numPr"));
    let number = |name: &str| direct.and_then(|node| node.value(Ns::W, name)).and_then(|value| value.parse::<i64>().ok());
    let list = number("numId").or(style.list).filter(|list| *list != 0);
    let Some(list) = list else {
        if style.role == Role::More {
            let indent = properties.and_then(|node| node.child(Ns::W, "ind"));
            let left = indent.and_then(|node| node.attribute("left").or_else(|| node.attribute("start"))).and_then(|value| value.parse::<i64>().ok());
            // Levels are a third of an inch or more apart.
            return Place::More(left.map_or(0, |left| usize::try_from(left.saturating_sub(1).max(0) / 397).unwrap_or_default()));
        }
        return Place::None;
    };
    let bound = || id.and_then(|id| reader.numbering.level_of_style(list, id));
    let level = number("ilvl").and_then(|level| usize::try_from(level).ok()).or_else(bound).or(style.level).unwrap_or_default();
    if !has_text {
        return Place::None;
    }
    let marker = match reader.numbering.next(list, level) {
        Label::Bullet => Marker::Bullet,
        Label::Number(number) => Marker::Number(number),
        Label::Words(words) => return Place::Words(words),
        Label::None => return Place::None,
    };
    Place::Item(Item { level, marker, list: list.unsigned_abs() })
}

fn put(reader: &mut Reader<'_, '_>, flow: &mut Flow, role: Role, place: Place, mut content: Vec<Inline>) {
    let text = inline_text(&content);
    if let Place::Words(label) = &place
        && !content.is_empty()
    {
        content.insert(0, Inline::Text { text: format!("{label} "), marks: Vec::new() });
    }
    match role {
        Role::Title if reader.title_open && !content.is_empty() => {
            if !reader.title.is_empty() {
                reader.title.push(' ');
            }
            reader.title.push_str(notes::without_calls(&content).trim());
            return flow.heading(1, content);
        }
        _ if !content.is_empty() => reader.title_open &= reader.title.is_empty(),
        _ => {}
    }
    match (role, place) {
        (Role::Contents, _) => {}
        (Role::Title, _) => flow.heading(1, content),
        (Role::Heading(level), _) => flow.heading(level, content),
        (Role::Caption, _) if flow.caption(text.trim()) => {}
        (_, Place::Item(item)) => flow.item(item, content),
        (Role::Quote, _) => flow.quote(content),
        (Role::More, Place::More(level)) if flow.in_list() => flow.more(level, content),
        _ if content.is_empty() => {}
        _ => flow.paragraph(content),
    }
}
