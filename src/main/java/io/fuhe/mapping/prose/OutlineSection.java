package io.fuhe.mapping.prose;

import io.fuhe.form.Text;

/** A section of a report as it stands in the report's outline. */
final class OutlineSection {

  private final OutlineSection above;
  private final ReportHeading heading;
  private final Text title;
  private boolean divided;

  /**
   * Makes a section.
   *
   * @param above null for an uppermost one
   * @param title the words of its heading with their place
   */
  OutlineSection(OutlineSection above, ReportHeading heading, Text title) {
    this.above = above;
    this.heading = heading;
    this.title = title;
    if (above != null && !heading.entry()) {
      above.divided = true;
    }
  }

  OutlineSection above() {
    return above;
  }

  Text title() {
    return title;
  }

  /** Whether words stand before its text. */
  boolean titled() {
    return !title.blank();
  }

  int level() {
    return heading.level();
  }

  /** Whether it is a numbered paragraph and nothing more. */
  boolean entry() {
    return heading.entry();
  }

  /** Whether it is at the top. */
  boolean uppermost() {
    return above == null;
  }

  /** Whether sections with headings stand below it. */
  boolean divided() {
    return divided;
  }

  /** The numbers that lead to it: 二（一）1. */
  String numbers() {
    return (above == null ? "" : above.numbers()) + heading.number();
  }

  /** The number of the uppermost section that it is in. */
  String chapter() {
    return above == null ? heading.number() : above.chapter();
  }
}
