INSERT INTO summary_input (summary, version) VALUES (?1, ?2)
