export const id = 3128;
export const ids = [3128];
export const modules = {

/***/ 3128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endProcessesNaming: () => (/* binding */ endProcessesNaming)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Kills the programs that were started with this path among their arguments, whoever their parent is now: a builder's client that a
 * killed run has left may wait for ever. Where there is no /proc nothing happens, and GitHub's runner ends them with the job.
 */
async function endProcessesNaming(path) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const ids = names.filter((name) => /^[0-9]+$/.test(name)).map(Number);
    await Promise.all(ids.map(async (id) => {
        // One that has ended in between has none.
        const line = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
        if (id !== process.pid && line.includes(path))
            kill(id);
    }));
}
function kill(id) {
    try {
        process.kill(id, 'SIGKILL');
    }
    catch {
        // It has ended, or is somebody else's.
    }
}


/***/ })

};
