-- What an operator changed about an installed version, and variants of it.
-- overrides holds the fields that differ from the plugin's manifest.
CREATE TABLE algorithms (
    id         TEXT PRIMARY KEY,
    plugin     TEXT NOT NULL,
    active     BOOLEAN NOT NULL,
    overrides  {{.JSON}} NOT NULL DEFAULT '{}',
    created_by TEXT REFERENCES accounts (id),
    updated_by TEXT REFERENCES accounts (id),
    created_at {{.Timestamp}} NOT NULL,
    updated_at {{.Timestamp}} NOT NULL,
    deleted_at {{.Timestamp}}
);
