INSERT INTO request (at, purpose, host, url, ip, status, bytes, millis, trouble)
VALUES (:at, :purpose, :host, :url, :ip, :status, :bytes, :millis, :trouble)
