/** In: some work. Out: milliseconds of processor time that it took: what else the machine does counts little. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
