import type { Context } from 'hono'
import { languageOfTag, type ReaderLanguage, type Speech } from '../../words/index.ts'

const LANGUAGES: readonly ReaderLanguage[] = ['zh-Hans', 'zh-Hant', 'en']

/** `?lang=`, else the first language of Accept-Language that we speak, else simplified Chinese. */
export function speechOf(context: Context): Speech {
  const asked = LANGUAGES.find((language) => language === context.req.query('lang'))
  return { language: asked ?? accepted(context.req.header('Accept-Language') ?? '') }
}

/** `zh-TW,zh;q=0.9,en;q=0.8`: browsers list them by preference. */
function accepted(header: string): ReaderLanguage {
  const tag = header.split(',').map((part) => part.split(';')[0]!.trim()).find((part) => /^(?:zh|en)\b/i.test(part))
  return tag === undefined ? 'zh-Hans' : languageOfTag(tag)
}
