package io.fuhe.mapping.layout;

/** An amount that a report states in prose; the key in a mapping's {@code report.amounts}. */
public enum ReportAmount {
  INITIAL,
  ADJUSTED,
  EXECUTED,
  RATE,
  BASIC,
  PROJECT
}
