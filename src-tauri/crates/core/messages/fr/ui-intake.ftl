### Ce qui attend, les flux, le réseau.

nav-held = Captures en attente
nav-feeds = Flux
nav-network = Activité réseau
palette-address = Importer des adresses web
palette-paste = Importer un texte collé
palette-source = Écrire une autre source
job-see = Voir
job-done =
    { $count ->
        [0] { $label } : terminé
        [one] { $label } : terminé, { $count } élément
       *[other] { $label } : terminé, { $count } éléments
    }
job-cancelled =
    { $count ->
        [0] { $label } : arrêté
        [one] { $label } : arrêté après { $count } élément
       *[other] { $label } : arrêté après { $count } éléments
    }

held-one = Capture en attente
held-count =
    { $count ->
        [0] Aucune capture n’attend
        [one] { $count } capture attend votre décision
       *[other] { $count } captures attendent votre décision
    }
held-chosen =
    { $count ->
        [one] { $count } choisie sur { $of }
       *[other] { $count } choisies sur { $of }
    }
held-about =
    { $count ->
        [one] Pour { $count } capture :
       *[other] Pour les { $count } captures choisies :
    }
held-none = Aucune capture n’attend.
held-verdict-full = Capture complète
held-verdict-partial = Capture incomplète
held-verdict-none = Aucun article trouvé
held-means-full = Le texte semble entier.
held-means-partial = Rien n’entre dans le dossier sans votre accord. Gardée, elle portera la mention « capture incomplète ».
held-means-none = Ce qui a été lu ne ressemble pas à un article. Mieux vaut récupérer la page ou en coller le texte.
held-words =
    { $count ->
        [0] aucun mot
        [one] { $said } mot
       *[other] { $said } mots
    }
held-since = lue le { $when }
held-preview = Ce qui a pu être lu
held-no-text = Aucun texte n’a pu être lu.
held-actions = Décision
held-keep = Garder quand même
held-recover = Récupérer la page
held-paste = Coller le texte
held-drop = Ne pas garder
held-kept =
    { $count ->
        [one] { $count } capture gardée, marquée « capture incomplète ».
       *[other] { $count } captures gardées, marquées « capture incomplète ».
    }
held-not-kept = non gardée.
held-dropped =
    { $count ->
        [one] { $count } capture écartée.
       *[other] { $count } captures écartées.
    }
held-drop-title =
    { $count ->
        [one] Ne pas garder { $count } capture ?
       *[other] Ne pas garder ces { $count } captures ?
    }
held-drop-about = Ce qui en a été lu est effacé de la bibliothèque. Vos fichiers, eux, restent où ils sont.
held-help = g : garder · x : ne pas garder · Espace : choisir · Entrée : lire
held-empty-title = Aucune capture n’attend
held-empty-text = Quand une page arrive incomplète – bandeau de cookies, début d’article, vérification – elle vous attend ici au lieu d’entrer dans le dossier.
held-empty-back = Revenir aux articles

feed-add = Suivre…
feed-add-title = Suivre un flux
feed-add-about = Un flux annonce les nouveaux articles d’un site. Rien n’est relevé sans que vous le demandiez.
feed-add-save = Suivre et relever
feed-url = Adresse du flux
feed-url-hint = RSS, Atom ou JSON, ou l’adresse d’un site qui annonce son flux.
feed-url-example = https://exemple.org/rss
feed-url-needed = Indiquez l’adresse du flux.
feed-url-wrong = Ce n’est pas une adresse web.
feed-title = Nom
feed-title-hint = Laissé vide : celui que le flux se donne.
feed-title-needed = Donnez un nom au flux.
feed-folder = Rubrique
feed-folder-hint = Facultatif. Choisissez-en une ou écrivez-en une nouvelle.
feed-no-folder = Sans rubrique
feed-edit = Renommer ou classer le flux
feed-remove = Ne plus suivre
feed-remove-title = Ne plus suivre « { $title } » ?
feed-remove-about = Ses entrées disparaissent de la liste. Les articles déjà pris restent dans le dossier.
feed-all = Tous les flux
feed-none = Aucun flux suivi.
feed-count =
    { $count ->
        [one] { $count } flux suivi
       *[other] { $count } flux suivis
    }
feed-bad =
    { $count ->
        [one] { $count } en difficulté
       *[other] { $count } en difficulté
    }
feed-fresh =
    { $count ->
        [one] { $count } nouvelle entrée
       *[other] { $count } nouvelles entrées
    }
feed-refresh = Relever
feed-refresh-all = Tout relever
feed-checked = relevé le { $when }
feed-state-never = jamais relevé
feed-state-ok = à jour
feed-state-unchanged = inchangé
feed-state-empty = vide
feed-state-broken = illisible
feed-state-unreachable = injoignable
feed-entries = Entrées des flux
feed-empty-title = Suivez les sites qui comptent
feed-empty-text = Un flux RSS ou Atom annonce les nouveaux articles d’un site : vous choisissez ceux qui entrent dans le dossier. Ajoutez une adresse, ou importez un fichier OPML venu d’un autre lecteur.
feed-empty-import = Importer un fichier OPML…
entry-shown = Entrées affichées
entries-fresh = Nouvelles
entries-taken = Prises
entries-aside = Écartées
entries-all = Toutes
entry-count =
    { $count ->
        [0] aucune entrée
        [one] { $count } entrée
       *[other] { $count } entrées
    }
entries-none-fresh = Rien de nouveau
entries-none-taken = Aucune entrée prise
entries-none-aside = Aucune entrée écartée
entries-none-all = Aucune entrée
entries-none-text = Relevez les flux pour savoir ce qui est paru depuis la dernière fois.
entry-take = Prendre
entry-take-many =
    { $count ->
        [one] Prendre { $count } entrée
       *[other] Prendre les { $count } entrées
    }
entry-set-aside = Écarter
entry-back = Remettre dans les nouvelles
entry-now-aside =
    { $count ->
        [one] { $count } entrée écartée.
       *[other] { $count } entrées écartées.
    }
entry-now-fresh =
    { $count ->
        [one] { $count } entrée remise dans les nouvelles.
       *[other] { $count } entrées remises dans les nouvelles.
    }
entry-aside = écartée
entry-taken = dans le dossier – Entrée pour lire
entry-waits = prise ; sa capture attend votre décision
entry-complete =
    { $count ->
        [one] texte entier dans le flux ({ $count } mot), rien à récupérer
       *[other] texte entier dans le flux ({ $count } mots), rien à récupérer
    }
entry-page = la page sera récupérée
entry-short =
    { $count ->
        [0] ni texte ni adresse
        [one] { $count } mot seulement, sans adresse
       *[other] { $count } mots seulement, sans adresse
    }
entry-help = Entrée : prendre · x : écarter · Espace : choisir · j et k : monter, descendre

network-ask-title = Autoriser l’accès au réseau ?
network-ask-hosts =
    { $count ->
        [one] Griot va demander à ce site ce que vous avez indiqué :
       *[other] Griot va demander à ces { $count } sites ce que vous avez indiqué :
    }
network-ask-more =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
network-ask-any = Griot va demander à leurs sites les pages et les flux que vous avez choisis, et rien d’autre.
network-ask-only = Rien d’autre ne sort de cet ordinateur : ni vos dossiers, ni vos notes, ni mesure d’usage.
network-ask-listed = Les images d’une page et ses renvois peuvent mener à d’autres hôtes ; chaque requête est inscrite dans Activité réseau.
network-ask-off = Griot ne posera plus la question, mais n’ira sur le réseau que lorsque vous récupérez une page ou relevez un flux. L’accès se referme dans les réglages.
network-ask-allow = Autoriser
network-ask-later = Pas maintenant
network-about =
    { $count ->
        [one] { $count } requête depuis la création de cette bibliothèque, la plus récente d’abord.
       *[other] { $count } requêtes depuis la création de cette bibliothèque, les plus récentes d’abord.
    }
network-about-none = Chaque requête sera inscrite ici.
network-empty-title = Rien n’a quitté cet ordinateur.
network-empty-text = Griot ne va sur le réseau que si vous lui donnez une adresse ou relevez un flux. Chaque requête paraîtra ici : quand, pourquoi, vers où, et ce qui est revenu.
network-allowed = Autorisé
network-closed = Fermé
network-forbid = Refermer le réseau
network-leave = Revenir
network-at = Quand
network-purpose = Pour
network-address = Adresse
network-answer = Réponse
network-weight = Taille, durée
network-for-article = Article
network-for-picture = Image
network-for-feed = Flux
network-no-answer = aucune
network-ip = machine { $ip }
network-millis = { $value } ms
network-seconds = { $value } s
network-more =
    { $count ->
        [one] Afficher la suite ({ $count })
       *[other] Afficher la suite ({ $count })
    }
settings-network-access = Accès au réseau
settings-network-about = Utilisé seulement quand vous récupérez une page ou relevez un flux.
network-see = Voir l’activité réseau
