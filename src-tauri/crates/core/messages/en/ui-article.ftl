### Articles: list, reader, summary, import.

article = Article
article-count =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } · { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
article-copies =
    { $count ->
        [0] no copy
        [one] { $count } copy
       *[other] { $count } copies
    }
article-partial = incomplete capture
article-demo = written for demonstration
article-no-outlet = Unknown outlet
article-no-date = undated
article-minutes = { $minutes } min
article-none-filtered = No article passes these filters.
article-none = No article yet.
article-empty-title = Begin with articles
article-empty-import = Import articles
article-more = More about the article
chosen-articles = Chosen articles
chosen-count =
    { $count ->
        [one] { $count } article chosen
       *[other] { $count } articles chosen
    }
chosen-count-sources =
    { $count ->
        [one] { $count } article chosen
       *[other] { $count } articles chosen
    } ({ $sources ->
        [one] { $sources } independent source
       *[other] { $sources } independent sources
    })
chosen-none = Clear the choice
chosen-synthesis = Summary
chosen-compare = Compare
chosen-compare-needs = Choose at least two articles.
chosen-most = A summary reads at most { $most } articles at a time.
chosen-pick = Choose (Space). With Shift: a whole run.
article-edit = Correct the details
article-origin = Open the original page
article-version = Captured { $when }
article-title = Title
article-title-needed = Give the article a title.
article-authors = Authors
article-authors-hint = Separated by commas.
article-published = Date of publication
article-address = Address of the page
quoted = “{ $text }”
reference-copy = Copy the reference
reference-copied = Reference copied.

reader = Reader
reader-text = Text of the article
reader-help = Left and right arrows: choose a sentence. Enter: the actions. Escape: back to the list.
reader-empty-title = No article open
reader-empty-text = Choose an article from the list. Then select a passage to cite it or to add it to the chronology.
selection-menu = Selected passage
cite = Cite
cite-choose = Cite in a note…
cite-where = Cite in which note?
cite-where-about = The passage goes in with its citation.
cite-new-note = New note
cite-note-approved = This note is approved: set it back to draft to insert a passage.
draft-first = First draft
passage-open = See in the text
copies-title =
    { $count ->
        [0] No copy
        [one] { $count } copy
       *[other] { $count } copies
    }
copies-one-source = one independent source
copies-origin = probable origin
copies-here = open
note-pane-empty-title = No note open
note-pane-empty-text = Choose a note from the list, or let Griot write a first draft from the dossier, with its citations.

summary = Summary
summary-of =
    { $sentences ->
        [one] — { $sentences } sentence of { $of }
       *[other] — { $sentences } sentences of { $of }
    }
summary-sentences =
    { $count ->
        [one] { $count } sentence
       *[other] { $count } sentences
    }
summary-length = Length of the summary
summary-again = Make the summary again
summary-made = Sentences taken word for word from the text, { $when }
summary-method = method { $method }
summary-waiting = Making the summary…
summary-none = No sentence of this text lends itself to a summary.
summary-whole = This article is so short that it is its own summary.
summary-insert = Insert in the note
summary-insert-one = Insert sentence { $number } in the note
summary-earlier =
    { $count ->
        [one] Earlier summary ({ $count })
       *[other] Earlier summaries ({ $count })
    }
summary-present = present summary
summary-read-present = Back to the present one
summary-past = Earlier summary, { $when }.
summary-past-stale = The text has changed since.
summary-stale-text = the text has changed since

import = Import
import-title = Import articles
import-how = Where the articles come from
import-tab-files = Files
import-tab-folder = Folder
import-tab-paste = Pasted text
import-about-folder = All articles of a folder and the folders inside. A refused file does not stop the others.
import-choose-files = Choose files…
import-choose-folder = Choose a folder…
import-drop-hint = You can also drop them anywhere on the window.
import-starting = The import begins…
import-cancelled = Import stopped. What was already imported is kept.
import-again = Import something else
import-behind = Go on in the background
import-count-added =
    { $count ->
        [one] { $count } added
       *[other] { $count } added
    }
import-count-same =
    { $count ->
        [one] { $count } already there
       *[other] { $count } already there
    }
import-count-copy =
    { $count ->
        [one] { $count } copy
       *[other] { $count } copies
    }
import-count-partial =
    { $count ->
        [one] { $count } incomplete
       *[other] { $count } incomplete
    }
import-count-refused =
    { $count ->
        [one] { $count } refused
       *[other] { $count } refused
    }
paste-text = Text of the article
paste-text-needed = Paste the text of the article here.
paste-hint = What you leave empty below is looked for in the text.
paste-words = { $count } words. What you leave empty below is looked for in the text.
paste-date-example = 22 May 2025

article-empty-text = Import files, web addresses, pasted text or your own records, or drop a whole folder on the window. Copies of the same statement will be grouped.
article-edit-about = The archived text never changes; its record can.
language-unknown = unknown
published-at = { $day } at { $time }
published-at-zone = { $day } at { $time } ({ $zone })
picture-missing = Picture not available.
card = Record
card-doubtful = to check: { $fields }
card-uncertain = to check
card-nothing = not found
card-words = The source’s words
card-others =
    { $count ->
        [one] { $count } other value found
       *[other] { $count } other values found
    }
card-take = Use
card-take-this = Use “{ $value }”
card-taken = Record corrected.
card-title = Title
card-authors = Authors
card-outlet = Outlet
card-published = Published
card-lang = Language
card-url = Address
card-in-title = title
card-in-authors = authors
card-in-outlet = outlet
card-in-published = date
card-in-lang = language
card-in-url = address
card-copies = Copies
card-original = Original
card-versions =
    { $count ->
        [0] Captures
        [one] Capture
       *[other] Captures
    }
card-shown = shown
original-save = Save the original file…
original-saved = Original file saved.
original-show = Show the file
format-text = Plain text
format-markdown = Markdown
format-html = Web page (HTML)
format-mhtml = Saved page (MHTML)
format-pdf = PDF
format-docx = Word document (DOCX)
format-odt = ODT document
format-rtf = RTF document
format-eml = E-mail (EML)
format-ris = RIS reference
format-bibtex = BibTeX reference
format-csl-json = CSL-JSON reference
format-feed = Feed entry
kind-press = Press
kind-official = Official text
kind-interview = Interview
kind-cable = Diplomatic cable
kind-meeting = Meeting
kind-other = Other source
kind-any = Any
capture-full = Complete
capture-partial = Incomplete
capture-none = No article
captures = Captures
captures-any = Any
captures-full = Complete captures
captures-partial = Incomplete captures
captures-none = No article found
source-kind = Kind
source-reliability = Reliability
source-marking = Marking
source-marking-hint = How far the source may be shared. A marking encrypts nothing.
reliability-none = Not stated
reliability-none-means = Nobody has said.
reliability-short = reliability { $letter }
reliability-said = { $letter } – { $words }
reliability-a = reliable
reliability-b = usually reliable
reliability-c = fairly reliable
reliability-d = not usually reliable
reliability-e = unreliable
reliability-f = cannot be judged
reliability-a-means = No doubt: always right so far.
reliability-b-means = Minor doubts: right most of the time.
reliability-c-means = Doubts: right at times, to be cross-checked.
reliability-d-means = Serious doubts: wrong more often than right.
reliability-e-means = Has been found wrong: only with other sources.
reliability-f-means = New or unknown source: nothing to judge by.
copies-joined = joined by hand
copies-split-from = Split by hand from
copy-why-earliest = the earliest
copy-why-named = named as the source by others
copy-why-unknown = the fullest text, for want of a date
copy-split = This is not a copy
copy-split-done = Article split from its copies: it counts as a source of its own.
copy-join = Join with…
copy-join-title = Join with another article
copy-join-about = Choose the article that “{ $title }” copies. Together they count as one source.
copy-join-search = Title, outlet or date
copy-join-save = Join
copy-join-done = Articles joined: they count as one source.
copy-forget = Back to the automatic choice
copy-forget-done = The text decides again what its copies are.
import-tab-address = Web address
import-tab-source = Other source
import-about-files = Title, authors, date, outlet and language are looked for in each file; an incomplete capture waits for your decision.
import-formats = Web pages (HTML, MHTML), PDF, DOCX, ODT, RTF, e-mails (EML), TXT, Markdown, references (RIS, BibTeX, CSL-JSON), feeds (RSS, Atom, JSON, OPML) and ZIP archives.
import-submit-paste = Import the text
import-submit-address = Fetch
import-submit-source = Save the source
import-nothing = There was nothing to import.
import-outcome-partial = Incomplete captures
import-outcome-refused = Refused
import-outcome-added = Added
import-outcome-copy = Copies, grouped with their origin
import-outcome-same = Already in the dossier
import-outcome-followed = Feeds followed
import-count-followed =
    { $count ->
        [one] { $count } feed followed
       *[other] { $count } feeds followed
    }
import-outcome-feeds-added = Something new
import-outcome-feeds-same = Nothing new
import-outcome-feeds-refused = Failed
import-count-feeds-added =
    { $count ->
        [one] { $count } feed with something new
       *[other] { $count } feeds with something new
    }
import-count-feeds-same =
    { $count ->
        [one] { $count } feed with nothing new
       *[other] { $count } feeds with nothing new
    }
import-count-feeds-refused =
    { $count ->
        [one] { $count } feed failed
       *[other] { $count } feeds failed
    }
import-read = Read “{ $title }”
import-decide = Decide about “{ $title }”
import-show-rest =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
address-field = Addresses, one a line
address-example = https://example.org/article
address-hint = Paste one or several addresses of articles.
address-count =
    { $count ->
        [one] { $count } address ready.
       *[other] { $count } addresses ready.
    }
address-needed = Give at least one address.
address-too-many = At most { $most } addresses at once; there are { $count }.
address-line-wrong = Line { $line }: “{ $text }” is not a web address.
address-about = Griot fetches each page and its pictures, once, when you ask for it. Every request is listed in Network activity.
paste-rich = Formatting kept: { $parts }.
paste-plain = Keep the text only
paste-rich-lost = Text changed: the pasted formatting is no longer kept.
paste-replaces = This text will take the place of the waiting capture.
paste-part-headings =
    { $count ->
        [one] { $count } heading
       *[other] { $count } headings
    }
paste-part-lists =
    { $count ->
        [one] { $count } list
       *[other] { $count } lists
    }
paste-part-tables =
    { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
paste-part-links =
    { $count ->
        [one] { $count } link
       *[other] { $count } links
    }
paste-part-quotes =
    { $count ->
        [one] { $count } quotation
       *[other] { $count } quotations
    }
paste-part-emphasis =
    { $count ->
        [one] { $count } passage in bold or italic
       *[other] { $count } passages in bold or italic
    }
source-about = An interview, a cable, a meeting: what was not published but counts as a source.
source-rewrite = Rewrite the text
source-rewrite-about = What you save becomes a new version of this source; earlier versions stay, and so do the citations of them.
source-title-needed = Give the source a title.
source-title-example = Interview with a member of the delegation
source-name = Source to cite
source-name-hint = As it will appear in citations: “diplomatic source”.
source-people = Written by
source-people-hint = Separated by commas. Optional.
source-published = Date
source-published-hint = Of the interview, the dispatch or the meeting.
source-text = Text or record
source-text-hint = Plain text or Markdown: headings and lists are kept.
source-text-needed = Write or paste the text of the source.
held-decide = Decide
held-decide-all = See and decide
