### Synthèses de plusieurs articles, et comparaison de leurs sources.

synthesis = Synthèse
synthesis-new = Nouvelle synthèse
synthesis-compare = Comparer des sources
synthesis-tabs = Synthèse ou comparaison
synthesis-tab-synthesis = Synthèse
synthesis-tab-comparison = Comparaison
synthesis-form = Ce qui est demandé
synthesis-form-fold = Replier la demande
synthesis-form-unfold = Changer la demande
synthesis-back = Revenir à la synthèse

synthesis-articles = Articles
synthesis-search = Mots cherchés
synthesis-theme-any = Tous les thèmes
synthesis-lang-any = Toutes les langues
synthesis-lang-fr = En français
synthesis-lang-en = En anglais
synthesis-bounds-clear = Tous les articles
synthesis-about-label = Sur quoi
synthesis-about-all = Tout ce qui compte
synthesis-about-kind-query = Une question
synthesis-about-kind-actor = Un acteur
synthesis-about-kind-theme = Un thème
synthesis-query = Votre question
synthesis-query-hint = Par exemple : qui conduira les négociations ?
synthesis-actor-pick = Choisir un acteur…
synthesis-theme-pick = Choisir un thème…
synthesis-note-pick = Choisir une note…
synthesis-known = Nouveau depuis
synthesis-known-nothing = Tout reprendre
synthesis-known-date = Une date
synthesis-known-note = Une note
synthesis-date = Date
synthesis-note = Note
synthesis-length = Longueur
synthesis-order = Ordre
synthesis-order-time = Par date
synthesis-order-importance = Par importance
synthesis-words =
    { $count ->
        [one] { $count } mot
       *[other] { $count } mots
    }
synthesis-paper-lines = quelques lignes
synthesis-paper-paragraph = un paragraphe
synthesis-paper-half = une demi-page
synthesis-paper-page = environ une page
synthesis-paper-pages = environ deux pages
synthesis-lack-from = Le début de la période n’est pas une date reconnue.
synthesis-lack-to = La fin de la période n’est pas une date reconnue.
synthesis-lack-reversed = La fin de la période vient avant son début.
synthesis-lack-query = Écrivez votre question.
synthesis-lack-actor = Choisissez l’acteur.
synthesis-lack-theme = Choisissez le thème.
synthesis-lack-date = Indiquez la date : 2025, 2025-05 ou 2025-05-22.
synthesis-lack-note = Choisissez la note.

synthesis-scope-all = Tous les articles
synthesis-scope-chosen =
    { $count ->
        [one] { $count } article choisi
       *[other] { $count } articles choisis
    }
synthesis-scope-search = recherche : { $words }
synthesis-scope-theme = thème : { $name }
synthesis-scope-fr = en français
synthesis-scope-en = en anglais
synthesis-about = à propos de : { $name }
synthesis-about-query = « { $query } »
synthesis-period-day = le { $day }
synthesis-period-in = { $when }
synthesis-period-between =
    { $precision ->
        [day] du { $from } au { $to }
       *[other] de { $from } à { $to }
    }
synthesis-period-since =
    { $precision ->
        [day] depuis le { $from }
       *[other] depuis { $from }
    }
synthesis-period-until =
    { $precision ->
        [day] jusqu’au { $to }
       *[other] jusqu’en { $to }
    }
synthesis-new-since-date =
    { $precision ->
        [day] nouveau depuis le { $date }
       *[other] nouveau depuis { $date }
    }
synthesis-new-since-note = nouveau depuis la note « { $name } »
synthesis-new-since-gone = nouveau depuis une note supprimée

synthesis-head =
    { $sentences ->
        [one] { $sentences } phrase tirée mot pour mot
       *[other] { $sentences } phrases tirées mot pour mot
    } de { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $sources ->
        [one] { $sources } source indépendante
       *[other] { $sources } sources indépendantes
    }
synthesis-sentences = Phrases de la synthèse
synthesis-help = Flèches haut et bas : passer de phrase en phrase. Entrée : voir dans le texte. Flèche droite : montrer les sources. I : insérer dans la note.
synthesis-support =
    { $count ->
        [one] source unique
       *[other] { $count } sources
    }
synthesis-support-show =
    { $count ->
        [one] Montrer le passage
       *[other] Montrer les { $count } passages
    }
synthesis-support-hide =
    { $count ->
        [one] Cacher le passage
       *[other] Cacher les { $count } passages
    }
synthesis-passages = Où c’est dit
synthesis-undated = Sans date
synthesis-insert = Insérer dans la note
synthesis-insert-one = Insérer cette phrase dans la note
synthesis-insert-where = Insérer dans quelle note ?
synthesis-insert-about = Les phrases y seront insérées avec leurs renvois.
synthesis-keep = Conserver
synthesis-kept = Conservée
synthesis-kept-toast = Synthèse conservée.
synthesis-copied = Synthèse copiée, avec ses sources numérotées.
synthesis-sources = Sources

synthesis-working = Lecture des articles…
synthesis-stop = Interrompre
synthesis-stopped = La lecture a été interrompue.
synthesis-resume = Reprendre

synthesis-empty-title = Rien à résumer pour l’instant
synthesis-empty-text = Une synthèse réunit les phrases qui comptent de beaucoup d’articles, chacune avec ses sources. Importez d’abord des articles.
synthesis-no-article-title = Aucun article dans ce choix
synthesis-no-article-text = Élargissez la période, changez les mots cherchés ou reprenez tous les articles.
synthesis-nothing-title = Rien ne porte sur cette question
synthesis-nothing-text = Aucune phrase de ces articles n’y répond. Essayez d’autres mots, ou plus d’articles.
synthesis-nothing-new-title = Rien de nouveau
synthesis-nothing-new-date = Aucun article de ce choix ne dit autre chose depuis cette date.
synthesis-nothing-new-note = Tout ce que disent ces articles est déjà dans la note, ou dans ce qu’elle cite.
synthesis-nothing-else-title = Pas une phrase à retenir
synthesis-nothing-else-text = Ces articles sont trop courts ou n’ont pas de texte suivi.
synthesis-all-again = Reprendre tout
synthesis-question-drop = Retirer la question

synthesis-waiting = Revenir à celle en cours
synthesis-list = Synthèses conservées
synthesis-list-count =
    { $count ->
        [0] aucune conservée
        [one] { $count } conservée
       *[other] { $count } conservées
    }
synthesis-list-none = Aucune synthèse conservée. Une synthèse que vous conservez reste telle quelle, avec sa date et ses sources ; Griot vous dit quand elle est à refaire.
synthesis-row-articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
synthesis-stale = à refaire
synthesis-bin = Mettre la synthèse à la corbeille
synthesis-binned = Synthèse mise à la corbeille.
synthesis-kept-on = Conservée le { $when }
synthesis-reuse = Repartir de cette demande
synthesis-again = Refaire
synthesis-again-done = Synthèse refaite. La précédente est conservée.
synthesis-stale-changed =
    { $count ->
        [one] { $count } article a changé
       *[other] { $count } articles ont changé
    }
synthesis-stale-added =
    { $count ->
        [one] { $count } nouvel article
       *[other] { $count } nouveaux articles
    }
synthesis-stale-why = À refaire : { $why }.
synthesis-others =
    { $count ->
        [one] Une autre synthèse de la même question
       *[other] { $count } autres synthèses de la même question
    }
synthesis-loading = Ouverture de la synthèse…

comparison-head =
    { $sources ->
        [one] { $sources } source indépendante
       *[other] { $sources } sources indépendantes
    }
comparison-copies =
    { $count ->
        [one] { $count } reprise comptée avec
       *[other] { $count } reprises comptées avec
    }
comparison-sources = Les sources comparées
comparison-shared = Ce que disent plusieurs sources
comparison-only = Ce que dit une seule source
comparison-differ = Où les sources diffèrent
comparison-shared-none = Aucune phrase n’est dite par deux de ces sources.
comparison-only-none = Aucune source ne dit à elle seule quelque chose d’important.
comparison-differ-none = Aucun chiffre, aucune date, aucun démenti ne les oppose.
comparison-kind-figure = Chiffre
comparison-kind-date = Date
comparison-kind-denial = Démenti
comparison-insert-difference = Insérer les deux côtés dans la note
comparison-few-title = Il faut au moins deux sources
comparison-few-text = Ces articles ne font qu’une source indépendante : des reprises d’un même texte comptent pour une. Ajoutez d’autres articles.
comparison-nothing-title = Rien à mettre côte à côte
comparison-nothing-text = Ces sources ne parlent pas des mêmes choses. Posez une question, ou choisissez des articles plus proches.
comparison-parts = Aller à
comparison-count-shared =
    { $count ->
        [0] rien de partagé
        [one] { $count } dite par plusieurs
       *[other] { $count } dites par plusieurs
    }
comparison-count-only =
    { $count ->
        [0] rien de propre à une source
        [one] { $count } dite par une seule
       *[other] { $count } dites par une seule
    }
comparison-count-differ =
    { $count ->
        [0] aucune différence
        [one] { $count } différence
       *[other] { $count } différences
    }
