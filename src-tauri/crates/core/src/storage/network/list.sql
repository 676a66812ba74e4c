SELECT at, purpose, host, url, ip, status, bytes, millis, trouble FROM request INDEXED BY request_list
ORDER BY at DESC, id DESC
LIMIT ?1 OFFSET ?2
