### Positions by theme, points, commitments, and tables on their way into a note.

table-where = Insert the table into which note?
table-where-about = It will be inserted with its citations.
table-inserted = Table inserted into the note.
table-too-long = { $rows } rows: a note takes { $most } at most. Filter first.

sources = Sources
sources-independent =
    { $count ->
        [one] { $count } independent source
       *[other] { $count } independent sources
    }
source-unarchived = not archived
sources-none = No source yet.
sources-passages = Passages
sources-references = References
sources-references-hint = One address a line, for sources that are not in the library.
remove-one = Remove { $name }
pick-other = Choose another than { $name }
text-in-fr = { $label } (French)
text-in-en = { $label } (English)
text-one-enough = One of the two languages is enough.
fact-event-find = Find an event…
fact-event-dated = { $date } – { $title }

positions = Positions
position = Position
position-count =
    { $count ->
        [0] no positions
        [one] { $count } position
       *[other] { $count } positions
    }
position-count-of =
    { $count ->
        [0] no positions
        [one] { $count } position
       *[other] { $count } positions
    } · { $actors ->
        [0] no actors
        [one] { $actors } actor
       *[other] { $actors } actors
    }
position-chosen =
    { $count ->
        [one] { $count } position chosen
       *[other] { $count } positions chosen
    }
position-mode = View of positions
position-mode-grid = Grid
position-mode-list = List
position-mode-points = Points
position-mode-compare = Comparison
position-turn-themes = Put the themes in rows
position-turn-actors = Put the actors in rows
position-corner-actors = Actor / theme
position-corner-themes = Theme / actor
position-more = More actions
position-whole = Themes without positions
position-insert-grid = Insert this view as a table into the note
position-search = Find a position
position-earlier = { $count } earlier
position-cell-none = No position
position-not-latest = followed by another
position-actor-count = { $actor } ({ $count })
position-date = Date
position-dated = { $date }: { $text }
position-question = Question
position-question-hint = Optional. The same for those who answer the same question.
position-said-at = Said at
position-actor-find = Find an actor…
position-actor-needed = Choose the actor.
position-theme-needed = Choose the theme.
position-text-needed = Write what was said, in French or in English.
position-no-themes = This dossier has no themes yet: “Manage themes…” adds some.
position-add = New position
position-change = Change the position
position-saved = Position saved
position-detail = Position in detail
position-detail-close = Close the detail
position-none-here = No known position on this theme.
position-insert = Insert into the note
position-insert-asks = You will be asked which note.
position-compare = Compare
position-table-caption = Positions by theme
position-empty-title = Who says what, and since when?
position-empty-text = A position is an actor, a theme and a date, with the passage where it is written. In an article, select the words, then “Position”; or type it in here. The grid shows the latest of each.
position-none-title = No position passes these filters
position-none-text = Take a filter off or change the words.

compare-theme-choose = Choose a theme…
compare-actor-choose = Choose an actor…
compare-left = First actor
compare-right = Second actor
compare-side-none = Choose the other actor above.
compare-empty-title = Two actors, one theme
compare-empty-text = Choose a theme and two actors: their positions stand side by side, the latest first.

point = Point
points = Agreement, disagreement, open questions
point-count =
    { $count ->
        [0] no points
        [one] { $count } point
       *[other] { $count } points
    }
point-kind = Kind
point-kind-agreement = Point of agreement
point-kind-disagreement = Point of disagreement
point-kind-question = Open question
point-kinds-agreement = Points of agreement
point-kinds-disagreement = Points of disagreement
point-kinds-question = Open questions
point-add-agreement = Add a point of agreement
point-add-disagreement = Add a point of disagreement
point-add-question = Add an open question
point-none-agreement = None yet.
point-none-disagreement = None yet.
point-none-question = None yet.
point-count-agreement =
    { $count ->
        [one] { $count } agreed
       *[other] { $count } agreed
    }
point-count-disagreement =
    { $count ->
        [one] { $count } disputed
       *[other] { $count } disputed
    }
point-count-question =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
point-search = Find a point
point-date = Since
point-date-hint = Optional. Year, month or day.
point-events = Comes from
point-text-needed = Write the point, in French or in English.
point-add = New point
point-change = Change the point
point-saved = Point saved
point-table-caption = Agreement, disagreement and open questions
point-empty-title = Points belong to themes
point-empty-text = First add the themes of the agenda; under each come points of agreement, points of disagreement and open questions.

themes = Themes
themes-manage = Manage themes…
themes-about = Their order is that of the grid and of notes. Keywords tell which articles are about a theme.
themes-none = This dossier has no themes yet.
theme-new = New theme
theme-name-fr = Name in French
theme-name-en = Name in English
theme-words-fr = Keywords in French
theme-words-en = Keywords in English
theme-words-hint = Parted by commas.
theme-same = The theme “{ $name }” already has this name.
theme-keys = Alt and arrow keys to move, Delete to remove.
theme-uses = { $events ->
        [0] no events
        [one] { $events } event
       *[other] { $events } events
    } · { $facts ->
        [0] no facts
        [one] { $facts } fact
       *[other] { $facts } facts
    }
theme-up = Move up
theme-down = Move down
theme-remove = Remove the theme
theme-removed = Theme “{ $name }” removed.
theme-moved = “{ $name }”: place { $place } of { $count }.

commitments = Commitments
commitment-count =
    { $count ->
        [0] no commitments
        [one] { $count } commitment
       *[other] { $count } commitments
    }
commitment-count-late = { $count } overdue
commitment-count-met = { $count } met
commitment-chosen =
    { $count ->
        [one] { $count } commitment chosen
       *[other] { $count } commitments chosen
    }
commitment-search = Find a commitment
commitment-owner = Who owes it
commitment-beneficiary = To whom
commitment-to = to
commitment-who = { $owners } → { $to }
commitment-text = Commitment
commitment-made = Made on
commitment-deadline = Deadline
commitment-deadline-hint = Optional. Year, month or day.
commitment-deadline-early = The deadline comes before the commitment was made.
commitment-no-deadline = no deadline
commitment-no-theme = No theme
commitment-status = Status
commitment-status-open = Open
commitment-status-in_progress = In progress
commitment-status-met = Met
commitment-status-lapsed = Lapsed
commitment-status-to_verify = To verify
commitment-status-late = { $status }, overdue
commitment-status-on = { $status } on { $date }
commitment-status-change = Change the status
commitment-status-of = Change the status of { $count } commitments
commitment-status-proof = Add a proof…
commitment-status-changed =
    { $count ->
        [one] Status of the commitment: { $status }
       *[other] Status of { $count } commitments: { $status }
    }
commitment-since = Since
commitment-since-earlier = A later status is already written down: { $status }, { $date }. This one completes the history.
commitment-overdue = overdue
commitment-overdue-filter = Overdue
commitment-unsettled = Neither met nor lapsed
commitment-any-owner = All owners
commitment-any-status = Any status
commitment-before = Due by
commitment-before-chip = due by { $date }
commitment-at = As of
commitment-at-hint = The commitments made by this date, with the status they had.
commitment-at-chip = as of { $date }
commitment-at-banner = Commitments as they stood on { $date }. What you change holds for today.
commitment-today = today
commitment-owner-needed = Say who owes it.
commitment-text-needed = Write the commitment, in French or in English.
commitment-add = New commitment
commitment-change = Change the commitment
commitment-saved = Commitment saved
commitment-detail = Commitment in detail
commitment-detail-close = Close the detail
commitment-history = History of its status
commitment-history-add = Another status
commitment-events = Events
commitment-remark = Remark
commitment-table-caption = Commitments as of { $date }
commitment-calendar = Deadlines to a calendar (.ics)
commitment-calendar-short = Calendar
commitment-calendar-name = Deadlines
commitment-calendar-count =
    { $count ->
        [0] no deadlines
        [one] { $count } deadline
       *[other] { $count } deadlines
    }
commitment-calendar-done = Calendar written: { $file }.
commitment-calendar-show = Show
commitment-empty-title = Who owes what, to whom, by when?
commitment-empty-text = A commitment has an owner, a beneficiary, a deadline if there is one, and a status that you keep up to date with its proofs. In an article, select the words, then “Commitment”; or type it in here.
commitment-none-title = No commitment passes these filters
commitment-none-then = No commitment had been made by this date.
proof = Proof
proofs = Proofs
proof-date = Date of the proof
proof-event = Event that proves it
proof-add = Add a proof
proof-remove = Remove the proof
proof-text-needed = A proof has words, an event or a source.
