package io.fuhe.document.word;

/** What a style switches on or off that takes its text out of a person's sight. */
enum StyleFlag {
  VANISH("vanish"),
  STRIKE("strike"),
  DOUBLE_STRIKE("dstrike"),
  WHITE("color");

  private final String element;

  StyleFlag(String element) {
    this.element = element;
  }

  /** The flag of a property's name, or null. */
  static StyleFlag of(String element) {
    for (StyleFlag flag : values()) {
      if (flag.element.equals(element)) {
        return flag;
      }
    }
    return null;
  }
}
