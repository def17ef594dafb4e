package io.fuhe.form;

/**
 * What a form declares of itself as a whole; null where it prints none.
 *
 * @param score 总分: the total score
 * @param points the total points that can be earned
 * @param grade 自评等级: the grade of the whole
 */
public record Totals(Figure score, Figure points, Text grade) {}
