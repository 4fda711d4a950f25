package brief

import "regexp"

// Patterns of phrases that a title takes apart or leaves out.
var (
	newsPattern     = regexp.MustCompile(`^(the )?(latest|live|breaking|new)? ?(news|updates?)$`)
	hookPattern     = regexp.MustCompile(`\d|update|news|breaking`)
	tailPattern     = regexp.MustCompile(`(?i)^(.+?)\s+(on a budget|without \S+|step by step|for free|from scratch|from home|like a pro)$`)
	thousandPattern = regexp.MustCompile(`\d,\d`)
	willPattern     = regexp.MustCompile(`(?i)^(?:is|are)\s+(.+?)\s+going to\s+(.+?)\??$`)
	guidePattern    = regexp.MustCompile(`(?i)^(?:an?\s+|the\s+)?((?:beginner'?s?|complete|ultimate|full|simple|quick)\s+guide)\s+(?:to|for)\s+(.+)$`)
	whyIPattern     = regexp.MustCompile(`(?i)^why\s+(i\s+.+)$`)
	whyIsPattern    = regexp.MustCompile(`(?i)^why\s+(.+?)\s+(?:is|are)\s+(\S+ing\b.*)$`)
	lifeOfPattern   = regexp.MustCompile(`(?i)^(?:a )?day in the life of (.+)$`)
	pronounIs       = regexp.MustCompile(`(?i)\b(you|they|we|it|he|she|who|that) (is|are)\b`)
	// labelPattern names the kind of video before a colon, not its topic.
	labelPattern   = regexp.MustCompile(`(?i)^(tier list|ranking|ranked|breaking|breaking news|update|news|review|tutorial|guide|vlog|challenge|story ?time|myth busted|myths busted|explained|quiz|reaction|unboxing|top \d+)$`)
	perTime        = regexp.MustCompile(`(?i)\ba (day|week|month|year)\b`)
	earnPattern    = regexp.MustCompile(`(?i)\b(made|make|earn|earned)\b`)
	isItPattern    = regexp.MustCompile(`(?i)^(?:is|are) it (\w+ to .+)$`)
	whyPattern     = regexp.MustCompile(`(?i)^why\s`)
	openingPattern = regexp.MustCompile(`(?i)^(how to|what happens|what is|what are|watch this)\s+`)
	reviewPattern  = regexp.MustCompile(`(?i)^(?:my\s+)?(\w+\s+)?review of\s+(?:the\s+)?(?:new\s+)?(.+)$`)
	figurePattern  = regexp.MustCompile(`(?i)\s*\b(in|for|under|below|only)\s+[$€£]?\d[\d,.]*\s*(minutes?|min|days?|hours?|weeks?|months?|years?|seconds?)?(\s+(?:a|per|every|each)\s+(?:day|week|month)\b)?`)
	anyFigure      = regexp.MustCompile(`(?i)\s*\b(in|for|under|below|only)\s+[$€£]?\d[\d,.]*\s*\w*(\s+(?:a|per|every|each)\s+(?:day|week|month)\b)?`)
	ofPattern      = regexp.MustCompile(`(?i)^(.+?)\s+of\s+an?\s+(.+)$`)
	lessonPattern  = regexp.MustCompile(`(?i)^\w+ (tutorial|guide|lesson) for`)

	reviewWord     = regexp.MustCompile(`(?i)\s*review\b`)
	triedWords     = regexp.MustCompile(`(?i)^(?:i|we)\s+(?:tried|spent|lived)\s+`)
	durationWords  = regexp.MustCompile(`(?i)\s*\b(for|in)\s+\d+\s+\w+`)
	yearWord       = regexp.MustCompile(`(?i)\s*\b20[2-4]\d\b`)
	emptyWords     = regexp.MustCompile(`(?i)\b(really|actually|every .* know)\b`)
	leadingArticle = regexp.MustCompile(`(?i)^(the|an?)\s+`)
	articles       = regexp.MustCompile(`(?i)\b(the|an?)\s+`)
	placeTail      = regexp.MustCompile(`(?i)\s+(in (america|the world|usa|history)|of all time|of the (?:year|decade|century)|ever made|on earth|on the planet|for you)\??$`)
	videoWords     = regexp.MustCompile(`(?i)\b(compilation|recipe|tutorial|complete|video|guide|lesson)\b`)
	fewVideoWords  = regexp.MustCompile(`(?i)\b(compilation|recipe)\b`)
	beingWords     = regexp.MustCompile(`(?i)\b(is|are)\s+`)
	atHomeWords    = regexp.MustCompile(`(?i)\bat home\b`)
	joiningWords   = regexp.MustCompile(`(?i)^\s*(with|from|by|in|using|on)\s+`)
)
