/**
 * Pictures of pages become prints and strokes on the canvas of pages, so far as they prove well.
 */
package io.fuhe.document.scan;
