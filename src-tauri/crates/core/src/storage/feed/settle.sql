UPDATE feed SET url = :url, title = CASE WHEN named THEN title ELSE coalesce(:title, title) END, site = coalesce(:site, site),
  etag = :etag, last_modified = :last_modified, state = :state, message = :message, not_before = :not_before, checked = :now
WHERE id = :feed
