package io.fuhe.store;

import io.fuhe.form.FormKind;

/**
 * What tells a stored form from others.
 *
 * @param unit as printed
 * @param project as printed, or null
 * @param path of its file
 * @param received the run that received its file first
 * @param supersededBy the id of the form that took its place, or null
 */
public record FormHead(
    String id,
    long fileId,
    FormKind kind,
    String unit,
    String project,
    int fiscalYear,
    String path,
    long received,
    String supersededBy) {}
