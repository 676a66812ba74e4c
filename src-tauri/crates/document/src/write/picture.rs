//! Pictures that the app has drawn: SVG checked before it is written, or rasterised to PNG. Nothing in them is followed: no file, no
//! address, no script.

use resvg::{
    render,
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree, fontdb::Database},
};
use std::sync::{Arc, LazyLock};

/// The most pixels of a picture, both ways together: 100 megapixels, 400 MB while it is drawn.
const MOST_PIXELS: f32 = 100e6;

/// The fonts shipped with Typst; parsed once.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    typst_assets::fonts().for_each(|data| fonts.load_font_data(data.to_vec()));
    fonts.set_sans_serif_family("Libertinus Serif");
    fonts.set_serif_family("Libertinus Serif");
    fonts.set_monospace_family("DejaVu Sans Mono");
    Arc::new(fonts)
});

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It is no SVG, or one that cannot be read.
    #[error("not a readable SVG: {0}")]
    Unreadable(String),
    /// It would have too many pixels.
    #[error("over 100 megapixels")]
    TooLarge,
    /// It could not be encoded.
    #[error("could not be encoded: {0}")]
    Encoding(String),
}

fn parse(svg: &str) -> Result<Tree, PictureError> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Libertinus Serif".to_owned(),
        image_href_resolver: ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| PictureError::Unreadable(error.to_string()))
}

/// A PNG of an SVG on white, `scale` pixels for each of its units.
///
/// # Errors
/// [`PictureError`] where it is no SVG or would be larger than 100 megapixels.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PictureError> {
    let tree = parse(svg)?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if !(1.0..=MOST_PIXELS).contains(&(width * height)) {
        return Err(PictureError::TooLarge);
    }
    // Both are positive and their product is bounded.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just above")]
    let mut pixels = Pixmap::new(width.ceil() as u32, height.ceil() as u32).ok_or(PictureError::TooLarge)?;
    pixels.fill(Color::WHITE);
    render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PictureError::Encoding(error.to_string()))
}

/// An SVG as it may be given away: one that reads, without scripts, event handlers or references to anything outside itself.
///
/// # Errors
/// [`PictureError::Unreadable`] where it is no SVG or holds such a thing.
pub fn svg(svg: &str) -> Result<Vec<u8>, PictureError> {
    parse(svg)?;
    let document = resvg::usvg::roxmltree::Document::parse(svg).map_err(|error| PictureError::Unreadable(error.to_string()))?;
    for node in document.descendants().filter(resvg::usvg::roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let active = matches!(name, "script" | "foreignObject" | "iframe" | "image" | "a" | "use");
        let handled = node.attributes().any(|attribute| {
            let outside = attribute.name() == "href" && !attribute.value().starts_with('#');
            attribute.name().to_ascii_lowercase().starts_with("on") || outside
        });
        if active || handled {
            return Err(PictureError::Unreadable(format!("holds {name}")));
        }
    }
    Ok(svg.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect x="30" width="30" height="20" fill="#204080"/><text x="2" y="14" font-family="sans-serif" font-size="12">Été</text></svg>"##;

    fn pixels(png: &[u8]) -> Pixmap {
        Pixmap::decode_png(png).unwrap()
    }

    #[test]
    fn a_drawing_becomes_a_png_at_the_scale_asked_for() {
        let drawn = pixels(&png(DRAWING, 2.0).unwrap());
        assert_eq!((drawn.width(), drawn.height()), (120, 40));
        let at = |x, y| drawn.pixel(x, y).unwrap();
        assert_eq!((at(100, 20).red(), at(100, 20).green(), at(100, 20).blue()), (0x20, 0x40, 0x80));
        let inked = (4..56).flat_map(|x| (4..36).map(move |y| (x, y))).filter(|(x, y)| at(*x, *y).red() < 128).count();
        assert!(inked > 20, "the text is drawn with a font of the app: {inked} dark pixels");
    }

    #[test]
    fn the_same_drawing_gives_the_same_bytes() {
        assert_eq!(png(DRAWING, 1.0).unwrap(), png(DRAWING, 1.0).unwrap());
    }

    #[test]
    fn what_acts_or_looks_outside_is_refused() {
        assert!(svg(DRAWING).is_ok());
        for inner in [
            "<script>alert(1)</script>",
            r#"<image href="file:///etc/passwd" width="9" height="9"/>"#,
            r#"<g onclick="alert(1)"/>"#,
            r#"<linearGradient id="g" href="https://exemple.invalid/g.svg"/>"#,
        ] {
            let hostile = DRAWING.replace("</svg>", &format!("{inner}</svg>"));
            assert!(svg(&hostile).is_err(), "{inner}");
        }
        assert!(svg("rien de tel").is_err() && png("<svg", 1.0).is_err());
    }

    #[test]
    fn a_picture_too_large_is_refused_before_it_is_drawn() {
        let wide = DRAWING.replace("width=\"60\"", "width=\"2000000\"").replace("height=\"20\"", "height=\"2000000\"");
        assert!(matches!(png(&wide, 1.0), Err(PictureError::TooLarge)));
    }
}
