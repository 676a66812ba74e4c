use super::*;

pub(super) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// The values found, ranges as `a/b`.
fn values(text: &str, language: Language, published: &str) -> Vec<String> {
    find(text, language, day(published)).into_iter().map(|date| date.end.map_or(date.value.clone(), |end| format!("{}/{end}", date.value))).collect()
}

/// Each text gives these values on Thursday 22 May 2025.
pub(super) fn table(language: Language, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, wanted)| (text, values(text, language, "2025-05-22"), wanted))
        .filter(|(_, found, wanted)| found != *wanted)
        .map(|(text, found, wanted)| format!("{text}: {found:?}, not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn french_days_months_and_years() {
    table(
        Language::Fr,
        &[
            ("Réunis le 22 mai 2025 à Bamako", &["2025-05-22"]),
            ("Le jeudi 22 mai 2025, les ministres", &["2025-05-22"]),
            ("le 1er juin 2025", &["2025-06-01"]),
            ("le 3 janv. 2025", &["2025-01-03"]),
            ("le 10 novembre 93", &["1993-11-10"]),
            ("le 16 juin", &["2025-06-16"]),
            ("le 26 décembre dernier", &["2024-12-26"]),
            ("le 11 janvier prochain", &["2026-01-11"]),
            ("les 6 et 13 avril prochains", &["2026-04-06", "2026-04-13"]),
            ("en mai 2024, puis en juillet", &["2024-05", "2024-07"]),
            ("d’ici fin juillet 2025", &["2025-07"]),
            ("à la mi-juin", &["2025-06"]),
            ("début octobre", &["2025-10"]),
            ("en septembre dernier", &["2024-09"]),
            ("depuis 2023, et en 1975", &["2023", "1975"]),
            ("la présidentielle de 2002.", &["2002"]),
            ("le sommet (2024)", &["2024"]),
            ("au premier trimestre 2025", &["2025-01/2025-03"]),
        ],
    );
}

#[test]
fn french_ranges() {
    table(
        Language::Fr,
        &[
            ("du 3 au 5 mai 2025", &["2025-05-03/2025-05-05"]),
            ("du 28 décembre au 3 janvier 2025", &["2024-12-28/2025-01-03"]),
            ("du mercredi 3 au vendredi 5 avril 2024", &["2024-04-03/2024-04-05"]),
            ("entre le 3 et le 5 mai 2025", &["2025-05-03/2025-05-05"]),
            ("entre le 15 juillet et le 15 août 2024", &["2024-07-15/2024-08-15"]),
            ("de mars à mai 2024", &["2024-03/2024-05"]),
            ("de 2020 à 2023", &["2020/2023"]),
            ("le plan 2020-2023", &["2020/2023"]),
            ("les 22 et 23 mai 2025", &["2025-05-22", "2025-05-23"]),
        ],
    );
}

#[test]
fn figures_are_read_day_first() {
    table(
        Language::Fr,
        &[
            ("signé le 22/05/2025", &["2025-05-22"]),
            ("le 22.05.2025", &["2025-05-22"]),
            ("fait le 2025-05-22.", &["2025-05-22"]),
            ("horodaté 2025-05-22T14:05:00Z", &["2025-05-22"]),
            ("le 05/06/25", &["2025-06-05"]),
            ("version 1.22.05.2025 et adresse 192.168.10.1", &[]),
        ],
    );
}

#[test]
fn french_relative_dates() {
    table(
        Language::Fr,
        &[
            ("Il est arrivé hier soir", &["2025-05-21"]),
            ("avant-hier", &["2025-05-20"]),
            ("Aujourd’hui, la séance reprend", &["2025-05-22"]),
            ("il repart demain", &["2025-05-23"]),
            ("après-demain", &["2025-05-24"]),
            ("Les ministres ont signé mardi", &["2025-05-20"]),
            ("Les ministres ont signé jeudi", &["2025-05-22"]),
            ("Les ministres se réuniront lundi", &["2025-05-26"]),
            ("vendredi dernier", &["2025-05-16"]),
            ("jeudi dernier", &["2025-05-15"]),
            ("mardi prochain", &["2025-05-27"]),
            ("ce jeudi", &["2025-05-22"]),
            ("il y a trois jours", &["2025-05-19"]),
            ("il y a deux mois", &["2025-03"]),
            ("il y a dix ans", &["2015"]),
            ("dans trois mois", &["2025-08"]),
            ("la semaine dernière", &["2025-05-12/2025-05-18"]),
            ("cette semaine", &["2025-05-19/2025-05-25"]),
            ("le mois prochain", &["2025-06"]),
            ("l’an dernier", &["2024"]),
            ("ce week-end", &["2025-05-24/2025-05-25"]),
            ("Le 28 janvier 2024, ils ont annoncé leur départ ; le lendemain, ils l’ont notifié.", &["2024-01-28", "2024-01-29"]),
            ("Le 28 janvier 2024, puis le 29 janvier, des lettres sont parties.", &["2024-01-28", "2024-01-29"]),
        ],
    );
}

#[test]
fn a_wanting_year_follows_the_story() {
    table(
        Language::Fr,
        &[
            ("L’échéance annoncée en décembre est passée.", &["2024-12"]),
            ("Ils l’avaient notifié le 3 octobre.", &["2024-10-03"]),
            ("La session se tiendra en décembre.", &["2025-12"]),
            ("La transition court jusqu’au 3 octobre.", &["2025-10-03"]),
            ("Deux réunions en 2024, du 22 au 25 juillet puis du 24 au 27 septembre.", &["2024", "2024-07-22/2024-07-25", "2024-09-24/2024-09-27"]),
            ("Le comité existe depuis juillet 2023. Le 22 avril, il a siégé.", &["2023-07", "2025-04-22"]),
            ("Le 28 décembre 2023, puis le 3 janvier, ils ont écrit.", &["2023-12-28", "2024-01-03"]),
            ("En 2023, rien ne bouge. Abuja lève en février les sanctions.", &["2023", "2023-02"]),
            ("Le pacte de sept États, et de sept autres", &[]),
            ("Lors de la saison 2023-2024, le vendredi 12 septembre, ils jouent.", &["2023/2024", "2025-09-12"]),
            ("En décembre 2024, ils ont refusé ; une semaine plus tard, rien.", &["2024-12"]),
        ],
    );
}

#[test]
fn english_dates() {
    table(
        Language::En,
        &[
            ("on 22 May 2025 in Bamako", &["2025-05-22"]),
            ("on May 22, 2025, ministers", &["2025-05-22"]),
            ("on Thursday, May 22", &["2025-05-22"]),
            ("the 3rd of June 2025", &["2025-06-03"]),
            ("from 3 to 5 May 2025", &["2025-05-03/2025-05-05"]),
            ("May 3-5, 2025", &["2025-05-03/2025-05-05"]),
            ("from May 28 to June 2, 2025", &["2025-05-28/2025-06-02"]),
            ("in May 2024", &["2024-05"]),
            ("in late June", &["2025-06"]),
            ("they may march in March", &["2025-03"]),
            ("yesterday and tomorrow", &["2025-05-21", "2025-05-23"]),
            ("They met on Tuesday", &["2025-05-20"]),
            ("They will meet on Monday", &["2025-05-26"]),
            ("last Friday", &["2025-05-16"]),
            ("three days ago", &["2025-05-19"]),
            ("last year", &["2024"]),
            ("since 2023", &["2023"]),
        ],
    );
}

#[test]
fn what_is_no_date_gives_nothing() {
    for text in [
        "le 31 février 2025",
        "le 32 mai 2025",
        "le 22 mai 20025",
        "le 22 mai 1200",
        "31/02/2025",
        "2025-13-40",
        "en 2000 mètres",
        "près de 1975 soldats",
        "de 2000 habitants",
        "la planète Mars est rouge",
        "chaque lundi",
        "le score de 3-2",
        "en 1850",
        "le numéro 2024/118",
    ] {
        assert_eq!(values(text, Language::Fr, "2025-05-22"), [""; 0], "{text}");
    }
}

#[test]
fn without_a_day_of_publication_only_what_is_written_counts() {
    let found = find("Hier, mardi, le 3 juin et le 4 juin 2024.", Language::Fr, None);
    assert_eq!(found.iter().map(|date| date.value.as_str()).collect::<Vec<_>>(), ["2024-06-04"]);
    assert!(!found[0].relative);
}

#[test]
fn what_is_reckoned_says_so() {
    let found = find("Hier, puis le 3 juin, puis le 4 juin 2025.", Language::Fr, day("2025-05-22"));
    assert_eq!(found.iter().map(|date| date.relative).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn spans_cover_what_is_written() {
    let text = "Réunis à Bamako le jeudi 22 mai 2025, ils repartent demain.";
    let found = find(text, Language::Fr, day("2025-05-22"));
    assert_eq!(found.iter().map(|date| date.span.of(text)).collect::<Vec<_>>(), ["jeudi 22 mai 2025", "demain"]);
}

#[test]
fn a_wrong_weekday_is_told() {
    let text = "Le mardi 25 décembre 2025, le sommet s’est achevé.";
    let found = find(text, Language::Fr, None);
    assert_eq!(weekday_mismatch(text, Language::Fr, &found[0]), Some((Weekday::Tue, Weekday::Thu)));
    let right = "Le jeudi 25 décembre 2025.";
    assert_eq!(weekday_mismatch(right, Language::Fr, &find(right, Language::Fr, None)[0]), None);
}

#[test]
fn metadata_dates_are_read() {
    for (raw, wanted) in [
        ("2025-05-22T14:05:00+02:00", "2025-05-22"),
        ("2025-05-22 14:05:00", "2025-05-22"),
        ("2025-05-22", "2025-05-22"),
        ("2025-05", "2025-05"),
        ("2010-11", "2010-11"),
        ("2025", "2025"),
        ("20250522", "2025-05-22"),
        ("20250522T140500Z", "2025-05-22"),
        ("Thu, 22 May 2025 14:05:00 +0000", "2025-05-22"),
        ("Publié le 22 mai 2025 à 14 h 05", "2025-05-22"),
        ("Publié le : 22/05/2025 - 14:05, modifié le 23/05/2025", "2025-05-22"),
        ("jeudi 1er mai 2025", "2025-05-01"),
        ("May 22, 2025", "2025-05-22"),
        ("Posted on Thursday, May 22nd, 2025", "2025-05-22"),
        ("22/05/2025", "2025-05-22"),
        ("22.05.2025", "2025-05-22"),
        ("05/22/2025", "2025-05-22"),
        ("2025/05/22", "2025-05-22"),
        ("22 MAI 2025", "2025-05-22"),
        ("mai 2025", "2025-05"),
        ("May 2025", "2025-05"),
        ("22 mai, 2025", "2025-05-22"),
        ("22-May-2025", "2025-05-22"),
    ] {
        assert_eq!(parse(raw).as_deref(), Some(wanted), "{raw}");
    }
}

#[test]
fn metadata_that_are_no_date_give_nothing() {
    for raw in [
        "",
        "31 février 2025",
        "2025-02-31",
        "31/02/2025",
        "20025",
        "22 mai 20025",
        "hier",
        "il y a 3 heures",
        "22 mai",
        "1850-01-01",
        "00/00/0000",
        "0000-00-00",
        "2025-13-01",
        "n/a",
        "Bamako",
    ] {
        assert_eq!(parse(raw), None, "{raw}");
    }
}

#[test]
fn any_text_can_be_searched() {
    for text in [
        "",
        "1",
        "1/",
        "1er",
        "22 ",
        "22 mai",
        "mai",
        "ce",
        "il y a",
        "du 3 au",
        "May 3-",
        "2025-",
        "le 1er\u{a0}juin",
        "５月 ２２",
        "99999999999 mai",
    ] {
        for language in [Language::Fr, Language::En] {
            for date in find(text, language, day("2025-05-22")) {
                assert!(text.get(date.span.start..date.span.end).is_some_and(|part| !part.is_empty()));
            }
        }
    }
}

#[test]
fn both_ends_of_a_range_stand_where_they_are_written() {
    let text = "La mission siège du mercredi 3 avril au samedi 6 avril 2024, puis du 3-5 mai 2024, et le 9 mai 2024.";
    let found = find(text, Language::Fr, None);
    let ends: Vec<_> = found.iter().flat_map(|date| date.ends(text)).map(|(span, value)| (span.of(text), value)).collect();
    assert_eq!(
        ends,
        [
            ("mercredi 3 avril", "2024-04-03"),
            ("samedi 6 avril 2024", "2024-04-06"),
            ("3", "2024-05-03"),
            ("5 mai 2024", "2024-05-05"),
            ("9 mai 2024", "2024-05-09")
        ]
    );
}
