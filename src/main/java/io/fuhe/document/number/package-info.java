/**
 * Numbers as spreadsheets show them: format codes of ECMA-376, 18.8.30 and 18.8.31, laid out as
 * Excel and WPS in Chinese do. POI's own formatter is kept for General and for fractions.
 */
package io.fuhe.document.number;
