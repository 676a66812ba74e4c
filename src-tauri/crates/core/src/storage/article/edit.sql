UPDATE article SET title = :title, outlet = :outlet, authors = :authors, published = :published, url = :url WHERE id = :id
