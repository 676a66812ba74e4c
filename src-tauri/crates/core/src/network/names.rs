//! Names to addresses, once a hop, within a time limit. Refuses to keep them: the next hop asks again.

use super::trouble::Why;
use std::{
    io,
    net::{IpAddr, ToSocketAddrs},
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};

/// Looks a name up. The system's own resolver but in tests.
pub(super) type Lookup = Arc<dyn Fn(&str) -> io::Result<Vec<IpAddr>> + Send + Sync>;

/// The longest a name may take, out of the request's own time.
const PATIENCE: Duration = Duration::from_secs(10);

/// The system's resolver.
pub(super) fn system() -> Lookup {
    Arc::new(|host| Ok((host, 0).to_socket_addrs()?.map(|address| address.ip()).collect()))
}

/// All addresses of a host. The system's resolver has no time limit of its own, so it runs on a thread that is left behind when
/// it is too slow.
pub(super) fn look_up(lookup: &Lookup, host: &str, deadline: Instant) -> Result<Vec<IpAddr>, (Why, String)> {
    let (tell, told) = mpsc::sync_channel(1);
    let (lookup, name) = (Arc::clone(lookup), host.to_owned());
    std::thread::Builder::new()
        .name("names".to_owned())
        .spawn(move || {
            // Nobody listens any more where the time is up.
            let _ = tell.send(lookup(&name));
        })
        .map_err(|error| (Why::Dns, error.to_string()))?;
    let left = deadline.saturating_duration_since(Instant::now()).min(PATIENCE);
    match told.recv_timeout(left) {
        Ok(Ok(addresses)) if addresses.is_empty() => Err((Why::Dns, "no address".to_owned())),
        Ok(Ok(addresses)) => Ok(addresses),
        Ok(Err(error)) => Err((Why::Dns, error.to_string())),
        Err(_) => Err((Why::Dns, "the name service did not answer in time".to_owned())),
    }
}
