package generation

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// errStale tells that a generation is not in the state that a change needs: it
// has ended, or another run of the job has taken over.
var errStale = errors.New("generation: not in the expected state")

// row is a row of the table generations.
type row struct {
	bun.BaseModel `bun:"table:generations,alias:generation"`

	ID              string `bun:",pk"`
	AccountID       string
	Kind            string
	Prompt          string
	EnhancedPrompt  *string
	Title           *string
	CustomText      *string
	Algorithm       string
	AlgorithmName   string
	Version         string
	Model           string
	Parameters      json.RawMessage
	UserFaceURL     *string
	UserLogoURL     *string
	AspectRatio     string
	Priority        string
	Seed            int64
	Variants        int
	Width           int
	Height          int
	Format          string
	Status          string
	Stage           string
	StageMessage    string
	Progress        int
	Seq             int64
	Attempt         int
	CreditsCost     int
	CreditsRefunded int
	ErrorCode       *string
	ErrorMessage    *string
	Images          []Image
	Provider        *string
	Legibility      *float64
	Timings         map[string]int
	ProcessingMS    *int64 `bun:"processing_ms"`
	IsFavorite      bool
	DownloadCount   int
	ShareCount      int
	CreatedAt       time.Time
	UpdatedAt       time.Time
	StartedAt       *time.Time
	CompletedAt     *time.Time
	DeletedAt       *time.Time
}

func rowOf(g *Generation) *row {
	return &row{
		ID: g.ID, AccountID: string(g.AccountID), Kind: g.Kind, Prompt: g.Prompt,
		EnhancedPrompt: textOrNil(g.EnhancedPrompt), CustomText: textOrNil(g.Title), Algorithm: g.Algorithm,
		AlgorithmName: g.AlgorithmName, Version: g.Version, Model: g.Model, Parameters: g.Parameters,
		UserFaceURL: textOrNil(g.FaceURL), UserLogoURL: textOrNil(g.LogoURL),
		AspectRatio: g.AspectRatio, Priority: g.Priority, Seed: g.Seed, Variants: g.Variants,
		Width: g.Width, Height: g.Height, Format: g.Format, Status: string(g.Status), Stage: string(g.Stage),
		StageMessage: g.StageMessage, Progress: g.Progress, Seq: g.Seq, Attempt: g.Attempt, CreditsCost: g.Cost,
		CreditsRefunded: g.Refunded, ErrorCode: textOrNil(g.ErrorCode), ErrorMessage: textOrNil(g.ErrorMessage),
		Images: g.Images, Provider: textOrNil(g.Provider), Legibility: g.Legibility, Timings: g.Timings,
		ProcessingMS: millisOrNil(g.ProcessingTime), CreatedAt: g.CreatedAt, UpdatedAt: g.UpdatedAt,
		StartedAt: g.StartedAt, CompletedAt: g.CompletedAt,
	}
}

func (r *row) generation() *Generation {
	g := &Generation{
		ID: r.ID, AccountID: contract.AccountID(r.AccountID), Kind: r.Kind, Prompt: r.Prompt,
		EnhancedPrompt: text(r.EnhancedPrompt), Title: text(r.CustomText), Algorithm: r.Algorithm,
		AlgorithmName: r.AlgorithmName, Version: r.Version, Model: r.Model, Parameters: r.Parameters,
		FaceURL: text(r.UserFaceURL), LogoURL: text(r.UserLogoURL),
		AspectRatio: r.AspectRatio, Priority: r.Priority, Seed: r.Seed, Variants: r.Variants,
		Width: r.Width, Height: r.Height, Format: r.Format, Status: Status(r.Status), Stage: Stage(r.Stage),
		StageMessage: r.StageMessage, Progress: r.Progress, Seq: r.Seq, Attempt: r.Attempt, Cost: r.CreditsCost,
		Refunded: r.CreditsRefunded, ErrorCode: text(r.ErrorCode), ErrorMessage: text(r.ErrorMessage),
		Images: r.Images, Provider: text(r.Provider), Legibility: r.Legibility, Timings: r.Timings,
		Favorite: r.IsFavorite, Downloads: r.DownloadCount, Shares: r.ShareCount, CreatedAt: r.CreatedAt,
		UpdatedAt: r.UpdatedAt, StartedAt: r.StartedAt, CompletedAt: r.CompletedAt,
	}
	if r.ProcessingMS != nil {
		g.ProcessingTime = time.Duration(*r.ProcessingMS) * time.Millisecond
	}
	return g
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func textOrNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func millisOrNil(d time.Duration) *int64 {
	if d == 0 {
		return nil
	}
	ms := d.Milliseconds()
	return &ms
}

// records stores generations.
type records struct{ db *store.DB }

func (s records) insert(ctx context.Context, g *Generation) error {
	if _, err := s.db.Write(ctx).NewInsert().Model(rowOf(g)).Exec(ctx); err != nil {
		return fmt.Errorf("generation: insert: %w", err)
	}
	return nil
}

// get returns a generation that is not deleted, or store.ErrNotFound.
func (s records) get(ctx context.Context, id string) (*Generation, error) {
	var r row
	err := s.db.Read(ctx).NewSelect().Model(&r).Where("id = ? AND deleted_at IS NULL", id).Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("generation: get: %w", store.NotFound(err))
	}
	return r.generation(), nil
}

// claim gives the generation to a run of its job: it becomes processing under
// that attempt. An ended generation gives errStale.
func (s records) claim(ctx context.Context, id string, attempt int, at time.Time) (*Generation, error) {
	return s.change(ctx, func(q *bun.UpdateQuery) {
		q.Set("attempt = ?", attempt).Set("status = ?", Processing).
			Set("stage = CASE WHEN started_at IS NULL THEN ? ELSE stage END", Validating).
			Set("progress = CASE WHEN progress > ? THEN progress ELSE ? END", progressStarted, progressStarted).
			Set("started_at = COALESCE(started_at, ?)", at).
			Where("id = ? AND status IN (?, ?) AND attempt < ?", id, Queued, Processing, attempt)
	}, at)
}

// advance stores how far the run has come; progress never falls.
func (s records) advance(ctx context.Context, g *Generation, stage Stage, progress int, message string, at time.Time) (*Generation, error) {
	return s.change(ctx, func(q *bun.UpdateQuery) {
		q.Set("stage = ?", stage).Set("stage_message = ?", message).
			Set("progress = CASE WHEN progress > ? THEN progress ELSE ? END", progress, progress).
			Where("id = ? AND status = ? AND attempt = ?", g.ID, Processing, g.Attempt)
	}, at)
}

// complete stores the pictures.
func (s records) complete(ctx context.Context, g *Generation, at time.Time) (*Generation, error) {
	full := rowOf(g)
	return s.change(ctx, func(q *bun.UpdateQuery) {
		q.Set("status = ?", Completed).Set("stage = ?", StageCompleted).Set("stage_message = ?", g.StageMessage).
			Set("progress = ?", progressDone).Set("enhanced_prompt = ?", full.EnhancedPrompt).
			Set("images = ?", jsonText(g.Images)).Set("legibility = ?", g.Legibility).
			Set("timings = ?", jsonText(g.Timings)).Set("processing_ms = ?", full.ProcessingMS).
			Set("provider = ?", full.Provider).Set("seed = ?", g.Seed).Set("completed_at = ?", at).
			Where("id = ? AND status = ? AND attempt = ?", g.ID, Processing, g.Attempt)
	}, at)
}

// fail ends a generation that its run could not finish.
func (s records) fail(ctx context.Context, g *Generation, at time.Time) (*Generation, error) {
	full := rowOf(g)
	return s.change(ctx, func(q *bun.UpdateQuery) {
		q.Set("status = ?", Failed).Set("stage = ?", StageFailed).Set("stage_message = ?", g.StageMessage).
			Set("error_code = ?", full.ErrorCode).Set("error_message = ?", full.ErrorMessage).
			Set("credits_refunded = ?", g.Refunded).Set("processing_ms = ?", full.ProcessingMS).
			Set("completed_at = ?", at).
			Where("id = ? AND status IN (?, ?) AND attempt <= ?", g.ID, Queued, Processing, g.Attempt)
	}, at)
}

// cancel ends a generation by its owner's wish.
func (s records) cancel(ctx context.Context, g *Generation, at time.Time) (*Generation, error) {
	return s.change(ctx, func(q *bun.UpdateQuery) {
		q.Set("status = ?", Cancelled).Set("stage = ?", StageCancelled).Set("stage_message = ?", g.StageMessage).
			Set("error_code = ?", g.ErrorCode).Set("error_message = ?", g.ErrorMessage).
			Set("credits_refunded = ?", g.Refunded).Set("completed_at = ?", at).
			Where("id = ? AND status IN (?, ?)", g.ID, Queued, Processing)
	}, at)
}

// change runs an update that must meet exactly one row, raises its sequence
// number and returns it; errStale when the row is not as the update demands.
func (s records) change(ctx context.Context, update func(*bun.UpdateQuery), at time.Time) (*Generation, error) {
	var r row
	q := s.db.Write(ctx).NewUpdate().Model(&r).Set("seq = seq + 1").Set("updated_at = ?", at)
	update(q)
	err := store.NotFound(q.Returning("?Columns").Scan(ctx))
	if errors.Is(err, store.ErrNotFound) {
		return nil, errStale
	}
	if err != nil {
		return nil, fmt.Errorf("generation: change: %w", err)
	}
	return r.generation(), nil
}

// bump raises the sequence numbers of waiting generations whose place in the
// queue has changed and returns them by id.
func (s records) bump(ctx context.Context, ids []string) (map[string]*Generation, error) {
	var rows []row
	err := s.db.Write(ctx).NewUpdate().Model(&rows).Set("seq = seq + 1").
		Where("id IN (?) AND status = ?", bun.List(ids), Queued).Returning("?Columns").Scan(ctx)
	if err != nil && !errors.Is(store.NotFound(err), store.ErrNotFound) {
		return nil, fmt.Errorf("generation: note queue positions: %w", err)
	}
	found := make(map[string]*Generation, len(rows))
	for i := range rows {
		found[rows[i].ID] = rows[i].generation()
	}
	return found, nil
}

// countDownload notes that a picture was fetched.
func (s records) countDownload(ctx context.Context, id string) error {
	_, err := s.db.Write(ctx).NewUpdate().Model((*row)(nil)).
		Set("download_count = download_count + 1").Where("id = ?", id).Exec(ctx)
	if err != nil {
		return fmt.Errorf("generation: count download: %w", err)
	}
	return nil
}

func jsonText(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("generation: cannot encode %T: %v", v, err)) // plain structs and maps of ours
	}
	return string(b)
}
