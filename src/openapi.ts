import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

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
  return SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema: z.ZodType, options: { io?: 'input' | 'output' } = {}) =>
      z.toJSONSchema(schema, { unrepresentable: 'any', io: options.io ?? 'input', target: 'draft-2020-12' }),
  } as never);
};

/** Serves the description at /api/openapi.json. */
export const setUpOpenApi = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    ui: false,
    raw: ['json'],
  });
};
