// Writes the claims as the NDJSON that the scorer of checking reads: DIR/claims/{example,own,held}.ndjson, or one subject alone.
//   node --import tsx bench/claims/write-claims.ts DIR [SUBJECT]
//   node ../shared/score/check.mjs --data DIR
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHeldOut, isUnfaithful, readClaims, type Claim } from './read-claims.ts'

const [directory, subject] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node --import tsx bench/claims/write-claims.ts DIR [SUBJECT]')

const setOf = (claim: Claim) => subject ?? (isHeldOut(claim) ? 'held' : claim.subject === 'strait' ? 'example' : 'own')

const asLine = (claim: Claim) => JSON.stringify({
  id: claim.id,
  kind: claim.kind,
  summary: claim.summary,
  sources: claim.sources.map(({ id, headline, published, text }) => ({ id, headline, datePublished: published, text })),
  verdict: claim.verdict,
  evidence: claim.evidence.map((quote) => ({ quote })),
  ...(isUnfaithful(claim) ? { span: claim.span } : {}),
  disputable: claim.disputable,
})

const sets = new Map<string, string[]>()
for (const claim of readClaims(subject)) sets.set(setOf(claim), [...(sets.get(setOf(claim)) ?? []), asLine(claim)])

mkdirSync(join(directory, 'claims'), { recursive: true })
for (const [name, lines] of sets) {
  writeFileSync(join(directory, 'claims', `${name}.ndjson`), `${lines.join('\n')}\n`)
  console.log(`${name}: ${lines.length}`)
}
