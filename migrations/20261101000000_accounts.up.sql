-- People, their credits and their sign-ins. *_key columns hold the lower-case
-- form that makes a name or an address unique regardless of case.
CREATE TABLE accounts (
    id                TEXT PRIMARY KEY,
    username          TEXT NOT NULL,
    username_key      TEXT NOT NULL UNIQUE,
    email             TEXT NOT NULL,
    email_key         TEXT NOT NULL UNIQUE,
    full_name         TEXT NOT NULL DEFAULT '',
    password_hash     TEXT NOT NULL,
    role              TEXT NOT NULL DEFAULT 'user',
    subscription_tier TEXT NOT NULL DEFAULT 'free',
    is_active         BOOLEAN NOT NULL DEFAULT TRUE,
    is_verified       BOOLEAN NOT NULL DEFAULT FALSE,
    balance           BIGINT NOT NULL DEFAULT 0 CHECK (balance >= 0),
    total_purchased   BIGINT NOT NULL DEFAULT 0,
    total_used        BIGINT NOT NULL DEFAULT 0,
    referral_code     TEXT NOT NULL UNIQUE,
    referred_by       TEXT REFERENCES accounts (id),
    avatar_url        TEXT,
    bio               TEXT NOT NULL DEFAULT '',
    website           TEXT NOT NULL DEFAULT '',
    location          TEXT NOT NULL DEFAULT '',
    preferences       {{.JSON}} NOT NULL DEFAULT '{}',
    login_count       BIGINT NOT NULL DEFAULT 0,
    last_login        {{.Timestamp}},
    created_at        {{.Timestamp}} NOT NULL,
    updated_at        {{.Timestamp}} NOT NULL
);
--bun:split
CREATE INDEX accounts_newest ON accounts (created_at DESC, id DESC);
--bun:split
CREATE INDEX accounts_referred_by ON accounts (referred_by) WHERE referred_by IS NOT NULL;
--bun:split
-- Every change of a balance, append-only: the balance is the sum of amounts.
-- reference names what the entry is for (a generation, a payment, a month);
-- with type it is unique, so nothing is charged or refunded twice.
CREATE TABLE ledger (
    id            TEXT PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES accounts (id),
    amount        BIGINT NOT NULL CHECK (amount <> 0),
    type          TEXT NOT NULL CHECK (type IN ('purchase', 'deduction', 'refund', 'bonus', 'admin_adjustment')),
    reference     TEXT NOT NULL,
    description   TEXT NOT NULL DEFAULT '',
    balance_after BIGINT NOT NULL CHECK (balance_after >= 0),
    generation_id TEXT,
    reason        TEXT NOT NULL DEFAULT '',
    metadata      {{.JSON}} NOT NULL DEFAULT '{}',
    created_at    {{.Timestamp}} NOT NULL,
    UNIQUE (type, reference)
);
--bun:split
CREATE INDEX ledger_of_account ON ledger (account_id, created_at DESC, id DESC);
--bun:split
CREATE INDEX ledger_of_generation ON ledger (generation_id) WHERE generation_id IS NOT NULL;
--bun:split
-- One row per sign-in. Tokens are stored as hashes.
CREATE TABLE refresh_tokens (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash   TEXT NOT NULL UNIQUE,
    user_agent   TEXT NOT NULL DEFAULT '',
    ip           TEXT NOT NULL DEFAULT '',
    created_at   {{.Timestamp}} NOT NULL,
    last_used_at {{.Timestamp}},
    expires_at   {{.Timestamp}} NOT NULL,
    revoked_at   {{.Timestamp}}
);
--bun:split
CREATE INDEX refresh_tokens_of_account ON refresh_tokens (account_id, created_at DESC);
--bun:split
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);
--bun:split
-- Access tokens ended before their time; a row may go once it has expired.
CREATE TABLE revoked_tokens (
    jti        TEXT PRIMARY KEY,
    expires_at {{.Timestamp}} NOT NULL
);
--bun:split
CREATE INDEX revoked_tokens_expiry ON revoked_tokens (expires_at);
