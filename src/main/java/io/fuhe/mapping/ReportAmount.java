package io.fuhe.mapping;

/** An amount that a report states in prose; the key in a mapping's {@code report.amounts}. */
enum ReportAmount {
  INITIAL,
  ADJUSTED,
  EXECUTED,
  RATE,
  BASIC,
  PROJECT
}
