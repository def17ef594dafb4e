package io.fuhe.desk.store;

/**
 * A finding as somebody who decides saw it.
 *
 * @param version of the last event that was seen; 0 where there was none
 * @param evidence the key of the figures that were seen
 */
public record Chosen(String fingerprint, int version, String evidence) {}
