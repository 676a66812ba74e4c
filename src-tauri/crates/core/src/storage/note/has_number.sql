SELECT EXISTS (SELECT 1 FROM note WHERE dossier = ?1 AND binned IS NULL AND header ->> '$.number' = ?2)
