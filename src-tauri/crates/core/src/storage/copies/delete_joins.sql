DELETE FROM copy_join WHERE one = ?1 OR other = ?1
