//! The groups that ties and the user's word make, and the probable origin of each.

use super::{
    super::{CopyRow, CopyWhy},
    origins,
};
use crate::{ids::ArticleId, storage::copies as store};
use griot_analysis::copies::{self, Link, Node};
use rusqlite::{Connection, Result};
use std::collections::{BTreeMap, BTreeSet};

/// A group as an article's card shows it.
#[derive(Debug)]
pub(crate) struct Group {
    /// Its members, the probable origin first, then the earliest; empty where the article has no copies.
    pub members: Vec<CopyRow>,
    /// Why the first is taken for the origin.
    pub why: Option<CopyWhy>,
    /// Articles that the user has said are no copies of this one.
    pub split_from: Vec<CopyRow>,
}

/// The group of an article, but for what it was split from.
pub(super) fn show(db: &Connection, article: ArticleId) -> Result<Group> {
    let none = Group { members: Vec::new(), why: None, split_from: Vec::new() };
    let (Some((origin, why)), Some(group)) = (store::origin(db, article)?, store::group_of(db, article)?) else { return Ok(none) };
    let members = store::members(db, group)?;
    let by_text = copies::group(&nodes(&members), &store::links_in(db, group)?, &[]);
    let mut rows: Vec<CopyRow> =
        members.iter().map(|member| copy_row(member, origin, by_text.get(&member.article.0) != by_text.get(&origin.0))).collect();
    rows.sort_by(|a, b| (!a.origin, a.published.is_none(), &a.published, a.id).cmp(&(!b.origin, b.published.is_none(), &b.published, b.id)));
    let why = match why.as_str() {
        "named" => CopyWhy::Named,
        "earliest" => CopyWhy::Earliest,
        _ => CopyWhy::Unknown,
    };
    Ok(Group { members: rows, why: Some(why), split_from: Vec::new() })
}

/// A member as a row of a card.
pub(super) fn copy_row(member: &store::Member, origin: ArticleId, joined: bool) -> CopyRow {
    CopyRow {
        id: member.article,
        title: member.title.clone(),
        outlet: member.outlet.clone(),
        published: member.day.clone(),
        origin: member.article == origin,
        joined,
    }
}

fn nodes(members: &[store::Member]) -> Vec<Node> {
    let node = |member: &store::Member| {
        let (core, words, seal) = member.text.unwrap_or((member.article.0, 0, 0));
        Node { id: member.article.0, core, words, seal }
    };
    members.iter().map(node).collect()
}

/// Works out anew the groups of an article and of those touched with it.
pub(super) fn regroup(db: &Connection, article: ArticleId, touched: &BTreeSet<ArticleId>) -> Result<()> {
    let mut open = Vec::new();
    for member in touched.iter().chain([&article]) {
        open.extend(store::group_of(db, *member)?);
    }
    // A tie with a text of another group may come or go with what changed here: the whole neighbourhood is read.
    let (mut before, mut known) = (BTreeSet::new(), BTreeSet::new());
    let (mut members, mut links, mut joins) = (Vec::new(), BTreeSet::new(), Vec::new());
    let (mut before_of, mut named) = (BTreeMap::new(), BTreeSet::new());
    while let Some(group) = open.pop() {
        if !before.insert(group) {
            continue;
        }
        let found = store::members(db, group)?;
        if found.len() > 1 {
            named.extend(found.iter().map(|member| member.article));
        }
        for member in found {
            known.insert(member.article.0);
            before_of.insert(member.article, group);
            members.push(member);
        }
        let ties = store::links_in(db, group)?;
        for end in ties.iter().flat_map(|link| [link.part, link.whole]).filter(|end| !known.contains(end)) {
            open.extend(store::group_of(db, ArticleId(end))?);
        }
        links.extend(ties);
        joins.extend(store::joins_in(db, group)?);
    }
    members.sort_unstable_by_key(|member| member.article);
    let links: Vec<Link> = links.into_iter().collect();
    let after = copies::group(&nodes(&members), &links, &joins);
    let mut groups: BTreeMap<i64, Vec<&store::Member>> = BTreeMap::new();
    for member in &members {
        let group = after.get(&member.article.0).copied().unwrap_or(member.article.0);
        if before_of.get(&member.article) != Some(&group) {
            store::set_group(db, member.article, group)?;
        }
        groups.entry(group).or_default().push(member);
    }
    for gone in before.iter().filter(|old| groups.get(old).is_none_or(|members| members.len() < 2)) {
        store::delete_group(db, *gone)?;
    }
    for (group, members) in &groups {
        for member in members {
            // Its names stand where they should if it was in this group and is not what changed.
            let stands = named.contains(&member.article) && before_of.get(&member.article) == Some(group) && member.article != article;
            if members.len() < 2 || !stands {
                origins::file_names(db, *group, member, members.len() > 1)?;
            }
        }
        if members.len() > 1 {
            origins::settle(db, *group, members)?;
        }
    }
    Ok(())
}
