use super::*;

fn all(check: fn(&str, Language) -> bool, lang: Language, yes: &[&str], no: &[&str]) {
    for text in yes {
        assert!(check(text, lang), "missed: {text}");
    }
    for text in no {
        assert!(!check(text, lang), "wrong: {text}");
    }
}

#[test]
fn the_lexicons_are_read() {
    for cue in [&CUES.saying, &CUES.ahead, &CUES.background, &CUES.assessment] {
        assert!(cue.fr.size > 30 && cue.en.size > 30, "cues.toml is not read");
    }
}

#[test]
fn reported_speech_is_recognised() {
    all(
        is_saying,
        Language::Fr,
        &[
            "Le ministre a également souligné la nécessité d’un calendrier.",
            "« Nous avançons », a-t-il déclaré.",
            "Selon le porte-parole, rien n’est décidé.",
            "La présidente s’est félicitée du climat des échanges, et s’est dite confiante : elle l’a confirmé.",
            "Les experts indiquent que le texte est prêt.",
        ],
        &[
            "Les deux parties ont conclu un accord de transit.",
            "La zone déclarée interdite compte trois postes.",
            "Le marché a rouvert lundi.",
            "Les frais varient selon le cas.",
        ],
    );
    all(
        is_saying,
        Language::En,
        &["The minister said the text was ready.", "According to the communiqué, talks resume in July.", "She called for restraint."],
        &["The border reopened on Monday.", "They have a say in the budget."],
    );
}

#[test]
fn what_is_to_come_is_recognised() {
    all(
        looks_ahead,
        Language::Fr,
        &[
            "La deuxième session se tiendra à Abuja.",
            "Un rapport devrait être remis d’ici fin juillet.",
            "Les ministres se réuniront de nouveau.",
            "La prochaine rencontre est prévue en septembre.",
            "Le texte entrera en vigueur après ratification.",
        ],
        &[
            "Les ministres se sont réunis jeudi.",
            "Sandra Rivera a filmé l’opéra avec une caméra.",
            "Il entra dans la salle et se retira.",
            "Le front s’est déplacé.",
            "Une prime extra a été versée.",
        ],
    );
    all(
        looks_ahead,
        Language::En,
        &["The next session will be held in Abuja.", "A report is expected by the end of July.", "They agreed to meet again."],
        &["The ministers met on Thursday.", "It lacked political will."],
    );
}

#[test]
fn background_is_recognised() {
    all(
        is_background,
        Language::Fr,
        &[
            "Pour rappel, les trois pays ont quitté l’organisation.",
            "En 2023, les frontières étaient fermées.",
            "Les trois États avaient annoncé leur départ en commun.",
            "Fondée en 1975, l’organisation compte douze membres.",
        ],
        &[
            "Les ministres ont signé jeudi un accord.",
            "En 2030, la ligne sera ouverte.",
            "La séance a duré deux heures.",
            "Le ministre a compté vingt attaques en 2025.",
        ],
    );
    all(
        is_background,
        Language::En,
        &["The three states had left the bloc together.", "Since 2023 the border has been closed.", "Founded in 1975, the body has twelve members."],
        &["Ministers signed a protocol on Thursday.", "In 2030 the line will open."],
    );
}

#[test]
fn assessments_are_recognised() {
    all(
        assesses,
        Language::Fr,
        &["Selon des analystes, l’accord est fragile.", "Reste à savoir qui paiera.", "La mesure pourrait ralentir les échanges."],
        &[
            // What a party thinks is its position, not an assessment of the situation.
            "Les ministres ont jugé le retrait irréversible.",
            "Les ministres ont signé un protocole.",
            "Il a été jugé par un tribunal.",
            "La frontière compte six postes.",
            "L’entrée peut être refusée à la frontière.",
        ],
    );
    all(
        assesses,
        Language::En,
        &["The deal could slow trade.", "Analysts expect delays.", "It may take months."],
        &["Ministers signed a protocol in May.", "The border has six posts."],
    );
}

#[test]
fn an_empty_text_does_nothing() {
    for lang in [Language::Fr, Language::En] {
        assert!(!is_saying("", lang) && !looks_ahead("", lang) && !is_background("", lang) && !assesses("", lang));
    }
}
