/** One message of a conversation. */
export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface CompleteOptions {
  readonly signal?: AbortSignal
  /** Tokens of the answer, thinking included. */
  readonly maxTokens?: number
  /** 0 is as steady as the model can be. */
  readonly temperature?: number
  /** Told of every piece of the answer as it comes. */
  readonly onText?: (text: string) => void
}

/** A language model behind an endpoint. It gets words and gives words: no tools, no files, no network of ours. */
export interface Model {
  /** The model's name at its endpoint. */
  readonly name: string
  /** Whom the words are sent to: the endpoint's host. */
  readonly host: string
  /**
   * In: a conversation. Out: the model's next words, whole. Rejects with TroubleError: `model-unreachable`, `model-timeout`,
   * `model-refused`, `model-busy`, `model-garbled`.
   */
  readonly complete: (messages: readonly ModelMessage[], options?: CompleteOptions) => Promise<string>
}

export interface ModelSettings {
  /** The endpoint's base, `http://localhost:11434/v1`, or the whole address of its chat/completions. */
  readonly url: string
  /** The model's name there. */
  readonly model: string
  /** Sent as a bearer token, to this endpoint alone. */
  readonly key?: string
  /** For one answer, with all that is tried again. */
  readonly timeoutMs?: number
}
