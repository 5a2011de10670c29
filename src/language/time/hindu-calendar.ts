import { dayNumber } from './calendar.ts'
import { moonPhase, sunLongitude } from './sky.ts'

/** India's clock, as a part of a day ahead of UTC. */
const INDIA = 5.5 / 24
/** Lahiri's distance between the stars and the spring point: 23.85° in 2000, and 50.29″ more each year. */
const starLongitude = (day: number) => (sunLongitude(day) - 23.853 - ((day - 10_957) / 365.25) * 0.013_97 + 360) % 360
const DEGREES_A_TITHI = 12
/** The sun's way while the moon gains a degree on it. */
const SUN_PER_PHASE = 0.0808

/**
 * A day of the Hindu moon calendar.
 *
 * In: the year; the sign that the sun is in when the month closes at new moon (6 for Ashvina, which ends when the sun stands in Libra);
 * the tithi, 1 to 30 from that new moon on (15 is full moon); the hour of India's day at which it must have begun.
 * Out: the first such day. Source: the amanta reckoning, as the Calendar Reform Committee of 1955 describes it.
 */
export function hinduDay(year: number, sign: number, tithi: number, hour: number): number | undefined {
  const start = dayNumber(year, 1, 1)
  const wanted = (tithi - 1) * DEGREES_A_TITHI
  for (let day = start; day < start + 366; day++) {
    const now = day + hour / 24 - INDIA
    const gained = (moonPhase(now) - wanted + 360) % 360
    // reached since yesterday at this hour: a tithi too short to hold the hour counts as well
    if (gained > 16 || (moonPhase(now - 1) - wanted + 360) % 360 < 180) continue
    const closing = starLongitude(now) + (360 - moonPhase(now)) * SUN_PER_PHASE
    if (Math.floor((closing % 360) / 30) === sign) return day
  }
  return undefined
}

/** The day on which the sun enters a sign before dusk in India: Capricorn (9) for the harvest feasts of January. */
export function sunEntersSign(year: number, sign: number): number | undefined {
  const start = dayNumber(year, 1, 1)
  for (let day = start; day < start + 366; day++) {
    const inside = (hour: number) => Math.floor(starLongitude(day + hour / 24 - INDIA) / 30) === sign
    if (inside(18) && !inside(18 - 24)) return day
  }
  return undefined
}
