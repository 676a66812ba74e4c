//! RTF into its tokens: groups, control words with their numbers, bytes of text.
//!
//! Nothing is refused here; whatever is not a token is text.

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'b> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\name` with its number.
    Word(&'b str, Option<i32>),
    /// `\` and a sign.
    Sign(u8),
    /// `\'hh`
    Byte(u8),
    /// Bytes of text, without line ends.
    Text(&'b [u8]),
    /// The data of `\bin`.
    Data(&'b [u8]),
}

/// Divides a file.
pub struct Scanner<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Scanner<'b> {
    /// For these bytes.
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn control(&mut self) -> Option<Token<'b>> {
        let first = *self.bytes.get(self.at)?;
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            if first == b'\'' {
                let digits = self.bytes.get(self.at..self.at + 2)?;
                let byte = std::str::from_utf8(digits).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok());
                return Some(match byte {
                    Some(byte) => {
                        self.at += 2;
                        Token::Byte(byte)
                    }
                    None => Token::Text(b""),
                });
            }
            return Some(Token::Sign(first));
        }
        let start = self.at;
        self.skip(|byte| byte.is_ascii_alphabetic());
        let name = std::str::from_utf8(&self.bytes[start..self.at]).unwrap_or_default();
        let start = self.at;
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        self.skip(|byte| byte.is_ascii_digit());
        let number = std::str::from_utf8(&self.bytes[start..self.at]).unwrap_or_default();
        if number == "-" {
            self.at = start;
        }
        let number = number.parse::<i64>().ok().map(|number| i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX }));
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        if name == "bin" {
            let end = self.at.saturating_add(usize::try_from(number.unwrap_or_default()).unwrap_or_default()).min(self.bytes.len());
            let data = &self.bytes[self.at..end];
            self.at = end;
            return Some(Token::Data(data));
        }
        Some(Token::Word(name, number))
    }

    fn skip(&mut self, while_so: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| while_so(*byte)) {
            self.at += 1;
        }
    }
}

impl<'b> Iterator for Scanner<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            match byte {
                b'{' | b'}' => {
                    self.at += 1;
                    return Some(if byte == b'{' { Token::Open } else { Token::Close });
                }
                b'\\' => {
                    self.at += 1;
                    return self.control();
                }
                b'\r' | b'\n' | 0 => self.at += 1,
                _ => {
                    let start = self.at;
                    self.skip(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0));
                    return Some(Token::Text(&self.bytes[start..self.at]));
                }
            }
        }
    }
}
