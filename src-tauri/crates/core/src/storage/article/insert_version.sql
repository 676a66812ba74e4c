INSERT INTO article_version (id, article, text, blocks, standfirst, verdict, reasons, candidates, format, charset, original, captured)
VALUES (:id, :article, :text, :blocks, :standfirst, :verdict, :reasons, :candidates, :format, :charset, :original, :now)
