package io.fuhe.batch.years;

/**
 * Versions of what reads and of what judges, apart, so that a changed rule does not read every file
 * again.
 *
 * @param reader changes with what makes forms of files: the code that reads, its libraries and the
 *     layouts
 * @param judge changes with the rules too
 * @param copier changes with the code that writes annotated copies: what failed is tried again
 * @param limits changes with the limits: what they refused is read again
 */
public record Versions(String reader, String judge, String copier, String limits) {}
