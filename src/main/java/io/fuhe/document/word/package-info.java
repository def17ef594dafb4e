/**
 * The readers of Word documents, old and new. Each turns its format into {@link
 * io.fuhe.document.word.Block}s; {@link io.fuhe.document.word.BlockFlow} turns those into a grid.
 */
package io.fuhe.document.word;
