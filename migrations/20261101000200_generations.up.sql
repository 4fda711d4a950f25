-- One row per picture asked for. images holds keys of stored files and their
-- sizes, timings milliseconds per stage. attempt is the run that owns the row,
-- seq numbers the changes sent to clients.
CREATE TABLE generations (
    id               TEXT PRIMARY KEY,
    account_id       TEXT NOT NULL REFERENCES accounts (id),
    kind             TEXT NOT NULL DEFAULT 'generation' CHECK (kind IN ('generation', 'upscale')),
    prompt           TEXT NOT NULL,
    enhanced_prompt  TEXT,
    title            TEXT,
    custom_text      TEXT,
    algorithm        TEXT NOT NULL,
    algorithm_name   TEXT NOT NULL DEFAULT '',
    version          TEXT NOT NULL DEFAULT '',
    model            TEXT NOT NULL DEFAULT '',
    parameters       {{.JSON}} NOT NULL DEFAULT '{}',
    aspect_ratio     TEXT NOT NULL DEFAULT '16:9',
    priority         TEXT NOT NULL DEFAULT 'normal',
    seed             BIGINT NOT NULL CHECK (seed >= 0),
    variants         INTEGER NOT NULL DEFAULT 1,
    width            INTEGER,
    height           INTEGER,
    format           TEXT NOT NULL DEFAULT 'png',
    user_face_url    TEXT,
    user_logo_url    TEXT,
    template_id      TEXT,
    template_used    {{.JSON}},
    conversation_id  TEXT,
    batch_id         TEXT,
    parent_id        TEXT,
    webhook_url      TEXT,
    status           TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'processing', 'completed', 'failed', 'cancelled')),
    stage            TEXT NOT NULL DEFAULT 'pending',
    stage_message    TEXT NOT NULL DEFAULT '',
    progress         INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    seq              BIGINT NOT NULL DEFAULT 0,
    attempt          INTEGER NOT NULL DEFAULT 0,
    credits_cost     BIGINT NOT NULL CHECK (credits_cost >= 0),
    credits_refunded BIGINT NOT NULL DEFAULT 0 CHECK (credits_refunded BETWEEN 0 AND credits_cost),
    error_code       TEXT,
    error_message    TEXT,
    images           {{.JSON}} NOT NULL DEFAULT '[]',
    picked           INTEGER NOT NULL DEFAULT 0,
    content_type     TEXT,
    size_bytes       BIGINT,
    provider         TEXT,
    quality_score    DOUBLE PRECISION,
    legibility       DOUBLE PRECISION,
    timings          {{.JSON}} NOT NULL DEFAULT '{}',
    processing_ms    BIGINT,
    is_favorite      BOOLEAN NOT NULL DEFAULT FALSE,
    download_count   BIGINT NOT NULL DEFAULT 0,
    share_count      BIGINT NOT NULL DEFAULT 0,
    created_at       {{.Timestamp}} NOT NULL,
    updated_at       {{.Timestamp}} NOT NULL,
    started_at       {{.Timestamp}},
    completed_at     {{.Timestamp}},
    deleted_at       {{.Timestamp}}
);
--bun:split
CREATE INDEX generations_of_account ON generations (account_id, created_at DESC, id DESC);
--bun:split
CREATE INDEX generations_by_status ON generations (account_id, status);
--bun:split
CREATE INDEX generations_unfinished ON generations (status, created_at) WHERE status IN ('queued', 'processing');
--bun:split
CREATE INDEX generations_by_algorithm ON generations (algorithm, kind, status, completed_at);
--bun:split
CREATE INDEX generations_newest ON generations (created_at DESC, id DESC);
--bun:split
CREATE INDEX generations_of_batch ON generations (batch_id) WHERE batch_id IS NOT NULL;
--bun:split
CREATE INDEX generations_of_conversation ON generations (conversation_id, created_at) WHERE conversation_id IS NOT NULL;
--bun:split
-- First answers to requests that carried an idempotency key, kept for a day.
CREATE TABLE idempotency_keys (
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    key          TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    response     {{.JSON}},
    created_at   {{.Timestamp}} NOT NULL,
    PRIMARY KEY (account_id, key)
);
--bun:split
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
