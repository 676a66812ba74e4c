INSERT INTO summary (article, version, method, parameters, sentences, sentence_count, created)
VALUES (:article, :version, :method, :parameters, :sentences, :of, :created)
