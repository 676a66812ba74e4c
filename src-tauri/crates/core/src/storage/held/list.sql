SELECT id, input, title, outlet, published, url, verdict, reasons, words, excerpt, since FROM held WHERE dossier = ?1 ORDER BY id DESC LIMIT 1000
