UPDATE article SET title = :title, outlet = :outlet, authors = :authors, published = :published, published_time = :published_time, url = :url,
  lang = coalesce(:lang, lang), kind = coalesce(:kind, kind), reliability = :reliability, marking = coalesce(:marking, marking), origins = :origins
WHERE id = :id
