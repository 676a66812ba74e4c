INSERT INTO copy_name (copy_group, name, given, article) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
