INSERT INTO article_picture (version, position, picture, block, alt, caption)
SELECT :version, :position, id, :block, :alt, :caption FROM picture WHERE hash = :hash
