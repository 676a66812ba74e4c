//! The probable origin of a group: found from all its members, or from the one that came last.
//!
//! What a new member changes is small: those that it names gain one, and it may be named itself. The names of all are filed under their group so
//! that both are looked up. Refuses to give another answer than the whole group would give.

use crate::{ids::ArticleId, storage::copies as store};
use griot_analysis::copies::{self, Names, Why};
use rusqlite::{Connection, Result};

/// A member as its origin is judged.
fn known(member: &store::Member) -> copies::Member<'_> {
    copies::Member {
        title: &member.title,
        outlet: member.outlet.as_deref(),
        published: member.published.as_deref(),
        credits: &member.credits,
        words: member.text.map_or(0, |(_, words, _)| words),
        seal: member.text.map_or(0, |(.., seal)| seal),
    }
}

/// Files the names of a member under its group, where it has others.
pub(super) fn file_names(db: &Connection, group: i64, member: &store::Member, has_others: bool) -> Result<()> {
    store::delete_names(db, member.article)?;
    if has_others {
        return store::insert_names(db, group, member.article, &Names::of(&known(member)));
    }
    if member.named > 0 {
        store::set_named(db, member.article, 0)?;
    }
    Ok(())
}

/// Finds the origin of a group from its members, in the order of their ids.
pub(super) fn settle(db: &Connection, group: i64, members: &[&store::Member]) -> Result<()> {
    let all: Vec<copies::Member<'_>> = members.iter().map(|member| known(member)).collect();
    let Some(origin) = copies::origin(&all) else { return Ok(()) };
    for (member, times) in members.iter().zip(&origin.named).filter(|(member, times)| member.named != **times) {
        store::set_named(db, member.article, *times)?;
    }
    store::put_group(db, group, members[origin.index].article, origin.why)?;
    Ok(())
}

/// Finds the origin of a group that `new` has joined; it was `origin` before.
pub(super) fn follow(db: &Connection, group: i64, (origin, why): (ArticleId, &str), new: &store::Member) -> Result<()> {
    let names = Names::of(&known(new));
    store::insert_names(db, group, new.article, &names)?;
    let mut named: Vec<(usize, store::Member)> = Vec::new();
    for other in store::with_names(db, group, &names.given)? {
        if let Some(mut member) = store::member(db, other)?.filter(|member| member.article != new.article)
            && Names::of(&known(&member)).allows(&names)
        {
            member.named += 1;
            store::set_named(db, member.article, member.named)?;
            named.push((member.named, member));
        }
    }
    let times = namers(db, group, new, &names)?;
    if times > 0 {
        store::set_named(db, new.article, times)?;
        named.push((times, new.clone()));
    }
    let Some(present) = store::member(db, origin)? else { return Ok(()) };
    if why == "named" && named.iter().all(|(_, member)| member.article != origin) {
        named.push((present.named, present.clone()));
    }
    let best = |a: &store::Member, b: &store::Member| known(b).before(&known(a)).then(b.article.cmp(&a.article));
    if let Some((_, first)) = named.iter().max_by(|(a, one), (b, other)| a.cmp(b).then_with(|| best(one, other))) {
        store::put_group(db, group, first.article, Why::Named)?;
    } else if best(new, &present).is_gt() {
        store::put_group(db, group, new.article, known(new).why_first())?;
    }
    Ok(())
}

/// How many members of a group name the one that has joined it.
fn namers(db: &Connection, group: i64, new: &store::Member, names: &Names) -> Result<usize> {
    let giving = store::giving(db, group, &names.own)?;
    let means = |namer: &store::Namer| {
        let (outlet, published) = (namer.outlet.as_deref(), namer.published.as_deref());
        names.allows(&Names::of(&copies::Member { title: "", outlet, published, credits: &[], words: 0, seal: 0 }))
    };
    Ok(giving.iter().filter(|(article, namer)| **article != new.article && means(namer)).count())
}
