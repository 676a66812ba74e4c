//! Takes the characters, ruled lines, links and pictures off the pages of a PDF.
//!
//! It refuses to draw: pictures are measured, never decoded.

use super::page::{Area, Face, Glyph, Page, Rule};
use hayro_interpret::font::Glyph as Drawn;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::dict::keys::{A, ANNOTS, BASE_FONT, RECT, SUBTYPE, URI};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Rect as Box4, String as Bytes};
use hayro_interpret::hayro_syntax::page::Page as Source;
use hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint, PathDrawMode, SoftMask,
    interpret_page,
};
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use std::collections::HashMap;

/// Characters beyond which nothing more is taken: a book of 2,000 pages has fewer.
const MOST_GLYPHS: usize = 8_000_000;
/// Notes and links of one page beyond which they are not looked at.
const MOST_NOTES: usize = 500;
/// Ruled lines of one page beyond which no more are taken: it is a drawing.
const MOST_RULES: usize = 3000;

/// The pages of a PDF.
pub fn pages(pdf: &Pdf) -> Vec<Page> {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut faces = HashMap::new();
    let mut left = MOST_GLYPHS;
    let mut pages = Vec::with_capacity(pdf.pages().len());
    for source in pdf.pages().iter() {
        named_faces(source, &mut faces);
        let (width, height) = source.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = affine(source);
        let notes = source.raw().get::<Array<'_>>(ANNOTS).map_or(0, |notes| notes.raw_iter().take(MOST_NOTES + 1).count());
        let settings = InterpreterSettings { render_annotations: notes <= MOST_NOTES, ..settings.clone() };
        let mut context = Context::new(upright, bounds, &cache, pdf.xref(), settings);
        let page = Page { width, height, ..Page::default() };
        let mut taker = Taker { page, seen: Vec::new(), unseen: Vec::new(), faces: &mut faces, turned: [0; 4], left };
        interpret_page(source, &mut context, &mut taker);
        left = taker.left;
        let mut page = taker.finish();
        page.links = links(source, upright);
        pages.push(page);
    }
    pages
}

fn affine(source: &Source<'_>) -> Affine {
    Affine::new(source.initial_transform(true).as_coeffs())
}

/// How the fonts of a page look, by their names: a font that is not embedded, and Type 1 fonts, say it in no other way.
fn named_faces(source: &Source<'_>, faces: &mut HashMap<u128, Face>) {
    let fonts = &source.resources().fonts;
    for key in fonts.keys().take(500) {
        if let Some(font) = fonts.get::<Dict<'_>>(&*key)
            && let Some(name) = font.get::<Name<'_>>(BASE_FONT)
        {
            faces.entry(font.cache_key()).or_insert_with(|| face_of(name.as_str()));
        }
    }
}

/// What a font's name says of its look.
fn face_of(name: &str) -> Face {
    let name = name.split_once('+').map_or(name, |(_, rest)| rest).to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    // The bold fonts of TeX are CMBX12, SFBX1000, LMRoman10-Bold, NimbusRomNo9L-Medi.
    let bold = says(&["bold", "black", "heavy", "cmbx", "sfbx", "cmb10", "semibd", "-medi", "demi"]) && !says(&["semilight"]);
    Face { bold, italic: says(&["italic", "oblique", "slanted", "cmti", "cmsl", "sfti", "-ital", "kursiv"]) }
}

/// The addresses that a page leads to.
fn links(source: &Source<'_>, upright: Affine) -> Vec<Area> {
    let Some(notes) = source.raw().get::<Array<'_>>(ANNOTS) else { return Vec::new() };
    let mut links = Vec::new();
    for note in notes.iter::<Dict<'_>>().take(MOST_NOTES) {
        let is_link = note.get::<Name<'_>>(SUBTYPE).is_some_and(|kind| kind.as_str() == "Link");
        let address = note.get::<Dict<'_>>(A).and_then(|action| action.get::<Bytes<'_>>(URI));
        if let (true, Some(address), Some(place)) = (is_link, address, note.get::<Box4>(RECT))
            && let Ok(href) = std::str::from_utf8(address.as_bytes())
            && crate::tree::is_safe_href(href.trim())
        {
            let place = upright.transform_rect_bbox(Rect::new(place.x0, place.y0, place.x1, place.y1));
            links.push(Area { place: [single(place.x0), single(place.y0), single(place.x1), single(place.y1)], href: href.trim().to_owned() });
        }
    }
    links
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
fn single(value: f64) -> f32 {
    if value.is_finite() { value.clamp(-1e6, 1e6) as f32 } else { 0.0 }
}

struct Taker<'run> {
    page: Page,
    /// Letters with the quarter turns that they stand in.
    seen: Vec<(Glyph, usize)>,
    /// The same for letters that are not drawn: a recognised text under a picture.
    unseen: Vec<(Glyph, usize)>,
    faces: &'run mut HashMap<u128, Face>,
    turned: [usize; 4],
    left: usize,
}

impl Taker<'_> {
    fn face(&mut self, glyph: &Drawn<'_>) -> Face {
        let Drawn::Outline(glyph) = glyph else { return Face::default() };
        *self.faces.entry(glyph.font_cache_key()).or_insert_with(|| {
            glyph.font_data().map_or_else(Face::default, |font| {
                let named = font.postscript_name.as_deref().map(face_of).unwrap_or_default();
                Face { bold: named.bold || font.weight.is_some_and(|weight| weight >= 600), italic: named.italic || font.is_italic }
            })
        })
    }

    fn take(&mut self, glyph: &Drawn<'_>, place: Affine, hidden: bool) {
        let letters = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => "\u{fffd}".to_owned(),
        };
        let [a, b, c, d, ..] = place.as_coeffs();
        let origin = place * Point::ORIGIN;
        // Outlines are drawn at a thousandth of the font's size.
        let size = (c.hypot(d) * 1000.0).min(2000.0);
        let advance = match glyph {
            Drawn::Outline(glyph) => glyph.advance_width().map_or(500.0, f64::from),
            Drawn::Type3(_) => 500.0,
        };
        let width = advance.clamp(-4000.0, 4000.0) * a.hypot(b);
        if !(size.is_finite() && width.is_finite() && origin.is_finite()) || size < 0.5 {
            return;
        }
        // 0 upright, then quarter turns; what stands askew is not text to read.
        let quarter = if b.abs() <= 0.2 * a.abs() {
            usize::from(a < 0.0) * 2
        } else if a.abs() <= 0.2 * b.abs() {
            if b < 0.0 { 1 } else { 3 }
        } else {
            return;
        };
        let face = self.face(glyph);
        let letters: Vec<char> = letters.chars().flat_map(resolved).take(8).collect();
        // A hyphen that is drawn is one, whatever the file calls it.
        let letters: Vec<char> = letters.into_iter().map(|letter| if letter == '\u{ad}' { '-' } else { letter }).collect();
        let each = width / letters.len().max(1) as f64;
        for (at, letter) in letters.into_iter().enumerate() {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            let along = each * at as f64;
            let (x, y) = match quarter {
                0 => (origin.x + along, origin.y),
                1 => (origin.x, origin.y - along),
                2 => (origin.x - along, origin.y),
                _ => (origin.x, origin.y + along),
            };
            self.turned[quarter] += 1;
            let taken = Glyph { letter, x: single(x), y: single(y), width: single(each), size: single(size), face };
            if hidden { self.unseen.push((taken, quarter)) } else { self.seen.push((taken, quarter)) }
        }
    }

    /// The page, upright for most of its letters; the others are left out, and a layer of unseen letters is used where none is seen.
    fn finish(mut self) -> Page {
        let seen = self.seen.iter().filter(|(glyph, _)| glyph.letter.is_alphanumeric()).count();
        if seen < 20 && self.unseen.len() > 4 * seen {
            self.seen = std::mem::take(&mut self.unseen);
        }
        let main = (0..4).max_by_key(|quarter| (self.turned[*quarter], *quarter == 0)).unwrap_or(0);
        let (width, height) = (self.page.width, self.page.height);
        if matches!(main, 1 | 3) {
            (self.page.width, self.page.height) = (height, width);
        }
        if main != 0 {
            self.page.rules.clear();
        }
        self.page.glyphs = std::mem::take(&mut self.seen).into_iter().filter(|(_, quarter)| *quarter == main).map(|(glyph, _)| glyph).collect();
        for glyph in &mut self.page.glyphs {
            let (x, y) = (glyph.x, glyph.y);
            (glyph.x, glyph.y) = match main {
                0 => (x, y),
                1 => (height - y, x),
                2 => (width - x, height - y),
                _ => (y, width - x),
            };
        }
        self.page
    }
}

/// Ligatures as letters, spaces as spaces; what shows nothing is left out.
fn resolved(letter: char) -> impl Iterator<Item = char> {
    let letters: &[char] = match letter {
        'ﬀ' => &['f', 'f'],
        'ﬁ' => &['f', 'i'],
        'ﬂ' => &['f', 'l'],
        'ﬃ' => &['f', 'f', 'i'],
        'ﬄ' => &['f', 'f', 'l'],
        'ﬅ' => &['f', 't'],
        'ﬆ' => &['s', 't'],
        '\t' | '\n' | '\r' | '\u{2002}'..='\u{200a}' | '\u{3000}' if letter != '\u{2007}' => &[' '],
        '\u{0}' => &['\u{fffd}'],
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => &[],
        letter if letter.is_control() => &[],
        _ => return [Some(letter), None, None].into_iter().flatten(),
    };
    [letters.first().copied(), letters.get(1).copied(), letters.get(2).copied()].into_iter().flatten()
}

impl<'a> Device<'a> for Taker<'_> {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.page.drawn = true;
        if path.elements().len() > 4000 || self.page.rules.len() >= MOST_RULES {
            return;
        }
        for part in path.elements().split(|element| matches!(element, PathEl::ClosePath)) {
            for piece in split_moves(part) {
                let mut bounds: Option<Rect> = None;
                let points = piece.iter().filter_map(PathEl::end_point);
                for point in points.map(|point| transform * point).filter(|point| point.is_finite()) {
                    let here = Rect::from_points(point, point);
                    bounds = Some(bounds.map_or(here, |known| known.union(here)));
                }
                if let Some(bounds) = bounds {
                    self.rule(bounds);
                }
            }
        }
    }

    fn draw_rect(&mut self, rect: &Rect, transform: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.page.drawn = true;
        let bounds = transform.transform_rect_bbox(*rect);
        if bounds.is_finite() && self.page.rules.len() < MOST_RULES {
            self.rule(bounds);
        }
    }

    fn draw_glyph(&mut self, glyph: &Drawn<'a>, transform: Affine, glyph_transform: Affine, _: &Paint<'a>, mode: &GlyphDrawMode) {
        if self.left > 0 {
            self.take(glyph, transform * glyph_transform, matches!(mode, GlyphDrawMode::Invisible));
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        self.page.drawn = true;
        let unit = Rect::new(0.0, 0.0, f64::from(image.width().max(1)), f64::from(image.height().max(1)));
        let page = Rect::new(0.0, 0.0, f64::from(self.page.width), f64::from(self.page.height));
        let covered = transform.transform_rect_bbox(unit).intersect(page);
        if covered.is_finite() && page.area() > 0.0 {
            self.page.pictured = (self.page.pictured + single(covered.area() / page.area())).min(1.0);
        }
    }
}

impl Taker<'_> {
    /// Adds a thin bar as one line, and a box as its upper and lower edges.
    fn rule(&mut self, bounds: Rect) {
        if bounds.width() < 12.0 || bounds.width() > 20_000.0 {
            return;
        }
        let (x0, x1) = (single(bounds.x0), single(bounds.x1));
        if bounds.height() <= 3.0 {
            self.page.rules.push(Rule { x0, x1, y: single(bounds.center().y) });
        } else if bounds.height() < 400.0 {
            self.page.rules.push(Rule { x0, x1, y: single(bounds.y0) });
            self.page.rules.push(Rule { x0, x1, y: single(bounds.y1) });
        }
    }
}

/// The parts of a path that begin with a move.
fn split_moves(part: &[PathEl]) -> impl Iterator<Item = &[PathEl]> {
    let mut starts: Vec<usize> = part.iter().enumerate().filter(|(_, element)| matches!(element, PathEl::MoveTo(_))).map(|(at, _)| at).collect();
    starts.push(part.len());
    (0..starts.len().saturating_sub(1)).map(move |at| &part[starts[at]..starts[at + 1]])
}
