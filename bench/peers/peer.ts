/** What a program finds, in the shape of `yinzheng annotate`. */
export interface PeerTime {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly timex?: string
  readonly begin?: string
  readonly until?: string
}

export interface PeerQuantity {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number
  readonly unit: string
}

export interface Peer {
  readonly name: string
  /** The bare work of finding times, for its speed. */
  readonly times: (text: string, reference: string) => unknown
  readonly annotate: (text: string, reference: string) => { readonly times: readonly PeerTime[]; readonly quantities: readonly PeerQuantity[] }
}
