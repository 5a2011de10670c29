import { requirePeer } from './install.ts'
import type { Peer, PeerQuantity, PeerTime } from './peer.ts'

interface Reading {
  readonly timex?: string
  readonly start?: string
  readonly end?: string
  readonly value?: string
}
interface Found {
  readonly start: number
  readonly text: string
  readonly resolution?: { readonly values?: readonly Reading[]; readonly value?: string; readonly unit?: string; readonly isoCurrency?: string } | null
}
type Suite = Readonly<Record<string, (text: string, culture: string, options?: number, reference?: Date) => readonly Found[]>>

const CHINESE = 'zh-cn'
const QUANTITY_MODELS = ['Number', 'Ordinal', 'Percentage', 'Age', 'Currency', 'Dimension', 'Temperature'].map((kind) => `recognize${kind}`)

/** One value for one expression, as we ask of ourselves: of several (last year's, next year's) the last that is not in the future. */
const chosen = (readings: readonly Reading[], reference: string) =>
  readings.findLast(({ start, value }) => (start ?? value ?? '').replace(' ', 'T') <= reference) ?? readings[0]

/** `2025-06-17 12:00:00`; a clock alone is of the day of reference. */
function moment(value: string | undefined, reference: string): string | undefined {
  if (value === undefined) return undefined
  if (/^\d\d:/.test(value)) return `${reference.slice(0, 10)}T${value.slice(0, 5)}`
  return /^\d{4}/.test(value) ? value.replace(' ', 'T').slice(0, 16) : undefined
}

function asTime({ start, text, resolution }: Found, reference: string): PeerTime {
  const reading = chosen(resolution?.values ?? [], reference)
  const [begin, until] = [moment(reading?.start ?? reading?.value, reference), moment(reading?.end, reference)]
  const values = { ...(reading?.timex !== undefined && { timex: reading.timex }), ...(begin !== undefined && { begin }), ...(until !== undefined && { until }) }
  return { start, end: start + text.length, text, ...values }
}

function asQuantity({ start, text, resolution }: Found): PeerQuantity {
  const written = resolution?.value ?? ''
  const unit = resolution?.isoCurrency ?? resolution?.unit ?? (written.endsWith('%') ? '%' : '')
  return { start, end: start + text.length, text, value: Number(written.replace('%', '')), unit }
}

/** Microsoft Recognizers-Text for JavaScript, culture zh-cn. It is measured on its own specifications too. */
export function recognizers(): Peer {
  const suite = requirePeer('@microsoft/recognizers-text-suite') as Suite
  const times = (text: string, reference: string) => suite['recognizeDateTime']!(text, CHINESE, 0, new Date(reference))
  return {
    name: 'Recognizers-Text',
    times,
    annotate: (text, reference) => ({
      times: times(text, reference).map((found) => asTime(found, reference)),
      quantities: QUANTITY_MODELS.flatMap((model) => suite[model]!(text, CHINESE)).map(asQuantity),
    }),
  }
}
