import { parseInputs } from '../../src/inputs/parse.ts';
import type { RawInputs } from '../../src/inputs/schema.ts';
import { collectProblems } from '../../src/inputs/values.ts';
import { checkBuildWishes } from '../../src/plan/build-checks.ts';

const ARCHIVE = 'type=docker,dest=image.tar';

it.each<[raw: RawInputs, problems: readonly string[]]>([
  [{ outputs: ARCHIVE }, []],
  [{ outputs: ARCHIVE, provenance: 'false' }, []],
  [{ outputs: ARCHIVE, provenance: 'mode=max' }, ['outputs']],
  [{ outputs: ARCHIVE, attests: 'type=sbom' }, ['outputs']],
  [{ outputs: ARCHIVE, platforms: 'linux/amd64,linux/arm64' }, ['outputs']],
  [{ outputs: 'type=oci,dest=image.tar', platforms: 'linux/amd64,linux/arm64' }, []],
  [{ outputs: 'type=docker', load: 'true' }, ['outputs']],
  [{ outputs: ARCHIVE, load: 'true' }, []],
  [{ outputs: 'type=registry,name=a/b' }, ['outputs']],
  [{ outputs: 'type=registry,name=a/b', push: 'false' }, []],
])('%j: wrong is %j', async (raw, expected) => {
  const problems = collectProblems();
  checkBuildWishes(await parseInputs(raw, { secretsAvailable: true }, problems), problems);
  expect(problems.list.map(({ input }) => input)).toEqual(expected);
});
