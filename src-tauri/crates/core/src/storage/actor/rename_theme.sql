UPDATE theme SET title_fr = ?2, title_en = ?3 WHERE id = ?1
