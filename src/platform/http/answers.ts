import { HttpCode, SerializeOptions, applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/**
 * A JSON route's status and body. The schema documents the answer and is enforced on it: unknown fields are
 * stripped, a mismatch is a fault of ours (500).
 */
export const Answers = (status: number, schema: z.ZodType) =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema } as never),
    ApiResponse({ status, standardSchema: schema } as never),
  );
