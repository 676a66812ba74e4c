//! Work on many addresses at once: one at a time for each host, a few hosts at a time.

use std::{
    collections::{BTreeMap, VecDeque},
    ops::ControlFlow,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
};

use crate::library::hold;

/// How many hosts are asked at the same time.
const AT_ONCE: usize = 4;

/// Does `work` on each task; `told` gets each result on the calling thread as it comes, and may end it: what has begun is finished.
pub(super) fn each<Task: Send, Done: Send>(
    tasks: Vec<(String, Task)>,
    work: impl Fn(Task) -> Done + Sync,
    told: &mut dyn FnMut(Done) -> ControlFlow<()>,
) {
    let mut by_host: BTreeMap<String, Vec<Task>> = BTreeMap::new();
    for (host, task) in tasks {
        by_host.entry(host).or_default().push(task);
    }
    // The longest rows first, so that the end does not wait for one of them alone.
    let mut rows: Vec<_> = by_host.into_values().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.len()));
    let (rows, ended) = (Mutex::new(VecDeque::from(rows)), AtomicBool::new(false));
    let (tell, results) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            let (tell, rows, ended, work) = (tell.clone(), &rows, &ended, &work);
            scope.spawn(move || {
                while let Some(row) = next(rows) {
                    for task in row {
                        if ended.load(Ordering::Relaxed) || tell.send(work(task)).is_err() {
                            return;
                        }
                    }
                }
            });
        }
        drop(tell);
        for result in results {
            if told(result).is_break() {
                ended.store(true, Ordering::Relaxed);
            }
        }
    });
}

fn next<Task>(rows: &Mutex<VecDeque<Vec<Task>>>) -> Option<Vec<Task>> {
    hold(rows).pop_front()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::HashMap, thread::sleep, time::Duration};

    #[test]
    fn a_host_is_asked_by_one_and_four_hosts_are_asked_at_once() {
        let tasks: Vec<_> = (0..40).map(|number| (format!("hote-{}.example", number % 10), number)).collect();
        let busy: Mutex<HashMap<i32, usize>> = Mutex::default();
        let most = Mutex::new(0);
        let mut done = Vec::new();
        each(
            tasks,
            |number: i32| {
                {
                    let mut busy = hold(&busy);
                    *busy.entry(number % 10).or_default() += 1;
                    assert_eq!(busy[&(number % 10)], 1, "one at a time");
                    let hosts = busy.values().filter(|count| **count > 0).count();
                    let mut most = hold(&most);
                    *most = hosts.max(*most);
                }
                sleep(Duration::from_millis(5));
                *hold(&busy).entry(number % 10).or_default() -= 1;
                number
            },
            &mut |number| {
                done.push(number);
                ControlFlow::Continue(())
            },
        );
        done.sort_unstable();
        assert_eq!(done, (0..40).collect::<Vec<_>>());
        assert_eq!(*hold(&most), 4);
    }

    #[test]
    fn it_ends_when_it_is_told_to() {
        let tasks: Vec<_> = (0..100).map(|number| (format!("hote-{number}.example"), number)).collect();
        let mut told = 0;
        each(tasks, |_: i32| sleep(Duration::from_millis(5)), &mut |()| {
            told += 1;
            if told == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(told < 20, "{told}");
    }
}
