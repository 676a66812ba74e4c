# The griot command: help, words of answers, mistakes of usage.
cli-about = From press articles to a note whose every sentence can be traced, offline.
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-options = Options
cli-help-arguments = Arguments
cli-arg-keep-incomplete = Take incomplete captures too, marked as such
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-library = The library (else GRIOT_LIBRARY, else the one in the system’s data folder)
cli-arg-lang = The language of messages and notes
cli-arg-now = The date to take for today, for reproducible output
cli-arg-json = Answer in JSON, for programs
cli-command-extract = Read a file and store nothing
cli-command-import = Import files and folders of articles
cli-command-dossiers = List dossiers
cli-command-articles = List the articles of a dossier
cli-command-show = Show an article
cli-command-sentences = Split a text into sentences
cli-command-summarize = Summarise articles in their own sentences
cli-command-dates = Find the dates in a text
cli-command-chronology = List the events of a dossier in order
cli-command-actors = List the actors of a dossier and their offices
cli-command-copies = Group near-copies among files
cli-command-search = Search articles
cli-command-draft = Write the first draft of a note
cli-command-notes = List the notes of a dossier
cli-command-note = Show or save a note
cli-command-note-show = Show a note
cli-command-note-save = Save a note
cli-command-export = Write a note to a file
cli-command-brief = The whole job in one: from articles to an exported note
cli-command-demo = Make the demonstration dossier
cli-arg-file = The file, or - for standard input
cli-arg-url = The article’s public address
cli-arg-inputs = Files and folders (TXT, Markdown, HTML)
cli-arg-paths = Files and folders
cli-arg-dossier = The dossier, by number or title
cli-arg-article = The article’s number
cli-arg-articles = The articles’ numbers
cli-arg-from = From this date on (YYYY, YYYY-MM or YYYY-MM-DD)
cli-arg-to = Up to this date
cli-arg-at = Only offices held on this date
cli-arg-actor = Only with this actor (its id)
cli-arg-theme = Only of this theme (its id)
cli-arg-published = The text’s date of publication (YYYY-MM-DD)
cli-arg-sentences = At most so many sentences (3 unless told)
cli-arg-words = At most so many words; a single sentence may have half as many again
cli-arg-method = The method: extract takes the sources’ sentences as they are
cli-arg-query = What to look for: words, "a phrase", a beginning*, -without
cli-arg-limit = At most so many hits
cli-arg-template = The note’s template: info, record (of a round) or bulletin (tracking bulletin)
cli-arg-previous = The note that the bulletin follows
cli-arg-round = The round that the record is of
cli-arg-note = The note’s number
cli-arg-base = The revision the change was based on
cli-arg-format = The format; else the one the file’s name says
cli-arg-output = The file to write
cli-usage-unknown = “{ $argument }” is not an option of this command.
cli-usage-unknown-command = “{ $command }” is not a griot command.
cli-usage-missing = Missing: { $argument }.
cli-usage-no-command = A command is missing.
cli-usage-conflict = { $argument } does not go with { $other }.
cli-usage-no-value = { $argument } takes a value.
cli-usage-value = “{ $value }” does not fit { $argument }.
cli-usage-value-known = “{ $value }” does not fit { $argument }; possible: { $known }.
cli-usage-see-help = See griot --help, or --help after a command.
cli-no-file = The file “{ $name }” does not exist.
cli-text-too-large = The text is over 64 MiB.
cli-text-not-utf8 = The text is not UTF-8, and positions are counted in UTF-8 bytes. Convert it first.
cli-no-format = The name “{ $name }” does not say the format. Add .docx, .pdf, .html or .md.
cli-note-not-json = “{ $name }” is not a note in JSON. Start from what griot note show --json gives.
cli-nothing-taken = None of these files gave an article; nothing was written.
cli-import-progress = Reading
cli-import-count = Added: { $added } · copies: { $copy } · already there: { $same } · incomplete: { $partial } · feeds followed: { $followed } · refused: { $refused }
cli-outcome-added = added
cli-outcome-same = already there
cli-outcome-copy = copy
cli-outcome-partial = incomplete
cli-outcome-followed = followed
cli-outcome-refused = refused
cli-outcome-article = article { $id }
cli-head-id = no.
cli-head-title = title
cli-head-subject = subject
cli-head-articles = articles
cli-head-events = events
cli-head-notes = notes
cli-head-published = date
cli-head-outlet = outlet
cli-head-words = words
cli-head-copies = copies
cli-head-changed = changed (UTC)
cli-head-citations = citations
cli-articles-count = Articles: { $articles }, independent sources: { $independent }
cli-copies-of = Copies of the same text: { $count }
cli-copy-origin = (probable origin)
cli-copies-count = Groups of copies: { $groups }, files read: { $files }
cli-search-count = Shown: { $shown } of { $total }
cli-demo-made = Demonstration dossier { $id }, “{ $title }”: articles { $articles }, events { $events }.
cli-event-follows = ↳ follows from: { $title }
cli-event-sources = archived sources: { $independent } · references not archived: { $references }
cli-events-count = Events: { $count }
cli-summary-made = Method { $method }, sentences { $chosen } of { $of }
cli-draft-made = First draft: note { $id }, “{ $subject }”, words { $words }, citations { $citations }.
cli-note-saved = Note { $id } saved, revision { $revision }.
cli-export-made = Written: { $file } ({ $bytes } bytes)
cli-export-made-pages = Written: { $file } ({ $bytes } bytes, pages: { $pages })
cli-export-dropped = Not carried by this format: { $what }
cli-brief-dossier = { $count ->
    [one] { $name }
   *[other] Synthesis of { $count } articles
 }
cli-brief-made = Articles { $articles }, words { $words }, citations { $citations }.
cli-brief-not-kept = { $why } Only the file is kept; the note is not put into the library.
cli-summarize-one-dossier = These articles are in several dossiers: a synthesis is made in one.
cli-arg-since = Only what is new since a date, or since a note
cli-arg-order = The order of the sentences
cli-command-rounds = List the rounds of a dossier: delegations, agenda, documents adopted
cli-command-positions = List who said what on which theme
cli-command-commitments = List the commitments: who owes what to whom, by when
cli-command-contradictions = List what sources do not agree on
cli-command-changes = List what has changed since a date or a note
cli-arg-as-of = As they stood on this date
cli-arg-overdue = Only those overdue
cli-arg-calendar = Write the deadlines to this calendar file (.ics)
cli-arg-changed-since = Since this date (YYYY, YYYY-MM or YYYY-MM-DD) or since this note (its number)
cli-no-such-name = Nothing in this dossier is called “{ $name }”.
cli-name-of-several = “{ $name }” is the name of several: { $ids }. Give the id.
cli-rounds-count = { $count ->
    [0] No rounds.
    [one] One round.
   *[other] { $count } rounds.
  }
cli-positions-count = { $count ->
    [0] No positions.
    [one] One position.
   *[other] { $count } positions.
  }
cli-commitments-count = { $count ->
    [0] No commitments.
    [one] One commitment.
   *[other] { $count } commitments.
  }
cli-contradictions-count = { $count ->
    [0] No contradictions.
    [one] One contradiction.
   *[other] { $count } contradictions.
  }
cli-changes-count = { $count ->
    [0] Nothing has changed.
    [one] One change.
   *[other] { $count } changes.
  }
cli-round-document = Adopted: { $title } (text available)
cli-round-document-unseen = Adopted: { $title } (text not available)
cli-round-approved = Approved by { $by } ({ $date })
cli-commitment-status = { $status } · deadline: { $deadline }
cli-commitment-overdue = OVERDUE · { $status } · deadline: { $deadline }
cli-commitment-no-deadline = none
cli-calendar-written = Written: { $file }
cli-contradiction-side = { $value } (independent sources: { $independent }; addresses not archived: { $references })
cli-change-section = touches the section “{ $title }”
