/**
 * Pages of characters, lines and areas, whatever format they come from, become one grid: tables by
 * their edges, also where page breaks cut them, and lines of text. A format is a source of {@link
 * io.fuhe.document.page.PageContent}; nothing in here knows it. Lengths are points from the top
 * left corner of a page.
 */
package io.fuhe.document.page;
