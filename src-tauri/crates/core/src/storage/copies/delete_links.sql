DELETE FROM copy_link WHERE part = ?1 OR whole = ?1
