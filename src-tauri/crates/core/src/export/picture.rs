//! A picture that the window has drawn, written to a file.

use super::{Exported, PictureExport, PictureFormat, ops::written_to};
use crate::{
    Library,
    error::{Code, Error, Result},
};
use griot_document::write::picture;

/// Pixels for each unit of the drawing: sharp in print at the width of a page.
const SCALE: f32 = 2.0;

/// Writes a picture that the window has drawn.
///
/// # Errors
/// `refused` for what is no drawing, acts, looks outside itself or is too large; `disk_full`, `read_only` where the file cannot be written,
/// the old file being as it was.
pub fn picture(library: &Library, request: PictureExport) -> Result<Exported> {
    let path = library.granted(request.handle)?;
    let made = match request.format {
        PictureFormat::Svg => picture::svg(&request.svg),
        PictureFormat::Png => picture::png(&request.svg, SCALE),
    };
    let bytes = made.map_err(|error| Error::new(Code::Refused, "error-picture", vec![]).because(error))?;
    written_to(&path, &bytes)
}
