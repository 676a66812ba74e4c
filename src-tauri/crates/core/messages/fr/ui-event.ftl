### Chronologie et acteurs.

event = Événement
event-count =
    { $count ->
        [0] aucun événement
        [one] { $count } événement
       *[other] { $count } événements
    }
event-add = Nouvel événement
event-change = Modifier l’événement
event-saved = Événement enregistré.
event-see = Voir
event-binned = Événement mis à la corbeille.
event-insert = Insérer dans la note
event-insert-needs-note = Ouvrez d’abord une note
event-date = Date
event-dates = Dates
event-date-end = Dernier jour (si plusieurs)
event-date-label = Ce qui a eu lieu ce jour-là
event-date-add = Autre date
event-place = Lieu
event-kind = Nature
event-sources = Sources
event-themes =
    { $count ->
        [one] Thème
       *[other] Thèmes
    }
event-participants = Participants
event-participant-add = Ajouter un acteur…
event-office = Fonction de { $actor }
event-office-hint = En qualité de…
event-no-actors = Ce dossier n’a pas encore d’acteurs : tapez un nom pour créer le premier.
event-follows = Fait suite à
event-follows-add = Chercher un événement…
event-followed = Suites
event-passages = Passages
event-references = Références
event-references-hint = Une adresse par ligne, pour les sources qui ne sont pas dans la bibliothèque.
event-unarchived = non archivé
event-no-source = Aucune source pour l’instant.
event-independent =
    { $count ->
        [one] { $count } indép.
       *[other] { $count } indép.
    }
event-independent-long =
    { $count ->
        [one] { $count } source indépendante
       *[other] { $count } sources indépendantes
    }
event-title-fr = Intitulé en français
event-title-en = Intitulé en anglais
event-title-hint = Un seul des deux suffit.
event-title-needed = Donnez un titre à l’événement, en français ou en anglais.
event-detail = Détail de l’événement
event-detail-close = Fermer le détail
event-search = Chercher un événement
event-newest-first = Les plus récents d’abord
event-oldest-first = Les plus anciens d’abord
event-none-title = Aucun événement ne correspond
event-none-text = Élargissez la période ou retirez un filtre.
event-empty-title = La chronologie est vide
event-empty-text = Sélectionnez un passage dans un article et choisissez « Ajouter à la chronologie », ou saisissez un événement.
event-kind-summit = Sommet
event-kind-consultation = Consultation
event-kind-negotiation = Négociation
event-kind-decision = Décision
event-kind-communique = Communiqué
event-kind-sanction = Sanction
event-kind-withdrawal = Retrait
event-kind-incident = Incident
event-kind-other = Autre

date-labelled = { $label } { $date }
date-label-held = tenu
date-label-announced = annoncé
date-label-notified = notifié
date-label-adopted = adopté
date-label-effective = effet
date-label-published = publié
date-name-held = Tenu
date-name-announced = Annoncé
date-name-notified = Notifié
date-name-adopted = Adopté
date-name-effective = Effet
date-name-published = Publié

actor-search = Chercher un acteur
actor-count =
    { $count ->
        [0] aucun acteur
        [one] { $count } acteur
       *[other] { $count } acteurs
    }
actor-kind = Nature
actor-kind-all = Tous
actor-kind-person = Personne
actor-kind-state = État
actor-kind-organisation = Organisation
actor-kind-body = Organe
actor-kinds-person = Personnes
actor-kinds-state = États
actor-kinds-organisation = Organisations
actor-kinds-body = Organes
actor-aliases = Autres noms
actor-offices = Fonctions
actor-states = Situation
actor-none-title = Aucun acteur ouvert
actor-none-text = Choisissez un acteur pour voir ses noms, ses fonctions et les événements où il figure.
actor-empty-title = Aucun acteur dans ce dossier
actor-empty-text = Ajoutez les personnes, les États et les organisations que vous suivez : ils pourront alors figurer parmi les participants des événements.
actor-none = Aucun acteur pour l’instant.
actor-add = Nouvel acteur
actor-change = Modifier l’acteur
actor-create = Créer l’acteur « { $name } »
actor-saved = Acteur enregistré.
actor-country = Pays
actor-country-hint = Facultatif : un État du dossier ou un autre pays.
actor-name-fr = Nom en français
actor-name-en = Nom en anglais
actor-name-pt = Nom en portugais
actor-name-hint = Un seul des deux suffit.
actor-name-needed = Donnez un nom à l’acteur, en français ou en anglais.
actor-same = « { $name } » ({ $kind }) porte déjà ce nom dans le dossier.
actor-aliases-hint = Un par ligne : sigles, autres graphies.
actor-office-number = Fonction { $number }
actor-office-fr = Intitulé en français
actor-office-en = Intitulé en anglais
actor-office-from = Date de début
actor-office-to = Date de fin
actor-office-now = en cours
actor-office-add = Ajouter une fonction
actor-office-needed = Donnez un intitulé, en français ou en anglais.
actor-state-add = Ajouter une situation

theme-name = Nouveau thème
theme-add = Ajouter le thème
