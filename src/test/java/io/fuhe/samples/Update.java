package io.fuhe.samples;

/** Whether generated files are to be written anew instead of checked: {@code -Dfuhe.update}. */
public final class Update {

  private Update() {}

  public static boolean asked() {
    return System.getProperty("fuhe.update") != null;
  }
}
