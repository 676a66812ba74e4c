### Ce qui n’a pas marché : quoi, à quel endroit, que faire.

error-bad-request = La demande n’a pas été comprise. Rien n’a été modifié.
error-internal = Une erreur imprévue est survenue. Rien n’a été perdu de ce qui était enregistré.
error-disk-full = Le disque est plein : rien n’a pu être enregistré. Libérez de la place, l’enregistrement reprendra.
error-read-only = Cette bibliothèque ne peut qu’être lue. Vos modifications ne peuvent pas y être enregistrées.
error-older-read-only = Cette bibliothèque vient d’une version antérieure de Griot : ouvrez-la d’abord en écriture pour la mettre à niveau.
error-damaged = La bibliothèque est endommagée. Elle n’a pas été modifiée ; ouvrez une sauvegarde ou une copie.
error-locked = Un autre Griot utilise cette bibliothèque. Fermez-le, ou continuez en lecture seule.
error-newer-library = « { $file } » a été créée par une version plus récente de Griot. Elle n’a pas été modifiée : mettez Griot à jour pour l’ouvrir.
error-foreign-file = « { $file } » n’est pas une bibliothèque Griot. Le fichier n’a pas été modifié.
error-library-missing = Il n’y a pas de bibliothèque à cet endroit : { $what }
error-file = Le fichier n’a pas pu être lu ou écrit.
error-file-denied = Griot n’a pas le droit de lire ou d’écrire ce fichier ou ce dossier.
error-file-missing = Le fichier ou le dossier n’existe pas.
error-no-reader = Le lecteur de fichiers de Griot n’a pas pu être lancé. Réinstallez Griot.

error-not-found-dossier = Ce dossier n’existe pas : { $what }
error-not-found-article = Cet article n’existe pas : { $what }
error-not-found-event = Cet événement n’existe pas : { $what }
error-not-found-note = Cette note n’existe pas : { $what }
error-not-found-version = Cette version n’existe pas : { $what }

error-dossier-title = Le titre d’un dossier compte de 1 à 200 caractères.
error-dossier-taken = Un dossier s’appelle déjà « { $value } ». Choisissez un autre titre.
error-article-title = Le titre de l’article ne peut pas être vide.
error-date = « { $value } » n’est pas une date. Écrivez 2025, 2025-05 ou 2025-05-22.
error-url = « { $value } » n’est pas une adresse web. Elle commence par https:// ou http://.
error-passage = Un passage ne correspond plus au texte de son article. Sélectionnez-le de nouveau.
error-event-title = Un événement a besoin d’un intitulé.
error-event-date = Un événement a besoin d’au moins une date.
error-event-end = La fin, { $value }, vient avant le début.
error-event-actor = Cet acteur n’est pas dans le dossier : { $value }
error-event-theme = Ce thème n’est pas dans le dossier : { $value }
error-event-circle = Un événement ne peut pas être sa propre suite, même de loin : { $value }
error-header-long = Un champ de l’en-tête dépasse 500 caractères.
error-conflict = La note a été modifiée ailleurs entre-temps. Rien n’a été écrasé : votre texte est gardé parmi ses versions.

draft-no-article = Le dossier n’a pas d’article dans cette période. Importez des articles ou élargissez la période.
draft-nothing = Les sources du dossier ne donnent rien pour cette partie.
draft-judgement = Appréciation à rédiger.
draft-according = Selon { $outlet } :

error-not-found-actor = Cet acteur n’existe pas : { $what }
error-not-found-theme = Ce thème n’existe pas : { $what }
error-not-found-summary = Cette synthèse n’existe pas : { $what }
error-cancelled = Interrompu.
error-actor-name = Un acteur a besoin d’un nom.
error-name-long = Un nom dépasse 500 caractères.
error-office-title = Une fonction a besoin d’un intitulé.
error-theme-title = Un thème a besoin d’un nom.
error-not-found-round = Cette session n’existe pas : { $what }
error-not-found-position = Cette position n’existe pas : { $what }
error-not-found-commitment = Cet engagement n’existe pas : { $what }
error-not-found-contradiction = Cette contradiction n’existe pas : { $what }
error-actor-used = Cet acteur figure encore dans { $count ->
    [one] un fait
   *[other] { $count } faits
  } du dossier : retirez-l’en d’abord.
error-theme-used = Ce thème sert encore à { $count ->
    [one] un fait
   *[other] { $count } faits
  } du dossier, corbeille comprise : donnez-leur d’abord un autre thème.
error-event-version = Chaque version d’un événement a besoin d’un texte.
error-round-title = Une session a besoin d’un intitulé.
error-round-circle = Une session ne peut pas être sa propre suite, même de loin : { $value }
error-agenda-title = Chaque point de l’ordre du jour a besoin d’un intitulé.
error-document-title = Chaque document adopté a besoin d’un titre.
error-position-text = Une position a besoin d’un texte.
error-commitment-text = Un engagement a besoin d’un texte.
error-commitment-owner = Un engagement a besoin d’au moins un responsable.
error-proof-empty = Une preuve a besoin d’un texte, d’un événement, d’un passage ou d’une adresse.
error-contradiction-subject = Une contradiction a besoin d’un objet.
error-contradiction-sides = Une contradiction a besoin d’une à cinquante versions, chacune de 1 à 500 caractères.
error-picture = Ce dessin ne peut pas être enregistré.
error-no-deadline = Aucun engagement choisi n’a d’échéance encore à tenir.
