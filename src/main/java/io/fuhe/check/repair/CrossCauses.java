package io.fuhe.check.repair;

import static java.util.stream.Collectors.toSet;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitYear;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of what figures prove between a unit's forms which of it has one cause: one value stands in
 * several findings, and with what another form says in its place the rules, asked again, find none
 * of them and nothing else. Which of the two values is right it does not say.
 */
public final class CrossCauses {

  /** So many changes are tried of a unit's year; each asks every rule again. */
  private static final int MOST_TRIED = 20;

  private static final Pattern VALUE =
      Pattern.compile(
          "forms\\[(\\d+)]\\.((?:indicators|budget)\\[\\d+]"
              + "\\.(?:target|actual|initial|executed)|projectExpenditure)");

  private final UnitYear year;
  private final Function<UnitYear, List<Anomaly>> rules;
  private final Map<String, UnitForm> byId = new HashMap<>();

  private CrossCauses(UnitYear year, Function<UnitYear, List<Anomaly>> rules) {
    this.year = year;
    this.rules = rules;
    year.forms().forEach(form -> byId.put(form.form().id(), form));
  }

  /** A value of one of the forms. */
  private record Site(String form, String path) {

    String field() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /**
   * The findings, each that follows from another one right after it.
   *
   * @param rules what they find in a year that is like this one but for a value
   * @param kinds what each rule goes by
   */
  public static List<Anomaly> told(
      UnitYear year,
      List<Anomaly> found,
      Function<UnitYear, List<Anomaly>> rules,
      Function<String, RuleKind> kinds) {
    List<Anomaly> proved =
        found.stream()
            .filter(anomaly -> anomaly.severity() != Severity.NOTICE)
            .filter(anomaly -> kinds.apply(anomaly.rule()) == RuleKind.ARITHMETIC)
            .toList();
    return proved.size() < 2 ? found : new CrossCauses(year, rules).told(found, proved);
  }

  private List<Anomaly> told(List<Anomaly> found, List<Anomaly> proved) {
    Map<String, Cause> causes = new HashMap<>();
    Set<String> grouped = new HashSet<>();
    int tried = 0;
    for (Map.Entry<Site, List<Anomaly>> shared : shared(proved).entrySet()) {
      for (String value : others(shared.getKey(), shared.getValue())) {
        if (tried++ < MOST_TRIED) {
          group(cleared(shared.getKey(), value, found, proved), grouped, causes);
        }
      }
    }
    return causes.isEmpty() ? found : followed(found, causes);
  }

  /** The values that stand in more than one finding. */
  private static Map<Site, List<Anomaly>> shared(List<Anomaly> proved) {
    Map<Site, List<Anomaly>> sites = new LinkedHashMap<>();
    for (Anomaly anomaly : proved) {
      for (Site site : sites(anomaly)) {
        sites.computeIfAbsent(site, any -> new ArrayList<>()).add(anomaly);
      }
    }
    sites.values().removeIf(its -> its.size() < 2);
    return sites;
  }

  private static Set<Site> sites(Anomaly anomaly) {
    Set<Site> sites = new LinkedHashSet<>();
    for (String place : anomaly.places().keySet()) {
      Matcher m = VALUE.matcher(place);
      if (m.matches()) {
        sites.add(new Site(anomaly.forms().get(Integer.parseInt(m.group(1))), m.group(2)));
      }
    }
    return sites;
  }

  /** What the other forms of the findings say of the same. */
  private Set<String> others(Site site, List<Anomaly> its) {
    Set<String> values = new LinkedHashSet<>();
    for (Anomaly anomaly : its) {
      for (Site other : sites(anomaly)) {
        Text text = value(other);
        if (!other.form().equals(site.form())
            && other.field().equals(site.field())
            && text != null
            && !text.blank()) {
          values.add(text.value());
        }
      }
    }
    return values;
  }

  private Text value(Site site) {
    UnitForm form = byId.get(site.form());
    return form == null ? null : FormPlaces.values(form.form()).get(site.path());
  }

  /** What is found no more with another value in its place; nothing where anything else is. */
  private List<Anomaly> cleared(
      Site site, String value, List<Anomaly> found, List<Anomaly> proved) {
    UnitForm form = byId.get(site.form());
    List<Anomaly> after =
        new ChangedForm(form.form())
            .with(site.path(), value)
            .map(changed -> rules.apply(year.changed(form, changed)))
            .orElse(found);
    Set<String> before = found.stream().map(Anomaly::about).collect(toSet());
    Set<String> left = after.stream().map(Anomaly::about).collect(toSet());
    return before.containsAll(left)
        ? proved.stream().filter(anomaly -> !left.contains(anomaly.about())).toList()
        : List.of();
  }

  /** The gravest of them leads, of equally grave ones the first. */
  private static void group(List<Anomaly> cleared, Set<String> grouped, Map<String, Cause> causes) {
    List<Anomaly> group =
        cleared.stream().filter(anomaly -> !grouped.contains(anomaly.about())).toList();
    if (group.size() > 1) {
      Anomaly first = group.stream().min(Comparator.comparing(Anomaly::severity)).orElseThrow();
      group.forEach(anomaly -> grouped.add(anomaly.about()));
      group.stream()
          .filter(anomaly -> anomaly != first)
          .forEach(anomaly -> causes.put(anomaly.about(), Cause.of(first)));
    }
  }

  private static List<Anomaly> followed(List<Anomaly> found, Map<String, Cause> causes) {
    List<Anomaly> told = new ArrayList<>();
    for (Anomaly anomaly : found) {
      if (!causes.containsKey(anomaly.about())) {
        told.add(anomaly);
        found.stream()
            .filter(other -> causes.containsKey(other.about()))
            .filter(other -> causes.get(other.about()).about().equals(anomaly.about()))
            .forEach(other -> told.add(other.explained(List.of(), causes.get(other.about()))));
      }
    }
    return told;
  }
}
