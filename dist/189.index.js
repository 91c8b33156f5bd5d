export const id = 189;
export const ids = [189];
export const modules = {

/***/ 189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4433);
/* harmony import */ var _inputs_existing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3628);
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7035);
/* harmony import */ var _notify_prepare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3266);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2049);





/** Publishes an image of a registry under more tags, in more places. Throws before anything is done if the request is wrong. */
async function promote(raw, facts, ports) {
    const found = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_2__/* .collectProblems */ .vX)();
    const problems = (0,_inputs_existing_js__WEBPACK_IMPORTED_MODULE_1__/* .promotionProblems */ .oI)(found);
    const request = await (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequest */ ["in"])((0,_inputs_existing_js__WEBPACK_IMPORTED_MODULE_1__/* .promotionInputs */ .VX)(raw, found), facts, problems);
    (0,_notify_prepare_js__WEBPACK_IMPORTED_MODULE_4__/* .prepareNotifications */ .a)(request, ports, problems);
    return (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__.publishExisting)({ request, facts, problems, isPromotion: true }, ports);
}


/***/ })

};
