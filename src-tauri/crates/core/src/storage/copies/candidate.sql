SELECT copy_text.core, copy_print.words FROM copy_text
JOIN copy_print ON copy_print.article = copy_text.article
JOIN article ON article.id = copy_text.article
WHERE copy_text.article = ?1 AND article.dossier = ?2
