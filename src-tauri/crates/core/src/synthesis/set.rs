//! The sentences of a set of articles, read once. The last set stays at hand, so that a synthesis of another length is there at once.

use super::scope::Member;
use crate::{
    Library,
    article::parts::{LibraryCorpus, Parts},
    error::{Code, Error, Result},
    ids::{ArticleId, VersionId},
    jobs::Job,
    library::hold,
    messages,
    notice::{JobState, Notice},
    storage,
};
use griot_analysis::summary::Prepared;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

/// How many articles are read between two words on how far it has come.
const STEP: usize = 25;

/// Articles with their sentences.
pub(crate) struct Set {
    pub parts: Vec<Parts>,
    pub prepared: Prepared,
}

impl Set {
    /// How many independent sources there are: copies count once.
    pub fn independent(&self) -> usize {
        self.parts.iter().map(|parts| parts.group).collect::<BTreeSet<_>>().len()
    }
}

/// What a set depends on: its versions with their copy groups, and how many texts the library has.
type Key = (Vec<(VersionId, ArticleId)>, u64);

/// The last set that was read.
#[derive(Default)]
pub(crate) struct Sets {
    last: Mutex<Option<(Key, Arc<Set>)>>,
}

/// Reads articles, or takes the set at hand where it is the same. Tells how far it has come, and ends where the user says so.
///
/// # Errors
/// `cancelled`; where the library cannot be read.
pub(super) fn read(library: &Library, members: &[Member]) -> Result<Arc<Set>> {
    let key = library.read(|db| {
        let groups = members.iter().map(|member| {
            let group = storage::article::group_of(db, member.version)?.unwrap_or(member.article.0);
            Ok((member.version, ArticleId(group)))
        });
        Ok((groups.collect::<rusqlite::Result<Vec<_>>>()?, storage::article::documents(db)?))
    })?;
    if let Some((_, set)) = hold(&library.sets().last).as_ref().filter(|(known, _)| *known == key) {
        return Ok(Arc::clone(set));
    }
    let work = Work::start(library, members.len());
    let mut parts = Vec::with_capacity(members.len());
    for step in members.chunks(STEP) {
        work.reached(parts.len())?;
        library.read(|db| {
            for member in step {
                parts.extend(Parts::load(db, member.article)?);
            }
            Ok(())
        })?;
    }
    work.reached(parts.len())?;
    let inputs: Vec<_> = parts.iter().map(Parts::as_input).collect();
    let prepared = library.read(|db| Ok(Prepared::new(&inputs, &LibraryCorpus(db))))?;
    drop(inputs);
    let set = Arc::new(Set { parts, prepared });
    *hold(&library.sets().last) = Some((key, Arc::clone(&set)));
    Ok(set)
}

/// Reading as long work. What is done before anybody could read a message about it is not told.
struct Work<'library> {
    library: &'library Library,
    job: Job,
    total: usize,
}

impl<'library> Work<'library> {
    fn start(library: &'library Library, total: usize) -> Self {
        Self { library, job: library.jobs().start(), total }
    }

    fn reached(&self, done: usize) -> Result<()> {
        if self.job.is_cancelled() {
            self.tell(done, JobState::Cancelled);
            return Err(Error::new(Code::Cancelled, "error-cancelled", vec![]));
        }
        if self.total > STEP {
            self.tell(done, JobState::Running);
        }
        Ok(())
    }

    fn tell(&self, done: usize, state: JobState) {
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        self.library.notify(&Notice::Job {
            job: self.job.id,
            label: messages::say(self.library.lang(), "job-synthesis", &[]),
            done: number(done),
            total: number(self.total),
            state,
            outcomes: Vec::new(),
        });
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        self.library.jobs().end(&self.job);
        if self.total > STEP && !self.job.is_cancelled() {
            self.tell(self.total, JobState::Done);
        }
    }
}
