# Notes: list, editor, export.

## The list of notes

note-list = Notes
note-list-count = { $count ->
    [0] no note
    [one] 1 note
   *[other] { $count } notes
 }
note-new = New note
note-draft = First draft…
note-untitled = Note without a subject
note-row-words = { $count ->
    [one] { $words } word
   *[other] { $words } words
 }
note-row-citations = { $count ->
    [0] no citation
    [one] 1 citation
   *[other] { $count } citations
 }
note-empty-title = No note in this dossier yet
note-empty-text = The first draft writes an information note from the articles and the chronology, every sentence with its citation. You can also start from an empty page.
note-bin = Move to bin
note-binned = “{ $name }” is in the bin.
note-undo = Undo
note-actions = Actions for “{ $name }”

## Status, marking, purpose

note-status-draft = draft
note-status-reviewed = reviewed
note-status-approved = approved
note-marking-none = No marking
note-marking-internal = Internal use
note-marking-restricted = Restricted distribution
note-marking-tlp-clear = TLP:CLEAR
note-marking-tlp-green = TLP:GREEN
note-marking-tlp-amber = TLP:AMBER
note-marking-tlp-amber-strict = TLP:AMBER+STRICT
note-marking-tlp-red = TLP:RED
note-purpose-information = information
note-purpose-decision = decision

## The header block

note-header = Note header
note-field-number = Number
note-field-marking = Marking
note-field-date = Date
note-field-as-of = As of
note-field-recipient = To
note-field-sender = From
note-field-subject = Subject
note-field-purpose = For
note-field-status = Status
note-field-drafted-by = Drafted
note-field-reviewed-by = Reviewed
note-field-approved-by = Approved
note-header-more = Whole header
note-header-less = Less
note-marking-hint = Printed at the top and bottom of every page. A marking does not encrypt the file.
note-date-hint = For example 26/06/2025 or 26 June 2025.
note-date-form = “{ $typed }” is not a whole date. Write for example 26/06/2025 or 26 June 2025.
note-date-day = “{ $typed }” does not exist in the calendar.
note-date-kept = The previous date stays saved.

## The pane

note-text-name = Text of the note
note-words-budget = { $words } / { $min }–{ $max } words
note-words-under = { $missing } words short of the budget
note-words-over = { $extra } words over the budget
note-words-within = within the budget
note-loading = Opening the note…
note-refused-title = This note cannot be opened
note-approved = Approved note: the text is locked. To change it, set the status back to “draft”.
note-read-only = This library is open for reading only: nothing you typed would be saved.
note-back-to-draft = Back to draft
note-versions = Versions

## Saving

note-save-failed = The note is not saved. { $why }
note-save-kept = Your text stays here; Griot keeps trying.
note-retry = Try again
note-copy-text = Copy the text
note-copied = Text copied.
note-copy-failed = Copying failed: select the text and copy it with the keyboard.
note-conflict = This note was changed elsewhere. This is its present text; yours is kept among the versions.
note-conflict-mine = Use my text
note-conflict-theirs = Keep this text

## Tools

note-tools = Formatting
note-tool-bold = Bold
note-tool-italic = Italic
note-tool-underline = Underline
note-tool-strike = Strikethrough
note-tool-bulletList = Bulleted list
note-tool-orderedList = Numbered list
note-tool-blockquote = Block quotation
note-tool-uncite = Remove citation
note-tool-undo = Undo
note-tool-redo = Redo
note-tool-link = Link
note-tool-table = Table
note-letter-bold = B
note-letter-italic = I
note-letter-underline = U
note-letter-strike = S
note-style = Paragraph style: { $style }
note-style-paragraph = Text
note-style-heading1 = Heading 1
note-style-heading2 = Section heading
note-style-heading3 = Subheading
note-style-heading4 = Heading 4
note-table-insert = Insert a table
note-table-row-above = Row above
note-table-row-below = Row below
note-table-column-left = Column to the left
note-table-column-right = Column to the right
note-table-header-row = Header row
note-table-row-delete = Delete row
note-table-column-delete = Delete column
note-table-table-delete = Delete table
note-key-alt = Alt

## Links

note-link-title = Link
note-link-address = Address
note-link-words = Text of the link
note-link-hint = A web page (https) or an e-mail address.
note-link-wrong = This address is neither a web page nor an e-mail address.
note-link-set = Set link
note-link-remove = Remove link
note-cancel = Cancel

## Citations

note-citation = Citation { $number }: { $source }
note-citation-unknown = source not known to this library
note-card-title = Citation { $number }
note-card-open = Open the passage
note-card-remove = Remove
note-card-deleted = The article was deleted; its quote remains.
note-card-copies = { $count ->
    [one] 1 copy
   *[other] { $count } copies
 }, 1 independent source
note-card-single = 1 independent source

## Machine text

note-machine-count = { $count ->
    [one] 1 drafted sentence to accept
   *[other] { $count } drafted sentences to accept
 }
note-machine-legend = Dotted rule and tinted ground: drafted text. Correcting a sentence accepts it.
note-machine-next = Next sentence to accept
note-accept = Accept
note-accept-more = Accept more
note-accept-sentence = The sentence
note-accept-paragraph = The paragraph
note-accept-section = The section
note-accept-all = The whole note
note-accepted-all = The whole draft is accepted.

## First draft

note-draft-title = First draft
note-draft-about = Griot makes a note and writes it from the period’s articles and chronology, every sentence with its citation; nothing is invented, and you review it all.
note-draft-template = Template
note-draft-template-hint = { $min } to { $max } words, { $sections } sections.
note-draft-lang = Language of the note
note-lang-fr = French
note-lang-en = English
note-draft-period = Period
note-draft-from = From
note-draft-to = To
note-draft-period-hint = Optional. A day, a month or a year.
note-draft-form = This is not a date. Write for example 01/05/2025, May 2025 or 2025.
note-draft-day = This date does not exist in the calendar.
note-draft-backwards = The period ends before it begins.
note-draft-start = Write the first draft
note-draft-running = Writing…

## Export

note-export = Export note
note-export-name = note
note-export-docx = Word (DOCX)
note-export-pdf = PDF
note-export-html = Web page (HTML)
note-export-md = Markdown
note-export-unsaved = The note is not saved, so it cannot be exported as it stands on screen.
note-export-running = Exporting…
note-exported = Note exported
note-exported-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
 }
note-exported-dropped = This format could not carry everything:
note-exported-open = Open
note-exported-reveal = Show in folder
note-close = Close

## Versions

note-versions-title = Versions of the note
note-versions-about = Griot keeps a version every five minutes of writing, for 30 days. Bringing one back first keeps the present text.
note-versions-empty = No version kept yet.
note-reason-interval = while writing
note-reason-draft = before the first draft
note-reason-restore = before a version was brought back
note-reason-shrink = before a large deletion
note-reason-conflict = your text, at a conflict
note-reason-other = kept
note-restore = Bring back
note-restore-at = Bring back the version of { $kept }
note-restored = Version brought back; the text before it is kept.

## Words written into a note, in the note's language

note-event-when = { $when }: { $title }
note-event-where = { $when } ({ $about }): { $title }
note-when-day = On { $date }
note-when-month = In { $date }
note-when-year = In { $date }
note-when-span-day = From { $from } to { $to }
note-when-span-month = From { $from } to { $to }
note-when-span-year = From { $from } to { $to }
note-date-announced = announced
note-date-notified = notified
note-date-adopted = adopted
note-date-effective = effective
note-date-published = published
