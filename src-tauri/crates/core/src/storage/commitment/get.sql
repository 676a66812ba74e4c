SELECT id, theme, text_fr, text_en, made, deadline, remark, history, proof, dossier FROM commitment WHERE id = ?1
