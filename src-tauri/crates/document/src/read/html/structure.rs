//! Lists and tables of a page, as the walk meets them.

use super::dom::{self, Attributes};
use super::page::{Kind, Part, Shape, TableCell};
use super::walk::{Around, DEEPEST, Place, Walk};
use super::word::{Edge, edge};
use ego_tree::NodeRef;
use scraper::Node as Dom;

impl Walk<'_> {
    pub fn list(&mut self, node: NodeRef<'_, Dom>, name: &str, mut inner: Around, around: &Around, out: &mut Vec<Part>) {
        self.flush(around, out);
        inner.shape = Shape::Item;
        if around.place == Place::Cell || around.depth >= DEEPEST {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Item;
        inner.depth += 1;
        let mut items = Vec::new();
        let mut loose = Vec::new();
        for child in node.children() {
            let is_item = child.value().as_element().is_some_and(|element| element.name() == "li");
            if is_item {
                let mut parts = Vec::new();
                self.element(child, &inner, &mut parts);
                items.push(parts);
            } else {
                match child.value() {
                    Dom::Text(text) => self.runs.push(text, &inner.marks),
                    Dom::Element(_) => self.element(child, &inner, &mut loose),
                    _ => {}
                }
                self.flush(&inner, &mut loose);
                if !loose.is_empty() {
                    // A list inside a list without an item around it belongs to the item before.
                    match items.last_mut() {
                        Some(last) => last.append(&mut loose),
                        None => items.push(std::mem::take(&mut loose)),
                    }
                }
            }
        }
        let first = node.value().as_element().and_then(|element| element.value_of("start")).and_then(|start| start.trim().parse().ok());
        out.push(Part::List { first: (name == "ol").then(|| first.unwrap_or(1)), items });
    }

    pub fn table(&mut self, node: NodeRef<'_, Dom>, mut inner: Around, around: &Around, out: &mut Vec<Part>) {
        self.flush(around, out);
        if around.place != Place::Top || !self.is_data(node) {
            self.children(node, &inner, out);
            self.flush(&inner, out);
            return;
        }
        inner.place = Place::Cell;
        inner.shape = Shape::Cell;
        self.containers += 1;
        inner.parent = self.containers;
        let edges = self.edges(node);
        if edges.contains(&Edge::Start) {
            self.unmute();
        }
        let mut rows = Vec::new();
        for row in dom::rows(node) {
            let mut cells = Vec::new();
            for cell in row.children() {
                let Some(element) = cell.value().as_element().filter(|element| matches!(element.name(), "td" | "th")) else { continue };
                if dom::is_hidden(element) {
                    continue;
                }
                let span = |key: &str| element.value_of(key).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1000);
                let mut parts = Vec::new();
                self.children(cell, &inner, &mut parts);
                self.flush(&inner, &mut parts);
                cells.push(TableCell { header: element.name() == "th", columns: span("colspan"), rows: span("rowspan"), parts });
            }
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
        if edges.contains(&Edge::End) {
            self.mute();
        }
        out.push(Part::Table(rows));
    }

    /// The borders of the copied part that stand between the rows of a table: spreadsheets put them there.
    fn edges(&self, table: NodeRef<'_, Dom>) -> Vec<Edge> {
        if self.kind == Kind::Page {
            return Vec::new();
        }
        let between = |node: &NodeRef<'_, Dom>| {
            node.parent().and_then(|parent| parent.value().as_element()).is_some_and(|element| !matches!(element.name(), "td" | "th"))
        };
        table.descendants().filter(between).filter_map(|node| edge(node.value().as_comment()?)).collect()
    }

    /// Whether a table is one of data. In mails and pastes most are layout, and say so by what stands in their cells.
    fn is_data(&self, table: NodeRef<'_, Dom>) -> bool {
        let laid_out = self.kind == Kind::Fragment && dom::is_layout(table);
        !laid_out && dom::is_data_table(table)
    }
}
