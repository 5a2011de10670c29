import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 50

/**
 * Watches how much memory another process holds, whatever it holds it in: buffers do not count for the heap that V8 is given.
 *
 * In: its id, the most megabytes, what to call once there are more. Out: a function that ends the watch. Linux tells; elsewhere nothing is watched, and the heap's limit is all there is.
 */
export function watchMemory(pid: number | undefined, mostMb: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    const held = residentMb(pid)
    if (held === undefined || held > mostMb) clearInterval(timer)
    if (held !== undefined && held > mostMb) exceeded()
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** `VmRSS:     51236 kB` of proc(5). */
function residentMb(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
