INSERT INTO event_participant (event, position, actor, office_fr, office_en) VALUES (?1, ?2, ?3, ?4, ?5)
