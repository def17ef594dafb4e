/** The readers of web pages and plain text: what public postings come as. */
package io.fuhe.document.text;
