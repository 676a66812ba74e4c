### The window: bar, navigation, status strip, start, settings.

nav = Navigation
nav-dossiers = Dossiers
nav-articles = Articles
nav-chronology = Chronology
nav-summaries = Summaries
nav-actors = Actors
nav-notes = Notes
nav-group-sources = Sources
nav-group-follow-up = Follow-up
nav-group-writing = Writing
nav-rounds = Rounds
nav-positions = Positions
nav-commitments = Commitments
nav-changes = What’s new
nav-bin = Bin
rail-fold = Fold the navigation
rail-unfold = Unfold the navigation
rail-width = Width of the navigation
list = List
list-fold = Fold the list
list-unfold = Unfold the list
list-width = Width of the list
split-width = Share between source and note
beside = Source and note side by side
beside-needs-note = Open a note to see it beside the source

dossier-new = New dossier
dossier-new-button = New dossier…
dossier-create = Create the dossier
dossier-rename = Rename the dossier
dossier-title = Title
dossier-title-hint = The process you follow, such as “ECOWAS – AES”.
dossier-title-needed = Give the dossier a title.
dossier-title-long = The title has at most { $most } characters.
no-dossier-title = No dossier yet
no-dossier-text = A dossier holds the articles, the chronology and the notes of one process. Create yours, or look through the demonstration.
demo-open = Open the demonstration dossier

palette = Search or command
palette-field = Search or command…
palette-hint = A title, a word of the text, an action…
palette-group-view = Go to
palette-group-action = Actions
palette-group-dossier = Dossiers
palette-group-note = Notes
palette-group-event = Events
palette-group-actor = Actors
palette-group-round = Rounds
palette-group-position = Positions
palette-group-commitment = Commitments
palette-bulletin = Draft a tracking bulletin
palette-record = Draft the record of a round
palette-themes = Manage themes
palette-undo = Undo: { $what }
palette-week = What’s new in the last 7 days
palette-since-note = What’s new since the open note
palette-group-article = Articles
palette-group-text = In the text
search-field = Search the articles
search-help = All words. In straight quotation marks: a phrase. negoti*: a beginning. -summit: without that word.
search-results = Results
search-count =
    { $count ->
        [0] no article
        [one] { $count } article
       *[other] { $count } articles
    }
search-typing = Searching…
search-none = No article holds all these words. Try fewer, or a beginning with a star: negoti*.
search-synthesis = Summary of these results

status-saving = Saving…
status-saved = Saved at { $time }
status-all-saved = Everything is saved
status-save-error = Not saved: { $why }
network-none = Nothing has left this computer
network-some = Requests to the outside: { $count }
read-only = read only
read-only-banner = Another Griot holds this library: you can read everything and change nothing. Close the other window, then open this one again.
drop-here = Drop here to import into “{ $dossier }”
drop-nowhere = First open a dossier to import these files into.

settings = Settings
settings-language = Language
settings-theme = Appearance
settings-author = Your name
settings-author-hint = Put as the author into new notes.
settings-sender = Your department
settings-sender-hint = Put as the sender into new notes.
settings-library = Library
settings-network = Network
settings-version = Version
theme-system = System
theme-light = Light
theme-dark = Dark
theme-to-light = Switch to the light appearance
theme-to-dark = Switch to the dark appearance
language-to-fr = Switch to French
language-to-en = Switch to English
text-size = Text size

starting = Opening the library…
trouble-retry = Try again
trouble-locked-title = The library is already open
trouble-locked-do = Go back to the other window of Griot, or close it before you try again.
trouble-newer-library-title = This library comes from a newer version
trouble-newer-library-do = Install the newest version of Griot, then open this library again.
trouble-foreign-file-title = This file is not a Griot library
trouble-foreign-file-do = It was not changed. Move or rename it, or choose another place, then try again.
trouble-damaged-title = The library is damaged
trouble-damaged-do = The file is as it was. Put a copy aside, then replace it with a backup and try again.
trouble-disk-full-title = The disk is full
trouble-disk-full-do = Make room on this disk, then try again.
trouble-read-only-title = The folder of the library cannot be written to
trouble-read-only-do = Give yourself the right to write there, or choose another place, then try again.
trouble-other-title = The library did not open
trouble-other-do = Nothing was changed. Try again; if the error comes back, restart Griot.
