-- Work that waits or runs; a job that is done has no row. Order of service is
-- priority, then round, then seq: an account's first waiting job has an earlier
-- round than its second, which makes the order a round robin over accounts.
-- attempt is the fencing token of the run that holds the lease. A job that
-- failed waits until available_at.
CREATE TABLE jobs (
    seq          {{.Sequence}},
    id           TEXT NOT NULL UNIQUE,
    lane         TEXT NOT NULL,
    account      TEXT NOT NULL,
    priority     INTEGER NOT NULL,
    round        BIGINT NOT NULL,
    payload      {{.Bytes}},
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'running')),
    attempt      INTEGER NOT NULL DEFAULT 0,
    losses       INTEGER NOT NULL DEFAULT 0,
    cancelled    BOOLEAN NOT NULL DEFAULT FALSE,
    node         TEXT NOT NULL DEFAULT '',
    lease_until  {{.Timestamp}},
    available_at {{.Timestamp}} NOT NULL,
    enqueued_at  {{.Timestamp}} NOT NULL
);
--bun:split
CREATE INDEX jobs_in_order ON jobs (priority DESC, round, seq) WHERE state = 'waiting';
--bun:split
CREATE INDEX jobs_of_account ON jobs (account, priority, round);
--bun:split
CREATE INDEX jobs_running ON jobs (lease_until) WHERE state = 'running';
