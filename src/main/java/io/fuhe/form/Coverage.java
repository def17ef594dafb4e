package io.fuhe.form;

import java.util.List;

/**
 * How a form was understood: what the headings of each part were taken for, which of the form's own
 * equations that makes come out, and the cells that nothing was made of.
 *
 * @param reading a part each, in the order in which they stand
 * @param unread printed cells of the form's tables that are no value, no label and no prose
 */
public record Coverage(List<ReadBlock> reading, List<Unread> unread) {

  /** Everything was understood, and nothing is known of how. */
  public static final Coverage WHOLE = new Coverage(List.of(), List.of());

  public Coverage {
    reading = List.copyOf(reading);
    unread = List.copyOf(unread);
  }

  /** A part of a form. */
  public enum Block {
    /** Labels and their values outside of tables. */
    HEAD,
    BUDGET,
    INDICATORS,
    /** Sources and items of a declaration. */
    FUNDS
  }

  /** A printed cell that nothing was made of, and the part in which it stands. */
  public record Unread(Block block, Text text) {

    /** Whether it is a figure of a table, so that a sum or a rate may miss it. */
    public boolean castsDoubt() {
      return block != Block.HEAD && Quantity.parse(text.value()).isPresent();
    }
  }

  /**
   * A part of a form that has columns.
   *
   * @param columns what each heading was taken for, from left to right
   * @param equations those of the form's own equations that can be tried on the part
   */
  public record ReadBlock(Block block, List<Column> columns, List<Equation> equations) {

    public ReadBlock {
      columns = List.copyOf(columns);
      equations = List.copyOf(equations);
    }
  }

  /**
   * A column of a table.
   *
   * @param heading the whole path of its headings
   * @param meaning what it was taken for, as mappings call it; null where it was left out
   */
  public record Column(String heading, String meaning) {}

  /** One of the form's own equations, and whether it comes out. */
  public record Equation(Kind kind, boolean holds) {

    /** What is to be equal. */
    public enum Kind {
      /** Executed by budget is the rate. */
      EXECUTION_RATE,
      /** The budget's points times the rate are its score. */
      BUDGET_SCORE,
      /** The parts of the budget are its total, in each column of amounts. */
      BUDGET_PARTS,
      /** The points of the rows and of the budget are the whole. */
      POINTS_ARE_WHOLE,
      /** No score is above its points. */
      SCORES_WITHIN_POINTS,
      /** The scores of the rows and of the budget are the total. */
      SCORES_ARE_TOTAL
    }
  }
}
