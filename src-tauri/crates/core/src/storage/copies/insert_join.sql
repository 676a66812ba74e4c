INSERT INTO copy_join (one, other) VALUES (?1, ?2) ON CONFLICT DO NOTHING
