/** The draft of a layout file, made from a document of a layout that no file describes. */
package io.fuhe.mapping.draft;
