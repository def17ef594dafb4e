package io.fuhe.benchmark;

import java.nio.file.Path;
import java.util.Locale;

/** The formats that are measured. */
enum Kind {
  XLSX,
  XLS,
  DOCX,
  DOC,
  PDF;

  /** What a file of the kind ends with. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a package of XML parts. */
  boolean packed() {
    return this == XLSX || this == DOCX;
  }

  static boolean isAny(Path file) {
    for (Kind kind : values()) {
      if (file.toString().endsWith(kind.ending())) {
        return true;
      }
    }
    return false;
  }

  static Kind of(Path file) {
    String name = file.getFileName().toString();
    return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }
}
