/**
 * Where the sun and the moon stand, for the days that calendars count by them.
 * Source: Jean Meeus, "Astronomical Algorithms", chapters 25 and 47, cut to terms above 0.02°: good to about 0.1° (a quarter of an hour of
 * the sun's way is 0.01°, of the moon's 0.14°), from 1900 to 2100.
 */

const RADIANS = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * RADIANS)
const circle = (degrees: number) => ((degrees % 360) + 360) % 360
/** 2000-01-01T12:00, as days since 1970. */
const J2000_DAY = 10_957.5
/** The clock of the earth runs about a minute behind that of the planets. */
const CLOCK_LAG_DAYS = 0.0007

const centuries = (day: number) => (day + CLOCK_LAG_DAYS - J2000_DAY) / 36_525

/** In: a moment in days since 1970 (UTC, with a fraction). Out: the sun's apparent longitude in degrees. */
export function sunLongitude(day: number): number {
  const t = centuries(day)
  const anomaly = 357.529_11 + 35_999.050_29 * t
  const centre = (1.914_602 - 0.004_817 * t) * sin(anomaly) + (0.019_993 - 0.000_101 * t) * sin(2 * anomaly) + 0.000_289 * sin(3 * anomaly)
  return circle(280.466_46 + 36_000.769_83 * t + centre - 0.005_69 - 0.004_78 * sin(125.04 - 1934.136 * t))
}

/** Amplitude in degrees, and how often elongation, sun's anomaly, moon's anomaly and latitude argument go into it. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [6.288_774, 0, 0, 1, 0], [1.274_027, 2, 0, -1, 0], [0.658_314, 2, 0, 0, 0], [0.213_618, 0, 0, 2, 0], [-0.185_116, 0, 1, 0, 0], [-0.114_332, 0, 0, 0, 2],
  [0.058_793, 2, 0, -2, 0], [0.057_066, 2, -1, -1, 0], [0.053_322, 2, 0, 1, 0], [0.045_758, 2, -1, 0, 0], [-0.040_923, 0, 1, -1, 0], [-0.034_72, 1, 0, 0, 0],
  [-0.030_383, 0, 1, 1, 0],
]

/** How far the moon has gone ahead of the sun: 0 at new moon, 180 at full moon. */
export function moonPhase(day: number): number {
  const t = centuries(day)
  const elongation = 297.850_192 + 445_267.111_403 * t
  const sun = 357.529_11 + 35_999.050_29 * t
  const moon = 134.963_396 + 477_198.867_505 * t
  const latitude = 93.272_095 + 483_202.017_523 * t
  const bend = MOON_TERMS.reduce((sum, [size, d, s, m, l]) => sum + size * sin(d * elongation + s * sun + m * moon + l * latitude), 0)
  return circle(218.316_448 + 481_267.881_23 * t + bend - sunLongitude(day))
}
