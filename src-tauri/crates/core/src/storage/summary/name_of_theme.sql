SELECT title_fr, title_en FROM theme WHERE id = ?1
