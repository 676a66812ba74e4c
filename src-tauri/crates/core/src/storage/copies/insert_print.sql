INSERT INTO copy_print (article, words) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET words = ?2
