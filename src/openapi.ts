import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  DocumentBuilder,
  SwaggerModule,
  type OpenAPIObject,
  type SwaggerDocumentOptions,
} from '@nestjs/swagger';
import { z } from 'zod';

type Converter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;

/** Schemas as JSON Schema 2020-12, which OpenAPI 3.1 uses; the library's own way would ask for 3.0. */
const convert: Converter = (schema, { schemaType }) => {
  const { $defs, ...rest } = z.toJSONSchema(schema as unknown as z.ZodType, {
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The library's patterns for addresses and ids say less to a reader than their format's name.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  delete (rest as Record<string, unknown>)['$schema'];
  return { schema: rest, components: $defs ?? {} } as unknown as ReturnType<Converter>;
};

/** The JSON API's description, generated from the schemas that validate it. */
export const describeApi = (app: NestFastifyApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Wspólny Rynek')
    .setDescription(
      'JSON API of the marketplace. Amounts are integers in grosze, unit prices decimal texts in zloty, ' +
        'instants ISO 8601 in UTC, dates YYYY-MM-DD. Errors are RFC 9457 problem details. ' +
        'Send Accept-Language: en for English texts.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return withProblems(SwaggerModule.createDocument(app, config, { standardSchemaConverter: convert }));
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** Every route may answer with a problem; that is said once for all. */
const withProblems = (document: OpenAPIObject): OpenAPIObject => {
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema as never };
  document.security = [{ bearer: [] }];
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      if (!operation.responses) continue;
      operation.responses['default'] = {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return document;
};

/** Serves the description at /api/openapi.json. */
export const setUpOpenApi = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    ui: false,
    raw: ['json'],
  });
};
