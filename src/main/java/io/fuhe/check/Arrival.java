package io.fuhe.check;

import java.time.LocalDate;

/**
 * When a form came, as far as those who looked for it know.
 *
 * @param absent the day of the last look before, at which it was not there
 * @param met the day on which it was there
 */
public record Arrival(LocalDate absent, LocalDate met) {}
