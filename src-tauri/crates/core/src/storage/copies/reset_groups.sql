UPDATE article SET copy_group = id WHERE NOT EXISTS (SELECT 1 FROM copy_text WHERE copy_text.article = article.id)
