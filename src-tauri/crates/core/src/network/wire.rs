//! The connection: to the addresses that were checked and to no other, until the deadline and no longer.
//!
//! ureq speaks HTTP over it and rustls TLS; neither looks up a name or opens a socket of its own.

use std::{
    fmt,
    io::{self, Read, Write},
    net::{IpAddr, SocketAddr, TcpStream},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use ureq::{
    Error, Timeout,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{ResolvedSocketAddrs, Resolver},
        transport::{Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport},
    },
};

use crate::library::hold;

/// Opens a connection. `TcpStream::connect_timeout` but in tests.
pub(super) type Dial = Arc<dyn Fn(SocketAddr, Duration) -> io::Result<TcpStream> + Send + Sync>;

/// The most addresses of one host that are tried.
const TRIED: usize = 6;

/// The longest one of several addresses is tried: a broken IPv6 must not use up the time of IPv4.
const PATIENCE: Duration = Duration::from_secs(4);

/// The system's own sockets.
pub(super) fn system() -> Dial {
    Arc::new(|address, within| TcpStream::connect_timeout(&address, within))
}

/// Connects to the addresses it was made with.
pub(super) struct Pinned {
    pub addresses: Vec<SocketAddr>,
    pub deadline: Instant,
    pub dial: Dial,
    /// The machine that was reached, or tried last.
    pub tried: Arc<Mutex<Option<IpAddr>>>,
}

impl Pinned {
    fn dial(&self) -> io::Result<TcpStream> {
        let mut last = io::ErrorKind::TimedOut.into();
        let addresses = &self.addresses[..self.addresses.len().min(TRIED)];
        for (index, address) in addresses.iter().enumerate() {
            let left = self.deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(io::ErrorKind::TimedOut.into());
            }
            let within = if index + 1 == addresses.len() { left } else { left.min(PATIENCE) };
            *hold(&self.tried) = Some(address.ip());
            match (self.dial)(*address, within) {
                Ok(stream) => return Ok(stream),
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

impl Connector<()> for Pinned {
    type Out = Wire;

    fn connect(&self, details: &ConnectionDetails, _: Option<()>) -> Result<Option<Wire>, Error> {
        let stream = self.dial().map_err(|error| if is_timeout(&error) { Error::Timeout(Timeout::Connect) } else { Error::Io(error) })?;
        stream.set_nodelay(true)?;
        let buffers = LazyBuffers::new(details.config.input_buffer_size(), details.config.output_buffer_size());
        Ok(Some(Wire { stream, deadline: self.deadline, buffers }))
    }
}

impl Resolver for Pinned {
    /// ureq wants an answer; [`Pinned::connect`] does not look at it.
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut found = self.empty();
        if let Some(address) = self.addresses.first() {
            found.push(*address);
        }
        Ok(found)
    }
}

impl fmt::Debug for Pinned {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pinned").field("addresses", &self.addresses).finish_non_exhaustive()
    }
}

/// A connection that ends at its deadline, however the bytes trickle.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    deadline: Instant,
    buffers: LazyBuffers,
}

impl Wire {
    fn left(&self) -> Result<Duration, Error> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(Error::Timeout(Timeout::Global)) } else { Ok(left) }
    }
}

impl Transport for Wire {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        let mut sent = 0;
        while sent < amount {
            self.stream.set_write_timeout(Some(self.left()?))?;
            let output = &self.buffers.output()[sent..amount];
            match self.stream.write(output) {
                Ok(0) => return Err(Error::Io(io::ErrorKind::WriteZero.into())),
                Ok(count) => sent += count,
                Err(error) => again(error)?,
            }
        }
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
        loop {
            self.stream.set_read_timeout(Some(self.left()?))?;
            match self.stream.read(self.buffers.input_append_buf()) {
                Ok(count) => {
                    self.buffers.input_appended(count);
                    return Ok(count > 0);
                }
                Err(error) => again(error)?,
            }
        }
    }

    fn is_open(&mut self) -> bool {
        // A connection is used once.
        false
    }
}

/// Only a signal is a reason to try again.
fn again(error: io::Error) -> Result<(), Error> {
    match error.kind() {
        io::ErrorKind::Interrupted => Ok(()),
        _ if is_timeout(&error) => Err(Error::Timeout(Timeout::Global)),
        _ => Err(Error::Io(error)),
    }
}

/// A socket whose time is up says `WouldBlock` on some systems and `TimedOut` on others.
pub(super) fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}
