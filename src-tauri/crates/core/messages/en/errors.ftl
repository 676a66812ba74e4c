### What went wrong: what, where, what to do.

error-bad-request = The request was not understood. Nothing was changed.
error-internal = An unexpected error occurred. Nothing that was saved is lost.
error-disk-full = The disk is full: nothing could be saved. Free some space and saving will resume.
error-read-only = This library can only be read. Your changes cannot be saved in it.
error-older-read-only = This library comes from an earlier version of Griot: open it for writing once to bring it up to date.
error-damaged = The library is damaged. It was not changed; open a backup or a copy.
error-locked = Another Griot is using this library. Close it, or continue read-only.
error-newer-library = “{ $file }” was made by a newer version of Griot. It was not changed: update Griot to open it.
error-foreign-file = “{ $file }” is not a Griot library. The file was not changed.
error-library-missing = There is no library here: { $what }
error-file = The file could not be read or written.
error-file-denied = Griot is not allowed to read or write this file or folder.
error-file-missing = The file or folder does not exist.
error-no-reader = Griot’s file reader could not be started. Reinstall Griot.

error-not-found-dossier = There is no such dossier: { $what }
error-not-found-article = There is no such article: { $what }
error-not-found-event = There is no such event: { $what }
error-not-found-note = There is no such note: { $what }
error-not-found-version = There is no such version: { $what }

error-dossier-title = A dossier’s title has 1 to 200 characters.
error-dossier-taken = A dossier is called “{ $value }” already. Choose another title.
error-article-title = An article’s title cannot be empty.
error-date = “{ $value }” is not a date. Write 2025, 2025-05 or 2025-05-22.
error-url = “{ $value }” is not a web address. It begins with https:// or http://.
error-passage = A passage no longer matches its article’s text. Select it again.
error-event-title = An event needs a title.
error-event-date = An event needs at least one date.
error-event-end = The end, { $value }, comes before the beginning.
error-event-actor = This actor is not in the dossier: { $value }
error-event-theme = This theme is not in the dossier: { $value }
error-event-circle = An event cannot follow from itself, even at a distance: { $value }
error-header-long = A field of the header is over 500 characters.
error-conflict = The note was changed elsewhere in the meantime. Nothing was overwritten: your text is kept among its versions.

draft-no-article = The dossier has no article in this period. Import articles or widen the period.
draft-nothing = The dossier’s sources give nothing for this part.
draft-judgement = Assessment to be written.
draft-according = According to { $outlet }:

error-not-found-actor = There is no such actor: { $what }
error-not-found-theme = There is no such theme: { $what }
error-not-found-summary = There is no such summary: { $what }
error-cancelled = Stopped.
error-actor-name = An actor needs a name.
error-name-long = A name is over 500 characters.
error-office-title = An office needs a title.
error-theme-title = A theme needs a name.
error-not-found-round = There is no such round: { $what }
error-not-found-position = There is no such position: { $what }
error-not-found-commitment = There is no such commitment: { $what }
error-not-found-contradiction = There is no such contradiction: { $what }
error-actor-used = This actor is still part of { $count ->
    [one] one fact
   *[other] { $count } facts
  } of the dossier: take it out of them first.
error-theme-used = This theme is still used by { $count ->
    [one] one fact
   *[other] { $count } facts
  } of the dossier, the bin included: give them another theme first.
error-event-version = Each version of an event needs a text.
error-round-title = A round needs a name.
error-round-circle = A round cannot follow itself, even from afar: { $value }
error-agenda-title = Each item of the agenda needs a title.
error-document-title = Each document adopted needs a title.
error-position-text = A position needs a text.
error-commitment-text = A commitment needs a text.
error-commitment-owner = A commitment needs at least one owner.
error-proof-empty = A proof needs a text, an event, a passage or an address.
error-contradiction-subject = A contradiction needs a subject.
error-contradiction-sides = A contradiction needs one to fifty sides, each of 1 to 500 characters.
error-picture = This drawing cannot be saved.
error-no-deadline = None of the commitments chosen has a deadline still to be met.
