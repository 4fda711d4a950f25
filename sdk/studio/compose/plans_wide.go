package compose

// widePlans are the arrangements for pictures from 6:5 on. The numbers are drawn
// for 16:9, where a margin of 4 % and the corner of the time stamp (13 % x 11 %)
// stay free of words.
var widePlans = map[string]plan{
	LayoutLeft: {
		title: box{.04, .07, .45, .86}, lines: 3, hero: box{.495, .06, .48, .86},
		helpers: []spot{{.547, .81, .28}, {.93, .21, .24}}, reaction: spot{.58, .82, .33}, badge: spot{.89, .2, .34},
	},
	LayoutCenter: {
		title: box{.285, .1, .43, .8}, align: alignCenter, lines: 4, hero: box{-.01, .1, .345, .84}, behind: true, letters: .3,
		helpers: []spot{{.85, .6, .5}}, badge: spot{.87, .18, .28},
	},
	LayoutTop: {
		title: box{.04, .04, .92, .29}, align: alignCenter, lines: 2, bar: true, behind: true, hero: box{.29, .325, .42, .665},
		helpers: []spot{{.25, .70, .42}, {.755, .68, .40}}, reaction: spot{.22, .72, .4}, badge: spot{.12, .76, .32},
	},
	LayoutBottom: {
		title: box{.04, .695, .82, .265}, align: alignCenter, lines: 2, bar: true, behind: true, hero: box{.29, .03, .42, .665},
		helpers: []spot{{.24, .40, .39}, {.75, .40, .37}}, reaction: spot{.22, .46, .375}, badge: spot{.89, .2, .32},
	},
	LayoutLowerThird: {
		title: box{.055, .69, .76, .215}, lines: 2, letters: .2, hero: box{.38, .03, .56, .8}, over: true, behind: true,
		helpers: []spot{{.27, .4, .4}, {.91, .36, .3}}, reaction: spot{.17, .4, .42}, badge: spot{.13, .19, .3},
	},
	LayoutList: {
		number: box{.04, .05, .42, .46}, title: box{.04, .53, .45, .4}, lines: 2, hero: box{.49, .1, .45, .82},
		helpers: []spot{{.91, .21, .26}, {.53, .83, .21}}, badge: spot{.89, .2, .34},
	},
	LayoutBigFace: {
		title: box{.04, .07, .43, .86}, lines: 3, hero: box{.425, -.02, .62, 1.14}, cuts: true,
		helpers: []spot{{.51, .84, .28}}, badge: spot{.555, .17, .28},
	},
	LayoutCallout: {
		title: box{.04, .08, .43, .84}, lines: 3, hero: box{.535, .19, .39, .68}, badge: spot{.9, .17, .32},
	},
	LayoutQuote: {
		title: box{.075, .27, .5, .63}, lines: 4, letters: .24, hero: box{.58, .08, .41, .9}, mark: spot{.115, .155, .25}, badge: spot{.9, .17, .28},
	},
	LayoutMagazine: {
		title: box{.055, .06, .89, .34}, align: alignCenter, lines: 1, letters: .5, hero: box{.26, .22, .48, .79}, cuts: true, over: true, behind: true,
		helpers: []spot{{.17, .7, .36}, {.83, .66, .32}}, reaction: spot{.17, .68, .36}, badge: spot{.86, .6, .28},
	},
	LayoutFullBleed: {
		title: box{.04, .635, .82, .325}, lines: 2, bar: true, hero: box{.16, -.15, .68, 1.06}, cuts: true, over: true, badge: spot{.89, .2, .32},
	},
	LayoutBehind: {
		title: box{.04, .06, .92, .6}, align: alignCenter, lines: 1, letters: .8, hero: box{.28, .28, .44, .71}, over: true, behind: true,
		helpers: []spot{{.2, .76, .3}, {.8, .74, .28}}, badge: spot{.88, .72, .26},
	},
	LayoutCluster: {
		title: box{.04, .07, .44, .86}, lines: 3, hero: box{.515, .12, .44, .78}, behind: true,
		helpers: []spot{{.577, .7, .35}, {.915, .67, .375}}, reaction: spot{.9, .22, .26}, badge: spot{.89, .2, .34},
	},
	LayoutGrid: {
		title: box{.04, .045, .92, .26}, align: alignCenter, lines: 2, letters: .26, hero: box{.34, .335, .32, .6}, behind: true,
		helpers: []spot{{.18, .675, .38}, {.82, .675, .38}}, badge: spot{.9, .4, .22},
	},
	LayoutQuestion: {
		title: box{.04, .07, .46, .86}, lines: 3, hero: box{.48, .26, .36, .64}, mark: spot{.85, .42, .78},
		reaction: spot{.82, .78, .33}, badge: spot{.89, .2, .32},
	},
	LayoutPolaroid: {
		title: box{.04, .08, .43, .84}, lines: 3, hero: box{.55, .11, .37, .66}, helpers: []spot{{.54, .82, .26}}, badge: spot{.89, .2, .28},
	},
	LayoutSplit: {
		title: box{.04, .08, .43, .84}, lines: 3, hero: box{.48, .06, .5, .88},
		helpers: []spot{{.92, .8, .26}, {.93, .2, .22}}, reaction: spot{.545, .82, .3}, badge: spot{.89, .18, .3},
	},
	LayoutBanner: {
		title: box{.05, .63, .81, .25}, align: alignCenter, lines: 2, letters: .27, hero: box{.27, .02, .46, .76}, over: true, behind: true,
		helpers: []spot{{.2, .36, .38}, {.81, .34, .34}}, reaction: spot{.2, .36, .38}, badge: spot{.89, .19, .3},
	},
}
