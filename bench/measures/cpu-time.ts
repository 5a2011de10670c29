/** In: some work. Out: milliseconds of processor time that it took: what else the machine does counts little. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** The same of work that waits. */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
