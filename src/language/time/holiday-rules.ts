import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts'
import { findForeignDay } from './foreign-calendar.ts'
import { hinduDay, sunEntersSign } from './hindu-calendar.ts'
import { lunarDay, lunarNewYearsEve } from './lunar-calendar.ts'
import { sunLongitude } from './sky.ts'

/** In: a Gregorian year. Out: the number of the (first) day in that year; undefined where the year has none. */
export type HolidayRule = (year: number) => number | undefined

/** The nth such weekday of a month; -1 is the last one. Undefined where the month has no fifth. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number | undefined {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
  return day < first + daysInMonth(year, month) ? day : undefined
}

export const on = (month: number, day: number): HolidayRule => (year) => dayNumber(year, month, day)
export const nth = (month: number, count: number, weekday: number): HolidayRule => (year) => nthWeekday(year, month, count, weekday)
/** Thanksgiving's Friday is no fourth Friday. */
export const after = (rule: HolidayRule, days: number): HolidayRule => (year) => {
  const day = rule(year)
  return day === undefined ? undefined : day + days
}

/** Source: the Gregorian computus of Meeus/Jones/Butcher. */
export const easter = (offset: number): HolidayRule => (year) => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + offset
}

/** Source: the Julian computus of Meeus, moved to the Gregorian calendar. */
export const orthodoxEaster = (offset: number): HolidayRule => (year) => {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const julianToGregorian = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + julianToGregorian + offset
}

/** 腊八 of 2025 is the one that falls in 2025, though its lunar year began in 2024. */
export const lunar = (month: number, day: number): HolidayRule => (year) => {
  const found = [year - 1, year].map((candidate) => lunarDay(candidate, month, day)).filter((number) => number !== undefined)
  return found.find((number) => number >= dayNumber(year, 1, 1) && number <= dayNumber(year, 12, 31))
}

export const lunarEve: HolidayRule = lunarNewYearsEve

const BEIJING = 8 / 24

/** A solar term: the day of Beijing on which the sun reaches a longitude. */
export const solarTerm = (longitude: number): HolidayRule => (year) => {
  // 0° is about 20 March; the sun goes a degree a day, give or take two days in a quarter
  const near = dayNumber(year, 3, 20) + Math.round((((longitude + 80) % 360) - 80) * 1.0146)
  const gap = (day: number) => ((sunLongitude(day - BEIJING) - longitude + 540) % 360) - 180
  for (let day = near - 6; day <= near + 6; day++) if (gap(day) <= 0 && gap(day + 1) > 0) return day
  return undefined
}

/** A Jewish day begins at sunset: the feast is counted from the evening before. */
export const hebrew = (month: string, day: number): HolidayRule => (year) => {
  // a leap year has two months of Adar, and keeps its feasts in the second
  const found = findForeignDay('hebrew', month, day, year) ?? findForeignDay('hebrew', `${month} II`, day, year)
  return found === undefined ? undefined : found - 1
}

/** Israel's own days keep clear of the sabbath: `moved` says by how many days, by the weekday on which the day would fall. Source: the Knesset's law of 2004. */
export const israeli = (month: string, day: number, moved: Readonly<Record<number, number>>): HolidayRule => (year) => {
  const eve = hebrew(month, day)(year)
  return eve === undefined ? undefined : eve + (moved[weekdayOf(eve + 1)] ?? 0)
}

export const islamic = (month: number, day: number): HolidayRule => (year) => findForeignDay('islamic-umalqura', String(month), day, year)
/** By the sign in which the month closes, the tithi, and the hour of India by which it must have begun. */
export const hindu = (sign: number, tithi: number, hour: number): HolidayRule => (year) => hinduDay(year, sign, tithi, hour)
export const harvest = (offset: number): HolidayRule => after((year) => sunEntersSign(year, 9), offset)
