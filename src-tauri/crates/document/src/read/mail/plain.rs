//! The plain text of a mail into blocks: paragraphs, quoted mails as block quotes, the signature after a rule.
//!
//! Steps: armour of a signed text off; lines with their depth of quoting, flowed ones joined (RFC 3676); paragraphs, where
//! lines broken at a fixed width are joined as in any plain text; quotes nested by their depth.
//! Nothing is left out: what a mail carries along is often the source itself.

use super::forward;
use super::headers::clean;
use crate::read::text::broken;
use crate::tree::{Block, paragraph};

/// Quotes in quotes below this are shown at this depth: the tree holds 32 levels.
const DEEPEST: usize = 8;

/// How the sender says that lines were broken.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Flow {
    /// `format=flowed`: a line that ends in a space goes on.
    pub flowed: bool,
    /// `delsp=yes`: that space is no part of the text.
    pub delsp: bool,
}

/// A line and how deep it is quoted.
struct Line {
    depth: usize,
    text: String,
}

/// Reads a plain text.
pub(super) fn read(text: &str, flow: Flow) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{c}', '\u{b}'], "\n");
    let text = unsigned(&text);
    let flowed = flow.flowed && text.lines().any(|line| line.ends_with(' ') && line != "-- ");
    let lines: Vec<Line> = if flowed { unflow(&text, flow.delsp) } else { text.lines().map(quoted).collect() };
    let mut blocks = nest(paragraphs(&lines, flowed), 0);
    while matches!(blocks.last(), Some(Block::HorizontalRule {})) {
        blocks.pop();
    }
    while matches!(blocks.first(), Some(Block::HorizontalRule {})) {
        blocks.remove(0);
    }
    blocks.dedup_by(|a, b| matches!(a, Block::HorizontalRule {}) && matches!(b, Block::HorizontalRule {}));
    blocks
}

/// Whether a text is encrypted for someone.
pub(super) fn is_encrypted(text: &str) -> bool {
    text.trim_start().starts_with("-----BEGIN PGP MESSAGE-----")
}

/// The text inside the armour of a clear signature (RFC 4880, 7).
fn unsigned(text: &str) -> String {
    let Some((before, rest)) = text.split_once("-----BEGIN PGP SIGNED MESSAGE-----\n") else { return text.to_owned() };
    let body = rest.split_once("\n\n").map_or(rest, |(_, body)| body);
    let (body, after) = match body.split_once("\n-----BEGIN PGP SIGNATURE-----") {
        Some((body, armour)) => (body, armour.split_once("-----END PGP SIGNATURE-----").map_or("", |(_, after)| after)),
        None => (body, ""),
    };
    let body: Vec<&str> = body.lines().map(|line| line.strip_prefix("- ").unwrap_or(line)).collect();
    format!("{before}{}\n{after}", body.join("\n"))
}

/// A line of a text that is not flowed: `> > texte`, `>> texte`.
fn quoted(line: &str) -> Line {
    let (mut rest, mut depth) = (line, 0);
    loop {
        let inner = if depth == 0 { rest } else { rest.strip_prefix(' ').unwrap_or(rest) };
        // `>From` is a line that a mailbox has escaped.
        match inner.strip_prefix('>').filter(|after| depth > 0 || !after.starts_with("From ")) {
            Some(after) => {
                rest = after;
                depth += 1;
            }
            None => break,
        }
    }
    let rest = if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest.strip_prefix('>').unwrap_or(rest) };
    Line { depth, text: rest.to_owned() }
}

/// Joins flowed lines: one that ends in a space goes on in the next one of its depth.
fn unflow(text: &str, delsp: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let content = line.trim_start_matches('>');
        let depth = line.len() - content.len();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        let goes_on = content.ends_with(' ') && !signature;
        let content = if goes_on && delsp { &content[..content.len() - 1] } else { content };
        match lines.last_mut() {
            Some(last) if open && last.depth == depth && !signature => last.text.push_str(content),
            _ => lines.push(Line { depth, text: content.to_owned() }),
        }
        open = goes_on;
    }
    lines
}

fn paragraphs(lines: &[Line], flowed: bool) -> Vec<(usize, Block)> {
    let mut widths = [0_usize; DEEPEST + 1];
    for line in lines {
        let width = &mut widths[line.depth.min(DEEPEST)];
        *width = (*width).max(line.text.trim_end().chars().count());
    }
    let mut found: Vec<(usize, Block)> = Vec::new();
    let mut current = String::new();
    let mut before: Option<&Line> = None;
    let mut signed = None;
    for line in lines {
        let trimmed = line.text.trim();
        if signed.is_some_and(|depth| depth != line.depth) {
            signed = None;
        }
        let is_signature = matches!(line.text.as_str(), "-- " | "--");
        if is_signature || trimmed.is_empty() || is_rule(trimmed) {
            flush(&mut current, before, &mut found);
            before = None;
            if is_signature {
                signed = Some(line.depth);
            }
            if is_signature || is_rule(trimmed) {
                found.push((line.depth.min(DEEPEST), Block::HorizontalRule {}));
            }
            continue;
        }
        let joined = before.is_some_and(|previous| {
            let width = widths[line.depth.min(DEEPEST)];
            !flowed
                && signed.is_none()
                && previous.depth == line.depth
                && !forward::is_field(trimmed)
                && broken(previous.text.trim_end(), trimmed, width)
        });
        if joined {
            current.push(' ');
        } else {
            flush(&mut current, before, &mut found);
        }
        current.push_str(trimmed);
        before = Some(line);
    }
    flush(&mut current, before, &mut found);
    found
}

fn flush(current: &mut String, line: Option<&Line>, found: &mut Vec<(usize, Block)>) {
    let text = clean(&std::mem::take(current));
    if !text.is_empty() {
        found.push((line.map_or(0, |line| line.depth).min(DEEPEST), paragraph(&text)));
    }
}

/// A line drawn with characters.
fn is_rule(line: &str) -> bool {
    line.chars().count() >= 5 && line.chars().all(|c| matches!(c, '-' | '_' | '*' | '=' | '~' | '─' | '—'))
}

/// Paragraphs deeper than `level` become quotes.
fn nest(found: Vec<(usize, Block)>, level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut run = Vec::new();
    for (depth, block) in found {
        if depth > level {
            run.push((depth, block));
        } else {
            close(&mut run, level, &mut blocks);
            blocks.push(block);
        }
    }
    close(&mut run, level, &mut blocks);
    blocks
}

fn close(run: &mut Vec<(usize, Block)>, level: usize, blocks: &mut Vec<Block>) {
    let run = std::mem::take(run);
    // A quote of rules alone quotes nothing.
    if run.iter().any(|(_, block)| matches!(block, Block::Paragraph { .. })) {
        blocks.push(Block::Blockquote { content: nest(run, level + 1) });
    }
}
