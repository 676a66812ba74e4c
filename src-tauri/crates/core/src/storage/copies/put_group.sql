INSERT INTO copy_group (id, origin, why) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET origin = ?2, why = ?3
