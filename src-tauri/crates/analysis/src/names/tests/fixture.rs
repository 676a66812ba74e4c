//! A small library: states and organisations as they are, people who are invented.

use super::super::{Gazetteer, Kind, Known, Office};

pub(super) fn actor(id: &str, kind: Kind, names: &[&str], aliases: &[&str]) -> Known {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Known { id: id.to_owned(), kind, names: list(names), aliases: list(aliases), offices: Vec::new(), country: None }
}

/// A person with a country and offices: title, first day, last day.
pub(super) fn person(id: &str, name: &str, aliases: &[&str], country: &str, offices: &[(&str, &str, &str)]) -> Known {
    let day = |written: &str| (!written.is_empty()).then(|| written.to_owned());
    let offices = offices.iter().map(|(title, from, to)| Office { titles: vec![(*title).to_owned()], from: day(from), to: day(to) });
    Known { country: Some(country.to_owned()), offices: offices.collect(), ..actor(id, Kind::Person, &[name], aliases) }
}

pub(super) fn actors() -> Vec<Known> {
    use Kind::{Body, Organisation, State};
    vec![
        actor(
            "ecowas",
            Organisation,
            &[
                "Communauté économique des États de l’Afrique de l’Ouest",
                "Economic Community of West African States",
                "Comunidade Económica dos Estados da África Ocidental (CEDEAO)",
            ],
            &["CEDEAO", "Cédéao", "ECOWAS", "la Communauté", "le bloc ouest-africain"],
        ),
        actor("ecowas-commission", Body, &["Commission de la CEDEAO", "ECOWAS Commission"], &["la Commission", "the Commission"]),
        actor("ecowas-authority", Body, &["Conférence des chefs d’État et de gouvernement de la CEDEAO"], &["la Conférence"]),
        actor("ecowas-force", Body, &["Force en attente de la CEDEAO", "ECOWAS Standby Force"], &["FAC"]),
        actor("au-commission", Body, &["Commission de l’Union africaine", "African Union Commission"], &["la Commission", "the Commission"]),
        actor(
            "aes",
            Organisation,
            &["Confédération des États du Sahel", "Confederation of Sahel States"],
            &["AES", "Alliance des États du Sahel", "Alliance of Sahel States"],
        ),
        actor("aes-college", Body, &["Collège des chefs d’État de l’AES"], &["le Collège"]),
        actor("aes-force", Body, &["Force unifiée de l’AES", "AES Unified Force"], &["FU-AES"]),
        actor("ebid", Body, &["Banque d’investissement et de développement de la CEDEAO"], &["BIDC", "EBID"]),
        actor("bceao", Body, &["Banque centrale des États de l’Afrique de l’Ouest"], &["BCEAO"]),
        actor("uemoa", Organisation, &["Union économique et monétaire ouest-africaine"], &["UEMOA", "WAEMU"]),
        actor("au", Organisation, &["Union africaine", "African Union"], &["UA", "AU"]),
        actor("un", Organisation, &["Organisation des Nations unies", "United Nations"], &["ONU", "UN"]),
        actor("mali", State, &["Mali"], &["Bamako", "malien"]),
        actor("burkina-faso", State, &["Burkina Faso"], &["Ouagadougou"]),
        actor("niger", State, &["Niger"], &["Niamey", "nigérien", "Nigerien"]),
        actor("nigeria", State, &["Nigeria"], &["Abuja", "nigérian"]),
        actor("guinea", State, &["Guinée", "Guinea"], &["Conakry"]),
        actor("guinea-bissau", State, &["Guinée-Bissau", "Guinea-Bissau"], &["Bissau"]),
        actor("cote-d-ivoire", State, &["Côte d’Ivoire"], &["Ivory Coast"]),
        actor("senegal", State, &["Sénégal", "Senegal"], &[]),
        person(
            "sisse-ml",
            "Amadou Sissé (Mali)",
            &["Amadou Sissé"],
            "mali",
            &[("Ministre des Affaires étrangères du Mali", "", ""), ("Mali’s Minister of Foreign Affairs", "", "")],
        ),
        person(
            "sisse-uemoa",
            "Amadou Sissé (UEMOA)",
            &["Amadou Sissé"],
            "SN",
            &[("Président de la Commission de l’UEMOA", "", ""), ("President of the WAEMU Commission", "", "")],
        ),
        person(
            "zerbo-boubakar",
            "Boubakar Zerbo",
            &["capitaine Zerbo", "Président du Faso"],
            "burkina-faso",
            &[("Chef de l’État du Burkina Faso", "2022", ""), ("Président de la Confédération AES", "2025-12-23", "")],
        ),
        person("zerbo-kjl", "Karim Jean-Luc Zerbo", &[], "burkina-faso", &[("Ministre des Affaires étrangères du Burkina Faso", "", "")]),
        person(
            "zerbo-daniel",
            "Daniel Zerbo",
            &["général Daniel Zerbo"],
            "burkina-faso",
            &[("Commandant de la Force unifiée de l’AES", "2025-12-20", "")],
        ),
        person("sanda", "Yacouba Oumar Sanda", &[], "niger", &[("Ministre des Affaires étrangères du Niger", "", "")]),
        person("tall", "Oumar Alioune Tall", &["Dr Tall"], "GM", &[("Président de la Commission de la CEDEAO", "2022", "")]),
        person("kone-lamine", "Lamine Koné", &[], "mali", &[("Facilitateur de l’Union africaine", "2024-07-06", "2025-12-23")]),
        person("kone-issa", "Issa Koné", &[], "mali", &[("Facilitateur de l’Union africaine", "2025-12-23", "")]),
        person("goita", "Aliou Goïta", &[], "mali", &[("Ministre de la Défense du Mali", "", "")]),
    ]
}

pub(super) fn gazetteer() -> Gazetteer {
    Gazetteer::new(actors())
}
