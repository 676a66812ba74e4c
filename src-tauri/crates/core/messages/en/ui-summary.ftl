### Summaries of many articles, and the comparison of their sources.

synthesis = Summary
synthesis-new = New summary
synthesis-compare = Compare sources
synthesis-tabs = Summary or comparison
synthesis-tab-synthesis = Summary
synthesis-tab-comparison = Comparison
synthesis-form = What is asked
synthesis-form-fold = Fold the request
synthesis-form-unfold = Change the request
synthesis-back = Back to the summary

synthesis-articles = Articles
synthesis-search = Words searched
synthesis-theme-any = All themes
synthesis-lang-any = All languages
synthesis-lang-fr = In French
synthesis-lang-en = In English
synthesis-bounds-clear = All articles
synthesis-about-label = About
synthesis-about-all = Everything that matters
synthesis-about-kind-query = A question
synthesis-about-kind-actor = An actor
synthesis-about-kind-theme = A theme
synthesis-query = Your question
synthesis-query-hint = For instance: who will lead the negotiations?
synthesis-actor-pick = Choose an actor…
synthesis-theme-pick = Choose a theme…
synthesis-note-pick = Choose a note…
synthesis-known = New since
synthesis-known-nothing = From the beginning
synthesis-known-date = A date
synthesis-known-note = A note
synthesis-date = Date
synthesis-note = Note
synthesis-length = Length
synthesis-order = Order
synthesis-order-time = By date
synthesis-order-importance = By importance
synthesis-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
synthesis-paper-lines = a few lines
synthesis-paper-paragraph = a paragraph
synthesis-paper-half = half a page
synthesis-paper-page = about a page
synthesis-paper-pages = about two pages
synthesis-lack-from = The start of the period is not a date we can read.
synthesis-lack-to = The end of the period is not a date we can read.
synthesis-lack-reversed = The end of the period comes before its start.
synthesis-lack-query = Write your question.
synthesis-lack-actor = Choose the actor.
synthesis-lack-theme = Choose the theme.
synthesis-lack-date = Give the date: 2025, 2025-05 or 2025-05-22.
synthesis-lack-note = Choose the note.

synthesis-scope-all = All articles
synthesis-scope-chosen =
    { $count ->
        [one] { $count } chosen article
       *[other] { $count } chosen articles
    }
synthesis-scope-search = search: { $words }
synthesis-scope-theme = theme: { $name }
synthesis-scope-fr = in French
synthesis-scope-en = in English
synthesis-about = about: { $name }
synthesis-about-query = “{ $query }”
synthesis-period-day = on { $day }
synthesis-period-in = in { $when }
synthesis-period-between = from { $from } to { $to }
synthesis-period-since = since { $from }
synthesis-period-until = until { $to }
synthesis-new-since-date = new since { $date }
synthesis-new-since-note = new since the note “{ $name }”
synthesis-new-since-gone = new since a note that was deleted

synthesis-head =
    { $sentences ->
        [one] { $sentences } sentence taken word for word
       *[other] { $sentences } sentences taken word for word
    } from { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $sources ->
        [one] { $sources } independent source
       *[other] { $sources } independent sources
    }
synthesis-sentences = Sentences of the summary
synthesis-help = Up and down arrows: move from sentence to sentence. Enter: see in the text. Right arrow: show the sources. I: insert into the note.
synthesis-support =
    { $count ->
        [one] single source
       *[other] { $count } sources
    }
synthesis-support-show =
    { $count ->
        [one] Show the passage
       *[other] Show the { $count } passages
    }
synthesis-support-hide =
    { $count ->
        [one] Hide the passage
       *[other] Hide the { $count } passages
    }
synthesis-passages = Where it is said
synthesis-undated = No date
synthesis-insert = Insert into the note
synthesis-insert-one = Insert this sentence into the note
synthesis-insert-where = Insert into which note?
synthesis-insert-about = The sentences will be inserted there with their citations.
synthesis-keep = Keep
synthesis-kept = Kept
synthesis-kept-toast = Summary kept.
synthesis-copied = Summary copied, with numbered sources.
synthesis-sources = Sources

synthesis-working = Reading the articles…
synthesis-stop = Stop
synthesis-stopped = Reading was stopped.
synthesis-resume = Go on

synthesis-empty-title = Nothing to summarise yet
synthesis-empty-text = A summary brings together the sentences that matter from many articles, each with its sources. Import some articles first.
synthesis-no-article-title = No article in this choice
synthesis-no-article-text = Widen the period, change the words searched, or take all articles.
synthesis-nothing-title = Nothing bears on this question
synthesis-nothing-text = No sentence of these articles answers it. Try other words, or more articles.
synthesis-nothing-new-title = Nothing new
synthesis-nothing-new-date = No article of this choice says anything else since that date.
synthesis-nothing-new-note = All that these articles say is in the note already, or in what it cites.
synthesis-nothing-else-title = Not one sentence to keep
synthesis-nothing-else-text = These articles are too short, or have no running text.
synthesis-all-again = Take everything
synthesis-question-drop = Drop the question

synthesis-waiting = Back to the one being made
synthesis-list = Kept summaries
synthesis-list-count =
    { $count ->
        [0] none kept
        [one] { $count } kept
       *[other] { $count } kept
    }
synthesis-list-none = No kept summary. A summary that you keep stays as it is, with its date and its sources; Griot tells you when it is out of date.
synthesis-row-articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
synthesis-stale = out of date
synthesis-bin = Move the summary to the bin
synthesis-binned = Summary moved to the bin.
synthesis-kept-on = Kept on { $when }
synthesis-reuse = Start from this request
synthesis-again = Make again
synthesis-again-done = Summary made again. The earlier one is kept.
synthesis-stale-changed =
    { $count ->
        [one] { $count } article has changed
       *[other] { $count } articles have changed
    }
synthesis-stale-added =
    { $count ->
        [one] { $count } new article
       *[other] { $count } new articles
    }
synthesis-stale-why = Out of date: { $why }.
synthesis-others =
    { $count ->
        [one] Another summary of the same question
       *[other] { $count } other summaries of the same question
    }
synthesis-loading = Opening the summary…

comparison-head =
    { $sources ->
        [one] { $sources } independent source
       *[other] { $sources } independent sources
    }
comparison-copies =
    { $count ->
        [one] { $count } copy counted with it
       *[other] { $count } copies counted with them
    }
comparison-sources = The sources compared
comparison-shared = What several sources say
comparison-only = What only one source says
comparison-differ = Where sources differ
comparison-shared-none = No sentence is said by two of these sources.
comparison-only-none = No source says anything important alone.
comparison-differ-none = No figure, no date and no denial sets them apart.
comparison-kind-figure = Figure
comparison-kind-date = Date
comparison-kind-denial = Denial
comparison-insert-difference = Insert both sides into the note
comparison-few-title = At least two sources are needed
comparison-few-text = These articles are one independent source: copies of the same text count once. Add other articles.
comparison-nothing-title = Nothing to set side by side
comparison-nothing-text = These sources do not speak of the same things. Ask a question, or choose articles that are closer.
comparison-parts = Go to
comparison-count-shared =
    { $count ->
        [0] nothing shared
        [one] { $count } said by several
       *[other] { $count } said by several
    }
comparison-count-only =
    { $count ->
        [0] nothing said by one alone
        [one] { $count } said by one alone
       *[other] { $count } said by one alone
    }
comparison-count-differ =
    { $count ->
        [0] no difference
        [one] { $count } difference
       *[other] { $count } differences
    }
