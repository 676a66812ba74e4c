//! A small WebDriver client: plain HTTP over loopback to `WebKitWebDriver`, the commands that the tests need and no more.

use crate::wait;
use base64::Engine as _;
use serde_json::{Value, json};
use std::{
    fs::File,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// The key under which the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The longest one request may take.
const LIMIT: u64 = 60;

/// A running `WebKitWebDriver`.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

/// A browser, or an app with a web view, under the driver's control.
#[derive(Debug)]
pub struct Session {
    base: String,
}

/// What the driver refused to do.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// The protocol's word for it, such as `no such element`.
    pub error: String,
    /// More words.
    pub message: String,
}

impl Driver {
    /// Starts a driver on a free port; `environment` goes to what it starts.
    ///
    /// # Panics
    /// Where it is not installed, or does not answer within 20 s.
    #[must_use]
    pub fn start(environment: &[(&str, String)], log: &Path) -> Self {
        let port = free_port();
        let log = File::create(log).expect("a log can be made");
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(environment.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a file can be shared"))
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver is installed");
        let driver = Self { process, port };
        wait::until("WebKitWebDriver answers", Duration::from_secs(20), || {
            minreq::get(format!("http://127.0.0.1:{port}/status")).with_timeout(2).send().ok().filter(|answer| answer.status_code == 200)
        });
        driver
    }

    /// Starts a program under the driver's control.
    ///
    /// # Errors
    /// What the driver refused, such as a program that ends before its window is there.
    pub fn open(&self, binary: &Path, arguments: &[String]) -> Result<Session, Refusal> {
        let server = format!("http://127.0.0.1:{}", self.port);
        let options = json!({ "binary": binary, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = send(minreq::post(format!("{server}/session")), Some(&wanted))?;
        let id = answer["sessionId"].as_str().expect("a session has an id");
        Ok(Session { base: format!("{server}/session/{id}") })
    }

    /// The driver's process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The test is over; a driver that is gone already needs no ending.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Session {
    /// The elements that a CSS selector finds now, in document order.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn find(&self, selector: &str) -> Result<Vec<String>, Refusal> {
        let found = self.post("elements", &json!({ "using": "css selector", "value": selector }))?;
        let elements = found.as_array().into_iter().flatten();
        Ok(elements.filter_map(|element| element[ELEMENT].as_str().map(str::to_owned)).collect())
    }

    /// Clicks an element as a mouse does.
    ///
    /// # Errors
    /// What the driver refused, such as a click that something else would get.
    pub fn click(&self, element: &str) -> Result<(), Refusal> {
        self.post(&format!("element/{element}/click"), &json!({})).map(drop)
    }

    /// Types into an element.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn type_into(&self, element: &str, text: &str) -> Result<(), Refusal> {
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// The text of an element as it is shown.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn text(&self, element: &str) -> Result<String, Refusal> {
        let answer = self.get(&format!("element/{element}/text"))?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a function body in the page and returns what it returns.
    ///
    /// # Errors
    /// What the driver refused, a script's own error included.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Presses and lets go keys, `chord` of them together; special keys are the protocol's private characters.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn press(&self, chord: &[char]) -> Result<(), Refusal> {
        let down = chord.iter().map(|key| json!({ "type": "keyDown", "value": key.to_string() }));
        let up = chord.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.to_string() }));
        let keys: Vec<Value> = down.chain(up).collect();
        self.post("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] })).map(drop)
    }

    /// Presses the mouse at one point of the page, moves to another and lets go.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<(), Refusal> {
        let at = |(x, y): (i64, i64)| json!({ "type": "pointerMove", "duration": 30, "x": x, "y": y });
        let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let moves = json!([at(from), { "type": "pointerDown", "button": 0 }, at(middle), at(to), { "type": "pointerUp", "button": 0 }]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": moves });
        self.post("actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn go(&self, url: &str) -> Result<(), Refusal> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// The text of an open alert; none where there is no alert.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn alert(&self) -> Result<Option<String>, Refusal> {
        match self.get("alert/text") {
            Ok(text) => Ok(Some(text.as_str().unwrap_or_default().to_owned())),
            Err(refusal) if refusal.error == "no such alert" => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// A picture of the page, as a PNG.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn picture(&self) -> Result<Vec<u8>, Refusal> {
        let answer = self.get("screenshot")?;
        let encoded = answer.as_str().unwrap_or_default();
        Ok(base64::engine::general_purpose::STANDARD.decode(encoded).expect("a picture is in Base64"))
    }

    /// Ends the session, and with it the program.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn close(&self) -> Result<(), Refusal> {
        send(minreq::delete(&self.base), None).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        send(minreq::post(format!("{}/{path}", self.base)), Some(body))
    }

    fn get(&self, path: &str) -> Result<Value, Refusal> {
        send(minreq::get(format!("{}/{path}", self.base)), None)
    }
}

/// An element as an argument of a script.
#[must_use]
pub fn reference(element: &str) -> Value {
    json!({ ELEMENT: element })
}

fn send(request: minreq::Request, body: Option<&Value>) -> Result<Value, Refusal> {
    let request = request.with_timeout(LIMIT).with_header("Content-Type", "application/json");
    let request = body.iter().fold(request, |request, body| request.with_body(body.to_string()));
    let lost = |error: &dyn std::fmt::Display| Refusal { error: "no answer".to_owned(), message: error.to_string() };
    let answer = request.send().map_err(|error| lost(&error))?;
    let mut told: Value = serde_json::from_str(answer.as_str().map_err(|error| lost(&error))?).map_err(|error| lost(&error))?;
    let value = told["value"].take();
    if (200..300).contains(&answer.status_code) {
        return Ok(value);
    }
    let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Err(Refusal { error: field("error"), message: field("message") })
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}
