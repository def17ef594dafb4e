/** What a grid's headings say: rows of heads over columns, cells read in a layout's words. */
package io.fuhe.mapping.heading;
