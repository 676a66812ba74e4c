### Import: what is refused, what is missing, where each piece of metadata was found.

refused-empty = The file is empty.
refused-unknown = { $kind ->
    [image] This is an image ({ $name }): Griot reads no text in it.
    [office] The format { $name } is not read. Save the document as DOCX, ODT, RTF or PDF.
    [slides] This is a presentation ({ $name }). Export it as PDF.
    [table] This is a table of data ({ $name }), not a text.
    [book] This is an e-book ({ $name }), which Griot does not read.
    [archive] The format { $name } is not opened. Send what it holds in another way, such as a ZIP.
    [media] This is a sound or video recording ({ $name }), not a text.
    [program] This is a program or a script ({ $name }), not a text.
    [font] This is a font ({ $name }), not a text.
    [database] This is a database ({ $name }), not a text.
    [calendar] This is a calendar ({ $name }), not a text.
    [contacts] These are contacts ({ $name }), not a text.
    [mailbox] This is a mailbox ({ $name }). Save the messages one by one, as EML.
    [references] The reference format { $name } is not read. Export as RIS, BibTeX or CSL-JSON.
    [markup] This is { $name } of a kind that Griot does not know.
    [binary] The content is not text.
   *[other] Unknown format.
} Accepted formats: HTML, MHTML, PDF, DOCX, ODT, RTF, EML, TXT, Markdown, RIS, BibTeX, CSL-JSON, RSS, Atom, OPML, ZIP.
refused-too-large = The file weighs { $size } MB; the limit is 64 MB.
refused-too-deep = The content is nested too deep (over 512 levels) and was not read.
refused-over-limit = { $limit ->
    [entries] The archive or list holds over 2,000 items; it was not opened. Split it.
    [bytes] Unpacked, the file would exceed 100 MB; it was not opened.
    [ratio] The file is compressed over 100 to 1, like a decompression bomb; it was not opened.
    [pages] The document has over 2,000 pages; it was not read. Import a part of it.
   *[depth] An archive within an archive is not opened. Unpack it, then import what it holds.
}
refused-encrypted = The file is protected by a password. Save a copy without protection, then import that.
refused-scanned = { $pages ->
    [one] The document is one scanned page, without text.
   *[other] The document is made of { $pages } scanned pages, without text.
} Run it through character recognition, then import it.
refused-doctype = The document holds a declaration (DOCTYPE) that has no place in it; to be safe, it was not read.
refused-nothing = There is nothing to read in this file.
refused-several = This file holds { $count } texts. Import it to have them all.
refused-damaged = The file is damaged and could not be read.
refused-crashed = This file made the reader fail; it was not imported. The others were.
refused-too-slow = Reading this file took over 30 seconds; it was stopped.

import-no-article = No article was found: { $why }
import-partial = Incomplete capture: { $why }
import-same = This article is already in the dossier.
import-copy = A copy of the text of “{ $title }”.
import-new-version = A new version of an article that is already here.
job-import = Import
job-synthesis = Reading articles for the summary
job-fetch = Fetching
held-without-text = There is no text to keep. Fetch the page, or paste its text.
error-article-text = The text cannot be empty.
error-not-found-held = This capture is no longer waiting: { $what }
error-not-found-picture = There is no such picture: { $what }

why-cookie-wall = a cookie banner in place of the text
why-login-wall = a login is required
why-captcha = an “are you a robot” check
why-error-page = an error page
why-teaser = the beginning only, the rest is elsewhere
why-paywall = the beginning only, the rest is for subscribers
why-listing-page = a list of articles, not an article
why-script-only = an empty page without JavaScript
why-too-short = the text is too short
why-bad-bytes = damaged characters
why-no-date = no publication date found
why-bad-date = the publication date cannot be read
why-no-text = no text
why-abstract-only = a reference with an abstract only
why-notes-only = a reference with your notes only, without text
why-bad-text-layer = the text of the PDF is encoded unreadably
why-pages-without-text = some pages are scanned, without text
why-plain-reading = layout too damaged: columns and notes may be mixed
why-tables-flattened = a nested table was flattened
why-tracked-changes = tracked changes: insertions are kept, deletions are not

origin-json-ld = structured data of the page (JSON-LD, { $name })
origin-meta = head of the page ({ $name })
origin-itemprop = markup of the page ({ $name })
origin-h1 = main heading of the page
origin-heading = first heading of the text
origin-title = title of the window
origin-title-suffix = end of the window’s title
origin-time = a date element
origin-class = its place in the page
origin-line = a line of the text
origin-byline = the article’s byline
origin-dateline = opening of the text
origin-url = address of the page
origin-host = name of the site
origin-canonical = the address that the page gives for itself
origin-hint = the address asked for
origin-saved-page = comment of the saved page
origin-html = language the page declares
origin-guess = deduced from the page, to be checked
origin-modified = date of a change, to be checked
origin-front-matter = head of the text
origin-text = text ({ $name })
origin-detected = language of the text
origin-opening = first words of the text
origin-file-name = name of the file
origin-typed = typed by hand
origin-in-document = text of the document
origin-fragment = pasted text ({ $name })
origin-pdf = properties of the PDF ({ $name })
origin-docx = properties of the Word document ({ $name })
origin-odt = properties of the ODT document ({ $name })
origin-rtf = properties of the RTF document ({ $name })
origin-mail = head of the mail ({ $name })
origin-forwarded = forwarded mail ({ $name })
origin-mhtml = saved page ({ $name })
origin-ris = RIS reference ({ $name })
origin-bibtex = BibTeX reference ({ $name })
origin-csl = CSL-JSON reference ({ $name })
origin-feed = feed ({ $name })
origin-other = { $name }
