export const id = 3911;
export const ids = [3911];
export const modules = {

/***/ 3829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ instructionNames),
/* harmony export */   l: () => (/* binding */ parseStages)
/* harmony export */ });
/** A frontend of its own may do anything. https://docs.docker.com/build/buildkit/frontend/ */
const USUAL_SYNTAX = /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|-upstream|$)/;
/**
 * Reads the stages of a Dockerfile; `undefined` where its syntax is not docker's. What is no instruction is left to the builder,
 * which will complain.
 * https://docs.docker.com/reference/dockerfile/
 */
function parseStages(dockerfile) {
    const lines = linesOf(dockerfile);
    const { syntax, continuation } = directivesOf(lines);
    if (syntax !== undefined && !USUAL_SYNTAX.test(syntax))
        return undefined;
    const stages = [];
    for (const { keyword, rest } of instructionsOf(lines, continuation)) {
        const stage = stages.at(-1);
        if (keyword === 'FROM')
            stages.push(readFrom(rest));
        else if (stage)
            stages[stages.length - 1] = extend(stage, keyword, rest);
    }
    return stages;
}
/** The instructions that a Dockerfile has, in capitals. */
function instructionNames(dockerfile) {
    const lines = linesOf(dockerfile);
    const { continuation } = directivesOf(lines);
    return new Set([...instructionsOf(lines, continuation)].map(({ keyword }) => keyword));
}
function linesOf(dockerfile) {
    return dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
}
/** Comments of the form `# key=value` at the very top. */
function directivesOf(lines) {
    const found = new Map();
    for (const line of lines) {
        const match = /^#\s*([A-Za-z]+)\s*=\s*(\S.*)$/.exec(line);
        if (!match)
            break;
        found.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trimEnd());
    }
    const syntax = found.get('syntax');
    return { ...(syntax !== undefined && { syntax }), continuation: found.get('escape') ?? '\\' };
}
/** `<<EOF`, `<<-EOF`, `<<"EOF"`: the lines until that word are no instructions. */
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_][A-Za-z0-9_]*)\1/g;
const WITH_HEREDOC = new Set(['RUN', 'COPY', 'ADD']);
function* instructionsOf(lines, continuation) {
    for (let at = 0; at < lines.length; at += 1) {
        if (isComment(lines[at]))
            continue;
        let text = '';
        for (; at < lines.length; at += 1) {
            const line = (lines[at] ?? '').trimEnd();
            // Comments and empty lines may stand within an instruction.
            if (text !== '' && isComment(line))
                continue;
            if (!line.endsWith(continuation)) {
                text += line;
                break;
            }
            text += `${line.slice(0, -1)} `;
        }
        const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(text) ?? [];
        yield { keyword: keyword.toUpperCase(), rest };
        if (!WITH_HEREDOC.has(keyword.toUpperCase()))
            continue;
        for (const [, , word] of rest.matchAll(HEREDOC)) {
            do
                at += 1;
            while (at < lines.length && lines[at]?.trim() !== word);
        }
    }
}
function isComment(line) {
    return line === undefined || /^\s*(?:#|$)/.test(line);
}
function readFrom(rest) {
    const words = rest.trim().split(/\s+/);
    const flags = words.filter((word) => word.startsWith('--'));
    const [base = '', as = '', name = ''] = words.filter((word) => !word.startsWith('--'));
    const platform = flags
        .find((flag) => flag.startsWith('--platform='))
        ?.slice('--platform='.length);
    return {
        name: as.toUpperCase() === 'AS' ? name.toLowerCase() : '',
        base: base.toLowerCase(),
        platform: platform ?? '',
        runs: false,
        uses: [],
    };
}
function extend(stage, keyword, rest) {
    const isRun = keyword === 'RUN';
    if (!isRun && keyword !== 'COPY' && keyword !== 'ADD')
        return stage;
    const pattern = isRun ? /(?:^|\s)--mount=\S*\bfrom=([^,\s]+)/g : /(?:^|\s)--from=(\S+)/g;
    const uses = [...rest.matchAll(pattern)].map(([, from = '']) => from.toLowerCase());
    return { ...stage, runs: stage.runs || isRun, uses: [...stage.uses, ...uses] };
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideEmulators: () => (/* binding */ provideEmulators)
});

// EXTERNAL MODULE: ./lib/builder/engine-facts.js
var engine_facts = __webpack_require__(8267);
// EXTERNAL MODULE: ./lib/reference/platform.js
var reference_platform = __webpack_require__(8270);
// EXTERNAL MODULE: ./lib/builder/dockerfile-stages.js
var dockerfile_stages = __webpack_require__(3829);
;// CONCATENATED MODULE: ./lib/builder/executed.js


/** The variables of the platform that builds. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const BUILD_PLATFORM = /^\$(?:BUILDPLATFORM|\{BUILDPLATFORM(?::?[-+][^}]*)?\})$/;
/**
 * Platforms for which the build runs programs: those asked for, unless every stage with a `RUN` is on the build platform, and those
 * that stages name themselves. What cannot be known counts as running.
 */
function executedPlatforms(request) {
    const { dockerfile, target, platforms } = request;
    const stages = dockerfile === undefined ? undefined : (0,dockerfile_stages/* parseStages */.l)(dockerfile);
    if (!stages)
        return platforms;
    const running = reachable(stages, target).filter(({ runs }) => runs);
    const found = running.flatMap((stage) => {
        const platform = platformOf(stage, stages);
        if (BUILD_PLATFORM.test(platform))
            return [];
        return (0,reference_platform/* canonicalPlatform */._l)(platform) ?? platforms;
    });
    return [...new Set(found)];
}
/** The stage that is built, and all that it needs. */
function reachable(stages, target) {
    const wanted = target === '' ? stages.at(-1) : find(stages, target.toLowerCase());
    const found = new Set();
    const visit = (stage) => {
        if (!stage || found.has(stage))
            return;
        found.add(stage);
        const earlier = stages.slice(0, stages.indexOf(stage));
        for (const name of [stage.base, ...stage.uses])
            visit(find(earlier, name));
    };
    visit(wanted);
    return [...found];
}
/** Stages are named, or counted from 0; of two with a name the later is meant. */
function find(stages, name) {
    return (stages.findLast((stage) => stage.name !== '' && stage.name === name) ??
        (/^\d+$/.test(name) ? stages[Number(name)] : undefined));
}
/** Its own, else that of the stage it starts from. */
function platformOf(stage, stages) {
    if (stage.platform !== '')
        return stage.platform;
    const base = find(stages.slice(0, stages.indexOf(stage)), stage.base);
    return base ? platformOf(base, stages) : '';
}

;// CONCATENATED MODULE: ./lib/builder/foreign.js
const EMULATORS = {
    '386': { install: '386', handler: 'qemu-i386' },
    amd64: { install: 'amd64', handler: 'qemu-x86_64' },
    arm: { install: 'arm', handler: 'qemu-arm' },
    arm64: { install: 'arm64', handler: 'qemu-aarch64' },
    loong64: { install: 'loong64', handler: 'qemu-loongarch64' },
    mips64: { install: 'mips64', handler: 'qemu-mips64' },
    mips64le: { install: 'mips64le', handler: 'qemu-mips64el' },
    ppc64le: { install: 'ppc64le', handler: 'qemu-ppc64le' },
    riscv64: { install: 'riscv64', handler: 'qemu-riscv64' },
    s390x: { install: 's390x', handler: 'qemu-s390x' },
};
/** Architectures that a processor runs besides its own. Of arm64, many no longer run 32-bit programs. */
const ALSO_NATIVE = { amd64: ['386'] };
/** Emulators for platforms that a machine of platform `native` does not run by itself, each once. */
function emulatorsFor(platforms, native) {
    const own = architectureOf(native);
    const runs = new Set([own, ...(ALSO_NATIVE[own] ?? [])]);
    const foreign = new Set(platforms
        .filter((platform) => platform.startsWith('linux/'))
        .map(architectureOf)
        .filter((architecture) => !runs.has(architecture)));
    return [...foreign].flatMap((architecture) => EMULATORS[architecture] ?? []);
}
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}

// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/builder/install-emulators.js


/**
 * What it says of an emulator that is there now, or was before. It ends with status 0 whatever happens.
 * https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/main.go
 */
const INSTALLED = /^installing: \S+ (?:OK|.* already registered)$/;
const REFUSED = /^(?:installing|error): /;
/** Throws `EMULATION_FAILED` where one of them could not be installed. `isNew`: one was not there before. */
async function installEmulators(names, installer, ports) {
    const { exitCode, lines } = await run(['--install', names], installer, ports);
    const refused = lines.find((line) => REFUSED.test(line) && !INSTALLED.test(line));
    if (exitCode === 0 && refused === undefined) {
        return { isNew: lines.some((line) => /^installing: .* OK$/.test(line)) };
    }
    const reason = refused ?? lines.at(-1) ?? `docker exited with status ${exitCode}`;
    throw new errors/* PublishError */.S1({
        code: 'EMULATION_FAILED',
        message: `Emulators for ${names} could not be installed: ${reason}`,
        fix: 'Name a copy that the engine can pull in `qemu-image`, build these platforms on machines of their own (`append`, or a runner of that architecture), or set `emulation: off` if the engine emulates by itself.',
        detail: lines,
    });
}
/**
 * Asks the engine's kernel whether it still has them. Since Linux 6.7 it forgets them with the last mount of binfmt_misc: where
 * nothing but the container that installs them has mounted it, they are gone with that container.
 * https://www.kernel.org/doc/html/latest/admin-guide/binfmt-misc.html
 */
async function checkKept(emulators, installer, ports) {
    const { lines } = await run([], installer, ports);
    const known = handlersIn(lines);
    const gone = emulators.filter(({ handler }) => known && !known.includes(handler));
    if (gone.length === 0)
        return;
    throw new errors/* PublishError */.S1({
        code: 'EMULATION_FAILED',
        message: `Emulators for ${gone.map(({ install }) => install).join(',')} were installed, and are gone: the engine’s kernel forgets them where binfmt_misc is not mounted.`,
        fix: 'Mount it on the engine’s machine before this step: `sudo mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc`.',
        detail: lines,
    });
}
/** The emulators that are on, as it lists them in JSON; `undefined` where it says nothing of the kind. */
function handlersIn(lines) {
    const text = lines.join('\n');
    try {
        const { emulators } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
        return emulators === null ? [] : Array.isArray(emulators) ? emulators : undefined;
    }
    catch {
        return undefined;
    }
}
async function run(command, { image, env }, { exec, signal }) {
    const lines = [];
    const args = ['run', '--rm', '--privileged', image, ...command];
    const onLine = (line) => void lines.push(line);
    try {
        const { exitCode } = await exec('docker', args, {
            env: (0,child_environment/* withoutAnyCredentials */.V)(env),
            onLine,
            ...(signal && { signal }),
        });
        return { exitCode, lines };
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        return { exitCode: 127, lines: ['there is no program "docker"'] };
    }
}

;// CONCATENATED MODULE: ./lib/builder/emulation.js




/**
 * Installs emulators in the engine's kernel for platforms on which the build runs something and that no node has, unless they are
 * there already. Throws `EMULATION_FAILED` where that cannot be done.
 * https://github.com/tonistiigi/binfmt
 */
async function provideEmulators(wanted, ports) {
    const { builder, request, env } = wanted;
    if (!isOnEngine(builder))
        return;
    const declared = new Set(builder.nodes.flatMap(({ platforms }) => platforms));
    const executed = executedPlatforms(wanted).filter((platform) => !declared.has(platform));
    if (executed.length === 0)
        return;
    const engine = wanted.engine ?? (await (0,engine_facts/* askEngine */.s)(ports));
    if (engine.emulates || engine.platform === '')
        return;
    const missing = await missingOf(emulatorsFor(executed, engine.platform), ports);
    if (missing.length === 0)
        return;
    const names = missing.map(({ install }) => install).join(',');
    if (request.emulation === 'off') {
        ports.log.warning(`The Dockerfile runs programs for ${names}, this engine is ${engine.platform}, and \`emulation\` is off: the build fails there unless the engine emulates by itself.`);
        return;
    }
    ports.log.info(`Emulators: ${names} (by ${request.qemuImage}): the Dockerfile runs programs there.`);
    const installer = { image: request.qemuImage, env };
    const { isNew } = await installEmulators(names, installer, ports);
    const unseen = isNew ? await missingOf(missing, ports) : [];
    if (unseen.length > 0)
        await checkKept(unseen, installer, ports);
}
/** Whether it builds on the engine's own kernel, which we can change. Other machines are not ours. */
function isOnEngine({ driver, nodes }) {
    return driver === 'docker' || (driver === 'docker-container' && nodes.length <= 1);
}
/** Of an engine on this machine the kernel tells; of any other it does not, and installing twice does no harm. */
async function missingOf(emulators, { engine, files }) {
    if (!engine.address.startsWith('unix://'))
        return emulators;
    const missing = [];
    for (const emulator of emulators) {
        const text = await files.readText(`/proc/sys/fs/binfmt_misc/${emulator.handler}`);
        if (!text?.startsWith('enabled'))
            missing.push(emulator);
    }
    return missing;
}


/***/ })

};
