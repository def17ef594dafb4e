package io.fuhe.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of files that every common file system takes. */
public final class HarmlessName {

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cs}<>:\"|?*/\\\\]");

  private static final Pattern END = Pattern.compile("(?<![. ])[. ]++$");

  private HarmlessName() {}

  /** The name, and what no file may be called replaced in it; others may become the same. */
  public static String of(String name) {
    String clean = END.matcher(HARMFUL.matcher(name).replaceAll("_")).replaceAll("_");
    String stem = Stream.of(clean.split("\\.")).findFirst().orElse("").toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) ? "_" + clean : clean;
  }
}
