SELECT id, changed FROM event WHERE dossier = ?1
UNION ALL SELECT id, changed FROM round WHERE dossier = ?1
UNION ALL SELECT id, changed FROM actor WHERE dossier = ?1
UNION ALL SELECT id, changed FROM position WHERE dossier = ?1
UNION ALL SELECT id, changed FROM point WHERE dossier = ?1
UNION ALL SELECT id, changed FROM commitment WHERE dossier = ?1
UNION ALL SELECT id, changed FROM contradiction WHERE dossier = ?1
