//! Every family of date expressions, by sentences of our own: what each gives on Thursday 22 May 2025. Ranges are written `a/b`.

use super::tests::table;
use crate::language::Language::{En, Fr};

#[test]
fn days_of_a_month() {
    table(
        Fr,
        &[
            ("Le texte est signé le 7 mars 2024 à Dakar", &["2024-03-07"]),
            ("Le 1er février 2023, le siège ouvre", &["2023-02-01"]),
            ("le premier mai 2024", &["2024-05-01"]),
            ("le quinze août 2024", &["2024-08-15"]),
            ("Né le 04 avril 1960", &["1960-04-04"]),
            ("depuis le 18 août 2020", &["2020-08-18"]),
            ("un arrêté du 12 nov. 2024", &["2024-11-12"]),
            ("Niamey, 26 juill. 2023", &["2023-07-26"]),
            ("le défilé du 14-Juillet", &["2025-07-14"]),
            ("les cortèges du 1er-Mai", &["2025-05-01"]),
            ("Le samedi 16 septembre 2023, la charte", &["2023-09-16"]),
            ("vendredi 5 avril 2024 à 10 h 30", &["2024-04-05"]),
            ("le 22 mai à 18 h", &["2025-05-22"]),
            ("le 6 juillet prochain", &["2025-07-06"]),
            ("le 6 juillet dernier", &["2024-07-06"]),
            ("le 3 mars de l’an dernier", &["2024-03-03"]),
            ("le 9 juin de cette année", &["2025-06-09"]),
            ("le 22 de ce mois", &["2025-05-22"]),
            ("le 3 du mois prochain", &["2025-06-03"]),
            ("votre lettre du 12 courant", &["2025-05-12"]),
            ("la réunion de lundi 19, à Lomé", &["2025-05-19"]),
            ("rendez-vous est pris mardi 27.", &["2025-05-27"]),
            ("signé le 22/04", &["2025-04-22"]),
            ("Fait à Ouagadougou, le 06.07.2024", &["2024-07-06"]),
        ],
    );
}

#[test]
fn ranges() {
    table(
        Fr,
        &[
            ("du 3 au 5 juin", &["2025-06-03/2025-06-05"]),
            ("du lundi 2 au mercredi 4 juin 2025", &["2025-06-02/2025-06-04"]),
            ("Le forum se tiendra du 28 mai au 2 juin", &["2025-05-28/2025-06-02"]),
            ("les 3-5 mai 2024", &["2024-05-03/2024-05-05"]),
            ("entre le 3 et le 5 avril 2025", &["2025-04-03/2025-04-05"]),
            ("les 3, 4 et 5 avril 2025", &["2025-04-03", "2025-04-04", "2025-04-05"]),
            ("de mars à mai 2024", &["2024-03/2024-05"]),
            ("d’octobre 2023 à mars 2024", &["2023-10/2024-03"]),
            ("de novembre 2023 à février", &["2023-11/2024-02"]),
            ("entre avril et juin 2024", &["2024-04/2024-06"]),
            ("en juin-juillet 2024", &["2024-06/2024-07"]),
            ("la période 2019-2020", &["2019/2020"]),
            ("entre 2012 et 2020", &["2012", "2020"]),
            ("de 1968 à 1991", &["1968/1991"]),
            ("la saison 98-99", &["1998/1999"]),
            ("le budget 2024/2025", &["2024/2025"]),
        ],
    );
}

#[test]
fn months_and_parts_of_the_year() {
    table(
        Fr,
        &[
            ("au mois d’avril", &["2025-04"]),
            ("à la fin du mois d’août 2024", &["2024-08"]),
            ("les manifestations de janvier 2024", &["2024-01"]),
            ("fin mars, le comité a rendu son avis", &["2025-03"]),
            ("courant 2024", &["2024"]),
            ("à la mi-2024", &["2024"]),
            ("début 2026", &["2026"]),
            ("d’ici à la fin 2025", &["2025"]),
            ("à l’horizon 2030", &["2030"]),
            ("en octobre de l’année dernière", &["2024-10"]),
            ("au premier trimestre 2024", &["2024-01/2024-03"]),
            ("au 3e trimestre de 2024", &["2024-07/2024-09"]),
            ("T2 2024", &["2024-04/2024-06"]),
            ("au second semestre 2024", &["2024-07/2024-12"]),
            ("à l’été 2024", &["2024-06/2024-08"]),
            ("l’hiver dernier", &["2024-12/2025-02"]),
            ("au printemps 2023", &["2023-03/2023-05"]),
            ("cet automne, le fonds ouvrira", &["2025-09/2025-11"]),
        ],
    );
}

#[test]
fn years_and_decades() {
    table(
        Fr,
        &[
            ("dès 2015, un accord", &["2015"]),
            ("les accords de 1994 et 2002.", &["1994", "2002"]),
            ("le traité de 1975 révisé", &["1975"]),
            ("en l’an 2000", &["2000"]),
            ("le Mondial 2018", &["2018"]),
            ("les élections municipales 2026", &["2026"]),
            ("lors du Salon de Genève 2016", &["2016"]),
            ("la crise de l’an 2008.", &["2008"]),
            ("en 98, la ligne ferme", &["1998"]),
            ("depuis 95.", &["1995"]),
            ("dans les années 90", &["1990/1999"]),
            ("les années 2010", &["2010/2019"]),
            ("les années quatre-vingt-dix", &["1990/1999"]),
            ("les années soixante", &["1960/1969"]),
            ("les années 60 et 70", &["1960/1969", "1970/1979"]),
        ],
    );
}

#[test]
fn days_around_today() {
    table(
        Fr,
        &[
            ("Ils ont conclu hier matin", &["2025-05-21"]),
            ("avant-hier soir", &["2025-05-20"]),
            ("demain soir à 20 h", &["2025-05-23"]),
            ("après-demain matin", &["2025-05-24"]),
            ("le match de demain", &["2025-05-23"]),
            ("ce matin, ce soir, cet après-midi", &["2025-05-22", "2025-05-22", "2025-05-22"]),
            ("cette nuit", &["2025-05-22"]),
            ("la nuit dernière", &["2025-05-21"]),
            ("dans la nuit de mardi à mercredi", &["2025-05-20/2025-05-21"]),
            ("le monde de demain, la jeunesse d’aujourd’hui", &[]),
        ],
    );
}

#[test]
fn weekdays_follow_the_tense() {
    table(
        Fr,
        &[
            ("Le ministre a reçu mardi son homologue", &["2025-05-20"]),
            ("a-t-il affirmé mercredi", &["2025-05-21"]),
            ("selon un rapport publié lundi", &["2025-05-19"]),
            ("il était arrivé samedi à Abidjan", &["2025-05-17"]),
            ("fermé depuis vendredi", &["2025-05-16"]),
            ("rapporte dimanche le quotidien", &["2025-05-18"]),
            ("Le sommet s’ouvrira mardi", &["2025-05-27"]),
            ("Le sommet s’ouvre lundi à Accra", &["2025-05-26"]),
            ("le Parlement doit voter mercredi", &["2025-05-28"]),
            ("une rencontre est prévue samedi", &["2025-05-24"]),
            ("la session prévue mardi", &["2025-05-27"]),
            ("elle devrait signer vendredi", &["2025-05-23"]),
            ("les délégués vont partir dimanche", &["2025-05-25"]),
            ("à partir de lundi, les bureaux", &["2025-05-26"]),
            ("jusqu’à samedi", &["2025-05-24"]),
            ("une grève lancée pour mardi", &["2025-05-27"]),
            ("d’ici à lundi", &["2025-05-26"]),
            ("l’avis sera publié mercredi", &["2025-05-28"]),
            ("Concert samedi à 21 h, salle des fêtes", &["2025-05-24"]),
            ("ce mercredi, le conseil a décidé", &["2025-05-21"]),
            ("ce vendredi", &["2025-05-23"]),
            ("mardi dernier, ils partiront", &["2025-05-20"]),
            ("la journée du samedi devrait être chargée", &["2025-05-24"]),
            ("les syndicats ont appelé mardi à la grève", &["2025-05-20"]),
            ("lundi de la semaine prochaine", &["2025-05-26"]),
            ("mardi de la semaine dernière", &["2025-05-13"]),
            ("le marché se tient le mardi", &[]),
            ("tous les jeudis et chaque lundi", &[]),
        ],
    );
}

#[test]
fn weeks_months_and_years_around_today() {
    table(
        Fr,
        &[
            ("la semaine passée", &["2025-05-12/2025-05-18"]),
            ("la semaine prochaine", &["2025-05-26/2025-06-01"]),
            ("en début de semaine", &["2025-05-19/2025-05-25"]),
            ("le week-end dernier", &["2025-05-17/2025-05-18"]),
            ("au cours du week-end, des pluies sont tombées", &["2025-05-24/2025-05-25"]),
            ("le mois dernier", &["2025-04"]),
            ("à la fin du mois prochain", &["2025-06"]),
            ("ce mois-ci", &["2025-05"]),
            ("cette année", &["2025"]),
            ("l’année en cours", &["2025"]),
            ("l’an passé", &["2024"]),
            ("l’année prochaine", &["2026"]),
            ("d’ici la fin de l’année", &["2025"]),
            ("à la fin de l’année dernière", &["2024"]),
            ("les fêtes de fin d’année", &[]),
        ],
    );
}

#[test]
fn so_long_ago_and_in_so_long() {
    table(
        Fr,
        &[
            ("il y a 3 jours", &["2025-05-19"]),
            ("il y a huit jours", &["2025-05-15"]),
            ("il y a quinze jours", &["2025-05-08"]),
            ("il y a une dizaine de jours", &["2025-05-12"]),
            ("il y a deux semaines", &["2025-05-05/2025-05-11"]),
            ("il y a un an et demi", &["2023-11"]),
            ("il y a environ six mois", &["2024-11"]),
            ("il y a plus de vingt-cinq ans", &["2000"]),
            ("voici trois ans", &["2022"]),
            ("dans dix jours", &["2025-06-01"]),
            ("dans deux ans", &["2027"]),
            ("depuis trois ans, en deux mois, pendant dix jours", &[]),
            ("voilà deux ans que le poste est vacant", &[]),
            ("il y a trois délégués", &[]),
        ],
    );
}

#[test]
fn days_around_the_one_said() {
    table(
        Fr,
        &[
            ("Le 4 mars 2024, il arrive. La veille, il était à Lomé.", &["2024-03-04", "2024-03-03"]),
            ("Le 4 mars 2024, il arrive. L’avant-veille, rien.", &["2024-03-04", "2024-03-02"]),
            ("Le 4 mars 2024, il arrive ; le surlendemain, il repart.", &["2024-03-04", "2024-03-06"]),
            ("Le 4 mars 2024 et le même jour", &["2024-03-04", "2024-03-04"]),
            ("Le 4 mars 2024, puis trois jours plus tard", &["2024-03-04", "2024-03-07"]),
            ("Fondé en 2012, dissous l’année suivante", &["2012", "2013"]),
            ("Il avait signé la veille", &["2025-05-21"]),
            ("du jour au lendemain, au lendemain du vote", &[]),
        ],
    );
}

#[test]
fn feasts() {
    table(
        Fr,
        &[
            ("La route rouvrira avant Noël", &["2025-12-25"]),
            ("à Noël 2023", &["2023-12-25"]),
            ("le jour de l’An 2024", &["2024-01-01"]),
            ("le marché de Noël, Noël Diallo, le Ramadan", &[]),
            ("pour le Nouvel An chinois", &[]),
        ],
    );
}

#[test]
fn numbers_that_are_no_dates() {
    for text in [
        "1500 personnes ont défilé",
        "l’article 2025 du code",
        "le règlement n° 2024-12",
        "la résolution 2085 du Conseil",
        "2000 francs, 1999 euros, 2010 km",
        "tél. 03.83.74.37.70",
        "de 1990 tonnes à 2015 tonnes",
        "10, rue des Palmiers",
        "en 30 minutes",
        "en 90 secondes",
        "jeudi 2.295 cas",
        "un poisson d’avril",
        "la chambre 2012",
        "à 18 h 30",
        "le score est de 98-99",
        "une hausse de 1,2010",
    ] {
        table(Fr, &[(text, if text.starts_with("jeudi") { &["2025-05-22"] } else { &[] })]);
    }
}

#[test]
fn english_families() {
    table(
        En,
        &[
            ("on May 22, 2025, in Bamako", &["2025-05-22"]),
            ("the 22nd of May 2025", &["2025-05-22"]),
            ("on 1st June 2024", &["2024-06-01"]),
            ("signed on Jan. 28, 2024", &["2024-01-28"]),
            ("the July 26 vote is due", &["2025-07-26"]),
            ("talks are due on June 3", &["2025-06-03"]),
            ("between May 3 and 5, 2024", &["2024-05-03/2024-05-05"]),
            ("from March to May 2024", &["2024-03/2024-05"]),
            ("in June last year", &["2024-06"]),
            ("in early June", &["2025-06"]),
            ("by the end of 2025", &["2025"]),
            ("in mid-2024", &["2024"]),
            ("the 1996 law", &["1996"]),
            ("in the 1990s", &["1990/1999"]),
            ("Q1 2025", &["2025-01/2025-03"]),
            ("the third quarter of 2024", &["2024-07/2024-09"]),
            ("last summer", &["2024-06/2024-08"]),
            ("last September", &["2024-09"]),
            ("Ministers met on Monday", &["2025-05-19"]),
            ("Ministers will meet Tuesday", &["2025-05-27"]),
            ("a summit scheduled for Saturday", &["2025-05-24"]),
            ("until Monday", &["2025-05-26"]),
            ("he said Wednesday", &["2025-05-21"]),
            ("last Tuesday", &["2025-05-20"]),
            ("next Friday", &["2025-05-23"]),
            ("yesterday evening, tomorrow morning", &["2025-05-21", "2025-05-23"]),
            ("two weeks ago", &["2025-05-05/2025-05-11"]),
            ("ten years ago", &["2015"]),
            ("in three months", &["2025-08"]),
            ("next month and this week", &["2025-06", "2025-05-19/2025-05-25"]),
            ("On 4 March 2024 he arrived; the following day he left.", &["2024-03-04", "2024-03-05"]),
            ("before Christmas", &["2025-12-25"]),
            ("every Monday, 1500 people, Article 2024, flight 1999", &[]),
        ],
    );
}
