SELECT actor, theme, max(date || ' ' || id), id FROM position WHERE dossier = ?1 AND binned IS NULL GROUP BY actor, theme
