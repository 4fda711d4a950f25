// Draws the composition of make bench with each peer and prints its times as
// JSON: node peers.mjs <asset folder> <repeats> [<folder for the pictures>].
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as canvas from './canvas.mjs'
import * as satori from './satori.mjs'
import * as sharp from './sharp.mjs'

const [assets, repeats, out] = process.argv.slice(2)

// What all of them get, read and decoded before the clock starts.
const material = {
  assets,
  font: await readFile(join(assets, 'fonts/anton.ttf')),
  hero: await readFile(join(assets, 'icons/rocket.webp')),
  helper: await readFile(join(assets, 'icons/fire.webp')),
}

const results = []
for (const peer of [sharp, canvas, satori]) {
  const draw = await peer.prepare(material)
  const result = { name: peer.name }
  for (const format of ['png', 'jpeg']) {
    const times = []
    let file
    for (let i = -3; i < Number(repeats); i++) { // the first three warm up
      const begun = performance.now()
      file = await draw(format)
      if (i >= 0) times.push(performance.now() - begun)
    }
    times.sort((a, b) => a - b)
    result[format] = { ms: times[times.length >> 1], bytes: file.length }
    if (out) await writeFile(join(out, `${peer.name.replace(/\W+/g, '-')}.${format}`), file)
  }
  results.push(result)
}
console.log(JSON.stringify(results))
