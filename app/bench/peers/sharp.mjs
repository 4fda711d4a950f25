// sharp (libvips): layers composited over an SVG background, letters by its SVG
// renderer. Fonts come from the pack by way of fontconfig (see FONTCONFIG_FILE).
import sharp from 'sharp'

export const name = 'sharp'

const background = Buffer.from(`<svg width="1280" height="720" xmlns="http://www.w3.org/2000/svg">
  <defs>
    <linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#1b1464"/><stop offset=".55" stop-color="#6a1b9a"/><stop offset="1" stop-color="#ff5e3a"/>
    </linearGradient>
    <radialGradient id="r" cx="930" cy="360" r="420" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="#ffd54a" stop-opacity=".7"/><stop offset="1" stop-color="#ffd54a" stop-opacity="0"/>
    </radialGradient>
  </defs>
  <rect width="1280" height="720" fill="url(#g)"/><rect width="1280" height="720" fill="url(#r)"/>
</svg>`)

const letters = Buffer.from(`<svg width="1280" height="720" xmlns="http://www.w3.org/2000/svg">
  <g font-family="Anton" stroke-linejoin="round">
    <g fill="#000" stroke="#000" stroke-width="16" fill-opacity=".6" stroke-opacity=".6" transform="translate(8 10)">
      <text x="60" y="270" font-size="150">I BUILT A</text><text x="60" y="470" font-size="210">ROCKET</text>
    </g>
    <g stroke="#000" stroke-width="16">
      <text x="60" y="270" font-size="150">I BUILT A</text><text x="60" y="470" font-size="210">ROCKET</text>
    </g>
    <text x="60" y="270" font-size="150" fill="#fff">I BUILT A</text>
    <text x="60" y="470" font-size="210" fill="#ffd54a">ROCKET</text>
  </g>
  <rect x="70" y="540" width="230" height="96" rx="18" fill="#e53935"/>
  <text x="185" y="614" font-family="Anton" font-size="68" fill="#fff" text-anchor="middle">NEW</text>
</svg>`)

export async function prepare(material) {
  // One core means one thread.
  if (process.env.PEER_THREADS) sharp.concurrency(Number(process.env.PEER_THREADS))
  sharp.cache(false)
  const decode = async file => {
    const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    return { data, raw: { width: info.width, height: info.height, channels: 4 } }
  }
  const [hero, helper] = [await decode(material.hero), await decode(material.helper)]
  return async format => {
    const layers = [
      ...await sprite(hero, 560, 930, 360), ...await sprite(helper, 240, 1130, 560), { input: letters, left: 0, top: 0 },
    ]
    const picture = sharp(background).composite(layers)
    if (format === 'png') return picture.removeAlpha().png().toBuffer()
    return picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}

// sprite is a picture of the given size around a point, and its shadow.
async function sprite({ data, raw }, size, cx, cy) {
  const margin = 40
  const whole = size + 2 * margin
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const drawn = await sharp(data, { raw }).resize(size, size, { fit: 'contain', background: clear }).raw().toBuffer()
  // A pipeline has a fixed order of operations, so the shadow takes three.
  const wide = await sharp(drawn, pixels(size, 4)).extend({ top: margin, bottom: margin, left: margin, right: margin, background: clear }).raw().toBuffer()
  const shape = await sharp(wide, pixels(whole, 4)).extractChannel(3).toColourspace('b-w').raw().toBuffer()
  const alpha = await sharp(shape, pixels(whole, 1)).blur(12).linear(0.5, 0).toColourspace('b-w').raw().toBuffer()
  const shadow = await sharp({ create: { width: whole, height: whole, channels: 3, background: '#000' } })
    .joinChannel(alpha, pixels(whole, 1)).raw().toBuffer()
  return [
    inside(shadow, whole, cx - whole / 2 + 14, cy - whole / 2 + 18),
    inside(drawn, size, cx - size / 2, cy - size / 2),
  ]
}

const pixels = (side, channels) => ({ raw: { width: side, height: side, channels } })

// inside is a layer; those of the composition all begin inside the picture.
const inside = (input, side, left, top) => ({ input, ...pixels(side, 4), left, top })
