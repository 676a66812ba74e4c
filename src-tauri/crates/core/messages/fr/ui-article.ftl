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
article-empty-text = Importez des pages enregistrées, des textes ou tout un dossier, ou déposez-les dans la fenêtre. Les reprises d’un même communiqué seront réunies.
article-empty-import = Importer des articles
article-more = Autres actions sur l’article
article-edit = Corriger la fiche
article-edit-about = Le texte archivé ne change jamais ; sa fiche, si.
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
reason-cookie-wall = la page demandait d’accepter les cookies
reason-login-wall = la page demandait de se connecter
reason-captcha = la page demandait une vérification
reason-error-page = c’était une page d’erreur
reason-too-short = le texte est très court
reason-listing-page = c’était une page de liens
reason-bad-bytes = des caractères n’ont pas pu être lus
reason-teaser = seul le début du texte est là

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
add-to-chronology = Ajouter à la chronologie
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

import = Importer
import-title = Importer des articles
import-how = Origine des articles
import-tab-files = Fichiers
import-tab-folder = Dossier
import-tab-paste = Texte collé
import-about-files = Pages web enregistrées (HTML), textes et Markdown. Titre, date, média et langue sont cherchés dans chaque fichier.
import-about-folder = Tous les articles d’un dossier et de ses sous-dossiers. Un fichier refusé n’arrête pas les autres.
import-choose-files = Choisir des fichiers…
import-choose-folder = Choisir un dossier…
import-drop-hint = Vous pouvez aussi les déposer n’importe où dans la fenêtre.
import-paste-submit = Importer le texte
import-starting = L’import commence…
import-cancelled = Import arrêté. Ce qui était déjà importé est gardé.
import-again = Importer autre chose
import-behind = Continuer en arrière-plan
import-outcome-added = Ajouté
import-outcome-same = Déjà dans le dossier
import-outcome-copy = Reprise, réunie à son origine
import-outcome-partial = Capture incomplète
import-outcome-refused = Refusé
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
