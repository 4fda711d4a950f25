package store_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
)

// sample has a field of each kind of column that the schema uses.
type sample struct {
	bun.BaseModel `bun:"table:samples"`

	ID       string `bun:",pk"`
	Flag     bool
	Count    int64
	Ratio    *float64
	Note     *string
	Options  map[string]any `bun:"type:jsonb"`
	Names    []string       `bun:"type:jsonb"`
	Bytes    []byte
	MadeAt   time.Time
	EndedAt  *time.Time
	Duration time.Duration
}

func TestColumnsRoundTrip(t *testing.T) {
	db := openEvents(t)
	ctx := t.Context()
	_, err := db.Write(ctx).ExecContext(ctx, `CREATE TABLE samples (id TEXT PRIMARY KEY, flag BOOLEAN, count BIGINT, ratio DOUBLE PRECISION,
		note TEXT, options TEXT, names TEXT, bytes BLOB, made_at TIMESTAMP, ended_at TIMESTAMP, duration BIGINT)`)
	if err != nil {
		t.Fatal(err)
	}
	now, ratio, note := store.Now(), 0.5, "it's «ok» \x01"
	tests := map[string]sample{
		"all set": {
			ID: "1", Flag: true, Count: 1 << 62, Ratio: &ratio, Note: &note,
			Options: map[string]any{"a": 1.5, "b": []any{"x"}}, Names: []string{"x", "y"},
			Bytes: []byte{0, 255}, MadeAt: now, EndedAt: &now, Duration: time.Second,
		},
		"empty":         {ID: "2", Options: map[string]any{}, Names: []string{}, Bytes: []byte{}, MadeAt: now},
		"number as key": {ID: "3", Options: map[string]any{"1": "1"}, Names: []string{"1"}, Bytes: []byte("1"), MadeAt: now},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := db.Write(ctx).NewInsert().Model(&want).Exec(ctx); err != nil {
				t.Fatal(err)
			}
			got := sample{ID: want.ID}
			if err := db.Read(ctx).NewSelect().Model(&got).WherePK().Scan(ctx); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("read back\n%+v, want\n%+v", got, want)
			}
		})
	}
}
