export const id = 3343;
export const ids = [3343];
export const modules = {

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBuilt: () => (/* binding */ openBuilt),
/* harmony export */   producedFrom: () => (/* binding */ producedFrom)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6589);

/** The image of a layout that the builder wrote. */
function openBuilt(layout, { session, directory }, { files, imageFiles }) {
    const registry = async (host) => session.registry(host);
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openSource */ .oD)(`oci-layout://${layout}`, { files, imageFiles, directory, registry });
}
/** An image that was built, and all that belongs to it. It is open as long as what is given. */
async function producedFrom(source, built) {
    const content = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .closure */ .Cx)(source);
    return {
        handedOver: { kind: 'image', image: { source, content } },
        ...(built && { built }),
        content,
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}


/***/ })

};
