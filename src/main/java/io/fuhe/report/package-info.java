/**
 * What a run hands on, to people and to other programs. {@link io.fuhe.report.Reports} writes the
 * folder; behind it {@code content} says what is reported, {@code text} in which words, and each
 * other room writes one kind of file from these two.
 */
package io.fuhe.report;
