/** The part of the store that keeps what was computed from kept things; all of it can be made again. */
export interface Compiled {
  /** A value computed from kept things, under a key made from their contents. The caller knows the type by the key. */
  readonly compiled: <Value>(key: string) => Promise<Value | undefined>
  readonly keepCompiled: (key: string, value: unknown, at: string) => Promise<void>
}
