//! The committed set: articles with two references each, and groups of articles on one event with one each.
//!
//! An article is Markdown in the manner of the demonstration's: front matter, then one paragraph a line; `## `, `- ` and `> ` open headings,
//! list items and quotations. Knows no other markup.

use griot_analysis::{
    Paragraph, ParagraphKind, Span,
    language::Language,
    summary::{self, Corpus},
    words,
};
use griot_tests::place;
use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
};

/// Words of the two references of an article.
pub const BUDGETS: [usize; 2] = [30, 80];
/// Words of the reference of a group.
pub const GROUP_BUDGET: usize = 100;

/// An article, read.
#[derive(Debug, Clone)]
pub struct Text {
    pub title: String,
    pub language: Language,
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
}

impl Text {
    /// As the summariser takes it; `group` is the number of its independent source.
    pub fn as_input(&self, group: usize) -> summary::Article<'_> {
        summary::Article { title: &self.title, text: &self.text, paragraphs: &self.paragraphs, language: self.language, group }
    }
}

/// An article and what people wrote of it, by [`BUDGETS`].
pub struct Single {
    pub article: Text,
    pub references: [String; 2],
}

/// Articles on one event and what people wrote of them.
pub struct Group {
    pub articles: Vec<Text>,
    pub reference: String,
}

/// All of it.
pub struct Set {
    pub singles: Vec<Single>,
    pub groups: Vec<Group>,
}

impl Set {
    /// Reads the folder; ends where a part is missing.
    pub fn read() -> Self {
        let folder = place::fixture("summaries");
        let singles = articles(&folder)
            .into_iter()
            .map(|path| Single {
                article: parse(&text_of(&path)),
                references: BUDGETS.map(|words| text_of(&path.with_extension(format!("summary-{words}.txt")))),
            })
            .collect();
        let groups = entries(&folder.join("groups"))
            .into_iter()
            .map(|path| Group {
                articles: articles(&path).iter().map(|path| parse(&text_of(path))).collect(),
                reference: text_of(&path.join(format!("summary-{GROUP_BUDGET}.txt"))),
            })
            .collect();
        Set { singles, groups }
    }

    /// Every article, those of the groups too.
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        self.singles.iter().map(|single| &single.article).chain(self.groups.iter().flat_map(|group| &group.articles))
    }

    /// The articles as a library that holds them would count their stems.
    pub fn library(&self) -> Library {
        let mut library = Library { documents: 0, of: HashMap::new() };
        for article in self.all() {
            library.documents += 1;
            let stems: BTreeSet<String> = words::words(&article.text, article.language).into_iter().map(|word| word.stem).collect();
            stems.into_iter().for_each(|stem| *library.of.entry(stem).or_default() += 1);
        }
        library
    }
}

/// How often each stem occurs in the set.
pub struct Library {
    documents: u64,
    of: HashMap<String, u64>,
}

impl Corpus for Library {
    fn documents(&self) -> u64 {
        self.documents
    }
    fn frequency(&self, stem: &str) -> u64 {
        self.of.get(stem).copied().unwrap_or_default()
    }
}

/// The articles of a folder, by name.
fn articles(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "md") && stem(path) != "README").collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn parse(file: &str) -> Text {
    let (head, body) = file.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("an article opens with front matter");
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::trim);
    let mut standfirst = field("standfirst") == Some("true");
    let (mut text, mut paragraphs) = (String::new(), Vec::new());
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let marked = [("## ", ParagraphKind::Heading), ("- ", ParagraphKind::ListItem), ("> ", ParagraphKind::Quote)];
        let (line, kind) = marked
            .into_iter()
            .find_map(|(mark, kind)| Some((line.strip_prefix(mark)?, kind)))
            .unwrap_or((line, if standfirst { ParagraphKind::Standfirst } else { ParagraphKind::Body }));
        standfirst = false;
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(line);
        paragraphs.push(Paragraph { kind, span: Span { start, end: text.len() } });
    }
    let language = field("lang").and_then(Language::from_tag).expect("an article says its language");
    Text { title: field("title").expect("an article has a title").to_owned(), language, text, paragraphs }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rouge::tokens;

    /// Longest run of words a reference may share with what it sums up: names of institutions are long.
    const COPIED: usize = 12;

    fn is_about(text: &str, words: usize) -> bool {
        (words * 8..=words * 12).contains(&(tokens(text).len() * 10))
    }

    fn copies(reference: &str, text: &str) -> bool {
        let (reference, text) = (tokens(reference), tokens(text));
        reference.windows(COPIED).any(|run| text.windows(COPIED).any(|other| run == other))
    }

    #[test]
    fn the_set_is_whole() {
        let set = Set::read();
        let of = |language| set.singles.iter().filter(|single| single.article.language == language).count();
        assert_eq!((of(Language::Fr), of(Language::En)), (12, 6));
        assert_eq!(set.groups.iter().map(|group| group.articles.len()).collect::<Vec<_>>(), [4, 4, 4]);
        for single in &set.singles {
            let words = tokens(&single.article.text).len();
            assert!((250..=700).contains(&words), "{} has {words} words", single.article.title);
            assert!(single.article.paragraphs.len() >= 5, "{}", single.article.title);
        }
    }

    #[test]
    fn references_are_as_long_as_their_name_says() {
        let set = Set::read();
        for single in &set.singles {
            for (reference, words) in single.references.iter().zip(BUDGETS) {
                assert!(is_about(reference, words), "{}: {} words, not {words}", single.article.title, tokens(reference).len());
            }
        }
        for group in &set.groups {
            assert!(is_about(&group.reference, GROUP_BUDGET), "{}: {} words", group.reference, tokens(&group.reference).len());
        }
    }

    #[test]
    fn references_are_written_anew() {
        let set = Set::read();
        for single in &set.singles {
            assert!(single.references.iter().all(|reference| !copies(reference, &single.article.text)), "{}", single.article.title);
        }
        for group in &set.groups {
            assert!(group.articles.iter().all(|article| !copies(&group.reference, &article.text)), "{}", group.reference);
        }
    }

    #[test]
    fn front_matter_and_marks_are_read() {
        let file =
            "---\ntitle: Un titre\nlang: fr\nstandfirst: true\n---\n\nLe chapô.\n\n## Une partie\n\nDu texte.\n\n- un point ;\n\n> Une citation.\n";
        let article = parse(file);
        assert_eq!(article.text, "Le chapô.\nUne partie\nDu texte.\nun point ;\nUne citation.");
        let kinds: Vec<ParagraphKind> = article.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
        use ParagraphKind::{Body, Heading, ListItem, Quote, Standfirst};
        assert_eq!(kinds, [Standfirst, Heading, Body, ListItem, Quote]);
        assert_eq!(article.paragraphs[1].span.of(&article.text), "Une partie");
        assert_eq!((article.title.as_str(), article.language), ("Un titre", Language::Fr));
    }
}
