//! How good the summaries are: ROUGE of each method against what people wrote.

use super::{
    peer::Peer,
    rouge::{Rouge, rouge, tokens},
    rules,
    set::{BUDGETS, GROUP_BUDGET, Set, Single, Text},
};
use griot_analysis::language::Language;

/// Prints the tables.
pub fn tell(set: &Set, peer: Option<&Peer>) {
    let library = set.library();
    let of = |language| set.singles.iter().filter(|single| single.article.language == language).collect::<Vec<_>>();
    let (french, english) = (of(Language::Fr), of(Language::En));
    println!(
        "summaries: {} French and {} English articles, {} groups; ROUGE F1 × 100 against summaries written for them",
        french.len(),
        english.len(),
        set.groups.len()
    );
    for (language, singles) in [("French", &french), ("English", &english)] {
        for (at, budget) in BUDGETS.into_iter().enumerate() {
            println!("\n  {:<36}     R1     R2     RL  words", format!("{language}, one article, {budget} words"));
            let of_each = |method: &dyn Fn(&Text) -> String| -> Vec<String> { singles.iter().map(|single| method(&single.article)).collect() };
            let references: Vec<&str> = singles.iter().map(|single: &&Single| single.references[at].as_str()).collect();
            let ours = row("Griot", &of_each(&|article| rules::griot(article, &library, budget)), &references);
            let first = row("first sentences", &of_each(&|article| rules::first_sentences(article, budget)), &references);
            if let Some(peer) = peer {
                let documents: Vec<Vec<&Text>> = singles.iter().map(|single| vec![&single.article]).collect();
                row("sumy, LexRank", &peer.summaries(&documents, budget), &references);
            }
            difference(&ours, &first);
        }
    }
    println!("\n  {:<36}     R1     R2     RL  words", format!("groups of four, {GROUP_BUDGET} words"));
    let of_each = |method: &dyn Fn(&[Text]) -> String| -> Vec<String> { set.groups.iter().map(|group| method(&group.articles)).collect() };
    let references: Vec<&str> = set.groups.iter().map(|group| group.reference.as_str()).collect();
    let ours = row("Griot", &of_each(&|articles| rules::griot_of_several(articles, &library, GROUP_BUDGET)), &references);
    let first = row("first sentences, in turn", &of_each(&|articles| rules::first_sentences_of_several(articles, GROUP_BUDGET)), &references);
    if let Some(peer) = peer {
        let documents: Vec<Vec<&Text>> = set.groups.iter().map(|group| group.articles.iter().collect()).collect();
        row("sumy, LexRank of all as one", &peer.summaries(&documents, GROUP_BUDGET), &references);
    }
    difference(&ours, &first);
}

/// Prints a method's mean over its summaries, and gives the ROUGE-2 of each.
fn row(name: &str, summaries: &[String], references: &[&str]) -> Vec<f64> {
    assert_eq!(summaries.len(), references.len(), "{name}: a summary for each");
    let each: Vec<Rouge> = summaries.iter().zip(references).map(|(summary, reference)| rouge(summary, reference)).collect();
    let mean = |of: &dyn Fn(&Rouge) -> f64| 100.0 * each.iter().map(of).sum::<f64>() / each.len() as f64;
    let words = summaries.iter().map(|summary| tokens(summary).len()).sum::<usize>() as f64 / each.len() as f64;
    println!("    {name:<34} {:>6.2} {:>6.2} {:>6.2} {words:>6.1}", mean(&|rouge| rouge.one), mean(&|rouge| rouge.two), mean(&|rouge| rouge.longest));
    each.iter().map(|rouge| rouge.two).collect()
}

/// How far Griot is from the first sentences, and how far chance alone would carry so few articles: the standard error of the mean.
fn difference(ours: &[f64], first: &[f64]) {
    let (mean, error) = mean_and_error(&ours.iter().zip(first).map(|(ours, first)| 100.0 * (ours - first)).collect::<Vec<_>>());
    println!("    Griot less the first sentences: R2 {mean:+.2}, standard error {error:.2}");
}

fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    (mean, (spread / count).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_error_is_as_counted_by_hand() {
        // Mean 4; squares 4 + 0 + 4 over 2; 4 / 3 under the root.
        let (mean, error) = mean_and_error(&[2.0, 4.0, 6.0]);
        assert!((mean - 4.0).abs() < 1e-12 && (error - (4.0_f64 / 3.0).sqrt()).abs() < 1e-12, "{mean} {error}");
    }
}
