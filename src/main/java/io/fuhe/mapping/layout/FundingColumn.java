package io.fuhe.mapping.layout;

/** A column of a declaration's funding sources. */
public enum FundingColumn {
  SOURCE,
  AMOUNT
}
