import { ecr } from '../../../src/registries/aws/ecr.ts';
import { parseIni } from '../../../src/registries/aws/ini.ts';
import { xmlText } from '../../../src/registries/aws/xml.ts';
import { providerOf } from '../../../src/registries/index.ts';

it.each([
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr'],
  ['012345678901.dkr.ecr.eu-west-1.amazonaws.com', 'ecr'],
  ['123456789012.dkr-ecr-fips.us-west-2.on.aws', 'ecr'],
  ['public.ecr.aws', 'ecr-public'],
  ['ecr-public.aws.com', 'ecr-public'],
])('%s is one of Amazon’s', (host, id) => {
  expect(providerOf(host).id).toBe(id);
});

it.each([
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example',
  'evil.example.123456789012.dkr.ecr.eu-west-1.amazonaws.com',
  '12345678901.dkr.ecr.eu-west-1.amazonaws.com',
  '123456789012.dkr.ecr.eu-west-1xamazonaws.com',
  '123456789012.dkr.ecr.a.b.amazonaws.com',
  'amazonaws.com',
  'public.ecr.aws.evil.example',
  'constructor',
])('%s is not', (host) => {
  expect(providerOf(host).id).toBe('generic');
});

it.each([
  ['AKIAIOSFODNN7EXAMPLE', true],
  ['ASIAIOSFODNN7EXAMPLE', true],
  ['AWS', false],
  ['AKIA', false],
  ['akiaiosfodnn7example', false],
])('the user name %s is an access key: %s', (username, expected) => {
  expect(ecr.redeems?.(username)).toBe(expected);
});

it('takes a long password for one of ECR', () => {
  expect(ecr.usernameFor?.('e'.repeat(1800))).toBe('AWS');
  expect(ecr.usernameFor?.('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBeUndefined();
});

it.each([
  ['<a><b>x</b></a>', 'x'],
  ['<a>\n <b> x &amp; &lt;y&gt; &#43;&#x2B;&unknown; </b><b>z</b></a>', 'x & <y> ++&unknown;'],
  ['<a><b>&#x110000;</b></a>', '&#x110000;'],
  ['<a><b>never ends', ''],
  ['<a/>', ''],
])('reads %j', (xml, expected) => {
  expect(xmlText(xml, 'b')).toBe(expected);
});

it('reads AWS’ files', () => {
  const text = [
    ...[
      '; comment',
      'stray = 1',
      '[default]',
      'aws_access_key_id=AKIA',
      'AWS_SECRET_ACCESS_KEY = a=b/# c',
    ],
    ...[
      '[profile  other ] # mine',
      's3 =',
      '  max_concurrent_requests = 20',
      'region = eu-west-1 ; here',
      '',
    ],
  ].join('\r\n');
  expect(Object.fromEntries(parseIni(text))).toEqual({
    default: { aws_access_key_id: 'AKIA', aws_secret_access_key: 'a=b/# c' },
    other: { s3: '', region: 'eu-west-1' },
  });
});
