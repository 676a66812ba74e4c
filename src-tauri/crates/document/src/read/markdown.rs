//! Markdown into blocks, by `comrak`, with tables, struck text, bare links and footnotes.
//!
//! Raw HTML becomes nothing; images too. Code is text. What a list item or a cell may not hold is put into paragraphs.

use super::inline::{Runs, marked};
use super::{Candidate, Extract, Format, Verdict, front_matter, phrases, text};
use crate::tree::{Block, Cell, CellAttrs, HeadingAttrs, Inline, LinkAttrs, ListItem, Mark, OrderedListAttrs, TableRow, is_safe_href, text_of};
use comrak::nodes::{ListType, Node, NodeValue};

/// Nesting below this is flattened: the tree holds 32 levels.
const DEEPEST: usize = 10;
/// Inline nesting below this loses its marks.
const DEEPEST_INLINE: usize = 60;

/// Reads Markdown.
pub(super) fn read(source: &str) -> Extract {
    let source = source.replace("\r\n", "\n").replace('\r', "\n");
    let (matter, body) = front_matter::split(&source);
    let base = matter.as_ref().and_then(front_matter::FrontMatter::url).and_then(|url| url::Url::parse(url).ok());
    let mut blocks = parse(body, base.as_ref());
    let mut found = Extract::of(Format::Markdown, Vec::new());
    if let Some(matter) = &matter {
        matter.fill(&mut found);
    }
    take_title(&mut blocks, body, &mut found);
    let mut extract = Extract { demonstration: found.demonstration, ..Extract::of(Format::Markdown, blocks) };
    (extract.titles, extract.authors, extract.outlets) = (found.titles, found.authors, found.outlets);
    (extract.published, extract.urls, extract.langs) = (found.published, found.urls, found.langs);
    extract.standfirst = matter.is_some_and(|matter| matter.standfirst()) && matches!(extract.blocks.first(), Some(Block::Paragraph { .. }));
    text::dateline(&mut extract);
    if extract.quality.words == 0 {
        extract.quality.verdict = Verdict::None;
        extract.quality.add("too_short");
    }
    extract
}

fn take_title(blocks: &mut Vec<Block>, body: &str, found: &mut Extract) {
    let Some(first) = blocks.first() else { return };
    let line = text_of(std::slice::from_ref(first));
    let repeats = found.titles.iter().any(|title| phrases::key(&title.value) == phrases::key(&line));
    let takes = match first {
        Block::Heading { attrs, .. } => repeats || (attrs.level <= 2 && found.titles.is_empty()),
        Block::Paragraph { .. } if found.titles.is_empty() && blocks.len() > 1 => {
            let mut lines = body.trim_start().lines();
            lines.next();
            lines.next().is_some_and(|next| next.trim().is_empty()) && text::is_title(&line) && !line.ends_with('.')
        }
        _ => false,
    };
    if takes {
        Candidate::push(&mut found.titles, &line, if matches!(first, Block::Heading { .. }) { "heading" } else { "first-line" });
        blocks.remove(0);
    }
}

fn parse(source: &str, base: Option<&url::Url>) -> Vec<Block> {
    let arena = comrak::Arena::new();
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.footnotes = true;
    let root = comrak::parse_document(&arena, source, &options);
    let reader = Reader { base };
    let mut blocks = Vec::new();
    reader.blocks(root, Place::Top, 0, &mut blocks);
    while matches!(blocks.last(), Some(Block::HorizontalRule {})) {
        blocks.pop();
    }
    while matches!(blocks.first(), Some(Block::HorizontalRule {})) {
        blocks.remove(0);
    }
    blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Quote,
    Item,
}

struct Reader<'base> {
    base: Option<&'base url::Url>,
}

impl Reader<'_> {
    fn blocks<'a>(&self, parent: Node<'a>, place: Place, depth: usize, out: &mut Vec<Block>) {
        for node in parent.children() {
            let value = node.data().value.clone();
            let deep = depth >= DEEPEST;
            match value {
                NodeValue::Heading(heading) if place != Place::Item => {
                    let content: Vec<Inline> = join(self.lines(node));
                    if !content.is_empty() {
                        out.push(Block::Heading { attrs: HeadingAttrs { level: heading.level.clamp(1, 4) }, content });
                    }
                }
                NodeValue::Paragraph | NodeValue::Heading(_) => {
                    out.extend(self.lines(node).into_iter().map(|content| Block::Paragraph { content }));
                }
                NodeValue::CodeBlock(code) => {
                    out.extend(code.literal.lines().filter_map(plain_line));
                }
                NodeValue::List(list) if !deep => {
                    let items: Vec<ListItem> = node.children().filter_map(|item| self.item(item, depth)).collect();
                    if !items.is_empty() {
                        out.push(match list.list_type {
                            ListType::Bullet => Block::BulletList { content: items },
                            ListType::Ordered => {
                                let start = u32::try_from(list.start).unwrap_or(1);
                                Block::OrderedList { attrs: OrderedListAttrs { start }, content: items }
                            }
                        });
                    }
                }
                NodeValue::BlockQuote if place != Place::Item && !deep => {
                    let mut content = Vec::new();
                    self.blocks(node, Place::Quote, depth + 1, &mut content);
                    if !content.is_empty() {
                        out.push(Block::Blockquote { content });
                    }
                }
                NodeValue::Table(_) if place == Place::Top => {
                    let content: Vec<TableRow> = node.children().map(|row| self.row(row)).collect();
                    out.push(Block::Table { content });
                }
                NodeValue::TableCell => out.extend(self.lines(node).into_iter().map(|content| Block::Paragraph { content })),
                NodeValue::FootnoteDefinition(note) => {
                    let from = out.len();
                    if depth < 200 {
                        self.blocks(node, place, depth + 1, out);
                    }
                    if let Some(Block::Paragraph { content }) = out.get_mut(from) {
                        content.insert(0, Inline::Text { text: format!("[{}] ", note.name), marks: Vec::new() });
                    }
                }
                NodeValue::ThematicBreak if place == Place::Top && !matches!(out.last(), Some(Block::HorizontalRule {})) => {
                    out.push(Block::HorizontalRule {});
                }
                NodeValue::HtmlBlock(_) | NodeValue::ThematicBreak => {}
                // Deeper than the tree holds: its paragraphs without their containers; absurdly deep: left out.
                _ if depth < 200 => self.blocks(node, place, depth + 1, out),
                _ => {}
            }
        }
    }

    fn item<'a>(&self, node: Node<'a>, depth: usize) -> Option<ListItem> {
        let mut content = Vec::new();
        self.blocks(node, Place::Item, depth + 1, &mut content);
        (!content.is_empty()).then_some(ListItem::ListItem { content })
    }

    fn row<'a>(&self, node: Node<'a>) -> TableRow {
        let header = matches!(node.data().value, NodeValue::TableRow(true));
        let cells = node.children().map(|cell| {
            let mut content: Vec<Block> = self.lines(cell).into_iter().map(|content| Block::Paragraph { content }).collect();
            if content.is_empty() {
                content.push(Block::Paragraph { content: Vec::new() });
            }
            let attrs = CellAttrs::default();
            if header { Cell::TableHeader { attrs, content } } else { Cell::TableCell { attrs, content } }
        });
        TableRow::TableRow { content: cells.collect() }
    }

    /// The inline content of a block, a list of lines: a hard break ends one.
    fn lines<'a>(&self, node: Node<'a>) -> Vec<Vec<Inline>> {
        let mut gathered = Gathered::default();
        self.inlines(node, &[], 0, &mut gathered);
        gathered.end();
        gathered.lines
    }

    fn inlines<'a>(&self, parent: Node<'a>, marks: &[Mark], depth: usize, out: &mut Gathered) {
        for node in parent.children() {
            let value = node.data().value.clone();
            if let NodeValue::HtmlInline(tag) = &value {
                out.html(tag);
                continue;
            }
            if out.muted.is_some() {
                continue;
            }
            let mark = match value {
                NodeValue::Text(text) => {
                    out.runs.push(&text, marks);
                    continue;
                }
                NodeValue::Code(code) => {
                    out.runs.push(&code.literal, marks);
                    continue;
                }
                NodeValue::SoftBreak => {
                    out.runs.push(" ", marks);
                    continue;
                }
                NodeValue::LineBreak => {
                    out.end();
                    continue;
                }
                NodeValue::FootnoteReference(note) => {
                    out.runs.push(&format!("[{}]", note.name), &marked(marks, Mark::Superscript {}));
                    continue;
                }
                NodeValue::Image(_) => continue,
                NodeValue::Strong => Some(Mark::Bold {}),
                NodeValue::Emph => Some(Mark::Italic {}),
                NodeValue::Strikethrough => Some(Mark::Strike {}),
                NodeValue::Link(link) => self.href(&link.url).map(|href| Mark::Link { attrs: LinkAttrs { href } }),
                _ => None,
            };
            if depth < DEEPEST_INLINE {
                let inner = mark.map_or_else(|| marks.to_vec(), |mark| marked(marks, mark));
                self.inlines(node, &inner, depth + 1, out);
            } else {
                for inner in node.descendants() {
                    if let NodeValue::Text(text) = &inner.data().value {
                        out.runs.push(text, marks);
                    }
                }
            }
        }
    }

    fn href(&self, url: &str) -> Option<String> {
        if is_safe_href(url) {
            return Some(url.trim_start().to_owned());
        }
        let resolved = self.base?.join(url).ok()?.to_string();
        is_safe_href(&resolved).then_some(resolved)
    }
}

/// Lines in the making, and the raw element whose content is left out.
#[derive(Default)]
struct Gathered {
    runs: Runs,
    lines: Vec<Vec<Inline>>,
    muted: Option<String>,
}

impl Gathered {
    fn end(&mut self) {
        self.lines.extend(self.runs.take());
    }

    fn html(&mut self, tag: &str) {
        let closing = tag.starts_with("</");
        let name: String =
            tag.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        if let Some(muted) = &self.muted {
            if closing && *muted == name {
                self.muted = None;
            }
        } else if name == "br" {
            self.end();
        } else if !closing
            && matches!(
                name.as_str(),
                "script" | "style" | "iframe" | "svg" | "math" | "noscript" | "template" | "object" | "textarea" | "title" | "xmp"
            )
        {
            self.muted = Some(name);
        }
    }
}

fn join(lines: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for line in lines {
        if !joined.is_empty() {
            joined.push(Inline::Text { text: " ".to_owned(), marks: Vec::new() });
        }
        joined.extend(line);
    }
    joined
}

fn plain_line(line: &str) -> Option<Block> {
    let mut runs = Runs::default();
    runs.push(line, &[]);
    runs.take().map(|content| Block::Paragraph { content })
}
