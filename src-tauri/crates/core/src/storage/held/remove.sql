DELETE FROM held WHERE id = ?1 RETURNING original
