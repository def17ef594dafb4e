package io.fuhe.desk.decision;

/**
 * What the machine knows of a finding.
 *
 * @param evidence the same for the same figures
 * @param since the run that found it first, or again after it was gone
 * @param gone whether it is not found any more
 * @param lastChange the last run that changed anything
 */
public record Standing(String evidence, long since, boolean gone, long lastChange) {}
