package io.fuhe.form;

/**
 * A score that a report states in a heading or a sentence.
 *
 * @param section the section it speaks of, with its number
 * @param quote the words that state it
 * @param points what the section can earn, or null
 * @param score what it was given, or null
 */
public record Statement(String section, Text quote, Figure points, Figure score) {}
