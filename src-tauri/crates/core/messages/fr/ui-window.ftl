### La fenêtre : barre, navigation, bandeau d’état, démarrage, réglages.

nav = Navigation
nav-dossiers = Dossiers
nav-articles = Articles
nav-chronology = Chronologie
nav-summaries = Synthèses
nav-actors = Acteurs
nav-notes = Notes
nav-group-sources = Sources
nav-group-follow-up = Suivi
nav-group-writing = Rédaction
nav-rounds = Sessions
nav-positions = Positions
nav-commitments = Engagements
nav-changes = Quoi de neuf
nav-bin = Corbeille
rail-fold = Replier la navigation
rail-unfold = Déplier la navigation
rail-width = Largeur de la navigation
list = Liste
list-fold = Replier la liste
list-unfold = Déplier la liste
list-width = Largeur de la liste
split-width = Partage entre la source et la note
beside = Source et note côte à côte
beside-needs-note = Ouvrez une note pour la voir à côté de la source

dossier-new = Nouveau dossier
dossier-new-button = Nouveau dossier…
dossier-create = Créer le dossier
dossier-rename = Renommer le dossier
dossier-title = Titre
dossier-title-hint = Le processus suivi, par exemple « CEDEAO – AES ».
dossier-title-needed = Donnez un titre au dossier.
dossier-title-long = Le titre compte { $most } caractères au plus.
no-dossier-title = Aucun dossier pour l’instant
no-dossier-text = Un dossier réunit les articles, la chronologie et les notes d’un même processus. Créez le vôtre, ou parcourez celui de démonstration.
demo-open = Ouvrir le dossier de démonstration

palette = Chercher ou commander
palette-field = Chercher ou commander…
palette-hint = Un titre, un mot du texte, une action…
palette-group-view = Aller à
palette-group-action = Actions
palette-group-dossier = Dossiers
palette-group-note = Notes
palette-group-event = Événements
palette-group-actor = Acteurs
palette-group-round = Sessions
palette-group-position = Positions
palette-group-commitment = Engagements
palette-bulletin = Rédiger un bulletin de suivi
palette-record = Rédiger le compte rendu d’une session
palette-themes = Gérer les thèmes
palette-undo = Annuler : { $what }
palette-week = Quoi de neuf depuis 7 jours
palette-since-note = Quoi de neuf depuis la note ouverte
palette-group-article = Articles
palette-group-text = Dans le texte
search-field = Chercher dans les articles
search-help = Tous les mots. Entre guillemets droits : une expression. négoci* : un début. -sommet : sans ce mot.
search-results = Résultats
search-count =
    { $count ->
        [0] aucun article
        [one] { $count } article
       *[other] { $count } articles
    }
search-typing = Recherche…
search-none = Aucun article ne contient tous ces mots. Essayez-en moins, ou un début suivi d’une étoile : négoci*.
search-synthesis = Synthèse de ces résultats

status-saving = Enregistrement…
status-saved = Enregistré à { $time }
status-all-saved = Tout est enregistré
status-save-error = Non enregistré : { $why }
network-none = Rien n’est sorti de cet ordinateur
network-some = Requêtes vers l’extérieur : { $count }
read-only = lecture seule
read-only-banner = Un autre Griot utilise cette bibliothèque : vous pouvez tout lire, rien modifier. Fermez l’autre fenêtre, puis rouvrez celle-ci.
drop-here = Déposez ici pour importer dans « { $dossier } »
drop-nowhere = Ouvrez d’abord un dossier où importer ces fichiers.

settings = Réglages
settings-language = Langue
settings-theme = Apparence
settings-author = Votre nom
settings-author-hint = Inscrit comme rédacteur dans les nouvelles notes.
settings-sender = Votre service
settings-sender-hint = Inscrit comme émetteur dans les nouvelles notes.
settings-library = Bibliothèque
settings-network = Réseau
settings-version = Version
theme-system = Système
theme-light = Claire
theme-dark = Sombre
theme-to-light = Passer à l’apparence claire
theme-to-dark = Passer à l’apparence sombre
language-to-fr = Passer en français
language-to-en = Passer en anglais
text-size = Taille du texte

starting = Ouverture de la bibliothèque…
trouble-retry = Réessayer
trouble-locked-title = La bibliothèque est déjà ouverte
trouble-locked-do = Revenez à l’autre fenêtre de Griot, ou fermez-la avant de réessayer.
trouble-newer-library-title = Cette bibliothèque vient d’une version plus récente
trouble-newer-library-do = Installez la version la plus récente de Griot, puis rouvrez cette bibliothèque.
trouble-foreign-file-title = Ce fichier n’est pas une bibliothèque Griot
trouble-foreign-file-do = Il n’a pas été modifié. Déplacez-le ou renommez-le, ou choisissez un autre emplacement, puis réessayez.
trouble-damaged-title = La bibliothèque est endommagée
trouble-damaged-do = Le fichier est resté tel quel. Mettez une copie de côté, puis remplacez-le par une sauvegarde et réessayez.
trouble-disk-full-title = Le disque est plein
trouble-disk-full-do = Libérez de la place sur ce disque, puis réessayez.
trouble-read-only-title = Le dossier de la bibliothèque est protégé en écriture
trouble-read-only-do = Donnez-vous le droit d’y écrire, ou choisissez un autre emplacement, puis réessayez.
trouble-other-title = La bibliothèque ne s’est pas ouverte
trouble-other-do = Rien n’a été modifié. Réessayez ; si l’erreur revient, redémarrez Griot.
