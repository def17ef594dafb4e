package io.fuhe.batch.years;

import static java.util.Comparator.naturalOrder;

import io.fuhe.form.FormKind;
import io.fuhe.i18n.LogLine;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Resubmissions;
import io.fuhe.inbox.Resubmissions.Submitted;
import io.fuhe.inbox.Status;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.Ledger.Content;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Settles which forms count: those of the files that are there, or were taken away, of which no
 * later form took the place; worked out anew from all that is stored.
 */
public final class SupersedeStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(SupersedeStep.class);

  private final FormStore forms;
  private final Ledger ledger;
  private final KnownUnits known;
  private final boolean withdrawnStand;

  public SupersedeStep(FormStore forms, Ledger ledger, KnownUnits known, boolean withdrawnStand) {
    this.forms = forms;
    this.ledger = ledger;
    this.known = known;
    this.withdrawnStand = withdrawnStand;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    List<Known> submissions = ledger.known();
    overwrite(submissions);
    List<Content> contents = ledger.contents();
    Set<String> counting =
        contents.stream()
            .filter(content -> content.counts(withdrawnStand))
            .map(Content::sha256)
            .collect(Collectors.toCollection(HashSet::new));
    List<FormHead> heads = forms.heads();
    Map<String, String> replaced = replaced(heads, counting, presented(submissions));
    for (FormHead head : heads) {
      String by = replaced.get(head.id());
      boolean stands = by == null && counting.contains(head.sha256());
      if (stands != head.stands() || !Objects.equals(head.supersededBy(), by)) {
        forms.stand(head.id(), stands, by);
        contribution.incrementWriteCount(1);
      }
    }
    settle(contents, heads, replaced, firstCame(submissions));
    return RepeatStatus.FINISHED;
  }

  /** What was overwritten counts no more, whatever it was about, once what overwrote it is read. */
  private void overwrite(List<Known> submissions) {
    Map<String, List<Known>> byPath =
        submissions.stream().collect(Collectors.groupingBy(Known::path));
    Map<String, Content> read =
        ledger.contents().stream().collect(Collectors.toMap(Content::sha256, Function.identity()));
    for (Known each : submissions) {
      Content content = read.get(each.sha256());
      if (content != null && !content.there() && content.told() == each.id()) {
        boolean overwritten =
            byPath.get(each.path()).stream()
                .filter(other -> other.presented().compareTo(each.presented()) > 0)
                .map(other -> read.get(other.sha256()))
                .filter(Objects::nonNull)
                .anyMatch(other -> takesThePlaceOf(content, other));
        if (overwritten != content.replaced()) {
          ledger.replaced(each.id(), overwritten);
        }
      }
    }
  }

  private static boolean takesThePlaceOf(Content content, Content other) {
    boolean readable = other.read() != Status.QUARANTINED;
    return !other.sha256().equals(content.sha256())
        && (readable || content.read() == Status.QUARANTINED);
  }

  /** When each content was handed in last. */
  private static Map<String, Presented> presented(List<Known> submissions) {
    return submissions.stream()
        .collect(
            Collectors.toMap(
                Known::sha256, Known::presented, BinaryOperator.maxBy(naturalOrder())));
  }

  private Map<String, String> replaced(
      List<FormHead> heads, Set<String> counting, Map<String, Presented> presented) {
    Units units = known.units(forms.unitNames());
    return Resubmissions.of(
        heads.stream()
            .filter(head -> counting.contains(head.sha256()))
            .filter(SupersedeStep::tellsWhatItIsAbout)
            .map(head -> new Submitted(head.id(), about(head, units), presented.get(head.sha256())))
            .toList());
  }

  /** A project's form that does not name the project cannot be told from another project's. */
  private static boolean tellsWhatItIsAbout(FormHead head) {
    boolean department = head.kind() == FormKind.DEPARTMENT_SELF_EVALUATION;
    return head.isAboutUnitAndYear()
        && (department || (head.project() != null && !head.project().isBlank()));
  }

  private static String about(FormHead head, Units units) {
    Unit unit = units.of(head.unit()).orElseThrow();
    String project =
        head.project() == null ? "" : units.project(unit, head.project(), head.fiscalYear());
    return String.join(
        "\n", head.kind().name(), unit.key(), project, String.valueOf(head.fiscalYear()));
  }

  /** The submission that each content came with first. */
  private static Map<String, Long> firstCame(List<Known> submissions) {
    return submissions.stream()
        .collect(Collectors.toMap(Known::sha256, Known::id, BinaryOperator.minBy(naturalOrder())));
  }

  private void settle(
      List<Content> contents,
      List<FormHead> heads,
      Map<String, String> replaced,
      Map<String, Long> firstCame) {
    Map<String, String> contentOf =
        heads.stream().collect(Collectors.toMap(FormHead::id, FormHead::sha256));
    Map<String, Content> bySha256 =
        contents.stream().collect(Collectors.toMap(Content::sha256, Function.identity()));
    Map<String, String> displaced = new HashMap<>();
    heads.stream()
        .collect(Collectors.groupingBy(FormHead::sha256, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (sha256, its) -> {
              Content content = bySha256.get(sha256);
              String by = by(its, replaced, contentOf);
              settle(content, its, replaced, by);
              if (by != null
                  && firstCame.get(by) > firstCame.get(sha256)
                  && !folder(bySha256.get(by)).equals(folder(content))) {
                displaced.putIfAbsent(by, sha256);
              }
            });
    contents.forEach(content -> warn(content, displaced.get(content.sha256()), bySha256));
  }

  private static String by(
      List<FormHead> its, Map<String, String> replaced, Map<String, String> contentOf) {
    return its.stream()
        .map(head -> replaced.get(head.id()))
        .filter(Objects::nonNull)
        .map(contentOf::get)
        .findFirst()
        .orElse(null);
  }

  /** A file of which no form counts any more is superseded itself. */
  private void settle(
      Content content, List<FormHead> its, Map<String, String> replaced, String by) {
    boolean all = its.stream().allMatch(head -> replaced.containsKey(head.id()));
    Status status = all ? Status.SUPERSEDED : Status.ACCEPTED;
    if (content.read() != status || !Objects.equals(content.supersededBy(), by)) {
      ledger.supersede(content.sha256(), status, by);
    }
  }

  /**
   * A template copied from another unit that kept its name takes away that unit's form. What was
   * there before and takes its place back is not told of.
   */
  private void warn(Content content, String displaced, Map<String, Content> bySha256) {
    if (!Objects.equals(content.displaced(), displaced)) {
      ledger.displaced(content.sha256(), displaced);
      if (displaced != null) {
        LOG.warn(LogLine.of("acrossFolders", content.path(), bySha256.get(displaced).path()));
      }
    }
  }

  /** The first folder below the inbox: a unit's own, where each has one. */
  private static String folder(Content content) {
    int slash = content.path().indexOf('/');
    return slash < 0 ? "" : content.path().substring(0, slash);
  }
}
