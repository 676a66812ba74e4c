### Le réseau et les flux : ce qui est sorti, ce qui n’est pas revenu, pourquoi, que faire.

error-network-off = L’accès au réseau est désactivé. Autorisez-le dans les réglages pour aller chercher des pages et des flux.

door-bad-address = « { $host } » n’est pas une adresse web.
door-scheme = Seules les adresses http et https sont ouvertes.
door-port = { $host } : seuls les ports habituels du web (80 et 443) sont ouverts.
door-credentials = L’adresse contient un nom d’utilisateur ou un mot de passe. Retirez-le : Griot n’en transmet pas.
door-dns = { $host } est introuvable. Vérifiez l’adresse et votre connexion.
door-refused-address = { $host } mène à cet ordinateur, au réseau local ou à une adresse réservée. Griot n’ouvre que des adresses publiques.
door-connect = { $host } n’a pas accepté la connexion. Réessayez plus tard.
door-timeout = { $host } n’a pas répondu en 20 secondes. Réessayez plus tard.
door-tls = L’identité de { $host } n’a pas pu être vérifiée : la connexion n’est pas sûre. Rien n’a été lu.
door-protocol = { $host } a répondu autre chose qu’une page web.
door-cut = La connexion avec { $host } s’est interrompue. Réessayez.
door-encoding = La réponse de { $host } est abîmée ou compressée d’une façon inconnue.
door-too-large = La réponse de { $host } dépasse la taille acceptée.
door-too-dense = La réponse de { $host } se décompresse à plus de cent fois sa taille. Elle n’a pas été lue.
door-too-many-redirects = { $host } renvoie sans cesse vers une autre adresse. Griot s’arrête après cinq renvois.
door-downgrade = { $host } : le renvoi d’une adresse sûre (https) vers une adresse qui ne l’est pas n’a pas été suivi.
door-bad-redirect = { $host } renvoie vers une adresse illisible.
door-denied = { $host } refuse l’accès à cette page (réponse { $status }). Ouvrez-la dans un navigateur, enregistrez-la et importez le fichier.
door-missing = { $host } n’a pas de page à cette adresse (réponse 404).
door-gone = { $host } a retiré cette page définitivement (réponse 410).
door-busy = { $host } demande d’attendre (réponse 429). Réessayez plus tard.
door-server = { $host } a un problème (réponse { $status }). Réessayez plus tard.
door-status = { $host } a donné une réponse inattendue ({ $status }).

job-feed-refresh = Lecture des flux
job-feed-take = Reprise des articles

error-not-found-feed = Ce flux n’existe pas : { $what }
error-not-found-entry = Cette entrée de flux n’existe pas : { $what }
error-feed-address = « { $value } » n’est pas l’adresse d’un flux. Elle commence par https:// ou http://.
error-feed-title = Le titre d’un flux compte de 1 à 200 caractères.
error-feed-folder = Le nom d’une rubrique compte au plus 200 caractères.
error-entry-bare = Cette entrée n’a ni texte ni adresse : il n’y a rien à reprendre.

feed-told-new = { $count ->
    [one] 1 nouvelle entrée.
   *[other] { $count } nouvelles entrées.
}
feed-told-nothing-new = Le flux a répondu : rien de nouveau.
feed-told-unchanged = Le flux n’a pas changé depuis la dernière fois.
feed-told-empty = Le flux répond, mais ne contient aucune entrée pour l’instant.
feed-told-broken = L’adresse répond, mais son contenu est abîmé et n’a pas pu être lu comme un flux. Réessayez plus tard ou vérifiez l’adresse.
feed-told-not-a-feed = L’adresse répond, mais ce n’est pas un flux. Cherchez sur le site l’adresse de son flux RSS ou Atom.
feed-told-page-without-feed = L’adresse est celle d’une page qui n’annonce aucun flux. Cherchez sur le site l’adresse de son flux RSS ou Atom.
feed-told-found = L’adresse était celle d’une page ; le flux qu’elle annonce est suivi désormais : { $url }
feed-told-moved = Le flux a déménagé ; sa nouvelle adresse est enregistrée : { $url }
feed-told-gone = { $host } a supprimé ce flux définitivement (réponse 410). Vous pouvez cesser de le suivre ; ses articles restent.
feed-told-wait = { $host } demande de ne pas être interrogé avant le { $until }.
feed-told-unreachable = Le flux n’a pas répondu. { $why }
