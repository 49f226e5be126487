/** The part of JSON Schema 2020-12 that our OpenAPI document uses. */
export type JsonSchema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

export type Document = { readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> } };

const resolved = (document: Document, schema: JsonSchema): JsonSchema => {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split('/').at(-1)!;
  const found = document.components?.schemas?.[name];
  if (!found) throw new Error(`No schema ${schema.$ref}`);
  return resolved(document, found);
};

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : typeof value === 'number'
        ? Number.isInteger(value)
          ? 'integer'
          : 'number'
        : typeof value;

/** Whether the schema's types, bounds and names allow the value; formats and patterns are not looked at. */
export const allows = (document: Document, given: JsonSchema, value: unknown): boolean => {
  const schema = resolved(document, given);
  const some = schema.anyOf ?? schema.oneOf;
  if (some && !some.some((one) => allows(document, one, value))) return false;
  if (schema.allOf && !schema.allOf.every((one) => allows(document, one, value))) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  const types = schema.type === undefined ? null : [schema.type].flat();
  const type = typeOf(value);
  if (types && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return false;
  if (typeof value === 'string') {
    if (schema.maxLength !== undefined && value.length > schema.maxLength) return false;
    if (schema.minLength !== undefined && value.length < schema.minLength) return false;
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return false;
    if (schema.maximum !== undefined && value > schema.maximum) return false;
  }
  if (Array.isArray(value))
    return value.every((item) => !schema.items || allows(document, schema.items, item));
  if (value !== null && typeof value === 'object') {
    if ((schema.required ?? []).some((name) => !(name in value))) return false;
    return Object.entries(value).every(([name, inner]) => {
      const known = schema.properties?.[name];
      if (known) return allows(document, known, inner);
      if (typeof schema.additionalProperties === 'object')
        return allows(document, schema.additionalProperties, inner);
      return schema.additionalProperties !== false;
    });
  }
  return true;
};

/** A simple value that the schema allows, as far as names and types say. */
export const example = (document: Document, given: JsonSchema): unknown => {
  const schema = resolved(document, given);
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return example(document, first);
  if (schema.enum) return schema.enum[0];
  const [type] = [schema.type ?? []].flat();
  if (type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, one]) => [key, example(document, one)]),
    );
  if (type === 'array') return schema.items ? [example(document, schema.items)] : [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return 'tekst';
};

/** Every place in a valid body that holds a value: `['lines', 0, 'vat']`. */
export const placesIn = (
  body: unknown,
  at: readonly (string | number)[] = [],
): (readonly (string | number)[])[] => {
  const inner =
    Array.isArray(body) || (body !== null && typeof body === 'object')
      ? Object.entries(body as object).flatMap(([name, value]) =>
          placesIn(value, [...at, Array.isArray(body) ? Number(name) : name]),
        )
      : [];
  return at.length > 0 ? [at, ...inner] : inner;
};

/** A copy of the body with another value at the place; the body itself is left as it is. */
export const withValueAt = (body: unknown, place: readonly (string | number)[], value: unknown): unknown => {
  const [first, ...rest] = place;
  if (first === undefined) return value;
  if (Array.isArray(body))
    return body.map((item, at) => (at === first ? withValueAt(item, rest, value) : item));
  // Defined, not assigned: '__proto__' must become a name like any other.
  const copy = { ...(body as object) };
  Object.defineProperty(copy, first, {
    value: withValueAt((body as Record<string, unknown>)[first], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
};
