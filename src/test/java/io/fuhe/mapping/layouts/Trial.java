package io.fuhe.mapping.layouts;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Document;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.mapping.FormRecognizer;
import io.fuhe.mapping.ProjectMappings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One form in one layout, both of a seed, read and checked; and again with a fault in it. */
final class Trial {

  private static final Synonyms SYNONYMS = Synonyms.ofGeneralMapping();
  private static final FormRecognizer RECOGNIZER = new FormRecognizer(ProjectMappings.get());
  private static final Policy POLICY = ProjectMappings.get().general().policy();

  private static final int FAULTS = 2;

  private final long seed;
  private final RealFile file;
  private final Layout layout;
  private final DrawnSheet sheet;
  private final List<Form> forms;

  Trial(long seed) {
    this(seed, null);
  }

  /**
   * Makes a trial.
   *
   * @param file what the form is written to and read from; null for what is drawn itself
   */
  Trial(long seed, RealFile file) {
    this.seed = seed;
    this.file = file;
    layout = new Layout(new Random(seed), SYNONYMS);
    sheet = FormPen.draw(form(), layout);
    forms = read(sheet);
  }

  /** Values that were drawn, not read, and not marked as unread either. */
  List<Value> lost() {
    Set<String> unread = unread();
    return missing().stream().filter(value -> !unread.contains(value.cell())).toList();
  }

  /** Values that were read and never drawn. */
  List<Value> invented() {
    List<Value> read = new ArrayList<>(read());
    read.removeAll(sheet.meant());
    return read;
  }

  boolean readWhole() {
    return missing().isEmpty() && invented().isEmpty() && unread().isEmpty();
  }

  /** Errors and warnings about a form that is right. */
  List<String> accusations() {
    return findings(forms).stream()
        .filter(found -> found.severity() != Severity.NOTICE)
        .map(Anomaly::rule)
        .toList();
  }

  /** Of some faults that the layout lets be seen, those that were not found. */
  List<Fault> missedFaults() {
    List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
    Collections.shuffle(faults, new Random(seed));
    return faults.stream().filter(this::lets).limit(FAULTS).filter(this::misses).toList();
  }

  private boolean lets(Fault fault) {
    return fault.put(form(), layout, new Random(seed));
  }

  private boolean misses(Fault fault) {
    SoundForm form = form();
    fault.put(form, layout, new Random(seed));
    return findings(read(FormPen.draw(form, layout))).stream()
        .noneMatch(anomaly -> anomaly.rule().equals(fault.rule()));
  }

  private SoundForm form() {
    return new SoundForm(new Random(seed), layout.budgetScored, layout.goals);
  }

  private List<Value> missing() {
    List<Value> missing = new ArrayList<>(sheet.meant());
    missing.removeAll(read());
    return missing;
  }

  private Set<Value> read() {
    return forms.stream().flatMap(f -> ReadValues.of(f).stream()).collect(Collectors.toSet());
  }

  private Set<String> unread() {
    return forms.stream()
        .flatMap(form -> form.coverage().unread().stream())
        .map((Unread unread) -> unread.text().place().cell())
        .collect(Collectors.toSet());
  }

  private List<Form> read(DrawnSheet drawn) {
    return RECOGNIZER.read(document(drawn), "doc").forms();
  }

  private Document document(DrawnSheet drawn) {
    try {
      return file == null ? drawn.document() : file.throughIt(drawn.grid(), new Random(seed));
    } catch (Exception e) {
      throw new IllegalStateException(toString(), e);
    }
  }

  private static List<Anomaly> findings(List<Form> forms) {
    return forms.stream().flatMap(form -> Catalogue.check(form, POLICY).stream()).toList();
  }

  @Override
  public String toString() {
    return "seed %d %s: accused %s, lost %s, invented %s, unread %s%n%s%n%s"
        .formatted(seed, file, accusations(), lost(), invented(), unread(), layout, sheet);
  }
}
