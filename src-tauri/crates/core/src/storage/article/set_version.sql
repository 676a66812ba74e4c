UPDATE article SET version = :version, title = :title, words = :words, excerpt = :excerpt WHERE id = :id
