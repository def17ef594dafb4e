package io.fuhe.check;

import io.fuhe.unit.Unit;

/**
 * Something in a unit's texts that is another unit's.
 *
 * @param mark by which it is found in the unit's texts
 * @param other whose it is
 * @param title of the other unit's form that has the same sentence; empty where the mark is a name
 */
public record Echo(TextMark mark, Unit other, String title) {}
