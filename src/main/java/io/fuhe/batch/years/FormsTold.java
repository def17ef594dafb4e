package io.fuhe.batch.years;

import io.fuhe.check.UncheckedSum;
import io.fuhe.form.Form;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import io.fuhe.report.content.CountedForm;
import io.fuhe.store.FormStore;
import io.fuhe.store.NotedForms.Standing;
import io.fuhe.store.NotedForms.Told;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The forms of files as reports tell them. */
final class FormsTold {

  private final FormStore forms;
  private final Function<Form, List<UncheckedSum>> unchecked;
  private final Predicate<Integer> years;
  private final Retelling retelling;

  /**
   * Tells forms.
   *
   * @param unchecked the sums of a form that nobody could hold against their parts
   * @param years whether anything of a fiscal year is told, which may be null
   * @param retelling null where every form is to be read
   */
  FormsTold(
      FormStore forms,
      Function<Form, List<UncheckedSum>> unchecked,
      Predicate<Integer> years,
      Retelling retelling) {
    this.forms = forms;
    this.unchecked = unchecked;
    this.years = years;
    this.retelling = retelling;
  }

  /**
   * A form that counts.
   *
   * @param form null where its line is in the reports that are there
   */
  record Outline(CountedForm counted, Form form) {}

  /** The forms of files as far as their first value, by content. */
  Map<String, List<Outline>> beginnings(List<LedgerEntry> entries) {
    return outlines(forms.beginningsOf(contents(entries).keySet()), any -> List.of());
  }

  /** The forms of files, by content. */
  Map<String, List<Outline>> of(List<LedgerEntry> entries) {
    Map<String, String> paths = contents(entries);
    if (retelling == null) {
      return read(paths.keySet());
    }
    Map<String, List<Standing>> standing = retelling.noted().of(paths.keySet());
    standing.replaceAll(
        (content, its) -> its.stream().filter(form -> years.test(form.fiscalYear())).toList());
    Set<String> changed =
        standing.entrySet().stream()
            .filter(each -> !isToldAgain(each.getValue(), paths.get(each.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, List<Outline>> found = read(changed);
    note(found, standing, paths);
    standing.forEach((content, its) -> found.computeIfAbsent(content, any -> again(its)));
    return found;
  }

  /** The content of a file that is there twice is told under one of them. */
  private static Map<String, String> contents(List<LedgerEntry> entries) {
    Map<String, String> paths = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.status() != Status.DUPLICATE)
        .forEach(entry -> paths.put(entry.sha256(), entry.path()));
    return paths;
  }

  private boolean isToldAgain(List<Standing> its, String path) {
    return its.stream()
        .map(Standing::told)
        .allMatch(told -> retelling.holds(told, path) && retelling.isThere(told));
  }

  private Map<String, List<Outline>> read(Set<String> contents) {
    return outlines(forms.formsOf(contents), unchecked);
  }

  private static Map<String, List<Outline>> outlines(
      Map<String, List<Form>> formsOf, Function<Form, List<UncheckedSum>> unchecked) {
    Map<String, List<Outline>> found = new HashMap<>();
    formsOf.forEach(
        (content, its) ->
            found.put(
                content,
                its.stream()
                    .map(form -> new Outline(CountedForm.of(form, unchecked.apply(form)), form))
                    .toList()));
    return found;
  }

  private static List<Outline> again(List<Standing> its) {
    return its.stream()
        .map(form -> new Outline(Json.read(form.told().counted(), CountedForm.class), null))
        .toList();
  }

  /** What is noted and still holds stays: another folder's reports may rest on it. */
  private void note(
      Map<String, List<Outline>> read,
      Map<String, List<Standing>> standing,
      Map<String, String> paths) {
    Map<String, Told> fresh = new LinkedHashMap<>();
    read.forEach(
        (content, outlines) -> {
          String path = paths.get(content);
          Set<String> missing = missing(standing.getOrDefault(content, List.of()), path);
          outlines.stream()
              .map(Outline::counted)
              .filter(form -> missing.contains(form.id()))
              .forEach(form -> fresh.put(form.id(), told(form, path)));
        });
    retelling.note(fresh);
  }

  private Set<String> missing(List<Standing> its, String path) {
    return its.stream()
        .filter(form -> !retelling.holds(form.told(), path))
        .map(Standing::id)
        .collect(Collectors.toSet());
  }

  private Told told(CountedForm form, String path) {
    return new Told(retelling.basis(), path, retelling.run(), Json.write(form));
  }
}
