package io.fuhe.check;

import java.util.HashMap;
import java.util.Map;

/** Tells apart by their order what is about the same. */
final class Numbered {

  private final Map<String, Integer> before = new HashMap<>();

  /** A key as it is for the first that has it, and another one for each that follows. */
  String of(String key) {
    return Fingerprint.nth(key, before.merge(key, 1, Integer::sum) - 1);
  }
}
