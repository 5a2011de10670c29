import { useEffect, useRef } from 'preact/hooks'

/** A thin line from the chosen sentence to its evidence, drawn while both are on the screen side by side. */
export function Thread({ from, to }: { readonly from: string; readonly to: string }) {
  const path = useRef<SVGPathElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      path.current?.setAttribute('d', line(document.querySelector(from), document.querySelector(to)))
    }
    const later = () => {
      frame ||= requestAnimationFrame(draw)
    }
    later()
    addEventListener('scroll', later, { capture: true, passive: true })
    addEventListener('resize', later)
    const settle = setInterval(later, 400)
    return () => {
      cancelAnimationFrame(frame)
      clearInterval(settle)
      removeEventListener('scroll', later, { capture: true })
      removeEventListener('resize', later)
    }
  })
  return <svg class="thread" aria-hidden="true"><path ref={path} d="" /></svg>
}

/** From the right edge of the one to the left edge of the other's first line, as a slow S; nothing where they do not stand side by side. */
function line(from: Element | null, to: Element | null): string {
  if (!from || !to) return ''
  const start = from.getBoundingClientRect()
  const end = to.getClientRects()[0]
  if (!end || start.right > end.left) return ''
  const [x1, y1, x2, y2] = [start.right + 2, start.top + start.height / 2, end.left - 3, end.top + end.height / 2]
  const middle = (x1 + x2) / 2
  return `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`
}
