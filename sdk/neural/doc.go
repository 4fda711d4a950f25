// Package neural runs small convolutional networks in pure Go: models stored in
// the graph format of TensorFlow.js (a JSON file and a file of weights), with a
// batch of one picture and channels last.
//
// [Load] reads a model, settles the shape of every value for one size of input,
// joins layers that can be joined, and plans the memory. Nothing that a model
// file says is trusted: a shape that does not fit, a weight that is missing or an
// operation that is not known gives an error there, so that [Model.Run] cannot
// fail on anything but a wrong input.
//
// A [Model] may be used by several goroutines at once. Results do not depend on
// the number of processors.
package neural
