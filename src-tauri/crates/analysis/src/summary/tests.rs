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

#[test]
fn scores_are_rounded_as_libm_rounds() {
    let edges = [0.0, -0.0, 0.5, 1.5, 2.5, -0.5, 1e15, 1e15 - 0.5, 1e300, f64::INFINITY, f64::MIN_POSITIVE, f64::NAN, 4_503_599_627_370_495.5];
    let between = (0..200_000).map(|at| f64::from(at) / 7.0 - 9_000.0);
    let halves = (0..100_000).map(|at| f64::from(at) + 0.5).flat_map(|half| [half.next_down(), half, half.next_up()]);
    for scaled in edges.into_iter().chain(between).chain(halves) {
        let score = scaled / 1e6;
        assert_eq!(quantised(score).to_bits(), (libm::round(score * 1e6) / 1e6).to_bits(), "{scaled}");
    }
}
