import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signatureHeaders } from '../../src/notify/sign.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const SECRET = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX';
const OTHER = 'whsec_GBkaGxwdHh8gISIjJCUmJygpKissLS4v';
const VECTOR = {
  id: 'rp_123-1-0',
  timestamp: 1767323045,
  body: bytes('{"type":"image.published","timestamp":"2026-01-02T03:04:05Z","data":{}}'),
};

it('gives the signatures of our own vector', () => {
  const hex = 'sha256=ef8bf9100f238c2f5e2932ad5ec22de3c99743d4f83ab8cce5025a4942a77a94';
  expect(signatureHeaders({ ...VECTOR, secrets: [SECRET] })).toEqual({
    'webhook-id': 'rp_123-1-0',
    'webhook-timestamp': '1767323045',
    'webhook-signature': 'v1,fqnmi64RUU8mVubKUT9m+KTL+jALyI9OAF8ZMqJZfV4=',
    'x-hub-signature-256': hex,
    'x-signature': hex,
  });
});

// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme
it('gives the signature of the specification’s vector', () => {
  const headers = signatureHeaders({
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: bytes('{"test": 2432232314}'),
    secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  });
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('signs the bytes, not the characters', () => {
  const body = '{"ref":"häßlich 🐳"}';
  const now = Math.floor(Date.now() / 1000);
  const secrets = [SECRET];
  const headers = signatureHeaders({ id: 'rp_1', timestamp: now, body: bytes(body), secrets });
  expect(new Webhook(SECRET).verify(body, { ...headers })).toEqual({ ref: 'häßlich 🐳' });
});

it('signs with both secrets while receivers change over; the hex headers have the current one', () => {
  const body = '{"a":1}';
  const now = Math.floor(Date.now() / 1000);
  const headers = signatureHeaders({
    id: 'rp_1',
    timestamp: now,
    body: bytes(body),
    secrets: [SECRET, OTHER],
  });
  for (const secret of [SECRET, OTHER]) {
    expect(new Webhook(secret).verify(body, { ...headers })).toEqual({ a: 1 });
  }
  expect(() =>
    new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw').verify(body, { ...headers }),
  ).toThrow();
  const hex = createHmac('sha256', SECRET).update(body).digest('hex');
  expect(headers['x-signature']).toBe(`sha256=${hex}`);
});

it('takes a secret without the prefix as it is, for every signature', () => {
  const secret = 'a plain secret of enough bytes';
  const headers = signatureHeaders({ ...VECTOR, secrets: [secret] });
  const hmac = createHmac('sha256', secret).update(`${VECTOR.id}.${VECTOR.timestamp}.`);
  expect(headers['webhook-signature']).toBe(`v1,${hmac.update(VECTOR.body).digest('base64')}`);
});

it('without a secret says only which event it is', () => {
  expect(signatureHeaders({ ...VECTOR, secrets: [] })).toEqual({
    'webhook-id': 'rp_123-1-0',
    'webhook-timestamp': '1767323045',
  });
});
