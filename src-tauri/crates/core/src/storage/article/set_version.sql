UPDATE article SET version = :version, title = coalesce(:title, title), words = :words, excerpt = :excerpt WHERE id = :id
