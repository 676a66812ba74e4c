DELETE FROM copy_party WHERE id = ?1
