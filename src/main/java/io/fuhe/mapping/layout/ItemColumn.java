package io.fuhe.mapping.layout;

/** A column of a declaration's line items. */
public enum ItemColumn {
  ITEM,
  AMOUNT
}
