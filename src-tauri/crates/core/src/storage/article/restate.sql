UPDATE article SET title = :title, outlet = :outlet, authors = :authors, published = :published, published_time = NULL,
  kind = :kind, reliability = :reliability, marking = :marking, origins = :origins
WHERE id = :id
