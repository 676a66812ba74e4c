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
event-see = See
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
