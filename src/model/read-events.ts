/**
 * Server-sent events, as far as chat completions use them: the data of each event.
 *
 * In: bytes as they come, cut anywhere. Out: the data of every event that was ended by an empty line, or by the end of the stream.
 * After the WHATWG HTML standard, 9.2 "Server-sent events": `data: a` and `data:a` are the same, lines end in LF, CR LF or CR,
 * a line that begins with a colon is a comment, other fields are passed over.
 */
export async function* readEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of linesOf(bytes)) {
    if (line === '' && data.length > 0) {
      yield data.join('\n')
      data = []
    }
    const said = DATA.exec(line)?.[1]
    if (said !== undefined) data.push(said)
  }
  if (data.length > 0) yield data.join('\n')
}

/** `data: {"id":1}`, `data:[DONE]`; not `event: data`, `: data`. */
const DATA = /^data: ?(.*)$/
const LINE_END = /\r\n|\n|\r/

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let unfinished: string[] = []
  for await (const text of decoded(bytes)) {
    const [first = '', ...more] = text.split(LINE_END)
    unfinished.push(first)
    if (more.length === 0) continue
    yield unfinished.join('')
    unfinished = [more.pop()!]
    yield* more
  }
  yield unfinished.join('')
}

/** A CR at the end of a piece may be half of a CR LF: it waits for the next. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const part of bytes) {
    const text = held + decoder.decode(part, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield held === '' ? text : text.slice(0, -1)
  }
  yield held + decoder.decode()
}
