/**
 * From a document to its forms. What a layout looks like is data; nothing here knows a city's
 * wording. The door is {@link io.fuhe.mapping.FormRecognizer}; behind it each room knows those
 * before it: {@code layout}, {@code heading}, {@code bounds} and {@code table}, {@code prose},
 * {@code draft}.
 */
package io.fuhe.mapping;
