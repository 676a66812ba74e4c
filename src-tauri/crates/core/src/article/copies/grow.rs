//! A group that grows by one: what most reprints are, and what costs the same in a group of two thousand.
//!
//! A text that has become one text with another and has no further tie goes where the other goes: no tie of the others is changed by it, and groups
//! are a function of ties. Refuses all other cases, in which groups are worked out anew.

use super::origins;
use crate::{ids::ArticleId, storage::copies as store};
use rusqlite::{Connection, Result};

/// Puts an article that stood alone into the group of one that it is one text with, or leaves it alone; false where that is not all there is to do.
pub(super) fn grow(db: &Connection, article: ArticleId, with: Option<ArticleId>) -> Result<bool> {
    if store::group_of(db, article)? != Some(article.0) || store::group(db, article.0)?.is_some() {
        return Ok(false);
    }
    let Some(with) = with else { return Ok(true) };
    // A group is called by its smallest id, and only a group of two or more has its names filed.
    let Some(group) = store::group_of(db, with)?.filter(|group| *group < article.0) else { return Ok(false) };
    let (Some((origin, why)), Some(member)) = (store::group(db, group)?, store::member(db, article)?) else { return Ok(false) };
    store::set_group(db, article, group)?;
    origins::follow(db, group, (origin, &why), &member)?;
    Ok(true)
}
