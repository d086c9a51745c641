export const id = 125;
export const ids = [125];
export const modules = {

/***/ 24125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var core_js_actual_array_from_async_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31174);
/* harmony import */ var core_js_actual_iterator_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3536);
/* harmony import */ var core_js_actual_map_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41989);
/* harmony import */ var core_js_actual_object_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41886);
/* harmony import */ var core_js_actual_promise_try_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3294);
/* harmony import */ var core_js_actual_promise_with_resolvers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80765);
/* harmony import */ var core_js_actual_set_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61654);
// Polyfills for Node 20. The action runs on Node 24, the command line also on older versions.









/***/ })

};
