### What first drafts say of themselves, and the words around the facts.

## Requests that do not fit

draft-unfit-previous = Only a bulletin follows another note.
draft-unfit-round = Only a record is of a round.
draft-unfit-period = A record has no period: it is of its round.
draft-no-round-given = A record is of a round: choose which one.
draft-period-over = The period would end on { $to }, before it begins on { $from }. Choose a later end, or another bulletin to follow.

## Sources

draft-not-archived = not archived
draft-unsourced = no source in the dossier

## Tracking bulletin

draft-on-day = { $day }
draft-from-to = from { $from } to { $to }
draft-period = Period: { $period }; { $count ->
    [0] no event
    [one] { $count } event
   *[other] { $count } events
  }.
draft-other-theme = Other developments
draft-label-held = held
draft-label-announced = announced
draft-label-notified = notified
draft-label-adopted = adopted
draft-label-effective = effective
draft-label-published = published

draft-trend-up = ↗ Improving (proposal)
draft-trend-down = ↘ Deteriorating (proposal)
draft-trend-level = → No clear change (proposal)
draft-trend-yours = Proposed from a count of the facts of the period; the judgement is the analyst’s.
draft-moved-met = { $count ->
    [one] { $count } commitment met
   *[other] { $count } commitments met
  }
draft-moved-agreement = { $count ->
    [one] { $count } point of agreement
   *[other] { $count } points of agreement
  }
draft-moved-approval = { $count ->
    [one] { $count } document approved
   *[other] { $count } documents approved
  }
draft-moved-irritant = { $count ->
    [one] { $count } incident between the parties
   *[other] { $count } incidents between the parties
  }
draft-moved-missed = { $count ->
    [one] { $count } deadline missed
   *[other] { $count } deadlines missed
  }
draft-moved-disagreement = { $count ->
    [one] { $count } point of disagreement
   *[other] { $count } points of disagreement
  }
draft-moved-round = { $count ->
    [one] { $count } round
   *[other] { $count } rounds
  }
draft-moved-position = { $count ->
    [one] { $count } position taken
   *[other] { $count } positions taken
  }

draft-no-round = No formal round is known to the dossier.
draft-no-round-within = No round known in the period.
draft-round-undated = no known date
draft-agenda = Agenda
draft-document = Document adopted
draft-text-had = text available
draft-text-missing = text not available
draft-approved = approved
draft-level-heads = at the level of heads of state or government
draft-level-ministers = at ministerial level
draft-level-experts = at expert level
draft-level-mixed = at several levels
draft-kind-bilateral = between the parties
draft-kind-internal = within one party
draft-kind-mediation = mediation
draft-kind-multilateral = multilateral
draft-positions = Positions taken in the period
draft-no-position = No position noted in the period.

draft-no-commitment = No commitment is known to the dossier.
draft-none = None.
draft-owed-met = Met
draft-owed-open = Open
draft-owed-late = Overdue
draft-owed-lapsed = Lapsed
draft-made = made on { $date }
draft-deadline = deadline
draft-no-deadline = no deadline
draft-since = { $status }, { $date }

draft-alert-near = Deadline near, { $date }
draft-alert-late = Deadline missed, { $date }
draft-alert-differ = Sources differ
draft-held = value to hold
draft-no-alert = No deadline near or missed, no sources that differ.
draft-agenda-deadline = { $date }, deadline
draft-no-agenda = No date known after the period.
draft-more = { $count ->
    [one] One more date is known beyond these.
   *[other] { $count } more dates are known beyond these.
  }

draft-touched = { $section }, { $count ->
    [one] citation
   *[other] citations
  } { $numbers }
draft-added-since = Written down since
draft-captured-anew = new capture of the article { $title }
draft-no-correction = No fact cited in the note before has changed.
draft-no-previous = First issue: no note before it to correct.

## Record

draft-where = Place
draft-when = Date
draft-format = Level and format
draft-others = Other participants
draft-nothing-said = Nothing noted on: { $items }.
draft-disagreement = Disagreement
draft-question = Open question
