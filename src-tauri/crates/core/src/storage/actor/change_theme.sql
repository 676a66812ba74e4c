UPDATE theme SET title_fr = ?2, title_en = ?3, keywords = ?4 WHERE id = ?1
