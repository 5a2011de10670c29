/** The part of the store that keeps a library from growing without end. */

/**
 * What may stay. Each is a limit of its own; one that is not there does not bind. Only what subscriptions brought is ever let go, never what a person holds on to:
 * what was read in by name, and whatever other parts add (`sqlite/kept-by-person.ts`).
 */
export interface Retention {
  /** Days since an article arrived. */
  readonly days?: number
  /** Articles of each feed: the latest so many. */
  readonly perFeed?: number
  /** Articles of the whole library. */
  readonly articles?: number
  /** Bytes of the whole library on the disk. */
  readonly bytes?: number
  /** Days that the raw bytes of a feed are kept; its articles stay. */
  readonly captureDays?: number
}

export interface LetGo {
  readonly articles: number
  readonly captures: number
  /** There is more to do. */
  readonly more: boolean
}

export interface Space {
  readonly articles: number
  /** Of the whole library; room that was let go and will be used again does not count. */
  readonly bytes: number
  readonly captureBytes: number
}

export interface Upkeep {
  /** Of the library, or of one feed by its document's key: its own `days` and `perFeed`, where these were set. */
  readonly retention: (documentKey?: string) => Promise<Retention>
  /** In: all limits that shall hold; of a feed only `days` and `perFeed`, which then hold instead of the library's. */
  readonly setRetention: (retention: Retention, documentKey?: string) => Promise<void>
  /**
   * Does some of what the limits ask for, in one short transaction: call it again while there is `more`. An article that was let go does not
   * come back while its feed still has it; where a person reads it in by name, it does.
   *
   * Age counts back from the latest arrival where the clock is ahead of it: a reader who was away for long, or whose clock jumped, finds
   * what was there.
   */
  readonly letGo: (now: Date) => Promise<LetGo>
  readonly space: () => Promise<Space>
}
