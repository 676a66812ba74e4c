//! Dates of offices: `YYYY[-MM[-DD]]`, compared as far as both are written.

use super::Office;

/// The date at the beginning of a text; None where there is none.
pub(super) fn day(written: &str) -> Option<&str> {
    let digits = |from: usize, to: usize| written.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let part = |from: usize, to: usize| written.as_bytes().get(from) == Some(&b'-') && digits(from + 1, to);
    let end = match (digits(0, 4), part(4, 7), part(7, 10)) {
        (false, ..) => return None,
        (_, false, _) => 4,
        (_, _, false) => 7,
        _ => 10,
    };
    written.get(..end)
}

/// Whether an office may have been held on a day; one without dates always may.
pub(super) fn is_held(office: &Office, on: &str) -> bool {
    let before = |a: &str, b: &str| {
        let shared = a.len().min(b.len());
        a.as_bytes()[..shared] < b.as_bytes()[..shared]
    };
    let from = office.from.as_deref().and_then(day);
    let to = office.to.as_deref().and_then(day);
    !from.is_some_and(|from| before(on, from)) && !to.is_some_and(|to| before(to, on))
}

/// Whether an office is dated at all.
pub(super) fn is_dated(office: &Office) -> bool {
    office.from.as_deref().and_then(day).is_some() || office.to.as_deref().and_then(day).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_far_as_it_is_one() {
        for (written, date) in [
            ("2025-05-22T10:00:00Z", Some("2025-05-22")),
            ("2025-05", Some("2025-05")),
            ("2025", Some("2025")),
            ("2025-x", Some("2025")),
            ("mai 2025", None),
            ("", None),
            ("202é-01", None),
        ] {
            assert_eq!(day(written), date, "{written}");
        }
    }

    #[test]
    fn an_office_is_held_from_its_first_day_to_its_last() {
        let office = Office { titles: Vec::new(), from: Some("2024-07-06".to_owned()), to: Some("2025-12".to_owned()) };
        for (on, held) in [("2024-07-05", false), ("2024-07-06", true), ("2024", true), ("2025-12-31", true), ("2026-01-01", false)] {
            assert_eq!(is_held(&office, on), held, "{on}");
        }
        assert!(is_held(&Office::default(), "1999"), "an office without dates may have been held on any day");
    }
}
