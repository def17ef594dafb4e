/**
 * What office files of XML have in common: parts in a package, found by relations, walked through.
 */
package io.fuhe.document.parts;
