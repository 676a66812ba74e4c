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
article-empty-text = Import saved pages, texts or a whole folder, or drop them on the window. Copies of one communiqué are brought together.
article-empty-import = Import articles
article-more = More about the article
article-edit = Correct the details
article-edit-about = The archived text never changes; its details may.
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
reason-cookie-wall = the page asked to accept cookies
reason-login-wall = the page asked to sign in
reason-captcha = the page asked for a check
reason-error-page = it was an error page
reason-too-short = the text is very short
reason-listing-page = it was a page of links
reason-bad-bytes = some characters could not be read
reason-teaser = only the beginning of the text is there

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
add-to-chronology = Add to the chronology
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

import = Import
import-title = Import articles
import-how = Where the articles come from
import-tab-files = Files
import-tab-folder = Folder
import-tab-paste = Pasted text
import-about-files = Saved web pages (HTML), texts and Markdown. Title, date, outlet and language are looked for in each file.
import-about-folder = All articles of a folder and the folders inside. A refused file does not stop the others.
import-choose-files = Choose files…
import-choose-folder = Choose a folder…
import-drop-hint = You can also drop them anywhere on the window.
import-paste-submit = Import the text
import-starting = The import begins…
import-cancelled = Import stopped. What was already imported is kept.
import-again = Import something else
import-behind = Go on in the background
import-outcome-added = Added
import-outcome-same = Already in the dossier
import-outcome-copy = Copy, grouped with its origin
import-outcome-partial = Incomplete capture
import-outcome-refused = Refused
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
