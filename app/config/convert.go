package config

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// convert returns a value in type t, as read from YAML (typed) or from the
// environment (text). Its errors say what was expected and never what was
// given.
func convert(t reflect.Type, value any) (any, error) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if reflect.TypeOf(value) == t {
		return value, nil
	}
	switch {
	case t == reflect.TypeFor[time.Duration]():
		return toDuration(value)
	case isText(t):
		return toText(t, value)
	case t.Kind() == reflect.Slice:
		return toList(t, value)
	}
	return toScalar(t, value)
}

func toScalar(t reflect.Type, value any) (any, error) {
	target := reflect.New(t).Elem()
	switch target.Kind() {
	case reflect.String:
		if !isScalar(value) {
			return nil, errors.New("expected a text")
		}
		target.SetString(fmt.Sprint(value))
	case reflect.Bool:
		on, err := toBool(value)
		if err != nil {
			return nil, err
		}
		target.SetBool(on)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		number, err := strconv.ParseInt(digits(value), 10, t.Bits())
		if err != nil {
			return nil, errors.New("expected a whole number")
		}
		target.SetInt(number)
	case reflect.Float32, reflect.Float64:
		number, err := strconv.ParseFloat(digits(value), t.Bits())
		if err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
			return nil, errors.New("expected a number")
		}
		target.SetFloat(number)
	default:
		return nil, fmt.Errorf("settings of type %s are not supported", t)
	}
	return target.Interface(), nil
}

func isScalar(value any) bool {
	switch value.(type) {
	case string, bool, int, int64, uint64, float64:
		return true
	}
	return false
}

// digits writes a number as text; what is no number gives a text that does not
// parse.
func digits(value any) string {
	switch value := value.(type) {
	case string:
		return strings.TrimSpace(value)
	case int, int64, uint64:
		return fmt.Sprint(value)
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	return ""
}

func toBool(value any) (bool, error) {
	if on, ok := value.(bool); ok {
		return on, nil
	}
	text, _ := value.(string)
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "1", "yes", "on":
		return true, nil
	case "false", "0", "no", "off":
		return false, nil
	}
	return false, errors.New("expected true or false")
}

func toDuration(value any) (time.Duration, error) {
	text, _ := value.(string)
	duration, err := time.ParseDuration(strings.TrimSpace(text))
	if err != nil {
		return 0, errors.New("expected a duration such as 90s, 15m or 24h")
	}
	return duration, nil
}

// toText checks that the value can be read as t and passes its text on.
func toText(t reflect.Type, value any) (any, error) {
	text := fmt.Sprint(value)
	target := reflect.New(t).Interface().(encoding.TextUnmarshaler)
	if !isScalar(value) || target.UnmarshalText([]byte(text)) != nil {
		return nil, errors.New("expected a text in the form of this setting")
	}
	return text, nil
}

// toList reads a YAML list, a JSON list or a comma-separated text.
func toList(t reflect.Type, value any) (any, error) {
	items, ok := value.([]any)
	if text, isString := value.(string); isString {
		items, ok = splitList(text)
	}
	if !ok {
		return nil, errors.New("expected a list")
	}
	list := make([]any, len(items))
	for i, item := range items {
		converted, err := convert(t.Elem(), item)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
		list[i] = converted
	}
	return list, nil
}

func splitList(text string) (items []any, ok bool) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "[") {
		return items, json.Unmarshal([]byte(text), &items) == nil
	}
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			items = append(items, part)
		}
	}
	return items, true
}
