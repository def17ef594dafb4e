package io.fuhe.store;

/**
 * Two looks into the inbox, by their runs' numbers, which are milliseconds since 1970.
 *
 * @param absent the last one that did not meet a content
 * @param met the first one that did
 */
public record Looked(long absent, long met) {}
