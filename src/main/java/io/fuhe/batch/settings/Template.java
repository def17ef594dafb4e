package io.fuhe.batch.settings;

import io.fuhe.i18n.Language;

/** A template that an office can replace by a file of its own in its mappings folder. */
public enum Template {
  /** A Word document that query letters are made of. */
  LETTER("query-letter", "docx"),
  /** An Excel workbook that review sheets are made of. */
  REVIEW_SHEET("review-sheet", "xlsx");

  private final String name;
  private final String extension;

  Template(String name, String extension) {
    this.name = name;
    this.extension = extension;
  }

  /** What its file is called in a language. */
  public String file(Language language) {
    return language == Language.CHINESE
        ? name + "." + extension
        : name + "." + language.tag() + "." + extension;
  }
}
