import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { defineConfig } from 'vite'

const WORDS = 'virtual:words-zh-hant'

/** The traditional words are made from the simplified ones at build time: one list to keep, none that drifts. */
function traditionalWords() {
  const file = new URL('./src/words/zh-hans.json', import.meta.url)
  return {
    name: 'traditional-words',
    resolveId: (id) => (id === WORDS ? `\0${WORDS}` : undefined),
    load(id) {
      if (id !== `\0${WORDS}`) return undefined
      const convert = Converter({ from: 'cn', to: 'tw' })
      return `export default ${convert(readFileSync(file, 'utf8'))}`
    },
  }
}

export default defineConfig({
  plugins: [traditionalWords()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:7070' } },
})
