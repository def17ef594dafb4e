package io.fuhe.check;

import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which findings of a form rest on figures that were left unread. Doubt is as narrow as what was
 * not understood: a figure in the row of an indicator says something against that row and the sums
 * that it is a part of; one in a row of none may be a lost part of the sums around it, and says
 * nothing against the rows; one of the budget says nothing against its score, nor against the sum
 * of the scores.
 */
public final class Doubt {

  private static final Pattern PATH =
      Pattern.compile("(?<list>[a-zA-Z]+)(\\[(?<index>\\d+)])?(\\.(?<field>\\w+))?.*");

  private static final Set<String> SCORED = Set.of("points", "score");

  private final List<Cause> causes = new ArrayList<>();

  /**
   * A figure that was left unread.
   *
   * @param unread its position among all that was left unread
   * @param rows the rows that it stands in; none where it stands in no row that was read
   * @param before how many rows stand before it, of each list of its part of the form
   */
  private record Cause(
      int unread, Block block, Set<RowPlaces.Row> rows, Map<String, Integer> before) {

    /** Whether it may be a part of a sum of rows of a list, counted from the first to the last. */
    boolean mayBeOf(String list, int first, int last) {
      return rows.isEmpty() && before.get(list) >= first && before.get(list) <= last + 1;
    }
  }

  public Doubt(Form form) {
    List<Unread> unread = form.coverage().unread();
    if (unread.stream().noneMatch(Unread::castsDoubt)) {
      return;
    }
    RowPlaces places = new RowPlaces(form);
    for (int i = 0; i < unread.size(); i++) {
      if (unread.get(i).castsDoubt()) {
        Block block = unread.get(i).block();
        causes.add(
            new Cause(
                i,
                block,
                places.rowsOf(listsOf(block), unread.get(i).text().source()),
                places.before(listsOf(block), unread.get(i).text().place())));
      }
    }
  }

  /** Whether every part with figures was read whole. */
  public boolean none() {
    return causes.isEmpty();
  }

  /** Whether nothing should be said: an error or a warning rests on what was not understood. */
  public boolean silences(Anomaly anomaly) {
    return !restsOn(anomaly).isEmpty();
  }

  /**
   * What an error or a warning rests on and was not understood, by its position among all that was
   * left unread; nothing for a notice.
   */
  public List<Integer> restsOn(Anomaly anomaly) {
    return anomaly.severity() == Severity.NOTICE
        ? List.of()
        : causes.stream().filter(cause -> touches(cause, anomaly)).map(Cause::unread).toList();
  }

  /** Whether nothing so severe should be said of a value, by its path. */
  boolean silences(Severity severity, String path) {
    return severity != Severity.NOTICE && causes.stream().anyMatch(cause -> touches(cause, path));
  }

  /** Whether a row may be among those that were left unread: not every row of the list is known. */
  public boolean mayMissRows(String list) {
    return causes.stream()
        .anyMatch(cause -> cause.rows().isEmpty() && listsOf(cause.block()).contains(list));
  }

  private static boolean touches(Cause cause, Anomaly anomaly) {
    List<String> summed = anomaly.addends().stream().map(Addend::path).toList();
    Stream<String> about = Arrays.stream(anomaly.where().split(",", -1));
    Stream<String> known =
        Stream.of(about, summed.stream(), anomaly.places().keySet().stream()).flatMap(s -> s);
    // A goal is no more than the sum of its rows.
    return known
            .filter(path -> summed.isEmpty() || !path.startsWith("goals"))
            .anyMatch(path -> touches(cause, path))
        || listsOf(cause.block()).stream().anyMatch(list -> mayBePart(cause, list, summed));
  }

  private static boolean mayBePart(Cause cause, String list, List<String> summed) {
    int[] indexes =
        summed.stream()
            .map(PATH::matcher)
            .filter(m -> m.matches() && m.group("index") != null && !exempt(list, m))
            .filter(m -> m.group("list").equals(list))
            .mapToInt(m -> Integer.parseInt(m.group("index")))
            .toArray();
    return indexes.length > 0
        && cause.mayBeOf(
            list,
            IntStream.of(indexes).min().orElseThrow(),
            IntStream.of(indexes).max().orElseThrow());
  }

  private static boolean touches(Cause cause, String path) {
    Matcher m = PATH.matcher(path);
    if (!m.matches()) {
      return false;
    }
    String list = m.group("list");
    if (list.equals("goals")) {
      return cause.block() == Block.INDICATORS;
    }
    if (!listsOf(cause.block()).contains(list) || exempt(list, m)) {
      return false;
    }
    return m.group("index") == null
        || cause.rows().contains(new RowPlaces.Row(list, Integer.parseInt(m.group("index"))));
  }

  /** What the budget was given stands under headings of its own, whatever its amounts are. */
  private static boolean exempt(String list, Matcher path) {
    return list.equals("budget")
        && path.group("field") != null
        && SCORED.contains(path.group("field"));
  }

  private static List<String> listsOf(Block block) {
    return switch (block) {
      case HEAD -> List.of();
      case BUDGET -> List.of("budget");
      case INDICATORS -> List.of("indicators");
      case FUNDS -> List.of("fundingSources", "lineItems");
    };
  }
}
