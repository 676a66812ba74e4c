### What waits, feeds, the network.

nav-held = Waiting captures
nav-feeds = Feeds
nav-network = Network activity
palette-address = Import web addresses
palette-paste = Import pasted text
palette-source = Write another source
job-see = See
job-done =
    { $count ->
        [0] { $label }: done
        [one] { $label }: done, { $count } item
       *[other] { $label }: done, { $count } items
    }
job-cancelled =
    { $count ->
        [0] { $label }: stopped
        [one] { $label }: stopped after { $count } item
       *[other] { $label }: stopped after { $count } items
    }

held-one = Waiting capture
held-count =
    { $count ->
        [0] No capture is waiting
        [one] { $count } capture waits for your decision
       *[other] { $count } captures wait for your decision
    }
held-chosen =
    { $count ->
        [one] { $count } of { $of } chosen
       *[other] { $count } of { $of } chosen
    }
held-about =
    { $count ->
        [one] For { $count } capture:
       *[other] For the { $count } chosen captures:
    }
held-none = No capture is waiting.
held-verdict-full = Complete capture
held-verdict-partial = Incomplete capture
held-verdict-none = No article found
held-means-full = The text seems whole.
held-means-partial = Nothing enters the dossier without your word. If kept, it will be marked “incomplete capture”.
held-means-none = What was read does not look like an article. Better fetch the page or paste its text.
held-words =
    { $count ->
        [0] no words
        [one] { $said } word
       *[other] { $said } words
    }
held-since = read on { $when }
held-preview = What could be read
held-no-text = No text could be read.
held-actions = Decision
held-keep = Keep anyway
held-recover = Fetch the page
held-paste = Paste the text
held-drop = Do not keep
held-kept =
    { $count ->
        [one] { $count } capture kept, marked “incomplete capture”.
       *[other] { $count } captures kept, marked “incomplete capture”.
    }
held-not-kept = not kept.
held-dropped =
    { $count ->
        [one] { $count } capture discarded.
       *[other] { $count } captures discarded.
    }
held-drop-title =
    { $count ->
        [one] Discard { $count } capture?
       *[other] Discard these { $count } captures?
    }
held-drop-about = What was read of them is erased from the library. Your files stay where they are.
held-help = g: keep · x: do not keep · Space: choose · Enter: read
held-empty-title = No capture is waiting
held-empty-text = When a page comes in incomplete – a cookie wall, the opening of an article, a captcha – it waits for you here instead of entering the dossier.
held-empty-back = Back to the articles

feed-add = Follow…
feed-add-title = Follow a feed
feed-add-about = A feed announces a site’s new articles. Nothing is fetched unless you ask.
feed-add-save = Follow and check
feed-url = Address of the feed
feed-url-hint = RSS, Atom or JSON, or the address of a site that names its feed.
feed-url-example = https://example.org/rss
feed-url-needed = Give the address of the feed.
feed-url-wrong = This is not a web address.
feed-title = Name
feed-title-hint = Left empty: the one the feed gives itself.
feed-title-needed = Give the feed a name.
feed-folder = Folder
feed-folder-hint = Optional. Choose one or write a new one.
feed-no-folder = No folder
feed-edit = Rename or file the feed
feed-remove = Stop following
feed-remove-title = Stop following “{ $title }”?
feed-remove-about = Its entries leave the list. Articles already taken stay in the dossier.
feed-all = All feeds
feed-none = No feed is followed.
feed-count =
    { $count ->
        [one] { $count } feed followed
       *[other] { $count } feeds followed
    }
feed-bad =
    { $count ->
        [one] { $count } in trouble
       *[other] { $count } in trouble
    }
feed-fresh =
    { $count ->
        [one] { $count } new entry
       *[other] { $count } new entries
    }
feed-refresh = Check
feed-refresh-all = Check all
feed-checked = checked on { $when }
feed-state-never = never checked
feed-state-ok = up to date
feed-state-unchanged = unchanged
feed-state-empty = empty
feed-state-broken = unreadable
feed-state-unreachable = unreachable
feed-entries = Feed entries
feed-empty-title = Follow the sites that matter
feed-empty-text = An RSS or Atom feed announces a site’s new articles: you choose those that enter the dossier. Add an address, or import an OPML file from another reader.
feed-empty-import = Import an OPML file…
entry-shown = Entries shown
entries-fresh = New
entries-taken = Taken
entries-aside = Set aside
entries-all = All
entry-count =
    { $count ->
        [0] no entries
        [one] { $count } entry
       *[other] { $count } entries
    }
entries-none-fresh = Nothing new
entries-none-taken = No entry taken
entries-none-aside = No entry set aside
entries-none-all = No entries
entries-none-text = Check the feeds to see what has come out since last time.
entry-take = Take
entry-take-many =
    { $count ->
        [one] Take { $count } entry
       *[other] Take { $count } entries
    }
entry-set-aside = Set aside
entry-back = Put back with the new
entry-now-aside =
    { $count ->
        [one] { $count } entry set aside.
       *[other] { $count } entries set aside.
    }
entry-now-fresh =
    { $count ->
        [one] { $count } entry put back.
       *[other] { $count } entries put back.
    }
entry-aside = set aside
entry-taken = in the dossier – Enter to read
entry-waits = taken; its capture waits for your decision
entry-complete =
    { $count ->
        [one] whole text in the feed ({ $count } word), nothing to fetch
       *[other] whole text in the feed ({ $count } words), nothing to fetch
    }
entry-page = the page will be fetched
entry-short =
    { $count ->
        [0] neither text nor address
        [one] only { $count } word, no address
       *[other] only { $count } words, no address
    }
entry-help = Enter: take · x: set aside · Space: choose · j and k: down, up

network-ask-title = Allow access to the network?
network-ask-hosts =
    { $count ->
        [one] Griot will ask this site for what you named:
       *[other] Griot will ask these { $count } sites for what you named:
    }
network-ask-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
network-ask-any = Griot will ask their sites for the pages and feeds you chose, and nothing else.
network-ask-only = Nothing else leaves this computer: not your dossiers, not your notes, no usage figures.
network-ask-listed = A page’s pictures and redirects may lead to other hosts; every request is listed in Network activity.
network-ask-off = Griot will not ask again, but will use the network only when you fetch a page or check a feed. Access is closed again in the settings.
network-ask-allow = Allow
network-ask-later = Not now
network-about =
    { $count ->
        [one] { $count } request since this library was made, newest first.
       *[other] { $count } requests since this library was made, newest first.
    }
network-about-none = Every request will be listed here.
network-empty-title = Nothing has left this computer.
network-empty-text = Griot goes to the network only when you give it an address or check a feed. Every request will appear here: when, why, where to, and what came back.
network-allowed = Allowed
network-closed = Closed
network-forbid = Close the network
network-leave = Back
network-at = When
network-purpose = For
network-address = Address
network-answer = Answer
network-weight = Size, time
network-for-article = Article
network-for-picture = Picture
network-for-feed = Feed
network-no-answer = none
network-ip = machine { $ip }
network-millis = { $value } ms
network-seconds = { $value } s
network-more =
    { $count ->
        [one] Show more ({ $count })
       *[other] Show more ({ $count })
    }
settings-network-access = Access to the network
settings-network-about = Used only when you fetch a page or check a feed.
network-see = See network activity
