package io.fuhe.mapping;

/** A column of a declaration's funding sources. */
enum FundingColumn {
  SOURCE,
  AMOUNT
}
