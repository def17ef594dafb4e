package io.fuhe.desk.store;

import io.fuhe.files.Sha256;
import io.fuhe.unit.UnitName;

/** What the desk tells a unit by, however a form writes its name. */
public final class UnitId {

  private static final int LONGEST = 64;

  private UnitId() {}

  /** The same for the same unit; empty where no unit is named. */
  public static String of(String printed) {
    if (printed.isBlank()) {
      return "";
    }
    String key = UnitName.of(printed).key();
    return key.length() <= LONGEST ? key : Sha256.of(key);
  }
}
