//! Why nothing came through the door, told apart so that each has its own words (`messages/*/network.ftl`).

use crate::error::{Code, Error};

/// Why nothing came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Which kind.
    pub why: Why,
    /// The host it happened with; the address as it was given where it has none.
    pub host: String,
    /// The status, where the host answered with one.
    pub status: Option<u16>,
    /// When the host wants to be asked again: `Retry-After` as it came, seconds or a date (RFC 9110, 10.2.3).
    pub retry_after: Option<String>,
    /// The technical cause, for bug reports.
    pub detail: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// The kinds of trouble.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Why {$($(#[$doc])* $name),*}

        impl Why {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its code in the log.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {$(Self::$name => $code),*}
            }

            /// Its message, with `host` and `status` as arguments.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {$(Self::$name => concat!("door-", $code)),*}
            }

            /// The kind of this code.
            #[must_use]
            pub fn of(code: &str) -> Option<Self> {
                match code {$($code => Some(Self::$name),)* _ => None}
            }
        }
    };
}

kinds! {
    /// The address cannot be understood.
    BadAddress = "bad-address";
    /// Neither http nor https.
    Scheme = "scheme";
    /// A port other than 80 and 443.
    Port = "port";
    /// A user's name or password in the address.
    Credentials = "credentials";
    /// No such host, or the name service did not answer.
    Dns = "dns";
    /// The host is on this machine, on the local network, or nowhere.
    RefusedAddress = "refused-address";
    /// No connection could be made.
    Connect = "connect";
    /// It took too long.
    Timeout = "timeout";
    /// The host could not prove who it is.
    Tls = "tls";
    /// The answer is not HTTP.
    Protocol = "protocol";
    /// The answer broke off.
    Cut = "cut";
    /// The answer is packed in a way that cannot be undone.
    Encoding = "encoding";
    /// The answer is over the limit.
    TooLarge = "too-large";
    /// The answer unpacks to over a hundred times its size.
    TooDense = "too-dense";
    /// Sent on more than five times.
    TooManyRedirects = "too-many-redirects";
    /// Sent on from https to http.
    Downgrade = "downgrade";
    /// Sent on, but not said where.
    BadRedirect = "bad-redirect";
    /// 401, 402, 403, 407, 451: not for us.
    Denied = "denied";
    /// 404: not there.
    Missing = "missing";
    /// 410: gone for good.
    Gone = "gone";
    /// 429: asked too often.
    Busy = "busy";
    /// 5xx: the host's fault.
    Server = "server";
    /// Any other status.
    Status = "status";
}

impl Trouble {
    pub(super) fn new(why: Why, host: impl Into<String>, detail: impl std::fmt::Display) -> Self {
        Self { why, host: host.into(), status: None, retry_after: None, detail: detail.to_string() }
    }

    pub(super) fn of_status(status: u16, host: &str, retry_after: Option<String>) -> Self {
        let why = match status {
            401 | 402 | 403 | 407 | 451 => Why::Denied,
            404 => Why::Missing,
            410 => Why::Gone,
            429 => Why::Busy,
            500..=599 => Why::Server,
            _ => Why::Status,
        };
        Self { why, host: host.to_owned(), status: Some(status), retry_after, detail: format!("status {status}") }
    }

    /// The arguments of its message.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        args(&self.host, self.status)
    }
}

/// The arguments of a trouble's message.
pub(super) fn args(host: &str, status: Option<u16>) -> Vec<(&'static str, String)> {
    vec![("host", host.to_owned()), ("status", status.map(|status| status.to_string()).unwrap_or_default())]
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        Self::new(Code::Refused, trouble.why.key(), trouble.args()).because(&trouble.detail)
    }
}
