//! The reader child as core starts it: it answers, it refuses, and the system holds it to its limits.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

struct Reader(Child);

impl Reader {
    fn start() -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_griot"))
            .arg("--griot-reader-child")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }

    /// A request: a length, a header, the bytes.
    fn send(&mut self, name: &str, bytes: &[u8]) {
        let header = json!({ "task": { "Read": { "name": name, "url": null } }, "bytes": bytes.len() }).to_string();
        let input = self.0.stdin.as_mut().unwrap();
        input.write_all(&(header.len() as u64).to_le_bytes()).unwrap();
        input.write_all(header.as_bytes()).unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    /// An answer: a length, `{"Read": {"Ok": …}}` or `{"Read": {"Err": …}}`.
    fn answer(&mut self) -> Value {
        let output = self.0.stdout.as_mut().unwrap();
        let mut length = [0; 8];
        output.read_exact(&mut length).unwrap();
        let mut answer = vec![0; usize::try_from(u64::from_le_bytes(length)).unwrap()];
        output.read_exact(&mut answer).unwrap();
        serde_json::from_slice::<Value>(&answer).unwrap()["Read"].take()
    }

    fn ask(&mut self, name: &str, bytes: &[u8]) -> Value {
        self.send(name, bytes);
        self.answer()
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn one_child_reads_file_after_file_and_a_refusal_does_not_end_it() {
    let mut reader = Reader::start();
    let text = "Un titre\n\nLa première phrase du texte.\n".as_bytes();
    assert_eq!(reader.ask("a.txt", text)["Ok"]["texts"][0]["titles"][0]["value"], "Un titre");
    assert_eq!(reader.ask("vide.txt", b"")["Err"]["kind"], "empty");
    assert_eq!(reader.ask("b.txt", text)["Ok"]["texts"][0]["format"], "text");
}

#[test]
fn half_a_megabyte_of_nested_lists_is_answered_within_two_seconds() {
    let mut reader = Reader::start();
    let page = format!("<html><body>{}texte", "<ul><li>".repeat(64 * 1024));
    let start = Instant::now();
    let answer = reader.ask("profond.html", page.as_bytes());
    assert!(start.elapsed() < Duration::from_secs(2), "it took {:?}", start.elapsed());
    assert!(answer.get("Ok").is_some() || answer["Err"]["kind"] == "too_deep", "{answer}");
}

#[test]
fn it_ends_with_its_input_and_with_a_request_that_is_none() {
    let mut quiet = Reader::start();
    drop(quiet.0.stdin.take());
    assert!(quiet.0.wait().unwrap().success());
    let mut noise = Reader::start();
    // It may end before all of it is written.
    let _ = noise.0.stdin.as_mut().unwrap().write_all(&[0xff; 64]);
    assert_eq!(noise.0.wait().unwrap().code(), Some(1));
}

#[test]
#[cfg(target_os = "linux")]
fn the_system_holds_it_to_its_limits() {
    let mut reader = Reader::start();
    // Once it has answered, its limits are set.
    reader.ask("a.txt", "Un texte assez long pour en être un.".as_bytes());
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", reader.0.id())).unwrap();
    for (name, wanted) in
        [("Max cpu time", "20"), ("Max core file size", "0"), ("Max file size", "0"), ("Max open files", "32"), ("Max address space", "2147483648")]
    {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} in {limits}"));
        let values: Vec<&str> = line[name.len()..].split_whitespace().take(2).collect();
        assert_eq!(values, [wanted, wanted], "{name}, which the child cannot lift either");
    }
}

#[test]
fn its_argument_counts_in_the_first_place_only() {
    let told = Command::new(env!("CARGO_BIN_EXE_griot")).args(["dossiers", "--griot-reader-child"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(told.status.code(), Some(2), "elsewhere it is an unknown option");
}
