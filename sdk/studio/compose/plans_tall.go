package compose

// tallPlans are the arrangements for pictures up to 17:20. Title and subject lie
// one over the other and take the whole width each.
var tallPlans = map[string]plan{
	LayoutLeft: {
		title: box{.06, .05, .88, .35}, lines: 3, hero: box{.08, .4, .91, .59},
		helpers: []spot{{.19, .88, .3}, {.86, .44, .24}}, reaction: spot{.2, .87, .36}, badge: spot{.84, .44, .28},
	},
	LayoutCenter: {
		title: box{.06, .38, .8, .26}, align: alignCenter, lines: 3, hero: box{.1, .03, .8, .35}, behind: true,
		helpers: []spot{{.33, .81, .5}, {.76, .84, .34}}, badge: spot{.82, .08, .26},
	},
	LayoutTop: {
		title: box{.06, .05, .88, .31}, align: alignCenter, lines: 3, bar: true, behind: true, hero: box{.05, .36, .9, .63},
		helpers: []spot{{.18, .85, .34}, {.84, .83, .3}}, reaction: spot{.2, .86, .36}, badge: spot{.82, .44, .28},
	},
	LayoutBottom: {
		title: box{.06, .65, .88, .31}, align: alignCenter, lines: 3, bar: true, behind: true, hero: box{.05, .02, .9, .63},
		helpers: []spot{{.18, .5, .34}, {.84, .48, .3}}, reaction: spot{.2, .52, .36}, badge: spot{.82, .1, .28},
	},
	LayoutLowerThird: {
		title: box{.08, .7, .74, .2}, lines: 3, letters: .2, hero: box{.04, .04, .94, .74}, over: true, behind: true,
		helpers: []spot{{.19, .16, .3}}, reaction: spot{.2, .54, .36}, badge: spot{.82, .09, .28},
	},
	LayoutList: {
		number: box{.2, .045, .6, .22}, title: box{.06, .275, .88, .16}, align: alignCenter, lines: 2, hero: box{.06, .43, .88, .56},
		helpers: []spot{{.18, .88, .28}, {.85, .5, .22}}, badge: spot{.84, .1, .26},
	},
	LayoutBigFace: {
		title: box{.06, .05, .88, .28}, align: alignCenter, lines: 2, hero: box{-.08, .3, 1.16, .84}, cuts: true,
		helpers: []spot{{.19, .88, .3}}, badge: spot{.82, .4, .26},
	},
	LayoutCallout: {
		title: box{.06, .05, .88, .31}, align: alignCenter, lines: 3, hero: box{.22, .45, .64, .46}, badge: spot{.84, .41, .24},
	},
	LayoutQuote: {
		title: box{.09, .19, .82, .33}, lines: 5, letters: .2, hero: box{.1, .52, .84, .48}, mark: spot{.2, .115, .24}, badge: spot{.82, .1, .24},
	},
	LayoutMagazine: {
		title: box{.07, .055, .86, .25}, align: alignCenter, lines: 1, letters: .5, hero: box{.02, .2, .96, .82}, cuts: true, over: true, behind: true,
		helpers: []spot{{.19, .85, .32}}, reaction: spot{.2, .86, .34}, badge: spot{.82, .42, .26},
	},
	LayoutFullBleed: {
		title: box{.06, .6, .8, .36}, lines: 3, bar: true, hero: box{-.22, -.04, 1.44, .8}, cuts: true, over: true, badge: spot{.82, .1, .28},
	},
	LayoutBehind: {
		title: box{.05, .05, .9, .42}, align: alignCenter, lines: 3, letters: .6, hero: box{.09, .34, .82, .65}, over: true, behind: true,
		helpers: []spot{{.18, .87, .26}}, badge: spot{.84, .6, .22},
	},
	LayoutCluster: {
		title: box{.06, .05, .88, .33}, lines: 3, hero: box{.12, .4, .8, .54}, behind: true,
		helpers: []spot{{.19, .68, .36}, {.85, .66, .34}}, reaction: spot{.2, .87, .34}, badge: spot{.84, .43, .26},
	},
	LayoutGrid: {
		title: box{.06, .05, .88, .22}, align: alignCenter, lines: 2, hero: box{.09, .3, .82, .35}, behind: true,
		helpers: []spot{{.275, .83, .36}, {.725, .83, .36}}, badge: spot{.84, .33, .22},
	},
	LayoutQuestion: {
		title: box{.06, .05, .88, .31}, align: alignCenter, lines: 3, hero: box{.02, .42, .78, .56}, mark: spot{.76, .64, .8},
		reaction: spot{.82, .87, .3}, badge: spot{.16, .43, .24},
	},
	LayoutPolaroid: {
		title: box{.06, .05, .88, .29}, align: alignCenter, lines: 3, hero: box{.17, .39, .66, .45}, helpers: []spot{{.19, .9, .28}}, badge: spot{.84, .41, .24},
	},
	LayoutSplit: {
		title: box{.06, .055, .86, .3}, lines: 3, hero: box{.08, .4, .88, .59},
		helpers: []spot{{.19, .89, .28}}, reaction: spot{.2, .87, .34}, badge: spot{.84, .46, .26},
	},
	LayoutBanner: {
		title: box{.06, .69, .82, .18}, align: alignCenter, lines: 2, letters: .24, hero: box{.03, .03, .94, .72}, over: true, behind: true,
		helpers: []spot{{.18, .3, .32}, {.84, .28, .3}}, reaction: spot{.19, .34, .34}, badge: spot{.83, .09, .26},
	},
}
