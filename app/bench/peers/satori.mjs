// satori + @resvg/resvg-js: the composition as elements, made into SVG and
// rendered. resvg writes PNG only; its JPEG is written by sharp.
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import sharp from 'sharp'

export const name = 'satori + resvg'

const box = (style, children) => ({ type: 'div', props: { style: { display: 'flex', position: 'absolute', ...style }, children } })

const line = (text, top, size, color) => box({
  left: 60, top, fontSize: size, lineHeight: 1, color, WebkitTextStroke: '8px #000', textShadow: '8px 10px 0 rgba(0,0,0,.6)',
}, text)

export async function prepare(material) {
  // resvg does not read WebP; the sprites are given as PNG.
  const source = async file => `data:image/png;base64,${(await sharp(file).png().toBuffer()).toString('base64')}`
  const [hero, helper] = [await source(material.hero), await source(material.helper)]
  const sprite = (src, size, left, top) => ({
    type: 'img',
    props: { src, width: size, height: size, style: { position: 'absolute', left, top, objectFit: 'contain', filter: 'drop-shadow(14px 18px 12px rgba(0,0,0,.5))' } },
  })
  const page = box({
    width: 1280, height: 720, fontFamily: 'Anton',
    backgroundImage: 'radial-gradient(circle at 930px 360px, rgba(255,213,74,.7) 0px, rgba(255,213,74,0) 420px), linear-gradient(119deg, #1b1464 0%, #6a1b9a 55%, #ff5e3a 100%)',
  }, [
    sprite(hero, 560, 650, 80), sprite(helper, 240, 1010, 440),
    line('I BUILT A', 125, 150, '#fff'), line('ROCKET', 275, 210, '#ffd54a'),
    box({
      left: 70, top: 540, width: 230, height: 96, borderRadius: 18, background: '#e53935', color: '#fff', fontSize: 68, lineHeight: 1,
      alignItems: 'center', justifyContent: 'center',
    }, 'NEW'),
  ])
  return async format => {
    const svg = await satori(page, { width: 1280, height: 720, fonts: [{ name: 'Anton', data: material.font, weight: 400 }] })
    const rendered = new Resvg(svg).render()
    if (format === 'png') return rendered.asPng()
    return sharp(rendered.pixels, { raw: { width: 1280, height: 720, channels: 4 } })
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}
