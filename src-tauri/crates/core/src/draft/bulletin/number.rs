//! The number of the next issue, in the style of the one before: *NI-2025-031* gives *NI-2025-032*, *Bulletin n° 4* gives *Bulletin n° 5*,
//! and with a new year the count begins anew where the number names the year.

use std::ops::Range;

/// The number after this one for an issue of `year`; none where it holds no count.
pub(super) fn next(before: &str, year: i32) -> Option<String> {
    let digits = runs_of_digits(before);
    let is_year = |run: &Range<usize>| run.len() == 4 && matches!(before[run.clone()].parse(), Ok(1900..=2199));
    // A number that is a year alone counts years.
    let named = digits.iter().find(|run| is_year(run) && digits.len() > 1);
    let count = digits.iter().rev().find(|run| Some(*run) != named)?;
    let old: u64 = before[count.clone()].parse().ok()?;
    let old_year: Option<i32> = named.and_then(|run| before[run.clone()].parse().ok());
    let value = if old_year.is_some_and(|old| old < year) { 1 } else { old.checked_add(1)? };
    let mut after = before.to_owned();
    let counted = (count.clone(), format!("{value:0width$}", width = count.len()));
    let dated = named.filter(|_| old_year.is_some_and(|old| old < year)).map(|run| (run.clone(), year.to_string()));
    let mut changes: Vec<_> = [Some(counted), dated].into_iter().flatten().collect();
    changes.sort_by_key(|(run, _)| std::cmp::Reverse(run.start));
    for (run, text) in changes {
        after.replace_range(run, &text);
    }
    Some(after)
}

fn runs_of_digits(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_number_keeps_the_style_of_the_one_before() {
        for (before, year, after) in [
            ("NI-2025-031", 2025, "NI-2025-032"),
            ("NI-2025-099", 2025, "NI-2025-100"),
            ("NI-2025-999", 2025, "NI-2025-1000"),
            ("Bulletin n° 4", 2025, "Bulletin n° 5"),
            ("4/2025", 2025, "5/2025"),
            ("BS 7", 2026, "BS 8"),
            ("7", 2026, "8"),
        ] {
            assert_eq!(next(before, year).as_deref(), Some(after), "{before}");
        }
    }

    #[test]
    fn with_a_new_year_the_count_begins_anew_where_the_number_names_the_year() {
        assert_eq!(next("NI-2025-031", 2026).as_deref(), Some("NI-2026-001"));
        assert_eq!(next("12/2025", 2026).as_deref(), Some("01/2026"));
        assert_eq!(next("Bulletin n° 12", 2026).as_deref(), Some("Bulletin n° 13"));
        assert_eq!(next("NI-2026-002", 2025).as_deref(), Some("NI-2026-003"), "an issue told late does not go back a year");
    }

    #[test]
    fn a_number_without_a_count_has_no_next() {
        assert_eq!(next("", 2026), None);
        assert_eq!(next("Bulletin", 2026), None);
        assert_eq!(next("99999999999999999999999", 2026), None, "nor one beyond counting");
    }
}
