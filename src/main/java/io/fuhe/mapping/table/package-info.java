/** A form's tables, block by block, read into the form. */
package io.fuhe.mapping.table;
