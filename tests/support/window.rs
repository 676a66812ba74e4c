//! The real window, driven as a person drives it: by what is shown, with waits that end.

use crate::{
    place,
    screen::Screen,
    wait,
    webdriver::{Driver, Refusal, Session, reference},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tempfile::TempDir;

/// The longest anything may take to show.
const LIMIT: Duration = Duration::from_secs(30);

/// The first start fills a library with the demonstration.
const FIRST_START: Duration = Duration::from_secs(90);

/// One window at a time: their waits are bounded by the clock, and two would slow each other.
static ALONE: Mutex<()> = Mutex::new(());

/// A display, a home folder and a library; windows open on it one after another.
pub struct Stage {
    screen: Screen,
    home: TempDir,
    name: &'static str,
    _alone: MutexGuard<'static, ()>,
}

/// An open window. Dropping it ends the app.
pub struct Window {
    session: Session,
    driver: Driver,
    name: &'static str,
}

impl Stage {
    /// An empty stage; `name` goes into the names of pictures and logs.
    ///
    /// # Panics
    /// Where the display does not start.
    #[must_use]
    pub fn new(name: &'static str) -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        Self { screen: Screen::start(), home: tempfile::tempdir().expect("a folder can be made"), name, _alone: alone }
    }

    /// The library's file.
    #[must_use]
    pub fn library(&self) -> PathBuf {
        self.place("library.griot")
    }

    /// A place in the stage's folder.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// What the native dialogs will be answered with, one answer each, in this order.
    ///
    /// # Panics
    /// Where the answers cannot be written.
    pub fn answer_dialogs(&self, answers: &[&[PathBuf]]) {
        let lines: String = answers.iter().map(|paths| format!("{}\n", json!(paths))).collect();
        fs::write(self.place("picks.jsonl"), lines).expect("answers can be written");
    }

    /// Lets the window take a host for a server of the test on this machine.
    ///
    /// # Panics
    /// Where that cannot be written down.
    pub fn stand_in(&self, host: &str, address: std::net::SocketAddr) {
        let file = self.place("hosts.txt");
        let known = fs::read_to_string(&file).unwrap_or_default();
        fs::write(file, format!("{known}{host}={address}\n")).expect("a stand-in can be written down");
    }

    /// Opens the window in French on a fixed day and waits until it shows a dossier.
    ///
    /// # Panics
    /// Where it does not.
    #[must_use]
    pub fn open(&self) -> Window {
        let window = self.open_with(&place::program("griot-desktop"), &self.arguments());
        window.wait_for_within("rail-articles", FIRST_START);
        window
    }

    fn arguments(&self) -> Vec<String> {
        let library = self.library().display().to_string();
        ["--library", &library, "--lang", "fr", "--now", "2026-01-15"].map(str::to_owned).into()
    }

    /// Opens any program with a web view.
    ///
    /// # Panics
    /// Where the driver cannot start it.
    #[must_use]
    pub fn open_with(&self, program: &Path, arguments: &[String]) -> Window {
        let home = self.home.path().display().to_string();
        let environment = [
            ("DISPLAY", self.screen.name().to_owned()),
            ("WAYLAND_DISPLAY", String::new()),
            ("GDK_BACKEND", "x11".to_owned()),
            ("HOME", home.clone()),
            ("XDG_DATA_HOME", format!("{home}/data")),
            ("XDG_CONFIG_HOME", format!("{home}/config")),
            ("XDG_CACHE_HOME", format!("{home}/cache")),
            ("XDG_RUNTIME_DIR", home),
            // No session bus and no accessibility bus: neither is there on a build machine, and looking for them takes seconds.
            ("DBUS_SESSION_BUS_ADDRESS", "disabled:".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("GTK_A11Y", "none".to_owned()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
            ("TAURI_AUTOMATION", "true".to_owned()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("GRIOT_PICKS", self.place("picks.jsonl").display().to_string()),
            ("GRIOT_HOSTS", self.place("hosts.txt").display().to_string()),
        ];
        let driver = Driver::start(&environment, &place::pictures().join(format!("{}.log", self.name)));
        let session = driver.open(program, arguments).unwrap_or_else(|refusal| panic!("{} does not open: {refusal:?}", program.display()));
        Window { session, driver, name: self.name }
    }
}

impl Window {
    /// The session, for what the helpers here do not cover.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The elements with this test id now.
    ///
    /// # Panics
    /// Where the driver refuses.
    #[must_use]
    pub fn all(&self, id: &str) -> Vec<String> {
        self.session.find(&format!("[data-testid='{id}']")).unwrap_or_else(|refusal| panic!("looking for {id}: {refusal:?}"))
    }

    /// Waits for an element with this test id.
    ///
    /// # Panics
    /// Where it does not come.
    #[must_use]
    pub fn wait_for(&self, id: &str) -> String {
        self.wait_for_within(id, LIMIT)
    }

    fn wait_for_within(&self, id: &str, limit: Duration) -> String {
        self.keep_asking(&format!("{id} is shown"), limit, || self.all(id).into_iter().next())
    }

    /// Waits until an element with this test id shows text that holds `wanted`.
    ///
    /// # Panics
    /// Where it does not.
    pub fn wait_for_text(&self, id: &str, wanted: &str) {
        self.keep_asking(&format!("{id} says {wanted:?}"), LIMIT, || {
            let texts = self.all(id).into_iter().filter_map(|element| self.session.text(&element).ok());
            texts.into_iter().any(|text| text.contains(wanted)).then_some(())
        });
    }

    /// Waits until a function body run in the page returns something true, and returns it.
    ///
    /// # Panics
    /// Where it does not.
    pub fn wait_until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        self.keep_asking(what, LIMIT, || self.session.run(script, arguments).ok().filter(|value| !matches!(value, Value::Null | Value::Bool(false))))
    }

    /// Asks until there is an answer; where there is none, takes a picture before the test ends.
    fn keep_asking<T>(&self, what: &str, limit: Duration, mut ask: impl FnMut() -> Option<T>) -> T {
        let began = std::time::Instant::now();
        wait::until(what, limit + Duration::from_secs(5), || {
            let answer = ask();
            if answer.is_none() && began.elapsed() > limit {
                self.picture("in-vain");
                panic!("waited {} s in vain: {what}; the window shows:\n{}", limit.as_secs(), self.shown());
            }
            answer
        })
    }

    /// Clicks the element with this test id once it is there, rests and takes clicks.
    ///
    /// # Panics
    /// Where it does not.
    pub fn click(&self, id: &str) {
        self.click_where(&format!("{id} can be clicked"), || self.all(id).into_iter().next());
    }

    /// Clicks the element with this test id that shows `text`.
    ///
    /// # Panics
    /// Where there is none.
    pub fn click_text(&self, id: &str, text: &str) {
        let shows = |element: &String| self.session.text(element).is_ok_and(|shown| shown.contains(text));
        self.click_where(&format!("{id} with {text:?} can be clicked"), || self.all(id).into_iter().find(shows));
    }

    /// Clicks what `find` finds. The driver aims first and clicks later, so what still moves would be missed.
    fn click_where(&self, what: &str, mut find: impl FnMut() -> Option<String>) {
        let mut before = Value::Null;
        self.keep_asking(what, LIMIT, || {
            let element = find()?;
            let now = self.session.run(PLACE, &[reference(&element)]).ok()?;
            let rests = now.is_array() && now == before;
            before = now;
            if rests { self.session.click(&element).ok() } else { None }
        });
    }

    /// Types into the element with this test id.
    ///
    /// # Panics
    /// Where it takes no text.
    pub fn type_into(&self, id: &str, text: &str) {
        let element = self.wait_for(id);
        self.session.type_into(&element, text).unwrap_or_else(|refusal| panic!("typing into {id}: {refusal:?}"));
    }

    /// The text of the first element with this test id.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        let element = self.wait_for(id);
        self.session.text(&element).unwrap_or_else(|refusal| panic!("reading {id}: {refusal:?}"))
    }

    /// Runs a function body in the page.
    ///
    /// # Panics
    /// Where it throws.
    #[must_use]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &[])
    }

    /// The same with arguments, which the script finds in `arguments`.
    ///
    /// # Panics
    /// Where it throws.
    #[must_use]
    pub fn run_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.session.run(script, arguments).unwrap_or_else(|refusal| panic!("{script}: {refusal:?}"))
    }

    /// Selects the first sentence of a block of text with the mouse, as a reader does, and returns what was selected.
    ///
    /// # Panics
    /// Where nothing gets selected.
    pub fn select_sentence(&self, within: &str) -> String {
        let _ = self.wait_for(within);
        let corners = self.wait_until("a sentence to select", SENTENCE_CORNERS, &[json!(within)]);
        let at = |i: usize| corners[i].as_i64().expect("a corner is a number");
        let selected = || self.session.run("return String(getSelection())", &[]).ok();
        self.session.drag((at(0), at(1)), (at(2), at(3))).unwrap_or_else(|refusal| panic!("selecting in {within}: {refusal:?}"));
        self.keep_asking("some text is selected", LIMIT, || selected()?.as_str().filter(|text| text.len() > 20).map(str::to_owned))
    }

    /// All text that the window shows.
    #[must_use]
    pub fn shown(&self) -> String {
        let body = self.session.run("return document.body.innerText", &[]);
        body.map_or_else(|refusal: Refusal| format!("({refusal:?})"), |text| text.as_str().unwrap_or_default().to_owned())
    }

    /// Takes a picture into the target folder.
    ///
    /// # Panics
    /// Where it cannot be written.
    pub fn picture(&self, name: &str) {
        if let Ok(png) = self.session.picture() {
            fs::write(place::pictures().join(format!("{}-{name}.png", self.name)), png).expect("a picture can be written");
        }
    }

    /// Kills the app at once, as a power cut would.
    ///
    /// # Panics
    /// Where it is not running.
    pub fn kill(self) {
        let pid = app_of(self.driver.pid()).expect("the driver runs the app");
        let killed = Command::new("kill").args(["-9", &pid.to_string()]).status().expect("kill runs");
        assert!(killed.success(), "the app was there to be killed");
        wait::until("the app is gone", LIMIT, || (!is_running(pid)).then_some(()));
    }

    /// Ends the app as closing its window does.
    ///
    /// # Panics
    /// Where it stays.
    pub fn close(self) {
        let pid = app_of(self.driver.pid()).expect("the driver runs the app");
        // A driver that lost its app has closed it as well.
        let _ = self.session.close();
        wait::until("the app is gone", LIMIT, || (!is_running(pid)).then_some(()));
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(pid) = app_of(self.driver.pid()) {
            // Whatever the test came to, no app stays behind.
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
        }
    }
}

/// Where an element stands, once the finger of a person could reach it there; also how large the page's content is, which
/// changes while something is still being filled in.
const PLACE: &str = r"
const [element] = arguments;
element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
const box = element.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
const hit = document.elementFromPoint(x, y);
if (!hit || !element.contains(hit)) return false;
return [box.left, box.top, box.width, box.height, document.body.textContent.length];
";

/// The start and end of the first sentence in view, in CSS pixels of the page: where it begins, and where its end is.
const SENTENCE_CORNERS: &str = r#"
const root = document.querySelector(`[data-testid='${arguments[0]}']`);
if (!root) return false;
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const stop = node.data.search(/[.!?»](\s|$)/);
  if (stop < 40) continue;
  const range = document.createRange();
  range.setStart(node, 0);
  range.setEnd(node, stop + 1);
  const lines = [...range.getClientRects()].filter((line) => line.width > 1);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || first.top < 0 || last.bottom > innerHeight) continue;
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2].map(Math.round);
}
return false;
"#;

/// The process that the driver started.
fn app_of(driver: u32) -> Option<u32> {
    fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
        let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
        let (state, parent) = state_and_parent(pid)?;
        (parent == driver && state != 'Z').then_some(pid)
    })
}

fn is_running(pid: u32) -> bool {
    state_and_parent(pid).is_some_and(|(state, _)| state != 'Z')
}

fn state_and_parent(pid: u32) -> Option<(char, u32)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The program's name stands in parentheses and may hold anything.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}
