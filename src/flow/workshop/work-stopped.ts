/** Work that took more time or memory than it was given, and was ended. */
export class WorkStopped extends Error {
  constructor(options?: ErrorOptions) {
    super('stopped', options)
    this.name = 'WorkStopped'
  }
}
