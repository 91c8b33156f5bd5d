import { collectProblems } from '../../src/inputs/values.ts';
import { parseWebhooks } from '../../src/inputs/webhooks.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

async function read(text: string) {
  const problems = collectProblems();
  const webhooks = await parseWebhooks(text, problems);
  return {
    webhooks: webhooks.map(({ url, secrets, headers, ...rest }) => ({
      ...rest,
      url: url.reveal(),
      secrets: secrets.map((secret) => secret.reveal()),
      headers: headers.map(([name, value]) => [name, value.reveal()]),
    })),
    problems: problems.list.map(({ input, message }) => `${input}: ${message}`),
    whole: JSON.stringify(problems.list),
  };
}

const ALL = ['published', 'unchanged', 'failed'];
const USUAL = {
  input: 'webhooks[0]',
  url: 'https://example.com/hook/s3cret',
  host: 'example.com',
  format: 'generic',
  secrets: [],
  headers: [],
  events: ALL,
  required: false,
  warnings: [],
};

describe('is read', () => {
  it.each<[what: string, text: string, webhooks: object[]]>([
    ['nothing', ' \n', []],
    ['a URL', 'https://example.com/hook/s3cret', [USUAL]],
    [
      'URLs, one per line',
      '# team\nhttps://example.com/hook/s3cret\n\nhttp://127.0.0.1:8080/',
      [
        USUAL,
        { ...USUAL, input: 'webhooks[1]', url: 'http://127.0.0.1:8080/', host: '127.0.0.1:8080' },
      ],
    ],
    ['a YAML list of URLs', '- https://example.com/hook/s3cret', [USUAL]],
    [
      'everything of an entry',
      `- url: https://example.com/hook/s3cret
  format: cloudevents
  secret: ["${SECRET}", another secret of enough bytes]
  headers: {X-Webhook-Secret: " abc ", Authorization: Basic dTpw}
  events: [published, failed]
  required: true`,
      [
        {
          ...USUAL,
          format: 'cloudevents',
          secrets: [SECRET, 'another secret of enough bytes'],
          headers: [
            ['X-Webhook-Secret', 'abc'],
            ['Authorization', 'Basic dTpw'],
          ],
          events: ['published', 'failed'],
          required: true,
        },
      ],
    ],
    [
      'an ID token for the usual audience',
      '- {url: "https://example.com/hook/s3cret", auth: oidc}',
      [{ ...USUAL, audience: 'notification-controller' }],
    ],
    [
      'an ID token for another audience',
      '- {url: "https://example.com/hook/s3cret", auth: oidc, audience: deployer}',
      [{ ...USUAL, audience: 'deployer' }],
    ],
    [
      '`when` for `events`, in words',
      '- {url: "https://example.com/hook/s3cret", when: "published|failed"}'.replace('|', ' '),
      [{ ...USUAL, events: ['published', 'failed'] }],
    ],
  ])('%s', async (_, text, webhooks) => {
    expect(await read(text)).toMatchObject({ webhooks, problems: [] });
  });

  it.each([
    ['https://hooks.slack.com/services/T/B/x', 'slack'],
    ['https://discord.com/api/webhooks/1/x', 'discord'],
    ['https://prod-1.westeurope.logic.azure.com:443/workflows/x', 'teams'],
    ['https://default1.2.environment.api.powerplatform.com:443/x', 'teams'],
    ['https://hooks.slack.com.evil.example/services', 'generic'],
  ])('%s tells its format', async (url, format) => {
    expect((await read(url)).webhooks[0]?.format).toBe(format);
  });

  it.each([
    ['short', 'webhooks[0].secret: 5 bytes are easy to guess.'],
    [`whsec_${Buffer.alloc(23).toString('base64')}`, 'webhooks[0].secret: 23 bytes are easy'],
  ])('a short secret, with a warning', async (secret, warning) => {
    const { webhooks, problems } = await read(`- {url: "https://a.example/", secret: "${secret}"}`);
    expect(problems).toEqual([]);
    expect(webhooks[0]?.warnings).toEqual([expect.stringContaining(warning)]);
    expect(webhooks[0]?.warnings.join()).not.toContain(secret);
  });
});

describe('is refused', () => {
  it.each<[what: string, text: string, problems: string[]]>([
    ['no URL', 'not a url', ['webhooks[0].url: this is not a URL']],
    ['another protocol', 'ftp://a.example/', ['webhooks[0].url: ftp: is not spoken here']],
    [
      'no encryption',
      'http://a.example/s3cret',
      ['webhooks[0].url: a.example would be called without encryption'],
    ],
    [
      'a host that only begins like loopback',
      'http://127.0.0.1.evil.example/',
      ['webhooks[0].url: 127.0.0.1.evil.example would be called without encryption'],
    ],
    [
      'a password in the URL',
      'https://u:s3cret@a.example/',
      ['webhooks[0].url: the URL for a.example has a user name or a password in it'],
    ],
    [
      'the same URL twice',
      'https://a.example/s3cret\nhttps://A.example:443/s3cret#x',
      ['webhooks[1].url: this is the URL of webhooks[0] again (a.example)'],
    ],
    ['no YAML', '- {url: "s3cret', ['webhooks: this is not YAML (line 1)']],
    ['no list', 'url: https://a.example/s3cret', ['webhooks: this is not a list']],
    ['a list in a list', '- [a]', ['webhooks[0]: this is no URL and no mapping']],
    ['an empty URL', '- {url: , format: slack}', ['webhooks[0].url: this is empty']],
    [
      'an unknown format',
      '- {url: "https://a.example/", format: irc}',
      ['webhooks[0].format: "irc" is not one of its values'],
    ],
    [
      'an unknown key',
      '- {url: "https://a.example/", secrets: s3cret}',
      ['webhooks[0].secrets: unknown key'],
    ],
    [
      'the rest of a secret with a comma',
      '- {url: "https://a.example/", secret: abcdefghijklmnopqrstuvwxyz,s3cret}',
      ['webhooks[0]: a key without a value'],
    ],
    [
      'an event that a format has no word for',
      '- {url: "https://a.example/", format: keel, events: failed}',
      ['webhooks[0].events: the format keel cannot say "failed"'],
    ],
    [
      'an unknown event',
      '- {url: "https://a.example/", events: [pushed]}',
      ['webhooks[0].events: "pushed" is no event'],
    ],
    [
      'a line end in a header’s value',
      '- {url: "https://a.example/", headers: {X-A: "a\\r\\nX-B: s3cret"}}',
      ['webhooks[0].headers.X-A: this holds a line end or a character that no header can hold'],
    ],
    [
      'a line end in a header’s name',
      '- {url: "https://a.example/", headers: {"X-A: s3cret\\r\\nX-B": b}}',
      ['webhooks[0].headers: the name of a header has no spaces, line ends or colons'],
    ],
    [
      'the rest of a header’s value with a comma',
      '- {url: "https://a.example/", headers: {X-A: abc,s3cret}}',
      [
        'webhooks[0].headers: a header has no value; if it comes from a secret, check that it exists',
      ],
    ],
    [
      'headers that are ours',
      '- {url: "https://a.example/", headers: {Webhook-Id: a, Host: b, ce-type: c}}',
      ['Webhook-Id', 'Host', 'ce-type'].map(
        (name) => `webhooks[0].headers.${name}: this header is set by registry-publish`,
      ),
    ],
    [
      'a header twice',
      '- {url: "https://a.example/", headers: {x-a: "1", X-A: "2"}}',
      ['webhooks[0].headers.X-A: this stands here twice'],
    ],
    [
      'two tokens',
      '- {url: "https://a.example/", auth: oidc, headers: {authorization: Bearer s3cret}}',
      ['webhooks[0].headers.authorization: auth: oidc sends this header already'],
    ],
    [
      'an audience without a token',
      '- {url: "https://a.example/", audience: x}',
      ['webhooks[0].audience: an audience needs `auth: oidc`'],
    ],
    [
      'a secret that does not exist',
      '- {url: "https://a.example/", secret: ""}',
      ['webhooks[0].secret: this is empty'],
    ],
    [
      'a secret that is no base64',
      '- {url: "https://a.example/", secret: "whsec_s3cret!"}',
      ['webhooks[0].secret: what follows `whsec_` is not base64'],
    ],
    [
      'too many secrets',
      `- {url: "https://a.example/", secret: ["${SECRET}", "${SECRET}", "${SECRET}"]}`,
      ['webhooks[0].secret: 3 secrets are too many'],
    ],
    [
      'everything that is wrong, at once',
      '- {url: "http://a.example/s3cret", format: irc, required: perhaps, auth: mtls}\n- nothing',
      [
        'webhooks[0].url: a.example would be called without encryption',
        'webhooks[0].format: "irc" is not one of its values',
        'webhooks[0].auth: "mtls" is not one of its values',
        'webhooks[0].required: "perhaps" is not a boolean',
        'webhooks[1].url: this is not a URL',
      ],
    ],
  ])('%s', async (_, text, problems) => {
    const found = await read(text);
    expect(found.problems).toEqual(problems);
    expect(found.whole).not.toContain('s3cret');
  });
});
