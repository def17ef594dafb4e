/**
 * Layouts: the files of {@code mappings/}, how a layout is recognized in a document, and how its
 * regions become a form. What a layout looks like is data; nothing here knows a city's wording.
 */
package io.fuhe.mapping;
