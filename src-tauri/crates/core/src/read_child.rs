//! The reader child process: untrusted bytes are parsed where a crash, an endless loop or a memory bomb costs one file.
//!
//! 1. [`Reader::read`] sends one request to an idle child, or starts one: a length, a JSON header, the bytes.
//! 2. The child ([`main`]) answers with a length and JSON, then the bytes of the files it found inside, each with its length, and waits
//!    for the next.
//! 3. A child that is too slow is killed; one that dies is a message, [`Failure::Crashed`] or [`Failure::TooSlow`], never an end of the app.
//!
//! Limits of CPU time, memory and stack are set by the program that calls [`main`]; time on the clock and size of the answer here.

use crate::library::hold;
use griot_document::read::{Hint, PictureSize, ReadError, Reading};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufReader, Read, Write},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio},
    sync::{
        Mutex,
        mpsc::{self, RecvTimeoutError},
    },
    time::Duration,
};

/// The argument that makes the `griot` program a reader child.
pub const FLAG: &str = "--griot-reader-child";

/// The longest a file may take, on the clock.
const PATIENCE: Duration = Duration::from_secs(30);

/// The most an answer may weigh, without the files found inside the file.
const MAX_ANSWER: u64 = 64 * 1024 * 1024;

/// The most that the files found inside a file may weigh together.
const MAX_MEMBER: u64 = 128 * 1024 * 1024;

/// The most a request may weigh, header included.
const MAX_REQUEST: u64 = 80 * 1024 * 1024;

/// Files one child reads before a fresh one takes over. Its CPU time is limited as a whole: a child that runs out of it on a later file is
/// replaced, and that file read once more.
const FILES_A_CHILD: u32 = 200;

/// Why nothing came back.
#[derive(Debug)]
pub enum Failure {
    /// The file was refused.
    Refused(ReadError),
    /// The child ended on it.
    Crashed,
    /// The child took over 30 s.
    TooSlow,
    /// The child could not be started.
    NoReader(io::Error),
}

/// Starts reader children and keeps the idle ones.
#[derive(Debug)]
pub struct Reader {
    program: PathBuf,
    idle: Mutex<Vec<Running>>,
}

#[derive(Debug)]
struct Running {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    files: u32,
}

impl Drop for Running {
    fn drop(&mut self) {
        // A child whose input is closed ends by itself; one that hangs is ended. Either way none is left behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug, Serialize)]
struct Request<'ask> {
    task: &'ask Task,
    bytes: u64,
}

/// The same as the child sees it.
#[derive(Debug, Deserialize)]
struct Header {
    task: Task,
    bytes: u64,
}

/// What is wanted of the bytes.
#[derive(Debug, Serialize, Deserialize)]
enum Task {
    Read(Hint),
    Picture,
}

#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Read(Result<Reading, ReadError>),
    Picture(Option<PictureSize>),
}

impl Reader {
    /// A reader that starts `program`, the `griot` command.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, idle: Mutex::default() }
    }

    /// Reads one file in a child.
    ///
    /// # Errors
    /// As [`Failure`] says. A child that dies is tried once more, fresh, if it had read other files before.
    pub fn read(&self, bytes: &[u8], hint: &Hint) -> Result<Reading, Failure> {
        match self.request(bytes, &Task::Read(hint.clone()))? {
            Answer::Read(result) => result.map_err(Failure::Refused),
            Answer::Picture(_) => Err(Failure::Crashed),
        }
    }

    /// What kind of picture some bytes are, and its size; none where they are no picture that is kept.
    ///
    /// # Errors
    /// As [`Failure`] says.
    pub fn picture(&self, bytes: &[u8]) -> Result<Option<PictureSize>, Failure> {
        match self.request(bytes, &Task::Picture)? {
            Answer::Picture(size) => Ok(size),
            Answer::Read(_) => Err(Failure::Crashed),
        }
    }

    fn request(&self, bytes: &[u8], task: &Task) -> Result<Answer, Failure> {
        let idle = hold(&self.idle).pop();
        let used = idle.is_some();
        let running = match idle {
            Some(running) => running,
            None => self.start().map_err(Failure::NoReader)?,
        };
        match self.ask(running, bytes, task) {
            Err(Failure::Crashed) if used => self.ask(self.start().map_err(Failure::NoReader)?, bytes, task),
            answer => answer,
        }
    }

    fn start(&self) -> io::Result<Running> {
        let mut child =
            Command::new(&self.program).arg(FLAG).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("the reader has no pipes"));
        };
        Ok(Running { child, input, output: BufReader::new(output), files: 0 })
    }

    fn ask(&self, mut running: Running, bytes: &[u8], task: &Task) -> Result<Answer, Failure> {
        let Ok(header) = serde_json::to_vec(&Request { task, bytes: bytes.len() as u64 }) else {
            return Err(Failure::Crashed);
        };
        let (told, answer) = mpsc::channel();
        std::thread::scope(|scope| {
            let Running { child, input, output, files } = &mut running;
            scope.spawn(move || {
                // Reading goes on while we write, or a child that answers early would block us both.
                let _ = told.send(receive_answer(output));
            });
            let sent = send(input, &header).and_then(|()| input.write_all(bytes)).and_then(|()| input.flush());
            let got = match answer.recv_timeout(PATIENCE) {
                Ok(Ok(got)) if sent.is_ok() => got,
                Err(RecvTimeoutError::Timeout) => {
                    let _ = child.kill();
                    return Err(Failure::TooSlow);
                }
                _ => {
                    let _ = child.kill();
                    return Err(Failure::Crashed);
                }
            };
            *files += 1;
            Ok(got)
        })
        .inspect(|_| {
            if running.files < FILES_A_CHILD {
                hold(&self.idle).push(running);
            }
        })
    }
}

/// What the child runs: answers requests until its input ends.
pub fn main() -> ExitCode {
    let (mut input, mut output) = (BufReader::new(io::stdin().lock()), io::stdout().lock());
    loop {
        match answer(&mut input, &mut output) {
            Ok(true) => {}
            Ok(false) => return ExitCode::SUCCESS,
            Err(_) => return ExitCode::FAILURE,
        }
    }
}

fn answer(input: &mut impl Read, output: &mut impl Write) -> io::Result<bool> {
    let header = match receive(input, MAX_REQUEST) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
        other => other?,
    };
    let header: Header = serde_json::from_slice(&header)?;
    if header.bytes > MAX_REQUEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    input.take(header.bytes).read_to_end(&mut bytes)?;
    let answer = match header.task {
        Task::Read(hint) => Answer::Read(griot_document::read::read(&bytes, &hint)),
        Task::Picture => Answer::Picture(griot_document::read::picture_size(&bytes)),
    };
    send(output, &serde_json::to_vec(&answer)?)?;
    if let Answer::Read(Ok(reading)) = &answer {
        reading.members.iter().try_for_each(|member| send(output, &member.bytes))?;
    }
    output.flush()?;
    Ok(true)
}

fn receive_answer(input: &mut impl Read) -> io::Result<Answer> {
    let mut answer: Answer = serde_json::from_slice(&receive(input, MAX_ANSWER)?)?;
    if let Answer::Read(Ok(reading)) = &mut answer {
        let mut left = MAX_MEMBER;
        for member in &mut reading.members {
            member.bytes = receive(input, left)?;
            left -= member.bytes.len() as u64;
        }
    }
    Ok(answer)
}

fn send(output: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    output.write_all(&(bytes.len() as u64).to_le_bytes())?;
    output.write_all(bytes)
}

fn receive(input: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
