package stage

import "github.com/routix/routix/sdk"

// band is the part of the percentage that belongs to one stage name.
type band struct{ first, last int }

// bands leaves room at both ends: below 15 the request is still on its way to
// the algorithm, above 98 the finished picture is being stored.
var bands = map[string]band{
	sdk.StageAnalyzing:         {15, 29},
	sdk.StageMatchingTemplates: {30, 44},
	sdk.StageAnalyzingStyle:    {45, 54},
	sdk.StageGenerating:        {55, 95},
	sdk.StageProcessing:        {96, 98},
}
