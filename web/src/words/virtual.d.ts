declare module 'virtual:words-zh-hant' {
  import type hans from './zh-hans.json'
  const words: typeof hans
  export default words
}
