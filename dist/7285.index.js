export const id = 7285;
export const ids = [7285];
export const modules = {

/***/ 7285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCredentialHelper: () => (/* binding */ runCredentialHelper)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);


/**
 * The program docker-credential-registry-publish: asks the run that started docker for a login, which makes a new one where
 * the old one ends.
 * https://github.com/docker/docker-credential-helpers#development
 */
async function runCredentialHelper(action = process.argv[2], env = process.env) {
    const question = (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(process.stdin)).trim();
    const { error, ...login } = action === 'get' ? await ask(question, env) : refuse(action);
    // docker reads both from standard output.
    process.stdout.write(error ?? (action === 'get' ? JSON.stringify(login) : ''));
    if (error !== undefined)
        process.exitCode = 1;
}
/** docker erases a login that was refused, and there is nothing to erase: the next one will be another. */
function refuse(action) {
    if (action === 'erase')
        return {};
    return { error: `docker-credential-registry-publish does not know "${action}"` };
}
async function ask(question, env) {
    try {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(env.REGISTRY_PUBLISH_SOCKET ?? '');
        socket.end(question);
        return JSON.parse(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(socket));
    }
    catch {
        return { error: 'the run of registry-publish that has this login has ended' };
    }
}


/***/ })

};
