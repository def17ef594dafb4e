package io.fuhe.form;

/**
 * A section of a report.
 *
 * @param label as its statements name it; no two sections have the same
 * @param above the label of the section that it is a part of, or null
 * @param entry whether it is a numbered paragraph without a heading
 */
public record ReportSection(String label, String above, boolean entry) {}
