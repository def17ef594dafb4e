package io.fuhe.mapping;

/** A column of a declaration's line items. */
enum ItemColumn {
  ITEM,
  AMOUNT
}
