import { z } from 'zod'
import type { ApiOptions } from './site.ts'

interface Described {
  readonly path: string
  readonly summary: string
  readonly query: z.ZodType
  readonly output: z.ZodType
}

const described = new Map<string, Described>()

/** Notes an address for the OpenAPI document; called once for each when the server opens. */
export function describeApi<Query extends z.ZodType, Output extends z.ZodType>(
  path: string,
  options: ApiOptions<Query, Output>,
): void {
  described.set(path, { path, ...options })
}

/** The OpenAPI 3.1 document of everything described so far. */
export function openApiDocument(): object {
  const paths = [...described.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: { title: 'Cải Cách', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
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

function operation({ path, summary, query, output }: Described): object {
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
