package io.fuhe.annotate;

import io.fuhe.check.Severity;

/** The colour of a severity. The heavier, the darker, so that they differ in black and white. */
enum Tint {
  ERROR(0xF4A39B),
  WARNING(0xFFD966),
  NOTICE(0xDDEBF7);

  private final int rgb;

  Tint(int rgb) {
    this.rgb = rgb;
  }

  static Tint of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTICE -> NOTICE;
    };
  }

  int red() {
    return rgb >> 16;
  }

  int green() {
    return rgb >> 8 & 0xFF;
  }

  int blue() {
    return rgb & 0xFF;
  }

  /** In six digits: F4A39B. */
  String hex() {
    return "%06X".formatted(rgb);
  }
}
