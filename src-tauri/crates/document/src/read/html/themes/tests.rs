//! Articles as the themes of West African sites mark them up: WordPress (Newspaper, Jannah), SPIP, Joomla with K2, Drupal,
//! Blogger, AMP, and communiqués in numbered points. The words are ours.

use crate::read::{Extract, Hint, PictureSource, Verdict, read};
use crate::tree::text_of;

const ONE: &str = "Les ministres des deux organisations se sont retrouvés jeudi matin pour une session de travail de plus de quatre heures, à huis clos, dans la capitale.";
const TWO: &str = "À l’issue de la rencontre, le porte-parole de la délégation a indiqué que la libre circulation des personnes restait le premier point de l’ordre du jour.";
const THREE: &str =
    "Une nouvelle session est prévue en juillet ; d’ici là, un comité technique préparera un relevé des engagements pris de part et d’autre.";

fn page(head: &str, body: &str) -> Extract {
    let source = format!("<!DOCTYPE html><html lang=fr-FR><head><meta charset=utf-8>{head}</head>{body}</html>");
    let hint = Hint { name: Some("page.html".to_owned()), url: Some("https://relais.example/actualite/session-12".to_owned()), ..Hint::default() };
    read(source.as_bytes(), &hint).expect("a page that can be read").texts.remove(0)
}

/// The three paragraphs and nothing of `gone`.
fn assert_text(extract: &Extract, gone: &[&str]) {
    let text = text_of(&extract.blocks);
    for paragraph in [ONE, TWO, THREE] {
        assert!(text.contains(paragraph), "{paragraph}\n{text}");
    }
    for gone in gone {
        assert!(!text.contains(gone), "{gone}\n{text}");
    }
    assert_eq!(extract.quality.verdict, Verdict::Full, "{:?}", extract.quality);
}

#[test]
fn newspaper_of_tagdiv() {
    let extract = page(
        "<title>Une session à huis clos - Le Relais</title><meta property=og:site_name content='Le Relais'>",
        &format!(
            "<body class='single single-post postid-12'><div class=td-menu-background><ul><li><a href=/>Accueil</a></li></ul></div><article class='post td-post-template'><div class=td-post-header><ul class=td-category><li><a href=/p>Politique</a></li></ul><h1 class=entry-title>Une session à huis clos</h1><div class=td-module-meta-info><div class=td-post-author-name>Par <a href=/author/awa>Awa Keïta</a> -</div><span class=td-post-date><time class='entry-date updated td-module-date' datetime='2025-05-22T18:40:00+00:00'>22 mai 2025</time></span></div></div><div class='td-post-content tagdiv-type'><div class=td-post-featured-image><figure><img src='https://relais.example/salle.jpg' width=696 height=400 alt='La salle'><figcaption class=wp-caption-text>La salle de conférence, le 22 mai</figcaption></figure></div><p>{ONE}</p><p>{TWO}</p><div class=td-a-rec><span>- Publicité -</span></div><p>{THREE}</p></div><footer><div class=td-post-sharing>Partager Facebook</div><div class='td_block_related_posts'><h4>ARTICLES SIMILAIRES</h4><h3><a href=/b>Un autre article du même jour</a></h3></div></footer></article></body>"
        ),
    );
    assert_text(&extract, &["Publicité", "SIMILAIRES", "salle de conférence", "Politique", "Keïta"]);
    assert_eq!(extract.titles[0].value, "Une session à huis clos");
    assert_eq!(extract.titles.len(), 1, "the same title with the site's name is no other: {:?}", extract.titles);
    assert_eq!((extract.authors[0].value.as_str(), extract.authors[0].words.as_deref()), ("Awa Keïta", Some("Par Awa Keïta -")));
    assert_eq!(extract.published[0].value, "2025-05-22T18:40:00+00:00");
    let [picture] = extract.pictures.as_slice() else { panic!("{:?}", extract.pictures) };
    assert_eq!(picture.source, PictureSource::Address("https://relais.example/salle.jpg".to_owned()));
    assert_eq!((picture.block, picture.caption.as_str()), (0, "La salle de conférence, le 22 mai"));
}

#[test]
fn jannah_of_tielabs() {
    let extract = page(
        "<title>Une session à huis clos</title>",
        &format!(
            "<body class=single><div id=main-nav><a href=/>Accueil</a></div><article id=the-post><header class=entry-header-outer><nav id=breadcrumb>Accueil / Politique</nav><h1 class='post-title entry-title'>Une session à huis clos</h1><div class='single-post-meta post-meta'><span class='date meta-item'>22 mai 2025</span><span class='meta-comment'>0 commentaire</span></div></header><div class='entry-content entry clearfix'><p>{ONE}</p><p>{TWO}</p><div class='stream-item'>Annonce</div><p>{THREE}</p></div><div id=post-extra-info>Étiquettes</div></article><div id=related-posts><h3>Articles similaires</h3><a href=/c>Un autre article du même jour encore</a></div></body>"
        ),
    );
    assert_text(&extract, &["similaires", "Étiquettes", "commentaire", "Accueil"]);
    assert_eq!(extract.published[0].value, "22 mai 2025");
}

#[test]
fn spip_with_a_chapo() {
    let extract = page(
        "<title>Une session à huis clos - Le Relais</title><meta name=generator content='SPIP 4'>",
        &format!(
            "<body class='page_article'><div class=nav><a href=/>Accueil</a></div><div class=content id=content><div class=cartouche><h1 class='crayon article-titre-12'>Une session à huis clos</h1><p class=info-publi><abbr class=published title='2025-05-22T10:00:00Z'>jeudi 22 mai 2025</abbr>, par <span class=auteurs><a class=url href=/auteur3>Awa Keïta</a></span></p></div><div class='crayon article-chapo-12 chapo'><p>La rencontre a duré toute la matinée et doit se poursuivre au début du mois de juillet prochain.</p></div><div class='crayon article-texte-12 texte entry-content'><p>{ONE}</p><h2 class=spip>Suite</h2><p>{TWO}</p><p>{THREE}</p></div></div><div class=aside><h2>Dans la même rubrique</h2><a href=/d>Un autre titre</a></div></body>"
        ),
    );
    assert_text(&extract, &["rubrique", "Accueil"]);
    assert!(extract.standfirst);
    assert!(text_of(&extract.blocks).starts_with("La rencontre a duré"));
    assert_eq!(extract.published[0].value, "2025-05-22T10:00:00Z");
}

#[test]
fn joomla_with_k2() {
    let extract = page(
        "<title>Une session à huis clos</title>",
        &format!(
            "<body><div id=k2Container class=itemView><div class=itemHeader><span class=itemDateCreated>jeudi, 22 mai 2025 18:40</span><h2 class=itemTitle>Une session à huis clos</h2><span class=itemAuthor>Écrit par <a rel=author href=/awa>Awa Keïta</a></span></div><div class=itemToolbar><ul><li>Imprimer</li><li>E-mail</li></ul></div><div class=itemBody><div class=itemFullText><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></div><div class=itemSocialSharing>Partager</div><div class=itemRelated><h3>Éléments similaires</h3><ul><li><a href=/e>Autre</a></li></ul></div></div></body>"
        ),
    );
    assert_text(&extract, &["Imprimer", "similaires", "Partager"]);
    assert_eq!(extract.titles[0].value, "Une session à huis clos");
    assert_eq!(extract.authors[0].value, "Awa Keïta");
    assert!(extract.published[0].value.contains("22 mai 2025"));
}

#[test]
fn drupal_with_a_field_body() {
    let extract = page(
        "<title>Une session à huis clos | Le Relais</title>",
        &format!(
            "<body class=node-type-article><div class='region region-header'><a href=/>Accueil</a></div><main><h1 class=page-title>Une session à huis clos</h1><article class='node node--type-article'><div class=node__submitted>Soumis par <span class=username>Awa Keïta</span> le jeu 22/05/2025 - 18:40</div><div class='field field--name-body field__item'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div><div class='field field--name-field-tags'>Étiquettes</div></article></main></body>"
        ),
    );
    assert_text(&extract, &["Étiquettes", "Soumis", "Accueil"]);
    assert!(extract.published[0].value.starts_with("22/05/2025"), "{:?}", extract.published);
}

#[test]
fn blogger_and_amp() {
    let blogger = page(
        "<title>Le carnet: Une session à huis clos</title>",
        &format!(
            "<body class=item-view><div class=post hentry><h3 class='post-title entry-title'>Une session à huis clos</h3><div class='post-body entry-content'><div class=separator><a href=x><img src='https://relais.example/s1600/a.jpg' width=640></a></div>{ONE}<br><br>{TWO}<br><br>{THREE}</div><div class=post-footer>Publié par <span class=fn>Seydou Maïga</span> à <abbr class=published title='2025-05-22T09:12:00Z'>09:12</abbr></div></div><div id=sidebar>Archives du blog</div></body>"
        ),
    );
    assert_text(&blogger, &["Archives"]);
    assert_eq!(blogger.pictures.len(), 1);
    assert_eq!(blogger.published[0].value, "2025-05-22T09:12:00Z");
    let amp = page(
        "<title>Une session à huis clos</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Une session à huis clos\",\"datePublished\":\"2025-05-22T18:40:00+01:00\"}</script>",
        &format!(
            "<body><amp-sidebar><ul><li>Menu</li></ul></amp-sidebar><article class=amp-wp-article><h1 class=amp-wp-title>Une session à huis clos</h1><amp-img src='https://relais.example/a.jpg' width=700 height=400></amp-img><div class=amp-wp-article-content><p>{ONE}</p><amp-ad></amp-ad><p>{TWO}</p><p>{THREE}</p></div></article></body>"
        ),
    );
    assert_text(&amp, &["Menu"]);
    assert_eq!(amp.published[0].value, "2025-05-22T18:40:00+01:00", "the time zone is kept");
    assert_eq!(amp.pictures.len(), 1);
}

#[test]
fn a_communique_in_numbered_points_is_whole() {
    let extract = page(
        "<title>Communiqué final</title>",
        &format!(
            "<body><div id=menu><a href=/>Accueil</a></div><div class=content><p><strong>COMMUNIQUÉ FINAL</strong></p><p>Bamako, le 22 mai 2025</p><p>1. {ONE}</p><p>2. {TWO}</p><p>3. {THREE}</p><p>4. Les parties remercient le pays hôte.</p><p>Fait à Bamako, le 22 mai 2025</p><p>La Conférence</p></div></body>"
        ),
    );
    assert_text(&extract, &["Accueil"]);
    let text = text_of(&extract.blocks);
    for line in ["4. Les parties remercient le pays hôte.", "Fait à Bamako, le 22 mai 2025", "La Conférence"] {
        assert!(text.lines().any(|known| known == line), "{line}\n{text}");
    }
    assert_eq!(extract.published[0].value, "22 mai 2025");
}
