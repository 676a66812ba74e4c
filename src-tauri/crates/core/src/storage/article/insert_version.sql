INSERT INTO article_version (id, article, text, blocks, standfirst, verdict, reasons, format, charset, original, captured)
VALUES (:id, :article, :text, :blocks, :standfirst, :verdict, :reasons, :format, :charset, :original, :now)
