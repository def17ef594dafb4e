/** Annotated copies: which are due, and that they are written. */
package io.fuhe.batch.copies;
