use super::*;

#[test]
fn similarity_tells_the_same_statement_from_another() {
    let signed = "Les ministres des deux organisations ont signé vendredi un protocole sur la libre circulation des personnes.";
    let again = "Les ministres des deux organisations ont signé un protocole sur la libre circulation des personnes et des biens.";
    let other = "Des commerçants de la frontière disent attendre des actes depuis longtemps déjà.";
    assert!(similarity(signed, again, Language::Fr) > 0.65);
    assert!(similarity(signed, other, Language::Fr) < 0.2);
    assert!((similarity(signed, signed, Language::Fr) - 1.0).abs() < 1e-6);
    assert!(similarity("", "", Language::Fr).abs() < 1e-9);
}
