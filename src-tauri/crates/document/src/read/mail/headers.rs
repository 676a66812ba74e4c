//! The headers of a part, as values to show: whatever a sender put there (line breaks, NUL, overrides of direction) comes out
//! as one line of text.

use crate::read::inline::Runs;
use crate::read::{Hint, charset, dates};
use crate::tree::inline_text;
use mail_parser::{Addr, GetHeader, Header, HeaderName, HeaderValue, MessageParser};

/// Headers longer than this are cut: they are no words of people.
const LONGEST: usize = 256 << 10;

/// The headers of a part.
#[derive(Debug, Default)]
pub(super) struct Headers {
    list: Vec<Header<'static>>,
    /// The date as it is written, where it is none that a program could read.
    odd_date: Option<String>,
}

/// Someone a mail names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub name: Option<String>,
    pub address: Option<String>,
}

impl Headers {
    /// Reads a block of headers, written in ASCII, UTF-8 or what the bytes look like.
    pub fn parse(block: &[u8]) -> Self {
        if block.is_empty() {
            return Self::default();
        }
        let block = &block[..block.len().min(LONGEST)];
        let mut text = match std::str::from_utf8(block) {
            Ok(text) => text.to_owned(),
            Err(_) => charset::decode(block, &Hint::default()).text,
        };
        text.push_str("\r\n\r\n");
        let message = MessageParser::default().parse_headers(text.as_bytes());
        let list = message.map(|message| message.headers().iter().cloned().map(Header::into_owned).collect()).unwrap_or_default();
        let mut headers = Self { list, odd_date: None };
        if headers.date(&HeaderName::Date).is_none() {
            let line = text.lines().find(|line| line.get(..5).is_some_and(|name| name.eq_ignore_ascii_case("date:")));
            headers.odd_date = line.map(|line| clean(&unfolded(&line[5..]))).filter(|date| date.len() <= 80 && dates::first(date).is_some());
        }
        headers
    }

    /// What kind of part it is, in lower case.
    pub fn kind(&self) -> Option<String> {
        let kind = self.value(&HeaderName::ContentType)?.as_content_type()?;
        let subtype = kind.subtype().unwrap_or_default();
        if subtype.is_empty() {
            return (kind.ctype() == "text").then(|| "text/plain".to_owned());
        }
        Some(format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase())
    }

    /// A parameter of `Content-Type`.
    pub fn parameter(&self, name: &str) -> Option<String> {
        self.value(&HeaderName::ContentType)?.as_content_type()?.attribute(name).map(str::to_owned)
    }

    /// Whether the sender asks for the part to be a file beside the text.
    pub fn is_attachment(&self) -> bool {
        self.disposition().is_some_and(|disposition| disposition.is_attachment())
    }

    /// The name the sender gave to the part, as it was written.
    pub fn file_name(&self) -> Option<String> {
        let given = self.disposition().and_then(|disposition| disposition.attribute("filename")).map(str::to_owned);
        let name = given.or_else(|| self.parameter("name"))?;
        // Forbidden by RFC 2231 and done by many: encoded words in a parameter.
        let name = if name.contains("=?") { unfolded(&name) } else { name };
        Some(clean(&name)).filter(|name| !name.is_empty())
    }

    /// How the body was encoded for the way.
    pub fn encoding(&self) -> String {
        self.text(&HeaderName::ContentTransferEncoding).unwrap_or_default().to_ascii_lowercase()
    }

    /// The name by which other parts call this one, without its brackets.
    pub fn content_id(&self) -> Option<String> {
        self.text(&HeaderName::ContentId).map(|id| id.trim_matches(['<', '>', ' ']).to_owned()).filter(|id| !id.is_empty())
    }

    /// The text of a header on one line.
    pub fn text(&self, name: &HeaderName<'_>) -> Option<String> {
        let text = match self.value(name)? {
            HeaderValue::Text(text) => clean(text),
            HeaderValue::TextList(list) => clean(&list.join(", ")),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// A header of this name that is not one of those every mail has; encoded words in it are read.
    pub fn other(&self, name: &'static str) -> Option<String> {
        let text = self.text(&HeaderName::Other(name.into()))?;
        Some(if text.contains("=?") { unfolded(&text) } else { text }).map(|text| clean(&text)).filter(|text| !text.is_empty())
    }

    /// The first person of a header.
    pub fn person(&self, name: &HeaderName<'_>) -> Option<Person> {
        let people = self.value(name)?.as_address()?;
        let person = |entry: &Addr<'_>| {
            let said =
                |text: Option<&str>| text.map(|text| clean(text.trim().trim_matches(['"', '\''])).trim().to_owned()).filter(|text| !text.is_empty());
            Person { name: said(entry.name()), address: said(entry.address()) }
        };
        people.first().map(person).filter(|person| *person != Person::default())
    }

    /// A date as ISO 8601 with its offset, where it is one.
    pub fn date(&self, name: &HeaderName<'_>) -> Option<String> {
        let date = self.value(name)?.as_datetime()?;
        (date.is_valid() && date.year >= 1971).then(|| date.to_rfc3339())
    }

    /// The date as it is written, where [`Headers::date`] has none.
    pub fn odd_date(&self) -> Option<&str> {
        self.odd_date.as_deref()
    }

    /// When the first server on the way got the mail.
    pub fn received(&self) -> Option<String> {
        let mut hops = self.list.iter().rev().filter(|header| header.name == HeaderName::Received);
        let date = hops.find_map(|header| header.value.as_received()?.date)?;
        date.is_valid().then(|| date.to_rfc3339())
    }

    fn value(&self, name: &HeaderName<'_>) -> Option<&HeaderValue<'static>> {
        self.list.header_value(name)
    }

    fn disposition(&self) -> Option<&mail_parser::ContentType<'static>> {
        self.value(&HeaderName::ContentDisposition)?.as_content_type()
    }
}

/// Text on one line, without characters that show nothing.
pub(super) fn clean(text: &str) -> String {
    let mut runs = Runs::default();
    // NUL divides words: a reader must not see two that were apart as one.
    runs.push(&text.replace('\0', " "), &[]);
    runs.take().map(|inlines| inline_text(&inlines)).unwrap_or_default()
}

/// Reads encoded words (RFC 2047).
fn unfolded(text: &str) -> String {
    let line = format!("Subject: {}\r\n\r\n", text.replace(['\r', '\n'], " "));
    let read = MessageParser::default().parse_headers(line.as_bytes()).and_then(|message| message.subject().map(str::to_owned));
    read.unwrap_or_else(|| text.to_owned())
}
