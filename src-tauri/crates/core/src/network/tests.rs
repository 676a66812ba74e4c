//! The door against servers on this machine: hosts stand for them, or their loopback address is what must not be reached.

mod addresses;
mod answers;
mod redirects;
mod server;
mod tls;

use super::{Answer, Door, Purpose, Record, Request, Trouble, Why};
use server::Server;

/// A door, and what it has told.
struct Gate {
    door: Door,
    told: Vec<Record>,
}

impl Gate {
    fn new() -> Self {
        Self { door: Door::default(), told: Vec::new() }
    }

    /// A door for which `host` is this server.
    fn to(host: &str, server: &Server) -> Self {
        let gate = Self::new();
        gate.door.stand_in(host, server.address()).unwrap();
        gate
    }

    fn get(&mut self, url: &str) -> Result<Answer, Trouble> {
        self.ask(&Request::new(url, Purpose::Article))
    }

    fn ask(&mut self, request: &Request) -> Result<Answer, Trouble> {
        let told = &mut self.told;
        self.door.get(request, &mut |record| told.push(record))
    }

    fn why(&mut self, url: &str) -> Why {
        self.get(url).expect_err(url).why
    }
}

#[test]
fn every_trouble_has_words_in_both_languages() {
    for why in Why::ALL {
        assert_eq!(Why::of(why.code()), Some(*why));
        for lang in [crate::messages::Lang::Fr, crate::messages::Lang::En] {
            let args = super::trouble::args("site.example", Some(418));
            assert_ne!(crate::messages::say(lang, why.key(), &args), why.key(), "{why:?} in {lang:?}");
        }
    }
}
