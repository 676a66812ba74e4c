SELECT value FROM sequence WHERE name = 'request'
