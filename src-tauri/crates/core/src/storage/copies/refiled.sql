DELETE FROM setting WHERE name = 'copies-refile'
