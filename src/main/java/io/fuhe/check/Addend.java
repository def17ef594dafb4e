package io.fuhe.check;

import java.math.BigDecimal;

/**
 * One figure of a computed sum.
 *
 * @param path the figure's path in the form
 * @param label what it is called there
 * @param value as computed with
 */
public record Addend(String path, String label, BigDecimal value) {}
