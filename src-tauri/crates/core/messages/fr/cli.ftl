# La commande griot : aide, mots des réponses, erreurs d’usage.
cli-about = Des articles de presse à une note dont chaque phrase se vérifie, hors ligne.
cli-help-usage = Usage :
cli-help-commands = Commandes
cli-help-options = Options
cli-help-arguments = Arguments
cli-arg-keep-incomplete = Prendre aussi les captures incomplètes, marquées comme telles
cli-arg-help = Afficher l’aide
cli-arg-version = Afficher la version
cli-arg-library = La bibliothèque (sinon GRIOT_LIBRARY, sinon celle du dossier de données du système)
cli-arg-lang = La langue des messages et des notes
cli-arg-now = La date à tenir pour celle du jour, pour des résultats reproductibles
cli-arg-json = Répondre en JSON, pour un programme
cli-command-extract = Lire un fichier sans rien enregistrer
cli-command-import = Importer des fichiers et des dossiers d’articles
cli-command-dossiers = Lister les dossiers
cli-command-articles = Lister les articles d’un dossier
cli-command-show = Montrer un article
cli-command-sentences = Découper un texte en phrases
cli-command-summarize = Résumer des articles par leurs propres phrases
cli-command-dates = Trouver les dates d’un texte
cli-command-chronology = Lister les événements d’un dossier, dans l’ordre
cli-command-actors = Lister les acteurs d’un dossier et leurs fonctions
cli-command-copies = Regrouper les reprises parmi des fichiers
cli-command-search = Chercher dans les articles
cli-command-draft = Écrire le premier jet d’une note
cli-command-notes = Lister les notes d’un dossier
cli-command-note = Montrer ou enregistrer une note
cli-command-note-show = Montrer une note
cli-command-note-save = Enregistrer une note
cli-command-export = Écrire une note dans un fichier
cli-command-brief = Tout en une fois : des articles à la note exportée
cli-command-demo = Créer le dossier de démonstration
cli-arg-file = Le fichier, ou - pour l’entrée standard
cli-arg-url = L’adresse publique de l’article
cli-arg-inputs = Fichiers et dossiers (TXT, Markdown, HTML)
cli-arg-paths = Fichiers et dossiers
cli-arg-dossier = Le dossier, par son numéro ou son titre
cli-arg-article = Le numéro de l’article
cli-arg-articles = Les numéros des articles
cli-arg-from = À partir de cette date (AAAA, AAAA-MM ou AAAA-MM-JJ)
cli-arg-to = Jusqu’à cette date
cli-arg-at = Seulement les fonctions tenues à cette date
cli-arg-actor = Seulement avec cet acteur (son identifiant)
cli-arg-theme = Seulement de ce thème (son identifiant)
cli-arg-published = La date de publication du texte (AAAA-MM-JJ)
cli-arg-sentences = Au plus tant de phrases (3 sans autre demande)
cli-arg-words = Au plus tant de mots ; une phrase seule peut en avoir la moitié de plus
cli-arg-method = La méthode : extract reprend les phrases des sources telles quelles
cli-arg-query = Ce que l’on cherche : des mots, "une expression", un début*, -sans
cli-arg-limit = Au plus tant de résultats
cli-arg-template = Le modèle de note : info, record (compte rendu d’une session) ou bulletin (bulletin de suivi)
cli-arg-previous = La note à laquelle le bulletin fait suite
cli-arg-round = La session dont on fait le compte rendu
cli-arg-note = Le numéro de la note
cli-arg-base = La révision dont part la modification
cli-arg-format = Le format ; sans lui, celui que dit le nom du fichier
cli-arg-output = Le fichier à écrire
cli-usage-unknown = « { $argument } » n’est pas une option de cette commande.
cli-usage-unknown-command = « { $command } » n’est pas une commande de griot.
cli-usage-missing = Il manque : { $argument }.
cli-usage-no-command = Il manque une commande.
cli-usage-conflict = { $argument } ne va pas avec { $other }.
cli-usage-no-value = { $argument } attend une valeur.
cli-usage-value = « { $value } » ne convient pas à { $argument }.
cli-usage-value-known = « { $value } » ne convient pas à { $argument } ; possibles : { $known }.
cli-usage-see-help = Voir griot --help, ou --help après une commande.
cli-no-file = Le fichier « { $name } » n’existe pas.
cli-text-too-large = Le texte dépasse 64 Mio.
cli-text-not-utf8 = Le texte n’est pas en UTF-8 : les positions se comptent en octets UTF-8. Convertissez-le d’abord.
cli-no-format = Le nom « { $name } » ne dit pas le format. Ajoutez .docx, .pdf, .html ou .md.
cli-note-not-json = « { $name } » n’est pas une note en JSON. Partez de ce que donne griot note show --json.
cli-nothing-taken = Aucun de ces fichiers n’a donné d’article ; rien n’a été écrit.
cli-import-progress = Lecture
cli-import-count = Ajoutés : { $added } · reprises : { $copy } · déjà là : { $same } · incomplets : { $partial } · flux suivis : { $followed } · refusés : { $refused }
cli-outcome-added = ajouté
cli-outcome-same = déjà là
cli-outcome-copy = reprise
cli-outcome-partial = incomplet
cli-outcome-followed = suivi
cli-outcome-refused = refusé
cli-outcome-article = article { $id }
cli-head-id = n°
cli-head-title = titre
cli-head-subject = objet
cli-head-articles = articles
cli-head-events = événements
cli-head-notes = notes
cli-head-published = date
cli-head-outlet = média
cli-head-words = mots
cli-head-copies = reprises
cli-head-changed = modifiée (UTC)
cli-head-citations = renvois
cli-articles-count = Articles : { $articles }, sources indépendantes : { $independent }
cli-copies-of = Reprises du même texte : { $count }
cli-copy-origin = (origine probable)
cli-copies-count = Groupes de reprises : { $groups }, fichiers lus : { $files }
cli-search-count = Montrés : { $shown } sur { $total }
cli-demo-made = Dossier de démonstration { $id }, « { $title } » : articles { $articles }, événements { $events }.
cli-event-follows = ↳ suite de : { $title }
cli-event-sources = sources archivées : { $independent } · références non archivées : { $references }
cli-events-count = Événements : { $count }
cli-summary-made = Méthode { $method }, phrases { $chosen } sur { $of }
cli-draft-made = Premier jet : note { $id }, « { $subject } », mots { $words }, renvois { $citations }.
cli-note-saved = Note { $id } enregistrée, révision { $revision }.
cli-export-made = Écrit : { $file } ({ $bytes } octets)
cli-export-made-pages = Écrit : { $file } ({ $bytes } octets, pages : { $pages })
cli-export-dropped = Non rendu dans ce format : { $what }
cli-brief-dossier = { $count ->
    [one] { $name }
   *[other] Synthèse de { $count } articles
 }
cli-brief-made = Articles { $articles }, mots { $words }, renvois { $citations }.
cli-brief-not-kept = { $why } Seul le fichier est gardé ; la note n’est pas rangée dans la bibliothèque.
cli-summarize-one-dossier = Ces articles sont de plusieurs dossiers : une synthèse se fait dans un seul.
cli-arg-since = Seulement ce qui est nouveau depuis une date, ou depuis une note
cli-arg-order = Ordre des phrases
cli-command-rounds = Lister les sessions d’un dossier : délégations, ordre du jour, documents adoptés
cli-command-positions = Lister qui a dit quoi sur quel thème
cli-command-commitments = Lister les engagements : qui doit quoi, à qui, pour quand
cli-command-contradictions = Lister ce sur quoi les sources ne s’accordent pas
cli-command-changes = Lister ce qui a changé depuis une date ou une note
cli-arg-as-of = Tels qu’ils étaient à cette date
cli-arg-overdue = Seulement ceux en retard
cli-arg-calendar = Écrire les échéances dans ce fichier d’agenda (.ics)
cli-arg-changed-since = Depuis cette date (AAAA, AAAA-MM ou AAAA-MM-JJ) ou depuis cette note (son numéro)
cli-no-such-name = Rien dans ce dossier ne s’appelle « { $name } ».
cli-name-of-several = « { $name } » en désigne plusieurs : { $ids }. Donnez l’identifiant.
cli-rounds-count = { $count ->
    [0] Aucune session.
    [one] Une session.
   *[other] { $count } sessions.
  }
cli-positions-count = { $count ->
    [0] Aucune position.
    [one] Une position.
   *[other] { $count } positions.
  }
cli-commitments-count = { $count ->
    [0] Aucun engagement.
    [one] Un engagement.
   *[other] { $count } engagements.
  }
cli-contradictions-count = { $count ->
    [0] Aucune contradiction.
    [one] Une contradiction.
   *[other] { $count } contradictions.
  }
cli-changes-count = { $count ->
    [0] Rien n’a changé.
    [one] Un changement.
   *[other] { $count } changements.
  }
cli-round-document = Adopté : { $title } (texte disponible)
cli-round-document-unseen = Adopté : { $title } (texte non disponible)
cli-round-approved = Approuvé par { $by } ({ $date })
cli-commitment-status = { $status } · échéance : { $deadline }
cli-commitment-overdue = EN RETARD · { $status } · échéance : { $deadline }
cli-commitment-no-deadline = aucune
cli-calendar-written = Écrit : { $file }
cli-contradiction-side = { $value } (sources indépendantes : { $independent } ; adresses non archivées : { $references })
cli-change-section = touche la section « { $title } »
