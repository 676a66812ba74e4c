SELECT id FROM dossier INDEXED BY dossier_demo WHERE demo = 1
