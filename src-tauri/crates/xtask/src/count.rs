//! How many tests passed and failed, read from the closing lines of cargo test, cargo-nextest and Vitest.

/// Tests counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed, timed out or could not run.
    pub failed: usize,
}

impl Count {
    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// As it stands in the table.
    pub fn told(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Counts what a runner's output says. cargo-nextest repeats what failed tests said, their own counts included: where it
/// summed up, its sum alone counts.
pub fn of(said: &str) -> Count {
    let mut count = Count::default();
    let lines: Vec<String> = said.lines().map(|line| plain(line).trim().to_owned()).collect();
    let summed = lines.iter().any(|line| line.starts_with("Summary ["));
    let openings: &[&str] = if summed { &["Summary ["] } else { &["test result:", "Tests "] };
    for line in &lines {
        if openings.iter().any(|opening| line.starts_with(opening)) {
            count.passed += number_before(line, "passed");
            count.failed += number_before(line, "failed") + number_before(line, "timed out");
        }
    }
    count
}

/// The number that stands right before a word, or 0.
fn number_before(line: &str, word: &str) -> usize {
    let Some(at) = line.find(&format!(" {word}")) else { return 0 };
    line[..at].rsplit([' ', ':']).next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A line without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runner_is_counted() {
        let cases = [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s", (12, 0)),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored", (3, 2)),
            ("     Summary [  12.345s] 431 tests run: 430 passed (1 slow), 1 failed, 2 skipped", (430, 1)),
            ("     Summary [  60.0s] 4 tests run: 2 passed, 1 failed, 1 timed out, 0 skipped", (2, 2)),
            ("      Tests  12 passed (12)", (12, 0)),
            ("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m (12)", (11, 1)),
            (" Test Files  3 passed (3)", (0, 0)),
            ("error[E0425]: cannot find value 5 passed", (0, 0)),
        ];
        for (line, (passed, failed)) in cases {
            assert_eq!(of(line), Count { passed, failed }, "{line}");
        }
    }

    #[test]
    fn several_test_binaries_add_up() {
        let said = "test result: ok. 2 passed; 0 failed;\nother\ntest result: ok. 3 passed; 1 failed;\n";
        assert_eq!(of(said).told(), "5 passed, 1 failed");
        let nextest = "     Summary [ 2.0s] 3 tests run: 2 passed, 1 failed, 0 skipped\n    test result: FAILED. 0 passed; 1 failed; 0 ignored\n";
        assert_eq!(of(nextest).told(), "2 passed, 1 failed", "what a failed test printed is not counted again");
    }
}
