import { parseTemplate, renderTemplate } from '../../src/tagging/template.ts';

function rendered(text: string): string {
  const parsed = parseTemplate(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return renderTemplate(
    parsed.template,
    ({ name, argument, options }) =>
      `<${[name, argument, ...Array.from(options, ([key, value]) => `${key}:${value}`)].filter((each) => each !== undefined).join('|')}>`,
  );
}

it.each([
  ['plain', 'plain'],
  ['a{{branch}}b', 'a<branch>b'],
  ['{{{branch}}}', '<branch>'],
  ['{{ branch }}', '<branch>'],
  ["{{date 'YYYY'}}", '<date|YYYY>'],
  ['{{date "YYYY" tz="Asia/Tokyo"}}', '<date|YYYY|tz:Asia/Tokyo>'],
  ["{{date tz='UTC'}}", '<date|tz:UTC>'],
  ["{{date '[}}]'}}", '<date|[}}]>'],
  ['\\{{branch}} {{tag}}', '{{branch}} <tag>'],
  ["it's {{sha}} & <{{tag}}>", "it's <sha> & <<tag>>"],
  ['{a} }} {', '{a} }} {'],
])('%s', (text, expected) => {
  expect(rendered(text)).toBe(expected);
});

it.each([
  ['a{{branch', '{{branch'],
  ['{{branch}', '{{branch}'],
  ["{{date 'YYYY}}", "{{date 'YYYY}}"],
  ['{{a}} {{b', '{{b'],
  ['{{#if branch}}x{{/if}}', '{{#if branch}}'],
  ['{{>x}}', '{{>x}}'],
  ['{{!x}}', '{{!x}}'],
  ['{{}}', '{{}}'],
  ["{{'x'}}", "{{'x'}}"],
])('%s is a fault that quotes %s', (text, quoted) => {
  const parsed = parseTemplate(text);
  expect('fault' in parsed && parsed.fault).toContain(quoted);
});
