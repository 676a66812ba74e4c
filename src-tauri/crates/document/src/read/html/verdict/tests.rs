//! Pages that are no article, as sites show them, in French and English; and articles that only look like one.

use crate::read::{Extract, Hint, Verdict, read};

fn page(title: &str, body: &str) -> Extract {
    let source = format!("<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>");
    let hint = Hint { name: Some("page.html".to_owned()), url: Some("https://relais.example/actualite/page".to_owned()), ..Hint::default() };
    read(source.as_bytes(), &hint).expect("a page that can be read").texts.remove(0)
}

const PROSE: &str = "<p>Les ministres des deux organisations se sont retrouvés jeudi matin pour une session de travail de plus de quatre heures, à huis clos, dans la capitale.</p>\
    <p>À l’issue de la rencontre, le porte-parole de la délégation a indiqué que la libre circulation des personnes restait le premier point de l’ordre du jour.</p>\
    <p>Une nouvelle session est prévue en juillet ; d’ici là, un comité technique préparera un relevé des engagements pris de part et d’autre, qui sera rendu public.</p>\
    <p>Les observateurs présents notent que le ton a changé depuis l’hiver dernier, même si aucun texte n’a encore été signé par les chefs de délégation.</p>";

fn links(count: usize) -> String {
    (0..count).map(|i| format!("<article><h2><a href='/a{i}'>Un titre assez long pour la dépêche numéro {i} du jour</a></h2><p>Les délégations se sont retrouvées pour la session numéro {i} dans la capitale […]</p></article>")).collect()
}

#[test]
fn walls_and_pages_without_an_article_say_what_they_are() {
    let consent = "<div class=modal><h2>Votre vie privée nous importe</h2><p>Avec votre accord, nos partenaires et nous utilisons des cookies ou traceurs pour stocker et/ou accéder à vos données personnelles comme votre visite sur ce site.</p><button>Tout accepter</button><p>Vous pouvez retirer votre consentement à tout moment dans notre politique de confidentialité. Continuer sans accepter</p></div>";
    let consent_en = "<div><h2>We value your privacy</h2><p>We and our partners store and/or access information on a device, such as cookies, and process personal data for personalised ads. You can manage preferences or accept all cookies.</p><p>Reject all - Accept all - Privacy policy</p></div>";
    let pages: Vec<(&str, &str, String)> = vec![
        ("captcha", "Just a moment...", "<div class=main-wrapper><h1>relais.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>relais.example needs to review the security of your connection before proceeding.</p><div>Ray ID: 8f2a1c</div></div>".into()),
        ("captcha", "Un instant…", "<h1>relais.example</h1><p>Vérifiez que vous êtes humain en effectuant l’action ci-dessous.</p><p>Ray ID : 8f2a</p>".into()),
        ("captcha", "Vérification", "<h1>Vérification que vous n’êtes pas un robot</h1><p>Merci de patienter quelques secondes.</p>".into()),
        ("captcha", "Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access relais.example. Please complete the security check.</p>".into()),
        ("captcha", "Trafic inhabituel", "<p>Nos systèmes ont détecté un trafic inhabituel en provenance de votre réseau. Cette page vérifie que c’est bien vous qui envoyez des requêtes et non un robot. Prouvez que vous n’êtes pas un robot.</p>".into()),
        ("captcha", "Access to this page has been denied", "<h1>Please verify you are a human</h1><p>Press and hold to confirm you are a human.</p>".into()),
        ("cookie_wall", "Le Relais", consent.into()),
        ("cookie_wall", "The Relay", consent_en.into()),
        ("login_wall", "Connexion", "<form><p>Vous devez être connecté pour accéder à cette page.</p><p>Mot de passe oublié ?</p></form>".into()),
        ("login_wall", "Log into Facebook", "<h2>Log Into Facebook</h2><p>You must log in to continue.</p><p>Forgot password? Sign up for an account.</p>".into()),
        ("login_wall", "Facebook – Connexion ou inscription", "<p>Connectez-vous à votre compte pour continuer.</p><p>Mot de passe oublié ? Créer un compte</p>".into()),
        ("login_wall", "Sign in", "<p>Please log in to read this page.</p><p>Forgot your password?</p>".into()),
        ("error_page", "Page non trouvée – Le Relais", "<h1>Oups ! Cette page est introuvable.</h1><p>Il semble que rien n’ait été trouvé à cette adresse. Essayez peut-être avec une recherche ?</p>".into()),
        ("error_page", "404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>".into()),
        ("error_page", "Page introuvable", "<h1>Page introuvable</h1><p>La page que vous cherchez n’existe pas ou plus.</p>".into()),
        ("error_page", "403 Forbidden", "<h1>Forbidden</h1><p>You don't have permission to access this resource.</p>".into()),
        ("error_page", "Erreur", "<h1>Erreur lors de la connexion à la base de données</h1>".into()),
        ("error_page", "502 Bad Gateway", "<h1>502 Bad Gateway</h1>".into()),
        ("error_page", "Error establishing a database connection", "<h1>Error establishing a database connection</h1>".into()),
        ("error_page", "Site en maintenance", "<h1>Site en maintenance</h1><p>Nous revenons dans quelques instants.</p>".into()),
        ("error_page", "relais.example - nom de domaine à vendre", "<h1>Ce domaine est à vendre</h1><p>Achetez ce nom de domaine dès maintenant. Faites une offre.</p>".into()),
        ("error_page", "relais.example is for sale", "<h1>This domain is for sale</h1><p>Buy this domain today. Get a price in less than a day.</p>".into()),
        ("error_page", "Account suspended", "<h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider for more information.</p>".into()),
        ("listing_page", "Politique – Le Relais", format!("<h1>Politique</h1>{}", links(14))),
        ("listing_page", "Étiquette : consultations", format!("<h1>Étiquette : consultations</h1>{}", links(9))),
        ("listing_page", "Résultats de recherche pour « transition »", format!("<h1>Résultats de recherche</h1>{}", links(10))),
        ("listing_page", "Le Relais – Toute l’actualité", links(24)),
        ("script_only", "Le Relais", "<noscript>Vous devez activer JavaScript pour utiliser cette application.</noscript><div id=root></div>".into()),
        ("script_only", "App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div>".into()),
        ("script_only", "Lecture", "<div id=root><p>Veuillez activer JavaScript dans votre navigateur pour afficher cette page.</p></div>".into()),
    ];
    for (reason, title, body) in &pages {
        let quality = page(title, body).quality;
        assert_eq!((quality.verdict, quality.reasons.first().map(String::as_str)), (Verdict::None, Some(*reason)), "{title}: {quality:?}");
    }
}

#[test]
fn the_opening_of_an_article_behind_a_wall_is_partial() {
    let opening = "<p>Les ministres des deux organisations se sont retrouvés jeudi matin pour une session de travail de plus de quatre heures, à huis clos, dans la capitale.</p><p>À l’issue de la rencontre, le porte-parole a indiqué que la libre circulation restait le premier point.</p>";
    for notice in [
        "Cet article est réservé aux abonnés",
        "Il vous reste 85 % de cet article à lire. La suite est réservée aux abonnés.",
        "La suite de cet article est réservée à nos abonnés. Déjà abonné ? Connectez-vous",
        "Abonnez-vous pour lire la suite",
        "Pour lire la suite, abonnez-vous à partir de 1 €",
        "This article is for subscribers only",
        "Subscribe to continue reading",
        "To continue reading, start your free trial",
    ] {
        let source = format!("<article><h1>Une session à huis clos</h1>{opening}<div class=paywall><p>{notice}</p></div></article>");
        let quality = page("Une session à huis clos", &source).quality;
        assert_eq!(quality.verdict, Verdict::Partial, "{notice}: {quality:?}");
        assert!(quality.reasons.iter().any(|reason| reason == "teaser"), "{notice}: {quality:?}");
    }
}

#[test]
fn an_article_with_a_banner_beside_it_is_whole() {
    let banner = "<div id=didomi-host><p>Nos partenaires et nous utilisons des cookies pour stocker et/ou accéder à vos données personnelles.</p><button>Tout accepter</button></div>";
    for (title, extra) in [
        ("Une session à huis clos", banner),
        ("Cookies : ce que change la nouvelle loi", ""),
        ("Les abonnés du quotidien protestent", "<p>Déjà abonné ? Connectez-vous</p>"),
        ("404 villages reliés au réseau électrique", ""),
        ("Le robot qui écrit des dépêches", "<footer>Mot de passe oublié ?</footer>"),
    ] {
        let body = format!("{extra}<article><h1>{title}</h1><p class=date>Publié le 22 mai 2025</p>{PROSE}</article>");
        let quality = page(title, &body).quality;
        assert_eq!(quality.verdict, Verdict::Full, "{title}: {quality:?}");
    }
}

#[test]
fn an_article_without_a_date_is_whole_and_says_so() {
    let quality = page("Une session", &format!("<article><h1>Une session à huis clos</h1>{PROSE}</article>")).quality;
    assert_eq!((quality.verdict, quality.reasons), (Verdict::Full, vec!["no_date".to_owned()]));
}

#[test]
fn a_brief_is_whole_where_the_page_has_little_else() {
    let brief = "<p>Le comité technique a remis jeudi son relevé des engagements aux deux délégations, qui se retrouveront en juillet dans la capitale pour une nouvelle session, a indiqué le porte-parole.</p>";
    let alone = page("Un relevé remis", &format!("<h1>Un relevé remis</h1>{brief}")).quality;
    assert_eq!(alone.verdict, Verdict::Full, "{alone:?}");
    let source = format!(
        "<meta property='og:type' content='Article'><h1>Un relevé remis</h1>{}",
        "<p>Le comité technique a remis jeudi son relevé des engagements aux deux délégations réunies dans la capitale, a-t-on appris.</p>"
    );
    let marked = page("Un relevé remis", &source).quality;
    assert_eq!((marked.verdict, marked.reasons.first().map(String::as_str)), (Verdict::Full, Some("too_short")), "{marked:?}");
}

#[test]
fn a_button_called_paywall_is_no_wall() {
    let button = "<a class='btn btn-paywall' href='/compte'>Créez un compte pour consulter trois articles de plus par mois</a><div class=paywall-header>Connexion</div>";
    let opening = PROSE.split("</p>").take(2).collect::<Vec<_>>().join("</p>");
    let quality = page("Une session à huis clos", &format!("{button}<article><h1>Une session à huis clos</h1>{opening}</p></article>")).quality;
    assert_eq!(quality.verdict, Verdict::Full, "{quality:?}");
}
