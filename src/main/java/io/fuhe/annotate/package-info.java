/** Annotated originals: a copy of a submitted file with every finding at its place. */
package io.fuhe.annotate;
