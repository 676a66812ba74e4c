SELECT count(*) FROM request INDEXED BY request_list
