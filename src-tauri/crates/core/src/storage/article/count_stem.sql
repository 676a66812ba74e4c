INSERT INTO stem (stem, documents) VALUES (?1, 1) ON CONFLICT (stem) DO UPDATE SET documents = documents + 1
