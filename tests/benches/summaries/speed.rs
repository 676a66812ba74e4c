//! How fast summaries are, in processor time of one core: articles a second, growth with length, and many articles made one synthesis.
//!
//! Griot's time holds splitting the text into sentences; sumy's does not, nor does it hold its start.

use super::{clock, made::Maker, peer::Peer, rules, set::Set, set::Text};
use std::{hint::black_box, time::Duration};

/// Words of the summaries.
const BUDGET: usize = 80;
/// Words of the articles that grow.
const LENGTHS: [usize; 7] = [100, 300, 1_000, 3_000, 10_000, 30_000, 50_000];
/// Words up to which sumy is asked: beyond, minutes go by.
const SUMY_MOST: usize = 3_000;
/// Articles of the synthesis, words of each, and words of the synthesis.
const SYNTHESIS: (u64, usize, usize) = (200, 350, 250);

/// Prints the measures.
pub fn tell(set: &Set, peer: Option<&Peer>) {
    let library = set.library();
    let articles: Vec<&Text> = set.all().collect();
    println!("\n  {:<36} articles/s of processor time, one core", format!("{} articles to {BUDGET} words", articles.len()));
    let per_second = |seconds: f64| articles.len() as f64 / seconds;
    let ours = clock::seconds(Duration::from_millis(400), || {
        articles.iter().for_each(|article| drop(black_box(rules::griot(article, &library, BUDGET))));
    });
    println!("    {:<34} {:>10.1}", "Griot, sentences split", per_second(ours));
    let first = clock::seconds(Duration::from_millis(400), || {
        articles.iter().for_each(|article| drop(black_box(rules::first_sentences(article, BUDGET))));
    });
    println!("    {:<34} {:>10.1}", "first sentences, split", per_second(first));
    if let Some(peer) = peer {
        let theirs = peer.seconds(&articles, BUDGET, Duration::from_millis(400));
        println!("    {:<34} {:>10.1}", "sumy, LexRank, sentences given", per_second(theirs));
        println!("    Griot makes {:.0} times as many", theirs / ours);
    }

    let maker = Maker::of(set);
    println!("\n  {:<36} sentences   Griot, ms    sumy, ms   times", format!("one article of N words to {BUDGET}"));
    let mut told: Vec<(usize, f64)> = Vec::new();
    for length in LENGTHS {
        let article = maker.article(1, length);
        let sentences = rules::statements(&article).len();
        let ours = clock::seconds(Duration::from_millis(400), || drop(black_box(rules::griot(&article, &library, BUDGET))));
        let theirs = peer.filter(|_| length <= SUMY_MOST).map(|peer| peer.seconds(&[&article], BUDGET, Duration::from_millis(400)));
        let theirs = theirs.map(|seconds| format!(" {:>11.2} {:>7.0}", seconds * 1e3, seconds / ours)).unwrap_or_default();
        println!("    {length:<34} {sentences:>11} {:>11.2}{theirs}", ours * 1e3);
        told.push((sentences, ours));
    }
    if let [.., (few, short), (many, long)] = told[..] {
        let exponent = (long / short).ln() / (many as f64 / few as f64).ln();
        println!("    time grows as sentences to the power of {exponent:.2} between the last two");
    }

    let (count, length, budget) = SYNTHESIS;
    let many: Vec<Text> = (0..count).map(|seed| maker.article(seed + 100, length)).collect();
    let took = clock::seconds(Duration::from_millis(400), || drop(black_box(rules::griot_of_several(&many, &library, budget))));
    println!("\n  {count} articles of {length} words to a synthesis of {budget}: {took:.2} s of processor time");
}
