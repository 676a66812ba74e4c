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

bin-done =
    { $count ->
        [one] Élément mis à la corbeille.
       *[other] { $count } éléments mis à la corbeille.
    }

event-unsourced = sans source
event-pick = Choisir (Espace). Avec Maj : toute une suite.
event-selected =
    { $count ->
        [one] { $count } événement choisi
       *[other] { $count } événements choisis
    }
event-track = Situation
event-track-none = Étape des discussions, ou contexte
event-track-parallel = mesure parallèle
event-track-irritant = irritant
event-tracks-all = Toutes les situations
event-tracks-parallel = Mesures parallèles
event-tracks-irritant = Irritants
event-tracks-step = Étapes et contexte
confidence = Confiance
confidence-any = Toute confiance
confidence-none = Non précisée
confidence-high = Confiance élevée
confidence-medium = Confiance moyenne
confidence-low = Confiance faible
event-versions = Versions des parties
event-versions-of =
    { $count ->
        [one] { $count } version : { $actors }
       *[other] { $count } versions : { $actors }
    }
event-version-add = Ajouter la version d’un acteur…
event-version-by = Version de
event-version-text = Version de { $actor }
event-version-passage = Ajouter un passage…
event-version-references = Adresses des sources de cette version, une par ligne
event-version-needed = Écrivez ce que dit cet acteur, ou retirez sa version.
event-version-said = { $actor } : { $text }
event-remark = Remarque de l’analyste
event-remark-hint = Facultatif.
event-office-held = À cette date : { $office }
event-person = { $name }, { $office }
event-unarchived-list = Non archivé : { $hosts }
office-by-date = fonction à cette date
date-known-month = jour non précisé
date-known-year = mois non précisé
event-show-table = Tableau
event-show-picture = Frise
event-show = Affichage de la chronologie
event-lane-none-theme = Sans thème
event-lane-none-party = Autres acteurs
event-lane-none-kind = Autre
picture = Frise chronologique
picture-label = Frise chronologique : { $dossier }
picture-desc =
    { $count ->
        [one] { $count } événement
       *[other] { $count } événements
    } sur une ligne du temps, rangés par bandes : { $lanes }. Le tableau dit la même chose en mots.
picture-how = Flèches gauche et droite : événement précédent ou suivant de la bande. Flèches haut et bas : bande voisine. Entrée : ouvrir. Plus et moins : zoom. Zéro : tout voir. Maj et flèches : déplacer. Le bouton « Tableau » montre les mêmes événements en tableau.
picture-said = { $title } { $dates }. Bande { $lane }, { $at } sur { $count }.
picture-today = aujourd’hui
picture-bar = Outils de la frise
picture-lanes = Bandes de la frise
picture-lanes-theme = Par thème
picture-lanes-party = Par partie
picture-lanes-kind = Par nature
picture-closer = Plus près
picture-farther = Plus loin
picture-fit = Tout voir
picture-export = Exporter
picture-export-svg = Image vectorielle (SVG)
picture-export-png = Image (PNG)
picture-exported = Frise enregistrée : { $file }
picture-reveal = Montrer
picture-about =
    { $count ->
        [one] { $period }, { $count } événement. Situation au { $today }.
       *[other] { $period }, { $count } événements. Situation au { $today }.
    }
picture-table = Voir ces événements en tableau
picture-legend = Légende
picture-legend-step = étape ou contexte
picture-legend-parallel = mesure parallèle
picture-legend-irritant = irritant
picture-legend-low = confiance faible
picture-legend-soft = date connue au mois ou à l’année
picture-legend-dates = autres dates du même événement
picture-legend-follows = fait suite à
picture-none-title = Rien à dessiner
picture-none-text = Aucun de ces événements n’a de date qui puisse être placée sur la frise.

round = Session
round-count =
    { $count ->
        [0] aucune session
        [one] { $count } session
       *[other] { $count } sessions
    }
round-selected =
    { $count ->
        [one] { $count } session choisie
       *[other] { $count } sessions choisies
    }
round-search = Chercher une session
round-add = Nouvelle session
round-change = Modifier la session
round-saved = Session enregistrée.
round-record = Compte rendu
round-detail = Détail de la session
round-detail-close = Fermer le détail
round-state = État
round-states-all = Tous les états
round-state-held = tenue
round-state-coming = à venir
round-state-none = aucune session connue
round-none-known = Aucune session de cette sorte n’est connue à ce jour. C’est aussi une information : notez jusqu’à quand vous avez cherché.
round-kind = Cadre
round-kind-bilateral = Entre les parties
round-kind-internal = Interne à une partie
round-kind-mediation = Par un tiers
round-kind-multilateral = Multilatérale
round-level = Niveau
round-levels-all = Tous les niveaux
round-level-heads = Chefs d’État
round-level-ministers = Ministres
round-level-experts = Experts
round-level-mixed = Plusieurs niveaux
round-delegations = Délégations
round-delegation-add = Ajouter une partie…
round-delegation-remove = Retirer la délégation de { $party }
round-delegation-said = { $party } : { $members }
round-members = Membres de la délégation de { $party }
round-members-none = Composition non connue.
round-others = Autres participants
round-agenda = Ordre du jour
round-agenda-add = Ajouter un point
round-agenda-item = Point { $number } de l’ordre du jour
round-agenda-theme = Thème du point { $number }
round-agenda-up = Monter
round-agenda-down = Descendre
round-documents = Documents adoptés
round-document-add = Ajouter un document
round-document-title = Intitulé du document { $number }
round-document-hint = Relevé des conclusions…
round-document-needed = Donnez un intitulé à ce document, ou retirez-le.
round-document-said = { $title } ({ $said })
round-text-available = texte disponible
round-text-missing = texte non disponible
round-adopted-on = adopté le { $date }
round-approved = approuvé par { $actor }
round-approved-on = approuvé par { $actor } le { $date }
round-approved-none = Aucune approbation connue.
round-approved-add = Approuvé par…
round-approved-date = Date d’approbation par { $actor }
round-follows = Fait suite à
round-follows-add = Chercher une session…
round-events = Événements de la session
round-no-source = Aucune source : rattachez à la session les événements qui la racontent.
round-dates-hint = Laissez sans date une session dont on ne sait pas si elle s’est tenue.
round-remark-hint = Par exemple : rien de connu, et jusqu’à quand vous avez cherché.
round-title-needed = Donnez un nom à la session, en français ou en anglais.
round-none-title = Aucune session ouverte
round-none-text = Choisissez une session pour voir ses délégations, son ordre du jour et ce qui y a été adopté.
round-nothing-title = Aucune session ne correspond
round-empty-title = Aucune session pour l’instant
round-empty-text = Une session réunit les parties à un niveau donné : qui siégeait, sur quel ordre du jour, ce qui a été adopté. « Aucune session connue » se note aussi, avec une remarque.
bin-count =
    { $count ->
        [0] rien
        [one] { $count } élément
       *[other] { $count } éléments
    }
bin-search = Chercher dans la corbeille
bin-since = mis à la corbeille le { $when }
bin-back = Sortir de la corbeille
bin-back-done =
    { $count ->
        [one] Élément sorti de la corbeille.
       *[other] { $count } éléments sortis de la corbeille.
    }
bin-empty-title = La corbeille est vide
bin-empty-text = Ce que vous mettez à la corbeille attend ici : rien n’est perdu, et tout peut en être sorti.
bin-kind-event = Événement
bin-kind-round = Session
bin-kind-actor = Acteur
bin-kind-position = Position
bin-kind-point = Point d’accord ou de désaccord
bin-kind-commitment = Engagement
bin-kind-contradiction = Contradiction
