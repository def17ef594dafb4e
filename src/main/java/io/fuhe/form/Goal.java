package io.fuhe.form;

/**
 * 年度目标 n: a numbered goal that groups indicators.
 *
 * @param declaredPoints the points that the goal's label declares, or null
 */
public record Goal(int number, Figure declaredPoints, Text text) {}
