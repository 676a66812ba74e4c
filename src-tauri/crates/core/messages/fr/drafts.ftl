### Ce que les premiers jets disent d’eux-mêmes, et les mots autour des faits.

## Demandes qui ne conviennent pas

draft-unfit-previous = Seul un bulletin fait suite à une autre note.
draft-unfit-round = Seul un compte rendu porte sur une session.
draft-unfit-period = Un compte rendu n’a pas de période : il porte sur sa session.
draft-no-round-given = Un compte rendu porte sur une session : choisissez laquelle.
draft-period-over = La période finirait le { $to }, avant de commencer le { $from }. Choisissez une fin plus tardive, ou un autre bulletin à suivre.

## Sources

draft-not-archived = non archivé
draft-unsourced = sans source dans le dossier

## Bulletin de suivi

draft-on-day = le { $day }
draft-from-to = du { $from } au { $to }
draft-period = Période : { $period } ; { $count ->
    [0] aucun événement
    [one] { $count } événement
   *[other] { $count } événements
  }.
draft-other-theme = Autres faits
draft-label-held = tenue
draft-label-announced = annonce
draft-label-notified = notification
draft-label-adopted = adoption
draft-label-effective = prise d’effet
draft-label-published = publication

draft-trend-up = ↗ En amélioration (proposition)
draft-trend-down = ↘ En dégradation (proposition)
draft-trend-level = → Sans changement net (proposition)
draft-trend-yours = Proposition tirée du compte des faits de la période ; l’appréciation revient à l’analyste.
draft-moved-met = { $count ->
    [one] { $count } engagement tenu
   *[other] { $count } engagements tenus
  }
draft-moved-agreement = { $count ->
    [one] { $count } point d’accord
   *[other] { $count } points d’accord
  }
draft-moved-approval = { $count ->
    [one] { $count } document approuvé
   *[other] { $count } documents approuvés
  }
draft-moved-irritant = { $count ->
    [one] { $count } incident entre les parties
   *[other] { $count } incidents entre les parties
  }
draft-moved-missed = { $count ->
    [one] { $count } échéance dépassée
   *[other] { $count } échéances dépassées
  }
draft-moved-disagreement = { $count ->
    [one] { $count } point de désaccord
   *[other] { $count } points de désaccord
  }
draft-moved-round = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
  }
draft-moved-position = { $count ->
    [one] { $count } position exprimée
   *[other] { $count } positions exprimées
  }

draft-no-round = Aucune session formelle n’est connue du dossier.
draft-no-round-within = Aucune session connue dans la période.
draft-round-undated = sans date connue
draft-agenda = Ordre du jour
draft-document = Document adopté
draft-text-had = texte disponible
draft-text-missing = texte non disponible
draft-approved = approbation
draft-level-heads = niveau des chefs d’État ou de gouvernement
draft-level-ministers = niveau ministériel
draft-level-experts = niveau des experts
draft-level-mixed = plusieurs niveaux
draft-kind-bilateral = entre les parties
draft-kind-internal = interne à une partie
draft-kind-mediation = médiation
draft-kind-multilateral = multilatérale
draft-positions = Positions exprimées dans la période
draft-no-position = Aucune position relevée dans la période.

draft-no-commitment = Aucun engagement n’est connu du dossier.
draft-none = Aucun.
draft-owed-met = Tenus
draft-owed-open = En cours
draft-owed-late = En retard
draft-owed-lapsed = Caducs
draft-made = pris le { $date }
draft-deadline = échéance
draft-no-deadline = sans échéance
draft-since = { $status }, { $date }

draft-alert-near = Échéance proche, { $date }
draft-alert-late = Échéance dépassée, { $date }
draft-alert-differ = Sources divergentes
draft-held = à retenir
draft-no-alert = Ni échéance proche ou dépassée, ni sources divergentes.
draft-agenda-deadline = { $date }, échéance
draft-no-agenda = Aucune date connue après la période.
draft-more = { $count ->
    [one] Une autre date est connue au-delà.
   *[other] { $count } autres dates sont connues au-delà.
  }

draft-touched = { $section }, { $count ->
    [one] renvoi
   *[other] renvois
  } { $numbers }
draft-added-since = Consigné depuis
draft-captured-anew = nouvelle capture de l’article { $title }
draft-no-correction = Aucun fait cité dans la note précédente n’a changé.
draft-no-previous = Premier bulletin : aucune note précédente à corriger.

## Compte rendu

draft-where = Lieu
draft-when = Date
draft-format = Niveau et format
draft-others = Autres participants
draft-nothing-said = Rien de relevé sur : { $items }.
draft-disagreement = Désaccord
draft-question = Question ouverte
