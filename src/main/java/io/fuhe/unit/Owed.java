package io.fuhe.unit;

import io.fuhe.form.FormKind;

/**
 * A form that a unit owes.
 *
 * @param unit as the roster writes it
 * @param project the project it is owed for; null where any form of the kind will do
 */
public record Owed(String unit, int year, FormKind kind, String project) {}
