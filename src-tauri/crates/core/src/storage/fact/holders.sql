SELECT DISTINCT fact, start, until FROM fact_passage WHERE version = :version AND dossier = :dossier ORDER BY fact, start
