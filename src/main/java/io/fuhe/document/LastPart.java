package io.fuhe.document;

/**
 * The last part of a path with slashes: what a submission, a part of a package or a page is called.
 */
public final class LastPart {

  private LastPart() {}

  /**
   * What stands behind the last slash; all of a path that has none, nothing of one that ends so.
   */
  public static String of(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
