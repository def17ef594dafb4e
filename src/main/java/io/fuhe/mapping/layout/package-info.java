/**
 * The files of {@code mappings/}: read, checked against their schemas, and turned into the words
 * and measures of a layout.
 */
package io.fuhe.mapping.layout;
