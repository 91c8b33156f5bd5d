/**
 * A value that must never be printed. Every accidental way to text gives `***`; only `reveal` gives the value.
 */
export interface Secret {
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

const REDACTED = '***';
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

export function secret(value: string): Secret {
  const hidden = {
    reveal: () => value,
    toString: () => REDACTED,
    toJSON: () => REDACTED,
    [INSPECT]: () => REDACTED,
  };
  return Object.freeze(hidden);
}
