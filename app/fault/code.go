package fault

// Code is the stable, machine-readable name of one kind of refusal. Codes are
// part of the public API: clients branch on them, so a code is never renamed.
type Code string

// The request itself is wrong.
const (
	// BadRequest is a request that cannot be understood or asks for nothing.
	BadRequest Code = "BAD_REQUEST"
	// BadHost is a request whose Host header is not one the server answers to.
	BadHost Code = "BAD_HOST"
	// InvalidToken is an unknown, used or expired verification or reset token.
	InvalidToken Code = "INVALID_TOKEN"
	// InvalidRefreshToken is a refresh token that cannot be exchanged any more.
	InvalidRefreshToken Code = "INVALID_REFRESH_TOKEN"
	// FileUpload is an upload without a usable file.
	FileUpload Code = "FILE_UPLOAD_ERROR"
	// AlgorithmInactive is a request for an algorithm that is switched off.
	AlgorithmInactive Code = "ALGORITHM_INACTIVE"
	// PayloadTooLarge is a body over the limit of its route.
	PayloadTooLarge Code = "PAYLOAD_TOO_LARGE"
	// Validation is a request with fields of a wrong type or out of bounds;
	// details.fields lists them.
	Validation Code = "VALIDATION_ERROR"
	// FeatureUnsupported is an input that the chosen algorithm cannot use;
	// details.supported_by names those that can.
	FeatureUnsupported Code = "FEATURE_UNSUPPORTED"
	// PromptRejected is a prompt that the content rules refuse.
	PromptRejected Code = "PROMPT_REJECTED"
	// NoFaceFound is a face picture in which no face is found.
	NoFaceFound Code = "NO_FACE_FOUND"
)

// The caller is unknown, lacks a right or lacks means.
const (
	// Unauthorized is a missing, malformed, expired or revoked access token.
	Unauthorized Code = "UNAUTHORIZED"
	// InvalidCredentials is a wrong name or password at login.
	InvalidCredentials Code = "INVALID_CREDENTIALS"
	// InsufficientCredits is a balance below the price; details carry required
	// and available.
	InsufficientCredits Code = "INSUFFICIENT_CREDITS"
	// PaymentDeclined is a payment that the provider refused.
	PaymentDeclined Code = "PAYMENT_DECLINED"
	// Forbidden is a known caller without the right to do this.
	Forbidden Code = "FORBIDDEN"
	// AccountInactive is a caller whose account is deactivated.
	AccountInactive Code = "ACCOUNT_INACTIVE"
	// PremiumRequired is a premium algorithm asked for on a free plan.
	PremiumRequired Code = "PREMIUM_REQUIRED"
	// BatchLimit is a batch with more items than the caller may send.
	BatchLimit Code = "BATCH_LIMIT"
	// TemplateLimit is an upload over the number of templates of the tier.
	TemplateLimit Code = "TEMPLATE_LIMIT"
	// AssetLimit is an upload over the number or size of files of the account.
	AssetLimit Code = "ASSET_LIMIT"
)

// The target does not exist, or its state does not allow the request.
const (
	// Missing is an unknown path or record; details.resource names the kind.
	Missing Code = "NOT_FOUND"
	// MethodNotAllowed is a known path asked for with another method.
	MethodNotAllowed Code = "METHOD_NOT_ALLOWED"
	// Conflict is a request at odds with what is stored.
	Conflict Code = "CONFLICT"
	// GenerationNotCompleted asks for the picture of an unfinished generation.
	GenerationNotCompleted Code = "GENERATION_NOT_COMPLETED"
	// NotCancellable is a generation that has already ended.
	NotCancellable Code = "NOT_CANCELLABLE"
	// LastAdmin is a change that would leave no active administrator.
	LastAdmin Code = "LAST_ADMIN"
	// SetInConfig is a change of a field that the settings file pins.
	SetInConfig Code = "SET_IN_CONFIG"
	// ShareExpired is a share link past its time.
	ShareExpired Code = "SHARE_EXPIRED"
)

// The caller asks too often.
const (
	// RateLimited is a caller over its rate; details carry limit and retry_after.
	RateLimited Code = "RATE_LIMITED"
	// AccountLocked is a name locked after repeated failed logins.
	AccountLocked Code = "ACCOUNT_LOCKED"
	// DailyLimit is a caller over the generations of one day.
	DailyLimit Code = "DAILY_LIMIT"
	// MonthlyLimit is a caller over the generations of one month.
	MonthlyLimit Code = "MONTHLY_LIMIT"
)

// The server, or something it depends on, is at fault.
const (
	// InternalError is a defect or an unexpected failure; its text is general.
	InternalError Code = "INTERNAL_ERROR"
	// ProviderUnavailable is an image provider that cannot be reached.
	ProviderUnavailable Code = "PROVIDER_UNAVAILABLE"
	// PaymentUnavailable is a payment asked for where no provider is configured
	// or reachable.
	PaymentUnavailable Code = "PAYMENT_UNAVAILABLE"
	// ServiceUnavailable is a server that is busy, draining or short of a part.
	ServiceUnavailable Code = "SERVICE_UNAVAILABLE"
	// UpstreamUnavailable is a frontend behind this server that does not answer.
	UpstreamUnavailable Code = "UPSTREAM_UNAVAILABLE"
)

// The end of a generation that failed after it was accepted.
const (
	// ProviderError is a provider that answered with an error.
	ProviderError Code = "PROVIDER_ERROR"
	// ProviderTimeout is a provider that did not answer in time.
	ProviderTimeout Code = "PROVIDER_TIMEOUT"
	// Timeout is a generation past its own deadline.
	Timeout Code = "TIMEOUT"
	// BadResult is a pipeline result that is no usable picture.
	BadResult Code = "BAD_RESULT"
	// StorageError is a picture that could not be stored.
	StorageError Code = "STORAGE_ERROR"
	// WorkerLost is a generation whose workers died too often.
	WorkerLost Code = "WORKER_LOST"
	// PluginCrashed is a generation during whose runs its plugin crashed.
	PluginCrashed Code = "PLUGIN_CRASHED"
	// Cancelled is a generation stopped by its owner.
	Cancelled Code = "CANCELLED"
)
