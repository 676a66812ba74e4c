### Importation : ce qui est refusé, ce qui manque, où chaque donnée a été trouvée.

refused-empty = Le fichier est vide.
refused-unknown = { $kind ->
    [image] C’est une image ({ $name }) : Griot n’y lit pas de texte.
    [office] Le format { $name } n’est pas lu. Enregistrez le document en DOCX, ODT, RTF ou PDF.
    [slides] C’est une présentation ({ $name }). Exportez-la en PDF.
    [table] C’est un tableau de données ({ $name }), pas un texte.
    [book] C’est un livre numérique ({ $name }), que Griot ne lit pas.
    [archive] Le format { $name } n’est pas ouvert. Envoyez son contenu autrement, dans un ZIP par exemple.
    [media] C’est un enregistrement son ou vidéo ({ $name }), pas un texte.
    [program] C’est un programme ou un script ({ $name }), pas un texte.
    [font] C’est une police de caractères ({ $name }), pas un texte.
    [database] C’est une base de données ({ $name }), pas un texte.
    [calendar] C’est un agenda ({ $name }), pas un texte.
    [contacts] Ce sont des contacts ({ $name }), pas un texte.
    [mailbox] C’est une boîte aux lettres ({ $name }). Enregistrez les courriels un par un, en EML.
    [references] Le format de références { $name } n’est pas lu. Exportez en RIS, BibTeX ou CSL-JSON.
    [markup] C’est du { $name }, dans un format que Griot ne connaît pas.
    [binary] Le contenu n’est pas un texte.
   *[other] Format inconnu.
} Formats acceptés : HTML, MHTML, PDF, DOCX, ODT, RTF, EML, TXT, Markdown, RIS, BibTeX, CSL-JSON, RSS, Atom, OPML, ZIP.
refused-too-large = Le fichier pèse { $size } Mo ; la limite est de 64 Mo.
refused-too-deep = Le contenu est imbriqué à l’excès (plus de 512 niveaux) et n’a pas été lu.
refused-over-limit = { $limit ->
    [entries] L’archive ou la liste contient plus de 2 000 éléments ; elle n’a pas été ouverte. Divisez-la.
    [bytes] Une fois décompressé, le fichier dépasserait 100 Mo ; il n’a pas été ouvert.
    [ratio] Le fichier est compressé à plus de 100 pour 1, comme une bombe de décompression ; il n’a pas été ouvert.
    [pages] Le document compte plus de 2 000 pages ; il n’a pas été lu. Importez-en un extrait.
   *[depth] Une archive dans une archive n’est pas ouverte. Décompressez-la, puis importez son contenu.
}
refused-encrypted = Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans protection, puis importez-la.
refused-scanned = { $pages ->
    [one] Le document est une page numérisée, sans texte.
   *[other] Le document est fait de { $pages } pages numérisées, sans texte.
} Passez-le par une reconnaissance de caractères, puis importez-le.
refused-doctype = Le document contient une déclaration (DOCTYPE) qui n’a rien à y faire ; par prudence, il n’a pas été lu.
refused-nothing = Il n’y a rien à lire dans ce fichier.
refused-several = Ce fichier contient { $count } textes. Importez-le pour les avoir tous.
refused-damaged = Le fichier est endommagé et n’a pas pu être lu.
refused-crashed = Ce fichier a fait échouer le lecteur ; il n’a pas été importé. Les autres l’ont été.
refused-too-slow = La lecture de ce fichier prenait plus de 30 secondes ; elle a été arrêtée.

import-no-article = Aucun article n’a été trouvé : { $why }
import-partial = Capture incomplète : { $why }
import-same = Cet article est déjà dans le dossier.
import-copy = Reprise du texte de « { $title } ».
import-new-version = Nouvelle version d’un article déjà présent.
job-import = Importation
job-synthesis = Lecture des articles pour la synthèse
job-fetch = Récupération
held-without-text = Il n’y a pas de texte à garder. Récupérez la page, ou collez son texte.
error-article-text = Le texte ne peut pas être vide.
error-not-found-held = Cette capture n’est plus en attente : { $what }
error-not-found-picture = Cette image n’existe pas : { $what }

why-cookie-wall = bandeau de cookies à la place du texte
why-login-wall = connexion demandée
why-captcha = vérification « êtes-vous un robot »
why-error-page = page d’erreur
why-teaser = début seulement, la suite est ailleurs
why-paywall = début seulement, la suite est réservée aux abonnés
why-listing-page = liste d’articles, pas un article
why-script-only = page vide sans JavaScript
why-too-short = texte trop court
why-bad-bytes = caractères abîmés
why-no-date = date de publication introuvable
why-bad-date = date de publication illisible
why-no-text = aucun texte
why-abstract-only = référence avec un résumé seulement
why-notes-only = référence avec vos notes seulement, sans texte
why-bad-text-layer = le texte du PDF est codé de façon illisible
why-pages-without-text = des pages sont numérisées, sans texte
why-plain-reading = mise en page trop abîmée : colonnes et notes peuvent être mêlées
why-tables-flattened = un tableau imbriqué a été mis à plat
why-tracked-changes = modifications suivies : les ajouts sont gardés, les suppressions non

origin-json-ld = données structurées de la page (JSON-LD, { $name })
origin-meta = en-tête de la page ({ $name })
origin-itemprop = balisage de la page ({ $name })
origin-h1 = grand titre de la page
origin-heading = premier titre du texte
origin-title = titre de la fenêtre
origin-title-suffix = fin du titre de la fenêtre
origin-time = balise de date
origin-class = emplacement dans la page
origin-line = ligne du texte
origin-byline = signature de l’article
origin-dateline = ouverture du texte
origin-url = adresse de la page
origin-host = nom du site
origin-canonical = adresse que la page donne d’elle-même
origin-hint = adresse demandée
origin-saved-page = commentaire de la page enregistrée
origin-html = langue déclarée par la page
origin-guess = déduit de la page, à vérifier
origin-modified = date de modification, à vérifier
origin-front-matter = en-tête du texte
origin-text = texte ({ $name })
origin-detected = langue du texte
origin-opening = premiers mots du texte
origin-file-name = nom du fichier
origin-typed = saisi à la main
origin-in-document = texte du document
origin-fragment = texte collé ({ $name })
origin-pdf = propriétés du PDF ({ $name })
origin-docx = propriétés du document Word ({ $name })
origin-odt = propriétés du document ODT ({ $name })
origin-rtf = propriétés du document RTF ({ $name })
origin-mail = en-tête du courriel ({ $name })
origin-forwarded = courriel transféré ({ $name })
origin-mhtml = page enregistrée ({ $name })
origin-ris = référence RIS ({ $name })
origin-bibtex = référence BibTeX ({ $name })
origin-csl = référence CSL-JSON ({ $name })
origin-feed = flux ({ $name })
origin-other = { $name }
