package io.fuhe.check;

import io.fuhe.form.Place;

/**
 * The change of one value that would clear anomalies of a form. It says what may have happened, and
 * decides nothing.
 *
 * @param path the value's path in the form
 * @param label what the form calls the row that it stands in; empty where it calls it nothing
 * @param place where it stands
 * @param printed what stands there
 * @param value what would have to stand there
 * @param slip how the one may have become the other
 * @param clears how many anomalies of the form it would clear
 */
public record Repair(
    String path, String label, Place place, String printed, String value, Slip slip, int clears) {}
