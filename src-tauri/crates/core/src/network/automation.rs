//! For tests only: hosts that stand for a server on this machine. Compiled under the cargo feature `automation`, never in a shipped build.

use super::Door;
use crate::Library;
use std::net::SocketAddr;

/// From now on the door takes this host, on port 80, for the server at `address`, which must be on the loopback interface.
///
/// # Errors
/// For any other address.
pub fn send(library: &Library, host: &str, address: SocketAddr) -> Result<(), &'static str> {
    library.door().stand_in(host, address)
}

impl Door {
    pub(crate) fn stand_in(&self, host: &str, address: SocketAddr) -> Result<(), &'static str> {
        if !address.ip().is_loopback() {
            return Err("a stand-in is on this machine");
        }
        crate::library::hold(&self.hosts).insert(host.to_owned(), address);
        Ok(())
    }
}
