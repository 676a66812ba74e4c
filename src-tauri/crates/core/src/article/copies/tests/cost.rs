//! What grouping costs: a measure, in a library of its own on disk. Asserts nothing about time.

use super::{Piece, Shelf};

/// Words of press on one subject, the commonest first.
const WORDS: &str = "de la le les et des à en du l’ que une un dans pour par sur au qui ne pas avec ce plus est son sa ses aux été ont cette se il \
    mais leur deux ou sont après avoir selon contre entre être ans pays lundi mardi ministre gouvernement région marché prix mil riz récolte port fleuve \
    bac pont route convoi frontière poste douane taxe commerçantes transporteurs éleveurs pêcheurs agriculteurs coopérative syndicat comité conseil maire \
    préfet président députés assemblée loi décret budget fonds projet accord réunion sommet communiqué déclaration annonce décision calendrier délégation \
    experts partenaires bailleurs organisation union agence banque tonnes millions francs hausse baisse pénurie stock crue pluie sécheresse saison campagne \
    semences engrais troupeau fourrage lait poisson bois charbon essence électricité eau santé école élèves enseignants hôpital médecins grève marche \
    habitants quartier village ville capitale nord sud est ouest rive vallée plaine désert frontalier local national public privé nouveau ancien premier \
    dernier grand petit seul même autre chaque plusieurs depuis avant pendant encore déjà toujours jamais ensuite enfin aujourd’hui hier demain matin soir \
    a affirmé indiqué rappelé dénoncé demandé promis rejeté adopté signé ouvert fermé repris suspendu prévu engagé salué regretté estimé ajouté reconnu";

/// Numbers that seem random, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// A sentence of 12 to 27 words, common words more often than rare ones.
    fn sentence(&mut self, words: &[&str]) -> String {
        let length = 12 + self.below(16);
        let mut sentence: Vec<&str> = (0..length).map(|_| words[self.below(words.len()).min(self.below(words.len()))]).collect();
        sentence.push("hier.");
        sentence.join(" ")
    }
}

/// Texts of 400 to 600 words on one subject, with phrases that many have; one in ten reprints an earlier one, some of them cut or mended.
struct Press {
    dice: Dice,
    words: Vec<&'static str>,
    stock: Vec<String>,
    printed: Vec<Vec<String>>,
}

impl Press {
    fn new() -> Self {
        let (mut dice, words) = (Dice(7), WORDS.split_whitespace().collect::<Vec<_>>());
        let stock = (0..400).map(|_| dice.sentence(&words)).collect();
        Self { dice, words, stock, printed: Vec::new() }
    }

    fn next(&mut self) -> Piece {
        const OUTLETS: [&str; 5] = ["Agence Presse du Baobab", "Le Relais", "Matin Clair", "La Lettre", "Horizons"];
        const DATES: [&str; 4] = ["2025-05-20", "2025-05-21T09:30:00Z", "2025-05-22", "2025-05-22T18:00:00+02:00"];
        let (dice, words) = (&mut self.dice, &self.words);
        let lines = if dice.below(10) == 0 && !self.printed.is_empty() {
            let mut lines = self.printed[dice.below(self.printed.len())].clone();
            if dice.below(3) == 0 {
                lines.truncate(lines.len() * 2 / 3);
            }
            let at = dice.below(lines.len());
            lines[at] = dice.sentence(words);
            lines.insert(0, format!("BAMAKO (APB) – {}", dice.sentence(words)));
            lines
        } else {
            let mut lines: Vec<String> = (0..21 + dice.below(8)).map(|_| dice.sentence(words)).collect();
            for _ in 0..4 {
                let at = dice.below(lines.len());
                lines[at].clone_from(&self.stock[dice.below(self.stock.len())]);
            }
            if self.printed.len() < 2_000 {
                self.printed.push(lines.clone());
            } else {
                self.printed[dice.below(2_000)].clone_from(&lines);
            }
            lines
        };
        Piece { title: "Le bac rouvre", outlet: OUTLETS[dice.below(5)], published: DATES[dice.below(4)], url: None, text: lines.join("\n") }
    }
}

#[test]
#[ignore = "a measure, run by cargo xtask bench"]
fn cost_of_grouping() {
    let mut sizes = vec![1_000, 10_000];
    if std::env::var_os("GRIOT_BENCH_LONG").is_some() {
        sizes.push(100_000);
    }
    let (mut shelf, mut press, mut stored) = (Shelf::new(), Press::new(), 0);
    for size in sizes {
        let mut times = Vec::with_capacity(size);
        while stored < size {
            times.push(shelf.add_to(1, &press.next()).1.as_secs_f64() * 1e3);
            stored += 1;
        }
        times.sort_unstable_by(f64::total_cmp);
        let bytes: i64 = shelf.db.query_row("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'copy%'", [], |row| row.get(0)).unwrap_or_default();
        println!(
            "{size} articles: mean {:.2} ms, median {:.2} ms, 99th percentile {:.2} ms (the last {}), {} bytes an article",
            times.iter().sum::<f64>() / times.len() as f64,
            times[times.len() / 2],
            times[times.len() * 99 / 100],
            times.len(),
            bytes / size as i64
        );
    }
}
