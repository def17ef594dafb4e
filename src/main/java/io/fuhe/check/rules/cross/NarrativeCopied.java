package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A deviation analysis or improvement of 60 characters or more stands word for word in two forms
 * that are not two versions of one form.
 *
 * <p>Source: 财预〔2020〕10号, a deviation is to be explained, each by its own reason.
 */
final class NarrativeCopied extends UnitRule {

  private static final int LONG_ENOUGH = 60;
  private static final int QUOTED = 30;

  NarrativeCopied() {
    super(judgement("narrative-copied", Severity.NOTICE, Basis.DEVIATION_EXPLAINED));
  }

  /** A text, folded, and where it stands. */
  private record Prose(UnitForm form, String path, String words) {}

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    List<Prose> all = new ArrayList<>();
    for (UnitForm form : year.forms()) {
      add(all, form, "deviationAnalysis", form.form().narrative().deviationAnalysis());
      add(all, form, "improvement", form.form().narrative().improvement());
    }
    Map<List<UnitForm>, List<Prose>> copied = new LinkedHashMap<>();
    for (List<Prose> same : sameWords(all)) {
      List<UnitForm> forms =
          year.forms().stream()
              .filter(form -> same.stream().anyMatch(p -> p.form().equals(form)))
              .toList();
      if (forms.stream().anyMatch(form -> !form.isAbout(forms.get(0)))) {
        copied.computeIfAbsent(forms, any -> new ArrayList<>()).addAll(same);
      }
    }
    copied.forEach((forms, prose) -> report(anomalies, forms, prose));
  }

  private static void add(List<Prose> all, UnitForm form, String path, Text text) {
    String words = text == null ? "" : Words.fold(text.value());
    if (words.length() >= LONG_ENOUGH) {
      all.add(new Prose(form, path, words));
    }
  }

  /** Sorted, a text that was cut off stands right before those that it is the beginning of. */
  private static List<List<Prose>> sameWords(List<Prose> all) {
    List<List<Prose>> groups = new ArrayList<>();
    List<Prose> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Prose::words));
    for (Prose prose : sorted) {
      List<Prose> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (last.isEmpty() || !prose.words().startsWith(last.get(0).words())) {
        groups.add(new ArrayList<>(List.of(prose)));
      } else {
        last.add(prose);
      }
    }
    return groups;
  }

  private void report(UnitAnomalies anomalies, List<UnitForm> forms, List<Prose> prose) {
    String[] shown =
        prose.stream()
            .map(p -> UnitAnomalies.path(forms.indexOf(p.form()), p.path()))
            .toArray(String[]::new);
    anomalies
        .of(this, forms)
        .at(forms.stream().map(form -> "form").toArray(String[]::new))
        .showing(shown)
        .subject(prose.get(0).words().substring(0, QUOTED) + "……")
        .with(
            String.valueOf(forms.size()),
            forms.stream().map(UnitForm::title).collect(Collectors.joining("、")))
        .add();
  }
}
