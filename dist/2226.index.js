export const id = 2226;
export const ids = [2226];
export const modules = {

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ matchEachWithin),
/* harmony export */   B: () => (/* binding */ matchWithin)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

const LIMIT_MS = 1000;
/** The match of one text. */
function matchWithin(expression, text, limitMs = LIMIT_MS) {
    const matches = matchEachWithin(expression, [text], limitMs);
    return matches === 'too slow' ? matches : (matches[0] ?? 'no match');
}
/**
 * Expressions and texts are typed by different people (a workflow's author, whoever pushes a tag), and an expression
 * such as `^(a+)+$` takes exponential time on some texts. A script run with a timeout can be interrupted in the middle of a
 * match, unlike a plain `exec`, and costs a tenth of a millisecond, unlike a worker or a process. It runs in this context,
 * so no second one is created; source and texts enter it as JSON, which is a JavaScript literal.
 * https://nodejs.org/docs/latest-v24.x/api/vm.html#scriptruninthiscontextoptions
 */
function matchEachWithin({ source, flags }, texts, limitMs = LIMIT_MS) {
    const expression = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags.replace(/[gy]/g, ''))})`;
    const call = `(e => ${JSON.stringify(texts)}.map(text => e.exec(text)))(${expression})`;
    try {
        const matches = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script(call).runInThisContext({ timeout: limitMs });
        return Array.from(matches, (groups) => (groups ? Array.from(groups) : null));
    }
    catch (error) {
        if (isTimeout(error))
            return 'too slow';
        throw error;
    }
}
function isTimeout(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g8: () => (/* reexport */ comparableIn),
  Zy: () => (/* reexport */ compareVersions),
  $o: () => (/* reexport */ computeTags),
  Kl: () => (/* reexport */ denotedVersion),
  m_: () => (/* reexport */ factNeeds),
  i2: () => (/* reexport */ highestIn),
  nA: () => (/* reexport */ nameRegions),
  iP: () => (/* reexport */ sanitizeTag),
  f1: () => (/* reexport */ versionsInGit),
  aA: () => (/* reexport */ versionsInRegistry)
});

;// CONCATENATED MODULE: ./lib/tagging/pep440.js
// https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions
const GRAMMAR = new RegExp([
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<letter>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<number>\\d+)?)?',
    '(?<post>-(?<implicit>\\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<explicit>\\d+)?)?',
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>\\d+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''));
/** Spellings of the pre-release letters. */
const LETTERS = {
    alpha: 'a',
    a: 'a',
    beta: 'b',
    b: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
    rc: 'rc',
};
/** Reads a version in any spelling that PEP 440 allows; `undefined` for anything else. */
function parsePep440(text) {
    const groups = GRAMMAR.exec(text.trim().toLowerCase())?.groups;
    if (!groups)
        return undefined;
    const letter = groups.letter;
    const parts = {
        epoch: plain(groups.epoch),
        release: (groups.release ?? '').split('.').map(plain),
        ...(letter && { pre: { letter: LETTERS[letter], number: plain(groups.number) } }),
        ...(groups.post && { post: plain(groups.implicit ?? groups.explicit) }),
        ...(groups.dev && { dev: plain(groups.devNumber) }),
        local: (groups.local ?? '').split(/[-_.]/).map(plainIfNumber).join('.'),
    };
    return { ...parts, version: normalForm(parts) };
}
/** https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization */
function normalForm(parts) {
    const { epoch, release, pre, post, dev, local } = parts;
    return [
        epoch === '0' ? '' : `${epoch}!`,
        release.join('.'),
        pre ? `${pre.letter}${pre.number}` : '',
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local && `+${local}`,
    ].join('');
}
/** A number without leading zeros; an absent one is 0. */
function plain(digits) {
    return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}
function plainIfNumber(segment) {
    return /^\d+$/.test(segment) ? plain(segment) : segment;
}

;// CONCATENATED MODULE: ./lib/tagging/semantic-version.js
// https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string
const NUMBER = '(0|[1-9]\\d*)';
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const semantic_version_GRAMMAR = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$`);
/** Reads a version of https://semver.org/spec/v2.0.0.html, strictly; `undefined` for anything else, a leading `v` included. */
function parseSemanticVersion(text) {
    const [matched, major = '', minor = '', patch = '', prerelease = '', build = ''] = semantic_version_GRAMMAR.exec(text) ?? [];
    if (matched === undefined)
        return undefined;
    const version = `${major}.${minor}.${patch}${prerelease && `-${prerelease}`}`;
    return { version, major, minor, patch, prerelease, build };
}

;// CONCATENATED MODULE: ./lib/tagging/compare-versions.js


/**
 * Negative where `one` is lower than `other`, positive where it is higher, else 0. Semantic versions by their own precedence;
 * where one is none, both by PEP 440, which reads `2024.03.1` by its numbers. A text that is no version at all is the lowest.
 */
function compareVersions(one, other) {
    const semantic = [parseSemanticVersion(one), parseSemanticVersion(other)];
    if (semantic[0] && semantic[1])
        return compareSemantic(semantic[0], semantic[1]);
    const python = [parsePep440(one), parsePep440(other)];
    if (python[0] && python[1])
        return comparePep440(python[0], python[1]);
    return Number(python[0] !== undefined) - Number(python[1] !== undefined);
}
/** https://semver.org/spec/v2.0.0.html#spec-item-11 */
function compareSemantic(one, other) {
    const release = ({ major, minor, patch }) => [major, minor, patch];
    const byRelease = compareNumbers(release(one), release(other));
    if (byRelease !== 0)
        return byRelease;
    if (one.prerelease === '' || other.prerelease === '') {
        return Number(one.prerelease === '') - Number(other.prerelease === '');
    }
    return compareLists(one.prerelease.split('.'), other.prerelease.split('.'), compareIdentifiers);
}
function compareIdentifiers(one, other) {
    const numeric = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (numeric[0] && numeric[1])
        return compareNumber(one, other);
    if (numeric[0] !== numeric[1])
        return numeric[0] ? -1 : 1;
    return Number(one > other) - Number(one < other);
}
/** https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering */
function comparePep440(one, other) {
    return compareLists(sortKey(one), sortKey(other), (left, right) => compareNumbers(left, right));
}
/** Epoch, release, then pre, post and dev, each with its place before or after a version without it. */
function sortKey({ epoch, release, pre, post, dev }) {
    const trimmed = release
        .join('.')
        .replace(/(?:\.0)+$/, '')
        .split('.');
    const bare = pre === undefined && post === undefined && dev !== undefined;
    const letter = pre
        ? ['0', String('ab'.indexOf(pre.letter[0] ?? '') + 1 || 3), pre.number]
        : ['1'];
    return [
        [epoch],
        trimmed,
        // `1.0.dev1` comes before `1.0a1`; `1.0` after `1.0rc1`.
        bare ? ['0', '0'] : letter,
        post === undefined ? ['0'] : ['1', post],
        dev === undefined ? ['1'] : ['0', dev],
    ];
}
function compareNumbers(one, other) {
    return compareLists(one, other, compareNumber);
}
/** Numbers have no upper bound. */
function compareNumber(one, other) {
    const difference = BigInt(one) - BigInt(other);
    return difference < 0n ? -1 : Number(difference > 0n);
}
/** The first difference decides; of two lists that begin alike, the shorter one is lower. */
function compareLists(one, other, compare) {
    for (const [at, left] of one.entries()) {
        const right = other[at];
        if (right === undefined)
            return 1;
        const difference = compare(left, right);
        if (difference !== 0)
            return difference;
    }
    return one.length - other.length;
}

// EXTERNAL MODULE: ./lib/match-within.js
var match_within = __webpack_require__(2880);
;// CONCATENATED MODULE: ./lib/tagging/entry.js
/** The message with the entry and its line: behind it, unless it quotes the whole entry already. */
function withEntry(message, entry) {
    const quoted = `"${entry.text}"`;
    const where = quoteEntry(entry);
    return message.includes(quoted) ? message.replace(quoted, () => where) : `${message} in ${where}`;
}
/** `"type=foo" (line 2)`. */
function quoteEntry({ text, line }) {
    return line === undefined ? `"${text}"` : `"${text}" (line ${line})`;
}

;// CONCATENATED MODULE: ./lib/tagging/time-zone.js
/** Whether the text is the name of a zone in the IANA database (https://www.iana.org/time-zones). */
function isTimeZone(name) {
    // Intl also takes offsets such as +09:00, which are no names.
    if (!/^[A-Za-z]/.test(name))
        return false;
    try {
        return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
    }
    catch {
        return false;
    }
}
/** Reads a moment (milliseconds since the epoch) off a clock in the zone. */
function toWallClock(time, zone) {
    const local = zone === 'UTC' ? time : localTime(time, zone);
    const date = new Date(local);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        millisecond: date.getUTCMilliseconds(),
        offset: Math.round((local - time) / 60_000),
        time,
    };
}
/** The zone's wall clock as if it were UTC. */
function localTime(time, zone) {
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    }).formatToParts(time);
    const part = (type) => Number(parts.find((each) => each.type === type)?.value);
    const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return seconds + (((time % 1000) + 1000) % 1000);
}

;// CONCATENATED MODULE: ./lib/tagging/date-format.js

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;
/** ISO 8601 in seconds; the offset of UTC is written `Z`. */
const DEFAULT_FORMAT = 'YYYY-MM-DD[T]HH:mm:ss';
// The longest token that fits wins, hence the order inside each group.
const TOKEN = /\[([^\]]*)\]|YYYY|YY|Q|MMMM|MMM|MM|M|DDDD|DDD|DD|Do|D|dddd|ddd|E|GGGG|GG|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|SS|S|A|a|X|x|ZZ|Z/g;
const VALUES = {
    YYYY: ({ year }) => pad(year, 4),
    YY: ({ year }) => pad(year % 100, 2),
    Q: ({ month }) => String(Math.ceil(month / 3)),
    MMMM: ({ month }) => MONTHS[month - 1] ?? '',
    MMM: ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3),
    MM: ({ month }) => pad(month, 2),
    M: ({ month }) => String(month),
    DDDD: (clock) => pad(dayOfYear(clock), 3),
    DDD: (clock) => String(dayOfYear(clock)),
    DD: ({ day }) => pad(day, 2),
    Do: ({ day }) => `${day}${ordinalOf(day)}`,
    D: ({ day }) => String(day),
    dddd: (clock) => WEEKDAYS[weekday(clock) % 7] ?? '',
    ddd: (clock) => (WEEKDAYS[weekday(clock) % 7] ?? '').slice(0, 3),
    E: (clock) => String(weekday(clock)),
    GGGG: (clock) => pad(isoWeek(clock).year, 4),
    GG: (clock) => pad(isoWeek(clock).year % 100, 2),
    WW: (clock) => pad(isoWeek(clock).week, 2),
    W: (clock) => String(isoWeek(clock).week),
    HH: ({ hour }) => pad(hour, 2),
    H: ({ hour }) => String(hour),
    hh: ({ hour }) => pad(hour % 12 || 12, 2),
    h: ({ hour }) => String(hour % 12 || 12),
    mm: ({ minute }) => pad(minute, 2),
    m: ({ minute }) => String(minute),
    ss: ({ second }) => pad(second, 2),
    s: ({ second }) => String(second),
    SSS: ({ millisecond }) => pad(millisecond, 3),
    SS: ({ millisecond }) => pad(Math.floor(millisecond / 10), 2),
    S: ({ millisecond }) => String(Math.floor(millisecond / 100)),
    A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
    a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
    X: ({ time }) => String(Math.floor(time / 1000)),
    x: ({ time }) => String(time),
    ZZ: ({ offset }) => offsetText(offset, ''),
    Z: ({ offset }) => offsetText(offset, ':'),
};
/**
 * Writes a moment (milliseconds since the epoch) in a time zone. Formats are those of https://momentjs.com/docs/#/displaying/format/
 * that name a number or an English word; text in `[…]` and all other characters stand for themselves. Without a
 * format: `2020-01-10T00:30:00Z`, or with the zone's offset.
 */
function renderDate(time, zone, format) {
    const clock = toWallClock(time, zone);
    if (format === undefined) {
        return renderDate(time, zone, `${DEFAULT_FORMAT}${zone === 'UTC' ? '[Z]' : 'Z'}`);
    }
    return format.replace(TOKEN, (token, verbatim) => verbatim ?? VALUES[token]?.(clock) ?? token);
}
function pad(value, length) {
    return String(value).padStart(length, '0');
}
/** `st`, `nd`, `rd` or `th`, as English writes days. */
function ordinalOf(day) {
    const isTeen = day > 10 && day < 14;
    return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
}
function dayNumber({ year, month, day }) {
    return Date.UTC(year, month - 1, day) / DAY_MS;
}
function dayOfYear(clock) {
    return dayNumber(clock) - Date.UTC(clock.year, 0, 0) / DAY_MS;
}
/** Monday is 1, Sunday is 7. */
function weekday(clock) {
    // The epoch was a Thursday.
    return ((((dayNumber(clock) + 3) % 7) + 7) % 7) + 1;
}
/** ISO 8601: the week belongs to the year that its Thursday lies in. */
function isoWeek(clock) {
    const thursday = dayNumber(clock) + 4 - weekday(clock);
    const year = new Date(thursday * DAY_MS).getUTCFullYear();
    const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1;
    return { year, week };
}
function offsetText(offset, separator) {
    const minutes = Math.abs(offset);
    return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

;// CONCATENATED MODULE: ./lib/tagging/architecture.js
/**
 * Docker's platform as one word: `linux/amd64` -> `amd64`, `linux/arm/v7` -> `armv7`. `v8` is every arm64 and is not written.
 * https://github.com/containerd/platforms#platform-specifiers
 */
function architectureOf(platform) {
    const [, architecture = '', variant = ''] = platform.trim().toLowerCase().split('/');
    return architecture === 'arm64' && variant === 'v8' ? architecture : `${architecture}${variant}`;
}

;// CONCATENATED MODULE: ./lib/tagging/denoted-version.js


/** What may stand between a package's name and its version in a git tag. */
const SEPARATORS = /[/@_-]/g;
/**
 * The version in a text, if there is one: a semantic version (`v1.2.3`); one at the text's end (`api/v1.0.0-rc.2`,
 * `pkg@2.0.0-next.3`), the longest such end; a PEP 440 version as its last path segment (`1.2.3rc2`).
 */
function denotedVersion(text) {
    return semanticEnd(text) ?? pep440Segment(text);
}
function semanticEnd(text) {
    const whole = semanticFrom(text, 0);
    if (whole)
        return whole;
    for (const { index } of text.matchAll(SEPARATORS)) {
        const version = semanticFrom(text, index + 1);
        if (version)
            return version;
    }
    return undefined;
}
function semanticFrom(text, start) {
    const version = parseSemanticVersion(text.slice(start).replace(/^[vV]/, ''));
    if (!version)
        return undefined;
    const [channel = ''] = /^[A-Za-z]*/.exec(version.prerelease) ?? [];
    return {
        scheme: 'semver',
        full: version.version,
        major: version.major,
        minor: version.minor,
        isPrerelease: version.prerelease !== '',
        channel,
    };
}
function pep440Segment(text) {
    const version = parsePep440(text.slice(text.lastIndexOf('/') + 1));
    if (!version)
        return undefined;
    const [major = '0', minor = '0'] = version.release;
    return {
        scheme: 'pep440',
        full: version.version,
        major,
        minor,
        // A post-release corrects a stable version: it is one.
        isPrerelease: version.pre !== undefined || version.dev !== undefined,
        channel: version.pre?.letter ?? (version.dev === undefined ? '' : 'dev'),
    };
}

;// CONCATENATED MODULE: ./lib/tagging/scope.js


/** Derives from the request and the facts what is used more than once. */
function toScope(request, facts) {
    const version = facts.on.kind === 'tag' ? denotedVersion(facts.on.name) : undefined;
    const [platform, ...others] = request.platforms;
    const only = others.length === 0 ? platform : undefined;
    return {
        facts,
        shortSha: facts.sha.slice(0, request.shortShaLength),
        environment: request.environment,
        platforms: request.platforms,
        architecture: only ? architectureOf(only) : (request.builderArch ?? ''),
        isPrerelease: facts.releaseIsPrerelease || version?.isPrerelease === true,
        channel: version?.isPrerelease ? version.channel : '',
    };
}
/** Whether the run is on a branch that is known to be the default branch. */
function isOnDefaultBranch({ on, repository }) {
    return on.kind === 'branch' && on.name !== '' && on.name === repository.defaultBranch;
}
/** The run's git tag, `''` if it has none. */
function gitTagOf(on) {
    return on.kind === 'tag' ? (on.ofImage?.gitTag ?? on.name) : '';
}

;// CONCATENATED MODULE: ./lib/tagging/template.js
// No brace inside an expression unless it is quoted; the alternatives exclude each other, so matching is linear.
const BODY = `(?:[^{}'"]|'[^']*'|"[^"]*")*`;
const PIECE = new RegExp(`\\\\\\{\\{|\\{\\{\\{(${BODY})\\}\\}\\}|\\{\\{(${BODY})\\}\\}`, 'g');
const NAME = /^[A-Za-z_]\w*$/;
const template_TOKEN = /(?:([A-Za-z_]\w*)=)?(?:'([^']*)'|"([^"]*)")|[^\s'"]+/g;
/** Reads `{{…}}` and `{{{…}}}`, which mean the same: nothing is ever escaped. `\{{` is a literal `{{`. */
function parseTemplate(text) {
    const parts = [];
    let at = 0;
    for (const piece of text.matchAll(PIECE)) {
        const before = text.slice(at, piece.index);
        if (before.includes('{{'))
            return notClosed(before);
        if (before)
            parts.push(before);
        at = piece.index + piece[0].length;
        const body = piece[1] ?? piece[2];
        if (body === undefined) {
            parts.push('{{');
            continue;
        }
        const expression = parseExpression(piece[0], body.trim());
        if (!expression)
            return notAnExpression(piece[0]);
        parts.push(expression);
    }
    const rest = text.slice(at);
    if (rest.includes('{{'))
        return notClosed(rest);
    if (rest)
        parts.push(rest);
    return { template: parts };
}
/** The expressions of a template. */
function expressionsOf(template) {
    return template.filter((part) => typeof part !== 'string');
}
/** The text with each expression replaced by its value. */
function renderTemplate(template, toText) {
    return template.map((part) => (typeof part === 'string' ? part : toText(part))).join('');
}
function notClosed(text) {
    const start = text.slice(text.indexOf('{{'));
    return {
        fault: `braces that do not close: ${start}`,
        fix: 'Close them with `}}`, or write `\\{{` for literal braces.',
    };
}
function notAnExpression(text) {
    return {
        fault: `${text} is not an expression`,
        fix: 'Write `{{name}}`. There are no conditions and blocks; the attribute `enable` switches a rule on and off.',
    };
}
function parseExpression(text, body) {
    const [name = ''] = body.split(/\s/, 1);
    if (!NAME.test(name))
        return undefined;
    const options = new Map();
    const unexpected = [];
    let argument;
    for (const [token, key, single, double] of body.slice(name.length).matchAll(template_TOKEN)) {
        const value = single ?? double;
        if (value === undefined)
            unexpected.push(token);
        else if (key !== undefined)
            options.set(key, value);
        else if (argument === undefined)
            argument = value;
        else
            unexpected.push(token);
    }
    return { text, name, ...(argument !== undefined && { argument }), options, unexpected };
}

;// CONCATENATED MODULE: ./lib/tagging/expression.js





const expression_VALUES = {
    branch: ({ facts: { on } }) => (on.kind === 'branch' ? on.name : ''),
    tag: ({ facts: { on } }) => gitTagOf(on),
    sha: ({ shortSha }) => shortSha,
    base_ref: ({ facts }) => facts.baseRef,
    is_default_branch: ({ facts }) => String(isOnDefaultBranch(facts)),
    is_not_default_branch: ({ facts }) => String(!isOnDefaultBranch(facts)),
    date: ({ facts }, expression) => dateText(facts.sourceDateEpoch ?? facts.now, expression),
    commit_date: ({ facts }, expression) => dateText(facts.commitTime ?? facts.sourceDateEpoch ?? facts.now, expression),
    build_number: ({ facts }) => facts.buildNumber,
    run_id: ({ facts }) => facts.runId,
    run_attempt: ({ facts }) => facts.runAttempt,
    env: ({ environment }) => environment,
    arch: ({ architecture }) => architecture,
    is_prerelease: ({ isPrerelease }) => String(isPrerelease),
    channel: ({ channel }) => channel,
};
/** Names that exist only in the pattern of a rule that has found a version: the git tag's, or that of an image that exists. */
const IN_PATTERNS = new Set(['version', 'major', 'minor', 'patch', 'raw']);
/** Reads a text with `{{…}}`; what is wrong with it is reported, and then there is no template. */
function readTemplate(text, place) {
    const parsed = parseTemplate(text);
    const { entry, findings } = place;
    if ('fault' in parsed) {
        const message = `${parsed.fault} in ${quoteEntry(entry)}`;
        findings.problems.push({ input: entry.input, message, fix: parsed.fix });
        return undefined;
    }
    const sound = expressionsOf(parsed.template).map((each) => checkExpression(each, place));
    return sound.every(Boolean) ? parsed.template : undefined;
}
/** The template's text in this run. Local values win over global ones. */
function expand(template, scope, local = {}) {
    return renderTemplate(template, (expression) => own(local, expression.name) ?? own(expression_VALUES, expression.name)?.(scope, expression) ?? '');
}
function checkExpression(expression, place) {
    const { entry, findings, scope, localNames = [] } = place;
    const where = `in ${quoteEntry(entry)}`;
    const { name, text } = expression;
    const fail = (message, fix) => {
        findings.problems.push({ input: entry.input, message: `${message} ${where}`, fix });
        return false;
    };
    if (localNames.includes(name))
        return true;
    if (!own(expression_VALUES, name)) {
        const hint = IN_PATTERNS.has(name) ? `; write type=semver,pattern=${text}` : '';
        findings.warnings.push(`unknown expression ${text} ${where}: its value is empty${hint}`);
        return true;
    }
    if (name === 'date' || name === 'commit_date')
        return checkDate(expression, place, fail);
    const extra = [expression.argument, ...expression.options.keys(), ...expression.unexpected];
    if (extra.some((each) => each !== undefined)) {
        return fail(`${text} takes no argument`, `Write \`{{${name}}}\`.`);
    }
    if (name === 'arch' && scope.platforms.length > 1) {
        const platforms = scope.platforms.join(', ');
        return fail(`{{arch}} has no single value with several platforms (${platforms})`, 'Leave it out: one image for several platforms needs no architecture in its name.');
    }
    return true;
}
function checkDate({ name, text, options, unexpected }, { entry, findings, scope }, fail) {
    const wrong = [...options.keys()].find((key) => key !== 'tz');
    const example = `{{${name} 'YYYY.MM.DD' tz='Europe/Paris'}}`;
    if (wrong !== undefined)
        return fail(`unknown key "${wrong}" of ${text}`, `Write \`${example}\`.`);
    const zone = options.get('tz');
    if (zone !== undefined && !isTimeZone(zone)) {
        return fail(`unknown time zone "${zone}" of ${text}`, `Use a name of the IANA database: \`${example}\`.`);
    }
    if (unexpected.length > 0) {
        findings.warnings.push(`${unexpected.join(' ')} in ${text} is not quoted and is ignored: write ${example} (${quoteEntry(entry)})`);
    }
    const { commitTime, sourceDateEpoch } = scope.facts;
    if (name === 'commit_date' && (commitTime ?? sourceDateEpoch) === undefined) {
        findings.warnings.push(`the time of the commit is unknown: ${text} uses the time of this run`);
    }
    return true;
}
function dateText(time, { argument, options }) {
    return renderDate(time, options.get('tz') ?? 'UTC', argument);
}
/** A property of the table itself, never one of Object.prototype (`{{constructor}}`). */
function own(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/tagging/key-values.js


/** A line quoted as a whole, as CSV would. */
const QUOTED_LINE = /^"(?:[^"]|"")*"$/;
/**
 * Reads labels or annotations: an entry per line, taken as it is (commas, quotes, `#` and `=` belong to the value), expanded.
 * Blank lines and lines that start with `#` are dropped; an entry without `=` is dropped with a warning.
 */
function readKeyValues(input, text, context) {
    const pairs = [];
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        const typed = line.trim();
        if (typed === '' || typed.startsWith('#'))
            continue;
        const entry = { input, text: typed, line: index + 1 };
        const pair = readPair(entry, context);
        if (pair)
            pairs.push(pair);
    }
    return pairs;
}
function readPair(entry, { scope, findings, version, }) {
    const text = QUOTED_LINE.test(entry.text)
        ? entry.text.slice(1, -1).replaceAll('""', '"')
        : entry.text;
    const equals = text.indexOf('=');
    if (equals < 1) {
        findings.warnings.push(`${entry.input}: ${quoteEntry(entry)} is left out: write key=value`);
        return undefined;
    }
    const place = { entry, scope, findings, localNames: ['version'] };
    const key = readTemplate(text.slice(0, equals), place);
    const value = readTemplate(text.slice(equals + 1), place);
    if (!key || !value)
        return undefined;
    const local = { version };
    return [expand(key, scope, local).trim(), oneLine(expand(value, scope, local))];
}
/** Outputs hold one entry per line, so a value must not hold two. */
function oneLine(text) {
    return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
/** Of entries with one key the last one, sorted by key in the order of code points. */
function merge(...lists) {
    return [...new Map(lists.flat())].sort(([one], [other]) => compareCodePoints(one, other));
}
/** `<` compares UTF-16 units, which puts U+10000 and above before U+E000. */
function compareCodePoints(one, other) {
    const rest = Array.from(other, (each) => each.codePointAt(0) ?? 0);
    for (const [index, each] of Array.from(one).entries()) {
        const difference = (each.codePointAt(0) ?? 0) - (rest[index] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return one.length - other.length;
}

;// CONCATENATED MODULE: ./lib/tagging/annotations.js

const LEVEL = '(?:manifest-descriptor|index-descriptor|manifest|index)(?:\\[[^\\]\\s,]+\\])?';
const LEVELS = new RegExp(`^${LEVEL}$`);
const OWN_LEVELS = new RegExp(`^(${LEVEL}(?:,${LEVEL})*):(.+)$`, 's');
/** Reads the input `annotation-levels`: names separated by commas or line breaks. https://docs.docker.com/build/metadata/annotations/ */
function parseAnnotationLevels(text, findings) {
    const levels = text
        .split(/[,\n]/)
        .map((level) => level.trim())
        .filter((level) => level !== '');
    for (const level of levels.filter((each) => !LEVELS.test(each))) {
        findings.problems.push({
            input: 'annotation-levels',
            message: `unknown level "${level}"`,
            fix: 'Use `manifest`, `index`, `manifest-descriptor` or `index-descriptor`, with `[linux/amd64]` behind it for one platform.',
        });
    }
    return levels.length === 0 ? ['manifest'] : [...new Set(levels)];
}
/** Puts the user's entries over the generated ones. An entry whose key starts with levels (`index:key`) goes there alone. */
function placeAnnotations(generated, typed, levels) {
    const own = new Map();
    const general = [];
    for (const [key, value] of typed) {
        const [, ownLevels, ownKey = ''] = OWN_LEVELS.exec(key) ?? [];
        if (ownLevels === undefined)
            general.push([key, value]);
        for (const level of ownLevels?.split(',') ?? []) {
            own.set(level, [...(own.get(level) ?? []), [ownKey, value]]);
        }
    }
    const plain = merge(generated, general);
    const inputLevels = levels.flatMap((level) => render(level, merge(plain, own.get(level) ?? [])));
    const otherLevels = [...own].filter(([level]) => !levels.includes(level));
    return {
        plain,
        leveled: [
            ...inputLevels,
            ...otherLevels.flatMap(([level, pairs]) => render(level, merge(pairs))),
        ],
    };
}
function render(level, pairs) {
    return pairs.map(([key, value]) => `${level}:${key}=${value}`);
}

// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/tagging/complete-reference.js

/**
 * The fields of an entry as references that are published as they stand, the repository in lower case; `undefined` if any
 * of them is something else. Without images, a bare name with a `/` is the repository's `latest`.
 */
function toCompleteReferences(fields, hasImages) {
    const references = fields.map((field) => toCompleteReference(field, hasImages));
    return references.every((each) => each !== undefined) ? references : undefined;
}
function toCompleteReference(field, hasImages) {
    const colon = field.lastIndexOf(':');
    const nameEnd = colon > field.lastIndexOf('/') ? colon : field.length;
    const text = field.slice(0, nameEnd).toLowerCase() + field.slice(nameEnd);
    const reference = (0,reference_reference/* parseReference */.F2)(text);
    if (!reference || reference.digest !== undefined)
        return undefined;
    if (reference.tag !== undefined)
        return text;
    return !hasImages && text.includes('/') ? `${text}:latest` : undefined;
}
/** The tag of a complete reference. */
function tagOf(reference) {
    return (0,reference_reference/* parseReference */.F2)(reference)?.tag ?? '';
}

;// CONCATENATED MODULE: ./lib/tagging/findings.js
/** An empty collection. */
function newFindings() {
    return { problems: [], warnings: [], notices: [] };
}
/** The texts in their order, each once. */
function distinct(texts) {
    return [...new Set(texts)];
}

;// CONCATENATED MODULE: ./lib/tagging/attributes.js
/** Splits each field at its first `=`; the value may contain more of them. */
function readAttributes(fields) {
    const values = new Map();
    const bare = [];
    for (const field of fields) {
        const equals = field.indexOf('=');
        if (equals < 0)
            bare.push(field);
        else
            values.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1));
    }
    return { values, bare };
}

;// CONCATENATED MODULE: ./lib/tagging/records.js
const BLANK_OR_COMMENT = /[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;
const QUOTED = /^"(?:[^"]|"")*"(?!")/;
/**
 * Reads a list as CSV, once over the whole text: a record per line, fields separated by commas. A field that starts with `"`
 * runs to the closing `"` and may hold commas and line breaks; inside it `""` is one quote. A quote elsewhere is text. Blank
 * lines and lines whose first visible character is `#` are dropped. A record that cannot be read is a problem, and
 * reading goes on with the next line. (csv-parse either rejects quotes in the middle of a field or accepts text after a
 * closing one, and `comment` finds a `#` anywhere.)
 */
function readRecords(input, text, findings) {
    const source = text.replace(/\r\n?/g, '\n');
    const records = [];
    let at = 0;
    let line = 1;
    while (at < source.length) {
        const { fields, end, fault } = skipBlank(source, at) ?? readRecord(source, at);
        const entry = { input, text: source.slice(at, end).trim(), line };
        if (fault)
            findings.problems.push({
                input,
                message: `${fault.what} in "${entry.text}" (line ${line})`,
                fix: fault.fix,
            });
        else if (fields.length > 0)
            records.push({ entry, fields: withoutOuterQuotes(fields) });
        line += source.slice(at, end + 1).split('\n').length - 1;
        at = end + 1;
    }
    return records;
}
function skipBlank(source, at) {
    BLANK_OR_COMMENT.lastIndex = at;
    const blank = BLANK_OR_COMMENT.exec(source);
    return blank ? { fields: [], end: endOfLine(source, at) } : undefined;
}
function readRecord(source, start) {
    const fields = [];
    let at = start;
    while (true) {
        const scan = readField(source, at);
        if ('fault' in scan) {
            return { fields, end: endOfLine(source, start), fault: { what: scan.fault, fix: scan.fix } };
        }
        // A trailing comma is no further field.
        if (scan.field !== '')
            fields.push(scan.field);
        if (source[scan.end] !== ',')
            return { fields, end: scan.end };
        at = scan.end + 1;
    }
}
function readField(source, start) {
    let at = start;
    while (source[at] === ' ' || source[at] === '\t')
        at += 1;
    if (source[at] === '"')
        return readQuoted(source, at);
    const end = nextSeparator(source, at);
    return { field: source.slice(at, end).trim(), end };
}
function readQuoted(source, open) {
    // An even number of quotes in a row are quotes of the text, each doubled.
    const body = QUOTED.exec(source.slice(open));
    if (!body) {
        return {
            fault: 'a quote is not closed',
            fix: 'Close it, or remove it: quotes are needed only around a field with a comma.',
        };
    }
    const close = open + body[0].length - 1;
    const end = nextSeparator(source, close + 1);
    const rest = source.slice(close + 1, end).trim();
    if (rest !== '')
        return {
            fault: `text after a closing quote: ${rest}`,
            fix: 'Put the quotes around the whole field, and write a quote inside it as `""`.',
        };
    return { field: source.slice(open + 1, close).replaceAll('""', '"'), end };
}
function nextSeparator(source, from) {
    let at = from;
    while (at < source.length && source[at] !== ',' && source[at] !== '\n')
        at += 1;
    return at;
}
function endOfLine(source, from) {
    const end = source.indexOf('\n', from);
    return end < 0 ? source.length : end;
}
/** Workflows that were written for a parser that reads each entry twice quote a whole rule: `"type=match,""pattern=…"""`. */
function withoutOuterQuotes(fields) {
    const [only = '', ...others] = fields;
    const isWholeRule = others.length === 0 && /^type=[^,]*,/.test(only);
    if (!isWholeRule || only.includes('\n'))
        return fields;
    const inner = readRecord(only, 0);
    return inner.fault ? fields : inner.fields;
}

;// CONCATENATED MODULE: ./lib/tagging/flavor.js




const FIX = 'Use `latest=auto`, `latest=true`, `latest=false`, `prefix=text`, `suffix=text`, and `onlatest=true` after a prefix or suffix.';
/** Reads `flavor`; of repeated settings the last one holds. */
function parseFlavor(text, context) {
    const none = { template: [], onLatest: false };
    const flavor = { latest: 'auto', prefix: none, suffix: none };
    for (const record of readRecords('flavor', text, context.findings)) {
        readSettings(record, flavor, context);
    }
    return flavor;
}
function readSettings({ entry, fields }, flavor, context) {
    let affix;
    for (const field of fields) {
        const [key, value] = [...readAttributes([field]).values][0] ?? ['', ''];
        if (key === 'latest' && (value === 'auto' || value === 'true' || value === 'false')) {
            flavor.latest = value;
        }
        else if (key === 'prefix' || key === 'suffix') {
            affix = key;
            flavor[key] = { template: readTemplate(value, { entry, ...context }) ?? [], onLatest: false };
        }
        else if (key === 'onlatest' && affix && (value === 'true' || value === 'false')) {
            flavor[affix] = { ...flavor[affix], onLatest: value === 'true' };
        }
        else {
            context.findings.problems.push({
                input: 'flavor',
                message: withEntry(`"${field}" is not a setting of flavor`, entry),
                fix: FIX,
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/tagging/images.js





/** Reads `images`: repositories without tag and digest, in lower case, each once; those with `enable=false` left out. */
function parseImages(text, context) {
    const records = readRecords('images', text, context.findings);
    return [...new Set(records.flatMap((record) => imagesOf(record, context)))];
}
function imagesOf({ entry, fields }, context) {
    const { scope, findings } = context;
    const { values, bare } = readAttributes(fields);
    const fail = (message, fix) => {
        findings.problems.push({
            input: 'images',
            message: withEntry(message, entry),
            fix,
        });
    };
    for (const [key, value] of values) {
        if (key === 'name' || key === 'enable')
            continue;
        fail(`unknown attribute "${key}=${value}"`, 'Write `name=ghcr.io/acme/app,enable=true`; there are no others.');
    }
    const name = values.get('name');
    const names = name === undefined ? bare : [...bare, name];
    if (names.length === 0)
        fail('the name is missing', 'Write `name=ghcr.io/acme/app`.');
    const template = readTemplate(values.get('enable') ?? 'true', { entry, ...context });
    const enable = template && expand(template, scope);
    if (enable !== undefined && enable !== 'true' && enable !== 'false') {
        fail(`enable must be true or false, and is "${enable}"`, 'Write `enable=true` or `enable=false`.');
    }
    const images = names
        .map((each) => toImageName(each, findings, fail))
        .filter((each) => each !== undefined);
    return enable === 'true' ? images : [];
}
function toImageName(name, findings, fail) {
    const lower = name.toLowerCase();
    if ((0,reference_reference/* parseRepository */.SU)(lower)) {
        if (lower !== name)
            findings.notices.push(`image name ${name} is written in lower case: ${lower}`);
        return lower;
    }
    fail(`"${name}" is not the name of a repository`, imageFix(lower));
}
function imageFix(name) {
    const bare = name.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
    if (bare !== name && (0,reference_reference/* parseRepository */.SU)(bare))
        return `Write \`${bare}\`.`;
    if (!(0,reference_reference/* parseReference */.F2)(bare))
        return 'Write it like `ghcr.io/acme/app`: letters, digits, and single `.` `_` `-` between them.';
    const repository = bare.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    return `Write \`${repository}\`; tags belong in the input \`tags\`.`;
}

;// CONCATENATED MODULE: ./lib/tagging/labels.js

const PREFIX = 'org.opencontainers.image.';
/**
 * The entries that every image gets: https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
 *
 * `created` is SOURCE_DATE_EPOCH or the time of the commit, never the run's clock: an unchanged commit must give an
 * unchanged digest.
 */
function generatedLabels({ facts }, version, findings) {
    const { name = '', url = '', description = '', license = '' } = facts.repository;
    const created = facts.sourceDateEpoch ?? facts.commitTime;
    if (created === undefined) {
        findings.notices.push(`the time of the commit is unknown, so the label ${PREFIX}created is left out; set SOURCE_DATE_EPOCH to have it`);
    }
    const values = {
        ...(created !== undefined && { created: new Date(created).toISOString() }),
        description,
        licenses: license,
        revision: facts.sha,
        source: url,
        title: name,
        url,
        version,
    };
    return Object.entries(values).map(([key, value]) => [`${PREFIX}${key}`, oneLine(value)]);
}

;// CONCATENATED MODULE: ./lib/tagging/floating.js
/**
 * The range that a value floats in: `1.x` for `1` or `v1` of 1.2.3, `1.2.x` for `1.2`; `undefined` where the value is
 * neither, or is already the whole version. Numbers are compared as numbers: `2024.03` is `X.Y` of 2024.3.1.
 */
function rangeOf(value, { full, major, minor }) {
    const bare = value.replace(/^[vV]/, '');
    if (bare === full)
        return undefined;
    const [matched, first = '', second] = /^(\d+)(?:\.(\d+))?$/.exec(bare) ?? [];
    if (matched === undefined || !sameNumber(first, major))
        return undefined;
    if (second === undefined)
        return `${major}.x`;
    return sameNumber(second, minor) ? `${major}.${minor}.x` : undefined;
}
/** The range of `latest`: every stable version. */
const ANY_VERSION = '*';
function sameNumber(one, other) {
    return BigInt(one) === BigInt(other);
}

;// CONCATENATED MODULE: ./lib/tagging/guard.js
/** An exact version. */
const EXACT = { kind: 'exact' };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/tagging/sanitize.js

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const MAX_LENGTH = 128;
const HASH_LENGTH = 8;
/**
 * Makes a tag of any text: each run of forbidden characters becomes one `-`, leading dots and dashes go, and a name that is
 * too long ends in a hash of the whole, so that two long names stay two. Empty if nothing is left.
 */
function sanitizeTag(text) {
    const name = replaceForbidden(text).replace(/^[.-]+/, '');
    if (name.length <= MAX_LENGTH)
        return name;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name, 'utf8').digest('hex').slice(0, HASH_LENGTH);
    return `${name.slice(0, MAX_LENGTH - HASH_LENGTH - 1)}-${hash}`;
}
/** Each run of characters that no tag may have becomes one `-`. */
function replaceForbidden(text) {
    return text.replace(/[^A-Za-z0-9._-]+/g, '-');
}

;// CONCATENATED MODULE: ./lib/tagging/guards.js





/** What keeps the name that a rule gives from pointing at the wrong image. */
function guardOf(guarded, scope) {
    const { name, movement, rule, affixes } = guarded;
    if (!movement.floating)
        return rule.type === 'sha' ? undefined : EXACT;
    if (movement.range !== undefined) {
        return versionGuard({ version: movement.version, affixes, rule }, scope);
    }
    return lineageGuard(name, scope, { isEdge: rule.type === 'edge' });
}
/** For a tag with a range. The affixes are written as they stand in names. */
function versionGuard(of, scope) {
    const { version = '', affixes, rule } = of;
    const match = rule && 'match' in rule ? rule.match?.text : undefined;
    return {
        kind: 'version',
        version,
        // What a name cannot start with is not in it.
        prefix: replaceForbidden(expand(affixes.prefix, scope)).replace(/^[.-]+/, ''),
        suffix: replaceForbidden(expand(affixes.suffix, scope)),
        ...(match !== undefined && { match }),
    };
}
/**
 * For a tag without a range: a run on a branch moves it along the branch's history. Other runs just move it: a git tag says what
 * it wants, and a pull request's test merge never descends from the one before.
 */
function lineageGuard(name, { facts }, { isEdge }) {
    const { on, repository } = facts;
    if (on.kind !== 'branch')
        return undefined;
    const { defaultBranch } = repository;
    // One run of another branch would put the tag on a commit that the default branch never descends from.
    const isForeign = defaultBranch !== undefined && !isOnDefaultBranch(facts) && !isEdge;
    const isDefault = name === 'edge' || name === sanitizeTag(defaultBranch ?? '');
    const isTheirs = isForeign && isDefault;
    return { kind: 'lineage', branch: oneLine(on.name), ...(isTheirs && { onlyOn: defaultBranch }) };
}

;// CONCATENATED MODULE: ./lib/tagging/reason.js



/** What the run is on, in words: `git tag v1.2.3`, `branch main`, `pull request 7`, `merge queue of main`. */
function refSource(scope) {
    // Git takes no such name, but the environment of a CI can say anything.
    return oneLine(refText(scope));
}
function refText({ facts: { on, sha }, shortSha }) {
    switch (on.kind) {
        case 'tag':
            return on.ofImage ? `version ${on.name} of the image` : `git tag ${on.name}`;
        case 'branch':
            return `branch ${on.name}`;
        case 'pull-request':
            return on.queue
                ? `merge queue of ${on.base ?? 'an unknown branch'}`
                : `pull request ${on.number}`;
        case 'none':
            return sha ? `commit ${shortSha}` : 'no ref';
    }
}
/** Where the value of a template comes from: the first expression that says so, else the text itself. */
function templateSource(template, scope) {
    const { on } = scope.facts;
    for (const { name } of expressionsOf(template)) {
        if (name === 'tag' && on.kind === 'tag')
            return `git tag ${gitTagOf(on)}`;
        if (['branch', 'tag', 'base_ref', 'channel'].includes(name))
            return refSource(scope);
        if (name === 'sha')
            return `commit ${scope.shortSha}`;
        if (name === 'date' || name === 'commit_date')
            return 'date';
    }
    return 'value';
}
/** The rule as typed, on one line, and its source. */
function ruleReason({ entry }, source) {
    return `${isTyped(entry) ? '' : 'default rule: '}${oneLine(entry.text)} (${source})`;
}
function isTyped({ line }) {
    return line !== undefined;
}

;// CONCATENATED MODULE: ./lib/tagging/latest.js





/** The tag `latest`, where flavor adds it. Never to a run that has no other name. */
function latestEntry(request) {
    const { flavor, results, scope } = request;
    const yielding = results.filter(isYield);
    if (yielding.length === 0 || flavor.latest === 'false')
        return undefined;
    const affixes = {
        prefix: flavor.prefix.onLatest ? flavor.prefix.template : [],
        suffix: flavor.suffix.onLatest ? flavor.suffix.template : [],
    };
    const name = sanitizeTag(`${expand(affixes.prefix, scope)}latest${expand(affixes.suffix, scope)}`);
    const cause = flavor.latest === 'true' ? askedFor(yielding, scope) : earned(request, yielding);
    if (!cause)
        return undefined;
    const { reason, isInRange, by } = cause;
    if (!isInRange) {
        const guard = lineageGuard(name, scope, { isEdge: false });
        return { name, reason, floating: true, ...(guard && { guard }) };
    }
    const version = by?.outcome.stableVersion;
    const guard = versionGuard({ version, affixes, ...(by && { rule: by.rule }) }, scope);
    return { name, reason, floating: true, range: ANY_VERSION, guard };
}
function isYield(result) {
    return result.outcome.kind === 'value';
}
function askedFor(yielding, scope) {
    const by = yielding.find(({ outcome }) => outcome.stableVersion !== undefined);
    const reason = `flavor latest=true (${by?.outcome.source ?? refSource(scope)})`;
    return { reason, isInRange: by !== undefined, by };
}
function earned({ autoLatest, scope }, yielding) {
    if (autoLatest === 'never')
        return undefined;
    if (autoLatest === 'until a version is known') {
        const reason = `default rule: flavor latest=auto, until a stable version is known (${refSource(scope)})`;
        return { reason, isInRange: true };
    }
    const by = yielding.find(({ outcome }) => outcome.earnsLatest);
    return by && { reason: `flavor latest=auto (${by.outcome.source})`, isInRange: true, by };
}

;// CONCATENATED MODULE: ./lib/tagging/outcome.js
/** Fixed for ever: full versions, git tags, commits. */
const FIXED = { floating: false };
/** Moves, but not along versions. */
const FLOATING = { floating: true };
/** A rule that gives nothing here. */
function noValue(why) {
    return { kind: 'none', why };
}
/** A value without a version. */
function plainValue(value, source, movement) {
    if (value === '')
        return noValue('its value is empty');
    return { kind: 'value', value, source, movement, earnsLatest: false };
}

;// CONCATENATED MODULE: ./lib/tagging/branch-movement.js





/** `1`, `v1`, `1.2`: what a version's tags are called. */
const PART = /^[vV]?(?<major>\d+)(?:\.(?<minor>\d+))?$/;
/**
 * How the tag of a branch moves: along its history. One that is called like the tags of releases may not take theirs, or whoever can make
 * a branch could replace what was released: such a tag is the branch's until there is a version for it. The default branch is as good as a
 * release.
 */
function branchMovement(branch, { facts }) {
    const isForeign = facts.repository.defaultBranch !== undefined && !isOnDefaultBranch(facts);
    if (!isForeign)
        return FLOATING;
    const name = sanitizeTag(branch);
    if (name === 'latest')
        return { floating: true, range: ANY_VERSION };
    const { major, minor } = PART.exec(name)?.groups ?? {};
    if (major !== undefined) {
        return { floating: true, range: minor === undefined ? `${major}.x` : `${major}.${minor}.x` };
    }
    const version = denotedVersion(name);
    return version && name.replace(/^[vV]/, '') === version.full ? FIXED : FLOATING;
}

;// CONCATENATED MODULE: ./lib/tagging/source-text.js


/** The rule's own value where it has one, else the name of the git tag, else the version of an image that exists. */
function sourceText(value, scope) {
    if (value) {
        const text = expand(value, scope);
        return text === ''
            ? { why: 'its value is empty' }
            : { text, source: templateSource(value, scope) };
    }
    const { on, imageVersion } = scope.facts;
    if (on.kind === 'tag' && on.name !== '')
        return { text: on.name, source: refSource(scope) };
    return imageVersion
        ? { text: imageVersion, source: `version ${imageVersion} of the image` }
        : { why: 'the run is on no git tag, and it has no value' };
}

;// CONCATENATED MODULE: ./lib/tagging/version-value.js








/** The value of `type=semver` and `type=pep440`. */
function versionValue(rule, evaluation) {
    const { scope, findings } = evaluation;
    const found = sourceText(rule.value, scope);
    if ('why' in found)
        return noValue(found.why);
    const text = cutOut(rule, found.text, evaluation);
    const raw = text.replaceAll('/', '-');
    const fields = rule.type === 'semver' ? semverFields(raw) : pep440Fields(raw);
    if (!fields) {
        const scheme = rule.type === 'semver' ? 'semantic version' : 'PEP 440 version';
        findings.warnings.push(`"${text}" is no ${scheme}`);
        return noValue(`"${text}" is no ${scheme}`);
    }
    const { local } = fields;
    const wholeOnly = fields.wholeOnly || scope.facts.releaseIsPrerelease;
    const asked = expand(rule.pattern, scope, local);
    const replaced = wholeOnly && !carriesWhole(rule.pattern);
    const value = replaced && asked !== '' ? local.version : asked;
    if (value === '')
        return noValue('its pattern is empty here');
    return {
        kind: 'value',
        value,
        source: found.source,
        movement: wholeOnly || carriesWhole(rule.pattern) ? FIXED : movementOf(value, local),
        earnsLatest: !wholeOnly,
        ...(!wholeOnly && { stableVersion: local.version }),
        ...(replaced && asked !== value && { instead: asked }),
    };
}
/** The text, or what `match` finds in it. */
function cutOut({ match, entry }, text, { matchWithin, findings }) {
    if (!match)
        return text;
    const groups = matchWithin(match.expression, text);
    if (typeof groups === 'string') {
        findings.warnings.push(`match=${match.text} ${failureOf(groups)} "${text}" in ${quoteEntry(entry)}: the whole text is used`);
        return text;
    }
    return groups[1] ?? groups[0] ?? text;
}
/** Why a match has no groups, to be followed by the text. */
function failureOf(match) {
    return match === 'too slow' ? 'takes too long on' : 'does not match';
}
function semverFields(raw) {
    const version = parseSemanticVersion(raw.replace(/^[v=]/, ''));
    return version && { local: { ...version, raw }, wholeOnly: version.prerelease !== '' };
}
function pep440Fields(raw) {
    const parsed = parsePep440(raw);
    if (!parsed)
        return undefined;
    const { version, pre, post, dev } = parsed;
    const [major = '0', minor = '0', patch = '0'] = parsed.release;
    return {
        local: { raw, version, major, minor, patch },
        wholeOnly: (pre ?? post ?? dev) !== undefined,
    };
}
function carriesWhole(pattern) {
    return expressionsOf(pattern).some(({ name }) => name === 'version' || name === 'raw');
}
function movementOf(value, { version: full, major, minor }) {
    if (value.replace(/^v/, '') === full)
        return FIXED;
    const range = rangeOf(value, { full, major, minor });
    return range === undefined ? FLOATING : { floating: true, range, version: full };
}

;// CONCATENATED MODULE: ./lib/tagging/match-value.js






/** The value of `type=match`. */
function matchValue(rule, evaluation) {
    const found = sourceText(rule.value, evaluation.scope);
    if ('why' in found)
        return noValue(found.why);
    const { text, source } = found;
    const captured = capture(rule, text, evaluation);
    if ('why' in captured) {
        evaluation.findings.warnings.push(`${captured.why} in ${quoteEntry(rule.entry)}`);
        return noValue(captured.why);
    }
    if (captured.value === '')
        return noValue('what it matches is empty');
    return judge(captured.value, { text, source }, evaluation);
}
function capture({ pattern, group }, text, { matchWithin }) {
    const groups = matchWithin(pattern.expression, text);
    if (typeof groups === 'string')
        return { why: `${pattern.text} ${failureOf(groups)} "${text}"` };
    const value = groups[group];
    return value === undefined
        ? { why: `${pattern.text} has no group ${group} in "${text}"` }
        : { value };
}
/** Both what was matched in and what was captured tell whether this is a prerelease. */
function judge(captured, { text, source }, { scope, flavor }) {
    const versions = [denotedVersion(text), denotedVersion(captured)].filter((each) => each !== undefined);
    const isPrerelease = scope.facts.releaseIsPrerelease || versions.some((each) => each.isPrerelease);
    const yielded = { kind: 'value', source, earnsLatest: !isPrerelease };
    const range = versions[0] && rangeOf(captured, versions[0]);
    if (!isPrerelease) {
        const full = versions[0]?.full;
        const movement = range === undefined || full === undefined ? FIXED : { floating: true, range, version: full };
        const stable = full === undefined ? {} : { stableVersion: full };
        return { ...yielded, value: captured, movement, ...stable };
    }
    const whole = flavor.latest === 'true' ? undefined : wholeVersion(captured, versions);
    const instead = whole === undefined ? {} : { instead: captured };
    return {
        ...yielded,
        value: whole ?? captured,
        movement: FIXED,
        ...instead,
    };
}
/** The whole semantic version where the value is only its `X` or `X.Y`. */
function wholeVersion(value, versions) {
    return versions.find((each) => each.scheme === 'semver' && rangeOf(value, each) !== undefined)
        ?.full;
}

;// CONCATENATED MODULE: ./lib/tagging/raw-value.js






/** The value of `type=raw`. On a prerelease it cannot be a tag of stable versions. */
function rawValue(rule, { scope, flavor, findings }) {
    const value = expand(rule.value, scope);
    const source = templateSource(rule.value, scope);
    if (flavor.latest !== 'true' && isOfStableVersions(value, scope)) {
        findings.warnings.push(`"${value}" is left out, because ${onPrerelease(scope)}: ${quoteEntry(rule.entry)}; flavor latest=true would keep it`);
        return { kind: 'dropped', value, source, why: onPrerelease(scope) };
    }
    return plainValue(value, source, raw_value_movementOf(value, scope));
}
function isOfStableVersions(value, { facts: { on }, isPrerelease }) {
    if (on.kind !== 'tag' || !isPrerelease)
        return false;
    const version = denotedVersion(on.name);
    const isPart = version?.scheme === 'semver' && rangeOf(value, version) !== undefined;
    return value === 'latest' || isPart;
}
function raw_value_movementOf(value, { facts: { on }, isPrerelease, channel }) {
    if (on.kind !== 'tag')
        return FLOATING;
    const version = denotedVersion(on.name);
    if (isPrerelease && version && value === channel) {
        return { floating: true, range: `${ANY_VERSION}-${channel}`, version: version.full };
    }
    if (value === on.name || value === version?.full)
        return FIXED;
    if (!version || isPrerelease)
        return FLOATING;
    const range = value === 'latest' ? ANY_VERSION : rangeOf(value, version);
    return range === undefined ? FLOATING : { floating: true, range, version: version.full };
}
function onPrerelease({ facts: { on, releaseIsPrerelease } }) {
    const name = on.kind === 'tag' ? on.name : '';
    return releaseIsPrerelease
        ? `the release of ${name} is marked as a prerelease`
        : `${name} is a prerelease`;
}

;// CONCATENATED MODULE: ./lib/tagging/rule-value.js








/** What an enabled rule gives in this run, before prefix and suffix. */
function ruleValue(rule, evaluation) {
    const { scope } = evaluation;
    switch (rule.type) {
        case 'schedule':
            return scope.facts.event.includes('schedule')
                ? plainValue(expand(rule.pattern, scope), 'schedule', FLOATING)
                : noValue('the run is not scheduled');
        case 'semver':
        case 'pep440':
            return versionValue(rule, evaluation);
        case 'match':
            return matchValue(rule, evaluation);
        case 'edge':
            return edgeValue(rule, scope);
        case 'ref':
            return refValue(rule, scope);
        case 'raw':
            return rawValue(rule, evaluation);
        case 'sha':
            return shaValue(rule, scope);
    }
}
function edgeValue(rule, scope) {
    const { on, repository } = scope.facts;
    const branch = rule.branch ?? repository.defaultBranch;
    if (!branch)
        return noValue('the default branch is unknown');
    return on.kind === 'branch' && on.name === branch
        ? plainValue('edge', refSource(scope), FLOATING)
        : noValue(`the run is not on branch ${branch}`);
}
function refValue({ event }, scope) {
    const { on, releaseIsPrerelease } = scope.facts;
    const source = refSource(scope);
    if (event === 'branch' && on.kind === 'branch') {
        return plainValue(on.name, source, branchMovement(on.name, scope));
    }
    if (event === 'pr' && on.kind === 'pull-request')
        return plainValue(on.number, source, FLOATING);
    if (event !== 'tag' || on.kind !== 'tag')
        return noValue(`the run is on ${source}`);
    const version = denotedVersion(on.name);
    const isPrerelease = releaseIsPrerelease || version?.isPrerelease === true;
    return {
        kind: 'value',
        value: on.name,
        source,
        movement: FIXED,
        earnsLatest: !isPrerelease,
        ...(version && !isPrerelease && { stableVersion: version.full }),
    };
}
function shaValue({ format }, scope) {
    const { sha } = scope.facts;
    if (sha === '')
        return noValue('the commit is unknown');
    return plainValue(format === 'long' ? sha : scope.shortSha, `commit ${scope.shortSha}`, FIXED);
}

;// CONCATENATED MODULE: ./lib/tagging/names.js






/** Puts the words that a type starts its names with unless the rule has a prefix. */
const OWN_PREFIX = { pr: 'pr-', sha: 'sha-' };
/** Evaluates one rule down to its name. */
function nameOf(rule, evaluation) {
    const outcome = isEnabled(rule, evaluation) ? ruleValue(rule, evaluation) : disabled();
    return { rule, outcome, entries: entriesOf(rule, outcome, evaluation) };
}
function disabled() {
    return { kind: 'none', why: 'it is switched off' };
}
function isEnabled({ enable, entry }, { scope, findings }) {
    const text = expand(enable, scope);
    if (text !== 'true' && text !== 'false') {
        findings.problems.push({
            input: entry.input,
            message: `enable must be true or false, and is "${text}" in ${quoteEntry(entry)}`,
            fix: 'Write `enable=true`, `enable=false`, or an expression such as `enable={{is_default_branch}}`.',
        });
    }
    return text === 'true';
}
function entriesOf(rule, outcome, evaluation) {
    if (outcome.kind === 'none')
        return [];
    const reason = ruleReason(rule, outcome.source);
    const name = withAffixes(rule, outcome.value, evaluation);
    if (outcome.kind === 'dropped')
        return [{ name, reason, floating: false, dropped: outcome.why }];
    if (name === '') {
        evaluation.findings.problems.push({
            input: rule.entry.input,
            message: `"${outcome.value}" has no character that a tag may have; it comes from ${quoteEntry(rule.entry)}`,
            fix: 'Add a prefix (`prefix=branch-`), or use another rule: tags are made of `A-Z a-z 0-9 _ . -`.',
        });
        return [];
    }
    return [
        toEntry({ name, reason, movement: outcome.movement }, rule, evaluation),
        ...replacedEntry({ name, reason, ...outcome }, rule, evaluation),
    ];
}
function toEntry({ name, reason, movement }, rule, { scope, flavor }) {
    const { floating, range } = movement;
    const affixes = affixesOf(rule, flavor);
    const guard = guardOf({ name, movement, rule, affixes }, scope);
    return { name, reason, floating, ...(range !== undefined && { range }), ...(guard && { guard }) };
}
function replacedEntry({ name, reason, instead }, rule, evaluation) {
    if (instead === undefined)
        return [];
    const dropped = `not on a prerelease: replaced by ${name}`;
    return [{ name: withAffixes(rule, instead, evaluation), reason, floating: false, dropped }];
}
function withAffixes(rule, value, { scope, flavor }) {
    const { prefix, suffix } = affixesOf(rule, flavor);
    return sanitizeTag(`${expand(prefix, scope)}${value}${expand(suffix, scope)}`);
}
/** The rule's own prefix and suffix, else its type's, else flavor's. */
function affixesOf(rule, flavor) {
    return {
        prefix: rule.prefix ?? ownPrefix(rule) ?? flavor.prefix.template,
        suffix: rule.suffix ?? flavor.suffix.template,
    };
}
function ownPrefix(rule) {
    if (rule.type === 'sha')
        return [OWN_PREFIX.sha];
    return rule.type === 'ref' && rule.event === 'pr' ? [OWN_PREFIX.pr] : undefined;
}

;// CONCATENATED MODULE: ./lib/tagging/default-rules.js


/** Chooses the rules that fit what the run is on. */
function defaultRules(facts, findings) {
    const { on } = facts;
    switch (on.kind) {
        case 'tag':
            return gitTagRules(on.name);
        case 'branch':
            return branchRules(facts, findings);
        case 'pull-request':
            return { rules: ['type=ref,event=pr'], autoLatest: 'by rule' };
        case 'none':
            return { rules: facts.sha ? ['type=sha'] : [], autoLatest: 'by rule' };
    }
}
function gitTagRules(name) {
    const version = parseSemanticVersion(name.replace(/^[v=]/, ''));
    if (!version)
        return { rules: ['type=ref,event=tag'], autoLatest: 'never' };
    const rules = ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}'];
    // 0.x promises nothing to 0.y, so a tag `0` would promise too much: https://semver.org/#spec-item-4
    const major = version.major === '0' ? [] : ['type=semver,pattern={{major}}'];
    return { rules: [...rules, ...major], autoLatest: 'by rule' };
}
function branchRules(facts, findings) {
    if (facts.event.includes('schedule')) {
        return { rules: ['type=schedule', 'type=ref,event=branch'], autoLatest: 'by rule' };
    }
    if (isOnDefaultBranch(facts)) {
        const rules = ['type=edge', 'type=ref,event=branch', 'type=sha'];
        return {
            rules,
            autoLatest: isStableVersionKnown(facts) ? 'never' : 'until a version is known',
        };
    }
    if (facts.repository.defaultBranch === undefined) {
        findings.notices.push('the default branch is unknown, so the tags edge and latest are left out; `git remote set-head origin --auto` finds it');
    }
    return { rules: ['type=ref,event=branch', 'type=sha'], autoLatest: 'by rule' };
}
function isStableVersionKnown({ gitTags = [] }) {
    return gitTags.some((tag) => parseSemanticVersion(tag.replace(/^v/, ''))?.prerelease === '');
}

;// CONCATENATED MODULE: ./lib/tagging/pattern.js
/** Compiles a regular expression, or `/expression/flags`; `undefined` if it is none. */
function compilePattern(text) {
    const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
    try {
        return new RegExp(source, flags);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/tagging/attribute-reader.js



/** Makes a reader of `key=value` pairs. */
function readerOf(entry, values, context) {
    const { scope, findings } = context;
    function fail(message, fix) {
        findings.problems.push({
            input: entry.input,
            message: `${message} in ${quoteEntry(entry)}`,
            fix,
        });
    }
    return {
        entry,
        fail,
        has: (key) => values.has(key),
        text: (key) => values.get(key),
        template(key, localNames = []) {
            const text = values.get(key);
            return text === undefined
                ? undefined
                : readTemplate(text, { entry, scope, findings, localNames });
        },
        pattern(key) {
            const text = values.get(key);
            if (text === undefined)
                return undefined;
            const expression = compilePattern(text);
            return ((expression && { text, expression }) ??
                fail(`${key}=${text} is not a regular expression`, 'Correct it: each of `\\ ( [ . + * ?` that stands for itself needs a `\\` before it.'));
        },
        number(key, test) {
            const text = values.get(key);
            if (text === undefined)
                return undefined;
            return test.test(text)
                ? Number(text)
                : fail(`${key}=${text} is not a number`, `For example \`${key}=1\`.`);
        },
        oneOf(key, allowed) {
            const text = values.get(key);
            if (text === undefined)
                return undefined;
            return (allowed.find((each) => each === text) ??
                fail(`unknown ${key} "${text}"`, `Use one of ${allowed.join(', ')}.`));
        },
    };
}

;// CONCATENATED MODULE: ./lib/tagging/rule-types.js
/** Attributes of every type. */
const COMMON_ATTRIBUTES = [
    'type',
    'enable',
    'priority',
    'prefix',
    'suffix',
];
/** Names in a version's pattern, besides the global ones. */
const VERSION_FIELDS = {
    semver: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
    pep440: ['raw', 'version', 'major', 'minor', 'patch'],
};
/** The types of rules. */
const RULE_TYPES = {
    schedule: { priority: 1000, attributes: ['pattern'], example: 'type=schedule,pattern=nightly' },
    semver: {
        priority: 900,
        attributes: ['pattern', 'value', 'match'],
        required: 'pattern',
        example: 'type=semver,pattern={{version}}',
    },
    pep440: {
        priority: 900,
        attributes: ['pattern', 'value', 'match'],
        required: 'pattern',
        example: 'type=pep440,pattern={{version}}',
    },
    match: {
        priority: 800,
        attributes: ['pattern', 'group', 'value'],
        required: 'pattern',
        example: 'type=match,pattern=v(.*),group=1',
    },
    edge: { priority: 700, attributes: ['branch'], example: 'type=edge,branch=main' },
    ref: {
        priority: 600,
        attributes: ['event'],
        required: 'event',
        example: 'type=ref,event=branch',
    },
    raw: {
        priority: 200,
        attributes: ['value'],
        required: 'value',
        example: 'type=raw,value=stable',
    },
    sha: { priority: 100, attributes: ['format'], example: 'type=sha,format=long' },
};
/** Whether the text is a type of rule. */
function isRuleType(text) {
    return Object.hasOwn(RULE_TYPES, text);
}

;// CONCATENATED MODULE: ./lib/tagging/parse-rule.js




/** Reads one entry of `tags`. Everything wrong with it is reported, and then there is no rule. */
function parseRule({ entry, fields }, context) {
    const { findings } = context;
    const before = findings.problems.length;
    const attributes = readAttributes(fields);
    const type = attributes.values.get('type') ?? 'raw';
    if (!isRuleType(type)) {
        readerOf(entry, attributes.values, context).fail(`unknown type "${type}"`, `Use one of ${Object.keys(RULE_TYPES).join(', ')}.`);
        return undefined;
    }
    const { values, surplus } = withBareValue(type, attributes);
    const reader = readerOf(entry, values, context);
    for (const field of surplus) {
        reader.fail(`unexpected "${field}"`, surplusFix(type, field));
    }
    for (const key of values.keys()) {
        if (isAttribute(type, key))
            continue;
        findings.warnings.push(`type=${type} has no attribute "${key}": it is ignored in ${quoteEntry(entry)}`);
    }
    const rule = buildRule(type, reader);
    return findings.problems.length === before ? rule : undefined;
}
/** `type=raw` takes its value as one field without `value=`. */
function withBareValue(type, { values, bare }) {
    const [value, ...surplus] = bare;
    const isValue = type === 'raw' && value !== undefined && !values.has('value');
    return isValue
        ? { values: new Map(values).set('value', value), surplus }
        : { values, surplus: bare };
}
function surplusFix(type, field) {
    if (type === 'raw')
        return `Put quotes around a value with commas (\`"value=a,b"\`), or put \`${field}\` on a line of its own.`;
    return `Write it as \`attribute=value\`, for example \`${RULE_TYPES[type].example}\`.`;
}
function isAttribute(type, key) {
    return COMMON_ATTRIBUTES.includes(key) || RULE_TYPES[type].attributes.includes(key);
}
function buildRule(type, reader) {
    const { required, priority, example } = RULE_TYPES[type];
    if (required !== undefined && !reader.has(required)) {
        return reader.fail(`type=${type} needs the attribute ${required}, which is missing`, `For example \`${example}\`.`);
    }
    const prefix = reader.template('prefix');
    const suffix = reader.template('suffix');
    const common = {
        entry: reader.entry,
        enable: reader.template('enable') ?? ['true'],
        priority: reader.number('priority', /^[+-]?\d+(?:\.\d+)?$/) ?? priority,
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
    };
    const own = ownAttributes(type, reader);
    return own && { ...common, ...own };
}
function ownAttributes(type, reader) {
    switch (type) {
        case 'schedule':
            return { type, pattern: reader.template('pattern') ?? ['nightly'] };
        case 'semver':
        case 'pep440':
            return versionAttributes(type, reader);
        case 'match': {
            const pattern = reader.pattern('pattern');
            const group = reader.number('group', /^\d+$/) ?? 0;
            return pattern && { type, pattern, group, ...optionalValue(reader) };
        }
        case 'edge': {
            const branch = reader.text('branch');
            return { type, ...(branch && { branch }) };
        }
        case 'ref': {
            const event = reader.oneOf('event', ['branch', 'tag', 'pr']);
            return event && { type, event };
        }
        case 'raw': {
            const value = reader.template('value');
            return value && { type, value };
        }
        case 'sha':
            return { type, format: reader.oneOf('format', ['short', 'long']) ?? 'short' };
    }
}
function versionAttributes(type, reader) {
    const pattern = reader.template('pattern', VERSION_FIELDS[type]);
    const match = reader.text('match') ? reader.pattern('match') : undefined;
    return pattern && { type, pattern, ...optionalValue(reader), ...(match && { match }) };
}
/** `value=` with nothing after it is as good as no value. */
function optionalValue(reader) {
    const value = reader.text('value') ? reader.template('value') : undefined;
    return value ? { value } : {};
}

;// CONCATENATED MODULE: ./lib/tagging/rule-list.js




/** Reads `tags`; without any entry it is the default rules. */
function parseRuleList(text, context) {
    const { scope, findings, hasImages } = context;
    const before = findings.problems.length;
    const records = readRecords('tags', text, findings);
    if (records.length === 0 && findings.problems.length === before) {
        const { rules, autoLatest } = defaultRules(scope.facts, findings);
        return { rules: byPriority(rules.map(toDefaultRecord), context), references: [], autoLatest };
    }
    const references = [];
    const ruleRecords = [];
    for (const record of records) {
        const complete = toCompleteReferences(record.fields, hasImages);
        if (complete)
            references.push(...complete);
        else
            ruleRecords.push(record);
    }
    return {
        rules: byPriority(ruleRecords, context),
        references: [...new Set(references)],
        autoLatest: 'by rule',
    };
}
/** Nobody typed these: they have no line. */
function toDefaultRecord(text) {
    return { entry: { input: 'tags', text }, fields: text.split(',') };
}
function byPriority(records, context) {
    const rules = records
        .map((record) => parseRule(record, context))
        .filter((rule) => rule !== undefined);
    // The sort is stable: equal priorities stay in their order.
    return rules.sort((one, other) => other.priority - one.priority);
}

;// CONCATENATED MODULE: ./lib/tagging/compute.js












/** Turns rules and the facts of a run into tags, labels and annotations. Wrong input is reported in `problems`, all of it. */
function computeTags(request, facts, matchWithin = match_within/* matchWithin */.B) {
    const findings = newFindings();
    findings.warnings.push(...(facts.warnings ?? []));
    const scope = toScope(request, facts);
    const images = parseImages(request.images, { scope, findings });
    const flavor = parseFlavor(request.flavor, { scope, findings });
    const hasImages = images.length > 0;
    const list = parseRuleList(request.tags, { scope, findings, hasImages });
    const results = list.rules.map((rule) => nameOf(rule, { scope, flavor, findings, matchWithin }));
    const latest = latestEntry({ flavor, autoLatest: list.autoLatest, results, scope });
    const entries = markRepeated([
        ...results.flatMap((each) => each.entries),
        ...(latest ? [latest] : []),
    ]);
    const tagNames = entries.filter(({ dropped }) => dropped === undefined).map(({ name }) => name);
    const { references } = list;
    const version = tagNames[0] ?? (references[0] === undefined ? '' : tagOf(references[0]));
    warnOfNothing({ hasImages, hasTags: tagNames.length + references.length > 0, results }, findings);
    return {
        version,
        images,
        tagNames,
        references,
        tags: [...toReferences(images, tagNames), ...references],
        entries: [...entries, ...references.map(toReferenceEntry)],
        ...computeLabels(request, { scope, findings, version }),
        warnings: distinct(findings.warnings),
        notices: distinct(findings.notices),
        problems: findings.problems,
    };
}
/** Each image with each name; names alone without images. */
function toReferences(images, names) {
    return images.length === 0
        ? names
        : images.flatMap((image) => names.map((name) => `${image}:${name}`));
}
/** A name counts where it appears first. */
function markRepeated(entries) {
    const first = new Map();
    return entries.map((entry) => {
        if (entry.dropped !== undefined)
            return entry;
        const same = first.get(entry.name);
        if (!same)
            first.set(entry.name, entry);
        return same
            ? {
                name: entry.name,
                reason: entry.reason,
                floating: entry.floating,
                dropped: `already given by ${same.reason}`,
            }
            : entry;
    });
}
function toReferenceEntry(name) {
    return { name, reason: 'complete reference in tags', floating: true };
}
function computeLabels(request, context) {
    if (request.isFinished)
        return { labels: [], annotations: [], leveledAnnotations: [] };
    const generated = generatedLabels(context.scope, context.version, context.findings);
    const labels = readKeyValues('labels', request.labels, context);
    const annotations = readKeyValues('annotations', request.annotations, context);
    const levels = parseAnnotationLevels(request.annotationLevels, context.findings);
    const { plain, leveled } = placeAnnotations(generated, annotations, levels);
    return { labels: merge(generated, labels), annotations: plain, leveledAnnotations: leveled };
}
function warnOfNothing(run, findings) {
    if (findings.problems.length > 0)
        return;
    if (!run.hasTags) {
        const whys = run.results.flatMap(({ rule, outcome }) => outcome.kind === 'value' ? [] : [`${rule.entry.text}: ${outcome.why}`]);
        findings.warnings.push(`no tag: ${whys.join('; ') || 'the run has no ref and no commit'}`);
    }
    else if (!run.hasImages && run.results.some(({ outcome }) => outcome.kind === 'value')) {
        findings.warnings.push('images is empty, so tags are names alone: add, for example, images: ghcr.io/acme/app');
    }
}

;// CONCATENATED MODULE: ./lib/tagging/known-versions.js






/** The tags of a repository that name a version which counts for a guard: the same prefix and suffix, a whole version. */
function versionsInRegistry(names, { prefix, suffix, version }) {
    return names.flatMap((name) => {
        const isLongEnough = name.length > prefix.length + suffix.length;
        if (!isLongEnough || !name.startsWith(prefix) || !name.endsWith(suffix))
            return [];
        const bare = name.slice(prefix.length, name.length - suffix.length).replace(/^[vV]/, '');
        const found = /^\d/.test(bare) ? known_versions_wholeVersion(bare, version) : undefined;
        return found === undefined ? [] : [{ version: found, name }];
    });
}
/**
 * The versions that git tags stand for, read as the rule reads its own: through `match`, where it has one. Without it, another
 * package's tags (`web/v2.0.0`) say nothing about this one.
 */
function versionsInGit(names, { match, version }, matchEachWithin) {
    return known_versions_cutOut(names, match, matchEachWithin).flatMap(([name, text]) => {
        const found = known_versions_wholeVersion(text.replace(/^[vV=]/, ''), version);
        return found === undefined ? [] : [{ version: found, name }];
    });
}
/** Each name that matches, with the text in which its version stands. */
function known_versions_cutOut(names, match, matchEachWithin) {
    const expression = match === undefined ? undefined : compilePattern(match);
    if (!expression)
        return names.map((name) => [name, name]);
    const matches = matchEachWithin(expression, names);
    if (matches === 'too slow')
        return [];
    return names.flatMap((name, at) => {
        const groups = matches[at];
        return groups ? [[name, groups[1] ?? groups[0] ?? '']] : [];
    });
}
/** Those that say something about a range, whichever line they are of: stable versions, or a channel's prereleases. */
function comparableIn(range, known) {
    const whole = range.startsWith(ANY_VERSION) ? range : ANY_VERSION;
    return known.filter(({ version }) => isInRange(version, whole));
}
/** The highest of the versions that a range holds; `undefined` if it holds none. */
function highestIn(range, known) {
    return known
        .filter(({ version }) => isInRange(version, range))
        .reduce((highest, each) => highest && compareVersions(highest.version, each.version) >= 0 ? highest : each, undefined);
}
/** `1.2` is a version of its own only among calendar versions of two numbers; else it is a tag that floats. */
function known_versions_wholeVersion(text, ours) {
    const semantic = parseSemanticVersion(text);
    if (semantic)
        return semantic.version;
    const python = parsePep440(text);
    const least = Math.min(3, releaseLength(ours) || 3);
    return python && python.release.length >= least ? python.version : undefined;
}
function releaseLength(version) {
    return parsePep440(version)?.release.length ?? 0;
}
/** `*` holds every stable version, `*-rc` the prereleases of a channel, `1.x` and `1.2.x` the stable ones of a line. */
function isInRange(text, range) {
    const version = denotedVersion(text);
    if (!version)
        return false;
    const { isPrerelease, channel, major, minor } = version;
    if (range.startsWith(`${ANY_VERSION}-`))
        return isPrerelease && `${ANY_VERSION}-${channel}` === range;
    if (isPrerelease)
        return false;
    return range === ANY_VERSION || range === `${major}.x` || range === `${major}.${minor}.x`;
}

;// CONCATENATED MODULE: ./lib/tagging/name-regions.js
/** Follows `9` among the characters. */
const BEHIND_DIGITS = ':';
/**
 * Where in a list of tags in lexical order the names stand that name a version which counts for a guard and is not lower than its
 * own, in order. A number is not written with a leading zero.
 */
function nameRegions({ prefix, version }) {
    const first = firstNumber(version);
    return ['', 'V', 'v'].map((letter) => ({
        from: `${prefix}${letter}${first}`,
        to: `${prefix}${letter}${BEHIND_DIGITS}`,
    }));
}
/**
 * Of the numbers that are not lower than a version's first one, the text that comes first: `10` for `2`, `100` for `25`. A power of
 * ten comes before all that are higher.
 */
function firstNumber(version) {
    const [major = '0'] = /^[1-9]\d*(?!\d*!)/.exec(version) ?? [];
    return /^(?:0|10*)$/.test(major) ? major : `1${'0'.repeat(major.length)}`;
}

;// CONCATENATED MODULE: ./lib/tagging/needs.js
/** Which facts these inputs may look at; rather one too many than one too few. */
function factNeeds(inputs) {
    const { images = '', tags = '', flavor = '', labels = '', annotations = '', cache = '' } = inputs;
    const texts = [images, tags, flavor, labels, annotations].join('\n');
    const isTyped = tags.split(/\r\n?|\n/).some((line) => /^\s*[^#\s]/.test(line));
    return {
        defaultBranch: !isTyped ||
            /auto|true|registry/i.test(cache) ||
            /type\s*=\s*edge|is_(?:not_)?default_branch/i.test(texts),
        commitTime: texts.includes('commit_date'),
        gitTags: !isTyped,
    };
}

;// CONCATENATED MODULE: ./lib/tagging/index.js
/** The public names of tagging: (rules, facts) -> tags, each with its reason. Pure. */









/***/ })

};
