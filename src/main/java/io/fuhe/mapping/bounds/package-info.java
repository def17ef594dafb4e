/** Where forms begin and end in a document. */
package io.fuhe.mapping.bounds;
