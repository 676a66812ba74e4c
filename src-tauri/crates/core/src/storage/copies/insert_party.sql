INSERT INTO copy_party (dossier, article, address, name, text) VALUES (:dossier, :article, :address, :name, :text)
RETURNING id
