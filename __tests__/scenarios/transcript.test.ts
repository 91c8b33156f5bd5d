import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectTranscript } from './transcript.ts';

const { CI, UPDATE_TRANSCRIPTS } = process.env;
afterEach(() => {
  // An assignment of `undefined` would make it text.
  for (const [name, value] of Object.entries({ CI, UPDATE_TRANSCRIPTS })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('no transcript is written in CI', () => {
  process.env.CI = 'true';
  process.env.UPDATE_TRANSCRIPTS = 'true';
  expect(() => expectTranscript('never', 'text')).toThrow('UPDATE_TRANSCRIPTS');
  expect(existsSync(join(import.meta.dirname, 'transcripts/never.txt'))).toBe(false);
});
