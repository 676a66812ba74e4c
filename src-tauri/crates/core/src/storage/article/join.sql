UPDATE article SET copy_group = min(
  (SELECT copy_group FROM article WHERE id = ?1),
  (SELECT copy_group FROM article WHERE id = ?2))
WHERE copy_group IN (SELECT copy_group FROM article WHERE id IN (?1, ?2))
