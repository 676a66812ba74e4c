### Mots des documents exportés.

export-untitled = Sans objet

header-number = Numéro
header-date = Date
header-as-of = Arrêtée au
header-recipient = Destinataire
header-sender = Émetteur
header-purpose = Pour
header-status = Statut
header-drafted = Rédaction
header-reviewed = Relecture
header-approved = Validation

marking-internal = Usage interne
marking-restricted = Diffusion restreinte
marking-tlp-clear = TLP:CLEAR
marking-tlp-green = TLP:GREEN
marking-tlp-amber = TLP:AMBER
marking-tlp-amber-strict = TLP:AMBER+STRICT
marking-tlp-red = TLP:RED

purpose-information = information
purpose-decision = décision
status-draft = brouillon
status-reviewed = relu
status-approved = validé

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

commitment-open = ouvert
commitment-in-progress = en cours
commitment-met = tenu
commitment-lapsed = caduc
commitment-to-verify = à vérifier

change-article = article
change-event = événement
change-round = session
change-office = fonction
change-position = position
change-point = point
change-commitment = engagement
change-status = statut
change-deadline = échéance passée
change-contradiction = contradiction
calendar-details = Responsables : { $owners }. Pris le : { $made }. Statut : { $status }.
