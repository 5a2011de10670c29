import { getCurrentTest } from 'vitest/suite'

declare module 'vitest' {
  interface TaskMeta {
    figures?: Readonly<Record<string, number>>
  }
}

/** Writes down a figure that the running test has measured: it stands in vitest's JSON report, where bench/measures/tested.ts finds it. */
export function figure(name: string, value: number): void {
  const test = getCurrentTest()
  if (test) test.meta.figures = { ...test.meta.figures, [name]: value }
}
