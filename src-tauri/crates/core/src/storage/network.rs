//! What left this computer.

use super::{next, row, rows, run, to_word, word};
use crate::network::{NetworkRow, Record, Why};
use rusqlite::{Connection, Result, named_params};

/// How many requests are kept, the newest.
const KEPT: u32 = 10_000;

/// A row of the log whose trouble is not in words yet.
#[derive(Debug)]
pub struct Logged {
    /// The row, its trouble empty.
    pub row: NetworkRow,
    /// Its trouble.
    pub trouble: Option<Why>,
}

/// Adds a request, and counts it where it left.
pub fn insert(db: &Connection, at: &str, record: &Record) -> Result<()> {
    run(
        db,
        include_str!("network/insert.sql"),
        named_params! {
            ":at": at, ":purpose": to_word(&record.purpose)?, ":host": record.host, ":url": record.url,
            ":ip": record.ip.map(|ip| ip.to_string()), ":status": record.status,
            ":bytes": i64::try_from(record.bytes).unwrap_or(i64::MAX), ":millis": i64::try_from(record.millis).unwrap_or(i64::MAX),
            ":trouble": record.trouble.map(Why::code),
        },
    )?;
    if record.ip.is_some() {
        next(db, "request")?;
    }
    Ok(())
}

/// Forgets all but the newest 10,000.
pub fn thin(db: &Connection) -> Result<usize> {
    run(db, include_str!("network/thin.sql"), [KEPT])
}

/// How many requests have left since the library was made, those that are forgotten too.
pub fn sent(db: &Connection) -> Result<u32> {
    row(db, include_str!("network/sent.sql"), [], |row| row.get(0)).map(Option::unwrap_or_default)
}

/// How many are kept.
pub fn count(db: &Connection) -> Result<u32> {
    row(db, include_str!("network/count.sql"), [], |row| row.get(0)).map(Option::unwrap_or_default)
}

/// A page of them, newest first.
pub fn list(db: &Connection, offset: u32, limit: u32) -> Result<Vec<Logged>> {
    rows(db, include_str!("network/list.sql"), [limit, offset], |row| {
        let number = |column| row.get::<_, i64>(column).map(|number| u32::try_from(number).unwrap_or(u32::MAX));
        let trouble: Option<String> = row.get(8)?;
        Ok(Logged {
            row: NetworkRow {
                at: row.get(0)?,
                purpose: word(row, 1)?,
                host: row.get(2)?,
                url: row.get(3)?,
                ip: row.get(4)?,
                status: row.get(5)?,
                bytes: number(6)?,
                millis: number(7)?,
                trouble: None,
            },
            trouble: trouble.as_deref().and_then(Why::of),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Purpose;

    #[test]
    fn the_newest_ten_thousand_are_kept_and_all_that_left_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = crate::storage::open_read_write(&folder.path().join("a.griot")).unwrap();
        let write = db.transaction().unwrap();
        for number in 0..10_050_u32 {
            let left = number % 2 == 0;
            let record = Record {
                purpose: Purpose::Feed,
                host: "courrier.example".into(),
                url: format!("https://courrier.example/{number}"),
                ip: left.then(|| "192.0.2.1".parse().unwrap()),
                status: left.then_some(200),
                bytes: u64::from(number),
                millis: 3,
                trouble: (!left).then_some(Why::RefusedAddress),
            };
            insert(&write, "2026-01-15T09:00:00.000Z", &record).unwrap();
        }
        thin(&write).unwrap();
        write.commit().unwrap();
        assert_eq!((count(&db).unwrap(), sent(&db).unwrap()), (10_000, 5025));
        let newest = list(&db, 0, 2).unwrap();
        assert_eq!(newest[0].row.url, "https://courrier.example/10049");
        assert_eq!((newest[0].trouble, newest[1].trouble), (Some(Why::RefusedAddress), None));
        assert_eq!(list(&db, 9999, 5).unwrap()[0].row.url, "https://courrier.example/50");
    }
}
