//! The command table: everything the window, the `griot` command and the tests can ask of the library, declared once.
//!
//! Deliberately absent: anything that takes SQL, HTML or a path. Files come in as handles that the library granted.

use crate::{
    Library,
    actor::{ActorList, ActorRow, ActorSave, ThemeList, ThemeRemove, ThemeRow, ThemeSave},
    article::{
        ArticleDetail, ArticleEdit, ArticleList, ArticlePage, ArticleShow, ArticleWrite, CopyForget, CopyJoin, CopySplit, OriginalSave, PassageMake,
        PictureDetail, PictureShow,
    },
    changes::{ChangeList, ChangeRow, NoteStale, StaleNote},
    commitment::{CommitmentList, CommitmentRow, CommitmentSave},
    contradiction::{ContradictionDismiss, ContradictionList, ContradictionRow, ContradictionSave},
    dossier::{DossierCreate, DossierDemo, DossierList, DossierRename, DossierRow, LibraryDetail, LibraryState, Settings, SettingsSet},
    error::Error,
    event::{EventList, EventRow, EventSave},
    export::{CommitmentCalendar, Exported, NoteExport, PictureExport},
    fact::{BinnedRow, FactBin, FactBinned},
    feed::{FeedAdd, FeedAside, FeedEdit, FeedEntries, FeedEntryPage, FeedList, FeedRefresh, FeedRemove, FeedRow, FeedTake},
    import::{ArticleFetch, ArticleImport, ArticlePaste, HeldDetail, HeldDrop, HeldKeep, HeldList, HeldRow, HeldShow, ImportOutcome, JobStarted},
    names::{ActorMentions, FactGuess, FactGuessing, MentionPage},
    network::{NetworkLog, NetworkPage},
    note::{
        NoteBin, NoteCreate, NoteDetail, NoteDraft, NoteList, NoteRestore, NoteRow, NoteSave, NoteSaved, NoteShow, NoteVersionRow, NoteVersions,
        SourceRow, SourceShow, TemplateList, TemplateRow,
    },
    notice::JobCancel,
    position::{PointList, PointRow, PointSave, PositionList, PositionRow, PositionSave},
    round::{RoundList, RoundRow, RoundSave},
    search::{SearchArticles, SearchResult},
    summary::{SummaryArticle, SummaryDetail},
    synthesis::{ComparisonDetail, SummaryBin, SummaryCompare, SummaryList, SummaryMake, SummaryRow, SummaryShow},
};
use griot_document::tree::Passage;
use ts_rs::TS;

/// The most that one request may weigh, in bytes of JSON.
pub const MAX_REQUEST: usize = 16 * 1024 * 1024;

macro_rules! commands {
    ($($name:ident($request:ty) -> $response:ty = $run:path;)*) => {
        /// Runs a command by its name, JSON in and out.
        ///
        /// # Errors
        /// Whatever the command says; `bad_request` for an unknown name, an unknown or missing field, or over 16 MiB.
        pub fn dispatch(library: &Library, name: &str, request: &str) -> Result<String, Error> {
            if request.len() > MAX_REQUEST {
                return Err(Error::bad_request("request over 16 MiB"));
            }
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_str(request).map_err(|error| Error::bad_request(error).say(library.lang()))?;
                    let response: $response = $run(library, request).map_err(|error| error.say(library.lang()))?;
                    serde_json::to_string(&response).map_err(Error::internal)
                })*
                _ => Err(Error::bad_request(format!("no command {name}"))),
            }
        }

        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Every request and response, for the TypeScript file.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$request>(); visitor.visit::<$response>();)*
        }

        /// The TypeScript map of commands: name to request and response.
        pub(crate) fn typescript_map(types: &ts_rs::Config) -> String {
            let mut out = String::from("export interface Commands {\n");
            $(out.push_str(&format!(
                "  {}: {{ request: {}; response: {} }};\n",
                stringify!($name), <$request as TS>::name(types), <$response as TS>::name(types)
            ));)*
            out.push_str("}\n");
            out
        }
    };
}

commands! {
    library_state(LibraryState) -> LibraryDetail = crate::dossier::state;
    settings_set(SettingsSet) -> Settings = crate::dossier::set_settings;
    dossier_list(DossierList) -> Vec<DossierRow> = crate::dossier::list;
    dossier_create(DossierCreate) -> DossierRow = crate::dossier::create;
    dossier_rename(DossierRename) -> DossierRow = crate::dossier::rename;
    dossier_demo(DossierDemo) -> DossierRow = crate::demo::fill;
    job_cancel(JobCancel) -> () = crate::jobs::cancel;
    article_list(ArticleList) -> ArticlePage = crate::article::list;
    article_show(ArticleShow) -> ArticleDetail = crate::article::show;
    article_edit(ArticleEdit) -> ArticleDetail = crate::article::edit;
    article_import(ArticleImport) -> JobStarted = crate::import::start;
    article_paste(ArticlePaste) -> ImportOutcome = crate::import::paste;
    article_fetch(ArticleFetch) -> JobStarted = crate::import::fetch;
    article_write(ArticleWrite) -> ArticleDetail = crate::import::write;
    article_original(OriginalSave) -> () = crate::article::save_original;
    picture_show(PictureShow) -> PictureDetail = crate::article::picture;
    copy_split(CopySplit) -> ArticleDetail = crate::article::split_copy;
    copy_join(CopyJoin) -> ArticleDetail = crate::article::join_copy;
    copy_forget(CopyForget) -> ArticleDetail = crate::article::forget_copy;
    held_list(HeldList) -> Vec<HeldRow> = crate::import::held_list;
    held_show(HeldShow) -> HeldDetail = crate::import::held_show;
    held_keep(HeldKeep) -> Vec<ImportOutcome> = crate::import::held_keep;
    held_drop(HeldDrop) -> () = crate::import::held_drop;
    feed_list(FeedList) -> Vec<FeedRow> = crate::feed::list;
    feed_add(FeedAdd) -> FeedRow = crate::feed::add;
    feed_edit(FeedEdit) -> FeedRow = crate::feed::edit;
    feed_remove(FeedRemove) -> () = crate::feed::remove;
    feed_refresh(FeedRefresh) -> JobStarted = crate::feed::refresh;
    feed_entries(FeedEntries) -> FeedEntryPage = crate::feed::entries;
    feed_take(FeedTake) -> JobStarted = crate::feed::take;
    feed_aside(FeedAside) -> () = crate::feed::aside;
    network_log(NetworkLog) -> NetworkPage = crate::network::log;
    passage_make(PassageMake) -> Passage = crate::article::passage;
    source_show(SourceShow) -> SourceRow = crate::note::source;
    summary_article(SummaryArticle) -> SummaryDetail = crate::summary::article;
    summary_make(SummaryMake) -> SummaryDetail = crate::synthesis::make;
    summary_compare(SummaryCompare) -> ComparisonDetail = crate::synthesis::compare;
    summary_list(SummaryList) -> Vec<SummaryRow> = crate::synthesis::list;
    summary_show(SummaryShow) -> SummaryDetail = crate::synthesis::show;
    summary_bin(SummaryBin) -> () = crate::synthesis::bin;
    event_list(EventList) -> Vec<EventRow> = crate::event::list;
    event_save(EventSave) -> EventRow = crate::event::save;
    actor_list(ActorList) -> Vec<ActorRow> = crate::actor::list;
    actor_save(ActorSave) -> ActorRow = crate::actor::save;
    theme_list(ThemeList) -> Vec<ThemeRow> = crate::actor::themes;
    theme_save(ThemeSave) -> ThemeRow = crate::actor::save_theme;
    theme_remove(ThemeRemove) -> () = crate::actor::remove_theme;
    round_list(RoundList) -> Vec<RoundRow> = crate::round::list;
    round_save(RoundSave) -> RoundRow = crate::round::save;
    position_list(PositionList) -> Vec<PositionRow> = crate::position::list;
    position_save(PositionSave) -> PositionRow = crate::position::save;
    point_list(PointList) -> Vec<PointRow> = crate::position::points;
    point_save(PointSave) -> PointRow = crate::position::save_point;
    commitment_list(CommitmentList) -> Vec<CommitmentRow> = crate::commitment::list;
    commitment_save(CommitmentSave) -> CommitmentRow = crate::commitment::save;
    contradiction_list(ContradictionList) -> Vec<ContradictionRow> = crate::contradiction::list;
    contradiction_save(ContradictionSave) -> ContradictionRow = crate::contradiction::save;
    contradiction_dismiss(ContradictionDismiss) -> ContradictionRow = crate::contradiction::dismiss;
    actor_mentions(ActorMentions) -> MentionPage = crate::names::mentions;
    fact_guess(FactGuessing) -> FactGuess = crate::names::guess;
    fact_bin(FactBin) -> () = crate::fact::bin;
    fact_binned(FactBinned) -> Vec<BinnedRow> = crate::fact::binned;
    change_list(ChangeList) -> Vec<ChangeRow> = crate::changes::list;
    note_stale(NoteStale) -> Vec<StaleNote> = crate::changes::stale;
    template_list(TemplateList) -> Vec<TemplateRow> = crate::note::templates;
    note_list(NoteList) -> Vec<NoteRow> = crate::note::list;
    note_create(NoteCreate) -> NoteDetail = crate::note::create;
    note_draft(NoteDraft) -> NoteDetail = crate::draft::draft;
    note_show(NoteShow) -> NoteDetail = crate::note::show;
    note_save(NoteSave) -> NoteSaved = crate::note::save;
    note_versions(NoteVersions) -> Vec<NoteVersionRow> = crate::note::versions;
    note_restore(NoteRestore) -> NoteDetail = crate::note::restore;
    note_bin(NoteBin) -> () = crate::note::bin;
    note_export(NoteExport) -> Exported = crate::export::export;
    commitment_calendar(CommitmentCalendar) -> Exported = crate::export::calendar;
    picture_export(PictureExport) -> Exported = crate::export::picture;
    search_articles(SearchArticles) -> SearchResult = crate::search::search;
}
