// @napi-rs/canvas (Skia): the composition with the canvas of the web.
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'

export const name = '@napi-rs/canvas'

export async function prepare(material) {
  GlobalFonts.register(material.font, 'Anton')
  const [hero, helper] = [await loadImage(material.hero), await loadImage(material.helper)]
  return async format => {
    const canvas = createCanvas(1280, 720)
    draw(canvas.getContext('2d'), hero, helper)
    return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 90)
  }
}

function draw(c, hero, helper) {
  const gradient = c.createLinearGradient(0, 0, 1280, 720)
  gradient.addColorStop(0, '#1b1464')
  gradient.addColorStop(0.55, '#6a1b9a')
  gradient.addColorStop(1, '#ff5e3a')
  c.fillStyle = gradient
  c.fillRect(0, 0, 1280, 720)
  const light = c.createRadialGradient(930, 360, 0, 930, 360, 420)
  light.addColorStop(0, 'rgba(255,213,74,.7)')
  light.addColorStop(1, 'rgba(255,213,74,0)')
  c.fillStyle = light
  c.fillRect(0, 0, 1280, 720)

  c.shadowColor = 'rgba(0,0,0,.5)'
  c.shadowBlur = 24 // twice the standard deviation
  c.shadowOffsetX = 14
  c.shadowOffsetY = 18
  sprite(c, hero, 560, 930, 360)
  sprite(c, helper, 240, 1130, 560)

  c.lineJoin = 'round'
  c.lineWidth = 16
  for (const [text, y, size, colour] of [['I BUILT A', 270, 150, '#fff'], ['ROCKET', 470, 210, '#ffd54a']]) {
    c.font = `${size}px Anton`
    c.shadowColor = 'rgba(0,0,0,.6)'
    c.shadowBlur = 0
    c.shadowOffsetX = 8
    c.shadowOffsetY = 10
    c.strokeStyle = '#000'
    c.strokeText(text, 60, y)
    c.shadowColor = 'transparent'
    c.fillStyle = colour
    c.fillText(text, 60, y)
  }
  c.fillStyle = '#e53935'
  c.beginPath()
  c.roundRect(70, 540, 230, 96, 18)
  c.fill()
  c.fillStyle = '#fff'
  c.font = '68px Anton'
  c.textAlign = 'center'
  c.fillText('NEW', 185, 614)
}

// sprite draws a picture around a point, its longer side of the given size.
function sprite(c, image, size, cx, cy) {
  const k = size / Math.max(image.width, image.height)
  c.drawImage(image, cx - image.width * k / 2, cy - image.height * k / 2, image.width * k, image.height * k)
}
