// Written from the command table in Rust; see core/src/typescript.rs. Not edited by hand.

export type ActorId = string;

export type ActorKind = "person" | "state" | "organisation" | "body";

export type ActorList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only the offices held on this date.
 */
at?: string | null, };

export type ActorMentions = { 
/**
 * Which actor.
 */
actor: ActorId, 
/**
 * How many articles at most, 1 to 200; 50 unless told.
 */
limit?: number | null, };

export type ActorRow = { 
/**
 * Its id.
 */
id: ActorId, 
/**
 * What it is.
 */
kind: ActorKind, 
/**
 * Its names.
 */
names: Names, 
/**
 * Other names and spellings.
 */
aliases: Array<string>, 
/**
 * Offices and their dates, oldest first.
 */
offices: Array<Office>, 
/**
 * ISO 3166-1 alpha-2 code or actor id of the country, where it has one.
 */
country: string | null, 
/**
 * How many events of the dossier it takes part in.
 */
events: number, };

export type ActorSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which actor; none adds one.
 */
actor?: ActorId | null, 
/**
 * What it is.
 */
kind: ActorKind, 
/**
 * Its names; one language at least.
 */
names: Names, 
/**
 * Other names and spellings, at most 100.
 */
aliases: Array<string>, 
/**
 * Offices and their dates, oldest first, at most 100.
 */
offices: Array<Office>, 
/**
 * The country, as an actor's id or a code.
 */
country?: string | null, };

export type AdoptedDocument = { 
/**
 * Its title.
 */
title: Text, 
/**
 * When it was adopted.
 */
date?: string | null, 
/**
 * Whether its text can be had.
 */
text_available: boolean, 
/**
 * Who has approved it, and when.
 */
approved: Array<Approval>, };

export type AgendaItem = { 
/**
 * Its words.
 */
title: Text, 
/**
 * The theme it belongs to.
 */
theme?: ThemeId | null, };

export type Align = "left" | "center" | "right";

export type Approval = { 
/**
 * By whom.
 */
by: ActorId, 
/**
 * When.
 */
date?: string | null, };

export type ArticleDetail = { 
/**
 * The version shown: the one asked for, else the newest.
 */
shown: VersionId, 
/**
 * Its blocks.
 */
blocks: Array<Block>, 
/**
 * Its text: the blocks' texts joined by `\n`; every passage is a byte range in it.
 */
text: string, 
/**
 * Where each text-holding block stands in `text`, in reading order.
 */
lines: Array<Line>, 
/**
 * The lines in another language than the article's, by their index in `lines`, with that language: BCP 47, `und` where it is unknown.
 */
foreign: Array<ForeignLine>, 
/**
 * Why the capture is not full, as codes.
 */
reasons: Array<string>, 
/**
 * The same in the user's words, one each.
 */
reasons_said: Array<string>, 
/**
 * When it was published to the minute and with its time zone, RFC 3339, where that is known; `published` is its day there.
 */
published_time: string | null, 
/**
 * The format it was read from.
 */
format: Format, 
/**
 * Size in bytes of the file or answer it was read from, which is kept.
 */
original_bytes: number | null, 
/**
 * Where each field of its metadata was found, and what else was found for it.
 */
metadata: Array<MetadataField>, 
/**
 * For a source that was written down here, its text as it was typed, in Markdown; none for the press.
 */
written: string | null, 
/**
 * Its pictures, in the order of the text.
 */
pictures: Array<PictureRow>, 
/**
 * Why the first of its copies is taken for the origin; none where it has no copies.
 */
copy_why: CopyWhy | null, 
/**
 * Articles that the user has said are no copies of this one.
 */
split_from: Array<CopyRow>, 
/**
 * All versions, oldest first.
 */
versions: Array<VersionRow>, 
/**
 * Articles with the same text, itself included, the probable origin first; empty where it has no copies.
 */
copy_group: Array<CopyRow>, 
/**
 * Its id.
 */
id: ArticleId, 
/**
 * Its newest version.
 */
version: VersionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * Its authors.
 */
authors: Array<string>, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
published: string | null, 
/**
 * BCP 47 tag of its language.
 */
lang: string | null, 
/**
 * Its public address.
 */
url: string | null, 
/**
 * Words of text.
 */
words: number, 
/**
 * The opening of its text, up to 240 characters.
 */
excerpt: string, 
/**
 * How complete the capture is.
 */
verdict: Verdict, 
/**
 * How many articles say the same text, itself included: 1 where it has no copies.
 */
copies: number, 
/**
 * Whether it was written for demonstration.
 */
demo: boolean, 
/**
 * What kind of source it is.
 */
kind: SourceKind, 
/**
 * How far the source is trusted, where somebody has said so.
 */
reliability: Reliability | null, 
/**
 * How far it may be shared.
 */
marking: Marking, };

export type ArticleEdit = { 
/**
 * Which article.
 */
article: ArticleId, 
/**
 * Its title; not empty.
 */
title: string, 
/**
 * Who published it.
 */
outlet?: string | null, 
/**
 * Its authors.
 */
authors: Array<string>, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
published?: string | null, 
/**
 * Its public address.
 */
url?: string | null, 
/**
 * BCP 47 tag of its language; left as it is where none is given.
 */
lang?: string | null, 
/**
 * What kind of source it is; left as it is where none is given.
 */
kind?: SourceKind | null, 
/**
 * How far the source is trusted; none where nobody has said so.
 */
reliability?: Reliability | null, 
/**
 * How far it may be shared; left as it is where none is given.
 */
marking?: Marking | null, };

export type ArticleFetch = { 
/**
 * Into which dossier.
 */
dossier: DossierId, 
/**
 * Addresses, http or https, 1 to 100.
 */
urls: Array<string>, };

export type ArticleId = number;

export type ArticleImport = { 
/**
 * Into which dossier.
 */
dossier: DossierId, 
/**
 * What the user chose or dropped.
 */
handles: Array<Handle>, };

export type ArticleList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those published on or after this date.
 */
from?: string | null, 
/**
 * Only those published on or before this date.
 */
to?: string | null, 
/**
 * Only those of this outlet.
 */
outlet?: string | null, 
/**
 * Only those in this language (`fr`, `en`).
 */
lang?: string | null, 
/**
 * Only sources of this kind.
 */
kind?: SourceKind | null, 
/**
 * Only captures with this verdict.
 */
verdict?: Verdict | null, 
/**
 * How many to skip.
 */
offset?: number, 
/**
 * How many at most, 1 to 1000; 200 unless told.
 */
limit?: number | null, };

export type ArticlePage = { 
/**
 * How many there are under the filters.
 */
total: number, 
/**
 * How many independent sources they are: copies count once.
 */
independent: number, 
/**
 * All outlets of the dossier, for the filter.
 */
outlets: Array<string>, 
/**
 * The rows.
 */
rows: Array<ArticleRow>, };

export type ArticlePaste = { 
/**
 * Into which dossier.
 */
dossier: DossierId, 
/**
 * The text, at most 4 MiB; a front matter is read.
 */
text: string, 
/**
 * The same as rich text from the clipboard, at most 4 MiB. It is read like any untrusted file, in the reader process, and
 * keeps headings, lists, tables, links and emphasis; it wins over `text` unless nothing can be read from it.
 */
rich?: string | null, 
/**
 * The title.
 */
title?: string | null, 
/**
 * Who published it.
 */
outlet?: string | null, 
/**
 * When: any usual way to write a date.
 */
published?: string | null, 
/**
 * Its public address.
 */
url?: string | null, };

export type ArticleRow = { 
/**
 * Its id.
 */
id: ArticleId, 
/**
 * Its newest version.
 */
version: VersionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * Its authors.
 */
authors: Array<string>, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
published: string | null, 
/**
 * BCP 47 tag of its language.
 */
lang: string | null, 
/**
 * Its public address.
 */
url: string | null, 
/**
 * Words of text.
 */
words: number, 
/**
 * The opening of its text, up to 240 characters.
 */
excerpt: string, 
/**
 * How complete the capture is.
 */
verdict: Verdict, 
/**
 * How many articles say the same text, itself included: 1 where it has no copies.
 */
copies: number, 
/**
 * Whether it was written for demonstration.
 */
demo: boolean, 
/**
 * What kind of source it is.
 */
kind: SourceKind, 
/**
 * How far the source is trusted, where somebody has said so.
 */
reliability: Reliability | null, 
/**
 * How far it may be shared.
 */
marking: Marking, };

export type ArticleShow = { 
/**
 * Its id, or the id of any of its versions.
 */
article: ArticleId, };

export type ArticleWrite = { 
/**
 * Into which dossier.
 */
dossier: DossierId, 
/**
 * An article written so before, of which this is a new version; none for a new one.
 */
article?: ArticleId | null, 
/**
 * What kind of source it is.
 */
kind: SourceKind, 
/**
 * Its title; not empty.
 */
title: string, 
/**
 * Its text: plain text or Markdown, at most 4 MiB; not empty.
 */
text: string, 
/**
 * Who or what the source is, as it is to be cited.
 */
outlet?: string | null, 
/**
 * Who wrote it down.
 */
authors: Array<string>, 
/**
 * When it was held or sent: any usual way to write a date.
 */
published?: string | null, 
/**
 * How far the source is trusted.
 */
reliability?: Reliability | null, 
/**
 * How far it may be shared.
 */
marking: Marking, };

export type BinnedRow = { 
/**
 * Its kind.
 */
kind: FactKind, 
/**
 * Its id.
 */
id: string, 
/**
 * What it says, or its name.
 */
title: Text, 
/**
 * When it was put there, RFC 3339.
 */
binned: string, };

export type Block = { "type": "section", 
/**
 * Which section of the template.
 */
attrs: SectionAttrs, 
/**
 * The blocks inside; never another section.
 */
content: Array<Block>, } | { "type": "paragraph", 
/**
 * Its text.
 */
content?: Array<Inline>, } | { "type": "heading", 
/**
 * Its level.
 */
attrs: HeadingAttrs, 
/**
 * Its text.
 */
content?: Array<Inline>, } | { "type": "bulletList", 
/**
 * The items.
 */
content: Array<ListItem>, } | { "type": "orderedList", 
/**
 * The first number.
 */
attrs: OrderedListAttrs, 
/**
 * The items.
 */
content: Array<ListItem>, } | { "type": "blockquote", 
/**
 * Paragraphs and lists.
 */
content: Array<Block>, } | { "type": "table", 
/**
 * The rows; a first row of header cells is repeated on every page.
 */
content: Array<TableRow>, } | { "type": "horizontalRule", };

export type Cell = { "type": "tableHeader", 
/**
 * Spans and alignment.
 */
attrs: CellAttrs, 
/**
 * Paragraphs.
 */
content: Array<Block>, } | { "type": "tableCell", 
/**
 * Spans and alignment.
 */
attrs: CellAttrs, 
/**
 * Paragraphs.
 */
content: Array<Block>, };

export type CellAttrs = { 
/**
 * Columns covered, 1 or more.
 */
colspan: number, 
/**
 * Rows covered, 1 or more.
 */
rowspan: number, 
/**
 * Widths of the covered columns in CSS pixels, where the user has set them.
 */
colwidth: Array<number> | null, 
/**
 * Alignment of the text, where it is not the default.
 */
align: Align | null, };

export type ChangeKind = "article" | "event" | "round" | "office" | "position" | "point" | "commitment" | "status" | "deadline" | "contradiction";

export type ChangeList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Since when.
 */
since: ChangesSince, 
/**
 * Until this day, included; today unless told.
 */
to?: string | null, 
/**
 * Only what concerns this actor.
 */
actor?: ActorId | null, 
/**
 * Only what belongs to this theme.
 */
theme?: ThemeId | null, };

export type ChangeRow = { 
/**
 * What it is.
 */
kind: ChangeKind, 
/**
 * The id of the article, event, round, actor, position, point, commitment or contradiction.
 */
id: string, 
/**
 * The day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
date?: string | null, 
/**
 * What it says, in both languages where it is known in both.
 */
title: Text, 
/**
 * What it was before: the earlier status or office.
 */
before?: Text | null, 
/**
 * What it is now: the new status or office, the deadline.
 */
after?: Text | null, 
/**
 * Whom it concerns.
 */
actors: Array<ActorId>, 
/**
 * Its themes.
 */
themes: Array<ThemeId>, 
/**
 * Where it is written in the library.
 */
passages: Array<Passage>, 
/**
 * How many independent archived sources say it.
 */
independent: number, 
/**
 * When it was written down or last changed, RFC 3339; empty where that is not known.
 */
recorded: string, 
/**
 * The sections of the note whose facts it moves; empty where no note was named.
 */
sections: Array<MovedSection>, };

export type ChangesSince = { "date": string } | { "note": NoteId };

export type CitationAttrs = { 
/**
 * The passages, at least one.
 */
passages: Array<Passage>, 
/**
 * Where in the source, in words: a page, a paragraph.
 */
locator: string | null, 
/**
 * Words before the reference, such as *voir*.
 */
prefix: string | null, };

export type Code = "bad_request" | "not_found" | "conflict" | "refused" | "read_only" | "locked" | "disk_full" | "newer_library" | "foreign_file" | "damaged" | "network_off" | "cancelled" | "internal";

export type CommitmentCalendar = { 
/**
 * Of which dossier.
 */
dossier: DossierId, 
/**
 * Where to.
 */
handle: Handle, 
/**
 * Only these.
 */
commitments?: Array<CommitmentId> | null, };

export type CommitmentId = string;

export type CommitmentList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those made on or after this date.
 */
from?: string | null, 
/**
 * Only those made on or before this date.
 */
to?: string | null, 
/**
 * Only those that this actor owes or is owed.
 */
actor?: ActorId | null, 
/**
 * Only those of this theme, their own or that of their events.
 */
theme?: ThemeId | null, 
/**
 * As they stood on this date, `YYYY-MM-DD`: those made by then, with the status they had. Today unless told, with all of them.
 */
at?: string | null, };

export type CommitmentRow = { 
/**
 * Its id.
 */
id: CommitmentId, 
/**
 * Who owes it.
 */
owners: Array<ActorId>, 
/**
 * To whom first of all.
 */
beneficiary?: ActorId | null, 
/**
 * To whom, all of them.
 */
beneficiaries: Array<ActorId>, 
/**
 * The theme it belongs to.
 */
theme?: ThemeId | null, 
/**
 * What.
 */
text: Text, 
/**
 * When it was made.
 */
made: string, 
/**
 * By when.
 */
deadline?: string | null, 
/**
 * How it stands.
 */
status: CommitmentStatus, 
/**
 * Whether its deadline has passed and it is neither met nor lapsed.
 */
overdue: boolean, 
/**
 * How it stood, oldest first.
 */
history: Array<StatusChange>, 
/**
 * What proves how it stands.
 */
proof: Array<Proof>, 
/**
 * The events it comes from or that touch it.
 */
events: Array<EventId>, 
/**
 * What the analyst adds.
 */
remark: Text, 
/**
 * Where it is written in the library.
 */
passages: Array<Passage>, 
/**
 * Public addresses without stored text.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it: copies count once.
 */
independent: number, };

export type CommitmentSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which commitment; none adds one.
 */
commitment?: CommitmentId | null, 
/**
 * Who owes it; one at least.
 */
owners: Array<ActorId>, 
/**
 * To whom.
 */
beneficiaries: Array<ActorId>, 
/**
 * The theme it belongs to.
 */
theme?: ThemeId | null, 
/**
 * What; one language at least.
 */
text: Text, 
/**
 * When it was made.
 */
made: string, 
/**
 * By when.
 */
deadline?: string | null, 
/**
 * How it stands.
 */
status: CommitmentStatus, 
/**
 * Since when it stands so; today where the status is another than before and none is told.
 */
since?: string | null, 
/**
 * Takes the place of the whole history; the last of it is then the status.
 */
history?: Array<StatusChange> | null, 
/**
 * What proves how it stands.
 */
proof: Array<Proof>, 
/**
 * The events it comes from or that touch it.
 */
events: Array<EventId>, 
/**
 * What the analyst adds.
 */
remark?: Text, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type CommitmentStatus = "open" | "in_progress" | "met" | "lapsed" | "to_verify";

export type ComparedSource = { 
/**
 * Its article; of copies the oldest.
 */
article: ArticleId, 
/**
 * The version that was read.
 */
version: VersionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * Its further copies among the articles compared.
 */
copies: Array<ArticleId>, };

export type ComparisonDetail = { 
/**
 * The independent sources: articles, each with its copies.
 */
sources: Array<ComparedSource>, 
/**
 * What two or more of them say, most sources first.
 */
shared: Array<SummarySentence>, 
/**
 * What one alone says, by source.
 */
only: Array<OnlySource>, 
/**
 * Where they differ.
 */
differ: Array<Difference>, };

export type Confidence = "high" | "medium" | "low";

export type ContradictionDismiss = { 
/**
 * Which.
 */
contradiction: ContradictionId, 
/**
 * Why, at most 500 characters; none shows it again.
 */
reason?: string | null, };

export type ContradictionId = string;

export type ContradictionKind = "date" | "weekday" | "number" | "venue" | "office" | "stage" | "condition" | "acronym" | "account";

export type ContradictionList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those of events with a date on or after this one.
 */
from?: string | null, 
/**
 * Only those of events with a date on or before this one.
 */
to?: string | null, 
/**
 * Only those of events in which this actor takes part.
 */
actor?: ActorId | null, 
/**
 * Only those of events of this theme.
 */
theme?: ThemeId | null, };

export type ContradictionRow = { 
/**
 * Its id.
 */
id: ContradictionId, 
/**
 * What differs.
 */
kind: ContradictionKind, 
/**
 * What it is about.
 */
subject: Text, 
/**
 * What each side says.
 */
sides: Array<Side>, 
/**
 * What differs and why, in a sentence.
 */
explanation: Text, 
/**
 * The value to hold, where one can be held.
 */
held: Text, 
/**
 * Why it is no longer shown, where the analyst has said so.
 */
dismissed?: string | null, 
/**
 * The events it touches.
 */
events: Array<EventId>, };

export type ContradictionSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which contradiction; none adds one.
 */
contradiction?: ContradictionId | null, 
/**
 * What differs.
 */
kind: ContradictionKind, 
/**
 * What it is about; one language at least.
 */
subject: Text, 
/**
 * What each side says, 1 to 50: one side alone stands against the value to hold.
 */
sides: Array<Side>, 
/**
 * What differs and why.
 */
explanation?: Text, 
/**
 * The value to hold.
 */
held?: Text, 
/**
 * The events it touches.
 */
events: Array<EventId>, };

export type CopyForget = { 
/**
 * Which article.
 */
article: ArticleId, };

export type CopyJoin = { 
/**
 * One.
 */
article: ArticleId, 
/**
 * The other, of the same dossier.
 */
with: ArticleId, };

export type CopyRow = { 
/**
 * Its id.
 */
id: ArticleId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * Whether it is the probable origin.
 */
origin: boolean, 
/**
 * Whether it is here by the user's word and not by its text.
 */
joined: boolean, };

export type CopySplit = { 
/**
 * Which article.
 */
article: ArticleId, };

export type CopyWhy = "earliest" | "named" | "unknown";

export type DateLabel = "held" | "announced" | "notified" | "adopted" | "effective" | "published";

export type Delegation = { 
/**
 * For whom.
 */
party: ActorId, 
/**
 * Who.
 */
members: Array<Participant>, };

export type DelegationRow = { 
/**
 * For whom.
 */
party: ActorId, 
/**
 * Who, with the office held on that date.
 */
members: Array<Participation>, };

export type Difference = { 
/**
 * In what.
 */
kind: DifferenceKind, 
/**
 * The sides, the one with most sources first.
 */
sides: Array<DifferenceSide>, };

export type DifferenceKind = "figure" | "date" | "denial";

export type DifferenceSide = { 
/**
 * The words that differ, as they stand in its first passage; the whole sentence for a denial.
 */
value: string, 
/**
 * The sentence that says so, with every passage.
 */
sentence: SummarySentence, };

export type DocKind = "doc";

export type Document = { 
/**
 * Always `doc`.
 */
type: DocKind, 
/**
 * The top-level blocks.
 */
content: Array<Block>, };

export type DossierCreate = { 
/**
 * Its title, 1 to 200 characters.
 */
title: string, };

export type DossierDemo = Record<symbol, never>;

export type DossierId = number;

export type DossierList = Record<symbol, never>;

export type DossierRename = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Its new title, 1 to 200 characters.
 */
title: string, };

export type DossierRow = { 
/**
 * Its id.
 */
id: DossierId, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether it is the demonstration dossier.
 */
demo: boolean, 
/**
 * Its articles.
 */
articles: number, 
/**
 * Its events.
 */
events: number, 
/**
 * Its actors.
 */
actors: number, 
/**
 * Its notes.
 */
notes: number, };

export type EntryState = "fresh" | "taken" | "aside";

export type EventDate = { 
/**
 * What happened on it.
 */
label: DateLabel, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the length is the precision.
 */
value: string, 
/**
 * The last day, written likewise.
 */
end?: string | null, };

export type EventId = string;

export type EventKind = "summit" | "consultation" | "negotiation" | "decision" | "communique" | "sanction" | "withdrawal" | "incident" | "other";

export type EventList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those with a date on or after this one.
 */
from?: string | null, 
/**
 * Only those with a date on or before this one.
 */
to?: string | null, 
/**
 * Only those in which this actor takes part.
 */
actor?: ActorId | null, 
/**
 * Only those of this theme.
 */
theme?: ThemeId | null, 
/**
 * Only those of this track.
 */
track?: Track | null, };

export type EventRow = { 
/**
 * Its id.
 */
id: EventId, 
/**
 * The key it was known by where it came from.
 */
key?: string | null, 
/**
 * What kind it is.
 */
kind: EventKind, 
/**
 * What happened, in a sentence.
 */
title: Text, 
/**
 * Where.
 */
place?: string | null, 
/**
 * Beside the talks, or an incident between the parties; else a step of the talks or their setting.
 */
track?: Track | null, 
/**
 * How sure it is.
 */
confidence?: Confidence | null, 
/**
 * What the analyst adds.
 */
remark?: Text | null, 
/**
 * What each side says of it, where they differ.
 */
versions?: Array<Version> | null, 
/**
 * Who took part, with the office held on that date.
 */
participants: Array<Participation>, 
/**
 * When, by label; at least one.
 */
dates: Array<EventDate>, 
/**
 * The events it follows from.
 */
follows: Array<EventId>, 
/**
 * Its themes.
 */
themes: Array<ThemeId>, 
/**
 * Where it is written in the library.
 */
passages: Array<Passage>, 
/**
 * Public addresses without stored text.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it: copies count once.
 */
independent: number, };

export type EventSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which event; none adds one.
 */
event?: EventId | null, 
/**
 * What kind it is.
 */
kind: EventKind, 
/**
 * What happened; one language at least.
 */
title: Text, 
/**
 * Where.
 */
place?: string | null, 
/**
 * Beside the talks, or an incident between the parties.
 */
track?: Track | null, 
/**
 * How sure it is.
 */
confidence?: Confidence | null, 
/**
 * What the analyst adds.
 */
remark?: Text, 
/**
 * What each side says of it, at most 20.
 */
versions: Array<Version>, 
/**
 * Who took part. An unknown actor is refused; `actor_save` makes one.
 */
participants: Array<Participant>, 
/**
 * When; at least one.
 */
dates: Array<EventDate>, 
/**
 * What it follows from; never itself, never in a circle.
 */
follows: Array<EventId>, 
/**
 * Its themes.
 */
themes: Array<ThemeId>, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type ExportFormat = "docx" | "pdf" | "html" | "md";

export type Exported = { 
/**
 * Its name, without the folder.
 */
file: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Its pages, where the format has them.
 */
pages: number | null, 
/**
 * What the format could not carry, or had to be mended.
 */
dropped: Array<string>, };

export type FactBin = { 
/**
 * Which, at most 10,000.
 */
facts: Array<FactRef>, 
/**
 * `true` puts them in, `false` takes them out.
 */
binned: boolean, };

export type FactBinned = { 
/**
 * Which dossier.
 */
dossier: DossierId, };

export type FactGuess = { 
/**
 * The passage.
 */
passage: Passage, 
/**
 * When its article was published.
 */
published?: string | null, 
/**
 * The dates in it, in order, each once; the sentence's where it has none.
 */
dates: Array<GuessedDate>, 
/**
 * Who is named in it, in order, each once; the sentence's where it names nobody.
 */
actors: Array<ActorId>, 
/**
 * Names that several bear, where the text does not say who is meant.
 */
undecided: Array<UndecidedName>, 
/**
 * The themes it may belong to, likeliest first.
 */
themes: Array<ThemeId>, 
/**
 * A place of the dossier's events that it names.
 */
place?: string | null, 
/**
 * Who seems to speak or act: the first named.
 */
speaker?: ActorId | null, 
/**
 * The first date in it that comes after the article was published.
 */
deadline?: string | null, };

export type FactGuessing = { 
/**
 * Of which version.
 */
version: VersionId, 
/**
 * Where it begins, in bytes.
 */
start: number, 
/**
 * Where it ends, in bytes.
 */
end: number, };

export type FactKind = "event" | "round" | "actor" | "position" | "point" | "commitment" | "contradiction";

export type FactRef = { 
/**
 * Its kind.
 */
kind: FactKind, 
/**
 * Its id.
 */
id: string, };

export type FeedAdd = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Its address, or the address of a site that names its feed.
 */
url: string, 
/**
 * Its name; the feed's own where none is given.
 */
title?: string | null, };

export type FeedAside = { 
/**
 * Which.
 */
entries: Array<FeedEntryId>, 
/**
 * Fresh or aside.
 */
state: EntryState, };

export type FeedEdit = { 
/**
 * Which.
 */
feed: FeedId, 
/**
 * Its name; not empty.
 */
title: string, 
/**
 * The folder it is filed under.
 */
folder?: string | null, };

export type FeedEntries = { 
/**
 * Of which dossier.
 */
dossier: DossierId, 
/**
 * Of this feed only.
 */
feed?: FeedId | null, 
/**
 * In this state only.
 */
state?: EntryState | null, 
/**
 * How many to skip.
 */
offset?: number, 
/**
 * How many at most, 1 to 1000; 200 unless told.
 */
limit?: number | null, };

export type FeedEntryId = number;

export type FeedEntryPage = { 
/**
 * How many there are.
 */
total: number, 
/**
 * The rows.
 */
rows: Array<FeedEntryRow>, };

export type FeedEntryRow = { 
/**
 * Its id.
 */
id: FeedEntryId, 
/**
 * Its feed.
 */
feed: FeedId, 
/**
 * Its feed's name.
 */
feed_title: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The address of the page.
 */
url: string | null, 
/**
 * When it was published, `YYYY-MM-DD`.
 */
published: string | null, 
/**
 * The opening of its text.
 */
excerpt: string, 
/**
 * Words of text in the feed itself.
 */
words: number, 
/**
 * Whether the feed holds the whole text, so that nothing need be fetched.
 */
complete: boolean, 
/**
 * What has become of it.
 */
state: EntryState, 
/**
 * The article it became.
 */
article: ArticleId | null, };

export type FeedId = number;

export type FeedList = { 
/**
 * Of which dossier.
 */
dossier: DossierId, };

export type FeedRefresh = { 
/**
 * Of which dossier.
 */
dossier: DossierId, 
/**
 * Which feeds; all of the dossier's where none are named.
 */
feeds?: Array<FeedId> | null, };

export type FeedRemove = { 
/**
 * Which.
 */
feed: FeedId, };

export type FeedRow = { 
/**
 * Its id.
 */
id: FeedId, 
/**
 * Its name.
 */
title: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The site it belongs to.
 */
site: string | null, 
/**
 * The folder it is filed under.
 */
folder: string | null, 
/**
 * When it was last asked, RFC 3339 in UTC.
 */
checked: string | null, 
/**
 * How that ended.
 */
state: FeedState, 
/**
 * The same in the user's words, with what to do; none where there is nothing to say.
 */
message: string | null, 
/**
 * Entries that are kept.
 */
entries: number, 
/**
 * Entries that are neither taken nor set aside.
 */
fresh: number, };

export type FeedState = "never" | "ok" | "unchanged" | "empty" | "broken" | "unreachable";

export type FeedTake = { 
/**
 * Which, 1 to 200.
 */
entries: Array<FeedEntryId>, };

export type ForeignLine = { 
/**
 * Its index among the lines.
 */
line: number, 
/**
 * Its language.
 */
lang: string, };

export type Format = "text" | "markdown" | "html" | "mhtml" | "pdf" | "docx" | "odt" | "rtf" | "eml" | "ris" | "bibtex" | "csl_json" | "feed";

export type GuessedDate = { 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
value: string, 
/**
 * The last day, written likewise.
 */
end?: string | null, 
/**
 * Its words.
 */
text: string, };

export type Handle = number;

export type HeadingAttrs = { 
/**
 * 1 to 4.
 */
level: number, };

export type HeldDetail = { 
/**
 * What could be read of it.
 */
blocks: Array<Block>, 
/**
 * Its id.
 */
id: HeldId, 
/**
 * The file's name or the address.
 */
input: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * Its public address, from which it can be fetched.
 */
url: string | null, 
/**
 * Partial or none.
 */
verdict: Verdict, 
/**
 * Why, in the user's words, one each.
 */
reasons: Array<string>, 
/**
 * Words of text.
 */
words: number, 
/**
 * The opening of its text.
 */
excerpt: string, 
/**
 * When it was read, RFC 3339 in UTC.
 */
since: string, };

export type HeldDrop = { 
/**
 * Which, at most 1000.
 */
held: Array<HeldId>, };

export type HeldId = number;

export type HeldKeep = { 
/**
 * Which, at most 1000.
 */
held: Array<HeldId>, };

export type HeldList = { 
/**
 * Of which dossier.
 */
dossier: DossierId, };

export type HeldRow = { 
/**
 * Its id.
 */
id: HeldId, 
/**
 * The file's name or the address.
 */
input: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * Its public address, from which it can be fetched.
 */
url: string | null, 
/**
 * Partial or none.
 */
verdict: Verdict, 
/**
 * Why, in the user's words, one each.
 */
reasons: Array<string>, 
/**
 * Words of text.
 */
words: number, 
/**
 * The opening of its text.
 */
excerpt: string, 
/**
 * When it was read, RFC 3339 in UTC.
 */
since: string, };

export type HeldShow = { 
/**
 * Which.
 */
held: HeldId, };

export type ImportOutcome = { 
/**
 * The file's name or address, as the user knows it.
 */
input: string, 
/**
 * What happened.
 */
outcome: Outcome, 
/**
 * The article it became or already was.
 */
article: ArticleId | null, 
/**
 * Why, in the user's language, where it was not simply added.
 */
reason: string | null, 
/**
 * Where the capture is not the whole article: what waits for the user's word.
 */
held: HeldId | null, };

export type Inline = { "type": "text", 
/**
 * The characters.
 */
text: string, 
/**
 * How they are set.
 */
marks?: Array<Mark>, } | { "type": "hardBreak", 
/**
 * Marks of the surrounding text.
 */
marks?: Array<Mark>, } | { "type": "citation", 
/**
 * What it refers to.
 */
attrs: CitationAttrs, 
/**
 * Marks of the surrounding text.
 */
marks?: Array<Mark>, };

export type JobCancel = { 
/**
 * Which.
 */
job: JobId, };

export type JobId = number;

export type JobStarted = { 
/**
 * Its id, for its events and to cancel it.
 */
job: JobId, };

export type JobState = "running" | "done" | "cancelled";

export type Keywords = { 
/**
 * French, at most 100.
 */
fr: Array<string>, 
/**
 * English, at most 100.
 */
en: Array<string>, };

export type Kind = "dossier" | "article" | "summary" | "event" | "actor" | "round" | "position" | "commitment" | "contradiction" | "note" | "held" | "feed" | "network" | "settings";

export type Lang = "fr" | "en";

export type LangAttrs = { 
/**
 * A BCP 47 tag such as `en`.
 */
lang: string, };

export type Layout = { 
/**
 * Width of the rail.
 */
rail: number, 
/**
 * Width of the list.
 */
list: number, 
/**
 * Share of the left pane when side by side, in thousandths.
 */
split: number, 
/**
 * Whether the rail is folded.
 */
rail_folded: boolean, 
/**
 * Whether the list is folded.
 */
list_folded: boolean, };

export type LeafKind = "heading" | "paragraph" | "list_item" | "quote" | "cell";

export type Level = "heads" | "ministers" | "experts" | "mixed";

export type LibraryDetail = { 
/**
 * The file's name, without its folder.
 */
file: string, 
/**
 * The program's version.
 */
version: string, 
/**
 * Whether another Griot holds the library, so that it can only be read.
 */
read_only: boolean, 
/**
 * What the user has chosen.
 */
settings: Settings, 
/**
 * The dossiers, last used first.
 */
dossiers: Array<DossierRow>, 
/**
 * Requests that left this computer since the library was made.
 */
requests: number, };

export type LibraryState = Record<symbol, never>;

export type Line = { 
/**
 * What the block is.
 */
kind: LeafKind, 
/**
 * First byte.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, };

export type LinkAttrs = { 
/**
 * An address with the scheme `http`, `https` or `mailto`.
 */
href: string, };

export type ListItem = { "type": "listItem", 
/**
 * Paragraphs and lists.
 */
content: Array<Block>, };

export type Mark = { "type": "bold", } | { "type": "italic", } | { "type": "underline", } | { "type": "strike", } | { "type": "superscript", } | { "type": "subscript", } | { "type": "link", 
/**
 * Where to.
 */
attrs: LinkAttrs, } | { "type": "lang", 
/**
 * Which.
 */
attrs: LangAttrs, } | { "type": "machine", };

export type Marking = "none" | "internal" | "restricted" | "tlp_clear" | "tlp_green" | "tlp_amber" | "tlp_amber_strict" | "tlp_red";

export type MentionPage = { 
/**
 * How many articles mention it, of the 500 newest in which its names occur.
 */
total: number, 
/**
 * The newest of them.
 */
mentions: Array<MentionRow>, };

export type MentionRow = { 
/**
 * The article.
 */
article: ArticleId, 
/**
 * Its newest version, which was read.
 */
version: VersionId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet?: string | null, 
/**
 * When.
 */
published?: string | null, 
/**
 * How often it mentions the actor.
 */
count: number, 
/**
 * The first three sentences that do.
 */
passages: Array<Passage>, };

export type MetadataChoice = { 
/**
 * The value, as the field holds it; several authors are joined by `; `.
 */
value: string, 
/**
 * Where it was found, in the user's words.
 */
origin: string, 
/**
 * The words of the source it was taken from.
 */
words: string | null, };

export type MetadataField = { 
/**
 * Which.
 */
field: MetadataName, 
/**
 * What holds now; several authors are joined by `; `. Empty where nothing was found.
 */
value: string, 
/**
 * Where that was found, in the user's words: « JSON-LD, datePublished », « saisi à la main ».
 */
origin: string | null, 
/**
 * The words of the source it was taken from.
 */
words: string | null, 
/**
 * Whether the origin is only a guess.
 */
uncertain: boolean, 
/**
 * What else was found, best first, at most 5: each can be taken instead.
 */
others: Array<MetadataChoice>, };

export type MetadataName = "title" | "authors" | "outlet" | "published" | "url" | "lang";

export type MovedSection = { 
/**
 * Its id in the template; empty where the section is the user's own.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * The numbers, as the note shows them, of the citations that are touched.
 */
citations: Array<number>, };

export type Names = { 
/**
 * French.
 */
fr: string, 
/**
 * English.
 */
en: string, 
/**
 * Portuguese.
 */
pt?: string | null, };

export type NetworkLog = { 
/**
 * How many to skip.
 */
offset?: number, 
/**
 * How many at most, 1 to 1000; 200 unless told.
 */
limit?: number | null, };

export type NetworkPage = { 
/**
 * How many there are.
 */
total: number, 
/**
 * The rows.
 */
rows: Array<NetworkRow>, };

export type NetworkPurpose = "article" | "picture" | "feed";

export type NetworkRow = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * What for.
 */
purpose: NetworkPurpose, 
/**
 * The host.
 */
host: string, 
/**
 * The whole address.
 */
url: string, 
/**
 * The address of the machine that was spoken to; none where none was.
 */
ip: string | null, 
/**
 * The HTTP status; none where there was no answer.
 */
status: number | null, 
/**
 * Bytes that came.
 */
bytes: number, 
/**
 * How long it took, in milliseconds.
 */
millis: number, 
/**
 * What went wrong or was refused, in the user's words.
 */
trouble: string | null, };

export type NoteBin = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * `true` puts it in, `false` takes it out.
 */
binned: boolean, };

export type NoteCreate = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which template.
 */
template: TemplateId, 
/**
 * In which language.
 */
lang: Lang, };

export type NoteDetail = { 
/**
 * Its dossier.
 */
dossier: DossierId, 
/**
 * The revision shown; a save names it.
 */
revision: Revision, 
/**
 * Its header block.
 */
header: NoteHeader, 
/**
 * Its body.
 */
document: Document, 
/**
 * Its citations in reading order, as in the document.
 */
citations: Array<CitationAttrs>, 
/**
 * The articles its citations refer to, by version.
 */
sources: { [key in number]: SourceRow }, 
/**
 * Its id.
 */
id: NoteId, 
/**
 * Its template.
 */
template: TemplateId, 
/**
 * Its language.
 */
lang: Lang, 
/**
 * Its subject; may be empty.
 */
subject: string, 
/**
 * Its number.
 */
number: string, 
/**
 * How far it has come.
 */
status: Status, 
/**
 * When it was last saved, RFC 3339 in UTC.
 */
changed: string, 
/**
 * Words in its body.
 */
words: number, 
/**
 * Its citations.
 */
citation_count: number, 
/**
 * The round it is the record of.
 */
round?: RoundId | null, 
/**
 * The note it follows, where it is a bulletin.
 */
previous?: NoteId | null, };

export type NoteDraft = { 
/**
 * From which dossier.
 */
dossier: DossierId, 
/**
 * Which template.
 */
template: TemplateId, 
/**
 * In which language.
 */
lang: Lang, 
/**
 * Only what happened or was published on or after this date.
 */
from?: string | null, 
/**
 * Only what happened or was published on or before this date.
 */
to?: string | null, 
/**
 * For a bulletin: the note it follows, whose header it takes over and whose numbering it continues. Without `from`, its period
 * begins on the day after that note was closed; without either, a month before its end.
 */
previous?: NoteId | null, 
/**
 * For a record, which has no period: the round it is of.
 */
round?: RoundId | null, };

export type NoteExport = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * In which format.
 */
format: ExportFormat, 
/**
 * Where to.
 */
handle: Handle, };

export type NoteHeader = { 
/**
 * *Numéro*.
 */
number: string, 
/**
 * *Marquage*.
 */
marking: Marking, 
/**
 * *Date de la note*, `YYYY-MM-DD`, or empty.
 */
date: string, 
/**
 * *Arrêtée au*, `YYYY-MM-DD`, or empty.
 */
as_of: string, 
/**
 * *Destinataire*.
 */
recipient: string, 
/**
 * *Émetteur*.
 */
sender: string, 
/**
 * *Objet*; also the note's name in lists.
 */
subject: string, 
/**
 * *Pour*.
 */
purpose: Purpose, 
/**
 * *Statut*.
 */
status: Status, 
/**
 * *Rédaction*.
 */
drafted_by: string, 
/**
 * *Relecture*.
 */
reviewed_by: string, 
/**
 * *Validation*.
 */
approved_by: string, };

export type NoteId = number;

export type NoteList = { 
/**
 * Which dossier.
 */
dossier: DossierId, };

export type NoteRestore = { 
/**
 * Which version.
 */
version: NoteVersionId, };

export type NoteRow = { 
/**
 * Its id.
 */
id: NoteId, 
/**
 * Its template.
 */
template: TemplateId, 
/**
 * Its language.
 */
lang: Lang, 
/**
 * Its subject; may be empty.
 */
subject: string, 
/**
 * Its number.
 */
number: string, 
/**
 * How far it has come.
 */
status: Status, 
/**
 * When it was last saved, RFC 3339 in UTC.
 */
changed: string, 
/**
 * Words in its body.
 */
words: number, 
/**
 * Its citations.
 */
citation_count: number, 
/**
 * The round it is the record of.
 */
round?: RoundId | null, 
/**
 * The note it follows, where it is a bulletin.
 */
previous?: NoteId | null, };

export type NoteSave = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * The revision it was based on. Where the note has moved on, nothing is overwritten: the text is kept as a version, and the
 * error `conflict` names the present revision.
 */
base: Revision, 
/**
 * The header block.
 */
header: NoteHeader, 
/**
 * The body.
 */
document: Document, };

export type NoteSaved = { 
/**
 * The new revision, or the same where nothing changed.
 */
revision: Revision, 
/**
 * When, RFC 3339 in UTC.
 */
changed: string, };

export type NoteShow = { 
/**
 * Which note.
 */
note: NoteId, };

export type NoteStale = { 
/**
 * Which dossier.
 */
dossier: DossierId, };

export type NoteVersionId = number;

export type NoteVersionRow = { 
/**
 * Its id.
 */
id: NoteVersionId, 
/**
 * When it was kept, RFC 3339 in UTC.
 */
kept: string, 
/**
 * Why: `interval`, `draft`, `restore`, `shrink`, `conflict`.
 */
reason: string, 
/**
 * Words in its body.
 */
words: number, };

export type NoteVersions = { 
/**
 * Which note.
 */
note: NoteId, };

export type Notice = { "event": "changed", 
/**
 * What kinds of thing.
 */
kinds: Array<Kind>, } | { "event": "job", 
/**
 * Which.
 */
job: JobId, 
/**
 * What is being done, in the user's language.
 */
label: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * Of how much.
 */
total: number, 
/**
 * How it stands.
 */
state: JobState, 
/**
 * What became of the inputs so far.
 */
outcomes: Array<ImportOutcome>, };

export type Office = { 
/**
 * Its title.
 */
title: Text, 
/**
 * From when, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
from?: string | null, 
/**
 * Until when, likewise.
 */
to?: string | null, };

export type OnlySource = { 
/**
 * The index of the source.
 */
source: number, 
/**
 * Its sentences, by importance.
 */
sentences: Array<SummarySentence>, };

export type OrderedListAttrs = { 
/**
 * The number of the first item.
 */
start: number, };

export type OriginalSave = { 
/**
 * Which version's.
 */
version: VersionId, 
/**
 * Where to.
 */
handle: Handle, };

export type Outcome = "added" | "same" | "copy" | "partial" | "followed" | "refused";

export type Participant = { 
/**
 * Who.
 */
actor: ActorId, 
/**
 * In what office; none takes the office held on that date from the actor.
 */
office?: Text | null, };

export type Participation = { 
/**
 * Who.
 */
actor: ActorId, 
/**
 * The office held on that date.
 */
office?: Text | null, 
/**
 * Whether the office was written with the event; else it is the one that the actor's dated offices give.
 */
stated: boolean, };

export type Passage = { 
/**
 * The id of the article's version.
 */
article: number, 
/**
 * First byte, in the UTF-8 of the version's text.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, 
/**
 * SHA-256 of the exact bytes, in lower-case hexadecimal.
 */
hash: string, 
/**
 * The exact text.
 */
quote: string, };

export type PassageMake = { 
/**
 * Which version.
 */
version: VersionId, 
/**
 * First byte.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, };

export type PictureDetail = { 
/**
 * `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
 */
mime: string, 
/**
 * The bytes in base64.
 */
data: string, };

export type PictureExport = { 
/**
 * Where to.
 */
handle: Handle, 
/**
 * The drawing, without script and without reference to anything outside itself.
 */
svg: string, 
/**
 * In which format.
 */
format: PictureFormat, };

export type PictureFormat = "svg" | "png";

export type PictureId = number;

export type PictureRow = { 
/**
 * Its id.
 */
id: PictureId, 
/**
 * Before which top-level block it stands; the number of blocks for the end.
 */
block: number, 
/**
 * The text that stands for it.
 */
alt: string, 
/**
 * Its caption.
 */
caption: string, 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, };

export type PictureShow = { 
/**
 * Which.
 */
picture: PictureId, };

export type PointId = string;

export type PointKind = "agreement" | "disagreement" | "question";

export type PointList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those of this theme.
 */
theme?: ThemeId | null, };

export type PointRow = { 
/**
 * Its id.
 */
id: PointId, 
/**
 * On what.
 */
theme: ThemeId, 
/**
 * Which of the three.
 */
kind: PointKind, 
/**
 * Since when.
 */
date?: string | null, 
/**
 * What it is.
 */
text: Text, 
/**
 * The events it comes from.
 */
events: Array<EventId>, 
/**
 * Where it is written in the library.
 */
passages: Array<Passage>, 
/**
 * Public addresses without stored text.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it: copies count once.
 */
independent: number, };

export type PointSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which point; none adds one.
 */
point?: PointId | null, 
/**
 * On what.
 */
theme: ThemeId, 
/**
 * Which of the three.
 */
kind: PointKind, 
/**
 * Since when.
 */
date?: string | null, 
/**
 * What it is; one language at least.
 */
text: Text, 
/**
 * The events it comes from.
 */
events: Array<EventId>, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type PositionId = string;

export type PositionList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those of this date or later.
 */
from?: string | null, 
/**
 * Only those of this date or earlier.
 */
to?: string | null, 
/**
 * Only those of this actor.
 */
actor?: ActorId | null, 
/**
 * Only those on this theme.
 */
theme?: ThemeId | null, };

export type PositionRow = { 
/**
 * Its id.
 */
id: PositionId, 
/**
 * Whose.
 */
actor: ActorId, 
/**
 * On what.
 */
theme: ThemeId, 
/**
 * When it was said, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
date: string, 
/**
 * The question it answers, where others answer the same.
 */
question?: string | null, 
/**
 * What was said.
 */
text: Text, 
/**
 * The events at which it was said.
 */
events: Array<EventId>, 
/**
 * Where it is written in the library.
 */
passages: Array<Passage>, 
/**
 * Public addresses without stored text.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it: copies count once.
 */
independent: number, 
/**
 * Whether it is the latest of this actor on this theme in the dossier.
 */
latest: boolean, };

export type PositionSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which position; none adds one.
 */
position?: PositionId | null, 
/**
 * Whose.
 */
actor: ActorId, 
/**
 * On what.
 */
theme: ThemeId, 
/**
 * When it was said.
 */
date: string, 
/**
 * The question it answers, at most 200 characters.
 */
question?: string | null, 
/**
 * What was said; one language at least.
 */
text: Text, 
/**
 * The events at which it was said.
 */
events: Array<EventId>, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type Proof = { 
/**
 * What it is.
 */
text: Text, 
/**
 * When.
 */
date?: string | null, 
/**
 * The event that is the proof.
 */
event?: EventId | null, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type Purpose = "information" | "decision";

export type Reliability = "a" | "b" | "c" | "d" | "e" | "f";

export type Revision = number;

export type RoundId = string;

export type RoundKind = "bilateral" | "internal" | "mediation" | "multilateral";

export type RoundList = { 
/**
 * Which dossier.
 */
dossier: DossierId, 
/**
 * Only those with a date on or after this one.
 */
from?: string | null, 
/**
 * Only those with a date on or before this one.
 */
to?: string | null, 
/**
 * Only those in which this actor sat or was sat for.
 */
actor?: ActorId | null, 
/**
 * Only those with this theme on the agenda, or of whose events it is a theme.
 */
theme?: ThemeId | null, };

export type RoundRow = { 
/**
 * Its id.
 */
id: RoundId, 
/**
 * Between whom.
 */
kind: RoundKind, 
/**
 * At what level.
 */
level?: Level | null, 
/**
 * Its name.
 */
title: Text, 
/**
 * Where.
 */
place?: string | null, 
/**
 * When, by label; none where no such round has been held yet.
 */
dates: Array<EventDate>, 
/**
 * The earlier rounds it follows up.
 */
follows: Array<RoundId>, 
/**
 * The events it is made of, in order of time.
 */
events: Array<EventId>, 
/**
 * Everybody who sat, with the office held on that date, each once.
 */
participants: Array<Participation>, 
/**
 * Who sat for whom.
 */
delegations: Array<DelegationRow>, 
/**
 * What was to be spoken about.
 */
agenda: Array<AgendaItem>, 
/**
 * What was adopted.
 */
documents: Array<AdoptedDocument>, 
/**
 * The themes of the agenda and of its events.
 */
themes: Array<ThemeId>, 
/**
 * What the analyst adds: for instance that nothing is known yet, and until when that was looked for.
 */
remark: Text, 
/**
 * Where its events are written in the library.
 */
passages: Array<Passage>, 
/**
 * Public addresses of its events without stored text.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it: copies count once.
 */
independent: number, };

export type RoundSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which round; none adds one.
 */
round?: RoundId | null, 
/**
 * Between whom.
 */
kind: RoundKind, 
/**
 * At what level.
 */
level?: Level | null, 
/**
 * Its name; one language at least.
 */
title: Text, 
/**
 * Where.
 */
place?: string | null, 
/**
 * When; may be empty.
 */
dates: Array<EventDate>, 
/**
 * The earlier rounds it follows up; never itself, never in a circle.
 */
follows: Array<RoundId>, 
/**
 * The events it is made of.
 */
events: Array<EventId>, 
/**
 * Who sat for whom.
 */
delegations: Array<Delegation>, 
/**
 * What was to be spoken about.
 */
agenda: Array<AgendaItem>, 
/**
 * What was adopted.
 */
documents: Array<AdoptedDocument>, 
/**
 * What the analyst adds.
 */
remark?: Text, };

export type SearchArticles = { 
/**
 * What for.
 */
query: string, 
/**
 * In one dossier only.
 */
dossier?: DossierId | null, 
/**
 * How many hits at most, 1 to 200; 20 unless told.
 */
limit?: number | null, };

export type SearchHit = { 
/**
 * Its id.
 */
article: ArticleId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * The exact text around the best match.
 */
snippet: string, 
/**
 * Matches in `snippet`, as byte ranges.
 */
marks: Array<[number, number]>, 
/**
 * Where the snippet's first match stands in the article's text, in bytes.
 */
start: number, 
/**
 * Higher is better.
 */
score: number, };

export type SearchResult = { 
/**
 * How many articles match.
 */
total: number, 
/**
 * The best of them.
 */
hits: Array<SearchHit>, };

export type SectionAttrs = { 
/**
 * The section's id in its template, such as `facts`.
 */
id: string, };

export type SectionRow = { 
/**
 * Its id, as in the document's `section` nodes.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * What belongs there, in one line; shown while the section is empty, never exported.
 */
hint: string, 
/**
 * Whether it is the analyst's judgement, which needs no source.
 */
judgement: boolean, };

export type Settings = { 
/**
 * The language of the interface; none follows the system.
 */
lang: Lang | null, 
/**
 * Light or dark; none follows the system.
 */
theme: Theme | null, 
/**
 * Size of text in percent, 80 to 200.
 */
text_size: number | null, 
/**
 * Name put into new notes as author.
 */
author: string | null, 
/**
 * Issuing service put into new notes.
 */
sender: string | null, 
/**
 * Widths and folds of the columns, as the window keeps them.
 */
layout: Layout | null, 
/**
 * Whether the user has allowed addresses and feeds to be fetched; off until then.
 */
network: boolean | null, };

export type SettingsSet = { 
/**
 * All of it.
 */
settings: Settings, };

export type Side = { 
/**
 * What it says.
 */
value: string, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, 
/**
 * How many independent archived sources say it; filled by Griot.
 */
independent?: number, };

export type SourceKind = "press" | "official" | "interview" | "cable" | "meeting" | "other";

export type SourceRow = { 
/**
 * The version cited.
 */
version: VersionId, 
/**
 * Its article; none where it was deleted.
 */
article: ArticleId | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Who published it.
 */
outlet: string | null, 
/**
 * When.
 */
published: string | null, 
/**
 * Other articles with the same text.
 */
copies: Array<CopyRow>, };

export type SourceShow = { 
/**
 * Which version.
 */
version: VersionId, };

export type StaleNote = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * How many changes touch its sections.
 */
changes: number, };

export type Status = "draft" | "reviewed" | "approved";

export type StatusChange = { 
/**
 * How.
 */
status: CommitmentStatus, 
/**
 * From when.
 */
on: string, 
/**
 * When that was written down, RFC 3339; filled by Griot.
 */
recorded?: string, };

export type SummaryArticle = { 
/**
 * Which article.
 */
article: ArticleId, 
/**
 * At most so many sentences, 1 to 50; 3 where neither bound is given.
 */
sentences?: number | null, 
/**
 * At most so many words, 10 to 5000; one sentence alone may have half as many again.
 */
words?: number | null, 
/**
 * Make a new one even where one is stored; earlier ones are kept.
 */
regenerate?: boolean, };

export type SummaryBin = { 
/**
 * Which.
 */
summary: SummaryId, 
/**
 * `true` puts it in, `false` takes it out.
 */
binned: boolean, };

export type SummaryCompare = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which of its articles.
 */
scope?: SummaryScope, 
/**
 * What the sentences are to bear on.
 */
focus?: SummaryFocus | null, };

export type SummaryDetail = { 
/**
 * Its id; none where it is not stored.
 */
id: SummaryId | null, 
/**
 * How it was made, and the method’s version: `whole/1`, `trees/1`, `concepts/2`.
 */
method: string, 
/**
 * With what.
 */
parameters: SummaryParameters, 
/**
 * When, RFC 3339 in UTC.
 */
created: string, 
/**
 * How many sentences the sources have.
 */
of: number, 
/**
 * How many articles were read.
 */
articles: number, 
/**
 * How many independent sources they are: copies count once.
 */
independent: number, 
/**
 * Whether the article is so short that it is its own summary.
 */
whole: boolean, 
/**
 * Why it is out of date; none where it is not.
 */
stale: SummaryStale | null, 
/**
 * How many others of the same question are stored, with other dates or other inputs.
 */
others: number, 
/**
 * The sentences, in the order asked for; of one article in document order.
 */
sentences: Array<SummarySentence>, };

export type SummaryFocus = { "query": string } | { "actor": ActorId } | { "theme": ThemeId };

export type SummaryId = number;

export type SummaryList = { 
/**
 * Of which dossier.
 */
dossier: DossierId, 
/**
 * Those of this article; its syntheses where none is named.
 */
article?: ArticleId | null, };

export type SummaryMake = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Of which of its articles.
 */
scope?: SummaryScope, 
/**
 * At most so many sentences, 1 to 50.
 */
sentences?: number | null, 
/**
 * At most so many words, 10 to 5000; 250 where neither bound is given.
 */
words?: number | null, 
/**
 * In which order.
 */
order?: SummaryOrder, 
/**
 * What the sentences are to bear on.
 */
focus?: SummaryFocus | null, 
/**
 * What is known already.
 */
since?: SummarySince | null, 
/**
 * Whether to store it. A synthesis that is only looked at is not kept.
 */
keep?: boolean, };

export type SummaryOrder = "time" | "importance";

export type SummaryParameters = { 
/**
 * The bound in sentences.
 */
sentences?: number | null, 
/**
 * The bound in words.
 */
words?: number | null, 
/**
 * Of which articles of the dossier; none for one article.
 */
scope?: SummaryScope | null, 
/**
 * In which order; none for one article.
 */
order?: SummaryOrder | null, 
/**
 * What the sentences bear on.
 */
focus?: SummaryFocus | null, 
/**
 * What was known already.
 */
since?: SummarySince | null, 
/**
 * Version of the algorithm and its weights.
 */
version: number, 
/**
 * SHA-256 of each input text, those that were known already after those read.
 */
inputs: Array<string>, };

export type SummaryRow = { 
/**
 * Its id.
 */
id: SummaryId, 
/**
 * Its opening words.
 */
excerpt: string, 
/**
 * What it was made with; the hashes of its inputs are left out.
 */
parameters: SummaryParameters, 
/**
 * The name of the actor or theme it bears on, or the subject of the note since which it tells what is new.
 */
about: string | null, 
/**
 * When, RFC 3339 in UTC.
 */
created: string, 
/**
 * How many articles were read.
 */
articles: number, 
/**
 * How many sentences it has.
 */
sentences: number, 
/**
 * Whether it is out of date.
 */
stale: boolean, };

export type SummaryScope = { 
/**
 * Only these, at most 2000.
 */
articles?: Array<ArticleId> | null, 
/**
 * Published on or after, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
from?: string | null, 
/**
 * Published before or on, written likewise; `2025-05` takes in the whole month.
 */
to?: string | null, 
/**
 * Only what this search finds.
 */
search?: string | null, 
/**
 * Only what the events of this theme cite, or what a search of its name finds.
 */
theme?: ThemeId | null, 
/**
 * Only those in this language.
 */
lang?: Lang | null, };

export type SummarySentence = { 
/**
 * The sentence, verbatim.
 */
text: string, 
/**
 * Its rank by importance, from 1: the sentences up to rank n are the summary of n sentences.
 */
rank: number, 
/**
 * Where it stands, and everywhere else the same is said.
 */
passages: Array<Passage>, 
/**
 * How many independent sources say it, its own included.
 */
independent: number, 
/**
 * The language it is in, BCP 47, where that is known.
 */
lang?: string | null, };

export type SummaryShow = { 
/**
 * Which.
 */
summary: SummaryId, };

export type SummarySince = { "date": string } | { "note": NoteId };

export type SummaryStale = { 
/**
 * Articles that have another text by now, or are gone.
 */
changed: number, 
/**
 * Articles that belong to the question and were not there.
 */
added: number, };

export type TableRow = { "type": "tableRow", 
/**
 * The cells.
 */
content: Array<Cell>, };

export type TemplateId = "info" | "record" | "bulletin";

export type TemplateList = { 
/**
 * In which language.
 */
lang: Lang, };

export type TemplateRow = { 
/**
 * Its id.
 */
id: TemplateId, 
/**
 * Its name.
 */
title: string, 
/**
 * Fewest words wanted.
 */
min_words: number, 
/**
 * Most words wanted.
 */
max_words: number, 
/**
 * Its sections, in order.
 */
sections: Array<SectionRow>, };

export type Text = { 
/**
 * French.
 */
fr: string, 
/**
 * English.
 */
en: string, };

export type Theme = "light" | "dark";

export type ThemeId = string;

export type ThemeList = { 
/**
 * Which dossier.
 */
dossier: DossierId, };

export type ThemeRemove = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which theme.
 */
theme: ThemeId, };

export type ThemeRow = { 
/**
 * Its id.
 */
id: ThemeId, 
/**
 * Its name.
 */
title: Text, 
/**
 * How many events it has.
 */
events: number, 
/**
 * Words by which it is recognised.
 */
keywords: Keywords, };

export type ThemeSave = { 
/**
 * In which dossier.
 */
dossier: DossierId, 
/**
 * Which theme; none adds one.
 */
theme?: ThemeId | null, 
/**
 * Its name; one language at least.
 */
title: Text, 
/**
 * Words by which it is recognised; left as they are where none are given.
 */
keywords?: Keywords | null, 
/**
 * Its place in the order, from 0; left where it is, or put last, where none is given.
 */
position?: number | null, };

export type Track = "parallel" | "irritant";

export type UndecidedName = { 
/**
 * The name as it is written.
 */
text: string, 
/**
 * Who it may be.
 */
candidates: Array<ActorId>, };

export type Verdict = "full" | "partial" | "none";

export type Version = { 
/**
 * Whose version it is.
 */
by: ActorId, 
/**
 * What it says.
 */
text: Text, 
/**
 * Where it is written.
 */
passages: Array<Passage>, 
/**
 * Public addresses, http or https.
 */
references: Array<string>, };

export type VersionId = number;

export type VersionRow = { 
/**
 * Its id.
 */
id: VersionId, 
/**
 * When it was captured, RFC 3339 in UTC.
 */
captured: string, 
/**
 * SHA-256 of its text, in lower-case hexadecimal.
 */
hash: string, };

export interface Commands {
  library_state: { request: LibraryState; response: LibraryDetail };
  settings_set: { request: SettingsSet; response: Settings };
  dossier_list: { request: DossierList; response: Array<DossierRow> };
  dossier_create: { request: DossierCreate; response: DossierRow };
  dossier_rename: { request: DossierRename; response: DossierRow };
  dossier_demo: { request: DossierDemo; response: DossierRow };
  job_cancel: { request: JobCancel; response: null };
  article_list: { request: ArticleList; response: ArticlePage };
  article_show: { request: ArticleShow; response: ArticleDetail };
  article_edit: { request: ArticleEdit; response: ArticleDetail };
  article_import: { request: ArticleImport; response: JobStarted };
  article_paste: { request: ArticlePaste; response: ImportOutcome };
  article_fetch: { request: ArticleFetch; response: JobStarted };
  article_write: { request: ArticleWrite; response: ArticleDetail };
  article_original: { request: OriginalSave; response: null };
  picture_show: { request: PictureShow; response: PictureDetail };
  copy_split: { request: CopySplit; response: ArticleDetail };
  copy_join: { request: CopyJoin; response: ArticleDetail };
  copy_forget: { request: CopyForget; response: ArticleDetail };
  held_list: { request: HeldList; response: Array<HeldRow> };
  held_show: { request: HeldShow; response: HeldDetail };
  held_keep: { request: HeldKeep; response: Array<ImportOutcome> };
  held_drop: { request: HeldDrop; response: null };
  feed_list: { request: FeedList; response: Array<FeedRow> };
  feed_add: { request: FeedAdd; response: FeedRow };
  feed_edit: { request: FeedEdit; response: FeedRow };
  feed_remove: { request: FeedRemove; response: null };
  feed_refresh: { request: FeedRefresh; response: JobStarted };
  feed_entries: { request: FeedEntries; response: FeedEntryPage };
  feed_take: { request: FeedTake; response: JobStarted };
  feed_aside: { request: FeedAside; response: null };
  network_log: { request: NetworkLog; response: NetworkPage };
  passage_make: { request: PassageMake; response: Passage };
  source_show: { request: SourceShow; response: SourceRow };
  summary_article: { request: SummaryArticle; response: SummaryDetail };
  summary_make: { request: SummaryMake; response: SummaryDetail };
  summary_compare: { request: SummaryCompare; response: ComparisonDetail };
  summary_list: { request: SummaryList; response: Array<SummaryRow> };
  summary_show: { request: SummaryShow; response: SummaryDetail };
  summary_bin: { request: SummaryBin; response: null };
  event_list: { request: EventList; response: Array<EventRow> };
  event_save: { request: EventSave; response: EventRow };
  actor_list: { request: ActorList; response: Array<ActorRow> };
  actor_save: { request: ActorSave; response: ActorRow };
  theme_list: { request: ThemeList; response: Array<ThemeRow> };
  theme_save: { request: ThemeSave; response: ThemeRow };
  theme_remove: { request: ThemeRemove; response: null };
  round_list: { request: RoundList; response: Array<RoundRow> };
  round_save: { request: RoundSave; response: RoundRow };
  position_list: { request: PositionList; response: Array<PositionRow> };
  position_save: { request: PositionSave; response: PositionRow };
  point_list: { request: PointList; response: Array<PointRow> };
  point_save: { request: PointSave; response: PointRow };
  commitment_list: { request: CommitmentList; response: Array<CommitmentRow> };
  commitment_save: { request: CommitmentSave; response: CommitmentRow };
  contradiction_list: { request: ContradictionList; response: Array<ContradictionRow> };
  contradiction_save: { request: ContradictionSave; response: ContradictionRow };
  contradiction_dismiss: { request: ContradictionDismiss; response: ContradictionRow };
  actor_mentions: { request: ActorMentions; response: MentionPage };
  fact_guess: { request: FactGuessing; response: FactGuess };
  fact_bin: { request: FactBin; response: null };
  fact_binned: { request: FactBinned; response: Array<BinnedRow> };
  change_list: { request: ChangeList; response: Array<ChangeRow> };
  note_stale: { request: NoteStale; response: Array<StaleNote> };
  template_list: { request: TemplateList; response: Array<TemplateRow> };
  note_list: { request: NoteList; response: Array<NoteRow> };
  note_create: { request: NoteCreate; response: NoteDetail };
  note_draft: { request: NoteDraft; response: NoteDetail };
  note_show: { request: NoteShow; response: NoteDetail };
  note_save: { request: NoteSave; response: NoteSaved };
  note_versions: { request: NoteVersions; response: Array<NoteVersionRow> };
  note_restore: { request: NoteRestore; response: NoteDetail };
  note_bin: { request: NoteBin; response: null };
  note_export: { request: NoteExport; response: Exported };
  commitment_calendar: { request: CommitmentCalendar; response: Exported };
  picture_export: { request: PictureExport; response: Exported };
  search_articles: { request: SearchArticles; response: SearchResult };
}
