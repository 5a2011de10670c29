/** In: a question about one thing. Out: the same, worked out once for each thing that it is asked about. For use within one comparison. */
export function onceEach<Thing, Answer>(ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new Map<Thing, Answer>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined || known.has(thing)) return before as Answer
    const answer = ask(thing)
    known.set(thing, answer)
    return answer
  }
}
