/**
 * Any submitted file as grids of cells, each with its place. One reader a format; none knows what a
 * form is.
 */
package io.fuhe.document;
