### Du texte lu au fait, les pages des acteurs, et ce qui a changé.

## Du texte au fait
make-event = Événement
make-position = Position
make-commitment = Engagement
fact-as = Nature du fait
fact-event = Événement
fact-position = Position
fact-commitment = Engagement
fact-new-event = Nouvel événement
fact-new-position = Nouvelle position
fact-new-commitment = Nouvel engagement
fact-text-event = Ce qui s’est passé
fact-text-position = Ce qui est dit
fact-text-commitment = Ce qui est promis
fact-date-event = Date
fact-date-position = Dit le
fact-date-commitment = Pris le
fact-actor-event = Participants
fact-actor-position = Qui le dit
fact-actor-commitment = Qui s’engage
fact-beneficiaries = Envers qui
fact-deadline = Échéance
fact-dates-in-text = Dates du texte
fact-date-published = parution
fact-actor-add = Chercher un acteur…
fact-actor-create = Créer l’acteur « { $name } »
fact-remove-actor = Retirer { $name }
fact-which = « { $name } » : lequel ?
fact-no-office = aucune fonction à cette date
fact-theme-none = Aucun thème
fact-theme-likely = D’après le texte
fact-theme-all = Autres thèmes
fact-text-needed = Écrivez ce que dit le passage.
fact-actor-needed = Dites de qui est cette position.
fact-owner-needed = Dites qui prend cet engagement.
fact-theme-needed = Choisissez un thème.
fact-more = Plus de champs
fact-saved-event = Événement enregistré.
fact-saved-position = Position enregistrée.
fact-saved-commitment = Engagement enregistré.
source-back = Retour : { $view }

## Page d’un acteur
actor-office = Fonction
actor-state = Situation
actor-as-of = À la date du
actor-held = à cette date
actor-date-unknown = date inconnue
actor-still = en cours
actor-none-held = Aucune fonction connue au { $date }.
actor-none-state = Aucune situation connue au { $date }.
actor-no-office = Aucune fonction connue. Ajoutez-en une dès qu’une source la donne, avec ses dates : les événements la reprendront.
actor-no-state = Aucune situation datée.
actor-same-name = Même nom (« { $name } ») :
actor-same-family = Même nom de famille :
actor-statements =
    { $count ->
        [one] Une position
       *[other] { $count } positions
    }
actor-latest = la plus récente
actor-owes =
    { $count ->
        [one] Doit tenir un engagement
       *[other] Doit tenir { $count } engagements
    }
actor-owed =
    { $count ->
        [one] Bénéficie d’un engagement
       *[other] Bénéficie de { $count } engagements
    }
actor-owed-to = envers { $names }
actor-owed-by = de { $names }
actor-no-deadline = sans échéance
actor-overdue = en retard
actor-status-open = ouvert
actor-status-in-progress = en cours
actor-status-met = tenu
actor-status-lapsed = caduc
actor-status-to-verify = à vérifier
actor-mentions =
    { $count ->
        [0] Aucune mention dans les articles
        [one] Mentions dans un article
       *[other] Mentions dans { $count } articles
    }
actor-mention-count =
    { $count ->
        [one] une fois
       *[other] { $count } fois
    }
actor-mentions-all = Voir les { $count } articles
actor-chosen =
    { $count ->
        [one] { $count } acteur choisi
       *[other] { $count } acteurs choisis
    }
actor-any-country = Tous les pays
actor-any-office = Avec ou sans fonction
actor-filter-held = Avec une fonction
actor-filter-none = Sans fonction
actor-filter-held-on = En fonction : { $date }
actor-filter-none-on = Sans fonction : { $date }

## Quoi de neuf
change-count =
    { $count ->
        [0] rien de neuf
        [one] { $count } nouveauté
       *[other] { $count } nouveautés
    }
change-since = Depuis
change-week = 7 jours
change-month = un mois
change-date = Depuis cette date
change-note = Depuis une note
change-note-none = Depuis une note…
change-group = Classer
change-by-day = Par jour
change-by-kind = Par nature
change-kind = Nature
change-kind-article = Article
change-kind-event = Événement
change-kind-round = Session
change-kind-office = Fonction
change-kind-position = Position
change-kind-point = Point de négociation
change-kind-commitment = Engagement
change-kind-status = Statut d’un engagement
change-kind-deadline = Échéance passée
change-kind-contradiction = Contradiction
change-kinds-article = Articles
change-kinds-event = Événements
change-kinds-round = Sessions
change-kinds-office = Fonctions
change-kinds-position = Positions
change-kinds-point = Points de négociation
change-kinds-commitment = Engagements
change-kinds-status = Statuts d’engagements
change-kinds-deadline = Échéances passées
change-kinds-contradiction = Contradictions
change-undated = Sans date
change-more =
    { $count ->
        [one] Montrer la dernière
       *[other] Montrer la suite ({ $count })
    }
change-sections = Dans la note, à mettre à jour
change-all = Tout ce qui a changé
change-own-section = Votre section
change-to-update =
    { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }
change-citations =
    { $count ->
        [one] Renvoi touché : { $numbers }
       *[other] Renvois touchés : { $numbers }
    }
change-open-section = Ouvrir la section
change-open-note = Ouvrir la note
change-next-issue = Bulletin suivant
change-none-title = Rien ne correspond
change-none-text = Aucun changement ne passe tous les filtres.
change-empty-title = Rien de neuf sur cette période
change-empty-text = Remontez plus loin, ou importez les articles parus depuis.
change-note-fresh-title = Cette note est à jour
change-note-fresh-text = Aucun fait n’a bougé depuis sa date d’arrêt ni depuis son dernier enregistrement.
note-stale = à mettre à jour
note-stale-about =
    { $count ->
        [one] Un changement touche cette note depuis son dernier enregistrement : voir lequel
       *[other] { $count } changements touchent cette note depuis son dernier enregistrement : voir lesquels
    }
note-stale-notes =
    { $count ->
        [one] une note à mettre à jour
       *[other] { $count } notes à mettre à jour
    }
note-draft-round = Session
note-draft-round-choose = Choisir une session…
note-draft-round-needed = Choisissez la session dont vous rendez compte.
note-draft-no-round = Ce dossier n’a pas encore de session.
note-draft-previous = Bulletin précédent
note-draft-previous-none = Aucun, c’est le premier
note-draft-previous-hint = Le nouveau reprend là où il s’arrête.
