//! What an analyst asks of the demonstration dossier, asked of the `griot` command: who sat where in what office, what happened when, who
//! said what, who owes what, who chaired whom, what changed.

use griot_tests::{Desk, Value, griot};
use std::collections::BTreeSet;

struct Asked {
    desk: Desk,
}

impl Asked {
    fn new() -> Self {
        let desk = Desk::new();
        let _ = desk.demonstration();
        Self { desk }
    }

    fn rows(&self, arguments: &[&str]) -> Vec<Value> {
        let told = griot(arguments).arg("--dossier").arg("1").on(&self.desk.file()).json();
        told.as_array().unwrap_or_else(|| panic!("{arguments:?}: {told}")).clone()
    }
}

fn ids(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn who_sat_in_bamako_and_in_what_office() {
    let asked = Asked::new();
    let events = asked.rows(&["chronology", "--from", "2025-05-22", "--to", "2025-05-22"]);
    let held = events.iter().find(|event| event["id"] == "e042").unwrap();
    let office = |rows: &Value, actor: &str| {
        let found = rows.as_array().unwrap().iter().find(|who| who["actor"] == actor).unwrap_or_else(|| panic!("{actor}: {rows:#}"));
        found["office"]["fr"].as_str().unwrap_or_default().to_owned()
    };
    let rounds = asked.rows(&["rounds", "--from", "2025-05-22", "--to", "2025-05-22"]);
    assert_eq!(ids(&rounds), ["r1"]);
    for rows in [&held["participants"], &rounds[0]["participants"]] {
        assert!(office(rows, "touray").contains("Commission de la CEDEAO"));
        for (minister, country) in [("diop-abdoulaye-ml", "Mali"), ("traore-kjm", "Burkina Faso"), ("sangare-by", "Niger")] {
            let office = office(rows, minister);
            assert!(office.contains("Affaires étrangères") && office.contains(country), "{minister}: {office}");
        }
    }
    assert_eq!(rounds[0]["documents"][0]["approved"][0]["by"], "aes-college");
    assert_eq!(rounds[0]["documents"][0]["approved"][0]["date"], "2025-12-23");
    let none = asked.rows(&["rounds"]);
    assert_eq!((none.len(), &none[4]["id"], &none[4]["dates"]), (5, &Value::from("r2"), &Value::Array(vec![])), "no formal round yet");
}

#[test]
fn what_happened_between_two_days() {
    let asked = Asked::new();
    let rows = asked.rows(&["chronology", "--from", "2024-12-01", "--to", "2025-01-31"]);
    let dates: Vec<_> = rows.iter().map(|row| row["dates"][0]["value"].as_str().unwrap()).collect();
    assert!(dates.is_sorted(), "{dates:?}");
    let found: BTreeSet<_> = ids(&rows).into_iter().collect();
    for event in ["e022", "e023", "e024", "e025", "e028", "e029"] {
        assert!(found.contains(event), "{event} in {found:?}");
    }
    assert!(found.contains("e010"), "the withdrawal took effect on 29 January 2025, though it was announced a year before");
    assert!(!found.contains("e042"));
}

#[test]
fn who_said_what_on_free_movement() {
    let asked = Asked::new();
    let rows = asked.rows(&["positions", "--theme", "libre-circulation"]);
    let said: Vec<_> = rows.iter().map(|row| (row["actor"].as_str().unwrap(), row["date"].as_str().unwrap())).collect();
    assert_eq!(said, [("ecowas", "2025-05-22"), ("aes", "2025-05-22")]);
    assert!(rows.iter().all(|row| row["independent"].as_u64() > Some(0) && !row["references"].as_array().unwrap().is_empty()));
    assert_eq!(asked.rows(&["positions", "--actor", "CEDEAO", "--theme", "libre-circulation"]).len(), 1, "an actor is named as one says it");
    let told = griot(["positions", "--dossier", "1", "--actor", "Diop"]).on(&asked.desk.file()).run();
    assert!(told.code != 0 && told.err.contains("diop-abdoulaye-ml"), "a name of several is not guessed: {told:?}");
}

#[test]
fn what_was_still_owed_on_a_day() {
    let asked = Asked::new();
    let rows = asked.rows(&["commitments", "--at", "2026-01-01"]);
    let open: BTreeSet<_> =
        rows.iter().filter(|row| row["status"] != "met" && row["status"] != "lapsed").map(|row| row["id"].as_str().unwrap()).collect();
    let wanted: BTreeSet<_> = ["k01", "k02", "k03", "k05", "k06", "k07", "k08", "k09", "k10", "k11", "k12", "k15"].into_iter().collect();
    assert_eq!(open, wanted, "k04 was met, k13 and k14 had not been made");
    assert!(rows.iter().all(|row| row["overdue"] == false));
    let later = griot(["commitments", "--dossier", "1", "--overdue", "--at", "2026-05-01"]).on(&asked.desk.file()).json();
    assert_eq!(ids(later.as_array().unwrap()), ["k15"], "its deadline was 30 April");
}

#[test]
fn who_chaired_whom_on_a_day() {
    let asked = Asked::new();
    let holders = |day: &str, office: &str| {
        let rows = asked.rows(&["actors", "--at", day]);
        let holds = |row: &&Value| row["offices"].as_array().unwrap().iter().any(|held| held["title"]["fr"].as_str().unwrap().contains(office));
        rows.iter().filter(holds).map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (aes, ecowas) = ("Président de la Confédération AES", "Président en exercice de la CEDEAO");
    assert_eq!(holders("2025-05-22", aes), ["goita"]);
    assert_eq!(holders("2025-12-24", aes), ["traore-ibrahim"]);
    assert_eq!(holders("2025-06-01", ecowas), ["tinubu"]);
    assert_eq!(holders("2025-07-01", ecowas), ["bio"]);
    assert_eq!(holders("2023-01-01", aes), Vec::<String>::new());
}

#[test]
fn what_changed_in_december_2025() {
    let asked = Asked::new();
    let rows = asked.rows(&["changes", "--since", "2025-12-01", "--to", "2025-12-31"]);
    let of = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).map(|row| row["id"].as_str().unwrap()).collect::<BTreeSet<_>>();
    let december: BTreeSet<String> = (55..=68).map(|number| format!("e0{number}")).collect();
    assert_eq!(of("event"), december.iter().map(String::as_str).collect());
    assert!(of("office").contains("traore-ibrahim") && of("office").contains("goita"), "the presidency of AES passed on");
    assert!(of("position").len() >= 3 && of("commitment").contains("k10"));
    assert!(rows.iter().all(|row| row["date"].as_str().is_none_or(|date| date.starts_with("2025-12"))), "{rows:#?}");
}

#[test]
fn deadlines_are_written_to_a_calendar() {
    let asked = Asked::new();
    let file = asked.desk.place("echeances.ics");
    let told = griot(["commitments", "--dossier", "1"]).arg("--calendar").arg(&file).on(&asked.desk.file()).run();
    assert_eq!(told.code, 0, "{told:?}");
    let calendar = std::fs::read_to_string(file).unwrap();
    assert!(calendar.contains("20261231") && calendar.contains("20260430"), "{calendar}");
}
