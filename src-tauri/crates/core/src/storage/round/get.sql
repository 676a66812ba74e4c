SELECT id, kind, level, title_fr, title_en, place, dates, follows, agenda, documents, delegations, remark, dossier FROM round WHERE id = ?1
