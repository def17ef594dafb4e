package io.fuhe.check.repair;

import static java.util.stream.Collectors.toSet;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.Repair;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says of what was found in a form which change of one value would clear it, and which of it has
 * one cause. A change counts only where the rules, asked again, find less and nothing else that
 * figures prove. The anomalies are those that there were, as severe as they were.
 */
public final class Repairs {

  /** More say less. */
  private static final int MOST_TOLD = 3;

  /** So many changes are tried, of a form of so many rows in all. */
  private static final int MOST_TRIED = 40;

  private static final int MOST_ROWS_TRIED = 12_000;

  /** Who finds more in one form has another form before them than this one was meant for. */
  private static final int MOST_ANOMALIES = 200;

  private final Form form;
  private final Asking rules;
  private final Function<String, RuleKind> kinds;
  private final Map<String, Text> values;

  /**
   * Makes a search.
   *
   * @param values all values of the form, by their paths
   * @param rules what they find in a form that is like this one but for a value
   * @param kinds what each rule goes by
   */
  public Repairs(
      Form form, Map<String, Text> values, Asking rules, Function<String, RuleKind> kinds) {
    this.form = form;
    this.values = values;
    this.rules = rules;
    this.kinds = kinds;
  }

  /** A change that was tried, and what it clears. */
  private record Tried(Candidate candidate, Set<String> clears, int proved, int others) {

    /** What clears the most that figures prove and is the likeliest comes first. */
    static final Comparator<Tried> BEST =
        Comparator.<Tried>comparingInt(tried -> -tried.proved())
            .thenComparing(Tried::candidate, Candidate.LIKELIEST)
            .thenComparingInt(tried -> tried.others() - tried.clears().size());
  }

  /** The anomalies with what would clear each, and with what each follows from. */
  public List<Anomaly> of(List<Anomaly> found) {
    int rows = Math.max(1, form.indicators().size());
    int most = Math.min(MOST_TRIED, MOST_ROWS_TRIED / rows);
    if (found.isEmpty() || found.size() > MOST_ANOMALIES || most == 0) {
      return found;
    }
    List<Anomaly> proved = found.stream().filter(this::isProved).toList();
    if (proved.isEmpty()) {
      return found;
    }
    Before before = new Before(found, proved);
    List<Tried> tried =
        new Candidates(form, values)
            .of(found, proved).stream()
                .sorted(Comparator.comparing(candidate -> !isMisreading(candidate)))
                .limit(most)
                .flatMap(candidate -> attempt(candidate, before).stream())
                .sorted(Tried.BEST)
                .toList();
    return told(believed(found, tried), tried);
  }

  /**
   * What a likely misreading of one figure in a picture explains is no finding, nor is anything
   * else that rests on that figure.
   */
  private List<Anomaly> believed(List<Anomaly> found, List<Tried> tried) {
    Set<String> explained = new HashSet<>();
    Set<String> misread = new HashSet<>();
    tried.stream()
        .filter(each -> isMisreading(each.candidate()))
        .forEach(
            each -> {
              explained.addAll(each.clears());
              misread.add(each.candidate().path());
            });
    return found.stream()
        .filter(anomaly -> !explained.contains(anomaly.about()) || !anomaly.restsOnRecognized())
        .filter(anomaly -> anomaly.places().keySet().stream().noneMatch(misread::contains))
        .toList();
  }

  private boolean isMisreading(Candidate candidate) {
    return Misreading.explains(values.get(candidate.path()), candidate.value());
  }

  /** What was found before anything is changed. */
  private record Before(Set<String> about, Set<String> proved, Set<String> proving) {

    Before(List<Anomaly> found, List<Anomaly> proved) {
      this(
          found.stream().map(Anomaly::about).collect(toSet()),
          proved.stream().map(Anomaly::about).collect(toSet()),
          proved.stream().map(Anomaly::rule).collect(toSet()));
    }

    int proved(Set<String> clears) {
      return (int) proved.stream().filter(clears::contains).count();
    }
  }

  /** Tries a change; the rules that may find less are asked first, since most find no less. */
  private Optional<Tried> attempt(Candidate candidate, Before before) {
    Form changed = new ChangedForm(form).with(candidate.path(), candidate.value()).orElse(null);
    if (changed == null) {
      return Optional.empty();
    }
    Set<String> clears = new HashSet<>(before.about());
    Set<String> unasked = new HashSet<>(before.proving());
    int others = 0;
    Iterator<Answer> answers = rules.ask(changed, before.proving()).iterator();
    while (answers.hasNext()) {
      Answer answer = answers.next();
      for (Anomaly anomaly : answer.found()) {
        if (!clears.remove(anomaly.about())) {
          // What has no figures of its own may be as true of the changed form as of any other.
          if (isProved(anomaly) && anomaly.difference() != null) {
            return Optional.empty();
          }
          others++;
        }
      }
      unasked.remove(answer.rule());
      if (unasked.isEmpty() && before.proved(clears) == 0) {
        return Optional.empty();
      }
    }
    int proved = before.proved(clears);
    return proved == 0
        ? Optional.empty()
        : Optional.of(new Tried(candidate, clears, proved, others));
  }

  /** Whether figures prove it, and no rounding explains it. */
  private boolean isProved(Anomaly anomaly) {
    return anomaly.severity() != Severity.NOTICE
        && kinds.apply(anomaly.rule()) == RuleKind.ARITHMETIC;
  }

  private List<Anomaly> told(List<Anomaly> found, List<Tried> tried) {
    if (tried.isEmpty()) {
      return found;
    }
    Map<String, Cause> causes = causes(found, tried);
    List<Anomaly> told = new ArrayList<>();
    for (Anomaly anomaly : found) {
      Cause cause = causes.get(anomaly.about());
      boolean asked = isProved(anomaly) || cause != null;
      told.add(anomaly.explained(asked ? repairs(anomaly, tried) : List.of(), cause));
    }
    return followed(told);
  }

  /** What follows from another one comes right after it. */
  private static List<Anomaly> followed(List<Anomaly> told) {
    List<Anomaly> inOrder = new ArrayList<>();
    for (Anomaly anomaly : told) {
      if (anomaly.cause() == null) {
        inOrder.add(anomaly);
        told.stream()
            .filter(other -> other.cause() != null)
            .filter(other -> other.cause().about().equals(anomaly.about()))
            .forEach(inOrder::add);
      }
    }
    return inOrder;
  }

  /**
   * The likeliest of the changes that clear it and the most with it. The whole, of which there is
   * one, is among them: by chance any of its many parts may look like a slip.
   */
  private List<Repair> repairs(Anomaly anomaly, List<Tried> tried) {
    List<Tried> clearing =
        tried.stream().filter(each -> each.clears().contains(anomaly.about())).toList();
    List<Tried> most =
        clearing.stream()
            .filter(each -> each.proved() == clearing.get(0).proved())
            .collect(Collectors.toCollection(ArrayList::new));
    List<Tried> last = most.subList(Math.min(MOST_TOLD, most.size()), most.size());
    boolean without = most.stream().limit(MOST_TOLD).noneMatch(each -> each.candidate().whole());
    last.stream()
        .filter(each -> without && each.candidate().whole())
        .findFirst()
        .ifPresent(whole -> most.set(MOST_TOLD - 1, whole));
    return most.stream().limit(MOST_TOLD).map(this::repair).toList();
  }

  /** Each group of anomalies that one change clears, the greatest first, under one of them. */
  private static Map<String, Cause> causes(List<Anomaly> found, List<Tried> tried) {
    Map<String, Cause> causes = new HashMap<>();
    Set<String> grouped = new HashSet<>();
    for (Tried each : tried) {
      List<Anomaly> group =
          found.stream()
              .filter(anomaly -> each.clears().contains(anomaly.about()))
              .filter(anomaly -> !grouped.contains(anomaly.about()))
              .toList();
      group.forEach(anomaly -> grouped.add(anomaly.about()));
      if (group.size() > 1) {
        Anomaly first = leading(group, each.candidate().path());
        Cause cause = Cause.of(first);
        for (Anomaly anomaly : group) {
          if (anomaly != first) {
            causes.put(anomaly.about(), cause);
          }
        }
      }
    }
    return causes;
  }

  /** The gravest of those that are about the very row of the value; else the gravest. */
  private static Anomaly leading(List<Anomaly> group, String path) {
    return group.stream()
        .min(
            Comparator.comparing(Anomaly::severity)
                .thenComparing(anomaly -> !isAbout(anomaly, path)))
        .orElseThrow();
  }

  private static boolean isAbout(Anomaly anomaly, String path) {
    return anomaly.addends().isEmpty()
        && (path.equals(anomaly.where()) || path.startsWith(anomaly.where() + "."));
  }

  private Repair repair(Tried tried) {
    String path = tried.candidate().path();
    Text value = values.get(path);
    return new Repair(
        path,
        label(path),
        value.place(),
        value.value(),
        tried.candidate().value(),
        tried.candidate().slip(),
        tried.clears().size());
  }

  /** What the form calls the row of a value. */
  private String label(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return "";
    }
    String row = path.substring(0, dot);
    List<String> names =
        path.endsWith(".level1Points")
            ? List.of(".level1")
            : List.of(".name", ".label", ".level2", ".level1", ".target");
    return names.stream()
        .map(name -> values.get(row + name))
        .filter(text -> text != null && !text.blank())
        .findFirst()
        .map(Text::value)
        .orElse("");
  }
}
