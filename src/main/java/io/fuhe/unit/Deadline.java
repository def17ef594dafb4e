package io.fuhe.unit;

import java.time.LocalDate;

/**
 * Until when the self-evaluations of a fiscal year are to be handed in.
 *
 * @param unit as the roster writes it; null for every unit that has none of its own
 * @param day the last day
 */
public record Deadline(String unit, int year, LocalDate day) {}
