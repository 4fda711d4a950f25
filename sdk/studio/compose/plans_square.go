package compose

// squarePlans are the arrangements for pictures between 6:5 and 17:20: the title
// has a half of the height, set above or below the subject or into a corner.
var squarePlans = map[string]plan{
	LayoutLeft: {
		title: box{.05, .05, .64, .42}, lines: 3, hero: box{.27, .41, .71, .58},
		helpers: []spot{{.15, .8, .26}, {.87, .24, .22}}, reaction: spot{.16, .8, .3}, badge: spot{.86, .17, .24},
	},
	LayoutCenter: {
		title: box{.06, .395, .88, .26}, align: alignCenter, lines: 2, hero: box{.2, .015, .6, .4}, behind: true,
		helpers: []spot{{.3, .82, .32}, {.74, .83, .26}}, badge: spot{.86, .14, .22},
	},
	LayoutTop: {
		title: box{.05, .045, .9, .33}, align: alignCenter, lines: 2, bar: true, behind: true, hero: box{.16, .375, .68, .615},
		helpers: []spot{{.15, .78, .3}, {.86, .72, .28}}, reaction: spot{.16, .8, .3}, badge: spot{.85, .46, .24},
	},
	LayoutBottom: {
		title: box{.05, .635, .9, .32}, align: alignCenter, lines: 2, bar: true, behind: true, hero: box{.17, .02, .66, .615},
		helpers: []spot{{.14, .42, .3}, {.87, .4, .28}}, reaction: spot{.15, .46, .3}, badge: spot{.86, .15, .24},
	},
	LayoutLowerThird: {
		title: box{.065, .71, .8, .2}, lines: 2, letters: .18, hero: box{.16, .03, .76, .77}, over: true, behind: true,
		helpers: []spot{{.14, .36, .3}}, reaction: spot{.16, .42, .32}, badge: spot{.15, .14, .24},
	},
	LayoutList: {
		number: box{.05, .05, .36, .33}, title: box{.43, .07, .52, .29}, lines: 3, hero: box{.18, .4, .66, .58},
		helpers: []spot{{.13, .8, .22}, {.88, .5, .2}}, badge: spot{.86, .82, .24},
	},
	LayoutBigFace: {
		title: box{.05, .045, .9, .32}, align: alignCenter, lines: 2, hero: box{.03, .345, .94, .86}, cuts: true,
		helpers: []spot{{.13, .84, .22}}, badge: spot{.86, .46, .22},
	},
	LayoutCallout: {
		title: box{.05, .05, .9, .32}, align: alignCenter, lines: 2, hero: box{.32, .45, .48, .48}, badge: spot{.86, .86, .22},
	},
	LayoutQuote: {
		title: box{.08, .21, .84, .33}, lines: 4, letters: .2, hero: box{.26, .54, .6, .46}, mark: spot{.155, .125, .18}, badge: spot{.86, .13, .22},
	},
	LayoutMagazine: {
		title: box{.06, .06, .88, .28}, align: alignCenter, lines: 1, letters: .4, hero: box{.1, .21, .8, .81}, cuts: true, over: true, behind: true,
		helpers: []spot{{.15, .78, .26}}, reaction: spot{.16, .78, .28}, badge: spot{.85, .5, .22},
	},
	LayoutFullBleed: {
		title: box{.05, .6, .9, .35}, lines: 2, bar: true, hero: box{-.1, -.22, 1.2, 1.2}, cuts: true, over: true, badge: spot{.86, .15, .24},
	},
	LayoutBehind: {
		title: box{.04, .05, .92, .46}, align: alignCenter, lines: 2, letters: .6, hero: box{.19, .34, .62, .65}, over: true, behind: true,
		helpers: []spot{{.13, .8, .22}}, badge: spot{.87, .66, .2},
	},
	LayoutCluster: {
		title: box{.05, .05, .9, .34}, lines: 2, hero: box{.22, .38, .6, .56}, behind: true,
		helpers: []spot{{.17, .7, .3}, {.86, .68, .28}}, reaction: spot{.16, .8, .28}, badge: spot{.86, .48, .22},
	},
	LayoutGrid: {
		title: box{.05, .045, .9, .25}, align: alignCenter, lines: 2, letters: .24, hero: box{.07, .35, .49, .58}, behind: true,
		helpers: []spot{{.785, .475, .25}, {.785, .795, .25}}, badge: spot{.13, .38, .18},
	},
	LayoutQuestion: {
		title: box{.05, .05, .9, .34}, align: alignCenter, lines: 2, hero: box{.08, .42, .58, .56}, mark: spot{.76, .68, .56},
		reaction: spot{.82, .84, .26}, badge: spot{.13, .48, .2},
	},
	LayoutPolaroid: {
		title: box{.05, .05, .9, .29}, align: alignCenter, lines: 2, hero: box{.245, .375, .51, .47}, helpers: []spot{{.14, .84, .22}}, badge: spot{.86, .45, .2},
	},
	LayoutSplit: {
		title: box{.05, .055, .88, .31}, lines: 2, hero: box{.17, .38, .72, .61},
		helpers: []spot{{.13, .84, .22}}, reaction: spot{.15, .82, .28}, badge: spot{.86, .5, .22},
	},
	LayoutBanner: {
		title: box{.06, .655, .88, .23}, align: alignCenter, lines: 2, letters: .22, hero: box{.14, .02, .72, .72}, over: true, behind: true,
		helpers: []spot{{.14, .32, .28}, {.87, .3, .26}}, reaction: spot{.15, .34, .28}, badge: spot{.86, .14, .22},
	},
}
