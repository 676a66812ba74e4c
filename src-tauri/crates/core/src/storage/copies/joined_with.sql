SELECT copy_party.article FROM copy_join JOIN copy_party ON copy_party.id = copy_join.other WHERE copy_join.one = ?1
UNION ALL
SELECT copy_party.article FROM copy_join JOIN copy_party ON copy_party.id = copy_join.one WHERE copy_join.other = ?1
