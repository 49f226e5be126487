import { describeApi } from '../../../src/openapi.js';
import type { Document, JsonSchema } from './json-schema.js';
import type { HostileScene } from './scene.js';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses?: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
};

/** One JSON route as the API describes itself. */
export type Endpoint = {
  /** As in the access expectations. */
  readonly key: string;
  readonly method: Method;
  readonly path: string;
  /** Of the JSON body; undefined for a route that takes none. */
  readonly schema: JsonSchema | undefined;
  readonly query: readonly string[];
  /** It answers 201. */
  readonly created: boolean;
};

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};

export const endpointsOf = ({
  app,
}: HostileScene): { document: Document; endpoints: readonly Endpoint[] } => {
  const described = describeApi(app.app);
  const endpoints = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) => ({
      key: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      method: method as Method,
      path,
      schema: operation.requestBody?.content['application/json']?.schema,
      query: (operation.parameters ?? [])
        .filter(({ in: place }) => place === 'query')
        .map(({ name }) => name),
      created: '201' in (operation.responses ?? {}),
    })),
  );
  return { document: JSON.parse(JSON.stringify(described)) as Document, endpoints };
};

/** Sends to the endpoint as somebody who may use it; `body` undefined sends none. */
export const sendTo = async (
  scene: HostileScene,
  endpoint: Endpoint,
  ids: readonly string[],
  { body, query = '' }: { body?: unknown; query?: string } = {},
): Promise<Answer> => {
  const left = [...ids];
  const path = endpoint.path.replace(/\{\w+\}/g, () => left.shift() ?? 'x') + query;
  const request = scene.app.api(scene.callerOf(endpoint.key))[endpoint.method](path).redirects(0);
  return body === undefined ? request : request.type('application/json').send(JSON.stringify(body));
};

const foreignWords =
  /invalid_(type|string|union)|Invalid input|Expected |received|Too (big|small)|syntax error|violates|duplicate key|select |node_modules|\bat \S+ \(|\.js:\d+/;
const english = /\b(the|this|must|required|enter|unknown|field|invalid|expected|wrong)\b/i;

type ProblemBody = {
  readonly title?: string;
  readonly status?: number;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

/** What is wrong with an answer of the API to a Pole, whatever was sent; empty when nothing is. */
export const complaintsOf = ({ status, text, headers }: Answer): readonly string[] => {
  if (status >= 500) return [`${status}`];
  if (status < 400) return [];
  if (!String(headers['content-type']).startsWith('application/problem+json')) return ['no problem+json'];
  const wrong: string[] = [];
  const foreign = foreignWords.exec(text);
  if (foreign) wrong.push(`says ${foreign[0]}`);
  const { title = '', status: inside, errors = [] } = JSON.parse(text) as ProblemBody;
  if (inside !== status) wrong.push('another status inside');
  for (const words of [title, ...errors.map(({ message }) => message)])
    if (words === '' || english.test(words)) wrong.push(`not Polish: ${words}`);
  if (errors.some(({ pointer }) => !/^(\/|$)/.test(pointer))) wrong.push('a pointer that is none');
  return wrong;
};
