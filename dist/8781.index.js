export const id = 8781;
export const ids = [8781];
export const modules = {

/***/ 8781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRegistryIdentities: () => (/* binding */ parseRegistryIdentities)
/* harmony export */ });
/* harmony import */ var _yaml_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7367);

/** https://github.com/docker/github-builder#registry-authentication */
const TYPES = new Map([
    ['dockerhub', names(['username', 'username'], ['connection_id', 'connection-id'])],
    ['aws-ecr', names(['role-to-assume', 'role-to-assume'], ['region', ''])],
    [
        'gcp-wif',
        names(['workload_identity_provider', 'workload-identity-provider'], ['service_account', 'service-account'], ['project_id', '']),
    ],
]);
function names(...own) {
    return new Map([['registry', 'registry'], ...own]);
}
const EXAMPLE = 'Write a list, for example `- {type: aws-ecr, registry: …, role-to-assume: …}`, or use `registry-auth`.';
/** Reads logins by OIDC as docker/github-builder lists them; anything else is a problem that names its path. */
async function parseRegistryIdentities(text, problems) {
    const input = 'registry-identities';
    const entries = await (0,_yaml_list_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYamlList */ .j)({ input, text, example: EXAMPLE }, problems);
    return entries.flatMap((entry, index) => {
        const path = `${input}[${index}]`;
        const fields = toFields(entry, path, problems);
        return fields ? [{ fields, path }] : [];
    });
}
function toFields(entry, path, problems) {
    const { type = '', ...typed } = (entry ?? {});
    const known = TYPES.get(String(type));
    if (!known) {
        const types = [...TYPES.keys()].join(', ');
        problems.add({ input: `${path}.type`, message: `this is none of ${types}`, fix: EXAMPLE });
        return undefined;
    }
    const fields = type === 'dockerhub' ? { registry: 'docker.io' } : {};
    for (const [key, value] of Object.entries(typed)) {
        const name = known.get(key);
        if (name === undefined || typeof value !== 'string') {
            const fix = `Known: ${[...known.keys()].join(', ')}.`;
            problems.add({ input: `${path}.${key}`, message: 'unknown key', fix });
        }
        else if (name !== '')
            fields[name] = value;
    }
    return fields;
}


/***/ })

};
