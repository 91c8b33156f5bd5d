/** A line of BuildKit's plain progress: the step's number, and what it says. */
const LINE = /^#(?<step>[0-9]+) (?<said>.*)$/;
/** What the step's own program printed, with the seconds since its start. */
const OUTPUT = /^[0-9]+\.[0-9]+ /;
const ENDED = /^(?:DONE|CACHED|CANCELED|ERROR)\b/;

/**
 * Follows BuildKit's plain progress line by line: each call gives what is being done now, `[2/3] RUN make`, or
 * `exporting to image: pushing layers`. The first line of a step is its name; steps run at the same time.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go
 */
export function followProgress(): (line: string) => string {
  const running = new Map<string, string>();
  let now = '';
  return (line) => {
    const { step, said } = LINE.exec(line)?.groups ?? {};
    if (step === undefined || said === undefined) return now;
    const name = running.get(step);
    if (ENDED.test(said)) {
      running.delete(step);
      now = [...running.values()].at(-1) ?? now;
    } else if (name === undefined) {
      // Number 0 names the builder, and is never done.
      if (step !== '0') running.set(step, said);
      now = said;
    } else {
      now = OUTPUT.test(said) || said === name ? name : `${name}: ${said}`;
    }
    return now;
  };
}
