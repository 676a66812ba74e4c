//! Pages for a machine that has no others: the demonstration's articles in the markup of several kinds of site, with what sites put around
//! an article.

use griot_tests::place;
use std::path::{Path, PathBuf};

/// Pages written.
const PAGES: usize = 400;

/// Writes the pages and gives their folder.
pub fn write(folder: &Path) -> PathBuf {
    std::fs::create_dir_all(folder).unwrap();
    let mut articles: Vec<_> = std::fs::read_dir(place::demonstration()).unwrap().map(|entry| entry.unwrap().path()).collect();
    articles.sort();
    let texts: Vec<String> = articles.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for page in 0..PAGES {
        let (head, body) = texts[page % texts.len()].trim_start_matches("---\n").split_once("\n---\n").unwrap();
        let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default().trim().to_owned();
        // Every page has words of its own, so that none is the same as another.
        let own: String = (0..60).map(|word| format!("mot{}x{} ", page * 31 + word, word * page)).collect();
        let mut paragraphs: Vec<String> = body.split("\n\n").filter(|part| !part.trim().is_empty()).map(str::to_owned).collect();
        let turn = page % paragraphs.len();
        paragraphs.rotate_left(turn);
        paragraphs.push(own);
        let markup = around(page, &field("title"), &field("outlet"), &field("published"), &paragraphs);
        std::fs::write(folder.join(format!("{page:04}.html")), markup).unwrap();
    }
    folder.to_owned()
}

fn around(page: usize, title: &str, outlet: &str, published: &str, paragraphs: &[String]) -> String {
    let (open, close) = [
        ("<article class=\"post type-post\"><header><h1 class=\"entry-title\">", "</article>"),
        ("<div class=\"td-post-content tagdiv-type\"><h1>", "</div>"),
        ("<main><div class=\"texte entry-content\"><h1>", "</div></main>"),
        ("<div id=\"content\"><div class=\"item-page\"><h1>", "</div></div>"),
        ("<table><tr><td class=\"article\"><h1>", "</td></tr></table>"),
    ][page % 5];
    let end = if page.is_multiple_of(5) { "</h1></header>" } else { "</h1>" };
    let menu: String =
        (0..60).map(|item| format!("<li class=\"menu-item menu-item-{item}\"><a href=\"/rubrique/{item}\">Rubrique {item}</a></li>")).collect();
    let more: String = (0..30)
        .map(|item| format!("<div class=\"related\"><a href=\"/article/{item}\"><img src=\"/i/{item}.jpg\" alt=\"\"><h3>Un autre titre numéro {item}</h3></a><p>Une accroche de quelques mots pour l’article {item}.</p></div>"))
        .collect();
    let text: String = paragraphs.iter().map(|paragraph| format!("<p>{}</p>\n", paragraph.replace('<', "&lt;"))).collect();
    let script = "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}".repeat(30);
    format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{title} – {outlet}</title><meta property=\"og:site_name\" content=\"{outlet}\">\
         <meta property=\"article:published_time\" content=\"{published}T08:00:00+00:00\"><script>{script}</script><style>{}</style></head>\
         <body><nav><ul>{menu}</ul></nav>{open}{title}{end}{text}{close}<aside>{more}</aside><footer><ul>{menu}</ul><p>Tous droits réservés</p></footer></body></html>",
        ".a{color:#333;margin:0 auto}".repeat(100)
    )
}
