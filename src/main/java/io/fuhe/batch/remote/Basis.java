package io.fuhe.batch.remote;

import io.fuhe.batch.years.CodeVersion;
import io.fuhe.batch.years.Versions;
import io.fuhe.files.Sha256;

/** What a manager and its workers must have in common, so that it is all one who reads a file. */
public final class Basis {

  private Basis() {}

  /**
   * Of the code that reads, judges and stores, of mappings, rules and limits, and of where
   * originals are: a worker that looked elsewhere would miss them all.
   */
  public static String of(Versions versions, String originals) {
    return Sha256.of(versions.judge() + versions.limits() + CodeVersion.of("store") + originals);
  }
}
