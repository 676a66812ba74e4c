### Chronology and actors.

event = Event
event-count =
    { $count ->
        [0] no event
        [one] { $count } event
       *[other] { $count } events
    }
event-add = New event
event-change = Change the event
event-saved = Event saved.
event-binned = Event moved to the bin.
event-insert = Insert into the note
event-insert-needs-note = First open a note
event-date = Date
event-dates = Dates
event-date-end = Last day (if several)
event-date-label = What happened on that day
event-date-add = Another date
event-place = Place
event-kind = Kind
event-sources = Sources
event-themes =
    { $count ->
        [one] Theme
       *[other] Themes
    }
event-participants = Participants
event-participant-add = Add an actor…
event-office = Office of { $actor }
event-office-hint = In what office
event-no-actors = This dossier has no actors yet: type a name to create the first.
event-follows = Follows
event-follows-add = Find an event…
event-followed = What followed
event-passages = Passages
event-references = References
event-references-hint = One address a line, for sources that are not in the library.
event-unarchived = not archived
event-no-source = No source yet.
event-independent =
    { $count ->
        [one] { $count } indep.
       *[other] { $count } indep.
    }
event-independent-long =
    { $count ->
        [one] { $count } independent source
       *[other] { $count } independent sources
    }
event-title-fr = Title in French
event-title-en = Title in English
event-title-hint = One of the two is enough.
event-title-needed = Give the event a title, in French or in English.
event-detail = Details of the event
event-detail-close = Close the details
event-search = Find an event
event-newest-first = Newest first
event-oldest-first = Oldest first
event-none-title = No event matches
event-none-text = Widen the period or take a filter off.
event-empty-title = The chronology is empty
event-empty-text = Select a passage in an article and choose “Add to the chronology”, or enter an event.
event-kind-summit = Summit
event-kind-consultation = Consultation
event-kind-negotiation = Negotiation
event-kind-decision = Decision
event-kind-communique = Communiqué
event-kind-sanction = Sanction
event-kind-withdrawal = Withdrawal
event-kind-incident = Incident
event-kind-other = Other

date-labelled = { $label } { $date }
date-label-held = held
date-label-announced = announced
date-label-notified = notified
date-label-adopted = adopted
date-label-effective = effective
date-label-published = published
date-name-held = Held
date-name-announced = Announced
date-name-notified = Notified
date-name-adopted = Adopted
date-name-effective = Effective
date-name-published = Published

actor-search = Find an actor
actor-count =
    { $count ->
        [0] no actor
        [one] { $count } actor
       *[other] { $count } actors
    }
actor-kind = Kind
actor-kind-all = All
actor-kind-person = Person
actor-kind-state = State
actor-kind-organisation = Organisation
actor-kind-body = Body
actor-kinds-person = People
actor-kinds-state = States
actor-kinds-organisation = Organisations
actor-kinds-body = Bodies
actor-aliases = Other names
actor-offices = Offices
actor-states = Situation
actor-none-title = No actor open
actor-none-text = Choose an actor to see its names, offices and the events it takes part in.
actor-empty-title = No actor in this dossier
actor-empty-text = Add the people, states and organisations you follow: they can then be put among the participants of events.
actor-none = No actor yet.
actor-add = New actor
actor-change = Change the actor
actor-create = Create the actor “{ $name }”
actor-saved = Actor saved.
actor-country = Country
actor-country-hint = Optional: a state of the dossier or another country.
actor-name-fr = Name in French
actor-name-en = Name in English
actor-name-pt = Name in Portuguese
actor-name-hint = One of the two is enough.
actor-name-needed = Give the actor a name, in French or in English.
actor-same = “{ $name }” ({ $kind }) already has this name in the dossier.
actor-aliases-hint = One a line: acronyms, other spellings.
actor-office-number = Office { $number }
actor-office-fr = Title in French
actor-office-en = Title in English
actor-office-from = Beginning
actor-office-to = End
actor-office-now = to this day
actor-office-add = Add an office
actor-office-needed = Give a title, in French or in English.
actor-state-add = Add a situation

theme-name = New theme
theme-add = Add the theme

bin-done =
    { $count ->
        [one] Moved to the bin.
       *[other] { $count } items moved to the bin.
    }

event-unsourced = no source
event-pick = Choose (Space). With Shift: a whole run.
event-selected =
    { $count ->
        [one] { $count } event chosen
       *[other] { $count } events chosen
    }
event-track = Track
event-track-none = Step of the talks, or setting
event-track-parallel = parallel measure
event-track-irritant = irritant
event-tracks-all = All tracks
event-tracks-parallel = Parallel measures
event-tracks-irritant = Irritants
event-tracks-step = Steps and setting
confidence = Confidence
confidence-any = Any confidence
confidence-none = Not stated
confidence-high = High confidence
confidence-medium = Medium confidence
confidence-low = Low confidence
event-versions = The parties’ versions
event-versions-of =
    { $count ->
        [one] { $count } version: { $actors }
       *[other] { $count } versions: { $actors }
    }
event-version-add = Add an actor’s version…
event-version-by = Version of
event-version-text = Version of { $actor }
event-version-passage = Add a passage…
event-version-references = Addresses of this version’s sources, one per line
event-version-needed = Write what this actor says, or remove its version.
event-version-said = { $actor }: { $text }
event-remark = Analyst’s remark
event-remark-hint = Optional.
event-office-held = On that date: { $office }
event-person = { $name }, { $office }
event-unarchived-list = Not archived: { $hosts }
office-by-date = office on that date
date-known-month = day not stated
date-known-year = month not stated
event-show-table = Table
event-show-picture = Picture
event-show = How the chronology is shown
event-lane-none-theme = No theme
event-lane-none-party = Other actors
event-lane-none-kind = Other
picture = Timeline
picture-label = Timeline: { $dossier }
picture-desc =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    } along a line of time, in lanes: { $lanes }. The table says the same in words.
picture-how = Left and right arrows: previous or next event of the lane. Up and down arrows: the lane beside. Enter: open. Plus and minus: zoom. Zero: see everything. Shift with arrows: move. The “Table” button shows the same events as a table.
picture-said = { $title } { $dates }. Lane { $lane }, { $at } of { $count }.
picture-today = today
picture-bar = Tools of the timeline
picture-lanes = Lanes of the timeline
picture-lanes-theme = By theme
picture-lanes-party = By party
picture-lanes-kind = By kind
picture-closer = Closer
picture-farther = Farther
picture-fit = See everything
picture-export = Export
picture-export-svg = Vector image (SVG)
picture-export-png = Image (PNG)
picture-exported = Timeline saved: { $file }
picture-reveal = Show
picture-about =
    { $count ->
        [one] { $period }, { $count } event. As of { $today }.
       *[other] { $period }, { $count } events. As of { $today }.
    }
picture-table = See these events as a table
picture-legend = Legend
picture-legend-step = step or setting
picture-legend-parallel = parallel measure
picture-legend-irritant = irritant
picture-legend-low = low confidence
picture-legend-soft = date known to the month or year
picture-legend-dates = other dates of the same event
picture-legend-follows = follows from
picture-none-title = Nothing to draw
picture-none-text = None of these events has a date that can be placed on the timeline.

round = Round
round-count =
    { $count ->
        [0] no rounds
        [one] { $count } round
       *[other] { $count } rounds
    }
round-selected =
    { $count ->
        [one] { $count } round chosen
       *[other] { $count } rounds chosen
    }
round-search = Search rounds
round-add = New round
round-change = Change the round
round-saved = Round saved.
round-record = Record
round-detail = The round in full
round-detail-close = Close the round
round-state = State
round-states-all = All states
round-state-held = held
round-state-coming = to come
round-state-none = no round known
round-none-known = No such round is known to date. That is worth knowing too: note until when you have looked.
round-kind = Setting
round-kind-bilateral = Between the parties
round-kind-internal = Within one party
round-kind-mediation = Through a third party
round-kind-multilateral = Multilateral
round-level = Level
round-levels-all = All levels
round-level-heads = Heads of state
round-level-ministers = Ministers
round-level-experts = Experts
round-level-mixed = Several levels
round-delegations = Delegations
round-delegation-add = Add a party…
round-delegation-remove = Remove the delegation of { $party }
round-delegation-said = { $party }: { $members }
round-members = Members of the delegation of { $party }
round-members-none = Members not known.
round-others = Others who took part
round-agenda = Agenda
round-agenda-add = Add a point
round-agenda-item = Point { $number } of the agenda
round-agenda-theme = Theme of point { $number }
round-agenda-up = Move up
round-agenda-down = Move down
round-documents = Documents adopted
round-document-add = Add a document
round-document-title = Title of document { $number }
round-document-hint = Record of conclusions…
round-document-needed = Give this document a title, or remove it.
round-document-said = { $title } ({ $said })
round-text-available = text available
round-text-missing = text not available
round-adopted-on = adopted on { $date }
round-approved = approved by { $actor }
round-approved-on = approved by { $actor } on { $date }
round-approved-none = No approval known.
round-approved-add = Approved by…
round-approved-date = Date of approval by { $actor }
round-follows = Follows up
round-follows-add = Find a round…
round-events = Events of the round
round-no-source = No source: attach to the round the events that tell of it.
round-dates-hint = Leave a round without a date where it is not known whether it was held.
round-remark-hint = For instance: nothing known, and until when you have looked.
round-title-needed = Give the round a name, in French or in English.
round-none-title = No round open
round-none-text = Choose a round to see its delegations, its agenda and what was adopted.
round-nothing-title = No round matches
round-empty-title = No rounds yet
round-empty-text = A round brings the parties together at a given level: who sat, on what agenda, what was adopted. “No round known” can be noted too, with a remark.
bin-count =
    { $count ->
        [0] nothing
        [one] { $count } item
       *[other] { $count } items
    }
bin-search = Search the bin
bin-since = binned on { $when }
bin-back = Take out of the bin
bin-back-done =
    { $count ->
        [one] Taken out of the bin.
       *[other] { $count } items taken out of the bin.
    }
bin-empty-title = The bin is empty
bin-empty-text = What you put into the bin waits here: nothing is lost, and everything can be taken out.
bin-kind-event = Event
bin-kind-round = Round
bin-kind-actor = Actor
bin-kind-position = Position
bin-kind-point = Point of agreement or disagreement
bin-kind-commitment = Commitment
bin-kind-contradiction = Contradiction
