package io.fuhe.form;

/**
 * A labelled amount of a target declaration: a funding source or a line item.
 *
 * @param partOf the label of the amount that this one is a part of, or null
 */
public record Amount(Text label, String partOf, Figure amount) {}
