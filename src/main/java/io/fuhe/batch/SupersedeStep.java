package io.fuhe.batch;

import io.fuhe.form.FormKind;
import io.fuhe.inbox.Resubmissions;
import io.fuhe.inbox.Resubmissions.Submitted;
import io.fuhe.inbox.Status;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lets corrected forms take the place of earlier ones; worked out anew from all that is stored. */
final class SupersedeStep implements Tasklet {

  private final FormStore forms;
  private final Ledger ledger;
  private final KnownUnits known;

  SupersedeStep(FormStore forms, Ledger ledger, KnownUnits known) {
    this.forms = forms;
    this.ledger = ledger;
    this.known = known;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    List<FormHead> heads = forms.heads();
    Units units = known.units(forms.unitNames());
    Map<String, String> replaced =
        Resubmissions.of(
            heads.stream()
                .filter(SupersedeStep::tellsWhatItIsAbout)
                .map(head -> new Submitted(head.id(), about(head, units), head.received()))
                .toList());
    for (FormHead head : heads) {
      if (!Objects.equals(head.supersededBy(), replaced.get(head.id()))) {
        forms.supersede(head.id(), replaced.get(head.id()));
        contribution.incrementWriteCount(1);
      }
    }
    Map<String, FormHead> byId =
        heads.stream().collect(Collectors.toMap(FormHead::id, Function.identity()));
    heads.stream()
        .collect(Collectors.groupingBy(FormHead::fileId, LinkedHashMap::new, Collectors.toList()))
        .forEach((file, its) -> settle(file, its, replaced, byId));
    return RepeatStatus.FINISHED;
  }

  /** A project's form that does not name the project cannot be told from another project's. */
  private static boolean tellsWhatItIsAbout(FormHead head) {
    boolean department = head.kind() == FormKind.DEPARTMENT_SELF_EVALUATION;
    return department || (head.project() != null && !head.project().isBlank());
  }

  private static String about(FormHead head, Units units) {
    Unit unit = units.of(head.unit()).orElseThrow();
    String project =
        head.project() == null ? "" : units.project(unit, head.project(), head.fiscalYear());
    return String.join(
        "\n", head.kind().name(), unit.key(), project, String.valueOf(head.fiscalYear()));
  }

  /** A file of which no form counts any more is superseded itself. */
  private void settle(
      long file, List<FormHead> its, Map<String, String> replaced, Map<String, FormHead> byId) {
    String by =
        its.stream()
            .map(head -> replaced.get(head.id()))
            .filter(Objects::nonNull)
            .map(form -> byId.get(form).path())
            .findFirst()
            .orElse(null);
    boolean all =
        its.size() == forms.count(file)
            && its.stream().allMatch(head -> replaced.containsKey(head.id()));
    ledger.supersede(file, all ? Status.SUPERSEDED : Status.ACCEPTED, by);
  }
}
