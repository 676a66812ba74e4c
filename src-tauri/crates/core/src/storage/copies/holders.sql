SELECT copy_text.core, copy_link.tie, copy_link.share FROM copy_link JOIN copy_text ON copy_text.article = copy_link.whole
WHERE copy_link.part = ?1
