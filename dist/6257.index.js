export const id = 6257;
export const ids = [6257];
export const modules = {

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreseeBuild: () => (/* binding */ foreseeBuild)
/* harmony export */ });
/* harmony import */ var _build_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(902);
/* harmony import */ var _builder_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _builder_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1314);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _login_docker_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8972);





/**
 * What would build, and with which cache; nothing where no engine answers, which a plan does not need. Throws `BadRequest` where the builder
 * that was named cannot do the plan.
 */
async function foreseeBuild({ request, plan }, ports) {
    const { buildx: folder } = (0,_login_docker_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerPaths */ .p)(ports.env);
    try {
        const choice = await (0,_builder_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseBuilder */ .Z)({ plan, request: request.builder, folder }, ports);
        const builder = (0,_builder_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .builderReport */ .K)(choice);
        ports.log.info(`Builder: ${(0,_builder_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .builderInWords */ .E)(builder)}.`);
        const { where, from, to, words } = (0,_build_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheOf */ .w)(plan, choice.builder);
        if (words !== '')
            ports.log.info(`Cache: ${words}`);
        return { builder, cache: { where, from, to } };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PublishError */ .S1 && error.code === 'NO_ENGINE')
            return {};
        throw error;
    }
}


/***/ })

};
