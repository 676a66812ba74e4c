SELECT held.id, input, title, outlet, published, url, verdict, reasons, words, excerpt, since, dossier, label, extract, original.bytes
FROM held JOIN original ON original.hash = held.original
WHERE held.id = ?1
