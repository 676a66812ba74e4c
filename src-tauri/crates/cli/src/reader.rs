//! The reader child: core's loop, held to limits so that a hostile file costs one message.
//!
//! 512 MB of memory by the allocator, 20 s of processor time, no file written and no core dump by the system, and a stack
//! large enough that depth is refused by rule and not by a crash. A limit that is passed ends this process; its parent says so.

use cap::Cap;
use griot_core::read_child;
use std::{alloc::System, process::ExitCode, thread};

/// The most memory that parsers may hold at once, in bytes.
const MEMORY: usize = 512 * 1024 * 1024;

/// The stack of the thread that parses, in bytes; only what is used is taken from the machine.
const STACK: usize = 256 * 1024 * 1024;

/// Runs the reader until its input ends.
pub fn run(memory: &Cap<System>) -> ExitCode {
    if memory.set_limit(MEMORY).is_err() || limit_system().is_err() {
        return ExitCode::FAILURE;
    }
    let reader = thread::Builder::new().stack_size(STACK).spawn(read_child::main);
    reader.ok().and_then(|reader| reader.join().ok()).unwrap_or(ExitCode::FAILURE)
}

#[cfg(unix)]
fn limit_system() -> std::io::Result<()> {
    use rlimit::Resource;

    /// Seconds of processor time, over all files that one child reads.
    const PROCESSOR: u64 = 20;
    /// A second wall behind the allocator's: stack, code and what parsers map themselves.
    const ADDRESSES: u64 = 2 * 1024 * 1024 * 1024;
    /// Standard input and output, and room for what the runtime opens.
    const FILES: u64 = 32;

    rlimit::setrlimit(Resource::CPU, PROCESSOR, PROCESSOR)?;
    rlimit::setrlimit(Resource::CORE, 0, 0)?;
    rlimit::setrlimit(Resource::FSIZE, 0, 0)?;
    rlimit::setrlimit(Resource::NOFILE, FILES, FILES)?;
    // macOS does not hold to this limit and may refuse to set it.
    match rlimit::setrlimit(Resource::AS, ADDRESSES, ADDRESSES) {
        Err(error) if cfg!(target_os = "linux") => Err(error),
        _ => Ok(()),
    }
}

/// Elsewhere the allocator's limit and the parent's patience hold.
#[cfg(not(unix))]
fn limit_system() -> std::io::Result<()> {
    Ok(())
}
