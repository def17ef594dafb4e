package io.fuhe.form;

/**
 * A score that a report states in a heading or a sentence.
 *
 * @param section the section it speaks of, with its number
 * @param quote the words that state it
 * @param points what the section can earn, or null
 * @param score what it was given, or null
 * @param heading whether the section's heading states it, and not its text
 * @param whole whether it is the score of the report as a whole
 */
public record Statement(
    String section, Text quote, Figure points, Figure score, boolean heading, boolean whole) {}
