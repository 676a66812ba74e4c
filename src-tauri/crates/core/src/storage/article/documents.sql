SELECT value FROM sequence WHERE name = 'documents'
