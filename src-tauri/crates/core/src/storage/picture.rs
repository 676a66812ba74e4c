//! Pictures, each stored once, and where they stand in a version's text.

use super::{row, rows, run};
use crate::{
    article::PictureRow,
    ids::{PictureId, VersionId},
    import::Ready,
};
use rusqlite::{Connection, Result, named_params};

/// Puts a picture into a version's text; its bytes are stored once.
pub fn add(db: &Connection, version: VersionId, position: usize, ready: &Ready) -> Result<()> {
    run(
        db,
        include_str!("picture/insert.sql"),
        named_params! { ":hash": ready.hash, ":mime": ready.size.mime, ":width": ready.size.width, ":height": ready.size.height, ":bytes": ready.bytes },
    )?;
    run(
        db,
        include_str!("picture/place.sql"),
        named_params! {
            ":version": version, ":position": i64::try_from(position).unwrap_or(i64::MAX), ":hash": ready.hash,
            ":block": i64::try_from(ready.block).unwrap_or(i64::MAX), ":alt": ready.alt, ":caption": ready.caption,
        },
    )?;
    Ok(())
}

/// The pictures of a version, in the order of its text.
pub fn list(db: &Connection, version: VersionId) -> Result<Vec<PictureRow>> {
    rows(db, include_str!("picture/list.sql"), [version], |row| {
        Ok(PictureRow { id: row.get(0)?, block: row.get(1)?, alt: row.get(2)?, caption: row.get(3)?, width: row.get(4)?, height: row.get(5)? })
    })
}

/// A picture's media type and bytes.
pub fn get(db: &Connection, picture: PictureId) -> Result<Option<(String, Vec<u8>)>> {
    row(db, include_str!("picture/get.sql"), [picture], |row| Ok((row.get(0)?, row.get(1)?)))
}
