INSERT INTO picture (hash, mime, width, height, bytes) VALUES (:hash, :mime, :width, :height, :bytes) ON CONFLICT (hash) DO NOTHING
