INSERT INTO summary (dossier, article, version, method, parameters, question, sentences, sentence_count, articles, independent, created)
VALUES (:dossier, :article, :version, :method, :parameters, :question, :sentences, :of, :articles, :independent, :created)
