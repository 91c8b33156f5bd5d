import { UnknownField } from './refusal.ts';

/** What a field holds. `[x]`: any number of them. */
export type Type = 'text' | 'integer' | 'flag' | Message | Pairs | readonly [Message | 'text'];
/** Fields by their number. One without a name adds its own fields to the message that it stands in, as in JSON. */
export interface Message {
  readonly [number: number]: readonly [name: string, type: Type];
}
/** A map, or something that JSON writes as text where it holds a message of one. */
export interface Pairs {
  readonly map: 'text' | Message;
}

export type Fields = Record<string, unknown>;

const LENGTH = 2;

/**
 * Reads a message; what its type does not know is refused. Empty texts are what Go writes for absent ones, and are left out.
 * https://protobuf.dev/programming-guides/encoding/
 */
export function decode(bytes: Buffer, message: Message, path = ''): Fields {
  const fields: Fields = {};
  const reader = createReader(bytes);
  while (!reader.isAtEnd()) {
    const tag = reader.integer();
    const number = Math.floor(tag / 8);
    const field = message[number];
    if (!field) throw new UnknownField(`${path}#${number}`);
    const [name, type] = field;
    const raw = tag % 8 === LENGTH ? reader.bytes() : reader.integer();
    put(fields, field, fieldValue(raw, type, `${path}${name}`));
  }
  return fields;
}

function fieldValue(raw: Buffer | number, type: Type, path: string): unknown {
  // An entry of a map is a message of two fields.
  if (isMap(type)) return fieldValue(raw, { 1: ['key', 'text'], 2: ['value', type.map] }, path);
  if (isList(type)) return fieldValue(raw, type[0], path);
  if (typeof raw === 'number') {
    if (type === 'integer') return raw;
    if (type === 'flag') return raw !== 0;
  } else {
    if (type === 'text') return raw.toString('utf8');
    if (typeof type === 'object') return decode(raw, type, `${path}.`);
  }
  throw new Error(`protobuf: ${path} is of another wire type`);
}

function put(fields: Fields, [name, type]: readonly [string, Type], value: unknown): void {
  if (isMap(type)) {
    const { key = '', value: held = '' } = value as { key?: string; value?: string | Fields };
    const text = typeof held === 'string' ? held : held.string;
    fields[name] = { ...(fields[name] as Fields | undefined), [key]: text };
  } else if (name === '') {
    Object.assign(fields, value);
  } else if (isList(type)) {
    fields[name] = [...((fields[name] as unknown[] | undefined) ?? []), value];
  } else if (value !== '') {
    fields[name] = value;
  }
}

function isMap(type: Type): type is Pairs {
  return typeof type === 'object' && Object.hasOwn(type, 'map');
}

function isList(type: Type): type is readonly [Message | 'text'] {
  return Array.isArray(type);
}

function createReader(bytes: Buffer) {
  let at = 0;
  const integer = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  return {
    integer,
    bytes() {
      const length = integer();
      if (at + length > bytes.length) throw new Error('protobuf: a field ends behind its message');
      at += length;
      return bytes.subarray(at - length, at);
    },
    isAtEnd: () => at === bytes.length,
  };
}
