import { createHmac, timingSafeEqual } from 'node:crypto';

/** Gives the payload; throws where the request is not signed by this secret (`whsec_…`) or is older than five minutes. */
export function verify(body, headers, secret) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(time)) < 300)) throw new Error('too old, or too new');
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest();
  const isSigned = String(signatures)
    .split(' ')
    .some((signature) => {
      const given = Buffer.from(signature.slice('v1,'.length), 'base64');
      return signature.startsWith('v1,') && given.length === 32 && timingSafeEqual(given, expected);
    });
  if (!isSigned) throw new Error('not signed by this secret');
  return JSON.parse(body);
}
