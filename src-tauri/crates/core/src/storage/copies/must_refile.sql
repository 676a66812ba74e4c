SELECT value FROM setting WHERE name = 'copies-refile'
