### Positions par thème, points, engagements, et les tableaux qui passent dans une note.

table-where = Insérer le tableau dans quelle note ?
table-where-about = Il y sera inséré avec ses renvois.
table-inserted = Tableau inséré dans la note.
table-too-long = { $rows } lignes : une note en prend { $most } au plus. Filtrez d’abord.

sources = Sources
sources-independent =
    { $count ->
        [one] { $count } source indépendante
       *[other] { $count } sources indépendantes
    }
source-unarchived = non archivé
sources-none = Aucune source pour l’instant.
sources-passages = Passages
sources-references = Références
sources-references-hint = Une adresse par ligne, pour les sources qui ne sont pas dans la bibliothèque.
remove-one = Retirer { $name }
pick-other = Choisir un autre que { $name }
text-in-fr = { $label } (français)
text-in-en = { $label } (anglais)
text-one-enough = Une seule des deux langues suffit.
fact-event-find = Chercher un événement…
fact-event-dated = { $date } – { $title }

positions = Positions
position = Position
position-count =
    { $count ->
        [0] aucune position
        [one] { $count } position
       *[other] { $count } positions
    }
position-count-of =
    { $count ->
        [0] aucune position
        [one] { $count } position
       *[other] { $count } positions
    } · { $actors ->
        [0] aucun acteur
        [one] { $actors } acteur
       *[other] { $actors } acteurs
    }
position-chosen =
    { $count ->
        [one] { $count } position choisie
       *[other] { $count } positions choisies
    }
position-mode = Vue des positions
position-mode-grid = Grille
position-mode-list = Liste
position-mode-points = Points
position-mode-compare = Comparaison
position-turn-themes = Mettre les thèmes en lignes
position-turn-actors = Mettre les acteurs en lignes
position-corner-actors = Acteur / thème
position-corner-themes = Thème / acteur
position-more = Autres actions
position-whole = Thèmes sans position
position-insert-grid = Insérer la vue en tableau dans la note
position-search = Chercher une position
position-earlier =
    { $count ->
        [one] { $count } antérieure
       *[other] { $count } antérieures
    }
position-cell-none = Aucune position
position-not-latest = suivie d’une autre
position-actor-count = { $actor } ({ $count })
position-date = Date
position-dated = { $date } : { $text }
position-question = Question
position-question-hint = Facultatif. La même pour ceux qui répondent à la même question.
position-said-at = Dit lors de
position-actor-find = Chercher un acteur…
position-actor-needed = Choisissez l’acteur.
position-theme-needed = Choisissez le thème.
position-text-needed = Écrivez ce qui a été dit, en français ou en anglais.
position-no-themes = Ce dossier n’a pas encore de thèmes : « Gérer les thèmes… » en ajoute.
position-add = Nouvelle position
position-change = Modifier la position
position-saved = Position enregistrée
position-detail = Détail de la position
position-detail-close = Fermer le détail
position-none-here = Aucune position connue sur ce thème.
position-insert = Insérer dans la note
position-insert-asks = La note vous sera demandée.
position-compare = Comparer
position-table-caption = Positions par thème
position-empty-title = Qui dit quoi, et depuis quand ?
position-empty-text = Une position réunit un acteur, un thème et une date, avec le passage où elle est écrite. Dans un article, sélectionnez les mots puis « Position » ; ou saisissez-la ici. La grille montre la dernière de chacun.
position-none-title = Aucune position ne passe ces filtres
position-none-text = Retirez un filtre ou changez les mots cherchés.

compare-theme-choose = Choisir un thème…
compare-actor-choose = Choisir un acteur…
compare-left = Premier acteur
compare-right = Second acteur
compare-side-none = Choisissez l’autre acteur au-dessus.
compare-empty-title = Deux acteurs, un thème
compare-empty-text = Choisissez un thème et deux acteurs : leurs positions se lisent côte à côte, les plus récentes d’abord.

point = Point
points = Accords, désaccords, questions ouvertes
point-count =
    { $count ->
        [0] aucun point
        [one] { $count } point
       *[other] { $count } points
    }
point-kind = Nature
point-kind-agreement = Point d’accord
point-kind-disagreement = Point de désaccord
point-kind-question = Question ouverte
point-kinds-agreement = Points d’accord
point-kinds-disagreement = Points de désaccord
point-kinds-question = Questions ouvertes
point-add-agreement = Ajouter un point d’accord
point-add-disagreement = Ajouter un point de désaccord
point-add-question = Ajouter une question ouverte
point-none-agreement = Aucun pour l’instant.
point-none-disagreement = Aucun pour l’instant.
point-none-question = Aucune pour l’instant.
point-count-agreement =
    { $count ->
        [one] { $count } accord
       *[other] { $count } accords
    }
point-count-disagreement =
    { $count ->
        [one] { $count } désaccord
       *[other] { $count } désaccords
    }
point-count-question =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
point-search = Chercher un point
point-date = Depuis
point-date-hint = Facultatif. Année, mois ou jour.
point-events = Vient de
point-text-needed = Écrivez le point, en français ou en anglais.
point-add = Nouveau point
point-change = Modifier le point
point-saved = Point enregistré
point-table-caption = Accords, désaccords et questions ouvertes
point-empty-title = Les points se rangent par thème
point-empty-text = Ajoutez d’abord les thèmes de l’ordre du jour ; sous chacun viennent les points d’accord, de désaccord et les questions ouvertes.

themes = Thèmes
themes-manage = Gérer les thèmes…
themes-about = L’ordre est celui de la grille et des notes. Un thème se reconnaît à ses mots-clés dans les articles.
themes-none = Ce dossier n’a pas encore de thèmes.
theme-new = Nouveau thème
theme-name-fr = Nom en français
theme-name-en = Nom en anglais
theme-words-fr = Mots-clés en français
theme-words-en = Mots-clés en anglais
theme-words-hint = Séparés par des virgules.
theme-same = Le thème « { $name } » porte déjà ce nom.
theme-keys = Alt et flèches pour déplacer, Suppr pour retirer.
theme-uses = { $events ->
        [0] aucun événement
        [one] { $events } événement
       *[other] { $events } événements
    } · { $facts ->
        [0] aucun fait
        [one] { $facts } fait
       *[other] { $facts } faits
    }
theme-up = Monter
theme-down = Descendre
theme-remove = Retirer le thème
theme-removed = Thème « { $name } » retiré.
theme-moved = « { $name } » : place { $place } sur { $count }.

commitments = Engagements
commitment-count =
    { $count ->
        [0] aucun engagement
        [one] { $count } engagement
       *[other] { $count } engagements
    }
commitment-count-late = { $count } en retard
commitment-count-met =
    { $count ->
        [one] { $count } tenu
       *[other] { $count } tenus
    }
commitment-chosen =
    { $count ->
        [one] { $count } engagement choisi
       *[other] { $count } engagements choisis
    }
commitment-search = Chercher un engagement
commitment-owner = Qui s’engage
commitment-beneficiary = Envers qui
commitment-to = envers
commitment-who = { $owners } → { $to }
commitment-text = Engagement
commitment-made = Pris le
commitment-deadline = Échéance
commitment-deadline-hint = Facultatif. Année, mois ou jour.
commitment-deadline-early = L’échéance vient avant la date de l’engagement.
commitment-no-deadline = sans échéance
commitment-no-theme = Sans thème
commitment-status = État
commitment-status-open = À faire
commitment-status-in_progress = En cours
commitment-status-met = Tenu
commitment-status-lapsed = Caduc
commitment-status-to_verify = À vérifier
commitment-status-late = { $status }, en retard
commitment-status-on = { $status } le { $date }
commitment-status-change = Changer l’état
commitment-status-of = Changer l’état de { $count } engagements
commitment-status-proof = Ajouter une preuve…
commitment-status-changed =
    { $count ->
        [one] État de l’engagement : { $status }
       *[other] État de { $count } engagements : { $status }
    }
commitment-since = Depuis le
commitment-since-earlier = Un état plus récent est déjà noté : { $status }, { $date }. Celui-ci complète l’histoire.
commitment-overdue = en retard
commitment-overdue-filter = En retard
commitment-unsettled = Ni tenus ni caducs
commitment-any-owner = Tous les auteurs
commitment-any-status = Tous les états
commitment-before = Échéance au plus tard
commitment-before-chip = échéance au plus tard { $date }
commitment-at = Tels qu’au
commitment-at-hint = Les engagements pris à cette date, dans l’état où ils étaient.
commitment-at-chip = tels qu’au { $date }
commitment-at-banner = Engagements tels qu’ils étaient au { $date }. Ce que vous modifiez vaut pour aujourd’hui.
commitment-today = aujourd’hui
commitment-owner-needed = Indiquez qui s’engage.
commitment-text-needed = Écrivez l’engagement, en français ou en anglais.
commitment-add = Nouvel engagement
commitment-change = Modifier l’engagement
commitment-saved = Engagement enregistré
commitment-detail = Détail de l’engagement
commitment-detail-close = Fermer le détail
commitment-history = Suite des états
commitment-history-add = Autre état
commitment-events = Événements
commitment-remark = Remarque
commitment-table-caption = Engagements au { $date }
commitment-calendar = Échéances vers un calendrier (.ics)
commitment-calendar-short = Calendrier
commitment-calendar-name = Échéances
commitment-calendar-count =
    { $count ->
        [0] aucune échéance
        [one] { $count } échéance
       *[other] { $count } échéances
    }
commitment-calendar-done = Calendrier écrit : { $file }.
commitment-calendar-show = Montrer
commitment-empty-title = Qui doit quoi, à qui, pour quand ?
commitment-empty-text = Un engagement a un auteur, un bénéficiaire, une échéance s’il y en a une, et un état que vous tenez à jour avec ses preuves. Dans un article, sélectionnez les mots puis « Engagement » ; ou saisissez-le ici.
commitment-none-title = Aucun engagement ne passe ces filtres
commitment-none-then = Aucun engagement n’était encore pris à cette date.
proof = Preuve
proofs = Preuves
proof-date = Date de la preuve
proof-event = Événement qui le prouve
proof-add = Ajouter une preuve
proof-remove = Retirer la preuve
proof-text-needed = Une preuve a des mots, un événement ou une source.
