package io.fuhe.batch.years;

import io.fuhe.check.Echo;
import io.fuhe.check.Echoes;
import io.fuhe.check.MarkedText;
import io.fuhe.store.CommonMarks;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.MarkStore;
import io.fuhe.store.StoredMark;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the texts of a few units' years have of other units', from the marks that they share. */
final class YearEchoes {

  private final FormStore forms;
  private final MarkStore marks;
  private final Units units;

  YearEchoes(FormStore forms, MarkStore marks, Units units) {
    this.forms = forms;
    this.marks = marks;
    this.units = units;
  }

  /**
   * What the years of some units have, by unit and year; other units' years may be among them, but
   * not all that they have.
   *
   * @param unitIds what the units are looked up by
   * @param common what so many have that it is nobody's own, as far as that is known
   */
  Map<UnitYearKey, List<Echo>> of(Collection<String> unitIds, CommonMarks common) {
    List<StoredMark> found = new ArrayList<>(marks.shared(unitIds, Echoes.MOST_UNITS, common));
    if (found.isEmpty()) {
      return Map.of();
    }
    Set<String> sharing =
        heads(found).values().stream().map(FormHead::unitId).collect(Collectors.toSet());
    sharing.addAll(unitIds);
    found.addAll(marks.related(sharing));
    Map<String, FormHead> heads = heads(found);
    return Echoes.among(
        found.stream()
            .filter(mark -> heads.containsKey(mark.formId()))
            .map(mark -> text(heads.get(mark.formId()), mark))
            .toList(),
        units);
  }

  /** Those of the forms that count and say whose they are. */
  private Map<String, FormHead> heads(List<StoredMark> of) {
    return forms
        .heads()
        .withIds(of.stream().map(StoredMark::formId).collect(Collectors.toSet()))
        .stream()
        .filter(head -> head.stands() && head.isAboutUnitAndYear())
        .collect(Collectors.toMap(FormHead::id, Function.identity()));
  }

  private MarkedText text(FormHead head, StoredMark mark) {
    String title = head.project() == null ? head.unit() : head.project();
    return new MarkedText(
        units.of(head.unit()).orElseThrow(), head.fiscalYear(), title, mark.mark());
  }
}
