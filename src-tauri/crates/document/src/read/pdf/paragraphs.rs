//! Lines into paragraphs: a paragraph ends where the leading widens, the next line is indented or opens an item, the look
//! changes, or the next word would have fitted on the line. Across columns and pages it goes on unless something says it ended.

use super::columns::Region;
use super::hyphens::{self, HYPHENS, Words};
use super::line::{Line, Run};
use super::lists;
use super::tables::Grid;

/// A part of the text, in reading order.
#[derive(Debug, Clone)]
pub enum Part {
    /// A paragraph.
    Text(Paragraph),
    /// A table.
    Table(Grid),
}

/// Lines that belong together.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its lines.
    pub lines: Vec<Line>,
    /// Whether it stands in the middle of its column.
    pub centred: bool,
}

/// What is known of the column that a line stands in.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: f32,
    right: f32,
    /// The right end that lines of this block reach.
    edge: f32,
    leading: f32,
}

/// The paragraphs and tables of all regions, and the footnotes, which come after them.
pub fn parts(regions: Vec<Region>, body: f32, rules: &[Vec<super::page::Rule>]) -> (Vec<Part>, Vec<Paragraph>) {
    let mut parts: Vec<Part> = Vec::new();
    let mut notes: Vec<Paragraph> = Vec::new();
    let indents = indented(&regions, body);
    // The last line of the text so far, its frame, and whether what follows can still belong to it.
    let mut open: Option<(Line, Frame)> = None;
    for region in regions {
        let lines = match region {
            Region::Table(grid) => {
                parts.push(Part::Table(grid));
                open = None;
                continue;
            }
            Region::Column(lines) => lines,
        };
        let (lines, foot) = split_notes(lines, body, rules);
        notes.extend(each_note(foot));
        let own = frames(&lines);
        let found = group(&lines, &own);
        for (at, (range, paragraph)) in found.into_iter().enumerate() {
            let last = (lines[range.end - 1].clone(), own[range.end - 1]);
            let joined = at == 0
                && match (&open, parts.last_mut()) {
                    (Some((line, frame)), Some(Part::Text(before))) if goes_on(before, line, *frame, &paragraph, own[range.start], indents, body) => {
                        before.lines.extend(paragraph.lines.iter().cloned());
                        true
                    }
                    _ => false,
                };
            if !joined {
                parts.push(Part::Text(paragraph));
            }
            open = Some(last);
        }
    }
    (parts, notes)
}

/// Notes: each begins with its mark.
fn each_note(lines: Vec<Line>) -> Vec<Paragraph> {
    let mut notes: Vec<Paragraph> = Vec::new();
    for mut line in lines {
        let opens = opens_note(&line);
        if let Some(first) = line.runs.first_mut().filter(|_| opens) {
            // The mark stands apart from the first word.
            let digits = first.text.find(|c: char| !c.is_ascii_digit()).unwrap_or(first.text.len());
            if digits > 0 && !first.text[digits..].starts_with([' ', '.', ')']) {
                first.text.insert(digits, ' ');
            }
            first.raised = false;
        }
        match notes.last_mut() {
            Some(note) if !opens => note.lines.push(line),
            _ => notes.push(Paragraph { lines: vec![line], centred: false }),
        }
    }
    notes
}

/// Divides the lines of a column.
fn group(lines: &[Line], frames: &[Frame]) -> Vec<(std::ops::Range<usize>, Paragraph)> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 1..=lines.len() {
        if at < lines.len() && !breaks(lines, frames, start, at) {
            continue;
        }
        let centred = lines[start..at].iter().zip(&frames[start..at]).all(|(line, frame)| is_centred(line, *frame));
        found.push((start..at, Paragraph { lines: lines[start..at].to_vec(), centred }));
        start = at;
    }
    found
}

/// The frame of every line of a column.
fn frames(lines: &[Line]) -> Vec<Frame> {
    let left = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    let mut frames = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let like = |other: &Line| (other.size - line.size).abs() < 0.06 * line.size;
        // Lines of the same size and indent around this one; where two end at the same place, the block is justified there.
        let mut ends: Vec<f32> = Vec::new();
        let near = |other: &&Line| like(other) && (other.x0 - line.x0).abs() < 2.5 * line.size;
        ends.extend(lines[at..].iter().take(12).take_while(near).map(|line| line.x1));
        ends.extend(lines[..at].iter().rev().take(12).take_while(near).map(|line| line.x1));
        let farthest = ends.iter().copied().fold(f32::MIN, f32::max);
        let justified = ends.iter().filter(|end| farthest - **end < 1.2).count() >= 2 && ends.len() >= 3;
        let edge = if justified || farthest > left + 0.8 * (right - left) { farthest } else { right };
        frames.push(Frame { left, right, edge, leading: leading(lines, at) });
    }
    frames
}

/// The usual distance between lines of this size around a line.
fn leading(lines: &[Line], at: usize) -> f32 {
    let size = lines[at].size;
    let from = at.saturating_sub(40);
    let mut steps: Vec<f32> = lines[from..(at + 40).min(lines.len())]
        .windows(2)
        .filter(|pair| pair.iter().all(|line| (line.size - size).abs() < 0.06 * size))
        .map(|pair| pair[1].y - pair[0].y)
        .filter(|step| *step > 0.5 * size && *step < 2.6 * size)
        .collect();
    if steps.is_empty() {
        return 1.35 * size;
    }
    steps.sort_by(f32::total_cmp);
    // Paragraphs are set apart by more than lines are: the lower third is a distance between lines.
    let low = steps[steps.len() / 3];
    let near: Vec<f32> = steps.iter().copied().filter(|step| (step - low).abs() < 0.12 * size).collect();
    near.iter().sum::<f32>() / near.len().max(1) as f32
}

fn is_centred(line: &Line, frame: Frame) -> bool {
    let (before, after) = (line.x0 - frame.left, frame.right - line.x1);
    (before - after).abs() < 0.6 * line.size && before > 1.2 * line.size
}

/// Whether a paragraph begins at a line; `start` is where the one before it began.
fn breaks(lines: &[Line], frames: &[Frame], start: usize, at: usize) -> bool {
    let (before, line, frame) = (&lines[at - 1], &lines[at], frames[at - 1]);
    let step = line.y - before.y;
    if step <= 0.2 * line.size.min(before.size) {
        return step < -0.5 * line.size;
    }
    let size = before.size.max(line.size);
    if (before.size - line.size).abs() > 0.09 * size {
        return true;
    }
    let (ended, opening) = (before.text(), line.text());
    let (ended, opening) = (ended.trim_end(), opening.trim_start());
    let divided = hyphens::is_divided(ended);
    let flows = opening.chars().next().is_some_and(char::is_lowercase) && lists::marker(opening).is_none();
    let closed = is_closed(ended);
    let leading = frame.leading.min(frames[at].leading);
    if step > leading * 1.28 + 0.4 || step > 2.4 * size {
        return !(divided && flows && step < leading * 1.6);
    }
    let heavy = |line: &Line| line.mostly(|face| face.bold);
    let looks = heavy(before) != heavy(line) || before.mostly(|face| face.italic) != line.mostly(|face| face.italic) && closed;
    let runs_on = flows && !closed;
    if looks && !runs_on && !divided {
        return true;
    }
    let list = lists::marker(&lines[start].text()).is_some();
    if lists::marker(opening).is_some() && (list || closed || before.x1 < frame.edge - 2.0 * size) && !divided {
        return true;
    }
    if divided {
        return false;
    }
    let headline = heavy(before) && heavy(line);
    let middles = (before.x0 + before.x1 - line.x0 - line.x1).abs() * 0.5;
    if headline && !closed && middles < size {
        return false;
    }
    let centred = is_centred(before, frame) && is_centred(line, frames[at]);
    let inward = line.x0 - before.x0;
    if !centred && inward > 0.75 * size {
        // The second line of an item hangs under its text.
        let hangs = list && at == start + 1 && inward < 4.0 * size;
        return !hangs && !runs_on;
    }
    if !centred && inward < -0.75 * size && at > start + 1 {
        return !runs_on;
    }
    let fits = before.x1 + 0.3 * size + line.first_word < frame.edge - 0.4 * size;
    if headline || centred {
        return closed && fits;
    }
    fits && (closed || !flows)
}

/// Whether a text can end here.
fn is_closed(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '»' | '"' | '”' | ')' | '’' | ']') || super::superscript(c));
    text.ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether most paragraphs are told by their indent.
fn indented(regions: &[Region], body: f32) -> bool {
    let (mut inward, mut spaced) = (0, 0);
    for region in regions {
        let Region::Column(lines) = region else { continue };
        let frames = frames(lines);
        for at in 1..lines.len() {
            let (before, line) = (&lines[at - 1], &lines[at]);
            if (line.size - body).abs() > 0.06 * body || (before.size - body).abs() > 0.06 * body || lists::marker(&line.text()).is_some() {
                continue;
            }
            let step = line.y - before.y;
            let shift = line.x0 - frames[at].left;
            if shift > 0.75 * body && shift < 4.0 * body && step < 1.28 * frames[at].leading {
                inward += 1;
            } else if step > 1.28 * frames[at].leading && step < 2.5 * frames[at].leading {
                spaced += 1;
            }
        }
    }
    inward >= 2 && inward > spaced
}

/// Whether the first paragraph of a column goes on with the last of the column before it.
fn goes_on(open: &Paragraph, before: &Line, frame: Frame, next: &Paragraph, own: Frame, indents: bool, body: f32) -> bool {
    let Some(line) = next.lines.first() else { return false };
    let size = before.size.max(line.size);
    if (before.size - line.size).abs() > 0.06 * size || (line.size - body).abs() > 0.2 * body || next.centred || open.centred {
        return false;
    }
    let (ended, opening) = (before.text(), line.text());
    let (ended, opening) = (ended.trim_end(), opening.trim_start());
    let heavy = |line: &Line| line.mostly(|face| face.bold);
    let flows = opening.chars().next().is_some_and(char::is_lowercase) && lists::marker(opening).is_none();
    if hyphens::is_divided(ended) && flows {
        return true;
    }
    if heavy(before) != heavy(line) || lists::marker(opening).is_some() {
        return false;
    }
    let full = before.x1 + 0.3 * size + line.first_word >= frame.edge - 0.4 * size;
    let inward = next.lines.get(1).map_or(line.x0 - own.left, |second| line.x0 - second.x0) > 0.75 * size;
    if flows && ended.ends_with([';', ':']) {
        return true;
    }
    if is_closed(ended) {
        // Where paragraphs are told by their indent, a full line and none mean that it goes on.
        return full && indents && !inward && !ended.ends_with([':', ';']) && (line.x0 - own.left).abs() < 0.5 * size;
    }
    flows || (full && !inward)
}

/// Divides the notes at the foot of a column from its text.
fn split_notes(mut lines: Vec<Line>, body: f32, rules: &[Vec<super::page::Rule>]) -> (Vec<Line>, Vec<Line>) {
    let small = |line: &Line| line.size <= 0.93 * body;
    let mut from = lines.iter().rposition(|line| !small(line)).map_or(0, |at| at + 1);
    // What is small and comes first is a note only from its mark on.
    while from < lines.len() && !opens_note(&lines[from]) {
        from += 1;
    }
    let Some(first) = lines.get(from) else { return (lines, Vec::new()) };
    let ruled = rules.get(first.page).is_some_and(|rules| {
        rules
            .iter()
            .any(|rule| rule.y < first.y - 0.3 * first.size && rule.y > first.y - 4.0 * first.size && rule.x0 < first.x0 + 20.0 && rule.x1 > first.x0)
    });
    let apart = from == 0 || first.y - lines[from - 1].y > 1.3 * lines[from - 1].size;
    if !(ruled || apart) {
        return (lines, Vec::new());
    }
    let notes = lines.split_off(from);
    (lines, notes)
}

fn opens_note(line: &Line) -> bool {
    let text = line.text();
    let text = text.trim_start();
    let raised = line.runs.first().is_some_and(|run| run.raised);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let after = text.chars().nth(digits);
    raised && digits > 0
        || text.starts_with(['*', '†', '¹', '²', '³'])
        || text.starts_with('[') && text[1..].starts_with(|c: char| c.is_ascii_digit())
        || (1..=2).contains(&digits) && after.is_some_and(|c| c.is_whitespace() || matches!(c, '.' | ')') || c.is_alphabetic())
}

impl Paragraph {
    /// Its letters in one line, divided words joined.
    pub fn joined(&self, words: &Words) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for line in &self.lines {
            let mut own = line.runs.clone();
            if let (Some(last), Some(first)) = (runs.last_mut(), own.first_mut()) {
                let kept = last.text.trim_end().len();
                last.text.truncate(kept);
                let start = first.text.trim_start().to_owned();
                first.text = start;
                let next: String = own.iter().map(|run| run.text.as_str()).collect();
                if hyphens::is_divided(&last.text) {
                    if !words.keeps_hyphen(&last.text, &next) {
                        let end = last.text.trim_end_matches(HYPHENS).len();
                        last.text.truncate(end);
                    }
                } else {
                    last.text.push(' ');
                }
            }
            runs.extend(own);
        }
        runs
    }

    /// Its letters.
    pub fn text(&self, words: &Words) -> String {
        self.joined(words).iter().map(|run| run.text.as_str()).collect::<String>().trim().to_owned()
    }

    /// The size of most of its letters.
    pub fn size(&self) -> f32 {
        self.lines.iter().max_by_key(|line| line.letters()).map_or(0.0, |line| line.size)
    }

    /// Whether nearly all of it is strong.
    pub fn is_bold(&self) -> bool {
        self.lines.iter().all(|line| line.mostly(|face| face.bold))
    }

    /// Whether nearly all of it is slanted.
    pub fn is_italic(&self) -> bool {
        self.lines.iter().all(|line| line.mostly(|face| face.italic))
    }
}
