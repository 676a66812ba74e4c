UPDATE copy_party SET article = :article, address = :address, name = :name, text = :text WHERE id = :id
