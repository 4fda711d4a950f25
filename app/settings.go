package main

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/routix/routix/app/config"
	"github.com/routix/routix/app/web"
	"github.com/routix/routix/modules/algorithms"
	"github.com/routix/routix/modules/generation"
	"github.com/routix/routix/modules/users"
)

// settings are all settings of the server, as in config.yaml.
type settings struct {
	Environment string            `koanf:"environment"`
	DataDir     string            `koanf:"data_dir"`
	SecretKey   string            `koanf:"secret_key"`
	Log         logSettings       `koanf:"log"`
	Web         web.Config        `koanf:"web"`
	Database    databaseSettings  `koanf:"database"`
	Users       users.Config      `koanf:"users"`
	Generation  generation.Config `koanf:"generation"`
	Plugins     pluginSettings    `koanf:"plugins"`
	Algorithms  algorithms.Config `koanf:"algorithms"`
}

type logSettings struct {
	Level  string `koanf:"level"`
	Format string `koanf:"format"`
}

type databaseSettings struct {
	URL string `koanf:"url"`
}

type pluginSettings struct {
	// MemoryMiB is the soft memory limit of each plugin process.
	MemoryMiB int64 `koanf:"memory_mib"`
}

const (
	development = "development"
	production  = "production"
)

func defaultSettings() settings {
	return settings{
		Environment: development,
		DataDir:     "data",
		Log:         logSettings{Level: "info", Format: "text"},
		Web:         web.DefaultConfig(),
		Users:       users.DefaultConfig(),
		Generation:  generation.DefaultConfig(),
		Plugins:     pluginSettings{MemoryMiB: 192},
		Algorithms:  algorithms.Config{},
	}
}

// plainNames are the short environment variables and the settings they stand for.
var plainNames = map[string]string{
	"PORT": "web.port", "ENVIRONMENT": "environment", "DATA_DIR": "data_dir", "SECRET_KEY": "secret_key",
	"DATABASE_URL": "database.url", "PUBLIC_BASE_URL": "web.public_base_url",
	"BACKEND_CORS_ORIGINS": "web.cors_origins", "ALLOWED_HOSTS": "web.allowed_hosts",
	"TRUSTED_PROXIES": "web.trusted_proxies", "LEGACY_WEB_ORIGINS": "web.legacy_web_origins",
	"PRESENCE_COOKIE": "web.presence_cookie", "DOCS_ENABLED": "web.docs_enabled",
	"ACCESS_TOKEN_EXPIRE_MINUTES": "users.access_token_minutes",
	"REFRESH_TOKEN_EXPIRE_DAYS":   "users.refresh_token_days",
	"RATE_LIMIT_PER_MINUTE":       "web.rate_limit.per_minute", "RATE_LIMIT_PER_HOUR": "web.rate_limit.per_hour",
	"RATE_LIMIT_ENABLED": "web.rate_limit.enabled", "WORKERS": "generation.workers",
}

// source says where the settings come from: a file, the environment, flags.
func source(file string, flags map[string]any) config.Source {
	required := file != ""
	if file == "" {
		file = os.Getenv("CONFIG")
		required = file != ""
	}
	if file == "" {
		file = "config.yaml"
	}
	return config.Source{File: file, FileRequired: required, Env: os.Environ(), Plain: plainNames, Ignore: []string{"ROUTIX_ASSETS"}, Flags: flags}
}

// Validate reports the first setting that cannot work, by its name.
func (s settings) Validate() error {
	if s.Environment != development && s.Environment != production {
		return fmt.Errorf("environment: must be %s or %s, is %q", development, production, s.Environment)
	}
	if s.DataDir == "" {
		return errors.New("data_dir: must not be empty")
	}
	if s.Environment == production && (len(s.SecretKey) < minKey || placeholder(s.SecretKey)) {
		return fmt.Errorf("secret_key: in production it must be a secret of at least %d bytes, for instance the output of 'openssl rand -hex 32'", minKey)
	}
	for name, err := range map[string]error{
		"log": s.Log.validate(), "web": s.Web.Validate(), "users": s.Users.Validate(),
		"generation": s.Generation.Validate(), "algorithms": s.Algorithms.Validate(),
	} {
		if err != nil {
			return fmt.Errorf("%s.%w", name, err)
		}
	}
	return nil
}

// minKey is the shortest key for HS256 that RFC 7518, 3.2, allows, in bytes.
const minKey = 32

func placeholder(key string) bool {
	low := strings.ToLower(key)
	return strings.Contains(low, "change") || strings.Contains(low, "secret-key") || strings.Count(key, key[:1]) == len(key)
}

// signingKey is the key that signs tokens: the one in the settings, else one
// that is made at the first start and kept in the data folder.
func (s settings) signingKey() ([]byte, error) {
	if s.SecretKey != "" {
		return []byte(s.SecretKey), nil
	}
	path := filepath.Join(s.DataDir, "secret.key")
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		var key [minKey]byte
		rand.Read(key[:])
		text = []byte(hex.EncodeToString(key[:]))
		err = os.WriteFile(path, text, 0o600)
	}
	if err != nil {
		return nil, fmt.Errorf("signing key: %w", err)
	}
	if len(text) < minKey {
		return nil, fmt.Errorf("signing key: %s holds fewer than %d bytes; remove it to have a new one made", path, minKey)
	}
	return text, nil
}
