import { asksForAttestations } from '../inputs/attestations.ts';
import { isDockerArchive, isLoading } from '../inputs/outputs.ts';
import type { PublishRequest } from '../inputs/request.ts';
import type { Problems } from '../inputs/values.ts';
import { isPushing } from './strangers.ts';

/** Wishes for the build that contradict each other, or what this step does by itself. */
export function checkBuildWishes(request: PublishRequest, problems: Problems): void {
  checkOutputs(request, problems);
  checkCall(request, problems);
  const { build, push } = request;
  if (build.network === 'host' && !build.allow.includes('network.host')) {
    problems.add({
      input: 'network',
      message: '`host` lets the build reach this machine, so it must be allowed',
      fix: 'Add `allow: network.host`.',
    });
  }
  if (!push && request.require !== 'all') {
    problems.add({
      input: 'require',
      message: 'this is about destinations, and `push: false` has none',
      fix: "Remove one of them. Where `push` is an expression, give both the same: `require: ${{ github.event_name != 'pull_request' && 'any' || '' }}`.",
    });
  }
}

/** BuildKit would push under names of its own, unverified, beside ours. */
function checkOutputs({ build, push }: PublishRequest, problems: Problems): void {
  for (const output of build.outputs) {
    if (push && isPushing(output)) {
      problems.add({
        input: 'outputs',
        message: `"${output}" pushes, which this step does by itself`,
        fix: 'Remove it; `images` and `tags` say what is pushed. To leave pushing to the builder, set `push: false`.',
      });
    }
    if (isDockerArchive(output) && (build.platforms.length > 1 || asksForAttestations(build))) {
      problems.add({
        input: 'outputs',
        message: `"${output}" is in docker’s own format, which holds one platform and no attestations`,
        fix: 'Write `type=oci` in its place, or ask for one platform and no attestations.',
      });
    }
    if (build.load && isLoading(output)) {
      problems.add({
        input: 'outputs',
        message: `"${output}" loads the image, and so does \`load\``,
        fix: 'Remove one of them.',
      });
    }
  }
}

function checkCall(request: PublishRequest, problems: Problems): void {
  const { build } = request;
  if (build.call === 'build') return;
  const wishes: readonly (readonly [input: string, isSet: boolean])[] = [
    ['load', build.load],
    ['outputs', build.outputs.length > 0],
    ['archive', request.archive !== ''],
    ['test', request.test !== ''],
    ['digests', request.digests !== ''],
  ];
  for (const [input, isSet] of wishes) {
    if (!isSet) continue;
    problems.add({
      input,
      message: `\`call: ${build.call}\` makes no image`,
      fix: 'Remove one of them.',
    });
  }
}
