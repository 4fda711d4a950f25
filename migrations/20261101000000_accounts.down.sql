DROP TABLE revoked_tokens;
--bun:split
DROP TABLE refresh_tokens;
--bun:split
DROP TABLE ledger;
--bun:split
DROP TABLE accounts;
