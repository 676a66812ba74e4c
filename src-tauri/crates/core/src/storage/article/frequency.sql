SELECT documents FROM stem WHERE stem = ?1
