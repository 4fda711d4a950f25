DROP TABLE idempotency_keys;
--bun:split
DROP TABLE generations;
