import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

/** YAML is eighty files: they are opened with the first text that has any, not with the program. */
export const yaml = () => createRequire(import.meta.url)('yaml') as typeof Yaml
