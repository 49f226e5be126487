import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Form } from './form.js';

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
type Known = ReadonlyMap<string, Declared>;

const nameOf = (name: ts.EntityName): string =>
  ts.isIdentifier(name) ? name.text : `${nameOf(name.left)}.${name.right.text}`;

/** Every interface and type of a file of the client, by its name with its namespaces. */
const readDeclarations = (file: string): Known => {
  const path = new URL(file, import.meta.resolve('stripe'));
  const source = ts.createSourceFile(file, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, Declared>();
  const walk = (node: ts.Node, prefix: string): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      found.set(`${prefix}${node.name.text}`, node);
    } else if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) {
      for (const each of node.body.statements) walk(each, `${prefix}${node.name.text}.`);
    }
  };
  for (const each of source.statements) walk(each, '');
  return found;
};

const files = new Map<string, Known>();
const declarationsOf = (file: string): Known => {
  const known = files.get(file) ?? readDeclarations(file);
  files.set(file, known);
  return known;
};

type Place = { readonly file: string; readonly scope: string };
type Found = Place & { readonly declared: Declared };

/** As the compiler looks: in the namespace and outwards, then among what all files share. */
const find = (name: string, { file, scope }: Place): Found => {
  const parts = scope.split('.');
  for (let length = parts.length; length >= 0; length -= 1) {
    const whole = [...parts.slice(0, length), name].join('.');
    const declared = declarationsOf(file).get(whole);
    if (declared) return { declared, file, scope: whole.split('.').slice(0, -1).join('.') };
  }
  const declared = declarationsOf('shared.d.ts').get(name);
  if (!declared) throw new Error(`The fake finds no type ${name} in ${file}`);
  return { declared, file: 'shared.d.ts', scope: '' };
};

/** What is wrong with one parameter: its name in Stripe's way of writing, and why. */
export type Wrong = { readonly param: string; readonly why: string };
type Value = Form | string;

const number = /^-?\d+(\.\d+)?$/;

/** What of `value` the client's type `name` in `file` does not allow. Values that a list of words does not have, too. */
export const wrongParameters = (value: Form, file: string, name: string): Wrong[] => {
  const found = find(name, { file, scope: '' });
  return ofDeclared(value, found, '');
};

const ofDeclared = (value: Value, { declared, ...place }: Found, param: string): Wrong[] =>
  ts.isInterfaceDeclaration(declared)
    ? ofInterface(value, declared, place, param)
    : ofType(value, declared.type, place, param);

const ofInterface = (
  value: Value,
  declared: ts.InterfaceDeclaration,
  place: Place,
  param: string,
): Wrong[] => {
  if (typeof value === 'string') return [{ param, why: 'is no hash' }];
  if (declared.members.some(ts.isIndexSignatureDeclaration)) {
    return Object.entries(value).flatMap(([key, each]) =>
      typeof each === 'string' ? [] : [{ param: `${param}[${key}]`, why: 'is no text' }],
    );
  }
  const members = membersOf(declared, place);
  const nested = (key: string) => (param === '' ? key : `${param}[${key}]`);
  const missing = [...members]
    .filter(([key, { member }]) => !member.questionToken && value[key] === undefined)
    .map(([key]) => ({ param: nested(key), why: 'is missing' }));
  const wrong = Object.entries(value).flatMap(([key, each]) => {
    const known = members.get(key);
    if (!known?.member.type) return [{ param: nested(key), why: 'is unknown' }];
    return ofType(each, known.member.type, known.place, nested(key));
  });
  return [...missing, ...wrong];
};

type Members = Map<string, { readonly member: ts.PropertySignature; readonly place: Place }>;

const membersOf = (declared: ts.InterfaceDeclaration, place: Place): Members => {
  const members: Members = new Map();
  for (const { types } of declared.heritageClauses ?? []) {
    for (const { expression } of types) {
      const base = find(expression.getText(), place);
      if (ts.isInterfaceDeclaration(base.declared)) {
        for (const [key, each] of membersOf(base.declared, base)) members.set(key, each);
      }
    }
  }
  const scope = [place.scope, declared.name.text].filter(Boolean).join('.');
  for (const member of declared.members) {
    if (ts.isPropertySignature(member) && ts.isIdentifier(member.name)) {
      members.set(member.name.text, { member, place: { ...place, scope } });
    }
  }
  return members;
};

const isAnyText = (type: ts.TypeNode) =>
  ts.isTypeReferenceNode(type) && nameOf(type.typeName) === 'OtherString';

const ofType = (value: Value, type: ts.TypeNode, place: Place, param: string): Wrong[] => {
  if (ts.isUnionTypeNode(type)) {
    const tried = type.types
      .filter((each) => !isAnyText(each))
      .map((each) => ofType(value, each, place, param));
    return tried.find((wrong) => wrong.length === 0) ?? tried.at(-1)!;
  }
  if (ts.isTypeReferenceNode(type)) return ofReference(value, type, place, param);
  const fits = typeof value === 'string' && fitsText(value, type);
  return fits ? [] : [{ param, why: `is not ${type.getText()}` }];
};

const fitsText = (value: string, type: ts.TypeNode): boolean => {
  if (ts.isLiteralTypeNode(type)) return ts.isStringLiteral(type.literal) && type.literal.text === value;
  if (type.kind === ts.SyntaxKind.NumberKeyword) return number.test(value);
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return value === 'true' || value === 'false';
  return type.kind === ts.SyntaxKind.StringKeyword;
};

const ofReference = (value: Value, type: ts.TypeReferenceNode, place: Place, param: string): Wrong[] => {
  const name = nameOf(type.typeName);
  const [inner] = type.typeArguments ?? [];
  if (name === 'Emptyable') return value === '' ? [] : ofType(value, inner!, place, param);
  if (name === 'Decimal')
    return typeof value === 'string' && number.test(value) ? [] : [{ param, why: 'is no number' }];
  if (name !== 'Array') return ofDeclared(value, find(name, place), param);
  if (typeof value === 'string') return [{ param, why: 'is no list' }];
  return Object.entries(value).flatMap(([at, each]) => ofType(each, inner!, place, `${param}[${at}]`));
};
