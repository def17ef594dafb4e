/** What the readers of text documents share: the flow of paragraphs and tables as one grid. */
package io.fuhe.document.flow;
