### From the text read to the fact, the pages of actors, and what has changed.

## From text to fact
make-event = Event
make-position = Position
make-commitment = Commitment
fact-as = Kind of fact
fact-event = Event
fact-position = Position
fact-commitment = Commitment
fact-new-event = New event
fact-new-position = New position
fact-new-commitment = New commitment
fact-text-event = What happened
fact-text-position = What is said
fact-text-commitment = What is promised
fact-date-event = Date
fact-date-position = Said on
fact-date-commitment = Made on
fact-actor-event = Participants
fact-actor-position = Who says it
fact-actor-commitment = Who owes it
fact-beneficiaries = To whom
fact-deadline = Deadline
fact-dates-in-text = Dates in the text
fact-date-published = published
fact-actor-add = Find an actor…
fact-actor-create = Create the actor “{ $name }”
fact-remove-actor = Remove { $name }
fact-which = “{ $name }”: which one?
fact-no-office = no office on that date
fact-theme-none = No theme
fact-theme-likely = From the text
fact-theme-all = Other themes
fact-text-needed = Write what the passage says.
fact-actor-needed = Say whose position it is.
fact-owner-needed = Say who makes this commitment.
fact-theme-needed = Choose a theme.
fact-more = More fields
fact-saved-event = Event saved.
fact-saved-position = Position saved.
fact-saved-commitment = Commitment saved.
source-back = Back: { $view }

## Page of an actor
actor-office = Office
actor-state = Situation
actor-as-of = As of
actor-held = on that date
actor-date-unknown = date unknown
actor-still = to date
actor-none-held = No office known on { $date }.
actor-none-state = No situation known on { $date }.
actor-no-office = No office known. Add one as soon as a source gives it, with its dates: events will show it.
actor-no-state = No dated situation.
actor-same-name = Same name (“{ $name }”):
actor-same-family = Same family name:
actor-statements =
    { $count ->
        [one] One position
       *[other] { $count } positions
    }
actor-latest = the latest
actor-owes =
    { $count ->
        [one] Owes one commitment
       *[other] Owes { $count } commitments
    }
actor-owed =
    { $count ->
        [one] Is owed one commitment
       *[other] Is owed { $count } commitments
    }
actor-owed-to = to { $names }
actor-owed-by = by { $names }
actor-no-deadline = no deadline
actor-overdue = overdue
actor-status-open = open
actor-status-in-progress = in progress
actor-status-met = met
actor-status-lapsed = lapsed
actor-status-to-verify = to verify
actor-mentions =
    { $count ->
        [0] No mention in the articles
        [one] Mentions in one article
       *[other] Mentions in { $count } articles
    }
actor-mention-count =
    { $count ->
        [one] once
       *[other] { $count } times
    }
actor-mentions-all = Show all { $count } articles
actor-chosen =
    { $count ->
        [one] { $count } actor chosen
       *[other] { $count } actors chosen
    }
actor-any-country = All countries
actor-any-office = With or without office
actor-filter-held = With an office
actor-filter-none = Without office
actor-filter-held-on = In office: { $date }
actor-filter-none-on = Without office: { $date }

## What’s new
change-count =
    { $count ->
        [0] nothing new
        [one] { $count } change
       *[other] { $count } changes
    }
change-since = Since
change-week = 7 days
change-month = a month
change-date = Since this date
change-note = Since a note
change-note-none = Since a note…
change-group = Group
change-by-day = By day
change-by-kind = By kind
change-kind = Kind
change-kind-article = Article
change-kind-event = Event
change-kind-round = Round
change-kind-office = Office
change-kind-position = Position
change-kind-point = Negotiating point
change-kind-commitment = Commitment
change-kind-status = Status of a commitment
change-kind-deadline = Deadline passed
change-kind-contradiction = Contradiction
change-kinds-article = Articles
change-kinds-event = Events
change-kinds-round = Rounds
change-kinds-office = Offices
change-kinds-position = Positions
change-kinds-point = Negotiating points
change-kinds-commitment = Commitments
change-kinds-status = Statuses of commitments
change-kinds-deadline = Deadlines passed
change-kinds-contradiction = Contradictions
change-undated = Without a date
change-more =
    { $count ->
        [one] Show the last one
       *[other] Show more ({ $count })
    }
change-sections = To update in the note
change-all = Everything that has changed
change-own-section = Your own section
change-to-update =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
change-citations =
    { $count ->
        [one] Citation touched: { $numbers }
       *[other] Citations touched: { $numbers }
    }
change-open-section = Open the section
change-open-note = Open the note
change-next-issue = Next bulletin
change-none-title = Nothing matches
change-none-text = No change passes all the filters.
change-empty-title = Nothing new in this period
change-empty-text = Go further back, or import the articles published since.
change-note-fresh-title = This note is up to date
change-note-fresh-text = No fact has moved since its closing date, nor since it was last saved.
note-stale = to update
note-stale-about =
    { $count ->
        [one] One change touches this note since it was last saved: see which
       *[other] { $count } changes touch this note since it was last saved: see which
    }
note-stale-notes =
    { $count ->
        [one] one note to update
       *[other] { $count } notes to update
    }
note-draft-round = Round
note-draft-round-choose = Choose a round…
note-draft-round-needed = Choose the round that the record is of.
note-draft-no-round = This dossier has no round yet.
note-draft-previous = Previous bulletin
note-draft-previous-none = None, this is the first
note-draft-previous-hint = The new one goes on where it stops.
