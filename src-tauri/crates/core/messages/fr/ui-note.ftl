# Notes: list, editor, export.

## The list of notes

note-list = Notes
note-list-count = { $count ->
    [0] aucune note
    [one] 1 note
   *[other] { $count } notes
 }
note-new = Nouvelle note
note-draft = Premier jet…
note-untitled = Note sans objet
note-row-words = { $count ->
    [one] { $words } mot
   *[other] { $words } mots
 }
note-row-citations = { $count ->
    [0] sans renvoi
    [one] 1 renvoi
   *[other] { $count } renvois
 }
note-empty-title = Aucune note dans ce dossier
note-empty-text = Le premier jet rédige une note d’information à partir des articles et de la chronologie, chaque phrase avec son renvoi. Vous pouvez aussi partir d’une page vide.
note-bin = Mettre à la corbeille
note-binned = « { $name } » est dans la corbeille.
note-undo = Annuler
note-actions = Actions pour « { $name } »

## Status, marking, purpose

note-status-draft = brouillon
note-status-reviewed = relu
note-status-approved = validé
note-marking-none = Aucun marquage
note-marking-internal = Usage interne
note-marking-restricted = Diffusion restreinte
note-marking-tlp-clear = TLP:CLEAR
note-marking-tlp-green = TLP:GREEN
note-marking-tlp-amber = TLP:AMBER
note-marking-tlp-amber-strict = TLP:AMBER+STRICT
note-marking-tlp-red = TLP:RED
note-purpose-information = information
note-purpose-decision = décision

## The header block

note-header = En-tête de la note
note-field-number = Numéro
note-field-marking = Marquage
note-field-date = Date
note-field-as-of = Arrêtée au
note-field-recipient = Destinataire
note-field-sender = Émetteur
note-field-subject = Objet
note-field-purpose = Pour
note-field-status = Statut
note-field-drafted-by = Rédaction
note-field-reviewed-by = Relecture
note-field-approved-by = Validation
note-header-more = Tout l’en-tête
note-header-less = Moins
note-marking-hint = Imprimé en haut et en bas de chaque page. Un marquage ne chiffre pas le fichier.
note-date-hint = Par exemple 26/06/2025 ou 26 juin 2025.
note-date-form = « { $typed } » n’est pas une date complète. Écrivez par exemple 26/06/2025 ou 26 juin 2025.
note-date-day = « { $typed } » n’existe pas dans le calendrier.
note-date-kept = La date précédente reste enregistrée.

## The pane

note-text-name = Texte de la note
note-words-budget = { $words } / { $min }–{ $max } mots
note-words-under = { $missing } mots de moins que prévu
note-words-over = { $extra } mots de trop
note-words-within = dans la longueur prévue
note-loading = Ouverture de la note…
note-refused-title = Cette note ne s’ouvre pas
note-approved = Note validée : le texte est verrouillé. Pour le modifier, remettez le statut sur « brouillon ».
note-read-only = Cette bibliothèque est ouverte en lecture seule : rien de ce que vous taperiez ne serait enregistré.
note-back-to-draft = Repasser en brouillon
note-versions = Versions

## Saving

note-save-failed = La note n’est pas enregistrée. { $why }
note-save-kept = Votre texte reste ici ; Griot réessaie de lui-même.
note-retry = Réessayer
note-copy-text = Copier le texte
note-copied = Texte copié.
note-copy-failed = La copie a échoué : sélectionnez le texte et copiez-le au clavier.
note-conflict = Cette note a changé ailleurs. Voici sa version présente ; la vôtre est gardée parmi les versions.
note-conflict-mine = Reprendre mon texte
note-conflict-theirs = Garder cette version

## Tools

note-tools = Mise en forme
note-tool-bold = Gras
note-tool-italic = Italique
note-tool-underline = Souligné
note-tool-strike = Barré
note-tool-bulletList = Liste à puces
note-tool-orderedList = Liste numérotée
note-tool-blockquote = Citation en retrait
note-tool-uncite = Retirer le renvoi
note-tool-undo = Annuler
note-tool-redo = Rétablir
note-tool-link = Lien
note-tool-table = Tableau
note-letter-bold = G
note-letter-italic = I
note-letter-underline = S
note-letter-strike = B
note-style = Style du paragraphe : { $style }
note-style-paragraph = Texte
note-style-heading1 = Titre 1
note-style-heading2 = Titre de section
note-style-heading3 = Sous-titre
note-style-heading4 = Titre 4
note-table-insert = Insérer un tableau
note-table-row-above = Ligne au-dessus
note-table-row-below = Ligne au-dessous
note-table-column-left = Colonne à gauche
note-table-column-right = Colonne à droite
note-table-header-row = Ligne d’en-tête
note-table-row-delete = Supprimer la ligne
note-table-column-delete = Supprimer la colonne
note-table-table-delete = Supprimer le tableau
note-key-alt = Alt

## Links

note-link-title = Lien
note-link-address = Adresse
note-link-words = Texte du lien
note-link-hint = Une page web (https) ou une adresse électronique.
note-link-wrong = Cette adresse n’est ni une page web ni une adresse électronique.
note-link-set = Poser le lien
note-link-remove = Retirer le lien
note-cancel = Annuler

## Citations

note-citation = Renvoi { $number } : { $source }
note-citation-unknown = source inconnue de cette bibliothèque
note-card-title = Renvoi { $number }
note-card-open = Ouvrir le passage
note-card-remove = Retirer
note-card-deleted = L’article a été supprimé ; la citation reste.
note-card-copies = { $count ->
    [one] 1 reprise
   *[other] { $count } reprises
 }, 1 source indépendante
note-card-single = 1 source indépendante

## Machine text

note-machine-count = { $count ->
    [one] 1 phrase proposée à accepter
   *[other] { $count } phrases proposées à accepter
 }
note-machine-legend = Filet pointillé et fond teinté : texte proposé par Griot, tiré des sources. Corriger une phrase l’accepte.
note-machine-next = Phrase suivante à accepter
note-accept = Accepter
note-accept-more = Accepter davantage
note-accept-sentence = La phrase
note-accept-paragraph = Le paragraphe
note-accept-section = La section
note-accept-all = Toute la note
note-accepted-all = Tout le premier jet est accepté.

## First draft

note-draft-title = Premier jet
note-draft-about = Griot crée une note et la rédige à partir des articles et de la chronologie de la période, chaque phrase avec son renvoi ; rien n’est inventé, et vous relisez tout.
note-draft-template = Modèle
note-draft-template-hint = De { $min } à { $max } mots, { $sections } sections.
note-draft-lang = Langue de la note
note-lang-fr = Français
note-lang-en = Anglais
note-draft-period = Période
note-draft-from = Du
note-draft-to = Au
note-draft-period-hint = Facultatif. Un jour, un mois ou une année.
note-draft-form = Ce n’est pas une date. Écrivez par exemple 01/05/2025, mai 2025 ou 2025.
note-draft-day = Cette date n’existe pas dans le calendrier.
note-draft-backwards = La période finit avant de commencer.
note-draft-start = Rédiger le premier jet
note-draft-running = Rédaction en cours…

## Export

note-export = Exporter la note
note-export-name = note
note-export-docx = Word (DOCX)
note-export-pdf = PDF
note-export-html = Page web (HTML)
note-export-md = Markdown
note-export-unsaved = La note n’est pas enregistrée : elle ne peut pas être exportée telle qu’à l’écran.
note-export-running = Exportation…
note-exported = Note exportée
note-exported-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
 }
note-exported-dropped = Ce format n’a pas pu tout reprendre :
note-exported-open = Ouvrir
note-exported-reveal = Afficher dans le dossier
note-close = Fermer

## Versions

note-versions-title = Versions de la note
note-versions-about = Griot garde une version toutes les cinq minutes de rédaction, pendant 30 jours. En reprendre une garde d’abord le texte présent.
note-versions-empty = Aucune version gardée pour l’instant.
note-reason-interval = en cours de rédaction
note-reason-draft = avant le premier jet
note-reason-restore = avant un retour en arrière
note-reason-shrink = avant un grand effacement
note-reason-conflict = votre texte, lors d’un conflit
note-reason-other = gardée
note-restore = Reprendre
note-restore-at = Reprendre la version du { $kept }
note-restored = Version reprise ; le texte d’avant est gardé.

## Words written into a note, in the note's language

note-event-when = { $when } : { $title }
note-event-where = { $when } ({ $about }) : { $title }
note-when-day = Le { $date }
note-when-month = En { $date }
note-when-year = En { $date }
note-when-span-day = Du { $from } au { $to }
note-when-span-month = De { $from } à { $to }
note-when-span-year = De { $from } à { $to }
note-date-announced = annonce
note-date-notified = notification
note-date-adopted = adoption
note-date-effective = entrée en vigueur
note-date-published = publication
