import { z } from 'zod'
import { kernelText } from './text.ts'

/** An address below /api/v1 as its capability declares it. */
export interface ApiAddress {
  readonly path: string
  readonly summary: string
  readonly query: z.ZodType
  readonly output: z.ZodType
}

/** The OpenAPI 3.1 document of these addresses. */
export function openApiDocument(addresses: readonly ApiAddress[]): object {
  const paths = [...addresses].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: { title: kernelText.product, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(paths.map((entry) => [entry.path.replace(/:(\w+)/g, '{$1}'), { get: operation(entry) }])),
    components: { schemas: { Problem: problem } },
  }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

function operation({ path, summary, query, output }: ApiAddress): object {
  return {
    operationId: `get${path.replace(/[/:-]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: {
        description: 'OK',
        content: { 'application/json': { schema: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }) } },
      },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType): object[] {
  const schema = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  const required: readonly string[] = schema.required ?? []
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }))
}
