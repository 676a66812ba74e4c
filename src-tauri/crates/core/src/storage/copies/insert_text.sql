INSERT INTO copy_text (article, dossier, version, core, words, seal, credits) VALUES (:article, :dossier, :version, :article, :words, :seal, :credits)
ON CONFLICT (article) DO UPDATE SET version = :version, core = :article, words = :words, seal = :seal, credits = :credits
