package web

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/swaggest/swgui"
	"github.com/swaggest/swgui/v5emb"

	"github.com/routix/routix/app/fault"
)

// docsPath is where the API's reference page lives.
const docsPath = "/docs"

type docsInput struct {
	File string `path:"file" maxLength:"100" doc:"A part of the reference page"`
}

// addDocs serves Swagger UI with all its parts from the program itself.
func (s *Server) addDocs() {
	pages := v5emb.NewHandlerWithConfig(swgui.Config{
		Title: "Routix", SwaggerJSON: "/openapi.json", BasePath: docsPath + "/",
		SettingsUI: map[string]string{"defaultModelsExpandDepth": "0", "persistAuthorization": "true"},
	})
	index := fetchDocs(pages, docsPath)
	policy := docsPolicy(index.body.String())
	HandleRaw(s, Route{
		Method: "GET", Path: docsPath, ID: "docs", Tag: "System", Summary: "Reference page of the API",
		Produces: []string{"text/html"},
	}, func(context.Context, *noInput) (*Raw, error) {
		return &Raw{
			ContentType: fiber.MIMETextHTMLCharsetUTF8, Body: index.body.Bytes(),
			Header: map[string]string{fiber.HeaderContentSecurityPolicy: policy},
		}, nil
	})
	HandleRaw(s, Route{
		Method: "GET", Path: docsPath + "/{file}", ID: "docs-file", Tag: "System", Summary: "A part of the reference page",
		Produces: []string{"text/css", "text/javascript", "image/png"}, Errors: []fault.Code{fault.Missing},
	}, func(_ context.Context, in *docsInput) (*Raw, error) {
		part := fetchDocs(pages, docsPath+"/"+in.File)
		if part.status != http.StatusOK {
			return nil, fault.NotFound("page")
		}
		return &Raw{
			ContentType: part.header.Get("Content-Type"), Body: part.body.Bytes(),
			Header: map[string]string{fiber.HeaderCacheControl: "public, max-age=86400"},
		}, nil
	})
}

func fetchDocs(pages http.Handler, path string) *recorder {
	answer := &recorder{header: http.Header{}, status: http.StatusOK}
	pages.ServeHTTP(answer, &http.Request{Method: http.MethodGet, URL: &url.URL{Path: path}, Header: http.Header{}})
	return answer
}

var inlineScript = regexp.MustCompile(`(?s)<script>(.*?)</script>`)

// docsPolicy allows the page's own inline scripts by their hash and nothing
// from elsewhere.
func docsPolicy(page string) string {
	scripts := []string{"'self'"}
	for _, match := range inlineScript.FindAllStringSubmatch(page, -1) {
		sum := sha256.Sum256([]byte(match[1]))
		scripts = append(scripts, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	return "default-src 'self'; script-src " + strings.Join(scripts, " ") +
		"; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
}
