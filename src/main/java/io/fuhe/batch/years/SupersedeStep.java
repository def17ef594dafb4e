package io.fuhe.batch.years;

import static java.util.Comparator.naturalOrder;

import io.fuhe.check.Echoes;
import io.fuhe.form.Form;
import io.fuhe.i18n.LogLine;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Resubmissions;
import io.fuhe.inbox.Resubmissions.Submitted;
import io.fuhe.inbox.Status;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.MarkStore;
import io.fuhe.store.Readings;
import io.fuhe.store.Readings.Content;
import io.fuhe.store.Readings.Superseded;
import io.fuhe.store.Submissions;
import io.fuhe.store.UnitNameStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Settles which forms count: those of the files that are there, or were taken away, of which no
 * later form took the place. Worked out anew for what changed, and for all when settings did; some
 * at a time, each time in a transaction.
 */
public final class SupersedeStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(SupersedeStep.class);

  private final FormStore forms;
  private final Submissions submissions;
  private final Readings readings;
  private final UnitNameStore names;
  private final MarkStore marks;
  private final Changes changes;
  private final AnomalyStore findings;
  private final Supplier<StoredYears> plan;
  private final Predicate<Form> onItself;
  private final String settings;
  private final boolean withdrawnStand;
  private final TransactionOperations transactions;

  /**
   * The step.
   *
   * @param plan who is who among the names of the moment
   * @param onItself tells a unit's own report from somebody else's evaluation
   * @param settings what the whole outcome rests on beside what was handed in
   */
  public SupersedeStep(
      FormStore forms,
      Submissions submissions,
      Readings readings,
      UnitNameStore names,
      MarkStore marks,
      Changes changes,
      AnomalyStore findings,
      Supplier<StoredYears> plan,
      Predicate<Form> onItself,
      String settings,
      boolean withdrawnStand,
      TransactionOperations transactions) {
    this.forms = forms;
    this.submissions = submissions;
    this.readings = readings;
    this.names = names;
    this.marks = marks;
    this.changes = changes;
    this.findings = findings;
    this.plan = plan;
    this.onItself = onItself;
    this.settings = settings + withdrawnStand;
    this.withdrawnStand = withdrawnStand;
    this.transactions = transactions;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    contribution.incrementWriteCount(settle());
    return RepeatStatus.FINISHED;
  }

  /**
   * Settles it.
   *
   * @return how many forms count that did not, or count no more
   */
  int settle() {
    StoredYears who = transactions.execute(any -> tellApart());
    Identities identities = new Identities(who, forms, changes, onItself);
    AtomicInteger changed = new AtomicInteger();
    // What one of these finds is changed too, so each begins with the first page again.
    pages(changes::contentsAfter, this::overwrite);
    pages(changes::contentsAfter, identities::settle);
    pages(changes::subjectsAfter, page -> changed.addAndGet(supersede(page)));
    pages(changes::contentsAfter, page -> changed.addAndGet(countWithoutSubject(page)));
    pages(changes::contentsAfter, this::settle);
    pages(changes::contentsAfter, this::warn);
    pages(changes::contentsAfter, marks::touchMarksOf);
    pages(changes::marksAfter, this::touchSharing);
    changes.subjectsSettled(transactions);
    changes.marksSettled(transactions);
    return changed.get();
  }

  private StoredYears tellApart() {
    StoredYears who = plan.get();
    who.takeUp(Runtime.getRuntime().maxMemory());
    new NameChanges(names, marks, changes, findings).find(who, settings);
    return who;
  }

  /** Whose texts share something with one that changed is held against it again. */
  private void touchSharing(List<String> touched) {
    changes.touchYears(marks.yearsWith(touched, Echoes.MOST_UNITS));
  }

  private interface Work {
    void on(List<String> page);
  }

  private void pages(Function<String, List<String>> after, Work work) {
    List<String> page = after.apply("");
    while (!page.isEmpty()) {
      List<String> now = page;
      transactions.executeWithoutResult(any -> work.on(now));
      page = after.apply(now.get(now.size() - 1));
    }
  }

  /** What was overwritten counts no more, whatever it was about, once what overwrote it is read. */
  private void overwrite(List<String> touched) {
    Set<String> paths =
        submissions.submissionsOf(touched).stream().map(Known::path).collect(Collectors.toSet());
    List<Known> there = submissions.submissionsAt(paths);
    Map<String, List<Known>> byPath = there.stream().collect(Collectors.groupingBy(Known::path));
    Map<String, Content> read = contents(there.stream().map(Known::sha256).toList());
    for (Known each : there) {
      Content content = read.get(each.sha256());
      if (content != null && !content.there() && content.told() == each.id()) {
        boolean overwritten =
            byPath.get(each.path()).stream()
                .filter(other -> other.presented().compareTo(each.presented()) > 0)
                .map(other -> read.get(other.sha256()))
                .filter(Objects::nonNull)
                .anyMatch(other -> takesThePlaceOf(content, other));
        if (overwritten != content.replaced()) {
          readings.replaced(each.id(), overwritten);
        }
      }
    }
  }

  private static boolean takesThePlaceOf(Content content, Content other) {
    boolean readable = other.read() != Status.QUARANTINED;
    return !other.sha256().equals(content.sha256())
        && (readable || content.read() == Status.QUARANTINED);
  }

  private Map<String, Content> contents(Collection<String> contents) {
    return readings.contents(new HashSet<>(contents)).stream()
        .collect(Collectors.toMap(Content::sha256, Function.identity()));
  }

  /** Of the forms about one subject those that were handed in last count. */
  private int supersede(List<String> subjects) {
    List<FormHead> heads = forms.heads().about(subjects);
    Set<String> counting = counting(heads);
    Map<String, Presented> presented = presented(counting);
    Map<String, String> replaced =
        Resubmissions.of(
            heads.stream()
                .filter(head -> counting.contains(head.sha256()))
                .map(head -> new Submitted(head.id(), head.subject(), presented.get(head.sha256())))
                .toList());
    return stand(heads, counting, replaced);
  }

  /** What cannot be told from others counts as long as its file does. */
  private int countWithoutSubject(List<String> contents) {
    List<FormHead> heads =
        forms.heads().ofContents(contents).stream()
            .filter(head -> head.subject().isEmpty())
            .toList();
    return stand(heads, counting(heads), Map.of());
  }

  private Set<String> counting(List<FormHead> heads) {
    return readings
        .contents(heads.stream().map(FormHead::sha256).collect(Collectors.toSet()))
        .stream()
        .filter(content -> content.counts(withdrawnStand))
        .map(Content::sha256)
        .collect(Collectors.toSet());
  }

  /** When each content was handed in last. */
  private Map<String, Presented> presented(Set<String> contents) {
    return submissions.submissionsOf(contents).stream()
        .collect(
            Collectors.toMap(
                Known::sha256, Known::presented, BinaryOperator.maxBy(naturalOrder())));
  }

  private int stand(List<FormHead> heads, Set<String> counting, Map<String, String> replaced) {
    int changed = 0;
    Map<Boolean, List<String>> notReplaced = new HashMap<>();
    Map<String, String> superseded = new HashMap<>();
    for (FormHead head : heads) {
      String by = replaced.get(head.id());
      boolean stands = by == null && counting.contains(head.sha256());
      if (stands != head.stands() || !Objects.equals(head.supersededBy(), by)) {
        changed++;
        if (by == null) {
          notReplaced.computeIfAbsent(stands, any -> new ArrayList<>()).add(head.id());
        } else {
          superseded.put(head.id(), by);
        }
      }
    }
    forms.superseded(superseded);
    notReplaced.forEach(
        (stands, ids) ->
            ListUtils.partition(ids, Changes.PAGE)
                .forEach(some -> forms.stand(some, stands, null)));
    return changed;
  }

  /** A file of which no form counts any more is superseded itself. */
  private void settle(List<String> touched) {
    Map<String, Content> contents = contents(touched);
    Map<String, List<FormHead>> heads =
        forms.heads().ofContents(touched).stream()
            .collect(
                Collectors.groupingBy(FormHead::sha256, LinkedHashMap::new, Collectors.toList()));
    Map<String, String> contentOf =
        forms.contentsOf(
            heads.values().stream()
                .flatMap(List::stream)
                .map(FormHead::supersededBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<Superseded> others = new ArrayList<>();
    Set<String> looked = new HashSet<>();
    heads.forEach(
        (sha256, its) -> {
          Content content = contents.get(sha256);
          Superseded now = superseded(content, its, contentOf);
          if (content.read() != now.status() || !Objects.equals(content.supersededBy(), now.by())) {
            others.add(now);
          }
          looked.add(now.by());
          looked.add(content.supersededBy());
        });
    readings.supersede(others);
    looked.remove(null);
    changes.touchContents(looked);
  }

  private static Superseded superseded(
      Content content, List<FormHead> its, Map<String, String> contentOf) {
    String by =
        its.stream()
            .map(FormHead::supersededBy)
            .filter(Objects::nonNull)
            .map(contentOf::get)
            .findFirst()
            .orElse(null);
    boolean all = its.stream().allMatch(head -> head.supersededBy() != null);
    return new Superseded(content.sha256(), all ? Status.SUPERSEDED : Status.ACCEPTED, by);
  }

  /**
   * A template copied from another unit that kept its name takes away that unit's form. What was
   * there before and takes its place back is not told of, nor what takes the place of an older
   * version that lay in its own folder once.
   */
  private void warn(List<String> touched) {
    List<Content> superseded = readings.supersededBy(touched);
    Set<String> both = new HashSet<>(touched);
    superseded.forEach(content -> both.add(content.sha256()));
    List<Known> handedIn = submissions.submissionsOf(both);
    Map<String, Long> firstCame = firstCame(handedIn);
    Map<String, Set<String>> folders =
        handedIn.stream()
            .collect(
                Collectors.groupingBy(
                    Known::sha256,
                    Collectors.mapping(known -> folder(known.path()), Collectors.toSet())));
    Map<String, Content> contents = contents(touched);
    Map<String, Content> displaced = new HashMap<>();
    for (Content content : superseded) {
      String by = content.supersededBy();
      if (firstCame.get(by) > firstCame.get(content.sha256())
          && !folders.get(content.sha256()).contains(folder(contents.get(by).path()))) {
        displaced.putIfAbsent(by, content);
      }
    }
    contents.values().forEach(content -> warn(content, displaced.get(content.sha256())));
  }

  private void warn(Content content, Content displaced) {
    String sha256 = displaced == null ? null : displaced.sha256();
    if (!Objects.equals(content.displaced(), sha256)) {
      readings.displaced(content.sha256(), sha256);
      if (displaced != null) {
        LOG.warn(LogLine.of("acrossFolders", content.path(), displaced.path()));
      }
    }
  }

  /** The submission that each content came with first. */
  private static Map<String, Long> firstCame(List<Known> handedIn) {
    return handedIn.stream()
        .collect(Collectors.toMap(Known::sha256, Known::id, BinaryOperator.minBy(naturalOrder())));
  }

  /** The first folder below the inbox: a unit's own, where each has one. */
  private static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
