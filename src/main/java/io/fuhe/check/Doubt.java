package io.fuhe.check;

import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which findings of a form rest on a part of which figures were left unread. Doubt is as narrow as
 * what was not understood: an unnamed column of the budget says nothing against its score, nor
 * against the sum of the scores.
 */
public final class Doubt {

  private final Set<Block> blocks = EnumSet.noneOf(Block.class);

  public Doubt(Form form) {
    form.coverage().unread().stream()
        .filter(Unread::castsDoubt)
        .map(Unread::block)
        .forEach(blocks::add);
  }

  /** Whether every part with figures was read whole. */
  public boolean none() {
    return blocks.isEmpty();
  }

  /** Whether nothing should be said: an error or a warning rests on what was not understood. */
  public boolean silences(Anomaly anomaly) {
    return anomaly.severity() != Severity.NOTICE && paths(anomaly).anyMatch(this::restsOnDoubt);
  }

  /** Whether nothing so severe should be said of a value, by its path. */
  boolean silences(Severity severity, String path) {
    return severity != Severity.NOTICE && restsOnDoubt(path);
  }

  private static Stream<String> paths(Anomaly anomaly) {
    Stream<String> about = Arrays.stream(anomaly.where().split(",", -1));
    return Stream.concat(about, anomaly.addends().stream().map(Addend::path));
  }

  private boolean restsOnDoubt(String path) {
    boolean scored = path.endsWith(".score") || path.endsWith(".points");
    if (path.startsWith("budget")) {
      return !scored && blocks.contains(Block.BUDGET);
    }
    if (path.startsWith("indicators") || path.startsWith("goals")) {
      return blocks.contains(Block.INDICATORS);
    }
    boolean funds = path.startsWith("fundingSources") || path.startsWith("lineItems");
    return funds && blocks.contains(Block.FUNDS);
  }
}
