INSERT INTO held (dossier, input, label, url, extract, original, title, outlet, published, verdict, reasons, words, excerpt, since)
VALUES (:dossier, :input, :label, :url, :extract, :original, :title, :outlet, :published, :verdict, :reasons, :words, :excerpt, :now)
ON CONFLICT (dossier, original, label) DO UPDATE SET input = excluded.input, extract = excluded.extract, since = excluded.since
RETURNING id
