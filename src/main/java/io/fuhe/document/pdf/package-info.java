/** PDF with text, as pages of what can be seen on them. */
package io.fuhe.document.pdf;
