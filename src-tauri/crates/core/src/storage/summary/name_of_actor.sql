SELECT name_fr, name_en FROM actor WHERE id = ?1
