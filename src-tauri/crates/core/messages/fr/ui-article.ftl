### Articles : liste, lecture, synthèse, import.

article = Article
article-count =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } · { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
article-copies =
    { $count ->
        [0] aucune reprise
        [one] { $count } reprise
       *[other] { $count } reprises
    }
article-partial = capture incomplète
article-demo = texte de démonstration
article-no-outlet = Média inconnu
article-no-date = sans date
article-minutes = { $minutes } min
article-none-filtered = Aucun article ne passe ces filtres.
article-none = Aucun article pour l’instant.
article-empty-title = Commencez par des articles
article-empty-import = Importer des articles
article-more = Autres actions sur l’article
chosen-articles = Articles choisis
chosen-count =
    { $count ->
        [one] { $count } article choisi
       *[other] { $count } articles choisis
    }
chosen-count-sources =
    { $count ->
        [one] { $count } article choisi
       *[other] { $count } articles choisis
    } ({ $sources ->
        [one] { $sources } source indépendante
       *[other] { $sources } sources indépendantes
    })
chosen-none = Annuler le choix
chosen-synthesis = Synthèse
chosen-compare = Comparer
chosen-compare-needs = Choisissez au moins deux articles.
chosen-most = Une synthèse lit au plus { $most } articles à la fois.
chosen-pick = Choisir (Espace). Avec Maj : toute une suite.
article-edit = Corriger la fiche
article-origin = Ouvrir la page d’origine
article-version = Capture du { $when }
article-title = Titre
article-title-needed = Donnez un titre à l’article.
article-authors = Auteurs
article-authors-hint = Séparés par des virgules.
article-published = Date de publication
article-address = Adresse de la page
quoted = « { $text } »
reference-copy = Copier la référence
reference-copied = Référence copiée.

reader = Lecture
reader-text = Texte de l’article
reader-help = Flèches gauche et droite : choisir une phrase. Entrée : les actions. Échap : revenir à la liste.
reader-empty-title = Aucun article ouvert
reader-empty-text = Choisissez un article dans la liste. Sélectionnez ensuite un passage pour le citer ou l’ajouter à la chronologie.
selection-menu = Passage sélectionné
cite = Citer
cite-choose = Citer dans une note…
cite-where = Citer dans quelle note ?
cite-where-about = Le passage y sera inséré avec son renvoi.
cite-new-note = Nouvelle note
cite-note-approved = Cette note est validée : repassez-la en brouillon pour y insérer un passage.
draft-first = Premier jet
passage-open = Voir dans le texte
copies-title =
    { $count ->
        [0] Aucune reprise
        [one] { $count } reprise
       *[other] { $count } reprises
    }
copies-one-source = une seule source indépendante
copies-origin = origine probable
copies-here = ouvert
note-pane-empty-title = Aucune note ouverte
note-pane-empty-text = Choisissez une note dans la liste, ou laissez Griot écrire un premier jet à partir du dossier, avec ses renvois.

summary = Synthèse
summary-of =
    { $sentences ->
        [one] — { $sentences } phrase sur { $of }
       *[other] — { $sentences } phrases sur { $of }
    }
summary-sentences =
    { $count ->
        [one] { $count } phrase
       *[other] { $count } phrases
    }
summary-length = Longueur de la synthèse
summary-again = Refaire la synthèse
summary-made = Phrases tirées mot pour mot du texte, le { $when }
summary-method = méthode { $method }
summary-waiting = Synthèse en cours…
summary-none = Aucune phrase de ce texte ne se prête à une synthèse.
summary-whole = Article si court qu’il est sa propre synthèse.
summary-insert = Insérer dans la note
summary-insert-one = Insérer la phrase { $number } dans la note
summary-earlier =
    { $count ->
        [one] Synthèse antérieure ({ $count })
       *[other] Synthèses antérieures ({ $count })
    }
summary-present = synthèse actuelle
summary-read-present = Revenir à l’actuelle
summary-past = Synthèse antérieure, du { $when }.
summary-past-stale = Le texte a changé depuis.
summary-stale-text = le texte a changé depuis

import = Importer
import-title = Importer des articles
import-how = Origine des articles
import-tab-files = Fichiers
import-tab-folder = Dossier
import-tab-paste = Texte collé
import-about-folder = Tous les articles d’un dossier et de ses sous-dossiers. Un fichier refusé n’arrête pas les autres.
import-choose-files = Choisir des fichiers…
import-choose-folder = Choisir un dossier…
import-drop-hint = Vous pouvez aussi les déposer n’importe où dans la fenêtre.
import-starting = L’import commence…
import-cancelled = Import arrêté. Ce qui était déjà importé est gardé.
import-again = Importer autre chose
import-behind = Continuer en arrière-plan
import-count-added =
    { $count ->
        [one] { $count } ajouté
       *[other] { $count } ajoutés
    }
import-count-same =
    { $count ->
        [one] { $count } déjà là
       *[other] { $count } déjà là
    }
import-count-copy =
    { $count ->
        [one] { $count } reprise
       *[other] { $count } reprises
    }
import-count-partial =
    { $count ->
        [one] { $count } incomplet
       *[other] { $count } incomplets
    }
import-count-refused =
    { $count ->
        [one] { $count } refusé
       *[other] { $count } refusés
    }
paste-text = Texte de l’article
paste-text-needed = Collez ici le texte de l’article.
paste-hint = Ce que vous laissez vide ci-dessous sera cherché dans le texte.
paste-words = { $count } mots. Ce que vous laissez vide ci-dessous sera cherché dans le texte.
paste-date-example = 22 mai 2025

article-empty-text = Importez des fichiers, des adresses web, un texte collé ou vos propres comptes rendus, ou déposez tout un dossier dans la fenêtre. Les reprises d’un même communiqué seront réunies.
article-edit-about = Le texte archivé ne change jamais ; sa fiche, si.
language-unknown = inconnue
published-at = { $day } à { $time }
published-at-zone = { $day } à { $time } ({ $zone })
picture-missing = Image indisponible.
card = Fiche
card-doubtful = à vérifier : { $fields }
card-uncertain = à vérifier
card-nothing = non trouvé
card-words = Mots de la source
card-others =
    { $count ->
        [one] { $count } autre valeur trouvée
       *[other] { $count } autres valeurs trouvées
    }
card-take = Prendre
card-take-this = Prendre « { $value } »
card-taken = Fiche corrigée.
card-title = Titre
card-authors = Auteurs
card-outlet = Média
card-published = Publication
card-lang = Langue
card-url = Adresse
card-in-title = titre
card-in-authors = auteurs
card-in-outlet = média
card-in-published = date
card-in-lang = langue
card-in-url = adresse
card-copies = Reprises
card-original = Original
card-versions =
    { $count ->
        [0] Captures
        [one] Capture
       *[other] Captures
    }
card-shown = affichée
original-save = Enregistrer le fichier d’origine…
original-saved = Fichier d’origine enregistré.
original-show = Voir le fichier
format-text = Texte brut
format-markdown = Markdown
format-html = Page web (HTML)
format-mhtml = Page enregistrée (MHTML)
format-pdf = PDF
format-docx = Document Word (DOCX)
format-odt = Document ODT
format-rtf = Document RTF
format-eml = Courriel (EML)
format-ris = Référence RIS
format-bibtex = Référence BibTeX
format-csl-json = Référence CSL-JSON
format-feed = Entrée de flux
kind-press = Presse
kind-official = Texte officiel
kind-interview = Entretien
kind-cable = Câble diplomatique
kind-meeting = Réunion
kind-other = Autre source
kind-any = Toutes
capture-full = Complètes
capture-partial = Incomplètes
capture-none = Sans article
captures = Captures
captures-any = Toutes
captures-full = Captures complètes
captures-partial = Captures incomplètes
captures-none = Sans article trouvé
source-kind = Nature
source-reliability = Fiabilité
source-marking = Marquage
source-marking-hint = Jusqu’où la source peut circuler. Un marquage ne chiffre rien.
reliability-none = Non précisée
reliability-none-means = Personne ne s’est prononcé.
reliability-short = fiabilité { $letter }
reliability-said = { $letter } – { $words }
reliability-a = fiable
reliability-b = habituellement fiable
reliability-c = assez fiable
reliability-d = rarement fiable
reliability-e = non fiable
reliability-f = ne peut être jugée
reliability-a-means = Aucun doute : toujours exacte jusqu’ici.
reliability-b-means = De légers doutes : exacte le plus souvent.
reliability-c-means = Des doutes : exacte à l’occasion, à recouper.
reliability-d-means = De sérieux doutes : inexacte plus souvent qu’exacte.
reliability-e-means = Déjà prise en défaut : ne s’y fier que recoupée.
reliability-f-means = Source nouvelle ou inconnue : rien ne permet d’en juger.
copies-joined = réunie à la main
copies-split-from = Séparée à la main de
copy-why-earliest = la plus ancienne
copy-why-named = citée comme source par d’autres
copy-why-unknown = le texte le plus complet, faute de date
copy-split = Ce n’est pas une reprise
copy-split-done = Article séparé de ses reprises : il compte comme une source à part.
copy-join = Réunir avec…
copy-join-title = Réunir avec un autre article
copy-join-about = Choisissez l’article dont « { $title } » est la reprise. Ensemble, ils comptent pour une seule source.
copy-join-search = Titre, média ou date
copy-join-save = Réunir
copy-join-done = Articles réunis : ils comptent pour une seule source.
copy-forget = Revenir au choix automatique
copy-forget-done = Le texte décide de nouveau de ses reprises.
import-tab-address = Adresse web
import-tab-source = Autre source
import-about-files = Titre, auteurs, date, média et langue sont cherchés dans chaque fichier ; une capture incomplète attend votre décision.
import-formats = Pages web (HTML, MHTML), PDF, DOCX, ODT, RTF, courriels (EML), TXT, Markdown, références (RIS, BibTeX, CSL-JSON), flux (RSS, Atom, JSON, OPML) et archives ZIP.
import-submit-paste = Importer le texte
import-submit-address = Récupérer
import-submit-source = Enregistrer la source
import-nothing = Il n’y avait rien à importer.
import-outcome-partial = Captures incomplètes
import-outcome-refused = Refusés
import-outcome-added = Ajoutés
import-outcome-copy = Reprises, réunies à leur origine
import-outcome-same = Déjà dans le dossier
import-outcome-followed = Flux suivis
import-count-followed =
    { $count ->
        [one] { $count } flux suivi
       *[other] { $count } flux suivis
    }
import-outcome-feeds-added = Du nouveau
import-outcome-feeds-same = Rien de nouveau
import-outcome-feeds-refused = En échec
import-count-feeds-added =
    { $count ->
        [one] { $count } flux a du nouveau
       *[other] { $count } flux ont du nouveau
    }
import-count-feeds-same =
    { $count ->
        [one] { $count } flux sans nouveauté
       *[other] { $count } flux sans nouveauté
    }
import-count-feeds-refused =
    { $count ->
        [one] { $count } flux en échec
       *[other] { $count } flux en échec
    }
import-read = Lire « { $title } »
import-decide = Décider de « { $title } »
import-show-rest =
    { $count ->
        [one] Afficher { $count } autre
       *[other] Afficher les { $count } autres
    }
address-field = Adresses, une par ligne
address-example = https://exemple.org/article
address-hint = Collez une ou plusieurs adresses d’articles.
address-count =
    { $count ->
        [one] { $count } adresse prête.
       *[other] { $count } adresses prêtes.
    }
address-needed = Indiquez au moins une adresse.
address-too-many = Au plus { $most } adresses à la fois ; il y en a { $count }.
address-line-wrong = Ligne { $line } : « { $text } » n’est pas une adresse web.
address-about = Griot va chercher chaque page et ses images, une fois, au moment où vous le demandez. Chaque requête est inscrite dans Activité réseau.
paste-rich = Mise en forme conservée : { $parts }.
paste-plain = Ne garder que le texte
paste-rich-lost = Texte modifié : la mise en forme collée n’est plus conservée.
paste-replaces = Ce texte prendra la place de la capture en attente.
paste-part-headings =
    { $count ->
        [one] { $count } intertitre
       *[other] { $count } intertitres
    }
paste-part-lists =
    { $count ->
        [one] { $count } liste
       *[other] { $count } listes
    }
paste-part-tables =
    { $count ->
        [one] { $count } tableau
       *[other] { $count } tableaux
    }
paste-part-links =
    { $count ->
        [one] { $count } lien
       *[other] { $count } liens
    }
paste-part-quotes =
    { $count ->
        [one] { $count } citation
       *[other] { $count } citations
    }
paste-part-emphasis =
    { $count ->
        [one] { $count } passage en gras ou en italique
       *[other] { $count } passages en gras ou en italique
    }
source-about = Un entretien, un câble, une réunion : ce qui n’a pas été publié mais compte comme source.
source-rewrite = Réécrire le texte
source-rewrite-about = Le texte que vous enregistrez devient une nouvelle version de cette source ; les versions d’avant restent, et les renvois qui les citent aussi.
source-title-needed = Donnez un titre à la source.
source-title-example = Entretien avec un membre de la délégation
source-name = Source à citer
source-name-hint = Telle qu’elle paraîtra dans les renvois : « source diplomatique ».
source-people = Rédigé par
source-people-hint = Séparés par des virgules. Facultatif.
source-published = Date
source-published-hint = De l’entretien, de l’envoi ou de la réunion.
source-text = Texte ou compte rendu
source-text-hint = Texte simple ou Markdown : les titres et les listes sont conservés.
source-text-needed = Écrivez ou collez le texte de la source.
held-decide = Décider
held-decide-all = Voir et décider
