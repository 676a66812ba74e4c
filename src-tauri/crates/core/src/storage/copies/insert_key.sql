INSERT INTO copy_key (value, article) VALUES (?1, ?2) ON CONFLICT DO NOTHING
