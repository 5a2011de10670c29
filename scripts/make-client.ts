/**
 * Makes the page's types out of the OpenAPI document: `web/src/api-types.ts`. Run it after a route or a shape has changed: `npm run client`.
 *
 * In: `--check` only compares. Out: status 1 where the file is not what the document says.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'
import { openLibrary } from '../src/flow/index.ts'
import { createApp, openApiDocument } from '../src/server/index.ts'

const FILE = new URL('../web/src/api-types.ts', import.meta.url)

interface Operation {
  readonly summary: string
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema: object }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: { readonly 200?: { readonly content?: Content }; readonly '4XX'?: { readonly content?: Content } }
}
type Content = Readonly<Record<string, { readonly schema: object }>>
type Schemas = Readonly<Record<string, object>>

/** The document as one JSON schema: its shapes by their names, and a property for each route. */
export async function clientTypes(): Promise<string> {
  const library = await openLibrary({ folder: ':memory:' })
  const document = openApiDocument(createApp({ library })) as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Schemas }
  }
  await library.close()
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, routeOf(operation)] as const),
  )
  const schema = {
    title: 'Routes',
    description: 'Every route of the API: what it takes and what it answers.',
    ...closed(Object.fromEntries(routes)),
    components: { schemas: Object.fromEntries(Object.entries(document.components.schemas).map(([title, shape]) => [title, { ...shape, title }])) },
  }
  return compile(schema as Parameters<typeof compile>[0], 'Routes', {
    bannerComment: '/** Made by `npm run client` out of the OpenAPI document. What is mended here by hand is lost. */',
    additionalProperties: false,
    declareExternallyReferenced: true,
    enableConstEnums: false,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 140 },
  })
}

function routeOf({ summary, parameters = [], requestBody, responses }: Operation): object {
  const query = parameters.filter((parameter) => parameter.in === 'query')
  return {
    description: summary,
    ...closed({
      query: { ...closed(Object.fromEntries(query.map(({ name, schema }) => [name, schema]))), required: [] },
      ...(requestBody && { body: schemaOf(requestBody.content) }),
      answer: schemaOf(responses[200]?.content ?? {}),
      failure: schemaOf(responses['4XX']?.content ?? {}),
    }),
  }
}

const closed = (properties: Schemas) => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false }) as const

/** What is no JSON is text to us: a feed, a file. */
const schemaOf = (content: Content): object => content['application/json']?.schema ?? { type: 'string' }

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const types = await clientTypes()
  if (!process.argv.includes('--check')) writeFileSync(FILE, types)
  else if (readFileSync(FILE, 'utf8') !== types) {
    process.stderr.write('web/src/api-types.ts is not what the OpenAPI document says. Run: npm run client\n')
    process.exitCode = 1
  }
}
