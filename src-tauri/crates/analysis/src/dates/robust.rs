//! What holds of any text: no panic, places in order, values that are dates.

use super::{find, parse, tests::day};
use crate::language::Language::{En, Fr};

/// Pieces of dates, of what is none, and of text that goes wrong.
const PIECES: [&str; 72] = [
    "le ",
    "22",
    " mai",
    " 2025",
    "du ",
    "3",
    " au ",
    "5",
    "-",
    "–",
    "/",
    ".",
    ",",
    " ",
    "\n",
    "\u{a0}",
    "’",
    "'",
    "1er",
    "31",
    "février",
    "2100",
    "1899",
    "99999999999",
    "lundi",
    " dernier",
    " prochain",
    "dans la nuit de ",
    " à ",
    "mardi",
    "il y a ",
    "quinze",
    " jours",
    " ans",
    "huit",
    "999",
    " semaines",
    " mois",
    " et demi",
    "une dizaine d",
    "la veille",
    "le lendemain",
    "même jour",
    "l",
    "an ",
    "année",
    " suivante",
    "fin ",
    "début ",
    "de ",
    "la semaine",
    "week-end",
    "ce",
    "cette",
    "T4 ",
    "été",
    " hiver",
    "années ",
    "98",
    "Noël",
    "May ",
    "the ",
    "22nd",
    " of ",
    "Q1 ",
    "1990s",
    " ago",
    "last ",
    "next ",
    "é",
    "日本",
    "(",
];

#[test]
fn ten_thousand_mutants_never_panic() {
    let mut seed: u64 = 20_250_522;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((seed >> 33) % u64::try_from(below).unwrap()).unwrap()
    };
    let days = ["2025-05-22", "1900-01-01", "2100-12-31", "0001-01-01", "2024-02-29", ""];
    for _ in 0..10_000 {
        let text: String = (0..next(14)).map(|_| PIECES[next(PIECES.len())]).collect();
        let language = if next(2) == 0 { Fr } else { En };
        let published = day(days[next(days.len())]);
        let mut at = 0;
        for date in find(&text, language, published) {
            assert!(at <= date.span.start && date.span.start < date.span.end, "{text}");
            assert!(date.end_span.is_none_or(|end| date.span.start <= end.start && end.end == date.span.end), "{text}");
            assert!(parse(&date.value).is_some_and(|value| value == date.value), "{text}: {}", date.value);
            at = date.span.end;
        }
    }
}

#[test]
fn a_text_ten_times_longer_takes_no_step_twice() {
    let sentence = "Le 22 mai 2025, les ministres ont signé mardi ce que la veille ils avaient lu ; il y a deux ans, en 2023, rien. ";
    let once = find(sentence, Fr, day("2025-05-22")).len();
    let many = find(&sentence.repeat(50), Fr, day("2025-05-22")).len();
    assert_eq!(many, 50 * once);
}

#[test]
fn both_ends_of_a_range_have_their_place() {
    for (text, first, last) in [
        ("du 3 au 5 mai 2025", "3 au 5 mai 2025", "5 mai 2025"),
        ("de mars à mai 2024", "mars à mai 2024", "mai 2024"),
        ("le plan 2020-2023", "2020-2023", "2023"),
        ("du lundi 2 au mercredi 4 juin 2025", "lundi 2 au mercredi 4 juin 2025", "mercredi 4 juin 2025"),
    ] {
        let found = find(text, Fr, None);
        assert_eq!((found[0].span.of(text), found[0].end_span.map(|end| end.of(text))), (first, Some(last)));
    }
    assert_eq!(find("au premier trimestre 2025", Fr, None)[0].end_span, None);
}
