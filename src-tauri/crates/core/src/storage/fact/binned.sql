SELECT 'event', id, title_fr, title_en, binned FROM event WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'round', id, title_fr, title_en, binned FROM round WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'actor', id, name_fr, name_en, binned FROM actor WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'position', id, text_fr, text_en, binned FROM position WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'point', id, text_fr, text_en, binned FROM point WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'commitment', id, text_fr, text_en, binned FROM commitment WHERE dossier = ?1 AND binned IS NOT NULL
UNION ALL SELECT 'contradiction', id, subject_fr, subject_en, binned FROM contradiction WHERE dossier = ?1 AND binned IS NOT NULL
ORDER BY 5 DESC, 1, 2
LIMIT 1000
