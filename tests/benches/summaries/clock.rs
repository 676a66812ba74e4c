//! Processor time of this process.

use std::time::Duration;

/// Turns of each measure; the best one counts, because others use the machine too.
pub const TURNS: usize = 3;

/// Seconds of processor time that one round takes: rounds are repeated for as long as `at_least`, which the clock's steps of 10 ms need.
pub fn seconds(at_least: Duration, mut round: impl FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..TURNS {
        let (began, mut rounds) = (spent(), 0);
        let took = loop {
            round();
            rounds += 1;
            let took = spent().saturating_sub(began);
            if took >= at_least {
                break took;
            }
        };
        best = best.min(took.as_secs_f64() / f64::from(rounds));
    }
    best
}

/// What this process took in user and system mode, from the fields `utime` and `stime` of proc_pid_stat(5), in hundredths of a second.
#[cfg(target_os = "linux")]
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // The second field is a name in parentheses, which may hold spaces.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |field: usize| fields[field - 3].parse::<u64>().unwrap();
    Duration::from_millis((ticks(14) + ticks(15)) * 10)
}

/// Elsewhere the time on the clock, which others' work can lengthen.
#[cfg(not(target_os = "linux"))]
fn spent() -> Duration {
    use std::{sync::LazyLock, time::Instant};
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGAN.elapsed()
}
