package realtime

import "time"

// pace thins out the events of one generation. Queue positions, and progress
// within one stage, come at most once per interval: the latest is held back
// until it is due. The first and the last event of a stage always come, the
// start and the end at once.
type pace struct {
	seq      int64 // of the latest event
	stage    string
	progress lane
	position lane
}

// lane is a kind of event of which one may be held back.
type lane struct {
	interval time.Duration
	last     time.Time // when one was let through
	held     *generationEvent
	timer    *time.Timer
}

func newPace(progress, position time.Duration) pace {
	return pace{progress: lane{interval: progress}, position: lane{interval: position}}
}

// admit takes the next event and returns those that are to be sent now. wake
// is called in a goroutine of its own when the held event of a lane is due.
func (p *pace) admit(e generationEvent, wake func(*lane)) []generationEvent {
	if e.Seq <= p.seq {
		return nil
	}
	p.seq = e.Seq
	if e.name == EventQueuePosition {
		return p.position.admit(e, wake)
	}
	p.position.drop()
	if e.name == EventProgress && e.Stage == p.stage {
		return p.progress.admit(e, wake)
	}
	due := append(p.progress.release(), e)
	p.progress.last = time.Now()
	p.stage = e.Stage
	return due
}

// stop drops what is held.
func (p *pace) stop() {
	p.progress.drop()
	p.position.drop()
}

func (l *lane) admit(e generationEvent, wake func(*lane)) []generationEvent {
	if l.isDue() {
		l.drop()
		l.last = time.Now()
		return []generationEvent{e}
	}
	if l.held == nil {
		l.timer = time.AfterFunc(time.Until(l.last.Add(l.interval)), func() { wake(l) })
	}
	l.held = &e
	return nil
}

// isDue reports whether the interval has passed since one was let through.
func (l *lane) isDue() bool { return time.Since(l.last) >= l.interval }

// release returns the held event, if there is one.
func (l *lane) release() []generationEvent {
	if l.held == nil {
		return nil
	}
	due := []generationEvent{*l.held}
	l.drop()
	l.last = time.Now()
	return due
}

func (l *lane) drop() {
	if l.held != nil {
		l.timer.Stop()
		l.held = nil
	}
}
