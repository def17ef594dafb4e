package io.fuhe.batch.years;

import io.fuhe.files.Sha256;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.store.Changes;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.FormStore.Identity;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Settles whose each form is and what it is about, and has everything looked at that shares it. */
final class Identities {

  private static final String BY_OTHERS = "EVALUATION_BY_OTHERS";

  private final StoredYears plan;
  private final FormStore forms;
  private final Changes changes;
  private final Predicate<Form> onItself;

  /**
   * Settles them.
   *
   * @param onItself tells a unit's own report from somebody else's evaluation
   */
  Identities(StoredYears plan, FormStore forms, Changes changes, Predicate<Form> onItself) {
    this.plan = plan;
    this.forms = forms;
    this.changes = changes;
    this.onItself = onItself;
  }

  /** Settles it for the forms of some contents. */
  void settle(List<String> contents) {
    Set<String> subjects = new HashSet<>();
    Set<UnitYearKey> years = new HashSet<>();
    List<Identity> found = new ArrayList<>();
    List<FormHead> heads = forms.heads().ofContents(contents);
    Set<String> byOthers = byOthers(heads);
    for (FormHead head : heads) {
      String unitId = unitId(head);
      String subject = subject(head, byOthers.contains(head.id()));
      add(head, head.unitId(), head.subject(), subjects, years);
      if (!unitId.equals(head.unitId()) || !subject.equals(head.subject())) {
        found.add(new Identity(head.id(), unitId, subject));
        add(head, unitId, subject, subjects, years);
      }
    }
    forms.identify(found);
    changes.touch(subjects);
    changes.touchYears(years);
  }

  private static void add(
      FormHead head, String unitId, String subject, Set<String> subjects, Set<UnitYearKey> years) {
    if (!subject.isEmpty()) {
      subjects.add(subject);
    }
    if (!unitId.isEmpty()) {
      years.add(new UnitYearKey(unitId, head.fiscalYear()));
    }
  }

  private String unitId(FormHead head) {
    return head.isAboutUnitAndYear() ? CrossStore.id(unit(head).key()) : "";
  }

  private Unit unit(FormHead head) {
    return plan.units().of(head.unit()).orElseThrow();
  }

  /**
   * The reports that are no unit's on itself: one of these does not take the place of such a one.
   */
  private Set<String> byOthers(List<FormHead> heads) {
    List<String> reports =
        heads.stream()
            .filter(head -> head.kind() == FormKind.EVALUATION_REPORT)
            .map(FormHead::id)
            .toList();
    return forms.forms(reports).values().stream()
        .filter(onItself.negate())
        .map(Form::id)
        .collect(Collectors.toSet());
  }

  private String subject(FormHead head, boolean byOthers) {
    return tellsWhatItIsAbout(head)
        ? Sha256.of(
            String.join(
                "\n",
                byOthers ? BY_OTHERS : head.kind().name(),
                unit(head).key(),
                plan.project(head),
                String.valueOf(head.fiscalYear())))
        : "";
  }

  /** A project's form that does not name the project cannot be told from another project's. */
  private static boolean tellsWhatItIsAbout(FormHead head) {
    boolean department = head.kind() == FormKind.DEPARTMENT_SELF_EVALUATION;
    return head.isAboutUnitAndYear()
        && (department || (head.project() != null && !head.project().isBlank()));
  }
}
